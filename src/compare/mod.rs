//! Two plans side by side: shared themes, linked passages and paired targets.
//!
//! [`compare`] is a pure function: the same two plans give the same [`Comparison`], byte for byte,
//! and swapping them mirrors it ([`Comparison::mirrored`]).
//!
//! Deliberately absent: reading text (`read`), and anything about how a result is shown. Nothing is
//! ever "added" or "deleted" here: the two plans are peers.

mod candidates;
mod context;
mod contradictions;
mod corrections;
#[cfg(any(test, feature = "evaluate"))]
pub mod evaluate;
mod explain;
mod features;
mod findings;
mod grams;
mod linked;
mod links;
mod mending;
mod model;
mod names;
mod numbers;
mod order;
mod parts;
mod promises;
mod reasons;
mod relatives;
mod sparse;
mod stated;
mod subjects;
mod survey;
mod targets;
mod themes;
mod topics;
mod verdicts;
mod versions;
mod weights;
mod wordlists;

pub use contradictions::{Contradiction, contradictions};
pub use corrections::{CORRECTIONS_FORMAT, Correction, CorrectionKind, Corrections, apply, target_key};
pub use findings::{Finding, MOST_FINDINGS, findings};
pub use links::LinkSettings;
pub use model::{
    Comparison, FORMAT, FigureVerdict, How, Link, LinkKind, LinkPart, PlanRef, Reason, Ref, SharedTheme,
    Side, TargetPair, TargetSide, Verdict,
};
pub use parts::{Part, Values};
pub use stated::TargetOrigin;
pub use survey::{PairFigures, theme_matrix};
pub use versions::{Entry, EntryKind, VERSIONS_FORMAT, Versions, same_document, versions, wording_terms};

use crate::plan::Plan;
use crate::theme::Lexicon;

/// Compares two plans.
pub fn compare(left: &Plan, right: &Plan, lexicon: &Lexicon) -> Comparison {
    compare_with(left, right, lexicon, &LinkSettings::of(left, right))
}

/// Compares two plans with settings of one's own, for measuring what each part brings.
pub fn compare_with(left: &Plan, right: &Plan, lexicon: &Lexicon, settings: &LinkSettings) -> Comparison {
    // All work is done in one fixed order of the two plans, so that swapping them cannot change a
    // sum of floats or a tie.
    if order::swapped(left, right) {
        return in_order(right, left, lexicon, settings).mirrored();
    }
    in_order(left, right, lexicon, settings)
}

fn in_order(left: &Plan, right: &Plan, lexicon: &Lexicon, settings: &LinkSettings) -> Comparison {
    let prepared = features::Pair::new(left, right, lexicon);
    let (themes, only_left, only_right) = themes::shared(&prepared, left, right, lexicon);
    let links = links::links(&prepared, settings);
    Comparison {
        format: FORMAT.to_owned(),
        left: PlanRef { id: left.id.clone() },
        right: PlanRef { id: right.id.clone() },
        themes,
        only_left,
        only_right,
        targets: targets::targets(left, right, lexicon, &links),
        links,
        left_contradictions: contradictions(left, lexicon),
        right_contradictions: contradictions(right, lexicon),
    }
}

#[cfg(test)]
mod near_misses;
#[cfg(test)]
mod near_neighbours;
#[cfg(test)]
mod tests;

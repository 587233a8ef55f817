//! Two plans side by side: shared themes, linked passages and paired targets.
//!
//! [`compare`] is a pure function: the same two plans give the same [`Comparison`], byte for byte,
//! and swapping them mirrors it ([`Comparison::mirrored`]).
//!
//! Deliberately absent: reading text (`read`), and anything about how a result is shown. Nothing is
//! ever "added" or "deleted" here: the two plans are peers.

mod analysis;
mod candidates;
mod context;
mod contradictions;
mod corrections;
#[cfg(any(test, feature = "evaluate"))]
pub mod evaluate;
mod explain;
mod families;
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
mod qualifiers;
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

pub use analysis::Analysed;
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

use std::ops::Deref;

use analysis::Known;

use crate::plan::Plan;
use crate::theme::Lexicon;

/// Compares two plans.
pub fn compare(left: &Plan, right: &Plan, lexicon: &Lexicon) -> Comparison {
    compare_analysed(&Analysed::new(left, lexicon), &Analysed::new(right, lexicon), lexicon)
}

/// Compares two plans that were taken apart before: a plan that is compared with many is taken apart
/// once.
///
/// ```
/// use plan_compare::compare::{Analysed, compare, compare_analysed};
/// use plan_compare::plan::load;
/// use plan_compare::theme::Lexicon;
///
/// let lexicon = Lexicon::bundled();
/// let plan = |id: &str| {
///     let json = format!(
///         r#"{{"format": "plan/1", "id": "{id}", "title": {{"zh": "规划", "en": "Plan"}}, "sections": []}}"#
///     );
///     load(&json, &lexicon.ids()).0
/// };
/// let (a, b) = plan("a").zip(plan("b")).ok_or("both are plans")?;
/// let (left, right) = (Analysed::new(&a, lexicon), Analysed::new(&b, lexicon));
/// assert_eq!(compare_analysed(&left, &right, lexicon), compare(&a, &b, lexicon));
/// # Ok::<(), &str>(())
/// ```
pub fn compare_analysed<P: Deref<Target = Plan>>(
    left: &Analysed<P>,
    right: &Analysed<P>,
    lexicon: &Lexicon,
) -> Comparison {
    let (left, right) = (left.known(), right.known());
    compared(left, right, lexicon, &LinkSettings::of(left, right))
}

/// Compares two plans with settings of one's own, for measuring what each part brings.
#[cfg(any(test, feature = "evaluate"))]
pub fn compare_with<P: Deref<Target = Plan>>(
    left: &Analysed<P>,
    right: &Analysed<P>,
    lexicon: &Lexicon,
    settings: &LinkSettings,
) -> Comparison {
    compared(left.known(), right.known(), lexicon, settings)
}

fn compared(left: Known<'_>, right: Known<'_>, lexicon: &Lexicon, settings: &LinkSettings) -> Comparison {
    // All work is done in one fixed order of the two plans, so that swapping them cannot change a
    // sum of floats or a tie.
    if order::swapped(left.plan, right.plan) {
        return in_order(right, left, lexicon, settings).mirrored();
    }
    in_order(left, right, lexicon, settings)
}

fn in_order(left: Known<'_>, right: Known<'_>, lexicon: &Lexicon, settings: &LinkSettings) -> Comparison {
    let prepared = features::Pair::new(left, right, lexicon);
    let (themes, only_left, only_right) = themes::shared(&prepared, left.plan, right.plan, lexicon);
    let links = links::links(&prepared, settings);
    Comparison {
        format: FORMAT.to_owned(),
        left: PlanRef { id: left.plan.id.clone() },
        right: PlanRef { id: right.plan.id.clone() },
        themes,
        only_left,
        only_right,
        targets: targets::targets(&left.analysis.stated, &right.analysis.stated, &links),
        links,
        left_contradictions: left.analysis.contradictions.clone(),
        right_contradictions: right.analysis.contradictions.clone(),
    }
}

#[cfg(test)]
mod near_misses;
#[cfg(test)]
mod near_neighbours;
#[cfg(test)]
mod tests;

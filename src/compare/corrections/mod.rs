//! What a reader corrects in the comparison of two plans: links pinned, links taken away, and figures
//! that are not of the same target. The format is `corrections/1`.
//!
//! The plans' ids stand in a fixed order, so that the same corrections hold whatever plan is on which
//! side: swapping sides mirrors what they make of a comparison, exactly.
//!
//! Worked example: the reader of A and B unlinks A's 3.1-1 and B's 2.4-6. With B on the left the same
//! set takes the same link away, now from B's 2.4-6 to A's 3.1-1.
//!
//! Absent: judging a correction, undoing (`app`), and where a set is kept.

mod apply;
mod compact;
mod load;
mod messages;
#[cfg(test)]
mod tests;

pub use apply::apply;

use std::collections::BTreeSet;

use serde::Serialize;

use super::model::TargetSide;
use super::stated::TargetOrigin;

/// The format that [`Corrections`] is written in.
pub const CORRECTIONS_FORMAT: &str = "corrections/1";

/// All corrections of one pair of plans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Corrections {
    format: &'static str,
    /// Id of the plan that comes first in the order of ids.
    left: String,
    /// Id of the other plan.
    right: String,
    pinned: BTreeSet<Couple>,
    unlinked: BTreeSet<Couple>,
    apart: BTreeSet<Couple>,
}

/// One thing of each plan, in the order of the plans' ids.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
struct Couple {
    left: String,
    right: String,
}

/// What a correction says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CorrectionKind {
    /// The two passages belong together.
    Pinned,
    /// The two passages do not belong together.
    Unlinked,
    /// The two figures are not of the same target.
    Apart,
}

impl CorrectionKind {
    /// All kinds in the order in which they are listed.
    pub const ALL: [CorrectionKind; 3] =
        [CorrectionKind::Pinned, CorrectionKind::Unlinked, CorrectionKind::Apart];
}

/// One correction, with left and right as they are on the screen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Correction {
    /// What it says.
    pub kind: CorrectionKind,
    /// A passage of the left plan, or the key of a target ([`target_key`]).
    pub left: String,
    /// The same of the right plan.
    pub right: String,
}

impl Correction {
    /// The same correction with left and right changed over.
    #[must_use]
    pub fn mirrored(self) -> Self {
        Correction { left: self.right, right: self.left, ..self }
    }
}

impl Couple {
    fn new(one: &str, other: &str) -> Self {
        Couple { left: one.to_owned(), right: other.to_owned() }
    }
}

impl Corrections {
    /// No corrections yet, of two plans named in any order.
    pub fn of(one: &str, other: &str) -> Self {
        let (left, right) = if one <= other { (one, other) } else { (other, one) };
        Corrections {
            format: CORRECTIONS_FORMAT,
            left: left.to_owned(),
            right: right.to_owned(),
            pinned: BTreeSet::new(),
            unlinked: BTreeSet::new(),
            apart: BTreeSet::new(),
        }
    }

    /// Ids of the two plans in the order of ids.
    pub fn plans(&self) -> (&str, &str) {
        (&self.left, &self.right)
    }

    /// Whether they are of these two plans, whatever the sides.
    pub fn are_of(&self, one: &str, other: &str) -> bool {
        (self.left == one && self.right == other) || (self.left == other && self.right == one)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        CorrectionKind::ALL.iter().map(|kind| self.set(*kind).len()).sum()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All of them as they read with a plan on the left: pinned, unlinked, then figures told apart.
    pub fn list(&self, on_left: &str) -> Vec<Correction> {
        let all = CorrectionKind::ALL
            .into_iter()
            .flat_map(|kind| self.set(kind).iter().map(move |couple| (kind, couple)));
        let as_seen = |(kind, couple): (CorrectionKind, &Couple)| {
            let one = Correction { kind, left: couple.left.clone(), right: couple.right.clone() };
            if on_left == self.left { one } else { one.mirrored() }
        };
        all.map(as_seen).collect()
    }

    /// Whether a correction is among them.
    pub fn has(&self, on_left: &str, correction: &Correction) -> bool {
        self.set(correction.kind).contains(&self.couple(on_left, correction))
    }

    /// Adds one, with a plan on the left. What is pinned is not unlinked, and the other way round.
    pub fn add(&mut self, on_left: &str, correction: &Correction) {
        let couple = self.couple(on_left, correction);
        match correction.kind {
            CorrectionKind::Pinned => _ = self.unlinked.remove(&couple),
            CorrectionKind::Unlinked => _ = self.pinned.remove(&couple),
            CorrectionKind::Apart => {}
        }
        self.set_mut(correction.kind).insert(couple);
    }

    /// Takes one back.
    pub fn remove(&mut self, on_left: &str, correction: &Correction) {
        let couple = self.couple(on_left, correction);
        self.set_mut(correction.kind).remove(&couple);
    }

    /// Adds another set; where the two disagree, the other one holds. A set of another pair changes
    /// nothing, and the answer is whether it was of this one.
    pub fn merge(&mut self, later: &Corrections) -> bool {
        let ours = later.are_of(&self.left, &self.right);
        if ours {
            for correction in later.list(&later.left) {
                self.add(&later.left, &correction);
            }
        }
        ours
    }

    /// Leaves only corrections for which an answer is yes, with a plan on the left.
    #[must_use]
    pub fn filtered(&self, on_left: &str, keep: impl Fn(&Correction) -> bool) -> Self {
        let mut kept = Corrections::of(&self.left, &self.right);
        for correction in self.list(on_left).iter().filter(|one| keep(one)) {
            kept.add(on_left, correction);
        }
        kept
    }

    /// As indented JSON, for a file.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    fn couple(&self, on_left: &str, correction: &Correction) -> Couple {
        if on_left == self.left {
            Couple::new(&correction.left, &correction.right)
        } else {
            Couple::new(&correction.right, &correction.left)
        }
    }

    fn set(&self, kind: CorrectionKind) -> &BTreeSet<Couple> {
        match kind {
            CorrectionKind::Pinned => &self.pinned,
            CorrectionKind::Unlinked => &self.unlinked,
            CorrectionKind::Apart => &self.apart,
        }
    }

    fn set_mut(&mut self, kind: CorrectionKind) -> &mut BTreeSet<Couple> {
        match kind {
            CorrectionKind::Pinned => &mut self.pinned,
            CorrectionKind::Unlinked => &mut self.unlinked,
            CorrectionKind::Apart => &mut self.apart,
        }
    }
}

/// The name by which a correction knows a target: the id of a row; for a figure in running text, the
/// id of its passage and a short mark of name, year and print, as one passage states several.
pub fn target_key(target: &TargetSide) -> String {
    if target.origin != TargetOrigin::Commitment {
        return target.id.clone();
    }
    let name = if target.name.zh.is_empty() { &target.name.en } else { &target.name.zh };
    let year = target.year.map(|year| year.to_string()).unwrap_or_default();
    format!("{}_{}", target.id, compact::mark(&[name, &year, &target.raw]))
}

//! A small invented pair of plans with the irregularities that a report must get right.

use crate::compare::{Comparison, compare};
use crate::plan::{Plan, load};
use crate::theme::Lexicon;

pub(super) struct Sample {
    pub(super) left: Plan,
    pub(super) right: Plan,
    pub(super) comparison: Comparison,
}

/// Both plans, compared.
pub(super) fn sample() -> Sample {
    let (left, right) = (plan(include_str!("sample_left.json")), plan(include_str!("sample_right.json")));
    let comparison = compare(&left, &right, Lexicon::bundled());
    Sample { left, right, comparison }
}

fn plan(json: &str) -> Plan {
    let (plan, notes) = load(json, &Lexicon::bundled().ids());
    assert_eq!(notes, [], "the sample must be without faults");
    plan.unwrap()
}

//! The figures that a passage prints, in a form in which equal ones are equal.
//!
//! Absent: verdicts on figures (`targets`).

use std::collections::BTreeSet;

use crate::plan::Passage;
use crate::quantity::{self, Reading};

/// Figures of the passage's quantities as `25.5万座`; years, ordinals and single digits say too
/// little to link two passages.
pub(super) fn figures(passage: &Passage) -> BTreeSet<String> {
    passage
        .quantities
        .iter()
        .filter_map(|note| match quantity::read(&note.raw, "") {
            Reading::Quantity(q) if q.low.to_string().len() > 1 => Some(q.to_string()),
            _ => None,
        })
        .collect()
}

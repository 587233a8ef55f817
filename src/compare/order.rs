//! A fixed order of two plans, whatever side they stand on.
//!
//! Absent: the order of results, which each list settles for itself.

use crate::plan::Plan;

/// Whether the pair has to be swapped to stand in the fixed order. Two versions of one plan share
/// their id, so everything that tells them apart counts, down to their whole content.
pub(super) fn swapped(left: &Plan, right: &Plan) -> bool {
    let head = |plan: &Plan| {
        (plan.id.clone(), plan.document_number.clone(), plan.issued.clone(), plan.title.clone())
    };
    match head(left).cmp(&head(right)) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Equal => left.to_json() > right.to_json(),
    }
}

//! The plans that come with the command, whichever stood in `data/plans/` when it was built.
//!
//! Absent: their titles, which stand in the plans.

use plan_compare::plan::{self, Plan, TextKind};
use plan_compare::read;
use plan_compare::theme::Lexicon;

/// Ids and JSON texts, by id; written by `build.rs`.
const PLANS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/bundled_plans.rs"));

/// The plan with this id.
pub(super) fn plan(id: &str) -> Option<Plan> {
    let (_, json) = PLANS.iter().find(|(of, _)| *of == id)?;
    plan::load(json, &Lexicon::bundled().ids()).0
}

/// All ids in alphabetical order.
pub(super) fn ids() -> Vec<&'static str> {
    PLANS.iter().map(|(id, _)| *id).collect()
}

/// Gives official text what the data know of the same document: our English and our themes. Its
/// wording stays as it was read.
pub(super) fn gain(official: &mut Plan) {
    let known = plan(&official.id).filter(|known| known.document_number == official.document_number);
    if let Some(known) = known.filter(|_| official.text == TextKind::Official) {
        read::add_gists(official, &known);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_plan_is_whole_and_named_by_its_file() {
        assert!(!ids().is_empty());
        for (id, json) in PLANS {
            let (plan, notes) = plan::load(json, &Lexicon::bundled().ids());
            assert_eq!(notes, [], "{id}");
            assert_eq!(plan.unwrap().id, *id);
        }
    }
}

//! Comparing many plans in the background, each taken apart once.
//!
//! Absent: which pair comes next, and when.

use std::collections::BTreeMap;

use super::Shared;
use crate::compare::{Analysed, PairFigures, compare_analysed};
use crate::plan::Plan;
use crate::theme::Lexicon;

/// Plans that were taken apart for the survey, by id.
#[derive(Default)]
pub struct Survey(BTreeMap<String, Analysed<Shared<Plan>>>);

impl Survey {
    /// The pair in a few figures.
    pub fn figures(&mut self, left: &Shared<Plan>, right: &Shared<Plan>) -> PairFigures {
        let lexicon = Lexicon::bundled();
        for plan in [left, right] {
            // A plan of the same id may have been opened again with other content.
            if self.0.get(&plan.id).is_none_or(|known| known.plan() != plan) {
                self.0.insert(plan.id.clone(), Analysed::new(plan.clone(), lexicon));
            }
        }
        let both = self.0.get(&left.id).zip(self.0.get(&right.id));
        let figures = |(a, b)| PairFigures::of(&compare_analysed(a, b, lexicon), left, right);
        both.map(figures).unwrap_or_default()
    }

    /// Forgets everything, once all pairs are known.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::plan::load;

    /// A plan with one passage of a theme.
    fn plan(id: &str, theme: &str) -> Shared<Plan> {
        let json = format!(
            r#"{{"format": "plan/1", "id": "{id}", "title": {{"zh": "规划", "en": "Plan"}}, "sections": [
                {{"id": "1", "title": {{"zh": "码头", "en": "Quays"}},
                  "passages": [{{"id": "1-1", "kind": "task", "themes": ["{theme}"],
                    "text": {{"zh": "建设码头。", "en": "Build quays."}}}}]}}]}}"#
        );
        Shared::new(load(&json, &Lexicon::bundled().ids()).0.unwrap())
    }

    #[test]
    fn a_plan_that_was_opened_again_is_taken_apart_again() {
        let (a, b) = (plan("a", "marine"), plan("b", "marine"));
        let other = plan("b", "housing");
        let mut survey = Survey::default();
        let alone = |b: &Shared<Plan>| PairFigures::of(&compare(&a, b, Lexicon::bundled()), &a, b);
        assert_eq!(survey.figures(&a, &b), alone(&b));
        assert_eq!(survey.figures(&a, &other), alone(&other));
        assert_ne!(alone(&b), alone(&other));
    }
}

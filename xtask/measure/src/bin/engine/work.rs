//! What is measured: importing the gazette, comparing the headline pair, comparing all pairs.
//!
//! Absent: a clock.

use std::hint::black_box;

use plan_compare::compare::{Analysed, compare_analysed};
use plan_compare::plan::{self, Catalogue, Plan};
use plan_compare::read::{self, KnownPlans};
use plan_compare::theme::Lexicon;

/// The pair that the page opens with.
const HEADLINE: [&str; 2] = ["digital-economy", "new-infrastructure"];
/// About how many bytes a plain pass reads, so that a coarse clock can measure it.
const PLAIN_BYTES: usize = 4_000_000;

/// A thing that the engine does for a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Task {
    Import,
    HeadlineGist,
    HeadlineOfficial,
    AllGist,
    AllOfficial,
}

impl Task {
    pub(crate) const ALL: [Task; 5] =
        [Task::Import, Task::HeadlineGist, Task::HeadlineOfficial, Task::AllGist, Task::AllOfficial];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Task::Import => "import the gazette",
            Task::HeadlineGist => "compare the headline pair, gists",
            Task::HeadlineOfficial => "compare the headline pair, official text",
            Task::AllGist => "compare all pairs, gists",
            Task::AllOfficial => "compare all pairs, official text",
        }
    }
}

/// Plans and texts to work on.
#[derive(Default)]
pub(crate) struct Work {
    gists: Vec<Plan>,
    official: Vec<Plan>,
    gazette: String,
}

impl Work {
    /// Adds a bundled plan. What cannot be loaded is left out.
    pub(crate) fn add_plan(&mut self, json: &str) {
        self.gists.extend(plan::load(json, &Lexicon::bundled().ids()).0);
    }

    /// Sets the text of the gazette, and imports it for the comparisons in official text.
    pub(crate) fn set_gazette(&mut self, text: String) {
        self.official = import(&text);
        self.gazette = text;
    }

    /// The tasks that the inputs are enough for.
    pub(crate) fn tasks(&self) -> Vec<Task> {
        let possible = |task: &Task| match task {
            Task::Import => !self.gazette.is_empty(),
            _ => self.compared(*task).len() > 1,
        };
        Task::ALL.into_iter().filter(possible).collect()
    }

    /// Does a task once.
    pub(crate) fn run(&self, task: Task) {
        if task == Task::Import {
            black_box(import(&self.gazette));
        }
        let lexicon = Lexicon::bundled();
        let analysed: Vec<_> =
            self.compared(task).into_iter().map(|plan| Analysed::new(plan, lexicon)).collect();
        for (left, right) in pairs(&analysed) {
            black_box(compare_analysed(left, right, lexicon));
        }
    }

    /// The text that a task reads, for [`plain`]: each side of each pair.
    pub(crate) fn text(&self, task: Task) -> String {
        let mut text = if task == Task::Import { self.gazette.clone() } else { String::new() };
        for (left, right) in pairs(&self.compared(task)) {
            add_text(left, &mut text);
            add_text(right, &mut text);
        }
        text
    }

    /// The plans that a task compares, each with all others.
    fn compared(&self, task: Task) -> Vec<&Plan> {
        let plans = self.plans(task);
        match task {
            Task::Import => Vec::new(),
            Task::AllGist | Task::AllOfficial => plans.iter().collect(),
            Task::HeadlineGist | Task::HeadlineOfficial => {
                HEADLINE.iter().filter_map(|id| plans.iter().find(|plan| plan.id == *id)).collect()
            }
        }
    }

    fn plans(&self, task: Task) -> &[Plan] {
        match task {
            Task::HeadlineGist | Task::AllGist => &self.gists,
            Task::Import | Task::HeadlineOfficial | Task::AllOfficial => &self.official,
        }
    }
}

/// Each with each that comes after it.
fn pairs<T>(all: &[T]) -> impl Iterator<Item = (&T, &T)> {
    all.iter().enumerate().flat_map(|(at, left)| all.iter().skip(at + 1).map(move |right| (left, right)))
}

/// Looks at every character of a text, tells Chinese from other, and does so again until enough has
/// been read. Gives the number of passes.
pub(crate) fn plain(text: &str) -> u32 {
    let passes = u32::try_from(PLAIN_BYTES / text.len().max(1)).unwrap_or(u32::MAX).max(1);
    for _ in 0..passes {
        let chinese = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c);
        black_box(black_box(text).chars().filter(chinese).count());
    }
    passes
}

fn import(text: &str) -> Vec<Plan> {
    let catalogue = Catalogue::bundled();
    let known = KnownPlans::new(
        catalogue.entries.iter().map(|entry| (entry.document_number.as_str(), entry.id.as_str())),
    );
    read::import(text, Lexicon::bundled(), &known).plans
}

/// Adds the Chinese of headings, passages and names of indicators.
fn add_text(plan: &Plan, text: &mut String) {
    for (_, section) in plan::sections(plan) {
        text.push_str(&section.title.zh);
    }
    for place in plan::passages(plan) {
        text.extend(place.passage.heading.iter().map(|heading| heading.zh.as_str()));
        text.push_str(&place.passage.text.zh);
    }
    text.extend(plan.indicators.iter().map(|indicator| indicator.name.zh.as_str()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_inputs_there_is_nothing_to_do() {
        assert_eq!(Work::default().tasks(), []);
    }

    #[test]
    fn one_text_can_be_imported_and_one_pair_compared() {
        let mut work = Work::default();
        work.set_gazette("水乡省航运规划\n一、总体要求\n(一)发展目标。\n建成码头五座。".to_owned());
        assert_eq!(work.tasks(), [Task::Import]);
        let plan = |id: &str| {
            format!(
                r#"{{"format": "plan/1", "id": "{id}", "title": {{"zh": "规划", "en": "Plan"}},
                    "sections": [{{"id": "1", "title": {{"zh": "码头", "en": "Quays"}}}}]}}"#
            )
        };
        for id in HEADLINE {
            work.add_plan(&plan(id));
        }
        assert_eq!(work.tasks(), [Task::Import, Task::HeadlineGist, Task::AllGist]);
        assert_eq!(work.text(Task::AllGist), "码头码头");
        work.run(Task::AllGist);
    }

    #[test]
    fn a_short_text_is_read_often() {
        assert_eq!(plain("码头"), 666_666);
        assert_eq!(plain(&"码".repeat(2_000_000)), 1);
    }
}

//! `validate`: what is wrong with plans.
//!
//! Absent: correcting it.

use plan_compare::plan::{self, Severity};

use super::Outcome;
use super::arguments::Validate;
use super::console::{Console, printable};
use super::input;

/// Checks all files. Diagnostics go to standard error, one line of counts for each plan to standard
/// output; a file without a plan has a line with `-` for its id.
pub(super) fn run(task: &Validate, console: &Console) -> Outcome {
    let mut answer = String::new();
    let mut errors = 0;
    for file in &task.files {
        let found = input::read(file);
        let name = file.display().to_string();
        for note in &found.notes {
            console.diagnostic(&name, note);
        }
        let told = [Severity::Error, Severity::Warning, Severity::Note].map(|s| found.count(s));
        errors += found.count(Severity::Error);
        let mut line = |id: &str, counts: [usize; 3]| {
            let counts: Vec<String> = counts.iter().chain(&told).map(usize::to_string).collect();
            answer.push_str(&format!("{}\t{}\t{}\n", printable(&name), printable(id), counts.join("\t")));
        };
        for plan in &found.plans {
            line(&plan.id, [plan::sections(plan).len(), plan::passages(plan).len(), plan.indicators.len()]);
        }
        if found.plans.is_empty() {
            line("-", [0; 3]);
        }
    }
    let told = console.answer(&answer);
    Outcome::of(errors > 0 || told == Outcome::Problems)
}

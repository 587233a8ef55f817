//! `changes`: what changed between two versions of one plan, as Markdown or JSON.
//!
//! Absent: the aligning, which the library does.

use plan_compare::compare::versions;
use plan_compare::report;
use plan_compare::theme::Lexicon;

use super::Outcome;
use super::arguments::{Changes, ChangesFormat};
use super::console::Console;
use super::operand::Operands;

/// Aligns the two versions and prints what changed. Changes are no problem; a plan that cannot be read is.
pub(super) fn run(task: &Changes, console: &Console) -> Outcome {
    let mut operands = Operands::new(*console);
    let (left, right) = (operands.plan(&task.left), operands.plan(&task.right));
    let (Some(left), Some(right)) = (left, right) else { return Outcome::Problems };
    let versions = versions(&left, &right, Lexicon::bundled(), console.lang);
    let text = match task.format {
        ChangesFormat::Md => {
            let titles = [&left, &right].map(|plan| plan.title.text(console.lang));
            report::changes_markdown(&versions, titles, console.lang)
        }
        ChangesFormat::Json => match serde_json::to_string_pretty(&versions) {
            Ok(json) => json + "\n",
            // Plain data always becomes JSON.
            Err(_) => return Outcome::Problems,
        },
    };
    console.answer(&text)
}

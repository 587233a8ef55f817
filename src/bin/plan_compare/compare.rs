//! `compare`: two plans as JSON, CSV or Markdown.
//!
//! Absent: the comparing and the writing, which the library does.

use plan_compare::report::{self, Bom, ReportInput};
use plan_compare::theme::Lexicon;

use super::Outcome;
use super::arguments::{Compare, Format, Table};
use super::console::Console;
use super::operand::Operands;

/// Compares the two plans and prints the result. Differences are no problem; a plan that cannot be
/// read is one.
pub(super) fn run(task: &Compare, console: &Console) -> Outcome {
    let mut operands = Operands::new(*console);
    // Both are looked up before giving up, so that the user hears of both at once.
    let (left, right) = (operands.plan(&task.left), operands.plan(&task.right));
    let (Some(left), Some(right)) = (left, right) else { return Outcome::Problems };
    let lexicon = Lexicon::bundled();
    let comparison = plan_compare::compare::compare(&left, &right, lexicon);
    let input = ReportInput { comparison: &comparison, left: &left, right: &right, lexicon };
    let bom = if task.bom { Bom::With } else { Bom::Without };
    let text = match (task.format, task.table) {
        (Format::Json, _) => comparison.to_json() + "\n",
        (Format::Md, _) => report::markdown(&input, console.lang),
        (Format::Csv, None | Some(Table::Targets)) => report::targets_csv(&input, console.lang, bom),
        (Format::Csv, Some(Table::Links)) => report::links_csv(&input, console.lang, bom),
    };
    console.answer(&text)
}

//! `themes`: which themes each passage of a plan treats.
//!
//! Worked example: `[{"line": 1526, "id": "3.1-1", "themes": ["5g-and-networks"]}]`; the line is null
//! where the plan was not read from a text.
//!
//! Absent: the themes of indicators.

use plan_compare::plan::{self, Plan};
use plan_compare::theme::Lexicon;
use serde::Serialize;

use super::Outcome;
use super::arguments::{Themes, ThemesFormat};
use super::console::Console;
use super::operand::Operands;

#[derive(Serialize)]
struct PassageThemes<'p> {
    line: Option<u32>,
    id: &'p str,
    themes: Vec<String>,
}

/// Prints the themes of a plan.
pub(super) fn run(task: &Themes, console: &Console) -> Outcome {
    let Some(plan) = Operands::new(*console).plan(&task.plan) else { return Outcome::Problems };
    match task.format {
        ThemesFormat::Json => console.answer(&json(&plan, Lexicon::bundled())),
    }
}

fn json(plan: &Plan, lexicon: &Lexicon) -> String {
    let passages = plan::passages(plan);
    let list = passages.iter().map(|path| PassageThemes {
        line: path.passage.line,
        id: &path.passage.id,
        themes: lexicon.themes_of_passage(path.passage),
    });
    // Writing these types to memory cannot fail: they have no maps.
    let lines: Vec<String> = list.map(|one| serde_json::to_string(&one).unwrap_or_default()).collect();
    if lines.is_empty() { "[]\n".to_owned() } else { format!("[\n{}\n]\n", lines.join(",\n")) }
}

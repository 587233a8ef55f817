//! What can be asked of the command, its help and its usage errors.
//!
//! Absent: whether files exist, which the tasks find out.

use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use plan_compare::plan::Lang;

const EXAMPLES: &str = "\
Examples:
  plan-compare import gazette.txt plan.docx --out plans/
  plan-compare validate plans/*.json
  plan-compare compare digital-economy new-infrastructure --format md
  plan-compare compare plans/a.json 'gazette.txt#water' --format csv --bom > targets.csv
  plan-compare changes draft.docx final.docx
  plan-compare themes plans/water.json --format json

Exit status: 0 all well; 1 problems were found; 2 the command was called wrongly.
Results go to standard output, messages to standard error.";

const PLANS: &str = "\
A plan is named by one of
  ID              a plan that comes with the command, such as digital-economy
  FILE.json       a plan in the format plan/1
  FILE            official text (.txt, .html, .docx) that holds one plan
  FILE#WHICH      one plan of several: its id, its title, or a part of the title that only it has
An id goes before a file of the same name; write ./NAME for the file. `-` is standard input.

Exit status: 0 written; 1 a plan could not be found or read; 2 called wrongly.";

/// Compare government plans: shared themes, linked passages, and targets as quantities.
#[derive(Debug, Parser)]
#[command(name = "plan-compare", version, after_help = EXAMPLES, arg_required_else_help = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) task: Task,
    /// Language of messages and reports.
    #[arg(long, global = true, env = "PLAN_COMPARE_LANG", value_name = "zh|en", default_value = "zh", value_parser = language)]
    pub(super) lang: Lang,
}

/// One task.
#[derive(Debug, Subcommand)]
pub(super) enum Task {
    /// Turn official text into plan JSON, one file for each plan found.
    Import(Import),
    /// Check plans and say what is wrong with them.
    Validate(Validate),
    /// Compare two plans.
    Compare(Compare),
    /// List everything that changed between two versions of one plan.
    Changes(Changes),
    /// Print the themes of each passage of a plan.
    Themes(Themes),
}

/// `import`
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  plan-compare import gazette-2021-15.txt --out plans/

Reads .txt and .md (UTF-8, UTF-16 or GB18030), .html and .docx; a gazette gives all its plans.
Each plan is written to DIR/ID.json; a file of an earlier import is replaced. One line for each plan
is printed: file, title, document number, and how many sections, passages and indicators it has.

Exit status: 0 all read; 1 a file could not be read, or has errors; 2 called wrongly.")]
pub(super) struct Import {
    /// Files with official text; `-` is standard input.
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// Folder for the plan JSON files; it is made where it is missing.
    #[arg(long, value_name = "DIR")]
    pub(super) out: PathBuf,
}

/// `validate`
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  plan-compare validate plans/*.json --lang en

Plan JSON is checked against the format plan/1; official text is read as `import` would read it.
What is wrong is told on standard error, with its place and what to do. One line for each plan is
printed: file, id, sections, passages, indicators, errors, warnings, notes.

Exit status: 0 no errors (there may be warnings); 1 errors; 2 called wrongly.")]
pub(super) struct Validate {
    /// Plan JSON or official text; `-` is standard input.
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
}

/// `compare`
#[derive(Debug, Args)]
#[command(after_help = PLANS)]
pub(super) struct Compare {
    /// The plan on the left, A.
    pub(super) left: String,
    /// The plan on the right, B.
    pub(super) right: String,
    /// Form of the result.
    #[arg(long, value_enum, default_value_t = Format::Md)]
    pub(super) format: Format,
    /// Which table of the comparison; only with --format csv. [default: targets]
    #[arg(long, value_enum)]
    pub(super) table: Option<Table>,
    /// Begin the CSV with a byte order mark, without which Excel shows Chinese as garbage.
    #[arg(long)]
    pub(super) bom: bool,
}

/// `changes`
#[derive(Debug, Args)]
#[command(after_help = PLANS)]
pub(super) struct Changes {
    /// The earlier version, A.
    pub(super) left: String,
    /// The later version, B.
    pub(super) right: String,
    /// Form of the result.
    #[arg(long, value_enum, default_value_t = ChangesFormat::Md)]
    pub(super) format: ChangesFormat,
}

/// `themes`
#[derive(Debug, Args)]
#[command(after_help = PLANS)]
pub(super) struct Themes {
    /// The plan.
    pub(super) plan: String,
    /// Form of the result.
    #[arg(long, value_enum, default_value_t = ThemesFormat::Json)]
    pub(super) format: ThemesFormat,
}

/// Form of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// The whole comparison, format comparison/1
    Json,
    /// One table, for a spreadsheet
    Csv,
    /// A report to read
    Md,
}

/// Form of a list of changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ChangesFormat {
    /// All entries of both versions, format versions/1
    Json,
    /// What changed, to read
    Md,
}

/// A table of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Table {
    /// Indicators and commitments of both plans
    Targets,
    /// Linked passages
    Links,
}

/// Form of a list of themes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ThemesFormat {
    /// A list of objects with line, id and themes
    Json,
}

impl Arguments {
    /// The arguments of this call; leaves with status 2 where they make no sense.
    pub(super) fn read() -> Self {
        let arguments = Arguments::parse();
        if let Task::Compare(task) = &arguments.task {
            let csv = task.format == Format::Csv;
            if !csv && (task.table.is_some() || task.bom) {
                let message = "--table and --bom go with --format csv only";
                Arguments::command().error(ErrorKind::ArgumentConflict, message).exit();
            }
        }
        arguments
    }
}

fn language(text: &str) -> Result<Lang, String> {
    Lang::from_tag(text).ok_or_else(|| "expected zh or en".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_well_described() {
        Arguments::command().debug_assert();
    }
}

//! The native command: official text to plan JSON, checks, comparisons, themes.
//!
//! ```text
//! plan-compare import gazette.txt --out plans/
//! plan-compare validate plans/*.json
//! plan-compare compare digital-economy new-infrastructure --format md --lang en
//! plan-compare themes plans/water.json --format json
//! ```
//!
//! Results go to standard output and messages to standard error. The status is 0 where all is well,
//! 1 where problems were found, 2 where the command was called wrongly.
//!
//! Absent: reading and comparing themselves, which the library does.

use std::process::ExitCode;

#[path = "plan_compare/mod.rs"]
mod command;

fn main() -> ExitCode {
    command::run()
}

//! How good the engine's comparisons are, against standards made by hand: in official text, imported
//! from the gazette, and in the gists of the bundled plans.
//!
//! ```text
//! evaluate [--ablation] [--learn] GAZETTE STANDARD… [--own STANDARD…]
//! ```
//!
//! `cargo xtask evaluate` calls it. The figures are those of the script that came with the standards;
//! the library computes them. Absent: a verdict on the figures; nothing fails for being low.

mod ablation;
mod case;
mod draft;
mod learning;
mod marked;
mod print;
mod revised;
mod reviser;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use plan_compare::theme::Lexicon;

use case::{Case, Gazette};

/// What was asked for.
#[derive(Default)]
struct Arguments {
    gazette: PathBuf,
    standards: Vec<PathBuf>,
    /// Standards of the project's own.
    own: Vec<PathBuf>,
    ablation: bool,
    learn: bool,
}

fn main() -> Result<()> {
    let arguments = arguments(std::env::args_os().skip(1).map(PathBuf::from))?;
    let lexicon = Lexicon::bundled();
    let text = fs::read_to_string(&arguments.gazette)
        .with_context(|| format!("{} cannot be read", arguments.gazette.display()))?;
    let gazette = Gazette::import(&text, lexicon);
    let cases = |paths: &[PathBuf]| paths.iter().map(|path| gazette.case(path, lexicon)).collect();
    let (standards, own): (Result<Vec<Case>>, Result<Vec<Case>>) =
        (cases(&arguments.standards), cases(&arguments.own));
    let (standards, own) = (standards?, own?);
    print!("{}", print::figures("standards", &standards, lexicon));
    if !own.is_empty() {
        print!("\n{}", print::figures("own standards", &own, lexicon));
    }
    let all: Vec<Case> = standards.into_iter().chain(own).collect();
    print!("\n{}", learning::cross_validation(&all, lexicon));
    print!("\n{}", gazette.revised(lexicon)?);
    if arguments.ablation {
        print!("\n{}", ablation::table(&all, lexicon));
    }
    if arguments.learn {
        print!("\n{}", learning::weights(&all, lexicon));
    }
    Ok(())
}

fn arguments(mut given: impl Iterator<Item = PathBuf>) -> Result<Arguments> {
    let mut arguments = Arguments::default();
    let mut list = &mut arguments.standards;
    let mut gazette = None;
    for argument in given.by_ref() {
        match argument.to_str() {
            Some("--ablation") => arguments.ablation = true,
            Some("--learn") => arguments.learn = true,
            Some("--own") => list = &mut arguments.own,
            _ if gazette.is_none() => gazette = Some(argument),
            _ => list.push(argument),
        }
    }
    let Some(gazette) = gazette else {
        bail!("usage: evaluate [--ablation] [--learn] GAZETTE STANDARD… [--own STANDARD…]")
    };
    Ok(Arguments { gazette, ..arguments })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_stand_where_they_are_meant() {
        let given = ["--ablation", "g.txt", "a.json", "b.json", "--own", "c.json"];
        let found = arguments(given.into_iter().map(PathBuf::from)).unwrap();
        assert_eq!(found.gazette, PathBuf::from("g.txt"));
        assert_eq!((found.standards.len(), found.own.len(), found.ablation), (2, 1, true));
        assert!(arguments(std::iter::empty()).is_err());
    }
}

//! `cargo xtask evaluate`: how good the engine's links and target pairs are, against standards made
//! by hand.
//!
//! The standards judge pairs of plans of the published gazette, which is no part of the project: both
//! lie beside it, and where they do not, there is nothing to evaluate. Deliberately absent: the
//! scoring, which is the library's (`measure` calls it), and thresholds that a figure must reach.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::project::{Project, run as run_program, say};

/// Standards of our own, of other pairs.
const OWN: &str = "tests/suite/standards";

/// What can be asked of the command.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Also print what each part of a link's score brings, with weights learned without it.
    #[arg(long)]
    ablation: bool,
    /// Also print the weights that are learned from all standards, as they stand in the engine.
    #[arg(long)]
    learn: bool,
}

pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    let Some(gazette) = project.gazette() else {
        println!("Nothing to evaluate: there is no gazette beside the project, {}", Project::GAZETTE);
        return Ok(());
    };
    let standards = json_files(&gazette.with_file_name("gold"))?;
    if standards.is_empty() {
        println!("Nothing to evaluate: there are no standards in the folder gold beside the gazette");
        return Ok(());
    }
    let mut arguments: Vec<OsString> = Vec::new();
    arguments.extend(options.ablation.then(|| "--ablation".into()));
    arguments.extend(options.learn.then(|| "--learn".into()));
    arguments.push(gazette.into());
    arguments.extend(standards.into_iter().map(OsString::from));
    let own = json_files(&project.root.join(OWN))?;
    if !own.is_empty() {
        arguments.push("--own".into());
        arguments.extend(own.into_iter().map(OsString::from));
    }
    say("Comparing the plans of the standards, in release (the first time takes a minute or two)");
    let mut command = project.cargo(&["run", "--quiet", "--release", "--package=measure", "--bin=evaluate"]);
    run_program(command.arg("--").args(arguments))
}

/// The JSON files of a folder by name; none where there is no such folder.
fn json_files(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

//! `cargo xtask bench`: what a reader waits for, in milliseconds and as a ratio to a plain pass over
//! the same text in the same run.
//!
//! Milliseconds belong to one machine and one moment; the ratio can be compared. The engine is
//! measured natively and as WebAssembly in headless Chromium, the one file in the latter, from
//! `file://`. Deliberately absent: limits. A busy machine is no fault of the project.

mod report;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::json;

use crate::open::build_one_file;
use crate::project::{Project, read, say};
use crate::system::require_browser;
use crate::{build, size};

use report::Measure;

/// The page on which the engine works in the browser.
const ENGINE_PAGE: &str = include_str!("engine.html");

/// What can be asked of the command.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// How often everything is measured.
    #[arg(long, default_value_t = 9, value_parser = clap::value_parser!(u16).range(1..))]
    runs: u16,
}

pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    require_browser()?;
    build_one_file(project, false)?;
    let folder = project.target.join("bench");
    fs::create_dir_all(&folder)?;
    let inputs = write_inputs(project, &folder)?;
    write_engine(project, &folder)?;
    let runs = options.runs.to_string();
    say("Measuring the engine natively");
    let engine = ["run", "--quiet", "--release", "--package=measure", "--bin=engine", "--"];
    let native = read(project.cargo(&engine).arg(&inputs).arg(&runs))?;
    say("Measuring the page and the engine in headless Chromium");
    let bench = ["run", "--quiet", "--package=browser-tests", "--example=bench", "--"];
    let browser = read(project.cargo(&bench).arg(&folder).arg(&runs).args(project.gazette()))?;
    let mut measures = Measure::parse(&native)?;
    measures.extend(Measure::parse(&browser)?);
    println!(
        "\nMilliseconds over {runs} runs; plain is one pass over the same text, and ratio is median to plain.\n"
    );
    print!("{}", report::table(&measures));
    Ok(())
}

/// Writes what the engine works on: the plans, and the gazette where it is at hand.
fn write_inputs(project: &Project, folder: &Path) -> Result<PathBuf> {
    let plans = project.root.join("data/plans");
    let mut files: Vec<PathBuf> = fs::read_dir(&plans)
        .context("data/plans cannot be read")?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let plans: Vec<String> = files.iter().map(fs::read_to_string).collect::<Result<_, _>>()?;
    let gazette = project.gazette().map(fs::read_to_string).transpose()?;
    if gazette.is_none() {
        println!("  note: nothing is measured in official text, because {} is not there", Project::GAZETTE);
    }
    let path = folder.join("inputs.json");
    fs::write(&path, json!({ "plans": plans, "gazette": gazette }).to_string())?;
    Ok(path)
}

/// Builds the engine for the browser and writes the page on which it works.
fn write_engine(project: &Project, folder: &Path) -> Result<()> {
    say("Building the engine alone for WebAssembly, in release");
    let wasm = build::module(project, "--release", "measure", "engine")?;
    let bindings = build::bind(&wasm)?;
    fs::write(folder.join("engine.js"), &bindings.script)?;
    fs::write(folder.join("engine.wasm"), &bindings.wasm)?;
    fs::write(folder.join("engine.html"), ENGINE_PAGE)?;
    println!("  engine alone  {} of WASM", size::show(bindings.wasm.len()));
    Ok(())
}

//! The project's own commands, called as `cargo xtask …`.
//!
//! Everything that the project builds, packs or checks starts here, so that a clone, Rust and
//! the crate registry are enough. Deliberately absent: anything that the page itself needs at run
//! time, and any download other than crates, the WASM target, Trunk and (for the browser tests)
//! the system's own packages.

mod bench;
mod build;
mod data;
mod evaluate;
mod generator;
mod html;
mod lock;
mod open;
mod pack;
mod project;
mod shots;
mod site;
mod size;
mod system;
mod table;
mod test;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::project::Project;

/// Builds, packs and checks Plan Compare · 规划对照.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build dist/plan-compare.html, the whole page in one file, and open it.
    Open(open::Options),
    /// Build the site into dist/ with Trunk, and check that any host can serve it.
    Site(site::Options),
    /// Print how much each bundled plan holds; fails where a translation is missing.
    Data,
    /// Score comparisons against standards made by hand, in official text and in gists.
    Evaluate(evaluate::Options),
    /// Measure start-up, import and comparison; builds what it measures, and judges nothing.
    Bench(bench::Options),
    /// Take pictures of every view, in both appearances, languages and widths, into target/shots/.
    Shots,
    /// Run every check: formatting, lints, tests, both builds, and the page in a browser.
    Test,
}

fn main() -> ExitCode {
    // Trunk starts us under another name, with the arguments of that program.
    let result = if generator::is_meant() {
        generator::run().map(|()| ExitCode::SUCCESS)
    } else {
        run(&Cli::parse().command)
    };
    match result {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> anyhow::Result<ExitCode> {
    let project = Project::find()?;
    match command {
        Command::Open(options) => open::run(&project, options)?,
        Command::Site(options) => site::run(&project, options)?,
        Command::Evaluate(options) => evaluate::run(&project, options)?,
        Command::Bench(options) => bench::run(&project, options)?,
        Command::Shots => shots::run(&project)?,
        Command::Data => return data::run(&project),
        Command::Test => return Ok(test::run(&project)),
    }
    Ok(ExitCode::SUCCESS)
}

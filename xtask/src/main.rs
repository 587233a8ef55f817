//! The project's own commands, called as `cargo xtask …`.
//!
//! Everything that the project builds, packs or checks starts here, so that a clone, Rust and
//! the crate registry are enough. Deliberately absent: anything that the page itself needs at run
//! time, and any download other than crates, the WASM target, Trunk and (for the browser tests)
//! the system's own packages.

mod build;
mod open;
mod pack;
mod project;
mod size;

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
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<()> {
    let project = Project::find()?;
    match command {
        Command::Open(options) => open::run(&project, &options),
    }
}

//! `cargo xtask site`: the site that Trunk builds into dist/, and whether any host can serve it.
//!
//! Deliberately absent: serving it. `trunk serve` does that while one works on the page, and the
//! browser tests do it from a sub-folder, as a portal would.

mod check;
mod extras;

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::project::{Project, find_program, read, run as run_program, say};
use crate::{build, generator, lock};

/// The version that is known to build with the stable toolchain and to build this project.
const TRUNK: &str = "0.21.14";

/// What can be asked of the command.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Install Trunk with cargo where it is missing (about ten minutes on two cores).
    #[arg(long)]
    install: bool,
}

pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    if find_trunk().is_none() {
        if !options.install {
            bail!("Trunk is not installed; `cargo xtask site --install` installs it from the crate registry");
        }
        say(&format!("Installing Trunk {TRUNK} (about ten minutes on two cores)"));
        let version = format!("--version={TRUNK}");
        run_program(&mut project.cargo(&["install", "trunk", "--locked", &version]))?;
    }
    let trunk = find_trunk().context("Trunk was installed, but is not where cargo puts programs")?;
    build_site(project, &trunk)
}

/// Trunk, where it is installed.
pub(crate) fn find_trunk() -> Option<PathBuf> {
    find_program(&["trunk"])
}

/// Builds the site and checks it.
pub(crate) fn build_site(project: &Project, trunk: &Path) -> Result<()> {
    build::require_wasm_target()?;
    lock::bindgen_version()?;
    let version = read(Command::new(trunk).arg("--version"))?;
    say(&format!("Building the site with {}", version.trim()));
    keeping_one_file(project, || run_program(&mut trunk_build(project, trunk)?))?;
    say("Checking that it loads its own files only, by relative addresses");
    let page = fs::read_to_string(project.site_page())?;
    extras::finish(&project.dist(), &page)?;
    let report = check::check(&project.dist(), &page)?;
    say("Checking what stands beside the page");
    extras::check(&project.dist())?;
    println!("{}", project.site_page().display());
    print!("{report}");
    Ok(())
}

/// `trunk build --release`, with our bindings generator before all others on its path.
fn trunk_build(project: &Project, trunk: &Path) -> Result<Command> {
    let mut folders = vec![generator::install(project)?];
    folders.extend(env::var_os("PATH").iter().flat_map(env::split_paths));
    let path: OsString = env::join_paths(folders)?;
    let mut command = Command::new(trunk);
    command.args(["build", "--release"]).current_dir(&project.root).env("PATH", path);
    // Trunk would ask the registry whether there is a newer Trunk, and it takes the value 1, which
    // NO_COLOR usually has, for an error.
    command.env("TRUNK_SKIP_VERSION_CHECK", "true").env_remove("NO_COLOR");
    Ok(command)
}

/// Trunk empties dist/ before it fills it, but the one file stands there, too.
fn keeping_one_file(project: &Project, build: impl FnOnce() -> Result<()>) -> Result<()> {
    let path = project.one_file();
    let kept = fs::read(&path).ok();
    let built = build();
    if let Some(bytes) = kept {
        fs::write(&path, bytes).with_context(|| format!("{} cannot be put back", path.display()))?;
    }
    built
}

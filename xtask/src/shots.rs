//! `cargo xtask shots`: pictures of every view, in both appearances, languages and widths.
//!
//! Deliberately absent: comparison with earlier pictures. Fonts differ from machine to machine; people
//! look at these.

use anyhow::Result;

use crate::open::build_one_file;
use crate::project::{Project, run as run_program, say};
use crate::system::require_browser;

pub(crate) fn run(project: &Project) -> Result<()> {
    require_browser()?;
    build_one_file(project, false)?;
    let folder = project.target.join("shots");
    say(&format!("Taking pictures into {}", folder.display()));
    let shots = ["run", "--quiet", "--package=browser-tests", "--example=shots", "--"];
    run_program(project.cargo(&shots).arg(folder))
}

//! The browser that tests need, from the system's own packages.
//!
//! Deliberately absent: browsers from anywhere else. Where we may not install, we say what to.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::project::{find_program, read, run, say};

/// The packages of Debian and its relatives: browser, driver, and fonts that have Chinese.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-cjk"];
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Sees to it that Chromium and ChromeDriver are there, and installs them where it may.
pub(crate) fn require_browser() -> Result<()> {
    let missing = missing_packages();
    let has_browser = find_program(&BROWSERS).is_some() && find_program(&["chromedriver"]).is_some();
    if missing.is_empty() || (has_browser && !may_install()) {
        return Ok(());
    }
    if !may_install() {
        bail!(
            "the browser tests need Chromium (or Chrome) and the ChromeDriver of the same version on the \
             PATH. On Debian and Ubuntu: sudo apt-get install {}",
            PACKAGES.join(" ")
        );
    }
    say(&format!("Installing {}", missing.join(", ")));
    run(apt().arg("update"))?;
    run(apt().args(["install", "--yes", "--no-install-recommends"]).args(missing))
        .context("the browser could not be installed from the system's packages")
}

/// The packages that are not installed; all of them, where the system has no such packages.
fn missing_packages() -> Vec<&'static str> {
    let installed = |package: &str| {
        let mut query = Command::new("dpkg-query");
        query
            .args(["--show", "--showformat=${Status}", package])
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let output = query.output();
        output.is_ok_and(|output| String::from_utf8_lossy(&output.stdout) == "install ok installed")
    };
    PACKAGES.into_iter().filter(|package| !installed(package)).collect()
}

/// Only root may install, and only with apt do we know how.
fn may_install() -> bool {
    let is_root = read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    is_root && Path::new("/usr/bin/apt-get").exists()
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null());
    command
}

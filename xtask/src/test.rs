//! `cargo xtask test`: every check of the project, in the order in which they are cheapest to fail.
//!
//! A check that fails does not keep the others from running, so that one run tells everything. The
//! output of every runner is shown as it is. The last line is `N passed, N failed`.

use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::open::build_one_file;
use crate::project::{Project, run as run_program, say};
use crate::site::{build_site, find_trunk};
use crate::system::require_browser;

/// What has been checked so far.
#[derive(Default)]
struct Checks {
    passed: usize,
    failures: Vec<String>,
    notes: Vec<&'static str>,
}

impl Checks {
    /// Makes one check, and says whether it passed.
    fn check(&mut self, name: &str, check: impl FnOnce() -> Result<()>) -> bool {
        say(&format!("Check: {name}"));
        match check() {
            Ok(()) => {
                self.passed += 1;
                true
            }
            Err(error) => {
                eprintln!("error: {name}: {error:#}");
                self.failures.push(format!("{name}: {error:#}"));
                false
            }
        }
    }

    /// Makes a check that is one call of cargo.
    fn cargo(&mut self, project: &Project, name: &str, arguments: &str) -> bool {
        let arguments: Vec<&str> = arguments.split_whitespace().collect();
        let mut command = project.cargo(&arguments);
        // A check judges snapshots and never writes them.
        command.env("INSTA_UPDATE", "no");
        self.check(name, || run_program(&mut command))
    }

    /// Says what failed and counts. The count is the last line that a run prints.
    fn finish(&self) -> ExitCode {
        println!();
        for note in &self.notes {
            println!("note: {note}");
        }
        for failure in &self.failures {
            println!("failed: {failure}");
        }
        println!("{} passed, {} failed", self.passed, self.failures.len());
        if self.failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

pub(crate) fn run(project: &Project) -> ExitCode {
    let mut checks = Checks::default();
    check_source(project, &mut checks);
    check_units(project, &mut checks);
    check_page(project, &mut checks);
    checks.finish()
}

fn check_source(project: &Project, checks: &mut Checks) {
    checks.cargo(project, "formatting", "fmt --all --check");
    let lints = "--all-targets --all-features -- -D warnings";
    checks.cargo(project, "lints", &format!("clippy --workspace {lints}"));
    let lints = "--all-targets --no-default-features -- -D warnings";
    checks.cargo(project, "lints of the core alone", &format!("clippy --package plan-compare {lints}"));
    checks.check("lints for WebAssembly", || {
        crate::build::require_wasm_target()?;
        let target = "--target=wasm32-unknown-unknown";
        run_program(&mut project.cargo(&["clippy", "--package=plan-compare", target, "--", "-D", "warnings"]))
    });
}

fn check_units(project: &Project, checks: &mut Checks) {
    let package = "test --package plan-compare";
    checks.cargo(project, "tests of the core alone", &format!("{package} --no-default-features"));
    checks.cargo(project, "tests with rendered views", &format!("{package} --all-features"));
    checks.cargo(project, "tests of the build tools", "test --package xtask --package measure");
}

fn check_page(project: &Project, checks: &mut Checks) {
    let one_file = checks.check("the one file", || build_one_file(project, false));
    let site = match find_trunk() {
        Some(trunk) => checks.check("the site", || build_site(project, &trunk)),
        None => {
            checks.notes.push("the site was not checked: Trunk is missing, see cargo xtask site --install");
            true
        }
    };
    checks.check("tests in a browser", || {
        if !one_file || !site {
            bail!("not run, because what they test could not be built");
        }
        require_browser()?;
        let mut command = project.cargo(&["test", "--package=browser-tests"]);
        run_program(&mut command).context("the page does not do in a browser what it should")
    });
}

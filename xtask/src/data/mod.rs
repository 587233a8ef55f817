//! `cargo xtask data`: how much each bundled plan holds, and which translations are missing.
//!
//! The files are read as JSON, not as the library's types, so that this command is as quick to build
//! as all others here. Deliberately absent: whether the files keep to the format, which the library's
//! tests check, and any judgement of a translation that is there.

mod count;
mod translations;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::project::Project;
use crate::table::Table;

use count::Counts;
use translations::Missing;

/// Files beside the plans whose texts are shown, too.
const SHARED: [&str; 3] = ["datapackage.json", "themes.json", "glossary.json"];

pub(crate) fn run(project: &Project) -> Result<ExitCode> {
    let folder = project.root.join("data");
    let mut missing: Vec<(String, Missing)> = Vec::new();
    let mut table = Table::new("plan", &Counts::NAMES);
    let mut total = Counts::default();
    for (file, plan) in plans(&folder)? {
        let gaps = translations::missing(&plan);
        let mut counts = Counts::default();
        counts.add(&plan, gaps.len());
        total.add(&plan, gaps.len());
        table.row(file.trim_start_matches("plans/").trim_end_matches(".json"), &counts.figures());
        missing.extend(gaps.into_iter().map(|gap| (file.clone(), gap)));
    }
    table.row("all plans", &total.figures());
    for file in SHARED {
        let gaps = translations::missing(&read(&folder, file)?);
        missing.extend(gaps.into_iter().map(|gap| (file.to_owned(), gap)));
    }
    print!("{}", table.text());
    Ok(report(&missing))
}

/// Says what is missing, with its file and place.
fn report(missing: &[(String, Missing)]) -> ExitCode {
    println!();
    if missing.is_empty() {
        println!("No translation is missing in the plans, {}.", SHARED.join(", "));
        return ExitCode::SUCCESS;
    }
    for (file, Missing { place, language }) in missing {
        println!("missing: {file} {place} in {language}");
    }
    println!("{} missing", missing.len());
    ExitCode::FAILURE
}

/// The plans in the order in which the gazette prints them, with the names of their files.
fn plans(folder: &Path) -> Result<Vec<(String, Value)>> {
    let mut plans = Vec::new();
    let entries = fs::read_dir(folder.join("plans")).context("data/plans cannot be read")?;
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".json") {
            let file = format!("plans/{name}");
            plans.push((file.clone(), read(folder, &file)?));
        }
    }
    if plans.is_empty() {
        bail!("data/plans holds no plan");
    }
    let page = |plan: &Value| plan.pointer("/source/page").and_then(Value::as_u64);
    plans.sort_by(|(file, plan), (other, other_plan)| (page(plan), file).cmp(&(page(other_plan), other)));
    Ok(plans)
}

fn read(folder: &Path, file: &str) -> Result<Value> {
    let text =
        fs::read_to_string(folder.join(file)).with_context(|| format!("data/{file} cannot be read"))?;
    serde_json::from_str(&text).with_context(|| format!("data/{file} is not JSON"))
}

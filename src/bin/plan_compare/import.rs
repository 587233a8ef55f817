//! `import`: official text to plan JSON files.
//!
//! Worked example: a gazette of twelve plans gives twelve files in the folder, named by the ids of
//! the plans, and twelve lines of output.
//!
//! A plan that comes with the project, known by its document number, gains our English; its official
//! wording is written as the reader gave it.
//!
//! Absent: comparing, and any change to what was read.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

use plan_compare::plan::{self, Localized, Plan, Severity};

use super::Outcome;
use super::arguments::Import;
use super::console::{Console, printable};
use super::{bundled, input};

/// Imports all files; one that cannot be read does not stop the others.
pub(super) fn run(task: &Import, console: &Console) -> Outcome {
    if let Err(fault) = fs::create_dir_all(&task.out) {
        cannot_write(*console, &task.out, &fault);
        return Outcome::Problems;
    }
    let mut ids = BTreeSet::new();
    let mut answer = String::new();
    let mut problems = false;
    for file in &task.files {
        let mut found = input::read(file);
        for note in &found.notes {
            console.diagnostic(&file.display().to_string(), note);
        }
        problems |= found.count(Severity::Error) > 0;
        for plan in &mut found.plans {
            bundled::gain(plan);
            plan.id = free_id(&plan.id, &ids);
            ids.insert(plan.id.clone());
            let path = task.out.join(format!("{}.json", plan.id));
            match write(&path, &plan.to_json()) {
                Ok(()) => answer.push_str(&line(&path, plan, *console)),
                Err(fault) => {
                    cannot_write(*console, &path, &fault);
                    problems = true;
                }
            }
        }
    }
    let told = console.answer(&answer);
    Outcome::of(problems || told == Outcome::Problems)
}

/// Writes a file as a whole or not at all.
fn write(path: &Path, text: &str) -> io::Result<()> {
    let beside = path.with_extension("json.part");
    fs::write(&beside, text).and_then(|()| fs::rename(&beside, path)).inspect_err(|_| {
        // The fault itself is what the user hears of.
        let _ = fs::remove_file(&beside);
    })
}

fn cannot_write(console: Console, path: &Path, fault: &io::Error) {
    let path: PathBuf = path.to_owned();
    console.message(&Localized::new(
        format!("无法写入 {}：{fault}", path.display()),
        format!("{} cannot be written: {fault}", path.display()),
    ));
}

/// An id that can be the name of a file and that no other plan of this import has.
fn free_id(id: &str, taken: &BTreeSet<String>) -> String {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let name: String = id.chars().map(|c| if fits(c) { c } else { '-' }).take(80).collect();
    let name = name.trim_start_matches(['.', '-']).trim_end_matches('-');
    let name = if name.is_empty() { "plan" } else { name };
    let numbered = (2..).map(|number| format!("{name}-{number}"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names.find(|name| !taken.contains(name)).unwrap_or_else(|| name.to_owned())
}

fn line(path: &Path, plan: &Plan, console: Console) -> String {
    let counts = [plan::sections(plan).len(), plan::passages(plan).len(), plan.indicators.len()];
    let counts = counts.map(|count| count.to_string()).join("\t");
    let title = printable(plan.title.text(console.lang));
    format!("{}\t{title}\t{}\t{counts}\n", path.display(), printable(&plan.document_number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_safe_and_free_names_of_files() {
        let taken = BTreeSet::from(["lake".to_owned(), "lake-2".to_owned()]);
        for (id, name) in [
            ("road", "road"),
            ("lake", "lake-3"),
            ("../../etc/x", "etc-x"),
            ("..a..b", "a..b"),
            ("水利", "水利"),
            ("a b/c", "a-b-c"),
            ("", "plan"),
            ("..", "plan"),
        ] {
            let found = free_id(id, &taken);
            assert_eq!(found, name, "{id}");
        }
    }
}

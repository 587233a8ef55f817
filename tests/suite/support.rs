//! Where things stand, and the plans that come with the project.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use plan_compare::plan::{self, Diagnostic, Plan};
use plan_compare::theme::Lexicon;

/// The folder of the project.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A text file of the project.
pub(crate) fn text(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|fault| panic!("{path}: {fault}"))
}

/// Files below a folder of the project whose names end so, in alphabetical order.
pub(crate) fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let entries = std::fs::read_dir(folder).unwrap_or_else(|fault| panic!("{}: {fault}", folder.display()));
    for path in entries.map(|entry| entry.expect("a folder can be listed").path()) {
        if path.is_dir() {
            found.extend(files(&path, end));
        } else if path.to_string_lossy().ends_with(end) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Material that stands beside the project and does not belong to it; `None`, saying so, where it
/// is absent.
pub(crate) fn beside(name: &str, variable: &str) -> Option<PathBuf> {
    let path = std::env::var_os(variable).map_or_else(|| root().join("../shared").join(name), PathBuf::from);
    if !path.exists() {
        println!("skipped: there is no ../shared/{name}, and {variable} names no other place");
        return None;
    }
    Some(path)
}

/// What loading a file of `data/plans` gives.
pub(crate) fn load(id: &str) -> (Option<Plan>, Vec<Diagnostic>) {
    plan::load(&text(&format!("data/plans/{id}.json")), &Lexicon::bundled().ids())
}

/// The plans of `data/plans`, each with the name of its file.
pub(crate) fn plans() -> &'static [(String, Plan)] {
    static PLANS: OnceLock<Vec<(String, Plan)>> = OnceLock::new();
    PLANS.get_or_init(|| {
        let names = files(&root().join("data/plans"), ".json").into_iter().map(|path| {
            path.file_stem().map(|name| name.to_string_lossy().into_owned()).expect("a file has a name")
        });
        names.map(|id| (id.clone(), load(&id).0.unwrap_or_else(|| panic!("{id} is no plan")))).collect()
    })
}

/// One of them.
pub(crate) fn bundled(id: &str) -> &'static Plan {
    let found = plans().iter().find(|(name, _)| name == id);
    &found.unwrap_or_else(|| panic!("there is no data/plans/{id}.json")).1
}

/// Fails with the list of everything that is wrong, so that one run tells all of it.
#[track_caller]
pub(crate) fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

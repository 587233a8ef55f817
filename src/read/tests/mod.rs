//! What the tests share: the gazette, the data, and walking a plan. Tests that need the gazette are
//! skipped, saying so, where it is not at hand.

mod fixtures;
mod gazette;
mod hostile;
mod look;

use crate::plan::{Passage, Plan, Section};
use crate::theme::Lexicon;

use super::*;

/// The gazette beside the project or where `PLAN_COMPARE_GAZETTE` says.
fn gazette() -> Option<String> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/gazette-2021-15.txt").to_owned();
    let path = std::env::var("PLAN_COMPARE_GAZETTE").unwrap_or(beside);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        println!("skipped: there is no gazette at {path}");
    }
    text
}

fn walk<'p>(sections: &'p [Section], depth: usize, visit: &mut impl FnMut(usize, &'p Section)) {
    for section in sections {
        visit(depth, section);
        walk(&section.sections, depth + 1, visit);
    }
}

/// The plans of `data/plans` that are there.
fn data() -> Vec<Plan> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/plans");
    let folder = std::env::var("PLAN_COMPARE_DATA").unwrap_or(folder.to_owned());
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let texts = paths.iter().filter_map(|path| std::fs::read_to_string(path).ok());
    texts.filter_map(|text| crate::plan::load(&text, &Lexicon::bundled().ids()).0).collect()
}

fn passages_with_sections(plan: &Plan) -> Vec<(&Section, &Passage)> {
    let mut found = Vec::new();
    walk(&plan.sections, 0, &mut |_, section| found.extend(section.passages.iter().map(|p| (section, p))));
    found
}

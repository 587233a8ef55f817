//! Arrows point one way: which part of the package uses which (DESIGN.md, Layout).

use std::collections::BTreeSet;
use std::path::Path;

use crate::paths::paths;
use crate::support::{assert_none, files, root};

/// Each part under `src/`, and the parts that it may use.
const ARROWS: &[(&str, &[&str])] = &[
    ("plan", &[]),
    ("quantity", &[]),
    ("wording", &[]),
    // Only to say what is wrong with a file.
    ("docx", &["plan"]),
    ("theme", &["plan"]),
    ("address", &["plan"]),
    ("find", &["theme"]),
    ("glossary", &["plan"]),
    ("host", &["address", "plan"]),
    ("read", &["plan", "quantity", "theme", "docx"]),
    ("input", &["plan", "theme", "docx", "read"]),
    ("compare", &["plan", "quantity", "theme", "wording"]),
    ("chart", &["compare", "plan", "quantity", "theme"]),
    ("report", &["compare", "chart", "plan", "quantity", "theme", "wording"]),
    (
        "app",
        &[
            "plan", "quantity", "wording", "docx", "theme", "address", "find", "glossary", "host", "read",
            "input", "compare", "chart", "report",
        ],
    ),
    // The command is built without the page.
    (
        "bin",
        &[
            "plan", "quantity", "wording", "docx", "theme", "address", "read", "input", "compare", "chart",
            "report",
        ],
    ),
    ("main", &["app"]),
    ("lib", &[]),
];

/// Crates that mean a browser or the page.
const OF_THE_PAGE: [&str; 6] = ["yew", "web_sys", "gloo", "js_sys", "wasm_bindgen", "wasm_bindgen_futures"];

/// Words that only files of the page contain, be it in a comment.
const WORDS_OF_THE_PAGE: [&str; 4] = ["yew", "web_sys", "gloo", "js_sys"];

/// What files of the page outside `src/app/browser/` may name of the browser's own interfaces, and
/// why; types of events apart, which handlers are given.
const NAMED_BY_VIEWS: [(&str, &str); 3] = [
    ("web_sys::HtmlSelectElement", "what the target of an event has chosen"),
    ("wasm_bindgen::JsCast", "to say what kind of element the target of an event is"),
    ("gloo::timers::callback::Timeout", "lets the effects of the root wait for a turn of their own"),
];

/// What is wrong with a file of `src/`, which is named from there: `compare/links.rs`.
fn faults(file: &str, source: &str) -> Vec<String> {
    let mut module: Vec<String> = file.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if module.last().is_some_and(|last| last == "mod") {
        module.pop();
    }
    let part = module.first().cloned().unwrap_or_default();
    let Some((_, may_use)) = ARROWS.iter().find(|(name, _)| *name == part) else {
        return vec![format!(
            "{file}: `{part}` has no place in the layout; give it one here and in DESIGN.md"
        )];
    };
    let of_the_page = matches!(part.as_str(), "app" | "main");
    let mut faults = BTreeSet::new();
    let is_program = matches!(part.as_str(), "main" | "bin");
    let named = paths(source, if is_program || part == "lib" { &[] } else { &module });
    for path in &named {
        // `super::{self}` may mean the whole crate.
        let (first, second) = (path[0].as_str(), path.get(1).map_or("*", String::as_str));
        // In a program `crate` is the program; the library is named.
        let of_library = first == "plan_compare" || (first == "crate" && !is_program);
        if of_library && second == "*" {
            faults.insert(format!("{file}: uses everything ({})", path.join("::")));
        }
        let ours = of_library && ARROWS.iter().any(|(name, _)| *name == second);
        if ours && second != part && !may_use.contains(&second) {
            faults.insert(format!("{file}: `{part}` uses `{second}` ({})", path.join("::")));
        }
        if OF_THE_PAGE.contains(&first) && !of_the_page {
            faults.insert(format!("{file}: names {first} ({})", path.join("::")));
        }
        let of_browser = matches!(first, "web_sys" | "gloo" | "js_sys" | "wasm_bindgen");
        if of_browser && part == "app" && !file.starts_with("app/browser/") && !view_may_name(path) {
            faults.insert(format!("{file}: {} belongs to app/browser", path.join("::")));
        }
    }
    let words = WORDS_OF_THE_PAGE.iter().filter(|word| !of_the_page && source.contains(**word));
    faults.extend(words.map(|word| format!("{file}: contains the word {word}")));
    faults.into_iter().collect()
}

fn view_may_name(path: &[String]) -> bool {
    let event = path[0] == "web_sys" && path[1].ends_with("Event");
    event || NAMED_BY_VIEWS.iter().any(|(allowed, _)| *allowed == path.join("::"))
}

#[test]
fn arrows_point_one_way() {
    let src = root().join("src");
    let sources = files(&src, ".rs");
    assert!(sources.len() > 40, "only {} files were found", sources.len());
    let name = |path: &Path| {
        let inside = path.strip_prefix(&src).expect("the file is under src");
        inside.to_string_lossy().replace('\\', "/")
    };
    let all = sources.iter().flat_map(|path| {
        let source = std::fs::read_to_string(path).expect("a source can be read");
        faults(&name(path), &source)
    });
    assert_none(&all.collect::<Vec<_>>());
}

#[test]
fn what_views_may_name_is_named() {
    let src = root().join("src/app");
    let all: Vec<String> = files(&src, ".rs")
        .iter()
        .filter(|path| !path.starts_with(src.join("browser")))
        .flat_map(|path| paths(&std::fs::read_to_string(path).expect("a source can be read"), &[]))
        .map(|path| path.join("::"))
        .collect();
    for (allowed, reason) in NAMED_BY_VIEWS {
        assert!(all.iter().any(|path| path == allowed), "no view names {allowed} any more ({reason})");
    }
}

#[test]
fn violations_are_found() {
    let check = |file: &str, source: &str, wanted: &[&str]| {
        let found = faults(file, source);
        assert_eq!(found.len(), wanted.len(), "{file}: {source}: {found:#?}");
        for (fault, part) in found.iter().zip(wanted) {
            assert!(fault.contains(part), "{file}: {source}: {fault}");
        }
    };
    check("plan/types.rs", "use super::text::Localized;", &[]);
    check("theme/mod.rs", "use crate::plan::Plan;", &[]);
    check("main.rs", "fn main() { yew::Renderer::<plan_compare::app::Root>::new(); }", &[]);
    check("app/views/read.rs", "use crate::plan::Plan; use yew::html; use web_sys::MouseEvent;", &[]);
    check("plan/types.rs", "use crate::quantity::Unit;", &["`plan` uses `quantity`"]);
    check("plan/mod.rs", "use super::theme::Lexicon;", &["`plan` uses `theme`"]);
    check("plan/load.rs", "mod tests { use super::super::super::compare; }", &["`plan` uses `compare`"]);
    check("compare/mod.rs", "use crate::{plan::Plan, read::{self, text}};", &["read::self", "read::text"]);
    check("compare/links.rs", "fn f() { crate::read::read(\"\") }", &["`compare` uses `read`"]);
    check("chart/mod.rs", "pub use crate::app::state::State;", &["`chart` uses `app`"]);
    check("bin/plan-compare.rs", "use plan_compare::app::Root;", &["`bin` uses `app`"]);
    check("docx/mod.rs", "use crate::read::Line;", &["`docx` uses `read`"]);
    check("compare/links.rs", "fn f() { ::web_sys::window(); }", &["the word web_sys", "names web_sys"]);
    check("report/mod.rs", "// as gloo does it", &["the word gloo"]);
    check("app/views/read.rs", "fn f() { gloo::utils::window(); }", &["belongs to app/browser"]);
    check("app/parts/ui.rs", "use web_sys::{Event, Window};", &["web_sys::Window"]);
    check("theme/mod.rs", "mod tests { use super::*; }", &[]);
    check("theme/mod.rs", "use super::*;", &["uses everything"]);
    check("newcomer/mod.rs", "", &["has no place"]);
}

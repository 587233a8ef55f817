//! What assistive technology builds on: headings in order, names for controls, ids that are unique.

use std::collections::BTreeSet;

use crate::markup::{Element, parse};
use crate::pages::{LANGS, all};

fn each_page(check: impl Fn(&str, &Element)) {
    for lang in LANGS {
        for (name, markup) in all(lang) {
            check(&format!("{name}, {}", lang.code()), &parse(markup));
        }
    }
}

fn level(element: &Element) -> Option<u32> {
    element.name.strip_prefix('h').and_then(|digit| digit.parse().ok())
}

/// Levels of the headings in an element, and the headings as a reader would list them.
fn headings(element: &Element) -> (Vec<u32>, Vec<String>) {
    let found = element.all(|e| level(e).is_some());
    (
        found.iter().filter_map(|e| level(e)).collect(),
        found.iter().map(|e| format!("{} {}", e.name, e.text().trim())).collect(),
    )
}

#[test]
fn no_level_of_heading_is_left_out() {
    each_page(|name, page| {
        let (levels, shown) = headings(page);
        for (at, two) in levels.windows(2).enumerate() {
            assert!(two[1] <= two[0] + 1, "{name}: a level is left out at {}: {shown:#?}", shown[at + 1]);
        }
        assert!(shown.iter().all(|heading| heading.len() > 3), "{name}: an empty heading: {shown:#?}");
    });
}

#[test]
fn one_heading_stands_over_all() {
    each_page(|name, page| {
        let (levels, shown) = headings(page);
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{name}: one h1: {shown:#?}");
        assert_eq!(levels.first(), Some(&1), "{name}: the h1 comes first: {shown:#?}");
        assert_ne!(levels.get(1), Some(&3), "{name}: a level is left out: {shown:#?}");
    });
}

#[test]
fn controls_have_names() {
    each_page(|name, page| {
        page.walk(&[], &mut |element, above| {
            let control = matches!(element.name.as_str(), "a" | "button" | "select" | "input" | "summary");
            // A ribbon of the map is a picture with a title and no stop of the keyboard.
            let hidden = above.iter().chain([&element]).any(|e| e.get("aria-hidden") == Some("true"));
            let label = above.iter().any(|e| e.name == "label" && !e.text().trim().is_empty());
            let named = !element.text().trim().is_empty() || element.get("aria-label").is_some() || label;
            assert!(!control || hidden || named, "{name}: no name: {element:?}");
            let focusable = control && element.get("tabindex") != Some("-1");
            assert!(!(focusable && hidden), "{name}: hidden and in the way of the keyboard: {element:?}");
        });
        let main = page.all(|e| e.name == "main");
        assert_eq!(main.len(), 1, "{name}");
        let tables = page.all(|e| e.name == "table");
        assert!(
            tables.iter().all(|t| t.children().any(|c| c.name == "caption")),
            "{name}: a table without caption"
        );
        let navs = page.all(|e| e.name == "nav");
        assert!(navs.iter().all(|n| n.get("aria-label").is_some()), "{name}: a nav without name");
    });
}

#[test]
fn ids_are_unique() {
    each_page(|name, page| {
        let mut seen = BTreeSet::new();
        page.walk(&[], &mut |element, _| {
            if let Some(id) = element.get("id") {
                assert!(seen.insert(id.to_owned()), "{name}: two elements have the id {id}");
            }
        });
    });
}

#[test]
fn what_is_current_is_said() {
    each_page(|name, page| {
        let current = page.all(|e| e.name == "a" && e.has_class("tab") && e.get("aria-current").is_some());
        // The style guide has no tab.
        let views = usize::from(!name.starts_with("styleguide"));
        assert_eq!(current.len(), views, "{name}: one view is current");
    });
}

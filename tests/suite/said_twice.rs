//! What is said in two places that cannot share it, and must be the same in both.

use std::collections::BTreeSet;

use crate::support::text;

/// What stands in quotes.
fn quoted(text: &str, quote: char) -> Vec<String> {
    text.split(quote).skip(1).step_by(2).map(str::to_owned).collect()
}

/// What stands in quotes in the line that declares something.
fn declared(path: &str, name: &str) -> Vec<String> {
    let source = text(path);
    let line = source.lines().find(|line| line.contains(&format!("const {name}:")));
    quoted(line.unwrap_or_else(|| panic!("{path} declares no {name}")), '"')
}

#[test]
fn the_first_pair_is_one() {
    let pair = declared("src/app/state.rs", "DEFAULT_PAIR");
    assert_eq!(pair.len(), 2);
    for path in ["xtask/src/pack/mod.rs", "tests/browser/examples/bench/start.rs"] {
        assert_eq!(declared(path, "FIRST_PAIR"), pair, "{path}");
    }
}

/// Words before `=>` that begin a line of a `match key` in a source.
fn keys_read(path: &str) -> BTreeSet<String> {
    let source = text(path);
    let (_, arms) = source.split_once("match key").unwrap_or_else(|| panic!("{path} reads no keys"));
    let arms = arms.lines().take_while(|line| !line.contains("key =>") && !line.contains("_ => return"));
    let is_arm = |line: &&str| line.trim_start().starts_with('"') && line.contains("=>");
    // Arms of matches inside stand deeper than the first one.
    let depth = |line: &str| line.len() - line.trim_start().len();
    let arms: Vec<&str> = arms.filter(is_arm).collect();
    let first = arms.first().map_or(0, |line| depth(line));
    let arms = arms.iter().filter(|line| depth(line) == first);
    arms.filter_map(|line| quoted(line, '"').into_iter().next()).collect()
}

#[test]
fn the_guide_has_every_key_of_an_address_and_no_other() {
    let guide = text("www/EMBED.md");
    let (_, section) = guide.split_once("## The address").expect("a section on the address");
    let (section, _) = section.split_once("\n## ").expect("another section after it");
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `")?.split_once(" | "));
    let said: BTreeSet<String> = rows.flat_map(|(keys, _)| quoted(&format!("`{keys}"), '`')).collect();
    let sources = ["src/address/mod.rs", "src/address/embedding.rs", "src/address/carried.rs"];
    let read: BTreeSet<String> = sources.iter().flat_map(|path| keys_read(path)).collect();
    assert!(read.len() > 20, "{read:?}");
    assert_eq!(said, read);
}

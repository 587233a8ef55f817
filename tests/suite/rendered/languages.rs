//! Each language of the interface is whole: nothing of the other is left in it, but text of a plan
//! that says which language it is in.

use plan_compare::plan::Lang;

use crate::markup::{Element, Node, parse};
use crate::pages::all;

/// Attributes that a reader sees or hears.
const READ: [&str; 6] = ["title", "aria-label", "alt", "placeholder", "data-label", "label"];

fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{3001}'..='\u{303f}' | '\u{ff01}'..='\u{ffef}')
}

/// What is not in the language that its element is said to be in.
fn leftovers(page: &Element, lang: Lang) -> Vec<String> {
    let mut found = Vec::new();
    page.walk(&[], &mut |element, above| {
        let tag = above.iter().chain([&element]).rev().find_map(|e| e.get("lang")).unwrap_or(lang.tag());
        let own = element.inside.iter().filter_map(|node| match node {
            Node::Text(text) => Some(text.as_str()),
            Node::Element(_) => None,
        });
        let read = READ.iter().filter_map(|name| element.get(name));
        let strange = |text: &&str| match tag {
            "en" => text.contains(is_chinese),
            _ => words(text) > 0 && !text.contains(is_chinese),
        };
        let class = element.get("class").unwrap_or_default();
        found.extend(
            own.chain(read).filter(strange).map(|text| format!("<{} {class:?}>: {text}", element.name)),
        );
    });
    found
}

/// English words: three letters and more, of which some are small.
fn words(text: &str) -> usize {
    let letters = text.split(|c: char| !c.is_ascii_alphabetic());
    letters.filter(|word| word.len() > 2 && word.contains(|c: char| c.is_ascii_lowercase())).count()
}

/// Checks all pages; `known` are leftovers that may stay, each with the reason.
#[track_caller]
fn check(lang: Lang, known: &[(&str, &str)]) {
    let mut faults: Vec<String> = Vec::new();
    for (name, markup) in all(lang) {
        let found = leftovers(&parse(markup), lang).into_iter();
        let new = found.filter(|fault| !known.iter().any(|(known, _)| fault.contains(known)));
        faults.extend(new.map(|fault| format!("{name}: {fault}")));
    }
    assert!(faults.is_empty(), "{} leftovers:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_english_page_is_english() {
    check(
        Lang::En,
        &[("只有中文的一节", "a heading that has no English, in a hint, which cannot say its language")],
    );
}

#[test]
fn the_chinese_page_is_chinese() {
    check(
        Lang::Zh,
        &[
            ("<option \"\">: atlantis", "the id of a plan that nobody knows"),
            ("<code \"note-place\">", "a path in JSON"),
            ("<button \"button\">: Shift+F7 · Alt+↑", "names of keys"),
            ("<button \"button\">: F7 · Alt+↓", "names of keys"),
        ],
    );
}

#[test]
fn leftovers_are_found() {
    let check = |lang: Lang, markup: &str, count: usize| {
        assert_eq!(leftovers(&parse(markup), lang).len(), count, "{markup}");
    };
    check(Lang::En, "<p>harbours</p>", 0);
    check(Lang::En, "<p>渔港</p>", 1);
    check(Lang::En, "<p title=\"渔港\">harbours</p>", 1);
    check(Lang::En, "<p lang=\"zh-Hans\">渔港<b>数</b></p>", 0);
    check(Lang::Zh, "<p>渔港5G</p>", 0);
    check(Lang::Zh, "<p>harbours</p>", 1);
    check(Lang::Zh, "<p lang=\"en\">harbours</p>", 0);
}

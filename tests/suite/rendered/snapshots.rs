//! Snapshots: what each view shows, one tag a line, so that a change of the page can be read as a
//! change of text. `INSTA_UPDATE=always cargo test --features ssr --test rendered` takes them anew.

use plan_compare::address::View;

use crate::markup::{Element, outline, parse};
use crate::pages::{LANGS, compared, draw, special};

fn check(name: &str, markup: &str, part: impl Fn(&Element) -> bool) {
    let page = parse(markup);
    let parts = page.all(part);
    assert!(!parts.is_empty(), "{name}: the part is missing");
    let text: Vec<String> = parts.into_iter().map(outline).collect();
    let mut settings = insta::Settings::clone_current();
    settings.set_omit_expression(true);
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| insta::assert_snapshot!(name, text.join("\n")));
}

fn main_part(element: &Element) -> bool {
    element.name == "main"
}

#[test]
fn the_frame() {
    for lang in LANGS {
        let frame = |e: &Element| e.name == "header" && e.has_class("page-header") || e.name == "footer";
        check(&format!("frame-{}", lang.code()), &compared(View::Overview, lang, ""), frame);
        let bar = |e: &Element| e.has_class("slim-bar");
        check(&format!("frame-embedded-{}", lang.code()), &compared(View::Overview, lang, "&embed=1"), bar);
    }
}

#[test]
fn views() {
    for lang in LANGS {
        for view in View::ALL {
            check(&format!("{}-{}", view.code(), lang.code()), &compared(view, lang, ""), main_part);
        }
    }
}

#[test]
fn other_states() {
    for lang in LANGS {
        for (name, state) in special(lang) {
            let name = format!("{}-{}", name.replace(' ', "-"), lang.code());
            let parts = |e: &Element| e.has_class("notices") || e.has_class("drop-veil") || main_part(e);
            // With notices, the comparison under them is the one that the views show.
            let notices = |e: &Element| e.has_class("notices") || e.has_class("drop-veil");
            let corrections = |e: &Element| e.has_class("correction-notice") || e.name == "dialog";
            if name.starts_with("notices") {
                check(&name, &draw(state), notices);
            } else if state.panel.is_some() {
                check(&name, &draw(state), corrections);
            } else {
                check(&name, &draw(state), parts);
            }
        }
    }
}

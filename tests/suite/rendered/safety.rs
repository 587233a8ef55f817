//! Text stays text, and no link leads out of the page.

use plan_compare::address::View;
use plan_compare::app::state::Action;
use plan_compare::plan::Lang;

use crate::markup::parse;
use crate::pages::{LANGS, after, all, draw, findings, opened, plan};

/// Attributes that lead somewhere or load something.
const LEADING: [&str; 8] = ["href", "src", "action", "formaction", "srcset", "data", "poster", "xlink:href"];

/// Elements that the page has no use for.
const STRANGE: [&str; 8] = ["script", "img", "iframe", "object", "embed", "b", "i", "style"];

fn check_page(name: &str, markup: &str, strange: &[&str]) {
    parse(markup).walk(&[], &mut |element, _| {
        assert!(
            !strange.contains(&element.name.as_str()),
            "{name}: <{}> {:?}",
            element.name,
            element.attributes
        );
        for (key, value) in &element.attributes {
            assert!(!key.starts_with("on"), "{name}: {key}={value}");
            assert!(!LEADING.contains(&key.as_str()) || value.starts_with('#'), "{name}: {key}={value}");
            let style = key == "style" && (value.contains("url(") || value.contains('<'));
            assert!(!style, "{name}: {key}={value}");
        }
    });
    assert!(!markup.contains("://"), "{name}");
}

#[test]
fn no_link_leads_out() {
    for lang in LANGS {
        for (name, markup) in all(lang) {
            // The bars of the balance hold their number in a <b>.
            check_page(name, markup, &["script", "img", "iframe", "object", "embed", "style"]);
        }
    }
}

#[test]
fn hostile_plans_stay_text() {
    for (view, lang) in View::ALL.into_iter().flat_map(|view| LANGS.map(|lang| (view, lang))) {
        for (left, right) in [("javascript:alert(1)", "harbours"), ("harbours", "javascript:alert(1)")] {
            let mut actions = opened("hostile.json", Some(plan("hostile")), Vec::new());
            actions.extend([
                Action::Loaded("harbours".to_owned(), Some(plan("harbours")), Vec::new()),
                Action::Pick(plan_compare::compare::Side::Left, left.to_owned()),
                Action::Pick(plan_compare::compare::Side::Right, right.to_owned()),
            ]);
            let show = if view == View::Targets { "&show=all" } else { "" };
            let state = after(&format!("#view={}&theme=marine{show}", view.code()), lang, actions);
            assert!(state.pair.is_some(), "the pair is on the screen");
            let markup = draw(state);
            let strange: &[&str] = if view == View::Overview { &STRANGE[..5] } else { &STRANGE };
            check_page(&format!("{left} and {right}, {}", view.code()), &markup, strange);
            assert!(markup.contains("&lt;img src"), "the title is shown as it is written");
        }
    }
}

#[test]
fn hostile_addresses_and_names_stay_text() {
    let name = "\"><img src=x onerror=alert(1)>";
    let fragment =
        "#left=%22%3E%3Cscript%3E&right=javascript:alert(1)&theme=%3Cimg%3E&at=left:%22%3E&show=%3Cb%3E";
    for view in View::ALL {
        let actions = [
            opened(name, None, findings("<p>")),
            opened(name, None, findings(&format!("{{\"format\": {name:?}}}"))),
        ]
        .concat();
        let markup = draw(after(&format!("{fragment}&view={}", view.code()), Lang::Zh, actions));
        check_page(view.code(), &markup, &STRANGE);
        assert!(markup.contains("&lt;img") && markup.contains("&lt;script"), "{markup}");
    }
}

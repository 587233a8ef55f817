//! Text of the interface with words of a plan in it, each said to be in its language.

use yew::{Html, html};

use super::ui::Ui;
use crate::plan::Lang;

fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{3001}'..='\u{303f}' | '\u{ff01}'..='\u{ffef}')
}

/// Draws a text of the page's language; what is Chinese in English says so.
pub fn mixed(ui: &Ui, text: &str) -> Html {
    if ui.lang == Lang::Zh || !text.contains(is_chinese) {
        return html! { text.to_owned() };
    }
    let mut runs: Vec<(bool, String)> = Vec::new();
    for c in text.chars() {
        let chinese = is_chinese(c);
        match runs.last_mut() {
            Some((last, run)) if *last == chinese => run.push(c),
            _ => runs.push((chinese, c.to_string())),
        }
    }
    let run = |(chinese, run): (bool, String)| match chinese {
        true => html! { <span lang={Lang::Zh.tag()}>{ run }</span> },
        false => html! { run },
    };
    html! { <>{ for runs.into_iter().map(run) }</> }
}

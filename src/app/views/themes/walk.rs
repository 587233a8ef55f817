//! Where in a theme the reader is, and the way to the next and the previous place.

use yew::{Html, html};

use super::is_at;
use crate::app::model::Pair;
use crate::app::parts::ui::Ui;
use crate::app::state::Action;
use crate::compare::Side;

/// Draws the position, `3/17 · heading`, between the two ways; it is announced when it changes.
pub(super) fn walk_bar(ui: &Ui, pair: &Pair, stops: &[(Side, String)]) -> Html {
    if stops.is_empty() {
        return Html::default();
    }
    let words = ui.words();
    let at = stops.iter().position(|(side, id)| is_at(ui, *side, id));
    let said = match at.and_then(|at| Some((at, stops.get(at)?))) {
        Some((at, (side, id))) => {
            format!("{} · {}", (words.themes.at)(at + 1, stops.len()), pair.passage_name(*side, id, ui.lang))
        }
        None => (words.themes.stops)(stops.len()),
    };
    let way = |by: i32,
               name: &'static str,
               sign: &'static str,
               key: &'static str,
               keys: &'static str,
               test: &'static str| {
        html! {
            <button type="button" class="small-button" aria-label={name} title={format!("{name} ({key})")} aria-keyshortcuts={keys}
                data-test={test} onclick={ui.act(Action::Step(by))}><span aria-hidden="true">{ sign }</span></button>
        }
    };
    html! {
        <div class="theme-walk" role="group" aria-label={words.themes.walk} data-walk="true">
            { way(-1, words.previous, "↑", "Shift+F7", "Shift+F7 Alt+ArrowUp", "previous") }
            <p class="theme-at" role="status" aria-live="polite" data-test="theme-at">{ said }</p>
            { way(1, words.next, "↓", "F7", "F7 Alt+ArrowDown", "next") }
        </div>
    }
}

//! The head of an embedded page: which plans, what the host wants in it, and the way to the whole page.

use yew::{Callback, Html, MouseEvent, html};

use super::header::{scheme_picker, view_tabs};
use super::ui::{Ui, class_of, letter};
use crate::app::browser::document;
use crate::app::state::{Action, Arrival, Offered, State};
use crate::compare::Side;
use crate::plan::Lang;

/// Draws the bar. Where the host wants none, the plans' names remain for screen readers.
pub fn slim_bar(ui: &Ui, state: &State) -> Html {
    let controls = ui.address.controls();
    let hidden = controls == crate::address::Controls::NONE;
    let other = if ui.lang == Lang::Zh { Lang::En } else { Lang::Zh };
    let name = |side: Side| {
        html! {
            <span class={class_of(side)}>
                <span class="badge">{ letter(side) }</span>{ state.title(state.id(side), ui.lang) }
            </span>
        }
    };
    html! {
        <header class={if hidden { "visually-hidden" } else { "slim-bar" }} data-test="slim-bar">
            <h1 class="slim-title">{ for Side::BOTH.into_iter().map(name) }</h1>
            if controls.views { { view_tabs(ui, state.pair.as_ref().is_some_and(|pair| pair.versions)) } }
            if controls.theme { { scheme_picker(ui) } }
            if controls.language {
                <a class="button quiet" lang={other.tag()} hreflang={other.code()} data-test="other-language"
                    href={ui.href(|a| a.lang = Some(other))}>{ ui.words().other_language }</a>
            }
            if controls.full { { full_link(ui, state) } }
        </header>
    }
}

/// The way to the whole page, in a window of its own. A sandboxed frame may not open one; then the
/// reader gets the address to copy.
fn full_link(ui: &Ui, state: &State) -> Html {
    let mut whole = state.address.unembedded();
    whole.carried = state.address.carried.clone();
    let href = format!("#{}", whole.write_whole(None));
    let words = ui.words();
    let (dispatch, fragment, name) = (ui.dispatch.clone(), href.clone(), words.embed.address);
    let onclick = Callback::from(move |event: MouseEvent| {
        if !document::may_open_windows() {
            event.prevent_default();
            let offered = Offered { name: name.to_owned(), text: document::address_with(&fragment) };
            dispatch.emit(Action::Outside(Arrival::Offered(offered)));
        }
    });
    html! { <a class="quiet-link" {href} {onclick} target="_blank" rel="noopener" data-test="full-view">{ words.full_view }</a> }
}

//! A line for whoever is here for the first time. Closed once, it stays closed: for good where the
//! browser may remember it, otherwise as long as the page is open.
//!
//! Absent: pages embedded in another, whose readers came for something else.

use yew::{Html, Properties, function_component, html, use_effect_with, use_state};

use super::ui::Ui;
use crate::app::browser::{document, shelf};
use crate::app::state::{Action, Panel};

const KEY: &str = "hint-closed";

/// Language and actions.
#[derive(Clone, PartialEq, Properties)]
pub struct HintProps {
    /// Language and address.
    pub ui: Ui,
}

/// Draws the hint where it was not closed before.
#[function_component(FirstHint)]
pub fn first_hint(props: &HintProps) -> Html {
    let words = &props.ui.words().help;
    let shown = use_state(|| false);
    {
        let shown = shown.clone();
        use_effect_with((), move |()| shown.set(shelf::get(KEY).is_none()));
    }
    if !*shown {
        return Html::default();
    }
    let close = move |_| {
        document::focus_content();
        // Where it cannot be kept, the hint stays closed as long as the page is open.
        let _ = shelf::put(KEY, "1");
        shown.set(false);
    };
    html! {
        <aside class="first-hint" aria-label={words.title} data-test="first-hint">
            <p>{ words.hint }</p>
            <button type="button" class="quiet" onclick={props.ui.act(Action::Opened(Some(Panel::Help)))}>{ words.open }</button>
            <button type="button" class="button" data-test="hint-close" onclick={close}>{ words.got_it }</button>
        </aside>
    }
}

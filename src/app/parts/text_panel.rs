//! A text to select and copy, where the browser does not let the page save a file or open a window,
//! as in a sandboxed frame.

use yew::{Html, Properties, function_component, html};

use super::dialog::Dialog;
use super::ui::Ui;
use crate::app::browser::document;
use crate::app::state::Offered;

const FIELD: &str = "offered-text";

/// The text.
#[derive(Clone, PartialEq, Properties)]
pub struct TextProps {
    /// Language and address.
    pub ui: Ui,
    /// The text, and what its file would have been called.
    pub offered: Offered,
}

/// Draws the text, all of it selected.
#[function_component(TextPanel)]
pub fn text_panel(props: &TextProps) -> Html {
    let words = &props.ui.words().embed;
    yew::use_effect_with((), |()| document::select_text(FIELD));
    html! {
        <Dialog ui={props.ui.clone()} title={(words.offered)(&props.offered.name)}>
            <label for={FIELD}>{ words.offered_hint }</label>
            <textarea id={FIELD} class="offered" rows="12" readonly=true spellcheck="false" data-test="offered-text"
                value={props.offered.text.clone()} />
        </Dialog>
    }
}

//! A field for official text that the reader has copied.
//!
//! Absent: reading it.

use yew::{Callback, Html, Properties, SubmitEvent, function_component, html};

use super::dialog::{self, Dialog};
use super::ui::Ui;
use crate::app::browser::document;

const FIELD: &str = "paste-text";

/// Where the text goes.
#[derive(Clone, PartialEq, Properties)]
pub struct PasteProps {
    /// Language and address.
    pub ui: Ui,
    /// Called with the text.
    pub onpaste: Callback<String>,
}

/// Draws the field.
#[function_component(PastePanel)]
pub fn paste_panel(props: &PasteProps) -> Html {
    let words = props.ui.words();
    let onpaste = props.onpaste.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        onpaste.emit(document::field_text(FIELD));
        dialog::close();
    });
    html! {
        <Dialog ui={props.ui.clone()} title={words.paste.trim_end_matches('…')}>
            <form class="paste" {onsubmit}>
                <label for={FIELD}>{ words.paste_hint }</label>
                <textarea id={FIELD} rows="12" spellcheck="false" autocomplete="off" lang="zh-Hans" data-test="paste-text" />
                <p class="dialog-tools"><button class="button" data-test="read-text">{ words.read_text }</button></p>
            </form>
        </Dialog>
    }
}

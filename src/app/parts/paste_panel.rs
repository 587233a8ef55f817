//! A field for official text that the reader has copied.
//!
//! Absent: reading it.

use web_sys::HtmlTextAreaElement;
use yew::{Callback, Html, NodeRef, Properties, SubmitEvent, function_component, html, use_node_ref};

use super::dialog::{self, Dialog};
use super::ui::Ui;

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
    let field = use_node_ref();
    let onsubmit = submit(field.clone(), props.onpaste.clone());
    html! {
        <Dialog ui={props.ui.clone()} title={words.paste}>
            <form class="paste" {onsubmit}>
                <label for="paste-text">{ words.paste_hint }</label>
                <textarea id="paste-text" ref={field} rows="12" spellcheck="false" autocomplete="off" lang="zh-Hans" data-test="paste-text" />
                <p class="dialog-tools"><button class="button" data-test="read-text">{ words.read_text }</button></p>
            </form>
        </Dialog>
    }
}

fn submit(field: NodeRef, onpaste: Callback<String>) -> Callback<SubmitEvent> {
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(field) = field.cast::<HtmlTextAreaElement>() {
            onpaste.emit(field.value());
            dialog::close();
        }
    })
}

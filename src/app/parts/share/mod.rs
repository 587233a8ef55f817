//! The dialog by which a comparison leaves the page: as a link, as a file, in another page, in a
//! bibliography.
//!
//! Absent: what the files hold (`report`), and making them (`sharing`).

mod cite;
mod embed;
mod export;
mod link;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, MouseEvent, Properties, function_component, html, use_state};

use super::dialog::Dialog;
use super::ui::Ui;
use crate::app::browser::{clipboard, document};
use crate::app::model::{Pair, Shared};
use crate::app::state::State;

/// What is shared.
#[derive(Clone, PartialEq, Properties)]
pub struct ShareProps {
    /// Language and address.
    pub ui: Ui,
    /// The page's state.
    pub state: State,
    /// The pair on the screen.
    pub pair: Shared<Pair>,
}

/// Draws the dialog.
#[function_component(SharePanel)]
pub fn share_panel(props: &ShareProps) -> Html {
    let words = &props.ui.words().share;
    let said = use_state(|| "");
    let copier = Copier { ui: props.ui.clone(), said: said.setter() };
    html! {
        <Dialog ui={props.ui.clone()} title={words.title}>
            <div class="share">
                { link::link(props, &copier) }
                <export::Export ..props.clone() />
                <embed::EmbedCode props={props.clone()} copier={copier.clone()} />
                { cite::cite(props, &copier) }
                <p class="share-said" role="status">{ *said }</p>
            </div>
        </Dialog>
    }
}

/// Copies the texts of fields, and says whether it could.
#[derive(Clone, PartialEq)]
pub struct Copier {
    ui: Ui,
    said: yew::UseStateSetter<&'static str>,
}

impl Copier {
    /// A field with a text, and a button that copies it.
    fn field(&self, id: &'static str, label: &str, text: &str, rows: u32) -> Html {
        html! {
            <div class="copy-field">
                <label for={id}>{ label }</label>
                <textarea {id} rows={rows.to_string()} readonly=true spellcheck="false" data-test={id} value={text.to_owned()} />
                <button type="button" class="button" aria-describedby={id} onclick={self.copying(id, text)}>{ self.ui.words().share.copy }</button>
            </div>
        }
    }

    fn copying(&self, id: &'static str, text: &str) -> Callback<MouseEvent> {
        let (said, text) = (self.said.clone(), text.to_owned());
        let words = &self.ui.words().share;
        Callback::from(move |_| {
            document::select_text(id);
            let (said, text) = (said.clone(), text.clone());
            spawn_local(async move {
                said.set(if clipboard::copy(&text).await { words.copied } else { words.not_copied });
            });
        })
    }
}

//! A button that copies a text and says whether it did; where copying is refused, the text itself.
//!
//! Absent: what is copied, which is made at the click.

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, MouseEvent, Properties, function_component, html, use_state};

use super::icon::icon;
use super::ui::Ui;
use crate::app::browser::clipboard;

/// What the button says and copies.
#[derive(Clone, PartialEq, Properties)]
pub struct CopyProps {
    /// Language and address.
    pub ui: Ui,
    /// What the button says.
    pub name: &'static str,
    /// What it shows in place of its name, where there is little room.
    #[prop_or_default]
    pub drawing: Option<&'static str>,
    /// What is copied, for who hears several such buttons.
    pub label: String,
    /// Makes the text.
    pub text: Callback<(), String>,
}

/// Draws the button, and beside it what became of the last click.
#[function_component(CopyButton)]
pub fn copy_button(props: &CopyProps) -> Html {
    let words = &props.ui.words().targets;
    let done = use_state(|| None::<Result<(), String>>);
    let onclick = {
        let (text, done) = (props.text.clone(), done.clone());
        Callback::from(move |_: MouseEvent| {
            let (text, done) = (text.emit(()), done.clone());
            spawn_local(async move {
                let copied = clipboard::copy(&text).await;
                done.set(Some(if copied { Ok(()) } else { Err(text) }));
            });
        })
    };
    html! {
        <span class="copy">
            <button type="button" class="quiet" data-test="copy" title={props.drawing.map(|_| props.name)} aria-label={props.label.clone()} {onclick}>
                { props.drawing.map_or_else(|| html! { props.name }, icon) }
            </button>
            <span role="status" class="hint">
                { match &*done {
                    Some(Ok(())) => html! { words.copied },
                    Some(Err(_)) => html! { words.not_copied },
                    None => Html::default(),
                } }
            </span>
            if let Some(Err(text)) = &*done {
                <textarea class="copy-text" readonly=true rows="4" aria-label={props.name} value={text.clone()} />
            }
        </span>
    }
}

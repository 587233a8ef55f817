//! What opens over the page: a native `<dialog>`, so that the browser keeps the focus inside, closes
//! it on Escape, hides the page from screen readers meanwhile, and gives the focus back.
//!
//! Absent: what is in it, and whether it is open, which the state says.

use yew::{Callback, Html, MouseEvent, Properties, function_component, html, use_effect_with};

use super::ui::Ui;
use crate::app::browser::document;
use crate::app::state::Action;

const ID: &str = "dialog";

/// The dialog.
#[derive(Clone, PartialEq, Properties)]
pub struct DialogProps {
    /// Language and address.
    pub ui: Ui,
    /// Its title.
    pub title: String,
    /// What is in it.
    pub children: Html,
}

/// Draws the dialog and opens it.
#[function_component(Dialog)]
pub fn dialog(props: &DialogProps) -> Html {
    use_effect_with((), |()| document::show_dialog(ID));
    let onclose = props.ui.act(Action::Opened(None));
    html! {
        <dialog id={ID} class="dialog" aria-labelledby="dialog-title" {onclose}>
            // A header would be a second banner of the page.
            <div class="dialog-head">
                <h2 id="dialog-title">{ &props.title }</h2>
                <button type="button" class="quiet" data-test="close" onclick={closing()}>{ props.ui.words().close }</button>
            </div>
            { props.children.clone() }
        </dialog>
    }
}

/// Closes the dialog; the state follows when the browser has closed it.
pub fn closing() -> Callback<MouseEvent> {
    Callback::from(|_| document::close_dialog(ID))
}

/// Closes the dialog now.
pub fn close() {
    document::close_dialog(ID);
}

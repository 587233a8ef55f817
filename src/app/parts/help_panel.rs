//! Help: what the views are for, and every key. The browser's own keys are left to it.

use yew::{Html, Properties, function_component, html};

use super::dialog::Dialog;
use super::header::name_of;
use super::ui::Ui;
use crate::address::View;

/// Language.
#[derive(Clone, PartialEq, Properties)]
pub struct HelpProps {
    /// Language and address.
    pub ui: Ui,
}

/// Draws the help in a dialog.
#[function_component(HelpPanel)]
pub fn help_panel(props: &HelpProps) -> Html {
    let ui = &props.ui;
    let words = &ui.words().help;
    let view = |(view, what): (View, &'static str)| {
        html! { <><dt>{ name_of(ui, view) }</dt><dd>{ what }</dd></> }
    };
    let key = |(keys, what): &(&[&'static str], &'static str)| {
        html! { <><dt>{ for keys.iter().map(|key| html! { <kbd lang="en">{ *key }</kbd> }) }</dt><dd>{ *what }</dd></> }
    };
    html! {
        <Dialog ui={ui.clone()} title={words.title}>
            <div class="help">
                <p>{ words.lead }</p>
                <h3>{ words.how }</h3>
                <dl>{ for View::ALL.into_iter().zip(words.views).map(view) }</dl>
                <h3>{ words.keys }</h3>
                <dl class="help-keys" data-test="keys">{ for words.rows.iter().map(key) }</dl>
            </div>
        </Dialog>
    }
}

//! What is being read, with a way to stop it.

use yew::{Callback, Html, Properties, function_component, html};

use super::ui::Ui;
use crate::app::browser::document;
use crate::app::state::Reading;

/// What is being read.
#[derive(Clone, PartialEq, Properties)]
pub struct ReadingProps {
    /// Language and address.
    pub ui: Ui,
    /// What is being read.
    pub reading: Vec<Reading>,
    /// Called to stop it.
    pub onstop: Callback<u32>,
}

/// Draws a notice for each; they are announced.
#[function_component(ReadingNotices)]
pub fn reading_notices(props: &ReadingProps) -> Html {
    let words = props.ui.words();
    let one = |reading: &Reading| {
        let (id, onstop) = (reading.id, props.onstop.clone());
        let name = if reading.name.is_empty() { words.pasted_text } else { &reading.name };
        let title = (words.reading)(name, reading.at, reading.of);
        html! {
            <section key={id} class="reading" data-test="reading">
                <h2>{ &title }</h2>
                <progress aria-label={title}></progress>
                <button type="button" class="quiet" data-test="stop" onclick={Callback::from(move |_| { document::focus_content(); onstop.emit(id); })}>{ words.stop }</button>
            </section>
        }
    };
    html! { <div class="notices" role="status" aria-live="polite">{ for props.reading.iter().map(one) }</div> }
}

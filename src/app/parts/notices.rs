//! What the reader is told of files and plans: message, place and what to do, until dismissed.

use yew::{Html, Properties, function_component, html};

use super::ui::Ui;
use crate::app::state::{Action, Notice};
use crate::plan::Diagnostic;

/// The notices.
#[derive(Clone, PartialEq, Properties)]
pub struct NoticesProps {
    /// Language and address.
    pub ui: Ui,
    /// What there is to tell.
    pub notices: Vec<Notice>,
}

/// At most so many findings are listed; the rest is counted.
const LISTED: usize = 6;

/// Draws the notices, newest first; they are announced.
#[function_component(Notices)]
pub fn notices(props: &NoticesProps) -> Html {
    let ui = &props.ui;
    let words = ui.words();
    let one = |notice: &Notice| {
        let name = if notice.name.is_empty() { words.pasted_text } else { &notice.name };
        let title = match (notice.opened, notice.notes.len()) {
            (false, _) => (words.not_read)(name),
            (true, 0) => (words.opened)(name),
            (true, count) => (words.opened_with_notes)(name, count),
        };
        let class = if notice.opened { "notice notice-good" } else { "notice notice-bad" };
        html! {
            <section key={notice.id} {class}>
                <h2>{ title }</h2>
                { diagnostics(ui, &notice.notes) }
                <button type="button" class="quiet" onclick={ui.dismiss(Action::Dismissed(notice.id))}>{ words.dismiss }</button>
            </section>
        }
    };
    html! { <div class="notices" role="status" aria-live="polite">{ for props.notices.iter().rev().map(one) }</div> }
}

/// Lists findings: where, what, and what to do.
pub fn diagnostics(ui: &Ui, notes: &[Diagnostic]) -> Html {
    let words = ui.words();
    if notes.is_empty() {
        return Html::default();
    }
    let rows = notes.iter().take(LISTED).map(|note| {
        html! {
            <li>
                <span class="note-severity">{ (words.severity_word)(note.severity) }</span>
                <code class="note-place">{ note.place.to_string() }</code>
                <span>{ ui.text(&note.message) }</span>
                <span class="note-hint">{ ui.text(&note.hint) }</span>
            </li>
        }
    });
    html! {
        <ul class="notes">
            { for rows }
            if notes.len() > LISTED {
                <li class="note-hint">{ (words.more_notes)(notes.len() - LISTED) }</li>
            }
        </ul>
    }
}

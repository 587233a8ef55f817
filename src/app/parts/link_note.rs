//! What the reader is told of a link that did not lead quite where it once did.

use yew::{Html, html};

use super::ui::Ui;
use crate::app::state::{Action, Arrival, LinkNote};

/// Draws the note; it is announced.
pub fn link_note(ui: &Ui, note: Option<LinkNote>) -> Html {
    let Some(note) = note else { return Html::default() };
    let words = ui.words();
    let class =
        if matches!(note, LinkNote::Gone | LinkNote::Damaged) { "notice notice-bad" } else { "notice" };
    html! {
        <div class="notices" role="status">
            <section {class} data-test="link-note">
                <p>{ (words.embed.note)(note) }</p>
                <button type="button" class="quiet" onclick={ui.dismiss(Action::Outside(Arrival::Noted))}>{ words.dismiss }</button>
            </section>
        </div>
    }
}

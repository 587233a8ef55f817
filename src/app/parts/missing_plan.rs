//! In the place of a comparison: a link named a plan that the page does not have, and asks for it.

use yew::{Callback, Event, Html, html};

use super::ui::Ui;
use crate::app::state::{Action, Panel};

/// Says which plan, and offers to open or paste it.
pub fn missing_plan(ui: &Ui, id: &str, onfiles: &Callback<Event>) -> Html {
    let words = ui.words();
    let paste = ui.act(Action::Opened(Some(Panel::Paste)));
    html! {
        <section class="notice missing-plan" data-test="missing-plan">
            <h2>{ (words.embed.missing_plan)(id) }</h2>
            <p>{ words.embed.missing_plan_hint }</p>
            <p class="dialog-tools">
                <label class="button">
                    { words.open_file }
                    <input class="visually-hidden" type="file" multiple=true data-test="open-missing" onchange={onfiles.clone()} />
                </label>
                <button type="button" class="button" data-test="paste-missing" onclick={paste}>{ words.paste }</button>
            </p>
        </section>
    }
}

//! In the place of a comparison: a link named a plan that the page does not have, and asks for it; or
//! both sides have the same one.

use yew::{Callback, Event, Html, html};

use super::ui::Ui;
use crate::app::state::{Action, Panel, State};
use crate::compare::Side;

/// Says which plan, and offers to open or paste it, or to look at two that come with the page.
pub fn missing_plan(ui: &Ui, id: &str, onfiles: &Callback<Event>) -> Html {
    let words = ui.words();
    let paste = ui.act(Action::Opened(Some(Panel::Paste)));
    let bundled = ui.href(|a| {
        a.left.clear();
        a.right.clear();
        a.theme = None;
        a.at = None;
        a.show = None;
    });
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
                <a data-test="bundled-pair" href={bundled}>{ words.embed.bundled_pair }</a>
            </p>
        </section>
    }
}

/// One plan on both sides, and what it could be compared with.
pub fn same_plan(ui: &Ui, state: &State) -> Html {
    let words = ui.words();
    let shown = state.id(Side::Left);
    let bundled = state.catalogue.entries.iter().map(|entry| &entry.id);
    let others = state.own.iter().chain(bundled).filter(|id| *id != shown);
    let one = |id: &String| {
        let href = ui.href(|a| {
            a.right.clone_from(id);
            a.theme = None;
            a.at = None;
            a.show = None;
        });
        html! { <li key={id.clone()}><a {href}>{ format!("{} ↔ {}", state.title(shown, ui.lang), state.title(id, ui.lang)) }</a></li> }
    };
    html! {
        <div class="empty" data-test="same-plan">
            <p>{ words.same_plan }</p>
            <ol class="pair-list" aria-label={words.other_plans}>{ for others.map(one) }</ol>
        </div>
    }
}

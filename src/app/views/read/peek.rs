//! Where there is room for one pane only: which of them is in front, and what the other one has.
//!
//! Both panes are there and scroll together, so that bringing the other one forward shows the
//! counterpart of what was being read, at the same height.

use yew::{Callback, Html, MouseEvent, classes, html};

use super::pane::{Scene, lone};
use crate::app::parts::ui::{class_of, letter, pane_id};
use crate::compare::Side;

/// The two panes as tabs.
pub(super) fn tabs(scene: &Scene<'_>) -> Html {
    let Scene { ui, pair, panes, .. } = *scene;
    let tab = |side: Side| {
        let plan = &pair.desk(side).plan;
        let title = if plan.short_title.is_empty() { &plan.title } else { &plan.short_title };
        let (title, lang) = title.get(ui.lang);
        let onclick = {
            let panes = panes.clone();
            Callback::from(move |_: MouseEvent| panes.bring(side))
        };
        let pressed = *panes.front == side;
        html! {
            <button type="button" class={classes!("front", class_of(side))} data-front={pane_id(side)} aria-pressed={pressed.to_string()} {onclick}>
                <span class="badge">{ letter(side) }</span><span lang={lang.tag()}>{ title }</span>
            </button>
        }
    };
    html! {
        <div class="fronts" role="group" aria-label={ui.words().read.front}>{ tab(Side::Left) }{ tab(Side::Right) }</div>
    }
}

/// What corresponds to the passage at the reading line of the pane in front.
pub(super) fn peek(scene: &Scene<'_>) -> Html {
    let Scene { ui, pair, linkage, panes, .. } = *scene;
    let side = *panes.front;
    let other = side.other();
    // It is there even when empty, so that the panes keep their height.
    let Some(row) = *panes.here.rows.of(side) else { return html! { <div class="peek"></div> } };
    let Some(partner) = linkage.partner(side, row) else {
        return html! { <div class="peek">{ for lone(scene) }</div> };
    };
    let count = linkage.id(side, row).map_or(0, |id| pair.links_of(side, id).len());
    let onclick = {
        let panes = panes.clone();
        Callback::from(move |_: MouseEvent| {
            panes.go(side, row, Some(partner));
            panes.bring(other);
        })
    };
    html! {
        <div class="peek">
            <button type="button" class={classes!("button", class_of(other))} data-test="peek" {onclick}>
                <span class="badge" aria-hidden="true">{ letter(other) }</span>{ (ui.words().read.peek)(letter(other), count) }
            </button>
        </div>
    }
}

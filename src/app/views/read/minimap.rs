//! The strip beside a pane: the whole plan, what of it is linked, and where the pane stands.
//!
//! Only for the pointer: the outline is its twin. The frame is moved by the browser's part, as it
//! moves with every frame.

use yew::{Callback, Html, PointerEvent, Properties, classes, function_component, html};

use super::linkage::Linkage;
use super::pane::Scene;
use crate::app::browser::panes;
use crate::app::browser::scroller::Columns;
use crate::app::model::Shared;
use crate::app::parts::ui::class_of;
use crate::chart;
use crate::compare::Side;

/// Draws the strip; pressing and dragging on it goes there.
pub(super) fn minimap(scene: &Scene<'_>, side: Side) -> Html {
    let Scene { linkage, panes, .. } = *scene;
    let press = {
        let panes = panes.clone();
        Callback::from(move |event: PointerEvent| {
            if let Some(fraction) = panes::pressed_at(&event, ".minimap") {
                event.prevent_default();
                panes.place(side, fraction);
            }
        })
    };
    let frame = if side == Side::Left { "frame-a" } else { "frame-b" };
    html! {
        <div class={classes!("minimap", class_of(side))} aria-hidden="true" onpointerdown={press.clone()} onpointermove={press}>
            <Stripes columns={(*panes.columns).clone()} linkage={linkage.clone()} {side} />
            <div class="minimap-frame" id={frame}></div>
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct StripesProps {
    columns: Option<Columns>,
    linkage: Shared<Linkage>,
    side: Side,
}

#[function_component(Stripes)]
fn stripes(props: &StripesProps) -> Html {
    let StripesProps { columns, linkage, side } = props;
    let map = columns.as_ref().map(|columns| {
        chart::minimap::minimap(columns.of(*side), linkage.groups.of(*side), linkage.chapters.of(*side))
    });
    let map = map.unwrap_or_default();
    let tick = |top: &f64| html! { <path class="minimap-tick" d={format!("M0 {top:.1}H10")} /> };
    let stripe = |stripe: &chart::minimap::Stripe| {
        html! {
            <rect class="minimap-stripe" data-group={stripe.group.clone()} x="2" width="6"
                y={format!("{:.1}", stripe.top)} height={format!("{:.1}", stripe.height)} />
        }
    };
    html! {
        <svg class="minimap-map" viewBox="0 0 10 1000" preserveAspectRatio="none" focusable="false">
            { for map.ticks.iter().map(tick) }
            { for map.stripes.iter().map(stripe) }
        </svg>
    }
}

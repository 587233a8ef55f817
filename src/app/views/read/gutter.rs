//! The gutter between the panes: the links of what is in sight, in the colours of their themes.
//!
//! It is drawn anew every frame that something moves, and nothing else is. The same links are reached
//! by keyboard from each passage, so the gutter is no stop of it.

use yew::{AttrValue, Callback, Html, MouseEvent, Properties, classes, function_component, html};
use yew::{use_effect_with, use_memo, use_state_eq};

use super::At;
use super::linkage::{Linkage, name_of};
use super::pane::Scene;
use super::scroll::Feed;
use crate::app::browser::panes;
use crate::app::browser::scroller::Seen;
use crate::app::model::{Pair, Shared};
use crate::app::parts::ui::Ui;
use crate::app::state::Action;
use crate::chart::gutter::{Strand, strands};
use crate::chart::panes::LINE;
use crate::compare::Side;

/// Draws the gutter; a click on a strand goes to its link.
pub(super) fn gutter(scene: &Scene<'_>, trace: At) -> Html {
    let Scene { ui, quiet, pair, linkage, panes, .. } = *scene;
    let (dispatch, panes, links) = (ui.dispatch.clone(), panes.clone(), linkage.clone());
    let feed = panes.feed.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        let index = panes::about(&event, "data-join").and_then(|index| index.parse::<usize>().ok());
        let Some(join) = index.and_then(|index| links.joins.get(index)) else { return };
        panes.pick(join.left, join.right);
        let id = links.id(Side::Left, join.left).map(|id| (Side::Left, id.to_owned()));
        dispatch.emit(Action::Select(id));
    });
    html! {
        <div class="gutter" aria-hidden="true" {onclick}>
            <Strands {feed} ui={quiet.clone()} pair={pair.clone()} linkage={linkage.clone()} {trace} />
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct StrandsProps {
    feed: Feed,
    ui: Ui,
    pair: Shared<Pair>,
    linkage: Shared<Linkage>,
    trace: At,
}

/// Width of the drawing; it is stretched to the gutter's.
const WIDTH: f64 = 100.0;

#[function_component(Strands)]
fn strands_view(props: &StrandsProps) -> Html {
    let seen = use_state_eq(|| None::<Seen>);
    {
        let seen = seen.clone();
        use_effect_with(props.feed.clone(), move |feed| {
            let feed = feed.clone();
            feed.0.replace(Some(Callback::from(move |now| seen.set(Some(now)))));
            move || drop(feed.0.take())
        });
    }
    let titles =
        use_memo((props.linkage.clone(), props.pair.clone(), props.ui.clone()), |(linkage, pair, ui)| {
            titles(ui, pair, linkage)
        });
    let Some(seen) = &*seen else { return html! { <svg class="strands"></svg> } };
    let columns = &seen.columns;
    let traced = props.trace.as_ref().and_then(|(side, id)| Some((*side, props.linkage.row(*side, id)?)));
    let drawn =
        strands(&columns.left, &columns.right, &props.linkage.joins, (seen.scroll.left, seen.scroll.right));
    let view = columns.left.view.max(1.0);
    let line = (view * LINE).round();
    html! {
        <svg class={classes!("strands", traced.map(|_| "is-tracing"))} viewBox={format!("0 0 {WIDTH} {view}")} preserveAspectRatio="none" focusable="false">
            <path class="reading-line" d={format!("M0 {line}H8M92 {line}H{WIDTH}")} />
            { for drawn.iter().map(|strand| path(&props.linkage, &titles, strand, traced)) }
        </svg>
    }
}

fn path(linkage: &Linkage, titles: &[AttrValue], strand: &Strand, traced: Option<(Side, usize)>) -> Html {
    let Some(join) = linkage.joins.get(strand.join) else { return Html::default() };
    let is_traced = traced.is_some_and(|(side, row)| match side {
        Side::Left => join.left == row,
        Side::Right => join.right == row,
    });
    let ((a0, a1), (b0, b1)) = (strand.left, strand.right);
    let d = format!("M0 {a0:.1}C50 {a0:.1} 50 {b0:.1} 100 {b0:.1}V{b1:.1}C50 {b1:.1} 50 {a1:.1} 0 {a1:.1}Z");
    let class = classes!("strand", (!strand.whole).then_some("is-partial"), is_traced.then_some("is-traced"));
    let title = titles.get(strand.join).cloned().unwrap_or_default();
    html! {
        <path key={strand.join} {class} data-group={join.group.clone()} data-join={strand.join.to_string()} {d}><title>{ title }</title></path>
    }
}

fn titles(ui: &Ui, pair: &Shared<Pair>, linkage: &Linkage) -> Vec<AttrValue> {
    let name = |side: Side, row: usize| {
        linkage.id(side, row).map(|id| name_of(ui, pair, side, id)).unwrap_or_default()
    };
    let title = |left: usize, right: usize| {
        (ui.words().read.strand)(&name(Side::Left, left), &name(Side::Right, right))
    };
    linkage.joins.iter().map(|join| AttrValue::from(title(join.left, join.right))).collect()
}

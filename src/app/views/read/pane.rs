//! One pane: its head with the way to where the reader is, the text between a title and an end, and
//! what is said where the other plan has no counterpart.
//!
//! Absent: the text itself (`text`).

use yew::{Callback, Event, FocusEvent, Html, MouseEvent, classes, html};

use super::At;
use super::finds::Finds;
use super::linkage::{Linkage, name_of};
use super::minimap::minimap;
use super::outline::Outline;
use super::scroll::Panes;
use super::text::PaneText;
use crate::app::browser::panes;
use crate::app::model::{Pair, Shared};
use crate::app::parts::ui::{Ui, class_of, letter, pane_id};
use crate::app::state::Action;
use crate::chart::sync::nearest_linked;
use crate::compare::Side;
use crate::plan::{Plan, TextKind};

/// What every part of the view is drawn from.
pub(super) struct Scene<'s> {
    /// Language, address and actions.
    pub(super) ui: &'s Ui,
    /// The language alone.
    pub(super) quiet: &'s Ui,
    /// The pair.
    pub(super) pair: &'s Shared<Pair>,
    /// Its links.
    pub(super) linkage: &'s Shared<Linkage>,
    /// What was found.
    pub(super) finds: &'s Shared<Finds>,
    /// The selected passage.
    pub(super) at: &'s At,
    /// The panes.
    pub(super) panes: &'s Panes,
}

/// Draws a pane with its strip.
pub(super) fn pane(scene: &Scene<'_>, side: Side, ontrace: &Callback<Option<String>>) -> Html {
    let Scene { ui, quiet, pair, linkage, finds, .. } = *scene;
    let (title, _) = pair.desk(side).plan.title.get(ui.lang);
    let label = format!("{} {title}", letter(side));
    html! {
        <section class={classes!("pane", class_of(side))}>
            { head(scene, side) }
            <div class="pane-body" tabindex="0" role="region" aria-label={label} id={pane_id(side)} onclick={choose(scene, side)}
                onmouseover={ontrace.reform(|event: MouseEvent| panes::about(&event, "data-passage"))}
                onmouseleave={ontrace.reform(|_: MouseEvent| None)}
                onfocusin={ontrace.reform(|event: FocusEvent| panes::about(&event, "data-passage"))}>
                { title_page(ui, &pair.desk(side).plan) }
                <PaneText ui={quiet.clone()} links={lists(scene, side)} pair={pair.clone()} {side} linkage={linkage.clone()}
                    finds={finds.clone()} marked={marked(scene, side)} />
                { end(scene, side) }
            </div>
            { minimap(scene, side) }
            { note(scene, side) }
        </section>
    }
}

/// Selects the passage whose counterparts are asked for, or takes the selection back.
fn choose(scene: &Scene<'_>, side: Side) -> Callback<MouseEvent> {
    let (ui, at) = (scene.ui.clone(), scene.at.clone());
    Callback::from(move |event: MouseEvent| {
        let Some(id) = panes::about(&event, "data-select") else { return };
        let selected = at.as_ref().is_some_and(|(of, at)| *of == side && *at == id);
        ui.dispatch.emit(Action::Select((!selected).then_some((side, id))));
    })
}

/// The selected passages: that of the address, and its counterparts on the other side.
fn marked(scene: &Scene<'_>, side: Side) -> Vec<String> {
    match scene.at {
        Some((of, id)) if *of == side => vec![id.clone()],
        Some((of, id)) => {
            scene.pair.links_of(*of, id).iter().map(|link| link.side(side).id.clone()).collect()
        }
        None => Vec::new(),
    }
}

/// With what the counterparts of the selected passage are listed, on its own side.
fn lists(scene: &Scene<'_>, side: Side) -> Option<Ui> {
    scene.at.as_ref().filter(|(of, _)| *of == side).map(|_| scene.ui.clone())
}

fn head(scene: &Scene<'_>, side: Side) -> Html {
    let Scene { ui, pair, linkage, panes, .. } = *scene;
    let words = &ui.words().read;
    let desk = pair.desk(side);
    let (title, lang) = desk.plan.title.get(ui.lang);
    let here = panes.here.rows.of(side).and_then(|row| linkage.id(side, row));
    let path = here.and_then(|id| desk.passages.get(id)).map(|located| {
        located.above.iter().map(|(id, number, title)| {
            let number = (ui.words().section_number)(id, number);
            let (title, lang) = title.get(ui.lang);
            html! { <li><span class="section-number">{ number }</span>{ " " }<span lang={lang.tag()}>{ title }</span></li> }
        }).collect::<Html>()
    });
    let fold = |folded: bool| Callback::from(move |_: MouseEvent| panes::fold_all(side, folded));
    html! {
        <header class="pane-head">
            <span class="badge">{ letter(side) }</span>
            <h2 lang={lang.tag()} title={title.to_owned()}>{ title }</h2>
            <div class="pane-tools">
                <Outline ui={ui.clone()} pair={pair.clone()} {side} linkage={linkage.clone()} />
                <button type="button" class="quiet" onclick={fold(true)} title={words.fold_all} aria-label={format!("{} · {}", words.fold_all, letter(side))}>{ "−" }</button>
                <button type="button" class="quiet" onclick={fold(false)} title={words.unfold_all} aria-label={format!("{} · {}", words.unfold_all, letter(side))}>{ "+" }</button>
            </div>
            if let Some(path) = path {
                <ol class="pane-path">{ path }</ol>
            } else {
                <p class="pane-path">{ words.in_title }</p>
            }
        </header>
    }
}

/// What a reader sees before the text: whose plan it is, and whether this is its wording.
fn title_page(ui: &Ui, plan: &Plan) -> Html {
    let words = ui.words();
    let (title, lang) = plan.title.get(ui.lang);
    let (issuer, issuer_lang) = plan.issuer.get(ui.lang);
    let source = plan.source.as_ref().map(|source| {
        let (title, lang) = source.title.get(ui.lang);
        html! { <p lang={lang.tag()}>{ (words.cited)(title, source.page) }</p> }
    });
    let numbered = !plan.document_number.is_empty() && !plan.issued.is_empty();
    let kind = if plan.text == TextKind::Gist { words.gist_note } else { words.official_note };
    html! {
        <div class="title-page">
            <p class="title-page-name" lang={lang.tag()}>{ title }</p>
            <p lang={issuer_lang.tag()}>{ issuer }</p>
            <p><span lang="zh-Hans">{ plan.document_number.clone() }</span>{ if numbered { " · " } else { "" } }<time datetime={plan.issued.clone()}>{ (words.date)(&plan.issued) }</time></p>
            { for source }
            <p class="title-page-kind">{ kind }</p>
        </div>
    }
}

fn end(scene: &Scene<'_>, side: Side) -> Html {
    let partners = scene.linkage.partners.of(side);
    let linked = partners.iter().filter(|partner| partner.is_some()).count();
    let words = &scene.ui.words().read;
    html! {
        <div class="end-page"><p>{ (words.end)(letter(side), partners.len(), linked, letter(side.other())) }</p></div>
    }
}

/// Said in the pane that stays, where the passage at the other's reading line has no counterpart;
/// and the nearest one that has.
fn note(scene: &Scene<'_>, side: Side) -> Html {
    let here = &*scene.panes.here;
    if here.leader == side {
        return Html::default();
    }
    lone(scene).map_or_else(Html::default, |note| html! { <div class="pane-note">{ note }</div> })
}

/// What is said where the passage at the reading line of the pane being read has no counterpart.
pub(super) fn lone(scene: &Scene<'_>) -> Option<Html> {
    let Scene { ui, pair, linkage, panes, .. } = *scene;
    let words = &ui.words().read;
    let leader = panes.here.leader;
    let row = (*panes.here.rows.of(leader)).filter(|row| linkage.partner(leader, *row).is_none())?;
    let nearest = nearest_linked(linkage.partners.of(leader), row).and_then(|row| linkage.id(leader, row));
    let nearest = nearest.map(|id| {
        let href = ui.href(|a| a.at = Some((leader == Side::Left, id.to_owned())));
        html! { <a {href}>{ (words.nearest)(&name_of(ui, pair, leader, id)) }</a> }
    });
    Some(html! { <><span>{ (words.nothing_here)(letter(leader.other())) }</span>{ " " }{ for nearest }</> })
}

/// Closes the outline once something in it was chosen.
pub(super) fn close(event: &Event) {
    panes::close_around(event, "details.outline");
}

//! Passages facing each other: one, and beside it all that it faces, held together by a bracket.

use yew::{Html, classes, html};

use super::link::link_bar;
use super::{is_at, stop_id};
use crate::app::model::{Pair, Shared};
use crate::app::parts::passage::PassageCard;
use crate::app::parts::ui::{Ui, letter};
use crate::chart::FacingRow;
use crate::compare::Side;

/// Draws one row; `at` of `of` is its place in the walk through the theme.
pub(super) fn facing_row(
    ui: &Ui,
    pair: &Shared<Pair>,
    row: &FacingRow<'_>,
    (at, of): (usize, usize),
) -> Html {
    let (anchor, other) = (row.anchor, row.anchor.other());
    let id = row.id();
    let current = is_at(ui, anchor, id);
    let own = html! {
        <div class="facing facing-anchor">
            <PassageCard ui={ui.clone()} pair={pair.clone()} side={anchor} id={id.to_owned()} placed=true
                spans={pair.facing_several(&row.links, anchor, ui.lang)}>
                if row.links.len() > 1 {
                    <p class="faces">{ (ui.words().themes.faces)(letter(other), row.links.len()) }</p>
                }
            </PassageCard>
        </div>
    };
    let facing = row.links.iter().map(|link| {
        let id = link.side(other).id.clone();
        html! {
            <div class={classes!("facing", link.pinned.then_some("is-pinned"))} key={id.clone()}>
                <PassageCard ui={ui.clone()} pair={pair.clone()} side={other} {id} placed=true
                    spans={pair.facing_several(&[link], other, ui.lang)}>
                    { link_bar(ui, pair, link) }
                </PassageCard>
            </div>
        }
    });
    let others = html! { <div class="facing-many">{ for facing }</div> };
    let from = if anchor == Side::Left { "from-a" } else { "from-b" };
    let many = (row.links.len() > 1).then_some("has-many");
    let place = (ui.words().themes.at)(at, of);
    html! {
        <section class={classes!("facing-row", from, many, current.then_some("is-current"))} key={format!("{from}-{id}")} id={stop_id(anchor, id)}
            tabindex="-1" role="group" aria-label={format!("{place} · {}", pair.passage_name(anchor, id, ui.lang))} aria-current={current.then_some("true")}>
            <span class="row-at" aria-hidden="true" title={place}>{ at }</span>
            // The anchor comes first for whoever listens; the grid puts it on its side.
            { own }{ others }
        </section>
    }
}

//! A part of a comparison, for an embedded page: one target, or one passage with the one it faces.

use yew::{Html, html};

use super::overview::target_head;
use crate::app::model::{Pair, Shared};
use crate::app::parts::passage::PassageCard;
use crate::app::parts::target_row::TargetRow;
use crate::app::parts::ui::Ui;
use crate::compare::{Side, TargetPair};

/// Draws one target: the rows in which an indicator or passage of this id stands on either side.
pub fn one_target(ui: &Ui, pair: &Pair, id: &str) -> Html {
    let words = ui.words();
    let named = |row: &&TargetPair| Side::BOTH.iter().any(|&side| row.side(side).is_some_and(|s| s.id == id));
    let rows: Vec<&TargetPair> = pair.comparison.targets.iter().filter(named).collect();
    if rows.is_empty() {
        return html! { <p class="empty">{ words.embed.no_target }</p> };
    }
    html! {
        <div class="targets-view excerpt" data-test="one-target">
            <table role="table" class="targets">
                <caption class="visually-hidden">{ words.view_targets }</caption>
                { target_head(ui) }
                <tbody role="rowgroup">{ for rows.into_iter().map(|row| html! { <TargetRow ui={ui.clone()} pair={row.clone()} /> }) }</tbody>
            </table>
        </div>
    }
}

/// Draws one passage beside the passage that it faces: the one that the address names, or the best.
pub fn one_pair(ui: &Ui, pair: &Shared<Pair>, is_left: bool, id: &str) -> Html {
    let words = ui.words();
    let side = Side::left_if(is_left);
    if !pair.desk(side).passages.contains_key(id) {
        return html! { <p class="empty">{ words.embed.no_passage }</p> };
    }
    let other = side.other();
    let links = pair.links_of(side, id);
    let with = ui.address.embedding.with.as_deref();
    let named = links.iter().find(|link| with.is_some_and(|with| link.side(other).id == with));
    let link = named.or(links.first()).copied();
    let card = |side: Side, id: &str| {
        let spans = link.and_then(|link| pair.facing_several(&[link], side, ui.lang));
        html! { <PassageCard ui={ui.clone()} pair={pair.clone()} {side} id={id.to_owned()} placed=true {spans} /> }
    };
    let own = html! { <div class="facing">{ card(side, id) }</div> };
    let facing = match link {
        Some(link) => html! { <div class="facing">{ card(other, &link.side(other).id) }</div> },
        None => html! { <div class="facing"><p class="empty">{ words.embed.no_counterpart }</p></div> },
    };
    html! {
        <div class="themes excerpt" data-test="one-pair">
            <h2 class="visually-hidden">{ words.linked_passages }</h2>
            <h3 class="visually-hidden">{ words.linked_passages }</h3>
            <div class="facing-row from-a">
                if is_left { { own }{ facing } } else { { facing }{ own } }
            </div>
        </div>
    }
}

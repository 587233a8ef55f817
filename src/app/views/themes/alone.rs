//! What only one plan says under a theme, each passage with the way to link it by hand.

use yew::{Html, classes, html};

use super::{is_at, stop_id};
use crate::app::model::{Pair, Shared};
use crate::app::parts::correct::pin_button;
use crate::app::parts::passage::PassageCard;
use crate::app::parts::ui::{Ui, class_of, letter};
use crate::chart::Shown;
use crate::compare::Side;

/// So many stand open; more wait to be asked for.
const FEW: usize = 3;

/// Draws both sides, as far as they are shown.
pub(super) fn alone(ui: &Ui, pair: &Shared<Pair>, theme: &str, shown: Shown) -> Html {
    let sides = Side::BOTH.into_iter().filter(|side| shown.has_only(*side));
    html! { <div class="alone">{ for sides.map(|side| one_side(ui, pair, side, theme, shown)) }</div> }
}

fn one_side(ui: &Ui, pair: &Shared<Pair>, side: Side, theme: &str, shown: Shown) -> Html {
    let ids = pair.unlinked(side, theme);
    if ids.is_empty() {
        return Html::default();
    }
    let title = (ui.words().without_counterpart)(letter(side));
    let open = ids.len() <= FEW || shown == Shown::Only(side) || ids.iter().any(|id| is_at(ui, side, id));
    let card = |id: &String| {
        let current = is_at(ui, side, id);
        html! {
            <div key={id.clone()} id={stop_id(side, id)} class={classes!("alone-one", current.then_some("is-current"))} tabindex="-1"
                aria-current={current.then_some("true")}>
                <PassageCard ui={ui.clone()} pair={pair.clone()} {side} id={id.clone()} placed=true>{ pin_button(ui, side, id) }</PassageCard>
            </div>
        }
    };
    html! {
        <details class={classes!("alone-side", class_of(side))} {open}>
            <summary><h3>{ title }<span class="filter-count">{ ids.len() }</span></h3></summary>
            { for ids.iter().map(card) }
        </details>
    }
}

//! The table: heads that sort, rows in groups, and what the charts' marks mean.

use yew::{Html, MouseEvent, classes, html};

use super::{Known, arrangement};
use crate::app::model::{Pair, Shared};
use crate::app::parts::target_row::TargetRow;
use crate::app::parts::ui::{Ui, class_of, letter};
use crate::app::state::Action;
use crate::compare::{Side, TargetPair, TargetSide};
use crate::report::{Arrangement, Group, Head, Sort};
use crate::theme::Lexicon;

/// What the marks and axes of the charts mean.
fn legend(ui: &Ui) -> Html {
    let words = ui.words();
    html! {
        <span class="chart-legend hint">
            <span><span aria-hidden="true">{ "○ " }</span>{ words.baseline }</span>
            <span><span aria-hidden="true">{ "● " }</span>{ words.target }</span>
            <span>{ words.targets.legend_shared }</span>
            <span>{ words.targets.legend_own }</span>
        </span>
    }
}

/// The table of the groups' rows.
pub(super) fn table(
    ui: &Ui,
    pair: &Shared<Pair>,
    known: &Known,
    order: Arrangement,
    groups: &[Group<'_>],
) -> Html {
    let caption = (ui.words().targets_caption)(
        ui.text(&pair.left.plan.short_title),
        ui.text(&pair.right.plan.short_title),
    );
    html! {
        <table role="table" class="targets targets-full">
            <caption><span class="visually-hidden">{ caption }</span>{ legend(ui) }</caption>
            { head(ui, order) }
            { for groups.iter().map(|group| body(ui, pair, known, group)) }
        </table>
    }
}

fn head(ui: &Ui, order: Arrangement) -> Html {
    let words = ui.words();
    let side = |side: Side| {
        let name = if side == Side::Left { words.plan_a } else { words.plan_b };
        html! { <><span class={classes!("badge", class_of(side))} aria-hidden="true">{ letter(side) }</span><span class="visually-hidden">{ name }</span></> }
    };
    html! {
        <thead role="rowgroup">
            <tr role="row">
                { sortable(ui, order, Sort::Name, html! { words.subject }, "") }
                { sortable(ui, order, Sort::Left, side(Side::Left), class_of(Side::Left)) }
                { sortable(ui, order, Sort::Right, side(Side::Right), class_of(Side::Right)) }
                { sortable(ui, order, Sort::Size, html! { words.change }, "target-chart") }
                { sortable(ui, order, Sort::Verdict, html! { words.verdict }, "") }
            </tr>
        </thead>
    }
}

/// A head with a button: the order by this column, and at a second press the other way round.
fn sortable(ui: &Ui, order: Arrangement, sort: Sort, name: Html, class: &'static str) -> Html {
    let words = &ui.words().targets;
    let is_current = order.sort == sort;
    // The farthest apart come first: that is a falling order.
    let falls = order.reversed != (sort == Sort::Size);
    let (said, sign) = if falls { ("descending", "↓") } else { ("ascending", "↑") };
    let onclick = {
        let mut address = ui.address.clone();
        address.sort = arrangement(ui).next_sort(sort);
        // By the page and not by the browser: a sandboxed frame may not go to a fragment of itself.
        ui.act::<MouseEvent>(Action::Arrived(Box::new(address)))
    };
    html! {
        <th role="columnheader" scope="col" class={class} aria-sort={is_current.then_some(said)}>
            <button type="button" class={classes!("sort", is_current.then_some("is-current"))} {onclick}
                title={(words.sorted_by)(sort)} data-test={format!("sort-{}", sort.code())}>
                { name }
                <span class="sort-sign" aria-hidden="true">{ if is_current { sign } else { "↕" } }</span>
            </button>
        </th>
    }
}

fn body(ui: &Ui, pair: &Shared<Pair>, known: &Known, group: &Group<'_>) -> Html {
    let name = match &group.head {
        Head::None => None,
        Head::Theme(theme) => {
            let words = ui.words().targets.no_theme;
            Some(Lexicon::bundled().get(theme).map_or(words, |theme| ui.text(&theme.names)).to_owned())
        }
        Head::Unit(None) => Some(ui.words().targets.no_unit.to_owned()),
        Head::Unit(Some(dimension)) => Some((ui.words().targets.dimension_word)(dimension)),
    };
    html! {
        <tbody role="rowgroup">
            if let Some(name) = name {
                <tr role="row" class="group-row">
                    <th role="rowheader" scope="rowgroup" colspan="5">{ crate::app::parts::mixed::mixed(ui, &name) }<span class="filter-count">{ group.pairs.len() }</span></th>
                </tr>
            }
            { rows(ui, pair, known, &group.pairs) }
        </tbody>
    }
}

/// Rows that keep what is open in them when the order changes.
pub(super) fn rows(ui: &Ui, pair: &Shared<Pair>, known: &Known, pairs: &[&TargetPair]) -> Html {
    let row = |row: &&TargetPair| {
        html! { <TargetRow key={key(row)} ui={ui.clone()} pair={(*row).clone()} themes=true sheet={known.sheet(pair, row)} /> }
    };
    html! { <>{ for pairs.iter().map(row) }</> }
}

fn key(pair: &TargetPair) -> String {
    let side = |side: Option<&TargetSide>| {
        side.map(|s| format!("{}|{}|{}|{:?}", s.id, s.name.zh, s.raw, s.year)).unwrap_or_default()
    };
    format!("{}||{}", side(pair.left.as_ref()), side(pair.right.as_ref()))
}

//! What stands under the table: pairs that are only related, and what a plan states twice.

use yew::{Html, html};

use super::{Known, table};
use crate::app::model::{Pair, Shared};
use crate::app::parts::contradiction::Contradictions;
use crate::app::parts::ui::Ui;
use crate::app::views::overview::target_head;
use crate::compare::Side;
use crate::report::Arranged;

/// Related pairs, folded unless there is nothing else to see.
pub(super) fn related(ui: &Ui, pair: &Shared<Pair>, known: &Known, arranged: &Arranged<'_>) -> Html {
    let words = ui.words();
    if arranged.related.is_empty() {
        return Html::default();
    }
    html! {
        <details class="related" open={arranged.count() == 0}>
            <summary data-test="related">{ (words.targets.related)(arranged.related.len()) }</summary>
            <table class="targets targets-full">
                <caption>{ words.targets.related_hint }</caption>
                { target_head(ui) }
                <tbody>{ table::rows(ui, pair, known, &arranged.related) }</tbody>
            </table>
        </details>
    }
}

/// Figures that a plan itself states differently, of either plan.
pub(super) fn contradictions(ui: &Ui, pair: &Shared<Pair>) -> Html {
    let words = &ui.words().targets;
    let found = [
        (Side::Left, &pair.comparison.left_contradictions),
        (Side::Right, &pair.comparison.right_contradictions),
    ];
    if found.iter().all(|(_, items)| items.is_empty()) {
        return Html::default();
    }
    html! {
        <section class="panel targets-foot" data-test="contradictions">
            <h3>{ words.contradictions }</h3>
            <p class="hint">{ words.contradictions_hint }</p>
            { for found.into_iter().map(|(side, items)| html! {
                <Contradictions ui={ui.clone()} pair={pair.clone()} {side} items={items.clone()} />
            }) }
        </section>
    }
}

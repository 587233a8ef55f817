//! The figures of a theme: what both plans state, what only one does, and what a plan contradicts.
//!
//! Absent: verdicts and charts, which the comparison and `chart` make.

use yew::{Html, html};

use super::super::overview::target_head;
use crate::app::model::{Pair, Shared};
use crate::app::parts::contradiction::Contradictions;
use crate::app::parts::target_row::{Sheet, TargetRow};
use crate::app::parts::ui::Ui;
use crate::chart;
use crate::compare::{Side, TargetPair};
use crate::report;

/// Draws the figures of a theme, or nothing where there are none.
pub(super) fn targets(ui: &Ui, pair: &Shared<Pair>, theme: &str) -> Html {
    let words = ui.words();
    let (both, single): (Vec<&TargetPair>, Vec<&TargetPair>) =
        pair.targets_of_theme(theme).into_iter().partition(|row| row.left.is_some() && row.right.is_some());
    let contradictions = Side::BOTH.map(|side| {
        let items = pair.contradictions_of_theme(side, theme).into_iter().cloned().collect::<Vec<_>>();
        (side, items)
    });
    if both.is_empty() && single.is_empty() && contradictions.iter().all(|(_, items)| items.is_empty()) {
        return Html::default();
    }
    let of_left = single.iter().filter(|row| row.left.is_some()).count();
    html! {
        <section class="panel theme-targets" data-test="theme-targets">
            <h3>{ words.theme_targets }</h3>
            if !both.is_empty() {
                { table(ui, pair, words.shared_targets, &both) }
            }
            if !single.is_empty() {
                <details class="theme-single" open={both.is_empty()}>
                    <summary>{ (words.themes.single)(of_left, single.len() - of_left) }</summary>
                    { table(ui, pair, words.theme_targets, &single) }
                </details>
            }
            { for contradictions.into_iter().map(|(side, items)| html! {
                <Contradictions ui={ui.clone()} pair={pair.clone()} {side} {items} />
            }) }
        </section>
    }
}

fn table(ui: &Ui, pair: &Shared<Pair>, caption: &'static str, rows: &[&TargetPair]) -> Html {
    let targets: Vec<TargetPair> = rows.iter().map(|row| (*row).clone()).collect();
    let charts = chart::dumbbells(&targets);
    let sources = report::sourced(&pair.report(), &targets, ui.lang);
    let row = |((target, chart), sources): ((TargetPair, _), _)| {
        let sheet = Sheet { pair: pair.clone(), chart, sources };
        html! { <TargetRow ui={ui.clone()} pair={target} {sheet} /> }
    };
    html! {
        <table role="table" class="targets">
            <caption class="visually-hidden">{ caption }</caption>
            { target_head(ui) }
            <tbody role="rowgroup">{ for targets.iter().cloned().zip(charts).zip(sources).map(row) }</tbody>
        </table>
    }
}

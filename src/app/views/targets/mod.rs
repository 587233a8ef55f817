//! Targets: for whoever wants every figure of both plans, which of them agree, and a verdict to quote.
//!
//! Absent: what is listed and in which order (`report`), places on scales (`chart`).

mod controls;
mod foot;
mod table;

use yew::{Html, function_component, html, use_memo};

use super::ViewProps;
use crate::app::browser::names;
use crate::app::model::{Pair, Shared};
use crate::app::parts::target_row::Sheet;
use crate::app::parts::ui::Ui;
use crate::chart::{self, Dumbbell};
use crate::compare::TargetPair;
use crate::report::{self, Arrangement, Sourced};

/// The arrangement that the address names.
fn arrangement(ui: &Ui) -> Arrangement {
    let address = &ui.address;
    Arrangement::read(address.show.as_deref(), address.sort.as_deref(), address.group.as_deref())
}

/// Charts and sources of all targets, by their order in the comparison: made once for a pair, whatever
/// is filtered or sorted.
struct Known {
    charts: Vec<Option<Dumbbell>>,
    sources: Vec<[Option<Sourced>; 2]>,
}

impl Known {
    fn sheet(&self, pair: &Shared<Pair>, row: &TargetPair) -> Option<Sheet> {
        let at = pair.comparison.targets.iter().position(|target| std::ptr::eq(target, row))?;
        Some(Sheet {
            pair: pair.clone(),
            chart: self.charts.get(at).cloned().flatten(),
            sources: self.sources.get(at).cloned().unwrap_or_default(),
        })
    }
}

/// Draws filters, orders, the table, what is only related, and each plan's own contradictions.
#[function_component(Targets)]
pub fn targets(props: &ViewProps) -> Html {
    let ViewProps { ui, pair } = props;
    let words = ui.words();
    let known = use_memo((pair.clone(), ui.lang), |(pair, lang)| {
        let targets = &pair.comparison.targets;
        Known { charts: chart::dumbbells(targets), sources: report::sourced(&pair.report(), targets, *lang) }
    });
    let arrangement = arrangement(ui);
    let arranged = arrangement.arrange(&pair.report(), ui.lang, names::order(ui.lang));
    let all = pair.comparison.targets.len();
    let counted = (words.targets.shown)(arranged.count(), arranged.related.len(), all);
    html! {
        <div class="targets-view">
            <h2 class="visually-hidden">{ words.view_targets }</h2>
            { controls::filters(ui, pair, arrangement) }
            <div class="table-tools">
                <p class="hint" role="status">{ counted }</p>
                { controls::groupings(ui, arrangement) }
                { controls::saving(ui, pair, arranged.rows().count()) }
            </div>
            if arranged.is_empty() {
                <p class="empty">
                    { words.nothing_shown }{ " " }
                    <a href={ui.href(|a| a.show = Some("all".to_owned()))}>{ words.show_everything }</a>
                </p>
            } else if arranged.count() > 0 {
                { table::table(ui, pair, &known, arrangement, &arranged.groups) }
            }
            { foot::related(ui, pair, &known, &arranged) }
            { foot::contradictions(ui, pair) }
        </div>
    }
}

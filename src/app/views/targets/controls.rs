//! What the reader chooses: filter, groups, and which rows to save. Filters and groups are links, so
//! that Back, new tabs and copying work.

use yew::{Callback, Html, MouseEvent, classes, html};

use super::arrangement;
use crate::app::browser::names;
use crate::app::model::{Pair, Shared};
use crate::app::parts::ui::Ui;
use crate::compare::{TargetPair, Verdict};
use crate::report::{self, Arrangement, Bom, Filter, Grouping};

fn filter_name(ui: &Ui, filter: Filter) -> String {
    let words = ui.words();
    let verdict = words.verdict_word;
    match filter {
        Filter::Rows => words.rows_indicators.to_owned(),
        Filter::Paired => words.filter_both.to_owned(),
        Filter::Same => verdict(Verdict::Same).to_owned(),
        Filter::Differ => format!("{} / {}", verdict(Verdict::Higher), verdict(Verdict::Lower)),
        Filter::Unlike => verdict(Verdict::NotComparable).to_owned(),
        Filter::OnlyLeft => words.filter_only_a.to_owned(),
        Filter::OnlyRight => words.filter_only_b.to_owned(),
        Filter::Text => words.rows_commitments.to_owned(),
        Filter::Reviews => words.rows_reviews.to_owned(),
        Filter::All => words.filter_all.to_owned(),
    }
}

/// Links to each filter that lets something through, with how much. Related pairs are counted where
/// they are what is asked for, and otherwise apart: so one tally holds in every view.
pub(super) fn filters(ui: &Ui, pair: &Pair, current: Arrangement) -> Html {
    let one = |&(filter, code): &(Filter, &'static str)| {
        let apart = !matches!(filter, Filter::Unlike | Filter::All);
        let counts = |p: &&TargetPair| filter.lets_through(p) && !(apart && p.neighbours);
        let count = pair.comparison.targets.iter().filter(counts).count();
        let is_current = filter == current.filter;
        if count == 0 && !is_current {
            return Html::default();
        }
        let href = ui.href(|a| a.show = (!code.is_empty()).then(|| code.to_owned()));
        html! {
            <a key={code} class={classes!("filter", is_current.then_some("is-current"))} {href} data-test={format!("filter-{code}")}
                aria-current={is_current.then_some("true")}>
                { filter_name(ui, filter) }<span class="filter-count">{ count }</span>
            </a>
        }
    };
    html! { <nav class="filters" aria-label={ui.words().filter}>{ for Filter::ALL.iter().map(one) }</nav> }
}

/// Links to each way of grouping.
pub(super) fn groupings(ui: &Ui, current: Arrangement) -> Html {
    let words = &ui.words().targets;
    let one = |&(grouping, code): &(Grouping, &'static str)| {
        let name = match grouping {
            Grouping::None => words.group_none,
            Grouping::Theme => words.group_theme,
            Grouping::Unit => words.group_unit,
        };
        let is_current = grouping == current.grouping;
        let href = ui.href(|a| a.group = (!code.is_empty()).then(|| code.to_owned()));
        html! {
            <a key={code} class={classes!("choice", is_current.then_some("is-current"))} {href} data-test={format!("group-{code}")}
                aria-current={is_current.then_some("true")}>{ name }</a>
        }
    };
    html! { <nav class="choices" aria-label={words.group}>{ for Grouping::ALL.iter().map(one) }</nav> }
}

/// What is saved as CSV.
#[derive(Clone, Copy)]
enum Saved {
    Shown,
    All,
    Links,
}

/// Buttons that save the rows that are shown, in their order, or all, or the linked passages.
pub(super) fn saving(ui: &Ui, pair: &Shared<Pair>, shown: usize) -> Html {
    let words = &ui.words().targets;
    let (all, links) = (pair.comparison.targets.len(), pair.comparison.links.len());
    let button = |test: &'static str, name: String, saved: Saved| {
        let label = format!("{}: {name}", words.save);
        html! { <button type="button" class="button" data-test={test} aria-label={label} onclick={save(ui, pair, saved)}>{ name }</button> }
    };
    html! {
        <div class="saving" role="group" aria-label={words.save}>
            <span class="hint" aria-hidden="true">{ words.save }</span>
            { button("csv", (words.save_shown)(shown), Saved::Shown) }
            { button("csv-all", (words.save_all)(all), Saved::All) }
            { button("csv-links", (words.save_links)(links), Saved::Links) }
        </div>
    }
}

/// Saves as CSV in the language of the page, with a mark that spreadsheets need.
fn save(ui: &Ui, pair: &Shared<Pair>, saved: Saved) -> Callback<MouseEvent> {
    let (ui, pair, lang, arrangement) = (ui.clone(), pair.clone(), ui.lang, arrangement(ui));
    Callback::from(move |_| {
        let input = pair.report();
        let (part, text) = match saved {
            Saved::Shown => {
                let arranged = arrangement.arrange(&input, lang, names::order(lang));
                ("-shown", report::targets_csv_of(&input, arranged.rows(), lang, Bom::With))
            }
            Saved::All => ("", report::targets_csv(&input, lang, Bom::With)),
            Saved::Links => ("-links", report::links_csv(&input, lang, Bom::With)),
        };
        let name = format!("{}--{}{part}.csv", pair.left.plan.id, pair.right.plan.id);
        ui.save(name, "text/csv;charset=utf-8", text);
    })
}

//! Targets: for whoever wants every figure of both plans, and which of them agree.

use yew::{Callback, Html, MouseEvent, classes, function_component, html};

use super::ViewProps;
use super::overview::target_head;
use crate::app::browser::files;
use crate::app::model::{Pair, Shared, order_of};
use crate::app::parts::target_row::TargetRow;
use crate::app::parts::ui::Ui;
use crate::app::state::{Action, Arrival, Offered};
use crate::compare::{Side, TargetOrigin, TargetPair, Verdict};
use crate::report::{self, Bom, ReportInput};
use crate::theme::Lexicon;

/// The filters of this view: their word in the address, and what they let through.
#[derive(Clone, Copy, PartialEq)]
enum Filter {
    Rows,
    Paired,
    Same,
    Differ,
    Unlike,
    OnlyLeft,
    OnlyRight,
    Text,
    Reviews,
    All,
}

impl Filter {
    const SHOWN: [(Filter, &'static str); 10] = [
        (Filter::Rows, ""),
        (Filter::Paired, "both"),
        (Filter::Same, "same"),
        (Filter::Differ, "differ"),
        (Filter::Unlike, "unlike"),
        (Filter::OnlyLeft, "a"),
        (Filter::OnlyRight, "b"),
        (Filter::Text, "text"),
        (Filter::Reviews, "reviews"),
        (Filter::All, "all"),
    ];

    fn of(ui: &Ui) -> Filter {
        let code = ui.address.show.as_deref().unwrap_or_default();
        Filter::SHOWN.iter().find(|(_, c)| *c == code).map_or(Filter::Rows, |(f, _)| *f)
    }

    fn name(self, ui: &Ui) -> String {
        let words = ui.words();
        match self {
            Filter::Rows => words.rows_indicators.to_owned(),
            Filter::Paired => words.filter_both.to_owned(),
            Filter::Same => (words.verdict_word)(Verdict::Same).to_owned(),
            Filter::Differ => format!(
                "{} / {}",
                (words.verdict_word)(Verdict::Higher),
                (words.verdict_word)(Verdict::Lower)
            ),
            Filter::Unlike => (words.verdict_word)(Verdict::NotComparable).to_owned(),
            Filter::OnlyLeft => words.filter_only_a.to_owned(),
            Filter::OnlyRight => words.filter_only_b.to_owned(),
            Filter::Text => words.rows_commitments.to_owned(),
            Filter::Reviews => words.rows_reviews.to_owned(),
            Filter::All => words.filter_all.to_owned(),
        }
    }

    fn lets_through(self, pair: &TargetPair) -> bool {
        let has = |origin: TargetOrigin| {
            Side::BOTH.iter().any(|&side| pair.side(side).is_some_and(|s| s.origin == origin))
        };
        let both = pair.left.is_some() && pair.right.is_some();
        match self {
            Filter::Rows => has(TargetOrigin::Indicator) || both && !has(TargetOrigin::Review),
            Filter::Paired => both,
            Filter::Same => pair.verdict == Verdict::Same,
            Filter::Differ => matches!(pair.verdict, Verdict::Higher | Verdict::Lower),
            Filter::Unlike => pair.verdict == Verdict::NotComparable,
            Filter::OnlyLeft => pair.verdict == Verdict::LeftOnly,
            Filter::OnlyRight => pair.verdict == Verdict::RightOnly,
            Filter::Text => has(TargetOrigin::Commitment),
            Filter::Reviews => has(TargetOrigin::Review),
            Filter::All => true,
        }
    }
}

/// Draws the filters and the table.
#[function_component(Targets)]
pub fn targets(props: &ViewProps) -> Html {
    let ViewProps { ui, pair } = props;
    let words = ui.words();
    let filter = Filter::of(ui);
    let shown = sorted(pair, filter);
    let all = pair.comparison.targets.len();
    let caption =
        (words.targets_caption)(ui.text(&pair.left.plan.short_title), ui.text(&pair.right.plan.short_title));
    html! {
        <div class="targets-view">
            { filters(ui, pair, filter) }
            <div class="table-tools">
                <p class="hint" role="status">{ (words.rows_shown)(shown.len(), all) }</p>
                <button type="button" class="button" data-test="csv" onclick={save_csv(ui, pair)}>{ words.save_csv }</button>
            </div>
            if shown.is_empty() {
                <p class="empty">
                    { words.nothing_shown }{ " " }
                    <a href={ui.href(|a| a.show = Some("all".to_owned()))}>{ words.show_everything }</a>
                </p>
            } else {
                <table class="targets">
                    <caption>{ caption }</caption>
                    { target_head(ui) }
                    <tbody>
                        { for shown.into_iter().map(|p| html! { <TargetRow ui={ui.clone()} pair={p.clone()} themes=true /> }) }
                    </tbody>
                </table>
            }
        </div>
    }
}

/// Saves all targets as CSV, in the language of the page, with a mark that spreadsheets need.
fn save_csv(ui: &Ui, pair: &Shared<Pair>) -> Callback<MouseEvent> {
    let (pair, lang, dispatch) = (pair.clone(), ui.lang, ui.dispatch.clone());
    Callback::from(move |_| {
        let input = ReportInput {
            comparison: &pair.comparison,
            left: &pair.left.plan,
            right: &pair.right.plan,
            lexicon: Lexicon::bundled(),
        };
        let name = format!("{}--{}.csv", pair.left.plan.id, pair.right.plan.id);
        let text = report::targets_csv(&input, lang, Bom::With);
        if files::save(&name, "text/csv;charset=utf-8", &text).is_none() {
            dispatch.emit(Action::Outside(Arrival::Offered(Offered { name, text })));
        }
    })
}

/// What both plans state first: differences, what agrees, what cannot be compared; then each plan's
/// own, in its order.
fn sorted(pair: &Pair, filter: Filter) -> Vec<&TargetPair> {
    let mut shown: Vec<&TargetPair> =
        pair.comparison.targets.iter().filter(|p| filter.lets_through(p)).collect();
    shown.sort_by_key(|p| order_of(p.verdict));
    shown
}

fn filters(ui: &Ui, pair: &Pair, current: Filter) -> Html {
    let one = |&(filter, code): &(Filter, &'static str)| {
        let count = pair.comparison.targets.iter().filter(|p| filter.lets_through(p)).count();
        let is_current = filter == current;
        if count == 0 && !is_current {
            return Html::default();
        }
        let href = ui.href(|a| a.show = (!code.is_empty()).then(|| code.to_owned()));
        html! {
            <a key={code} class={classes!("filter", is_current.then_some("is-current"))} {href} data-test={format!("filter-{code}")}
                aria-current={is_current.then_some("true")}>
                { filter.name(ui) }<span class="filter-count">{ count }</span>
            </a>
        }
    };
    html! { <nav class="filters" aria-label={ui.words().filter}>{ for Filter::SHOWN.iter().map(one) }</nav> }
}

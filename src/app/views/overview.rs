//! Overview: for whoever has just opened a pair and wants to know at once what is in it.

use yew::{Html, classes, function_component, html};

use super::outline_map::OutlineMapView;
use super::{ViewProps, findings};
use crate::address::View;
use crate::app::model::{Desk, Pair};
use crate::app::parts::mixed::mixed;
use crate::app::parts::target_row::TargetRow;
use crate::app::parts::ui::{Ui, class_of, letter};
use crate::app::words::Summary;
use crate::compare::Side;
use crate::plan::{self, TextKind};

/// Draws the summary, what to look at first beside the plans, the map with the themes, and what both
/// plans put a figure on.
#[function_component(Overview)]
pub fn overview(props: &ViewProps) -> Html {
    let ViewProps { ui, pair } = props;
    let words = ui.words();
    html! {
        <div class="overview">
            <section class="summary" aria-label={words.view_overview}>
                { for summary(ui, pair).into_iter().map(|sentence| html! { <p>{ sentence }</p> }) }
            </section>
            <div class="opening">
                { findings::draw(ui, pair) }
                <div class="plan-cards">
                    { plan_card(ui, pair, Side::Left) }
                    { plan_card(ui, pair, Side::Right) }
                </div>
            </div>
            <section class="panel map-panel">
                <h2>{ words.map_title }</h2>
                <p class="hint">{ words.map_hint }</p>
                <OutlineMapView ui={ui.clone()} pair={pair.clone()} />
            </section>
            { shared_targets(ui, pair) }
        </div>
    }
}

/// The sentences that open the page, computed from the comparison.
pub fn summary(ui: &Ui, pair: &Pair) -> Vec<String> {
    let (same, differ, unlike) = pair.tally();
    (ui.words().summary)(&Summary {
        left: ui.text(&pair.left.plan.short_title),
        right: ui.text(&pair.right.plan.short_title),
        shared: pair.comparison.themes.len(),
        only_left: pair.comparison.only_left.len(),
        only_right: pair.comparison.only_right.len(),
        links: pair.comparison.links.len(),
        same,
        differ,
        unlike,
        related: pair.related(),
    })
}

fn plan_card(ui: &Ui, pair: &Pair, side: Side) -> Html {
    let words = ui.words();
    let desk: &Desk = pair.desk(side);
    let plan = &desk.plan;
    let (title, lang) = plan.title.get(ui.lang);
    let figures = desk.passages.values().map(|l| l.passage.quantities.len()).sum();
    let counts = [
        (words.sections)(plan::sections(plan).len()),
        (words.passages)(desk.order.len()),
        (words.indicators)(plan.indicators.len()),
        (words.commitments)(figures),
    ];
    let note = match plan.text {
        TextKind::Gist => words.gist_note,
        TextKind::Official => words.official_note,
    };
    html! {
        <article class={classes!("plan-card", class_of(side))}>
            <span class="badge">{ letter(side) }</span>
            <h2 lang={lang.tag()}>{ title }</h2>
            <p class="plan-facts">{ facts(ui, desk) }</p>
            <ul class="plan-counts">{ for counts.into_iter().map(|count| html! { <li>{ count }</li> }) }</ul>
            <p class="hint">{ note }</p>
        </article>
    }
}

/// Who issued the plan, when, and where it stands: each fact in one piece, so that lines break between
/// them.
fn facts(ui: &Ui, desk: &Desk) -> Html {
    let words = ui.words();
    let plan = &desk.plan;
    let mut facts =
        vec![ui.text(&plan.issuer).to_owned(), plan.document_number.clone(), (words.date)(&plan.issued)];
    if let Some(source) = &plan.source {
        facts.push((words.cited)(ui.text(&source.title), source.page));
    }
    facts.retain(|fact| !fact.is_empty());
    let fact = |(at, fact): (usize, String)| {
        html! { <>{ if at > 0 { " · " } else { "" } }<span class="fact">{ mixed(ui, &fact) }</span></> }
    };
    facts.into_iter().enumerate().map(fact).collect()
}

/// Rows that the overview shows; the view of targets shows all.
const SHOWN: usize = 5;

fn shared_targets(ui: &Ui, pair: &Pair) -> Html {
    let words = ui.words();
    let pairs = pair.shared_targets();
    let href = ui.href(|a| {
        a.view = View::Targets;
        a.show = None;
    });
    html! {
        <section class="panel">
            <h2>{ words.shared_targets }</h2>
            if pairs.is_empty() {
                <p>{ words.no_shared_targets }</p>
            } else {
                <table role="table" class="targets targets-short">
                    <caption class="visually-hidden">{ words.shared_targets }</caption>
                    { target_head(ui) }
                    <tbody role="rowgroup">
                        { for pairs.into_iter().take(SHOWN).map(|p| html! { <TargetRow ui={ui.clone()} pair={p.clone()} /> }) }
                    </tbody>
                </table>
            }
            <p><a class="more" {href}>{ words.all_targets }</a></p>
        </section>
    }
}

/// The head of a table of targets.
pub fn target_head(ui: &Ui) -> Html {
    let words = ui.words();
    let side = |side: Side, name: &'static str| {
        html! { <th role="columnheader" scope="col" class={class_of(side)}><span class="badge" aria-hidden="true">{ letter(side) }</span><span class="visually-hidden">{ name }</span></th> }
    };
    html! {
        <thead role="rowgroup">
            <tr role="row">
                <th role="columnheader" scope="col">{ words.subject }</th>
                { side(Side::Left, words.plan_a) }
                { side(Side::Right, words.plan_b) }
                <th role="columnheader" scope="col" class="target-chart">{ words.change }</th>
                <th role="columnheader" scope="col">{ words.verdict }</th>
            </tr>
        </thead>
    }
}

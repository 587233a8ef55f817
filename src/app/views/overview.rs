//! Overview: for whoever has just opened a pair and wants to know at once what is in it.

use yew::{Html, classes, function_component, html};

use super::ViewProps;
use super::outline_map::OutlineMapView;
use crate::address::View;
use crate::app::model::{Desk, Pair};
use crate::app::parts::target_row::TargetRow;
use crate::app::parts::ui::{Ui, class_of, letter};
use crate::app::words::Summary;
use crate::compare::{SharedTheme, Side};
use crate::plan::{self, TextKind};
use crate::theme::Lexicon;

/// Draws summary, plans, shared targets, the map of both outlines and the balance of themes.
#[function_component(Overview)]
pub fn overview(props: &ViewProps) -> Html {
    let ViewProps { ui, pair } = props;
    let words = ui.words();
    html! {
        <div class="overview">
            <section class="summary" aria-label={words.view_overview}>
                { for summary(ui, pair).into_iter().map(|sentence| html! { <p>{ sentence }</p> }) }
            </section>
            <div class="plan-cards">
                { plan_card(ui, pair, Side::Left) }
                { plan_card(ui, pair, Side::Right) }
            </div>
            { shared_targets(ui, pair) }
            <section class="panel">
                <h2>{ words.map_title }</h2>
                <p class="hint">{ words.map_hint }</p>
                <OutlineMapView ui={ui.clone()} pair={pair.clone()} />
            </section>
            { balance(ui, pair) }
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
            <span class="badge" aria-hidden="true">{ letter(side) }</span>
            <h2 lang={lang.tag()}>{ title }</h2>
            <p class="plan-facts">{ facts(ui, desk) }</p>
            <ul class="plan-counts">{ for counts.into_iter().map(|count| html! { <li>{ count }</li> }) }</ul>
            <p class="hint">{ note }</p>
        </article>
    }
}

fn facts(ui: &Ui, desk: &Desk) -> String {
    let words = ui.words();
    let plan = &desk.plan;
    let mut facts = vec![ui.text(&plan.issuer).to_owned(), plan.document_number.clone(), plan.issued.clone()];
    if let Some(source) = &plan.source {
        let page = source.page.map(words.page).unwrap_or_default();
        facts.push(format!("{} {page}", ui.text(&source.title)).trim().to_owned());
    }
    facts.retain(|fact| !fact.is_empty());
    facts.join(" · ")
}

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
                <table class="targets targets-short">
                    <caption class="visually-hidden">{ words.shared_targets }</caption>
                    { target_head(ui) }
                    <tbody>
                        { for pairs.into_iter().take(8).map(|p| html! { <TargetRow ui={ui.clone()} pair={p.clone()} /> }) }
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
        html! { <th scope="col" class={class_of(side)}><span class="badge">{ letter(side) }</span><span class="visually-hidden">{ name }</span></th> }
    };
    html! {
        <thead>
            <tr>
                <th scope="col">{ words.subject }</th>
                { side(Side::Left, words.plan_a) }
                { side(Side::Right, words.plan_b) }
                <th scope="col" class="target-chart">{ words.change }</th>
                <th scope="col">{ words.verdict }</th>
            </tr>
        </thead>
    }
}

/// Bars of passages per theme, A to the left and B to the right; each row leads to its theme.
fn balance(ui: &Ui, pair: &Pair) -> Html {
    let words = ui.words();
    let comparison = &pair.comparison;
    let most = comparison.themes.iter().flat_map(|t| [t.left.len(), t.right.len()]).max().unwrap_or(1).max(1);
    let only = |title: String, side: Side, themes: &[SharedTheme]| {
        if themes.is_empty() {
            return Html::default();
        }
        html! {
            <div class={classes!("only-themes", class_of(side))}>
                <h3>{ title }</h3>
                <p>{ for themes.iter().map(|t| theme_chip(ui, &t.id)) }</p>
            </div>
        }
    };
    html! {
        <section class="panel balance">
            <h2>{ words.balance_title }</h2>
            <p class="hint">{ words.balance_hint }</p>
            <ul class="balance-rows">
                { for comparison.themes.iter().map(|theme| balance_row(ui, pair, theme, most)) }
            </ul>
            <div class="only-lists">
                { only((words.themes_only_a)(comparison.only_left.len()), Side::Left, &comparison.only_left) }
                { only((words.themes_only_b)(comparison.only_right.len()), Side::Right, &comparison.only_right) }
            </div>
        </section>
    }
}

fn theme_href(ui: &Ui, id: &str) -> String {
    ui.href(|a| {
        a.view = View::Themes;
        a.theme = Some(id.to_owned());
        a.at = None;
        a.show = None;
    })
}

fn theme_chip(ui: &Ui, id: &str) -> Html {
    let Some(theme) = Lexicon::bundled().get(id) else { return Html::default() };
    html! {
        <a class="theme-link" href={theme_href(ui, id)} data-group={theme.group.clone()}>{ ui.text(&theme.names) }</a>
    }
}

fn balance_row(ui: &Ui, pair: &Pair, theme: &SharedTheme, most: usize) -> Html {
    let words = ui.words();
    let entry = Lexicon::bundled().get(&theme.id);
    let (name, group) = entry.map(|t| (ui.text(&t.names).to_owned(), t.group.clone())).unwrap_or_default();
    let share = |count: usize| format!("--share: {:.3}", ratio(count, most));
    let links = pair.links_of_theme(&theme.id).len();
    let label = format!(
        "{name}: {} · {}",
        (words.theme_counts)(theme.left.len(), theme.right.len()),
        (words.theme_links)(links)
    );
    html! {
        <li key={theme.id.clone()} class="balance-row" data-group={group}>
            <a href={theme_href(ui, &theme.id)} aria-label={label}>
                <span class="bar bar-a" style={share(theme.left.len())} aria-hidden="true"><b>{ theme.left.len() }</b></span>
                <span class="bar-name">{ name }</span>
                <span class="bar bar-b" style={share(theme.right.len())} aria-hidden="true"><b>{ theme.right.len() }</b></span>
            </a>
        </li>
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a number of passages is far below 2^52")]
    let ratio = part as f64 / whole.max(1) as f64;
    ratio
}

//! Themes: for whoever asks what both plans say of one subject, passage by passage.

use yew::{Html, classes, function_component, html};

use super::ViewProps;
use super::overview::target_head;
use crate::app::model::{Pair, Shared};
use crate::app::parts::passage::PassageCard;
use crate::app::parts::target_row::TargetRow;
use crate::app::parts::ui::{Ui, class_of, letter};
use crate::compare::{Link, SharedTheme, Side, TargetPair};
use crate::theme::{Lexicon, Theme};

/// Draws the rail of themes and, for the chosen one, targets, linked passages and what only one
/// plan says.
#[function_component(Themes)]
pub fn themes(props: &ViewProps) -> Html {
    let ViewProps { ui, pair } = props;
    let chosen = chosen(ui, pair);
    html! {
        <div class="themes">
            { rail(ui, pair, chosen.as_deref()) }
            <div class="theme-body">
                { chosen.map(|id| theme_body(ui, pair, &id)).unwrap_or_else(|| html! { <p>{ ui.words().choose_theme }</p> }) }
            </div>
        </div>
    }
}

/// The theme of the address if either plan treats it, or else the one with most links.
fn chosen(ui: &Ui, pair: &Pair) -> Option<String> {
    let comparison = &pair.comparison;
    let treated = |id: &String| {
        [&comparison.themes, &comparison.only_left, &comparison.only_right]
            .iter()
            .any(|l| l.iter().any(|t| t.id == *id))
    };
    let named = ui.address.theme.clone().filter(treated);
    let liveliest =
        || comparison.themes.iter().max_by_key(|t| pair.links_of_theme(&t.id).len()).map(|t| t.id.clone());
    named.or_else(liveliest)
}

fn rail(ui: &Ui, pair: &Pair, chosen: Option<&str>) -> Html {
    let words = ui.words();
    let comparison = &pair.comparison;
    let show = ui.address.show.as_deref().unwrap_or_default();
    let lists = [
        ("both", (words.themes_both)(comparison.themes.len()), &comparison.themes),
        ("a", (words.themes_only_a)(comparison.only_left.len()), &comparison.only_left),
        ("b", (words.themes_only_b)(comparison.only_right.len()), &comparison.only_right),
    ];
    let filters = [
        ("", words.filter_all),
        ("both", words.filter_both),
        ("a", words.filter_only_a),
        ("b", words.filter_only_b),
    ];
    let filter = |(code, name): (&'static str, &'static str)| {
        let current = code == show;
        let href = ui.href(|a| a.show = (!code.is_empty()).then(|| code.to_owned()));
        html! { <a class={classes!("filter", current.then_some("is-current"))} {href} aria-current={current.then_some("true")}>{ name }</a> }
    };
    let list = |(code, title, themes): (&'static str, String, &Vec<SharedTheme>)| {
        if themes.is_empty() || !(show.is_empty() || show == code) {
            return Html::default();
        }
        html! {
            <section key={code}>
                <h2>{ title }</h2>
                <ul>{ for themes.iter().map(|theme| rail_item(ui, pair, theme, chosen == Some(theme.id.as_str()))) }</ul>
            </section>
        }
    };
    html! {
        <nav class="rail" aria-label={words.choose_theme}>
            <div class="filters" role="group" aria-label={words.filter}>{ for filters.into_iter().map(filter) }</div>
            { for lists.into_iter().map(list) }
        </nav>
    }
}

fn rail_item(ui: &Ui, pair: &Pair, theme: &SharedTheme, current: bool) -> Html {
    let words = ui.words();
    let Some(entry) = Lexicon::bundled().get(&theme.id) else { return Html::default() };
    let href = ui.href(|a| {
        a.theme = Some(theme.id.clone());
        a.at = None;
    });
    let links = pair.links_of_theme(&theme.id).len();
    html! {
        <li key={theme.id.clone()} data-group={entry.group.clone()}>
            <a {href} class={classes!("rail-item", current.then_some("is-current"))} aria-current={current.then_some("true")}>
                <span class="rail-name">{ ui.text(&entry.names) }</span>
                <span class="rail-counts" aria-label={format!("{} · {}", (words.theme_counts)(theme.left.len(), theme.right.len()), (words.theme_links)(links))}>
                    <span class="count side-a">{ theme.left.len() }</span>
                    <span class="count side-b">{ theme.right.len() }</span>
                </span>
            </a>
        </li>
    }
}

fn theme_body(ui: &Ui, pair: &Shared<Pair>, id: &str) -> Html {
    let words = ui.words();
    let Some(theme) = Lexicon::bundled().get(id) else { return Html::default() };
    let links = pair.links_of_theme(id);
    let targets = targets_of(pair, id);
    html! {
        <>
            <header class="theme-head" data-group={theme.group.clone()}>
                <h2>{ ui.text(&theme.names) }</h2>
                <p class="hint">{ ui.text(&theme.description) }</p>
                <p class="theme-figures">{ theme_figures(ui, pair, theme, links.len()) }</p>
            </header>
            if !targets.is_empty() {
                <section class="panel">
                    <h3>{ words.theme_targets }</h3>
                    <table class="targets">
                        <caption class="visually-hidden">{ words.theme_targets }</caption>
                        { target_head(ui) }
                        <tbody>{ for targets.into_iter().map(|p| html! { <TargetRow ui={ui.clone()} pair={p.clone()} /> }) }</tbody>
                    </table>
                </section>
            }
            <section>
                <h3>{ words.linked_passages }</h3>
                if links.is_empty() {
                    <p class="empty">{ words.no_links }</p>
                }
                { for rows(&links).into_iter().map(|row| facing_row(ui, pair, &row)) }
            </section>
            <div class="alone">
                { alone(ui, pair, Side::Left, id) }
                { alone(ui, pair, Side::Right, id) }
            </div>
        </>
    }
}

fn theme_figures(ui: &Ui, pair: &Pair, theme: &Theme, links: usize) -> String {
    let words = ui.words();
    let comparison = &pair.comparison;
    let all = [&comparison.themes, &comparison.only_left, &comparison.only_right];
    let found = all.iter().find_map(|list| list.iter().find(|t| t.id == theme.id));
    let (left, right) = found.map(|t| (t.left.len(), t.right.len())).unwrap_or_default();
    format!("{} · {}", (words.theme_counts)(left, right), (words.theme_links)(links))
}

/// Targets of a theme: what both plans state first, then the rows of one plan's tables.
fn targets_of<'p>(pair: &'p Pair, theme: &str) -> Vec<&'p TargetPair> {
    let mut found: Vec<&TargetPair> =
        pair.shared_targets().into_iter().filter(|p| p.themes.iter().any(|t| t == theme)).collect();
    let single = |p: &&TargetPair| {
        let row = p.any_side().is_some_and(|s| s.origin == crate::compare::TargetOrigin::Indicator);
        row && p.left.is_some() != p.right.is_some() && p.themes.iter().any(|t| t == theme)
    };
    found.extend(pair.comparison.targets.iter().filter(single));
    found
}

/// One passage and all passages of the other plan that it faces.
struct Row<'p> {
    anchor: Side,
    links: Vec<&'p Link>,
}

/// Groups links so that a passage that faces several stands once, whichever side it is on.
fn rows<'p>(links: &[&'p Link]) -> Vec<Row<'p>> {
    let mut free: Vec<&'p Link> = links.to_vec();
    let mut rows = Vec::new();
    while let Some(best) = free.first().copied() {
        let of = |side: Side| free.iter().filter(|l| l.side(side).id == best.side(side).id).count();
        let anchor = if of(Side::Right) > of(Side::Left) { Side::Right } else { Side::Left };
        let id = &best.side(anchor).id;
        let (mine, rest) = free.into_iter().partition(|l| l.side(anchor).id == *id);
        free = rest;
        rows.push(Row { anchor, links: mine });
    }
    rows
}

fn facing_row(ui: &Ui, pair: &Shared<Pair>, row: &Row<'_>) -> Html {
    let anchor = row.anchor;
    let Some(first) = row.links.first() else { return Html::default() };
    let key = format!("{}-{}", first.left.id, first.right.id);
    let own = html! {
        <PassageCard ui={ui.clone()} pair={pair.clone()} side={anchor} id={first.side(anchor).id.clone()} placed=true
            spans={pair.facing_several(&row.links, anchor, ui.lang)} />
    };
    let other = anchor.other();
    let facing = row.links.iter().map(|link| {
        html! {
            <div class="facing" key={link.side(other).id.clone()}>
                <PassageCard ui={ui.clone()} pair={pair.clone()} side={other} id={link.side(other).id.clone()} placed=true
                    spans={pair.facing_several(&[link], other, ui.lang)} footer={reasons(ui, pair, link)} />
            </div>
        }
    });
    let own = html! { <div class="facing facing-anchor">{ own }</div> };
    let others = html! { <div class="facing-many">{ for facing }</div> };
    html! {
        <div class={classes!("facing-row", if anchor == Side::Left { "from-a" } else { "from-b" })} {key}>
            if anchor == Side::Left { { own }{ others } } else { { others }{ own } }
        </div>
    }
}

/// Why two passages are linked, one click away.
fn reasons(ui: &Ui, pair: &Pair, link: &Link) -> Html {
    let words = ui.words();
    let lexicon = Lexicon::bundled();
    let percent = |score: f64| format!("{:.0}%", score * 100.0);
    let themes: Vec<&str> =
        link.shared_themes.iter().filter_map(|id| lexicon.get(id)).map(|t| ui.text(&t.names)).collect();
    html! {
        <details class="reasons">
            <summary>
                <span class={classes!("link-kind", format!("link-{:?}", link.kind).to_lowercase())}>{ (words.link_word)(link.kind) }</span>
                <span class="link-score">{ percent(link.score) }</span>
                <span class="quiet">{ words.why }</span>
            </summary>
            <dl>
                <dt>{ words.score }</dt>
                <dd>{ format!("{} {} · {} {}", words.textual, percent(link.textual), words.thematic, percent(link.thematic)) }</dd>
                if let Some(wording) = pair.wording(link, ui.lang) {
                    <dt>{ words.marks }</dt>
                    <dd>{ (words.choice_word)(wording.choice) }</dd>
                }
                if !link.shared_terms.is_empty() {
                    <dt>{ words.shared_terms }</dt>
                    <dd lang="zh-Hans">{ link.shared_terms.join(" · ") }</dd>
                }
                if !themes.is_empty() {
                    <dt>{ words.shared_themes }</dt>
                    <dd>{ themes.join(" · ") }</dd>
                }
                if !link.shared_figures.is_empty() {
                    <dt>{ words.shared_figures }</dt>
                    <dd lang="zh-Hans">{ link.shared_figures.join(" · ") }</dd>
                }
            </dl>
        </details>
    }
}

/// What only one plan says under the theme.
fn alone(ui: &Ui, pair: &Shared<Pair>, side: Side, theme: &str) -> Html {
    let ids = pair.unlinked(side, theme);
    if ids.is_empty() {
        return Html::default();
    }
    let title = (ui.words().without_counterpart)(letter(side));
    html! {
        <details class={classes!("alone-side", class_of(side))} open={ids.len() <= 3}>
            <summary><h3>{ format!("{title} · {}", ids.len()) }</h3></summary>
            { for ids.iter().map(|id| html! { <PassageCard key={id.clone()} ui={ui.clone()} pair={pair.clone()} {side} id={id.clone()} placed=true /> }) }
        </details>
    }
}

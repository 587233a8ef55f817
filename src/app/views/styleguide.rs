//! Every part of the page in every state, with invented plans, for whoever changes the page or judges
//! its looks: one place where a colour, a chip or a card can be seen beside all others.
//!
//! Absent from the tabs; the footer leads here.

use yew::{Html, classes, function_component, html, use_memo};

use crate::app::model::{Pair, Shared};
use crate::app::parts::notices::{Notices, diagnostics};
use crate::app::parts::passage::PassageCard;
use crate::app::parts::target_row::TargetRow;
use crate::app::parts::ui::{Ui, class_of, letter};
use crate::app::parts::verdict::VerdictChip;
use crate::app::state::Notice;
use crate::app::views::overview::target_head;
use crate::app::views::theme_index;
use crate::compare::{How, Reason, Side, Verdict};
use crate::plan::{Diagnostic, load};
use crate::theme::Lexicon;

/// Colours by their names in `variables.css`.
const COLOURS: [&str; 27] = [
    "paper",
    "sheet",
    "sunk",
    "ink",
    "ink-soft",
    "ink-faint",
    "rule",
    "rule-strong",
    "accent",
    "focus",
    "mark",
    "a",
    "a-soft",
    "b",
    "b-soft",
    "same",
    "differs",
    "unlike",
    "bad",
    "g-digital-infrastructure",
    "g-digital-economy",
    "g-governance-and-services",
    "g-transport-energy-and-waterworks",
    "g-nature",
    "g-people-and-places",
    "g-industry-and-trade",
    "g-framework",
];

/// Sizes by their names in `variables.css`.
const SIZES: [&str; 7] = ["display", "title", "large", "reading", "body", "small", "tiny"];

/// Language and address.
#[derive(Clone, PartialEq, yew::Properties)]
pub struct StyleguideProps {
    /// Language and address.
    pub ui: Ui,
}

/// Draws all parts.
#[function_component(Styleguide)]
pub fn styleguide(props: &StyleguideProps) -> Html {
    let ui = &props.ui;
    let words = &ui.words().guide;
    let pair = use_memo((), |()| sample());
    html! {
        <div class="styleguide">
            <h2 class="guide-title">{ words.title }</h2>
            <p class="hint">{ words.lead }</p>
            { part(words.colours, swatches()) }
            { part(words.scale, scale(ui)) }
            { part(words.controls, controls(ui)) }
            if let Some(pair) = &*pair {
                { part(words.verdicts, verdicts(ui, pair)) }
                { part(words.passages, passages(ui, pair)) }
            }
            { part(words.notices, notices(ui)) }
            { part(words.dialog, dialog(ui)) }
            { part(words.waiting, waiting(ui)) }
        </div>
    }
}

/// Two invented plans, compared.
fn sample() -> Option<Shared<Pair>> {
    let plan = |json: &str| load(json, &Lexicon::bundled().ids()).0.map(Shared::new);
    let left = plan(include_str!("../../report/sample_left.json"))?;
    let right = plan(include_str!("../../report/sample_right.json"))?;
    Some(Shared::new(Pair::new(left, right)))
}

fn part(title: &'static str, inside: Html) -> Html {
    html! { <section class="panel guide-part"><h3>{ title }</h3>{ inside }</section> }
}

fn swatches() -> Html {
    let one = |name: &&'static str| {
        html! { <li class="swatch" style={format!("--swatch: var(--{name})")}><code lang="en">{ *name }</code></li> }
    };
    html! { <ul class="swatches">{ for COLOURS.iter().map(one) }</ul> }
}

fn scale(ui: &Ui) -> Html {
    let one = |name: &&'static str| {
        html! { <li style={format!("font-size: var(--{name})")}><code lang="en">{ *name }</code>{ ui.words().guide.sample }</li> }
    };
    html! { <ul class="type-scale">{ for SIZES.iter().map(one) }</ul> }
}

fn controls(ui: &Ui) -> Html {
    let words = ui.words();
    let here = ui.href(|_| ());
    let badge =
        |side: Side| html! { <span class={classes!("badge", class_of(side))}>{ letter(side) }</span> };
    html! {
        <>
            <p class="guide-row">
                <button type="button" class="button">{ words.read_text }</button>
                <button type="button" class="button" disabled=true>{ words.read_text }</button>
                <button type="button" class="quiet">{ words.close }</button>
                <button type="button" class="button as-side side-a" aria-pressed="true">{ (words.as_side)("A") }</button>
                <button type="button" class="button as-side side-b" aria-pressed="false">{ (words.as_side)("B") }</button>
                { badge(Side::Left) }{ badge(Side::Right) }
                <a href={here.clone()}>{ words.all_targets }</a>
                { theme_index::chip(ui, "marine") }{ theme_index::chip(ui, "housing") }
            </p>
            <p class="filters">
                <a class="filter is-current" href={here.clone()}>{ words.filter_all }<span class="filter-count">{ 17 }</span></a>
                <a class="filter" href={here.clone()}>{ words.filter_both }<span class="filter-count">{ 9 }</span></a>
                <a class="filter" href={here}>{ words.filter_only_a }<span class="filter-count">{ 0 }</span></a>
            </p>
        </>
    }
}

fn verdicts(ui: &Ui, pair: &Shared<Pair>) -> Html {
    let chip = |verdict: Verdict, how: Option<How>, reason: Option<Reason>| {
        html! { <VerdictChip ui={ui.clone()} {verdict} {how} {reason} /> }
    };
    html! {
        <>
            <div class="guide-row">
                { for [How::Identical, How::Unit, How::Relation, How::Precision].map(|how| chip(Verdict::Same, Some(how), None)) }
                { for [Verdict::Higher, Verdict::Lower, Verdict::LeftOnly, Verdict::RightOnly].map(|v| chip(v, None, None)) }
                { for [Reason::Scope, Reason::Unit, Reason::Year, Reason::NoNumber].map(|r| chip(Verdict::NotComparable, None, Some(r))) }
            </div>
            <table class="targets">
                <caption class="visually-hidden">{ ui.words().guide.verdicts }</caption>
                { target_head(ui) }
                <tbody>{ for pair.comparison.targets.iter().map(|p| html! { <TargetRow ui={ui.clone()} pair={p.clone()} themes=true /> }) }</tbody>
            </table>
        </>
    }
}

fn passages(ui: &Ui, pair: &Shared<Pair>) -> Html {
    let words = &ui.words().guide;
    let link = pair.comparison.links.first();
    let wording = link.and_then(|link| pair.wording(link, ui.lang));
    let card = |side: Side, name: &'static str, marked: bool| {
        let id = link.map(|link| link.side(side).id.clone()).unwrap_or_default();
        let spans =
            wording.clone().filter(|_| marked).map(|w| if side == Side::Left { w.left } else { w.right });
        html! {
            <div>
                <p class="hint">{ name }</p>
                <PassageCard ui={ui.clone()} pair={pair.clone()} {side} {id} {spans} placed=true />
            </div>
        }
    };
    html! {
        <div class="guide-pairs">
            { card(Side::Left, words.plain, false) }
            { card(Side::Right, words.plain, false) }
            { card(Side::Left, words.marked, true) }
            { card(Side::Right, words.marked, true) }
        </div>
    }
}

/// What loading says of a file that is no plan.
fn faults() -> Vec<Diagnostic> {
    load("[1]", &Lexicon::bundled().ids()).1
}

fn notices(ui: &Ui) -> Html {
    let notice = |id: u32, name: &str, opened: bool, notes: Vec<Diagnostic>| Notice {
        id,
        name: name.to_owned(),
        opened,
        notes,
    };
    let name = ui.words().guide.sample;
    let both = vec![notice(u32::MAX, name, false, faults()), notice(u32::MAX - 1, name, true, Vec::new())];
    html! { <Notices ui={ui.clone()} notices={both} /> }
}

fn dialog(ui: &Ui) -> Html {
    let words = ui.words();
    html! {
        <div class="dialog is-inline">
            <header class="dialog-head"><h4>{ words.paste }</h4><button type="button" class="quiet">{ words.close }</button></header>
            <p>{ words.paste_hint }</p>
            <p class="dialog-tools"><button type="button" class="button">{ words.read_text }</button></p>
        </div>
    }
}

fn waiting(ui: &Ui) -> Html {
    let words = ui.words();
    html! {
        <>
            <p class="loading">{ (words.loading)(words.guide.sample) }</p>
            <p class="empty">{ words.nothing_shown }</p>
            <p class="empty">{ words.same_plan }</p>
            <section class="notice notice-bad"><h4>{ (words.failed)(words.guide.sample) }</h4>{ diagnostics(ui, &faults()) }</section>
        </>
    }
}

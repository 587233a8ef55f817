//! The reader's own plans: what was found in each file, what was not understood there, which side a
//! plan goes to, and how to forget them all.
//!
//! Absent: the bundled plans, which the pickers have.

use std::collections::BTreeSet;

use yew::{Html, Properties, classes, function_component, html};

use super::dialog::{self, Dialog};
use super::ui::{Ui, class_of, letter};
use crate::address::View;
use crate::app::model::Shared;
use crate::app::state::{Action, Source, State};
use crate::compare::Side;
use crate::plan::{Diagnostic, Plan, passages, sections};

/// The reader's own plans.
#[derive(Clone, PartialEq, Properties)]
pub struct PlansProps {
    /// Language and address.
    pub ui: Ui,
    /// The page's state.
    pub state: State,
}

/// Draws the list.
#[function_component(PlansPanel)]
pub fn plans_panel(props: &PlansProps) -> Html {
    let PlansProps { ui, state } = props;
    let words = ui.words();
    let listed: BTreeSet<&String> =
        state.sources.iter().flat_map(|s| s.plans.iter().map(|(id, _)| id)).collect();
    let title = |side: Side| state.title(state.id(side), ui.lang);
    let earlier: Vec<&String> = state.own.iter().filter(|id| !listed.contains(id)).collect();
    html! {
        <Dialog ui={ui.clone()} title={(words.found)(state.own.len())}>
            <p class="hint">{ (words.kept)(state.kept) }</p>
            { for state.sources.iter().map(|source| found(ui, state, source)) }
            if !earlier.is_empty() {
                <section class="found">
                    <h3>{ words.kept_earlier }</h3>
                    <ol>{ for earlier.iter().map(|id| plan(ui, state, id, &[])) }</ol>
                </section>
            }
            <p class="dialog-tools">
                <button type="button" class="button" data-test="compare" onclick={dialog::closing()}>{ (words.compare_these)(&title(Side::Left), &title(Side::Right)) }</button>
                <button type="button" class="quiet" data-test="forget" onclick={ui.act(Action::Forgot)}>{ words.forget }</button>
            </p>
        </Dialog>
    }
}

fn found(ui: &Ui, state: &State, source: &Source) -> Html {
    let words = ui.words();
    let name = if source.name.is_empty() { words.pasted_text } else { &source.name };
    let rows = source.plans.iter().map(|(id, notes)| plan(ui, state, id, notes));
    html! {
        <section class="found">
            <h3>{ (words.found_in)(name, source.plans.len()) }</h3>
            { not_understood(ui, &source.notes, None) }
            <ol>{ for rows }</ol>
        </section>
    }
}

fn plan(ui: &Ui, state: &State, id: &str, notes: &[Diagnostic]) -> Html {
    let words = ui.words();
    let Some(plan) = state.originals.get(id) else { return Html::default() };
    let known = state.known_entry(&plan.document_number).filter(|_| plan.title.en.is_empty());
    let (title, lang) = known.map_or(&plan.title, |entry| &entry.title).get(ui.lang);
    let facts = [plan.document_number.clone(), (words.date)(&plan.issued)];
    let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    let counts = [
        (words.sections)(sections(plan).len()),
        (words.passages)(passages(plan).len()),
        (words.indicators)(plan.indicators.len()),
    ];
    html! {
        <li key={id.to_owned()} class="found-plan" data-test="found-plan">
            <div class="found-text">
                <h4 lang={lang.tag()}>{ title }</h4>
                <p class="hint">{ facts.join(" · ") }</p>
                <p class="hint">{ counts.join(" · ") }</p>
            </div>
            <div class="found-sides">{ for Side::BOTH.iter().map(|&side| choose(ui, state, side, id, title)) }</div>
            { not_understood(ui, notes, Some(plan)) }
        </li>
    }
}

/// Puts a plan on a side. Pressed where it is there.
fn choose(ui: &Ui, state: &State, side: Side, id: &str, title: &str) -> Html {
    let words = ui.words();
    let pressed = state.id(side) == id;
    let name = (words.as_side)(letter(side));
    let test = format!("as-{}", letter(side).to_lowercase());
    html! {
        <button type="button" class={classes!("button", "as-side", class_of(side))} data-test={test} aria-pressed={pressed.to_string()}
            aria-label={format!("{name}: {title}")} onclick={ui.act(Action::Pick(side, id.to_owned()))}>{ name }</button>
    }
}

/// What was not understood, behind its count, each with its line, and in the plan with the way there.
fn not_understood(ui: &Ui, notes: &[Diagnostic], plan: Option<&Shared<Plan>>) -> Html {
    if notes.is_empty() {
        return Html::default();
    }
    let words = ui.words();
    let rows = notes.iter().map(|note| {
        let href = plan.and_then(|plan| place(ui, plan, note));
        html! {
            <li>
                <span class="note-severity">{ (words.severity_word)(note.severity) }</span>
                if let Some(href) = href {
                    <a class="note-place" {href} onclick={dialog::closing()} title={words.go_to_passage}>{ note.place.to_string() }</a>
                } else {
                    <code class="note-place">{ note.place.to_string() }</code>
                }
                <span>{ ui.text(&note.message) }</span>
                <span class="note-hint">{ ui.text(&note.hint) }</span>
            </li>
        }
    });
    html! {
        <details class="found-notes" data-test="found-notes">
            <summary>{ (words.not_understood)(notes.len()) }</summary>
            <ul class="notes">{ for rows }</ul>
        </details>
    }
}

/// The address of the passage at the line of a note, or the last one before it.
fn place(ui: &Ui, plan: &Plan, note: &Diagnostic) -> Option<String> {
    let line = note.place.line()?;
    let before = passages(plan).into_iter().filter(|path| path.passage.line.is_some_and(|own| own <= line));
    let id = before.max_by_key(|path| path.passage.line)?.passage.id.clone();
    let on_left = ui.address.left == plan.id;
    Some(ui.href(|address| {
        if !on_left {
            address.right.clone_from(&plan.id);
        }
        address.view = View::Read;
        address.at = Some((on_left, id));
    }))
}

//! The bar over the panes: walking from link to link, linked scrolling, and finding.
//!
//! Absent: what is found (`finds`), and where it is gone to (`scroll`).

use gloo::timers::callback::Timeout;
use yew::{
    Callback, Html, InputEvent, KeyboardEvent, Properties, function_component, html, use_effect_with,
    use_mut_ref, use_state_eq,
};

use super::finds::Finds;
use crate::app::browser::{copying, document};
use crate::app::model::{Pair, Shared};
use crate::app::parts::ui::{Ui, letter};
use crate::app::state::Action;
use crate::compare::Side;
use crate::find::Query;

/// What the bar is given.
#[derive(PartialEq, Properties)]
pub(super) struct BarProps {
    /// Language, address and actions.
    pub(super) ui: Ui,
    /// The pair.
    pub(super) pair: Shared<Pair>,
    /// What was found.
    pub(super) finds: Shared<Finds>,
    /// Called to go to one of the places where something was found.
    pub(super) onmark: Callback<usize>,
}

/// The id of the field.
const FIELD: &str = "find";

/// How long a reader pauses before what was written is looked for.
const PAUSE_MS: u32 = 200;

/// Draws the bar.
#[function_component(Bar)]
pub(super) fn bar(props: &BarProps) -> Html {
    let BarProps { ui, pair, finds, onmark } = props;
    let words = ui.words();
    let current = use_state_eq(|| None::<usize>);
    {
        let current = current.clone();
        // Other plans or another language have other places.
        let places = (ui.address.find.clone(), ui.lang, pair.clone());
        use_effect_with(places, move |_| current.set(None));
    }
    let total = finds.counts.left + finds.counts.right;
    let go = {
        let (current, onmark) = (current.clone(), onmark.clone());
        Callback::from(move |forward: bool| {
            let Some(last) = total.checked_sub(1) else { return };
            let next = match (*current, forward) {
                (None, true) => 0,
                (None, false) | (Some(0), false) => last,
                (Some(at), false) => at - 1,
                (Some(at), true) => {
                    if at >= last {
                        0
                    } else {
                        at + 1
                    }
                }
            };
            current.set(Some(next));
            onmark.emit(next);
        })
    };
    let query = Query::read(ui.address.find.as_deref().unwrap_or_default());
    let apart = ui.address.apart;
    html! {
        <>
            <div class="walk" role="group" aria-label={words.linked_passages} title={words.keys}>
                { walk(ui, pair) }
                <button type="button" class="button lock" aria-pressed={(!apart).to_string()} title={words.read.linked_hint}
                    data-test="linked" onclick={ui.act(Action::Apart(!apart))}>{ words.read.linked }</button>
                <Field ui={ui.clone()} go={go.clone()} />
            </div>
            if !query.is_empty() {
                { results(props, &query, *current, total, &go) }
            }
        </>
    }
}

/// Steps through all that corresponds, by buttons or keys; what is reached is announced.
fn walk(ui: &Ui, pair: &Pair) -> Html {
    let words = ui.words();
    let stops = pair.stops();
    let at = ui.address.at.as_ref().and_then(|(is_left, id)| pair.stop_of(*is_left, id));
    let heading = at.and_then(|at| stops.get(at)).and_then(|id| pair.left.passages.get(id)).and_then(|l| {
        let heading = l.passage.heading.as_ref().or_else(|| l.above.last().map(|(_, _, title)| title));
        heading.map(|h| ui.text(h).to_owned())
    });
    let place = at.map(|at| (words.difference)(at + 1, stops.len()));
    html! {
        <>
            <button type="button" class="button" onclick={ui.act(Action::Step(-1))} title="Shift+F7 · Alt+↑" aria-keyshortcuts="Shift+F7 Alt+ArrowUp"><span class="step-sign" aria-hidden="true">{ "↑" }</span><span class="step-name">{ words.previous }</span></button>
            <button type="button" class="button" data-test="next" onclick={ui.act(Action::Step(1))} title="F7 · Alt+↓" aria-keyshortcuts="F7 Alt+ArrowDown"><span class="step-sign" aria-hidden="true">{ "↓" }</span><span class="step-name">{ words.next }</span></button>
            <p class="walk-place" role="status">
                if let Some(place) = place {
                    <strong>{ place }</strong>{ " " }{ heading.unwrap_or_default() }
                } else {
                    <span class="hint">{ (words.theme_links)(pair.comparison.links.len()) }</span>
                }
            </p>
        </>
    }
}

/// How often the words stand in A and in B, going from one place to the next, and other terms.
fn results(
    props: &BarProps,
    query: &Query,
    current: Option<usize>,
    total: usize,
    go: &Callback<bool>,
) -> Html {
    let BarProps { ui, finds, .. } = props;
    let words = ui.words();
    let step = |forward: bool| go.reform(move |_: yew::MouseEvent| forward);
    let find = |query: &Query| {
        ui.act::<yew::MouseEvent>(Action::Find(Some(query.written()).filter(|q| !q.is_empty())))
    };
    let close = ui.dispatch.reform(|_: yew::MouseEvent| {
        document::focus(FIELD);
        Action::Find(None)
    });
    let chip = |word: &String, label: String| {
        let pressed = query.added().contains(word);
        html! {
            <button key={word.clone()} type="button" class="chip" aria-pressed={pressed.to_string()} onclick={find(&query.toggled(word))}>{ label }</button>
        }
    };
    let added = query.added().iter().filter(|word| !finds.offers.iter().any(|(offer, _)| offer == *word));
    let chips: Vec<Html> = added.map(|word| chip(word, word.clone())).collect();
    let offers = finds.offers.iter().map(|(word, count)| chip(word, (words.read.also_word)(word, *count)));
    let chips: Vec<Html> = chips.into_iter().chain(offers).collect();
    html! {
        <div class="found-bar" role="group" aria-label={words.read.find}>
            <p class="found-counts" role="status">
                if total == 0 {
                    { words.read.not_found }
                } else {
                    if let Some(current) = current {
                        <strong>{ (words.difference)(current + 1, total) }</strong>{ " " }
                    }
                    <span class="side-a">{ (words.read.found)(letter(Side::Left), finds.counts.left) }</span>{ " · " }
                    <span class="side-b">{ (words.read.found)(letter(Side::Right), finds.counts.right) }</span>
                }
            </p>
            if total > 0 {
                <button type="button" class="quiet" onclick={step(false)} aria-label={words.read.previous_find} title={words.read.previous_find}>{ "↑" }</button>
                <button type="button" class="quiet" onclick={step(true)} aria-label={words.read.next_find} title={words.read.next_find} data-test="next-find">{ "↓" }</button>
            }
            <button type="button" class="quiet" onclick={close} aria-label={words.read.close_find} title={words.read.close_find}>{ "×" }</button>
            if !chips.is_empty() {
                <span class="hint">{ words.read.also }</span>{ for chips }
            }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct FieldProps {
    ui: Ui,
    go: Callback<bool>,
}

/// The field. What is written is looked for after a pause; Enter goes to the next place.
#[function_component(Field)]
fn field(props: &FieldProps) -> Html {
    let FieldProps { ui, go } = props;
    let words = &ui.words().read;
    let query = Query::read(ui.address.find.as_deref().unwrap_or_default());
    let text = use_state_eq(|| query.own().to_owned());
    let waiting = use_mut_ref(|| None::<Timeout>);
    {
        let text = text.clone();
        use_effect_with(query.own().to_owned(), move |own| text.set(own.clone()));
    }
    use_effect_with((), |()| {
        let listener = copying::on_find_key(FIELD);
        move || drop(listener)
    });
    let oninput = {
        let (text, waiting, dispatch) = (text.clone(), waiting.clone(), ui.dispatch.clone());
        Callback::from(move |event: InputEvent| {
            let written = document::typed(&event);
            text.set(written.clone());
            let dispatch = dispatch.clone();
            let find = Some(written).filter(|written| !written.trim().is_empty());
            waiting.replace(Some(Timeout::new(PAUSE_MS, move || dispatch.emit(Action::Find(find)))));
        })
    };
    let onkeydown = {
        let (go, dispatch, text) = (go.clone(), ui.dispatch.clone(), text.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => go.emit(!event.shift_key()),
            "Escape" => {
                // The selection stays: Escape ends the finding first.
                event.stop_propagation();
                waiting.take();
                text.set(String::new());
                dispatch.emit(Action::Find(None));
            }
            _ => {}
        })
    };
    html! {
        <label class="find-field">
            <span class="visually-hidden">{ words.find }</span>
            <input type="search" id={FIELD} placeholder={words.find} title={words.find_hint} value={(*text).clone()}
                autocomplete="off" spellcheck="false" {oninput} {onkeydown} />
        </label>
    }
}

//! All corrections of the pair: each can be taken back, all of them saved as a file or taken from one.
//!
//! Absent: making corrections, which stands beside what is corrected.

use yew::{Callback, Event, Html, MouseEvent, Properties, function_component, html, use_effect_with};

use super::dialog::Dialog;
use super::notices::diagnostics;
use super::ui::Ui;
use crate::app::browser::{document, files};
use crate::app::model::Pair;
use crate::app::state::{Action, Arrival, Offered, State};
use crate::compare::{Correction, CorrectionKind, Corrections, Side};

/// Element ids of the two ways.
const UNDO: &str = "corrections-undo";
const REDO: &str = "corrections-redo";

/// The corrections of the pair on the screen.
#[derive(Clone, PartialEq, Properties)]
pub struct CorrectionsProps {
    /// Language and address.
    pub ui: Ui,
    /// The page's state.
    pub state: State,
    /// Called with the event of the file field.
    #[prop_or_default]
    pub onimport: Callback<Event>,
}

/// Draws the list.
#[function_component(CorrectionsPanel)]
pub fn corrections_panel(props: &CorrectionsProps) -> Html {
    let CorrectionsProps { ui, state, onimport } = props;
    let words = &ui.words().corrections;
    let corrections = state.corrections();
    let list = corrections.list(state.id(Side::Left));
    let (can_undo, can_redo) =
        state.ledger().map_or((false, false), |ledger| (ledger.can_undo(), ledger.can_redo()));
    // Taking one back takes its button away, and so does undoing the last: the way back has the focus then.
    let back = if can_undo { UNDO } else { REDO };
    use_effect_with((list.len(), back), |(_, back)| document::focus_if_lost(back));
    let groups = CorrectionKind::ALL.iter().map(|kind| group(ui, state, *kind, &list));
    html! {
        <Dialog ui={ui.clone()} title={words.title}>
            <p class="hint">{ words.hint }</p>
            if list.is_empty() {
                <p class="empty">{ words.none }</p>
            } else {
                { for groups }
                <p class="hint">{ (words.in_address)(state.address.fix.is_some()) }</p>
            }
            <div role="status">{ diagnostics(ui, &state.import_notes) }</div>
            <p class="dialog-tools correction-tools">
                <button type="button" class="button" id={UNDO} data-test="undo" disabled={!can_undo}
                    onclick={ui.act(Action::Undo)}>{ words.undo }</button>
                <button type="button" class="button" id={REDO} data-test="redo" disabled={!can_redo}
                    onclick={ui.act(Action::Redo)}>{ words.redo }</button>
                if !list.is_empty() {
                    <button type="button" class="button" data-test="export" onclick={export(ui, &corrections)}>{ words.export }</button>
                }
                <label class="button">
                    { words.import }
                    <input class="visually-hidden" type="file" accept=".json,application/json" data-test="import" onchange={onimport.clone()} />
                </label>
                if !list.is_empty() {
                    <button type="button" class="quiet" data-test="clear" onclick={ui.act(Action::ClearCorrections)}>{ words.clear }</button>
                }
            </p>
        </Dialog>
    }
}

fn group(ui: &Ui, state: &State, kind: CorrectionKind, list: &[Correction]) -> Html {
    let words = &ui.words().corrections;
    let of_kind: Vec<&Correction> = list.iter().filter(|one| one.kind == kind).collect();
    let Some(pair) = state.pair.as_ref().filter(|_| !of_kind.is_empty()) else { return Html::default() };
    html! {
        <section class="corrections">
            <h3>{ format!("{} · {}", (words.kind)(kind), of_kind.len()) }</h3>
            <ul>{ for of_kind.into_iter().map(|one| row(ui, pair, one)) }</ul>
        </section>
    }
}

fn row(ui: &Ui, pair: &Pair, one: &Correction) -> Html {
    let words = &ui.words().corrections;
    let (a, b) = pair.correction_names(one, ui.lang);
    html! {
        <li key={format!("{}-{}", one.left, one.right)} class="correction" data-test="correction">
            <span class="correction-end side-a"><span class="badge">{ "A" }</span>{ &a }</span>
            <span class="correction-end side-b"><span class="badge">{ "B" }</span>{ &b }</span>
            <button type="button" class="small-button" data-test="take-back" aria-label={(words.take_back_this)(&a, &b)}
                onclick={ui.act(Action::TakeBack(one.clone()))}>{ words.take_back }</button>
        </li>
    }
}

/// Saves the corrections as a file; where the browser refuses, the text to copy is shown.
fn export(ui: &Ui, corrections: &Corrections) -> Callback<MouseEvent> {
    let (corrections, dispatch) = (corrections.clone(), ui.dispatch.clone());
    Callback::from(move |_| {
        let (one, other) = corrections.plans();
        let (name, text) = (format!("corrections--{one}--{other}.json"), corrections.to_json());
        if files::save(&name, "application/json", &text).is_none() {
            dispatch.emit(Action::Outside(Arrival::Offered(Offered { name, text })));
        }
    })
}

//! Effects of the reader's corrections: what is kept on the device comes back, what changes is kept,
//! and a chosen file is read.
//!
//! Absent: what corrections mean (`compare`), and undoing (`state`).

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Event, UseReducerHandle, use_effect_with};

use super::browser::copy;
use super::browser::files::{self, Given};
use super::browser::shelf;
use super::state::{Action, State};
use crate::compare::Corrections;

/// Name under which the corrections of a pair are kept.
fn name(one: &str, other: &str) -> String {
    format!("corrections:{one}|{other}")
}

/// Keeps the reader's own corrections on this device, and brings back those of the pair on the screen.
#[yew::hook]
pub(super) fn use_corrections(state: &UseReducerHandle<State>, dispatch: &Callback<Action>) {
    let recalled = dispatch.clone();
    use_effect_with(state.pair_key(), move |(one, other)| {
        if let Some(inside) = copy::parcel().and_then(|parcel| parcel.corrections.clone()) {
            recalled.emit(Action::Enclosed(inside));
        }
        let kept = shelf::get(&name(one, other)).and_then(|json| Corrections::load(&json).0);
        if let Some(kept) = kept.filter(|set| set.are_of(one, other)) {
            recalled.emit(Action::Recalled(kept));
        }
    });
    let own = state.ledger().filter(|ledger| ledger.own).map(|ledger| ledger.now.clone());
    use_effect_with(own, |own| {
        let Some(own) = own else { return };
        let (one, other) = own.plans();
        if own.is_empty() {
            shelf::forget(|kept| kept == name(one, other));
        } else {
            // Where it cannot be kept, the address and a file remain.
            let _ = shelf::put(&name(one, other), &own.to_json());
        }
    });
}

/// Forgets the kept corrections of plans that are gone.
pub(super) fn forget(ids: &[String]) {
    let gone = |kept: &str| {
        let pair = kept.strip_prefix("corrections:").and_then(|pair| pair.split_once('|'));
        pair.is_some_and(|(one, other)| ids.iter().any(|id| id == one || id == other))
    };
    shelf::forget(gone);
}

/// Gives what reads a chosen file of corrections.
pub(super) fn import(dispatch: &Callback<Action>) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: Event| {
        let Some(Given::File(file)) = files::picked(&event).into_iter().next() else { return };
        let dispatch = dispatch.clone();
        spawn_local(async move {
            let bytes = files::bytes(&file).await;
            let text = bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
            dispatch.emit(Action::ImportCorrections(text));
        });
    })
}

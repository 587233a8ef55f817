//! The page with its effects: what the state wants is loaded, keys and the address are followed.
//!
//! Absent: what is drawn (`page`), and any computation on plans.

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::{
    Callback, DragEvent, Event, Html, UseReducerHandle, function_component, html, use_effect_with,
    use_mut_ref, use_reducer,
};

use super::addressing::use_address;
use super::browser::document::Key;
use super::browser::files::Given;
use super::browser::{data, document, files, location};
use super::corrections::{import, use_corrections};
use super::effects::{use_kept, use_opening};
use super::hosting::use_host;
use super::model::Survey;
use super::page::Page;
use super::parts::help::Explainer;
use super::parts::ui::Ui;
use super::sharing::use_print;
use super::state::{Action, Panel, State};
use crate::plan::Catalogue;

/// The page with its effects.
#[function_component(Root)]
pub fn root() -> Html {
    let state =
        use_reducer(|| State::new(location::current(), document::browser_lang(), Catalogue::bundled()));
    let dispatch = {
        let state = state.dispatcher();
        Callback::from(move |action| state.dispatch(action))
    };
    use_address(&state, &dispatch);
    use_wanted(&state, &dispatch);
    use_survey(&state, &dispatch);
    use_keys(&dispatch);
    use_host(&state, &dispatch);
    use_kept(&state, &dispatch);
    let (open, onstop) = use_opening(&dispatch);
    use_corrections(&state, &dispatch);
    use_print(&state);
    let onimport = import(&dispatch);
    let onfiles = open.reform(|event: Event| files::picked(&event));
    let onpaste = open.reform(|text: String| vec![Given::Text(text)]);
    let ondrop = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            dispatch.emit(Action::Dragged(false));
            open.emit(files::dropped(&event));
        })
    };
    let ui = Ui { lang: state.lang(), address: state.address.clone(), dispatch: dispatch.clone() };
    html! {
        <Explainer {ui} ready={state.pair.is_some()}>
            <Page state={(*state).clone()} {dispatch} {onfiles} {ondrop} {onpaste} {onstop} {onimport} />
        </Explainer>
    }
}

/// Asks for the plans that the state wants.
#[yew::hook]
fn use_wanted(state: &UseReducerHandle<State>, dispatch: &Callback<Action>) {
    let dispatch = dispatch.clone();
    let catalogue = state.catalogue.clone();
    let shown = state.pair.is_some();
    use_effect_with(state.wanted(), move |wanted| {
        let entries: Vec<_> = wanted.iter().filter_map(|id| catalogue.get(id).cloned()).collect();
        for entry in &entries {
            dispatch.emit(Action::Requested(entry.id.clone()));
        }
        spawn_local(async move {
            for entry in entries {
                // What is on the screen is painted before more is unpacked, and stays quick meanwhile.
                if shown {
                    document::painted().await;
                }
                let id = entry.id.clone();
                let (plan, notes) = data::load_bundled(entry).await;
                dispatch.emit(Action::Loaded(id, plan, notes));
            }
        });
    });
}

/// Follows the page's keys.
#[yew::hook]
fn use_keys(dispatch: &Callback<Action>) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = document::on_key(move |key| match key {
            Key::Next => dispatch.emit(Action::Step(1)),
            Key::Previous => dispatch.emit(Action::Step(-1)),
            Key::Escape => dispatch.emit(Action::Select(None)),
            Key::Undo => dispatch.emit(Action::Undo),
            Key::Redo => dispatch.emit(Action::Redo),
            Key::Help => dispatch.emit(Action::Opened(Some(Panel::Help))),
            Key::Pane => document::focus_other_pane(),
        });
        move || drop(listener)
    });
}

/// Looks at one pair after the other in the background, each in a turn of its own, so that the page
/// stays quick.
#[yew::hook]
fn use_survey(state: &UseReducerHandle<State>, dispatch: &Callback<Action>) {
    let dispatch = dispatch.clone();
    let survey = use_mut_ref(Survey::default);
    use_effect_with(state.unsurveyed(), move |next| {
        if next.is_none() {
            survey.borrow_mut().clear();
        }
        let timer = next.clone().map(|(left, right)| {
            Timeout::new(SURVEY_PAUSE_MS, move || {
                let figures = survey.borrow_mut().figures(&left, &right);
                dispatch.emit(Action::Surveyed((left.id.clone(), right.id.clone()), figures));
            })
        });
        move || drop(timer)
    });
}

/// Pause between two pairs, for the reader's own clicks.
const SURVEY_PAUSE_MS: u32 = 12;

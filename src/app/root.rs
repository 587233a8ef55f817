//! The page as a whole: state, effects, and the view that the address names.
//!
//! Absent: any computation on plans.

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::{
    Callback, DragEvent, Event, Html, Properties, UseReducerHandle, function_component, html,
    use_effect_with, use_mut_ref, use_reducer,
};

use super::addressing::use_address;
use super::browser::document::Key;
use super::browser::files::Given;
use super::browser::{data, document, files, location};
use super::corrections::{import, use_corrections};
use super::effects::{use_kept, use_opening};
use super::hosting::use_host;
use super::model::{Pair, Shared, Survey};
use super::parts::correction_notice::CorrectionNotice;
use super::parts::corrections_panel::CorrectionsPanel;
use super::parts::footer::PageFooter;
use super::parts::header::PageHeader;
use super::parts::help::Explainer;
use super::parts::help_panel::HelpPanel;
use super::parts::hint::FirstHint;
use super::parts::link_note::link_note;
use super::parts::missing_plan::missing_plan;
use super::parts::notices::{Notices, diagnostics};
use super::parts::paste_panel::PastePanel;
use super::parts::pin_panel::PinPanel;
use super::parts::plans_panel::PlansPanel;
use super::parts::reading::ReadingNotices;
use super::parts::share::SharePanel;
use super::parts::slim_bar::slim_bar;
use super::parts::text_panel::TextPanel;
use super::parts::ui::Ui;
use super::sharing::use_print;
use super::state::{Action, Panel, Slot, State};
use super::views::atlas::Atlas;
use super::views::changes::{Changes, VersionsOffer};
use super::views::excerpt::{one_pair, one_target};
use super::views::overview::Overview;
use super::views::read::Read;
use super::views::styleguide::Styleguide;
use super::views::targets::Targets;
use super::views::themes::Themes;
use crate::address::{Scope, View};
use crate::compare::Side;
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

pub(super) fn page_title(state: &State) -> String {
    let lang = state.lang();
    let words = super::words::Words::of(lang);
    format!(
        "{} ↔ {} · {}",
        state.title(state.id(Side::Left), lang),
        state.title(state.id(Side::Right), lang),
        words.product
    )
}

/// What the page draws.
#[derive(Clone, PartialEq, Properties)]
pub struct PageProps {
    /// The state.
    pub state: State,
    /// Where actions go.
    pub dispatch: Callback<Action>,
    /// Called with the event of the file field.
    #[prop_or_default]
    pub onfiles: Callback<Event>,
    /// Called when something is dropped.
    #[prop_or_default]
    pub ondrop: Callback<DragEvent>,
    /// Called with pasted text.
    #[prop_or_default]
    pub onpaste: Callback<String>,
    /// Called to stop reading.
    #[prop_or_default]
    pub onstop: Callback<u32>,
    /// Called with the event of the file field for corrections.
    #[prop_or_default]
    pub onimport: Callback<Event>,
}

/// The page as a function of its state.
#[function_component(Page)]
pub fn page(props: &PageProps) -> Html {
    let PageProps { state, dispatch, onfiles, ondrop, onstop, .. } = props;
    let ui = Ui { lang: state.lang(), address: state.address.clone(), dispatch: dispatch.clone() };
    let words = ui.words();
    let drag = |over: bool| {
        let dispatch = dispatch.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            dispatch.emit(Action::Dragged(over));
        })
    };
    let left = yew::Callback::from({
        let dispatch = dispatch.clone();
        // Leaving for a child is no leaving: only the page's own edge has no related target.
        move |event: DragEvent| {
            if event.related_target().is_none() {
                dispatch.emit(Action::Dragged(false));
            }
        }
    });
    html! {
        <div class="page" data-view={ui.address.view.code()} data-scope={(ui.address.scope() == Scope::Theme).then_some("theme")} ondragover={drag(true)} ondragleave={left} ondrop={ondrop.clone()}>
            if state.address.embed {
                { slim_bar(&ui, state) }
            } else {
                <a class="skip" href="#main" onclick={skip()}>{ words.skip }</a>
                <PageHeader ui={ui.clone()} state={state.clone()} onfiles={onfiles.clone()} />
                <FirstHint ui={ui.clone()} />
            }
            <ReadingNotices ui={ui.clone()} reading={state.reading.clone()} onstop={onstop.clone()} />
            { link_note(&ui, state.outside.note) }
            <Notices ui={ui.clone()} notices={state.notices.clone()} />
            <main id="main" tabindex="-1" class="main">{ body(&ui, state, onfiles) }</main>
            if !state.address.embed {
                <PageFooter ui={ui.clone()} />
            }
            <CorrectionNotice ui={ui.clone()} told={state.told.clone()} pair={state.pair.clone()}
                ways={state.ledger().map_or((false, false), |ledger| (ledger.can_undo(), ledger.can_redo()))} />
            { panel(&ui, props) }
            if state.dragging {
                <div class="drop-veil" aria-hidden="true"><p><strong>{ words.drop_here }</strong><span>{ words.drop_hint }</span></p></div>
            }
        </div>
    }
}

/// What is open over the page.
fn panel(ui: &Ui, props: &PageProps) -> Html {
    let state = &props.state;
    match state.panel {
        Some(Panel::Paste) => html! { <PastePanel ui={ui.clone()} onpaste={props.onpaste.clone()} /> },
        Some(Panel::Corrections) => {
            html! { <CorrectionsPanel ui={ui.clone()} state={state.clone()} onimport={props.onimport.clone()} /> }
        }
        Some(Panel::Pin) => match state.pair.clone().zip(state.pinning.clone()) {
            Some((pair, (side, id))) => html! { <PinPanel ui={ui.clone()} {pair} {side} {id} /> },
            None => Html::default(),
        },
        Some(Panel::Help) => html! { <HelpPanel ui={ui.clone()} /> },
        Some(Panel::Plans) => html! { <PlansPanel ui={ui.clone()} state={state.clone()} /> },
        Some(Panel::Share) => match state.pair.clone() {
            Some(pair) => html! { <SharePanel ui={ui.clone()} state={state.clone()} {pair} /> },
            None => Html::default(),
        },
        Some(Panel::Text) => match &state.outside.offered {
            Some(offered) => html! { <TextPanel ui={ui.clone()} offered={offered.clone()} /> },
            None => Html::default(),
        },
        None => Html::default(),
    }
}

/// Moves the focus to the content without changing the address, which holds the state.
fn skip() -> Callback<yew::MouseEvent> {
    Callback::from(|event: yew::MouseEvent| {
        event.prevent_default();
        super::browser::document::focus("main");
    })
}

fn body(ui: &Ui, state: &State, onfiles: &Callback<Event>) -> Html {
    let words = ui.words();
    if ui.address.view == View::Styleguide {
        return html! { <Styleguide ui={ui.clone()} /> };
    }
    if state.id(Side::Left) == state.id(Side::Right) {
        return html! { <p class="empty">{ words.same_plan }</p> };
    }
    if let Some(pair) = &state.pair {
        return html! {
            <>
                { view(ui, pair) }
                if state.shows_atlas() {
                    <Atlas ui={ui.clone()} state={state.clone()} />
                }
            </>
        };
    }
    let missing = Side::BOTH.iter().map(|&side| waiting(ui, state, state.id(side), onfiles));
    html! { <div class="waiting" role="status">{ for missing }</div> }
}

fn view(ui: &Ui, pair: &Shared<Pair>) -> Html {
    match ui.address.scope() {
        Scope::Target(id) => return one_target(ui, pair, &id),
        Scope::Passages(is_left, id) => return one_pair(ui, pair, is_left, &id),
        Scope::View | Scope::Theme => {}
    }
    match ui.address.view {
        View::Overview => html! {
            <>
                if pair.versions {
                    <VersionsOffer ui={ui.clone()} pair={pair.clone()} />
                }
                <Overview ui={ui.clone()} pair={pair.clone()} />
            </>
        },
        View::Themes => html! { <Themes ui={ui.clone()} pair={pair.clone()} /> },
        View::Targets => html! { <Targets ui={ui.clone()} pair={pair.clone()} /> },
        View::Read => html! { <Read ui={ui.clone()} pair={pair.clone()} /> },
        View::Changes => html! { <Changes ui={ui.clone()} pair={pair.clone()} /> },
        // It needs no pair.
        View::Styleguide => Html::default(),
    }
}

/// Why a plan is not on the screen yet.
fn waiting(ui: &Ui, state: &State, id: &str, onfiles: &Callback<Event>) -> Html {
    let words = ui.words();
    let title = state.title(id, ui.lang);
    match state.plans.get(id) {
        Some(Slot::Ready(_)) => Html::default(),
        Some(Slot::Failed(notes)) => html! {
            <section class="notice notice-bad"><h2>{ (words.failed)(&title) }</h2>{ diagnostics(ui, notes) }</section>
        },
        None if state.catalogue.get(id).is_none() && state.restored => missing_plan(ui, id, onfiles),
        Some(Slot::Loading) | None => html! { <p class="loading">{ (words.loading)(&title) }</p> },
    }
}

//! The page as a function of its state: what surrounds the view, the view that the address names, and what
//! is open over both.
//!
//! Absent: effects (`root`).

use yew::{Callback, DragEvent, Event, Html, MouseEvent, Properties, function_component, html};

use super::browser::document;
use super::model::{Pair, Shared};
use super::parts::announcer::Announcer;
use super::parts::correction_notice::CorrectionNotice;
use super::parts::corrections_panel::CorrectionsPanel;
use super::parts::footer::PageFooter;
use super::parts::header::PageHeader;
use super::parts::help_panel::HelpPanel;
use super::parts::hint::FirstHint;
use super::parts::link_note::link_note;
use super::parts::missing_plan::{missing_plan, same_plan};
use super::parts::notices::{Notices, diagnostics};
use super::parts::paste_panel::PastePanel;
use super::parts::pin_panel::PinPanel;
use super::parts::plans_panel::PlansPanel;
use super::parts::reading::ReadingNotices;
use super::parts::share::SharePanel;
use super::parts::slim_bar::slim_bar;
use super::parts::text_panel::TextPanel;
use super::parts::ui::Ui;
use super::state::{Action, Panel, Slot, State};
use super::titles::view_title;
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
    let left = Callback::from({
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
            <Announcer text={view_title(state)} />
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
fn skip() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        event.prevent_default();
        document::focus("main");
    })
}

fn body(ui: &Ui, state: &State, onfiles: &Callback<Event>) -> Html {
    if ui.address.view == View::Styleguide {
        return html! { <Styleguide ui={ui.clone()} /> };
    }
    if state.id(Side::Left) == state.id(Side::Right) {
        return same_plan(ui, state);
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

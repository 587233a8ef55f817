//! The head of the page: name, views, the two plans, language and appearance.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, Properties, TargetCast, classes, function_component, html};

use super::icon;
use super::ui::{Ui, class_of, letter};
use crate::address::{Scheme, View};
use crate::app::state::{Action, Panel, State};
use crate::compare::Side;
use crate::plan::Lang;

/// The state that the head shows.
#[derive(Clone, PartialEq, Properties)]
pub struct HeaderProps {
    /// Language and address.
    pub ui: Ui,
    /// The page's state.
    pub state: State,
    /// Called with the event of the file field.
    pub onfiles: Callback<Event>,
}

/// Draws the head.
#[function_component(PageHeader)]
pub fn page_header(props: &HeaderProps) -> Html {
    let ui = &props.ui;
    let words = ui.words();
    let other = if ui.lang == Lang::Zh { Lang::En } else { Lang::Zh };
    html! {
        <header class="page-header">
            <div class="masthead">
                <h1 class="brand"><strong>{ words.product }</strong><span>{ words.tagline }</span></h1>
                <div class="tools">
                    <label class="tool" title={words.open_file}>
                        { icon::icon(icon::OPEN) }<span class="tool-name">{ words.open_file }</span>
                        <input class="visually-hidden" type="file" multiple=true
                            data-test="open-file" title={words.drop_hint} onchange={props.onfiles.clone()} />
                    </label>
                    { tool(ui, Panel::Paste, "open-paste", icon::PASTE, words.paste.to_owned()) }
                    if !props.state.own.is_empty() {
                        { tool(ui, Panel::Plans, "my-plans", icon::PLANS, (words.my_plans)(props.state.own.len())) }
                    }
                    { tool(ui, Panel::Share, "share", icon::SHARE, words.share.open.to_owned()) }
                    { scheme_picker(ui) }
                    <a class="tool" lang={other.tag()} hreflang={other.code()} data-test="other-language"
                        href={ui.href(|a| a.lang = Some(other))}>
                        <span class="tool-name">{ words.other_language }</span>
                        <span class="tool-short" aria-hidden="true">{ words.other_language_short }</span>
                    </a>
                    <button type="button" class="tool tool-help" data-test="help" title={words.help.open} aria-label={words.help.open}
                        aria-keyshortcuts="F1" onclick={ui.act(Action::Opened(Some(Panel::Help)))}>{ icon::icon(icon::HELP) }</button>
                </div>
            </div>
            <div class="page-bar">
                <div class="page-bar-inside">
                    <PairBar ui={ui.clone()} state={props.state.clone()} />
                    { view_tabs(ui, props.state.pair.as_ref().is_some_and(|pair| pair.versions)) }
                </div>
            </div>
        </header>
    }
}

/// A button of the masthead: its drawing, and its name where there is room.
fn tool(ui: &Ui, panel: Panel, test: &'static str, drawing: &'static str, name: String) -> Html {
    html! {
        <button type="button" class="tool" data-test={test} title={name.clone()} onclick={ui.act(Action::Opened(Some(panel)))}>
            { icon::icon(drawing) }<span class="tool-name">{ name }</span>
        </button>
    }
}

/// What a view is called.
pub fn name_of(ui: &Ui, view: View) -> &'static str {
    let words = ui.words();
    match view {
        View::Overview => words.view_overview,
        View::Themes => words.view_themes,
        View::Targets => words.view_targets,
        View::Read => words.view_read,
        View::Changes => words.changes.view,
        View::Styleguide => words.styleguide,
    }
}

/// The tabs of the views, as links; changes have one where the plans are versions of one document.
pub fn view_tabs(ui: &Ui, versions: bool) -> Html {
    let words = ui.words();
    let tab = |view: View| {
        let name = name_of(ui, view);
        let current = ui.address.view == view;
        let href = ui.href(|a| {
            a.view = view;
            a.show = None;
        });
        html! {
            <a key={view.code()} class={classes!("tab", current.then_some("is-current"))} {href}
                data-test={format!("view-{}", view.code())} aria-current={current.then_some("page")}>{ name }</a>
        }
    };
    html! { <nav class="tabs" aria-label={words.views}>{ for View::ALL.into_iter().chain(versions.then_some(View::Changes)).map(tab) }</nav> }
}

/// The choice of appearance.
pub fn scheme_picker(ui: &Ui) -> Html {
    let words = ui.words();
    let schemes = [
        (Scheme::Auto, words.scheme_auto),
        (Scheme::Light, words.scheme_light),
        (Scheme::Dark, words.scheme_dark),
    ];
    let dispatch = ui.dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        let chosen = event.target_dyn_into::<HtmlSelectElement>().map(|s| s.value()).unwrap_or_default();
        let scheme = schemes.iter().map(|(s, _)| *s).find(|s| s.code() == chosen).unwrap_or_default();
        dispatch.emit(Action::Dress(scheme));
    });
    let current = ui.address.scheme;
    html! {
        <label class="tool scheme" title={words.scheme}>
            { icon::icon(icon::SCHEME) }
            <span class="visually-hidden">{ words.scheme }</span>
            <select {onchange} data-test="scheme">
                { for schemes.iter().map(|(scheme, name)| html! {
                    <option value={scheme.code()} selected={*scheme == current}>{ name }</option>
                }) }
            </select>
        </label>
    }
}

/// State of the pair bar.
#[derive(Clone, PartialEq, Properties)]
pub struct PairBarProps {
    /// Language and address.
    pub ui: Ui,
    /// The page's state.
    pub state: State,
}

/// Draws the two plan pickers with the swap between them.
#[function_component(PairBar)]
pub fn pair_bar(props: &PairBarProps) -> Html {
    let PairBarProps { ui, state } = props;
    let words = ui.words();
    html! {
        <div class="pair-bar" role="group" aria-label={words.choose_plans}>
            { picker(ui, state, Side::Left, words.plan_a) }
            <button type="button" class="swap" data-test="swap" title={words.swap} aria-label={words.swap}
                onclick={ui.act(Action::Swap)}>{ icon::icon(icon::SWAP) }</button>
            { picker(ui, state, Side::Right, words.plan_b) }
        </div>
    }
}

fn picker(ui: &Ui, state: &State, side: Side, label: &'static str) -> Html {
    let words = ui.words();
    let current = state.id(side).to_owned();
    let dispatch = ui.dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok()) {
            dispatch.emit(Action::Pick(side, select.value()));
        }
    });
    let option = |id: &str| {
        let title = state.title(id, ui.lang);
        // Beside it stands the bundled plan of the same title.
        let title = if state.is_own_official(id) { (words.full_text)(&title) } else { title };
        html! { <option key={id.to_owned()} value={id.to_owned()} selected={id == current}>{ title }</option> }
    };
    let known = state.catalogue.get(&current).is_some() || state.own.contains(&current);
    let test = format!("plan-{}", letter(side).to_lowercase());
    html! {
        <label class={classes!("picker", class_of(side))}>
            <span class="badge" aria-hidden="true">{ letter(side) }</span>
            <span class="visually-hidden">{ label }</span>
            <select {onchange} data-test={test}>
                if !known {
                    { option(&current) }
                }
                if !state.own.is_empty() {
                    <optgroup label={words.own_plans}>{ for state.own.iter().map(|id| option(id)) }</optgroup>
                }
                <optgroup label={words.bundled_plans}>
                    { for state.catalogue.entries.iter().map(|entry| option(&entry.id)) }
                </optgroup>
            </select>
        </label>
    }
}

//! Code that puts the comparison into another page, with a preview.
//!
//! Live code names the page on the editor's site; frozen code names a copy of the page with everything
//! inside, which the reader saves and puts beside the article.
//!
//! Absent: the code itself (`report`), and what an embedded page does with it.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, Properties, UseStateHandle, function_component, html, use_state};

use super::{Copier, ShareProps};
use crate::app::browser::{copy, document, sending};
use crate::compare::Side;
use crate::report::{element_snippet, frame_snippet, page_file_name};

/// What the code is of, and what copies it.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct EmbedProps {
    /// The comparison.
    pub(super) props: ShareProps,
    /// Copies the code.
    pub(super) copier: Copier,
}

/// Draws the choice of code, the code, and the preview where it is asked for.
#[function_component(EmbedCode)]
pub(super) fn embed_code(props: &EmbedProps) -> Html {
    let EmbedProps { props: ShareProps { ui, state, .. }, copier } = props;
    let words = &ui.words().share;
    let (element, frozen, shown) = (use_state(|| false), use_state(|| false), use_state(|| false));
    let (fragment, _) = state.fragment_to_send();
    let title = Side::BOTH.map(|side| state.title(state.id(side), ui.lang)).join(" ↔ ");
    let page = page(*frozen, [state.id(Side::Left), state.id(Side::Right)]);
    // A copy opens with what it carries; the code only says that it is embedded.
    let written = if *frozen { "" } else { fragment.as_str() };
    let code = if *element {
        element_snippet(&page, written, &title)
    } else {
        frame_snippet(&page, written, &title)
    };
    let hint = if *frozen { (words.frozen_hint)(&page) } else { words.live_hint.to_owned() };
    let kinds = [("frame", words.frame), ("element", words.element)];
    let ages = [("live", words.live), ("frozen", words.frozen)];
    let onpreview = {
        let shown = shown.clone();
        Callback::from(move |_| shown.set(!*shown))
    };
    html! {
        <section aria-labelledby="share-embed-title">
            <h3 id="share-embed-title">{ words.embed }</h3>
            <p class="share-files">
                { choice(words.kind_of_code, "embed-kind", kinds, &element) }
                if copy::is_one_file() { { choice(words.age, "embed-age", ages, &frozen) } }
                <button type="button" class="button" aria-pressed={shown.to_string()} data-test="preview" onclick={onpreview}>{ words.preview }</button>
            </p>
            <p class="share-note">{ hint }</p>
            { copier.field("embed-code", words.code, &code, 5) }
            if *shown {
                <iframe class="share-preview" title={words.preview} sandbox="allow-scripts"
                    src={document::address_with(&["#", &fragment, "&embed=1"].concat())} />
            }
        </section>
    }
}

/// The address of the page as the code names it. A page from a disk is taken to stand beside the
/// article, and a frozen copy too.
fn page(frozen: bool, [left, right]: [&str; 2]) -> String {
    if frozen {
        return page_file_name(left, right);
    }
    if sending::is_on_the_web() { document::address_with("") } else { "plan-compare.html".to_owned() }
}

/// A choice of two; the second one is the state `true`.
fn choice(
    label: &'static str,
    test: &'static str,
    options: [(&'static str, &'static str); 2],
    second: &UseStateHandle<bool>,
) -> Html {
    let onchange = {
        let second = second.clone();
        let [_, (code, _)] = options;
        Callback::from(move |event: Event| {
            let select = event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok());
            second.set(select.is_some_and(|select| select.value() == code));
        })
    };
    let now = **second;
    let one = |(at, (code, name)): (bool, (&'static str, &'static str))| {
        html! { <option value={code} selected={at == now}>{ name }</option> }
    };
    html! {
        <select aria-label={label} data-test={test} {onchange}>{ for [false, true].into_iter().zip(options).map(one) }</select>
    }
}

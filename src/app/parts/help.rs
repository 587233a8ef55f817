//! Explanations of terms, where a reader points at them.
//!
//! A term is a button with its explanation as its description, so that keyboard and screen reader have
//! it too. Absent: the glossary itself (`data/glossary.json`), and how terms are found (`glossary`).

use yew::{
    Children, ContextProvider, Html, Properties, function_component, html, use_context, use_effect_with,
    use_state_eq,
};

use super::ui::Ui;
use crate::app::browser::{data, terms};
use crate::app::model::Shared;
use crate::glossary::{Glossary, Piece, Seen};
use crate::plan::Lang;

/// The glossary, once it is there.
#[derive(Clone, PartialEq)]
pub struct Help(Option<Shared<Glossary>>);

/// The glossary for a component; without one, texts are drawn without terms.
#[yew::hook]
pub fn use_help() -> Help {
    use_context::<Help>().unwrap_or(Help(None))
}

impl Help {
    /// A text in its language, with the terms in it that were not seen before.
    pub fn explained(&self, ui: &Ui, text: &str, lang: Lang, seen: &mut Seen) -> Html {
        let Some(glossary) = &self.0 else { return html! { text.to_owned() } };
        let draw = |piece: Piece<'_>| match piece {
            Piece::Text(text) => html! { text.to_owned() },
            Piece::Term(number, term) => match glossary.entry(number) {
                Some(entry) => html! {
                    <span class="term" role="button" tabindex="0" data-term={entry.id.clone()}
                        aria-description={ui.text(&entry.explanation).to_owned()}>{ term.to_owned() }</span>
                },
                None => html! { term.to_owned() },
            },
        };
        glossary.pieces(text, lang, seen).into_iter().map(draw).collect()
    }
}

/// What has terms inside.
#[derive(PartialEq, Properties)]
pub struct ExplainerProps {
    /// Language and address.
    pub ui: Ui,
    /// Whether there is time to load the glossary: the comparison is on the screen.
    pub ready: bool,
    /// The page.
    pub children: Children,
}

/// Loads the glossary and gives it to all inside.
#[function_component(Explainer)]
pub fn explainer(props: &ExplainerProps) -> Html {
    let glossary = use_state_eq(|| None);
    {
        let glossary = glossary.clone();
        use_effect_with(props.ready, move |ready| {
            if *ready && glossary.is_none() {
                wasm_bindgen_futures::spawn_local(async move {
                    glossary.set(data::load_glossary().await.map(Shared::new));
                });
            }
        });
    }
    html! {
        <ContextProvider<Help> context={Help((*glossary).clone())}>
            { props.children.clone() }
            <Explanation ui={props.ui.clone()} />
        </ContextProvider<Help>>
    }
}

/// Language.
#[derive(PartialEq, Properties)]
struct ExplanationProps {
    ui: Ui,
}

/// Shows the explanation of the term pointed at. It is a component of its own, always in its place, so
/// that nothing of the page is drawn anew where one comes or goes: what is open and has the focus stays.
#[function_component(Explanation)]
fn explanation(props: &ExplanationProps) -> Html {
    let Help(glossary) = use_help();
    let spot = use_state_eq(|| None);
    {
        let spot = spot.clone();
        use_effect_with((), move |()| {
            let listeners = terms::watch(move |at| spot.set(at));
            move || drop(listeners)
        });
    }
    let shown = spot.as_ref().zip(glossary.as_ref()).and_then(|(spot, glossary)| {
        let entry = glossary.entry(glossary.number(&spot.entry)?)?;
        Some(html! {
            <p id={terms::BOX} class="term-help" role="tooltip" style={place(spot)} lang={props.ui.lang.tag()}>
                { props.ui.text(&entry.explanation) }
            </p>
        })
    });
    shown.unwrap_or_default()
}

/// Under the term, or above it in the lower half of the window; the style sheet keeps it inside.
fn place(spot: &terms::Spot) -> String {
    let terms::Spot { left, top, below, bottom, .. } = spot;
    if *below < *top {
        format!("--left: {left}px; bottom: {below}px")
    } else {
        format!("--left: {left}px; top: {bottom}px")
    }
}

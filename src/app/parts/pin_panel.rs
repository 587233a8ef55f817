//! The choice of a counterpart by hand: all passages of the other plan, those of the theme first, with
//! a field to find words.
//!
//! Absent: any suggestion; what the comparison thought alike is linked already.

use yew::{Callback, Html, InputEvent, Properties, function_component, html, use_state};

use super::dialog::Dialog;
use super::passage::place;
use super::ui::{Ui, class_of, letter};
use crate::app::browser::document;
use crate::app::model::{Located, Pair, Shared};
use crate::app::state::Action;
use crate::compare::{Correction, CorrectionKind, Side};

/// The passage that a counterpart is chosen for.
#[derive(Clone, PartialEq, Properties)]
pub struct PinProps {
    /// Language and address.
    pub ui: Ui,
    /// The pair.
    pub pair: Shared<Pair>,
    /// Side of the passage.
    pub side: Side,
    /// Its id.
    pub id: String,
}

/// Draws the choice.
#[function_component(PinPanel)]
pub fn pin_panel(props: &PinProps) -> Html {
    let PinProps { ui, pair, side, id } = props;
    let words = &ui.words().corrections;
    let sought = use_state(String::new);
    let oninput = {
        let sought = sought.clone();
        Callback::from(move |event: InputEvent| sought.set(document::typed(&event)))
    };
    let theme = pair.chosen_theme(ui.address.theme.as_deref());
    let (here, elsewhere) = candidates(ui, pair, (*side, id), theme.as_deref(), &sought);
    let name = pair.passage_name(*side, id, ui.lang);
    html! {
        <Dialog ui={ui.clone()} title={(words.pin_title)(&name, letter(side.other()))}>
            <p class="hint">{ words.pin_hint }</p>
            <label class="find">
                <span>{ words.find }</span>
                <input type="search" autofocus=true data-test="find-passage" {oninput} value={(*sought).clone()} />
            </label>
            <div class="candidates">
                if here.is_empty() && elsewhere.is_empty() {
                    <p class="empty">{ words.no_candidate }</p>
                }
                { list(ui, pair, (*side, id), ((words.of_theme)(here.len()), true), &here) }
                { list(ui, pair, (*side, id), ((words.others)(elsewhere.len()), here.is_empty() || !sought.is_empty()), &elsewhere) }
            </div>
        </Dialog>
    }
}

/// Passages of the other side that are not linked yet and hold the words sought: those of the theme,
/// and all others.
fn candidates(
    ui: &Ui,
    pair: &Pair,
    (side, id): (Side, &str),
    theme: Option<&str>,
    sought: &str,
) -> (Vec<String>, Vec<String>) {
    let desk = pair.desk(side.other());
    let linked: Vec<&str> =
        pair.links_of(side, id).into_iter().map(|link| link.side(side.other()).id.as_str()).collect();
    let sought = sought.trim().to_lowercase();
    let holds = |located: &Located| {
        let heading =
            located.passage.heading.as_ref().map(|heading| heading.text(ui.lang)).unwrap_or_default();
        [heading, located.passage.text.text(ui.lang), &place(ui, located)]
            .iter()
            .any(|text| text.to_lowercase().contains(&sought))
    };
    let free = desk.order.iter().filter(|other| !linked.contains(&other.as_str()));
    let found = free.filter(|other| desk.passages.get(*other).is_some_and(holds)).cloned();
    let of_theme = |other: &String| {
        let located = desk.passages.get(other);
        located.is_some_and(|located| located.themes.iter().any(|own| Some(own.as_str()) == theme))
    };
    found.partition(of_theme)
}

fn list(ui: &Ui, pair: &Pair, from: (Side, &str), (title, open): (String, bool), ids: &[String]) -> Html {
    if ids.is_empty() {
        return Html::default();
    }
    html! {
        <details {open}>
            <summary>{ title }</summary>
            <ul>{ for ids.iter().map(|id| candidate(ui, pair, from, id)) }</ul>
        </details>
    }
}

fn candidate(ui: &Ui, pair: &Pair, (side, from): (Side, &str), id: &str) -> Html {
    let other = side.other();
    let Some(located) = pair.desk(other).passages.get(id) else { return Html::default() };
    let (left, right) = if side == Side::Left { (from, id) } else { (id, from) };
    let pin = Correction { kind: CorrectionKind::Pinned, left: left.to_owned(), right: right.to_owned() };
    let (text, lang) = located.passage.text.get(ui.lang);
    let heading = located.passage.heading.as_ref().map(|heading| heading.get(ui.lang));
    html! {
        <li key={id.to_owned()}>
            <button type="button" class={yew::classes!("candidate", class_of(other))} data-test="candidate" data-passage={id.to_owned()}
                onclick={ui.act(Action::Correct(pin))}>
                <span class="candidate-place">{ place(ui, located) }</span>
                if let Some((heading, lang)) = heading {
                    <strong lang={lang.tag()}>{ heading }</strong>
                }
                <span class="candidate-text" lang={lang.tag()}>{ text }</span>
            </button>
        </li>
    }
}

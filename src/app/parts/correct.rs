//! Buttons by which a reader corrects: pin, unlink, "not the same target".
//!
//! Absent: what a correction does (`compare`), and the list of all of them (`corrections_panel`).

use yew::{Html, Properties, function_component, html};

use super::ui::{Ui, letter};
use crate::app::model::{Pair, Shared};
use crate::app::state::Action;
use crate::compare::{Correction, CorrectionKind, Link, Side, TargetPair, target_key};
use crate::report;

/// A link to be pinned or unlinked.
#[derive(Clone, PartialEq, Properties)]
pub struct LinkButtonsProps {
    /// Language and address.
    pub ui: Ui,
    /// The pair that the link belongs to.
    pub pair: Shared<Pair>,
    /// The link.
    pub link: Link,
}

/// Draws the buttons of a link.
#[function_component(LinkButtons)]
pub fn link_buttons(props: &LinkButtonsProps) -> Html {
    let LinkButtonsProps { ui, pair, link } = props;
    let words = &ui.words().corrections;
    let correction = |kind| Correction { kind, left: link.left.id.clone(), right: link.right.id.clone() };
    let (pin, unlink) = (correction(CorrectionKind::Pinned), correction(CorrectionKind::Unlinked));
    let (a, b) = pair.correction_names(&pin, ui.lang);
    let (pin_name, pin_label, pin) = if link.pinned {
        (words.unpin, (words.unpin_this)(&a, &b), Action::TakeBack(pin))
    } else {
        (words.pin, (words.pin_this)(&a, &b), Action::Correct(pin))
    };
    html! {
        <span class="link-buttons">
            <button type="button" class="small-button" data-test="pin" aria-pressed={link.pinned.to_string()}
                aria-label={pin_label} onclick={ui.act(pin)}>{ pin_name }</button>
            <button type="button" class="small-button" data-test="unlink" aria-label={(words.unlink_this)(&a, &b)}
                onclick={ui.act(Action::Correct(unlink))}>{ words.unlink }</button>
        </span>
    }
}

/// The button by which a counterpart is chosen for a passage, by hand.
pub fn pin_button(ui: &Ui, side: Side, id: &str) -> Html {
    let words = &ui.words().corrections;
    html! {
        <p class="link-buttons">
            <button type="button" class="small-button" data-test="pin-to" aria-haspopup="dialog"
                onclick={ui.act(Action::PinFrom(side, id.to_owned()))}>{ (words.pin_to)(letter(side.other())) }</button>
        </p>
    }
}

/// The button that tells two targets apart; nothing where there is only one.
pub fn apart_button(ui: &Ui, pair: &TargetPair) -> Html {
    let (Some(left), Some(right)) = (&pair.left, &pair.right) else { return Html::default() };
    let words = &ui.words().corrections;
    let apart = Correction { kind: CorrectionKind::Apart, left: target_key(left), right: target_key(right) };
    html! {
        <button type="button" class="small-button" data-test="apart" aria-label={(words.apart_this)(report::subject(pair, ui.lang))}
            onclick={ui.act(Action::Correct(apart))}>{ words.apart }</button>
    }
}

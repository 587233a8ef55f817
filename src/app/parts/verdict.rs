//! A verdict as a chip: a sign, a word, and the reason.

use yew::{Html, Properties, function_component, html};

use super::ui::Ui;
use crate::compare::{How, Reason, Verdict};

/// Verdict and language.
#[derive(Clone, PartialEq, Properties)]
pub struct VerdictProps {
    /// Language and address.
    pub ui: Ui,
    /// The verdict.
    pub verdict: Verdict,
    /// In which way the figures are the same.
    #[prop_or_default]
    pub how: Option<How>,
    /// Why they cannot be compared.
    #[prop_or_default]
    pub reason: Option<Reason>,
}

/// The sign of a verdict, which tells them apart without colour.
pub fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Same => "=",
        Verdict::Higher => "↑",
        Verdict::Lower => "↓",
        Verdict::NotComparable => "≁",
        Verdict::LeftOnly => "A",
        Verdict::RightOnly => "B",
    }
}

/// The class of a verdict.
pub fn class_of(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Same => "verdict-same",
        Verdict::Higher | Verdict::Lower => "verdict-differs",
        Verdict::NotComparable => "verdict-unlike",
        Verdict::LeftOnly => "verdict-a",
        Verdict::RightOnly => "verdict-b",
    }
}

/// Draws the chip with its reason beside it.
#[function_component(VerdictChip)]
pub fn verdict_chip(props: &VerdictProps) -> Html {
    let words = props.ui.words();
    let reason = props.how.map(words.how_word).or(props.reason.map(words.reason_word));
    html! {
        <span class="verdict-cell">
            <span class={yew::classes!("verdict", class_of(props.verdict))}>
                <span class="verdict-sign" aria-hidden="true">{ sign(props.verdict) }</span>
                { (words.verdict_word)(props.verdict) }
            </span>
            if let Some(reason) = reason {
                <span class="verdict-reason">{ reason }</span>
            }
        </span>
    }
}

//! One side's figures of a target, as printed.

use yew::{Html, Properties, classes, function_component, html};

use super::help::use_help;
use super::ui::{Ui, class_of, letter};
use crate::compare::{Side, TargetOrigin, TargetSide};
use crate::glossary::Seen;
use crate::plan::Lang;
use crate::quantity::{self, Reading};

/// A side of a target.
#[derive(Clone, PartialEq, Properties)]
pub struct FigureProps {
    /// Language and address.
    pub ui: Ui,
    /// Which side.
    pub side: Side,
    /// What that side states, if anything.
    pub target: Option<TargetSide>,
}

/// What a printed figure says, for readers of English; Chinese ones read it as printed.
pub fn gloss(lang: Lang, raw: &str, unit: &str) -> Option<String> {
    match quantity::read(raw, unit) {
        Reading::Quantity(quantity) if lang == Lang::En => quantity.in_english().filter(|text| text != raw),
        _ => None,
    }
}

/// Whether the figure shown is the target that the baseline leads to, and not the baseline itself.
fn shows_change(target: &TargetSide) -> bool {
    target.origin == TargetOrigin::Review || target.baseline_year != target.year
}

/// Draws baseline → target with the unit, exactly as printed, and what the plan calls it.
#[function_component(FigureCell)]
pub fn figure_cell(props: &FigureProps) -> Html {
    let FigureProps { ui, side, target } = props;
    let help = use_help();
    let words = ui.words();
    let class = classes!("figure-cell", class_of(*side));
    let Some(target) = target else {
        return html! { <span class={classes!(class, "figure-none")}>{ words.not_in_plan }</span> };
    };
    let (name, name_lang) = target.name.get(ui.lang);
    let earlier = match target.origin {
        TargetOrigin::Review => words.target,
        TargetOrigin::Indicator | TargetOrigin::Commitment => words.baseline,
    };
    html! {
        <span {class}>
            <span class="visually-hidden">{ format!("{}: ", letter(*side)) }</span>
            <span class="figure-line" lang="zh-Hans">
                if let Some(baseline) = target.baseline.as_ref().filter(|_| shows_change(target)) {
                    <span class="figure-from" title={earlier}>{ baseline.clone() }</span>
                    <span class="figure-arrow" aria-hidden="true">{ "→" }</span>
                }
                <strong class="figure-raw">{ if target.raw.is_empty() { words.not_stated.to_owned() } else { target.raw.clone() } }</strong>
                if !target.unit.is_empty() {
                    <span class="figure-unit">{ target.unit.clone() }</span>
                }
            </span>
            if let Some(gloss) = gloss(ui.lang, &target.raw, &target.unit) {
                <span class="figure-gloss">{ gloss }</span>
            }
            <span class="figure-name" lang={name_lang.tag()}>{ name }</span>
            <span class="figure-notes">
                if let Some(year) = target.year {
                    <span>{ (words.year)(year) }</span>
                }
                <span>{ (words.origin_word)(target.origin) }</span>
                if let Some(nature) = target.nature {
                    <span>{ help.explained(ui, (words.nature_word)(nature), ui.lang, &mut Seen::default()) }</span>
                }
            </span>
        </span>
    }
}

//! One side's figures of a target, as printed: a line for each year, aligned at the decimal point.

use yew::{Html, Properties, classes, function_component, html};

use super::help::use_help;
use super::ui::{Ui, class_of, letter};
use crate::chart;
use crate::compare::{Side, TargetOrigin, TargetSide};
use crate::glossary::Seen;
use crate::plan::Lang;
use crate::quantity::{self, Reading, states_unit};

/// A side of a target.
#[derive(Clone, PartialEq, Properties)]
pub struct FigureProps {
    /// Language and address.
    pub ui: Ui,
    /// Which side.
    pub side: Side,
    /// What that side states, if anything.
    pub target: Option<TargetSide>,
    /// What the row is about: a plan's own name for it is said where it is another.
    #[prop_or_default]
    pub subject: String,
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

/// Draws baseline and target with years and unit, exactly as printed, and what the plan calls it.
#[function_component(FigureCell)]
pub fn figure_cell(props: &FigureProps) -> Html {
    let FigureProps { ui, side, target, subject } = props;
    let help = use_help();
    let words = ui.words();
    let class = classes!("figure-cell", class_of(*side));
    let Some(target) = target else {
        return html! { <span class={classes!(class, "figure-none")}>{ words.not_in_plan }</span> };
    };
    let (name, name_lang) = target.name.get(ui.lang);
    // A review has one year twice: what had been aimed at, and what was reached.
    let review = target.origin == TargetOrigin::Review;
    let earlier = if review { words.target } else { words.baseline };
    let year = |year: Option<i32>| year.map(|year| year.to_string()).unwrap_or_default();
    let before = if review { words.target.to_owned() } else { year(target.baseline_year) };
    let baseline = target.baseline.as_deref().filter(|_| shows_change(target));
    html! {
        <span {class}>
            <span class="visually-hidden">{ format!("{}: ", letter(*side)) }</span>
            if let Some(raw) = baseline {
                { line(raw, &target.unit, &before, Some(earlier)) }
            }
            { line(if target.raw.is_empty() { words.not_stated } else { &target.raw }, &target.unit, &year(target.year), None) }
            if let Some(gloss) = gloss(ui.lang, &target.raw, &target.unit) {
                <span class="figure-gloss">{ gloss }</span>
            }
            if name != subject {
                <span class="figure-name" lang={name_lang.tag()}>{ name }</span>
            }
            <span class="figure-notes">
                <span>{ (words.origin_word)(target.origin) }</span>
                if let Some(nature) = target.nature {
                    <span>{ help.explained(ui, (words.nature_word)(nature), ui.lang, &mut Seen::default()) }</span>
                }
            </span>
        </span>
    }
}

/// Year, figure and unit. The figure is one piece of text, so that it can be found and copied; its
/// head is as wide as its digits, and the style sheet leaves the rest of the column free before it.
fn line(raw: &str, unit: &str, year: &str, earlier: Option<&'static str>) -> Html {
    let head = chart::before_point(raw).map(|head| format!("--head: {head}"));
    let class = classes!(
        if earlier.is_some() { "figure-from" } else { "figure-raw" },
        head.is_none().then_some("figure-words")
    );
    let printed = states_unit(raw, unit);
    let figure = if earlier.is_some() {
        html! { <span {class} style={head}>{ raw.to_owned() }</span> }
    } else {
        html! { <strong {class} style={head}>{ raw.to_owned() }</strong> }
    };
    html! {
        <span class="figure-line">
            <span class="figure-year" title={earlier}>{ year.to_owned() }</span>
            <span class="figure-number" lang="zh-Hans">
                { figure }
                if !printed {
                    <span class="figure-unit">{ unit.to_owned() }</span>
                }
            </span>
        </span>
    }
}

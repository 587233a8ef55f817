//! The dumbbell of a target pair: baseline to target, A above B.
//!
//! Its twin in text are the printed cells of its row, which hold the same figures and years; the
//! drawing and what is said of its scale are hidden from screen readers; what else it adds, the direction,
//! stands under it in words.
//!
//! Absent: any computing of places (`chart`).

use yew::{Html, Properties, classes, function_component, html};

use super::ui::{Ui, letter};
use crate::chart::{Dot, Dumbbell, Line, PLOT, Sharing, Tenths};
use crate::compare::Side;
use crate::plan::Lang;
use crate::quantity::Quantity;

/// The chart.
#[derive(Clone, PartialEq, Properties)]
pub struct DumbbellProps {
    /// Language and address.
    pub ui: Ui,
    /// Where its dots stand.
    pub chart: Dumbbell,
}

/// Room for letter and labels, in tenths of a pixel.
const BEFORE: i64 = 560;
const AFTER: i64 = 480;
const WIDTH: i64 = BEFORE + PLOT + AFTER;

/// Draws one or two lines with their axis, the ends of the scale, and what is to be said of it.
#[function_component(DumbbellMark)]
pub fn dumbbell_mark(props: &DumbbellProps) -> Html {
    let DumbbellProps { ui, chart } = props;
    let sides: Vec<(Side, &Line)> =
        Side::BOTH.into_iter().filter_map(|side| Some((side, chart.line(side)?))).collect();
    let apart = chart.sharing() == Sharing::Line;
    let mut y = 90;
    let mut parts = Vec::new();
    for (at, (side, line)) in sides.iter().enumerate() {
        parts.push(drawn_line(*side, line, y));
        // Lines that cannot be compared have an axis each.
        if apart || at + 1 == sides.len() {
            parts.push(axis(ui, line, y + 90));
            y += 300;
        } else {
            y += 180;
        }
    }
    let height = Tenths(y - 60);
    html! {
        <span class="dumbbell-cell">
            <svg class={classes!("dumbbell", sharing_class(chart))} viewBox={format!("0 0 {} {height}", Tenths(WIDTH))}
                width={Tenths(WIDTH).to_string()} height={height.to_string()} aria-hidden="true" focusable="false">
                { for parts }
            </svg>
            { notes(ui, chart) }
        </span>
    }
}

fn sharing_class(chart: &Dumbbell) -> &'static str {
    if chart.sharing() == Sharing::Unit { "scale-shared" } else { "scale-own" }
}

fn x(place: Tenths) -> i64 {
    BEFORE + place.0
}

/// A's marks are round and B's are square, so that they differ without their colours.
fn drawn_line(side: Side, line: &Line, y: i64) -> Html {
    let class = if side == Side::Left { "dumbbell-a" } else { "dumbbell-b" };
    let joined = line.from.as_ref().zip(line.to.as_ref()).map(|(from, to)| {
        html! { <line x1={px(x(from.low))} x2={px(x(to.low))} y1={px(y)} y2={px(y)} /> }
    });
    html! {
        <g {class}>
            <text class="dumbbell-letter" x="0" y={px(y + 36)}>{ letter(side) }</text>
            { joined }
            { line.from.as_ref().map(|dot| mark(side, dot, y, "dumbbell-from")) }
            { line.to.as_ref().map(|dot| mark(side, dot, y, "dumbbell-to")) }
        </g>
    }
}

fn mark(side: Side, dot: &Dot, y: i64, class: &'static str) -> Html {
    let (low, high) = (x(dot.low), x(dot.high));
    let range = (low != high).then(|| {
        html! { <line class="dumbbell-range" x1={px(low)} x2={px(high)} y1={px(y)} y2={px(y)} /> }
    });
    let shape = |at: i64| match side {
        Side::Left => html! { <circle {class} cx={px(at)} cy={px(y)} r="4" /> },
        Side::Right => {
            html! { <rect {class} x={px(at - 36)} y={px(y - 36)} width="7.2" height="7.2" /> }
        }
    };
    let (anchor, at) = if dot.label_left { ("end", low - 80) } else { ("start", high + 80) };
    html! {
        <>
            { range }
            { shape(low) }
            if low != high {
                { shape(high) }
            }
            <text class="dumbbell-label" text-anchor={anchor} x={px(at)} y={px(y + 38)} lang="zh-Hans">{ dot.label.clone() }</text>
        </>
    }
}

fn axis(ui: &Ui, line: &Line, y: i64) -> Html {
    let end = |quantity: &Quantity, at: i64, anchor: &'static str| {
        let (text, lang) = said(ui, quantity);
        html! { <text class="dumbbell-end" text-anchor={anchor} x={px(at)} y={px(y + 120)} lang={lang.tag()}>{ text }</text> }
    };
    let (from, to) = (BEFORE, BEFORE + PLOT);
    let tick = |at: i64| html! { <line class="dumbbell-axis" x1={px(at)} x2={px(at)} y1={px(y - 25)} y2={px(y + 25)} /> };
    html! {
        <g>
            <line class="dumbbell-axis dumbbell-length" x1={px(from)} x2={px(to)} y1={px(y)} y2={px(y)} />
            { tick(from) }{ tick(to) }
            { end(&line.scale.from, from, "middle") }
            { end(&line.scale.to, to, "middle") }
        </g>
    }
}

fn px(tenths: i64) -> String {
    Tenths(tenths).to_string()
}

/// An end of a scale in the reader's language, where it has words for it.
fn said(ui: &Ui, quantity: &Quantity) -> (String, Lang) {
    if quantity.low.compare(crate::quantity::Decimal::new(0, 0)).is_eq() {
        return ("0".to_owned(), ui.lang);
    }
    match ui.lang {
        Lang::Zh => (quantity.to_string(), Lang::Zh),
        Lang::En => {
            quantity.in_english().map_or_else(|| (quantity.to_string(), Lang::Zh), |text| (text, Lang::En))
        }
    }
}

fn notes(ui: &Ui, chart: &Dumbbell) -> Html {
    let words = &ui.words().targets;
    let scale = match chart.sharing() {
        Sharing::Unit => None,
        Sharing::Line if chart.left.is_some() && chart.right.is_some() => Some(words.scales_apart),
        Sharing::Row | Sharing::Line => Some(words.own_scale),
    };
    let late = Side::BOTH.iter().any(|&side| chart.line(side).is_some_and(|line| line.scale.starts_late()));
    let lower = chart.lower_is_better.then_some(words.lower_is_better);
    html! {
        <span class="dumbbell-notes">
            if let Some(scale) = scale {
                <span aria-hidden="true" class={(chart.sharing() == Sharing::Row).then_some("dumbbell-own")}>{ scale }</span>
            }
            if late {
                <span aria-hidden="true">{ words.starts_late }</span>
            }
            if let Some(lower) = lower {
                <span class="dumbbell-lower"><span aria-hidden="true">{ "← " }</span>{ lower }</span>
            }
        </span>
    }
}

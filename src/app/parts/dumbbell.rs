//! The dumbbell of a target pair: baseline to target, A above B, on one scale.

use yew::{Html, Properties, function_component, html};

use crate::chart;
use crate::compare::TargetPair;

/// The pair.
#[derive(Clone, PartialEq, Properties)]
pub struct DumbbellProps {
    /// The pair whose figures are drawn.
    pub pair: TargetPair,
}

const WIDTH: f64 = 116.0;
const MARGIN: f64 = 6.0;

/// Draws nothing where there is no common scale; the printed cells beside it say everything, so the
/// drawing is hidden from screen readers.
#[function_component(DumbbellMark)]
pub fn dumbbell_mark(props: &DumbbellProps) -> Html {
    let Some(places) = chart::dumbbell(&props.pair) else { return Html::default() };
    let x = |place: f64| MARGIN + place * (WIDTH - 2.0 * MARGIN);
    let row = |class: &'static str, y: &'static str, (from, to): (Option<f64>, Option<f64>)| {
        let line = from.zip(to).map(|(a, b)| {
            html! { <line x1={x(a).to_string()} x2={x(b).to_string()} y1={y} y2={y} /> }
        });
        let start =
            from.map(|a| html! { <circle class="dumbbell-from" cx={x(a).to_string()} cy={y} r="3.5" /> });
        let end = to.map(|b| html! { <circle class="dumbbell-to" cx={x(b).to_string()} cy={y} r="4.5" /> });
        html! { <g {class}>{ line }{ start }{ end }</g> }
    };
    html! {
        <svg class="dumbbell" viewBox="0 0 116 34" width="116" height="34" aria-hidden="true" focusable="false">
            <line class="dumbbell-axis" x1="6" x2="110" y1="17" y2="17" />
            { row("dumbbell-a", "9", places.left) }
            { row("dumbbell-b", "25", places.right) }
        </svg>
    }
}

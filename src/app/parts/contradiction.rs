//! Figures that one plan itself states differently, said quietly: what, and where each stands.
//!
//! Absent: judging which figure is the right one.

use yew::{Html, Properties, classes, function_component, html};

use super::ui::{Ui, class_of, letter};
use crate::address::View;
use crate::app::model::{Pair, Shared};
use crate::compare::{Contradiction, Ref, Side};

/// Contradictions of one side.
#[derive(Clone, PartialEq, Properties)]
pub struct ContradictionsProps {
    /// Language and address.
    pub ui: Ui,
    /// The pair that the plan belongs to.
    pub pair: Shared<Pair>,
    /// The plan's side.
    pub side: Side,
    /// What it states differently.
    pub items: Vec<Contradiction>,
}

/// Draws them as a list, or nothing where there is none.
#[function_component(Contradictions)]
pub fn contradictions(props: &ContradictionsProps) -> Html {
    let ContradictionsProps { ui, pair, side, items } = props;
    if items.is_empty() {
        return Html::default();
    }
    let words = &ui.words().themes;
    let row = |found: &Contradiction| {
        html! {
            <li>
                <span class="contradiction-subject" lang="zh-Hans">{ (words.contradiction)(&found.subject, found.year) }</span>
                { figure(ui, pair, *side, &found.first, &found.first_raw) }
                <span class="contradiction-not" aria-hidden="true">{ "≠" }</span>
                { figure(ui, pair, *side, &found.second, &found.second_raw) }
            </li>
        }
    };
    html! {
        <div class={classes!("contradictions", class_of(*side))}>
            <h4><span class="badge" aria-hidden="true">{ letter(*side) }</span>{ (words.contradictions)(letter(*side)) }</h4>
            <ul>{ for items.iter().map(row) }</ul>
        </div>
    }
}

/// One figure as printed, with whether it stands in a table or in the text; from the text a link leads
/// to its passage.
fn figure(ui: &Ui, pair: &Pair, side: Side, place: &Ref, raw: &str) -> Html {
    let words = ui.words();
    let raw = html! { <strong class="figure-raw" lang="zh-Hans">{ raw.to_owned() }</strong> };
    if !pair.desk(side).passages.contains_key(&place.id) {
        return html! { <span>{ raw }{ " " }<span class="hint">{ words.themes.in_table }</span></span> };
    }
    let href = ui.href(|a| {
        a.view = View::Read;
        a.at = Some((side == Side::Left, place.id.clone()));
    });
    html! {
        <span>{ raw }{ " " }<a class="quiet-link" {href} title={words.go_to_passage}>{ words.themes.in_text }{ " ↗" }</a></span>
    }
}

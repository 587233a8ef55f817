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
    let (title, lang) = pair.desk(*side).plan.short_title.get(ui.lang);
    let row = |found: &Contradiction| {
        html! {
            <li>
                <span lang="zh-Hans">{ found.subject.clone() }</span>
                if let Some(year) = found.year {
                    <span class="figure-year">{ year }</span>
                }
                { figure(ui, *side, &found.first, &found.first_raw) }
                <span aria-hidden="true">{ "≠" }</span>
                { figure(ui, *side, &found.second, &found.second_raw) }
            </li>
        }
    };
    html! {
        <div class={classes!("contradictions", class_of(*side))}>
            <h4><span class="badge">{ letter(*side) }</span>{ " " }<span lang={lang.tag()}>{ title }</span></h4>
            <ul>{ for items.iter().map(row) }</ul>
        </div>
    }
}

fn figure(ui: &Ui, side: Side, place: &Ref, raw: &str) -> Html {
    let href = ui.href(|a| {
        a.view = View::Read;
        a.at = Some((side == Side::Left, place.id.clone()));
    });
    html! {
        <a {href} title={ui.words().go_to_passage}><strong class="figure-raw" lang="zh-Hans">{ raw.to_owned() }</strong></a>
    }
}

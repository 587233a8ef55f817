//! The outline of a plan as a list that folds, with what corresponds under each heading.
//!
//! It is opened over the text and is the strip's twin for keyboard and screen reader.

use yew::{Callback, Html, MouseEvent, Properties, function_component, html};

use super::linkage::{Linkage, first_passage};
use super::pane::close;
use crate::app::model::{Pair, Shared};
use crate::app::parts::ui::{Ui, letter};
use crate::compare::Side;
use crate::plan::Section;

/// The outline of one side.
#[derive(PartialEq, Properties)]
pub(super) struct OutlineProps {
    /// Language and address.
    pub(super) ui: Ui,
    /// The pair.
    pub(super) pair: Shared<Pair>,
    /// The side.
    pub(super) side: Side,
    /// What corresponds.
    pub(super) linkage: Shared<Linkage>,
}

/// Draws the outline.
#[function_component(Outline)]
pub(super) fn outline(props: &OutlineProps) -> Html {
    let OutlineProps { ui, pair, side, .. } = props;
    let words = &ui.words().read;
    let onclick = Callback::from(|event: MouseEvent| close(&event));
    let label = format!("{} {}", words.contents, letter(*side));
    html! {
        <details class="outline">
            <summary class="quiet" aria-label={label.clone()}>{ words.contents }</summary>
            <nav class="outline-list" aria-label={label}>
                { list(props, &pair.desk(*side).plan.sections, 0, &onclick) }
            </nav>
        </details>
    }
}

fn list(props: &OutlineProps, sections: &[Section], depth: usize, onclick: &Callback<MouseEvent>) -> Html {
    html! { <ol>{ for sections.iter().map(|section| item(props, section, depth, onclick)) }</ol> }
}

/// A heading; what a chapter holds is open, and what is below that on demand.
fn item(props: &OutlineProps, section: &Section, depth: usize, onclick: &Callback<MouseEvent>) -> Html {
    let OutlineProps { ui, side, linkage, .. } = props;
    let words = ui.words();
    let (all, linked) = linkage.counts(*side, section);
    let (title, lang) = section.title.get(ui.lang);
    let name = html! {
        <>
            <span class="section-number">{ number(ui, section) }</span>{ " " }
            <span lang={lang.tag()}>{ title }</span>
        </>
    };
    let first = first_passage(section);
    html! {
        <li key={section.id.clone()}>
            <span class="outline-row">
                if let Some(first) = first {
                    <a href={ui.href(|a| a.at = Some((*side == Side::Left, first)))} {onclick}>{ name }</a>
                } else {
                    <span>{ name }</span>
                }
                { count(ui, linked, all) }
            </span>
            if !section.sections.is_empty() {
                <details open={depth == 0}>
                    <summary>{ (words.read.parts)(section.sections.len()) }</summary>
                    { list(props, &section.sections, depth + 1, onclick) }
                </details>
            }
        </li>
    }
}

/// How many passages under a heading have counterparts, and of how many: in figures, and said in words.
pub(super) fn count(ui: &Ui, linked: usize, all: usize) -> Html {
    let words = &ui.words().read;
    let said = (words.linked_of)(linked, all);
    html! {
        <span class="section-count" title={said.clone()}>
            <span aria-hidden="true">{ (words.linked_of_short)(linked, all) }</span><span class="visually-hidden">{ said }</span>
        </span>
    }
}

/// A chapter's number is printed with its heading; lower ones are shown without their chapter's.
pub(super) fn number(ui: &Ui, section: &Section) -> String {
    let own = section.number.find('(').and_then(|at| section.number.get(at..));
    let printed = own.filter(|_| !section.number.starts_with('第')).unwrap_or(&section.number);
    (ui.words().section_number)(&section.id, printed)
}

//! The text of a plan: sections that fold, and their passages.
//!
//! Folding is the browser's own, so that nothing is drawn for it and its own finding unfolds.

use yew::{Html, Properties, classes, function_component, html};

use super::finds::{Finds, Spot};
use super::linkage::Linkage;
use super::outline::{count, number};
use super::passage::{ReadPassage, pieces};
use crate::app::model::{Pair, Shared};
use crate::app::parts::ui::Ui;
use crate::compare::Side;
use crate::plan::{Part, Section, SectionKind, parts};

/// The text of one side.
#[derive(PartialEq, Properties)]
pub(super) struct PaneTextProps {
    /// The language.
    pub(super) ui: Ui,
    /// The address and actions, where the counterparts of a selected passage are listed.
    pub(super) links: Option<Ui>,
    /// The pair.
    pub(super) pair: Shared<Pair>,
    /// The side.
    pub(super) side: Side,
    /// What corresponds.
    pub(super) linkage: Shared<Linkage>,
    /// What was found.
    pub(super) finds: Shared<Finds>,
    /// Ids of selected passages.
    pub(super) marked: Vec<String>,
}

/// Draws the text.
#[function_component(PaneText)]
pub(super) fn pane_text(props: &PaneTextProps) -> Html {
    let sections = &props.pair.desk(props.side).plan.sections;
    html! { <div class="pane-text">{ for sections.iter().map(|top| section(props, top, 0)) }</div> }
}

fn section(props: &PaneTextProps, section: &Section, depth: usize) -> Html {
    let PaneTextProps { ui, side, linkage, finds, .. } = props;
    let (title, lang) = section.title.get(ui.lang);
    let hits = finds.of(*side, &Spot::Title(section.id.clone()));
    let name = html! {
        <><span class="section-number">{ number(ui, section) }</span>{ " " }<span lang={lang.tag()}>{ pieces(title, &hits) }</span></>
    };
    let name = match depth {
        0 => html! { <h3>{ name }</h3> },
        1 => html! { <h4>{ name }</h4> },
        _ => html! { <h5>{ name }</h5> },
    };
    let (all, linked) = linkage.counts(*side, section);
    let class = classes!("section", (section.kind == SectionKind::Box).then_some("box"));
    html! {
        <details key={section.id.clone()} {class} open=true>
            <summary class={classes!("section-title", format!("depth-{}", depth.min(2)))}>
                { name }
                if all > 0 {
                    { count(ui, linked, all) }
                }
            </summary>
            { for parts(section).into_iter().map(|part| match part {
                Part::Section(lower) => self::section(props, lower, depth + 1),
                Part::Passage(passage) => self::passage(props, &passage.id, depth),
            }) }
        </details>
    }
}

fn passage(props: &PaneTextProps, id: &str, depth: usize) -> Html {
    let PaneTextProps { ui, links, pair, side, finds, marked, .. } = props;
    let selected = marked.iter().any(|marked| marked == id);
    let links = links.clone().filter(|_| selected);
    html! {
        <ReadPassage key={id.to_owned()} ui={ui.clone()} {links} pair={pair.clone()} side={*side} id={id.to_owned()} {selected} {depth}
            in_heading={finds.of(*side, &Spot::Heading(id.to_owned()))} in_text={finds.of(*side, &Spot::Text(id.to_owned()))} />
    }
}

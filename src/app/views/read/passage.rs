//! One passage in the full text: its words with what was found, its figures, and its counterparts.
//!
//! Absent: actions, which the pane takes; a passage is drawn anew only where what it shows changes.

use yew::{Html, Properties, classes, function_component, html};

use super::finds::{Hits, lead, shown_heading};
use super::linkage::name_of;
use crate::app::model::{Pair, Shared};
use crate::app::parts::help::use_help;
use crate::app::parts::passage::{copy_button, figures, named};
use crate::app::parts::ui::{Ui, anchor, class_of, letter};
use crate::compare::Side;
use crate::glossary::Seen;
use crate::plan::Lang;

/// A passage of one side.
#[derive(PartialEq, Properties)]
pub(super) struct ReadPassageProps {
    /// The language.
    pub(super) ui: Ui,
    /// The address, where the counterparts are listed.
    pub(super) links: Option<Ui>,
    /// The pair that the passage belongs to.
    pub(super) pair: Shared<Pair>,
    /// Its side.
    pub(super) side: Side,
    /// Its id.
    pub(super) id: String,
    /// How many headings stand over its own.
    pub(super) depth: usize,
    /// Whether it is selected, or a counterpart of what is.
    pub(super) selected: bool,
    /// What was found in its run-in heading.
    pub(super) in_heading: Hits,
    /// What was found in its text.
    pub(super) in_text: Hits,
}

/// Draws the passage.
#[function_component(ReadPassage)]
pub(super) fn read_passage(props: &ReadPassageProps) -> Html {
    let ReadPassageProps { ui, pair, side, id, selected, .. } = props;
    let help = use_help();
    let Some(located) = pair.desk(*side).passages.get(id) else { return Html::default() };
    let passage = &located.passage;
    let (text, lang) = passage.text.get(ui.lang);
    let lead =
        lead(passage, ui.lang).filter(|end| !props.in_text.iter().any(|(from, to)| from < end && end < to));
    let (lead, rest) = text.split_at_checked(lead.unwrap_or_default()).unwrap_or(("", text));
    let has_lead = !lead.is_empty();
    let [lead, rest] = if props.in_text.is_empty() {
        let mut seen = Seen::default();
        [lead, rest].map(|part| help.explained(ui, part, lang, &mut seen))
    } else {
        let (of_lead, of_rest): (Hits, Hits) = props.in_text.iter().partition(|(_, to)| *to <= lead.len());
        let of_rest: Hits = of_rest.iter().map(|(from, to)| (from - lead.len(), to - lead.len())).collect();
        [pieces(lead, &of_lead), pieces(rest, &of_rest)]
    };
    let class = classes!("passage", class_of(*side), selected.then_some("is-selected"));
    html! {
        <article {class} id={anchor(*side, id)} data-passage={id.clone()} aria-current={selected.then_some("true")}>
            if let Some((heading, lang)) = shown_heading(passage, ui.lang) {
                { run_in(props.depth, lang, pieces(heading, &props.in_heading)) }
            }
            <p class="passage-text" lang={lang.tag()}>if has_lead { <strong>{ lead }</strong> }{ rest }</p>
            { figures(ui, passage) }
            { tools(props) }
            { for props.links.as_ref().map(|links| counterparts(props, links)) }
        </article>
    }
}

/// A run-in heading stands one step under the heading of its section.
fn run_in(depth: usize, lang: Lang, text: Html) -> Html {
    match depth {
        0 => html! { <h4 class="run-in" lang={lang.tag()}>{ text }</h4> },
        1 => html! { <h5 class="run-in" lang={lang.tag()}>{ text }</h5> },
        _ => html! { <h6 class="run-in" lang={lang.tag()}>{ text }</h6> },
    }
}

/// How many counterparts there are; choosing it brings the best beside the passage.
fn tools(props: &ReadPassageProps) -> Html {
    let ReadPassageProps { ui, pair, side, id, selected, .. } = props;
    let words = ui.words();
    let kind = pair.desk(*side).passages.get(id).map(|located| (words.kind_word)(located.passage.kind));
    let count = pair.links_of(*side, id).len();
    html! {
        <p class="passage-tools">
            <span class="kind">{ kind }</span>
            if count == 0 {
                <span class="kind" title={words.no_counterpart}>{ (words.without_counterpart)(letter(*side)) }</span>
            } else {
                <button type="button" class="counterparts" data-select={id.clone()} aria-pressed={selected.to_string()}
                    aria-label={named(ui, pair, *side, id, &(words.counterparts)(count))}>
                    { (words.counterparts)(count) }
                </button>
            }
        </p>
    }
}

/// The counterparts of the selected passage, the best first.
fn counterparts(props: &ReadPassageProps, links: &Ui) -> Html {
    let ReadPassageProps { ui, pair, side, id, .. } = props;
    let other = side.other();
    let one = |link: &&crate::compare::Link| {
        let id = &link.side(other).id;
        let href = links.href(|a| a.at = Some((other == Side::Left, id.clone())));
        html! { <li><a {href}>{ name_of(ui, pair, other, id) }</a></li> }
    };
    let label = (ui.words().read.counterparts_in)(letter(other));
    let copy = copy_button(links, pair, *side, id);
    html! {
        <>
        <ol class={classes!("counterpart-list", class_of(other))} aria-label={label}>{ for pair.links_of(*side, id).iter().map(one) }</ol>
        { copy }
        </>
    }
}

/// A text with marks where something was found.
pub(super) fn pieces(text: &str, hits: &[(usize, usize)]) -> Html {
    let mut from = 0;
    let mut pieces: Vec<Html> = Vec::new();
    for (start, end) in hits {
        let plain = text.get(from..*start).unwrap_or_default().to_owned();
        let found = text.get(*start..*end).unwrap_or_default().to_owned();
        pieces.push(html! { <>{ plain }<mark class="found">{ found }</mark></> });
        from = *end;
    }
    let rest = text.get(from..).unwrap_or_default().to_owned();
    html! { <>{ for pieces }{ rest }</> }
}

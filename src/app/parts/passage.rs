//! One passage as a card: where it stands, its run-in heading, its text and its figures.

use yew::{Html, Properties, classes, function_component, html};

use super::figure::gloss;
use super::help::{Help, use_help};
use super::ui::{Ui, anchor, class_of, letter};
use crate::app::model::{Located, Pair, Shared};
use crate::compare::Side;
use crate::glossary::Seen;
use crate::plan::Passage;
use crate::wording::{Mark, Span};

/// A passage of one side.
#[derive(Clone, PartialEq, Properties)]
pub struct PassageProps {
    /// Language and address.
    pub ui: Ui,
    /// The pair that the passage belongs to.
    pub pair: Shared<Pair>,
    /// Its side.
    pub side: Side,
    /// Its id.
    pub id: String,
    /// Its text in pieces, where shared wording is marked.
    #[prop_or_default]
    pub spans: Option<Vec<Span>>,
    /// Whether the headings above it are named and a link leads to the full text.
    #[prop_or_default]
    pub placed: bool,
    /// What stands under the text: what links it, and what a reader can do about it.
    #[prop_or_default]
    pub children: Html,
}

/// Draws the passage.
#[function_component(PassageCard)]
pub fn passage_card(props: &PassageProps) -> Html {
    let PassageProps { ui, pair, side, id, .. } = props;
    let help = use_help();
    let Some(located) = pair.desk(*side).passages.get(id) else { return Html::default() };
    let passage = &located.passage;
    let words = ui.words();
    // Official text begins with its run-in heading, which is not to stand there twice.
    let begins = |heading: &str| passage.text.text(ui.lang).trim_start_matches('—').starts_with(heading);
    let heading = passage.heading.as_ref().map(|h| h.get(ui.lang)).filter(|(heading, _)| !begins(heading));
    let class = classes!("passage", class_of(*side));
    let dom_id = (!props.placed).then(|| anchor(*side, id));
    html! {
        <article {class} id={dom_id}>
            if props.placed {
                <header class="passage-head">
                    <span class="badge" aria-hidden="true">{ letter(*side) }</span>
                    <span class="passage-place">{ place(ui, located) }</span>
                    <span class="kind">{ (words.kind_word)(passage.kind) }</span>
                    <a class="quiet-link" href={ui.href(|a| { a.view = crate::address::View::Read; a.at = Some((*side == Side::Left, id.clone())); })}
                        title={words.go_to_passage} aria-label={words.go_to_passage}>{ "↗" }</a>
                </header>
            }
            if let Some((heading, lang)) = heading {
                <h4 class="run-in" lang={lang.tag()}>{ heading }</h4>
            }
            { text(props, passage, &help) }
            { figures(ui, passage) }
            { props.children.clone() }
        </article>
    }
}

fn text(props: &PassageProps, passage: &Passage, help: &Help) -> Html {
    let (text, lang) = passage.text.get(props.ui.lang);
    let mut seen = Seen::default();
    let body = match &props.spans {
        Some(spans) => {
            let explained = spans.iter().map(|s| (s, help.explained(&props.ui, &s.text, lang, &mut seen)));
            explained.map(|(span, text)| marked(&props.ui, span.mark, text)).collect::<Html>()
        }
        None => help.explained(&props.ui, text, lang, &mut seen),
    };
    html! { <p class="passage-text" lang={lang.tag()}>{ body }</p> }
}

/// A stretch of text with its mark; what only one plan has is neither deleted nor inserted.
pub fn marked(ui: &Ui, mark: Mark, text: Html) -> Html {
    let words = ui.words();
    let (class, title) = match mark {
        Mark::Same | Mark::Plain => return text,
        Mark::Shared => return html! { <mark>{ text }</mark> },
        Mark::OnlyLeft => ("only only-a", words.filter_only_a),
        Mark::OnlyRight => ("only only-b", words.filter_only_b),
        Mark::Moved => ("moved", words.moved),
    };
    html! { <mark {class} {title}>{ text }</mark> }
}

/// The number and title of the nearest heading, with its chapter's number where it is a mere `1.`
pub fn place(ui: &Ui, located: &Located) -> String {
    let Some((id, printed, title)) = located.above.last() else { return String::new() };
    let chapter = located.above.iter().rev().nth(1).map(|(_, n, _)| n.as_str()).unwrap_or_default();
    let whole = if printed.ends_with('.') { format!("{chapter}{printed}") } else { printed.clone() };
    let number = (ui.words().section_number)(id, &whole);
    format!("{number} {}", ui.text(title)).trim().to_owned()
}

/// The figures that a passage states.
pub fn figures(ui: &Ui, passage: &Passage) -> Html {
    if passage.quantities.is_empty() {
        return Html::default();
    }
    let words = ui.words();
    let rows = passage.quantities.iter().map(|note| {
        let (subject, lang) = note.subject.get(ui.lang);
        html! {
            <li>
                <strong class="figure-raw" lang="zh-Hans">{ note.raw.clone() }</strong>
                if let Some(gloss) = gloss(ui.lang, &note.raw, "") {
                    <span class="figure-gloss">{ gloss }</span>
                }
                <span class="figure-subject" lang={lang.tag()}>{ subject }</span>
                if let Some(year) = note.year {
                    <span class="figure-year">{ (words.year)(year) }</span>
                }
            </li>
        }
    });
    html! { <ul class="figures" aria-label={words.figures}>{ for rows }</ul> }
}

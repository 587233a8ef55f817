//! One passage as a card: where it stands, its run-in heading, its text and its figures.

use yew::{Callback, Html, Properties, classes, function_component, html};

use super::copy::CopyButton;
use super::figure::gloss;
use super::help::{Help, use_help};
use super::icon;
use super::mixed::mixed;
use super::ui::{Ui, anchor, class_of, letter};
use crate::app::model::{Located, Pair, Shared};
use crate::compare::Side;
use crate::glossary::Seen;
use crate::plan::{Lang, Passage};
use crate::report::quoted;
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
                    <span class="badge">{ letter(*side) }</span>
                    <span class="passage-place">{ mixed(ui, &place(ui, located)) }</span>
                    <span class="kind">{ (words.kind_word)(passage.kind) }</span>
                    { copy_button(ui, pair, *side, id) }
                    <a class="quiet-link arrow-link" href={ui.href(|a| { a.view = crate::address::View::Read; a.at = Some((*side == Side::Left, id.clone())); })}
                        title={words.go_to_passage} aria-label={named(ui, pair, *side, id, words.go_to_passage)}>{ "↗" }</a>
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

/// What a button or link does, and to which passage: several stand in one list.
pub fn named(ui: &Ui, pair: &Pair, side: Side, id: &str, what: &str) -> String {
    let located = pair.desk(side).passages.get(id);
    // A name has one language: what is not there in the page's is left to the text.
    let said = located.is_some_and(|located| located.passage.text.get(ui.lang).1 == ui.lang);
    let name = if said { pair.passage_name(side, id, ui.lang) } else { String::new() };
    format!("{what} · {} {name}", letter(side)).trim_end().to_owned()
}

/// The button that copies a passage with plan, section and source.
pub fn copy_button(ui: &Ui, pair: &Shared<Pair>, side: Side, id: &str) -> Html {
    let name = ui.words().targets.copy;
    let text = {
        let (pair, id, lang) = (pair.clone(), id.to_owned(), ui.lang);
        Callback::from(move |()| {
            let desk = pair.desk(side);
            let text = desk.passages.get(&id).map(|located| whole_text(&located.passage, lang));
            quoted(&desk.plan, &[(id.clone(), text.unwrap_or_default())], lang)
        })
    };
    html! { <CopyButton ui={ui.clone()} {name} drawing={icon::COPY} label={named(ui, pair, side, id, name)} {text} /> }
}

/// A passage's run-in heading, where its text does not begin with it, and its text.
fn whole_text(passage: &Passage, lang: Lang) -> String {
    let text = passage.text.text(lang);
    let heading = passage.heading.as_ref().map(|heading| heading.text(lang)).unwrap_or_default();
    if text.trim_start_matches('—').starts_with(heading) {
        text.to_owned()
    } else {
        format!("{heading}\n{text}")
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

//! What holds two passages together: how close they are, why, and the reader's say in it.

use yew::{Html, classes, html};

use crate::app::model::{Pair, Shared};
use crate::app::parts::correct::LinkButtons;
use crate::app::parts::mixed::mixed;
use crate::app::parts::ui::Ui;
use crate::compare::{Link, LinkPart};
use crate::theme::Lexicon;

/// Draws kind and closeness, the reasons one click away, and the buttons to pin and unlink.
pub(super) fn link_bar(ui: &Ui, pair: &Shared<Pair>, link: &Link) -> Html {
    let words = ui.words();
    // What only the reader linked has no score of its own.
    let by_hand = link.parts.is_empty();
    html! {
        <div class="link-bar" data-test="link">
            <details class="reasons">
                <summary>
                    if by_hand {
                        <span class="link-kind">{ words.themes.pinned }</span>
                    } else {
                        <span class={classes!("link-kind", format!("link-{}", kind_class(link)))}>{ (words.link_word)(link.kind) }</span>
                        <span class="link-score">{ percent(link.score) }</span>
                    }
                    <span class="reasons-why">{ words.why }</span>
                </summary>
                if by_hand {
                    <p class="reasons-sentence">{ words.themes.by_hand }</p>
                } else {
                    { reasons(ui, pair, link) }
                }
            </details>
            <LinkButtons ui={ui.clone()} pair={pair.clone()} link={link.clone()} />
        </div>
    }
}

fn kind_class(link: &Link) -> &'static str {
    use crate::compare::LinkKind::{NearIdentical, SameSubject, SameTheme};
    match link.kind {
        NearIdentical => "near",
        SameSubject => "subject",
        SameTheme => "theme",
    }
}

fn percent(score: f64) -> String {
    format!("{:.0}%", score * 100.0)
}

/// The reasons: a sentence, then what the score is made of, then what both share.
fn reasons(ui: &Ui, pair: &Pair, link: &Link) -> Html {
    let words = ui.words();
    let lexicon = Lexicon::bundled();
    let themes: Vec<&str> =
        link.shared_themes.iter().filter_map(|id| lexicon.get(id)).map(|t| ui.text(&t.names)).collect();
    let sentence = ui.text(&link.explanation);
    let for_it = parts(ui, words.themes.brought, link, |weight| weight);
    let against = parts(ui, words.themes.held_back, link, |weight| -weight);
    html! {
        <>
            <p class="reasons-sentence">{ mixed(ui, sentence) }</p>
            { for_it }
            { against }
            <dl>
                <dt>{ words.score }</dt>
                <dd>{ format!("{} {} · {} {}", words.textual, percent(link.textual), words.thematic, percent(link.thematic)) }</dd>
                if let Some(wording) = pair.wording(link, ui.lang) {
                    <dt>{ words.marks }</dt>
                    <dd>{ (words.choice_word)(wording.choice) }</dd>
                }
                if !link.shared_terms.is_empty() {
                    <dt>{ words.shared_terms }</dt>
                    <dd lang="zh-Hans">{ link.shared_terms.join(" · ") }</dd>
                }
                if !themes.is_empty() {
                    <dt>{ words.shared_themes }</dt>
                    <dd>{ themes.join(" · ") }</dd>
                }
                if !link.shared_figures.is_empty() {
                    <dt>{ words.shared_figures }</dt>
                    <dd lang="zh-Hans">{ link.shared_figures.join(" · ") }</dd>
                }
            </dl>
        </>
    }
}

/// What pulls the score one way, the heaviest first, each with a bar of its share in all that pulls.
fn parts(ui: &Ui, title: &'static str, link: &Link, pull: fn(f64) -> f64) -> Html {
    let all: f64 = link.parts.iter().map(|part| part.weight.abs()).sum();
    let mut pulling: Vec<&LinkPart> = link.parts.iter().filter(|part| pull(part.weight) > 0.0).collect();
    pulling.sort_by(|a, b| pull(b.weight).total_cmp(&pull(a.weight)));
    if pulling.is_empty() || all <= 0.0 {
        return Html::default();
    }
    let row = |part: &LinkPart| {
        let share = percent(pull(part.weight) / all);
        html! {
            <li>
                <span>{ (ui.words().themes.part)(part.part) }</span>
                <span class="part-bar" aria-hidden="true"><span style={format!("inline-size: {share}")}></span></span>
                <span class="part-share">{ share.clone() }</span>
            </li>
        }
    };
    html! {
        <div class="parts">
            <p class="parts-title">{ title }</p>
            <ul>{ for pulling.into_iter().map(row) }</ul>
        </div>
    }
}

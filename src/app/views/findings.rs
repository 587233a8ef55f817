//! The findings as sentences, each with a link that leads there.
//!
//! Absent: which findings there are and how weighty they are (`compare::findings`).

use yew::{Html, classes, html};

use crate::address::{Address, View};
use crate::app::model::Pair;
use crate::app::parts::figure::gloss;
use crate::app::parts::ui::{Ui, class_of, letter};
use crate::compare::{Contradiction, Finding, Side, TargetPair, TargetSide, findings};
use crate::plan::Localized;
use crate::quantity::with_unit;
use crate::theme::Lexicon;

/// Draws what to look at first.
pub(super) fn draw(ui: &Ui, pair: &Pair) -> Html {
    let words = &ui.words().findings;
    let found = findings(&pair.comparison, &pair.left.plan, &pair.right.plan);
    html! {
        <section class="findings">
            <h2>{ words.title }</h2>
            if found.is_empty() {
                <p class="empty">{ words.none }</p>
            } else {
                <ol>{ for found.iter().map(|finding| row(ui, pair, finding)) }</ol>
            }
        </section>
    }
}

fn row(ui: &Ui, pair: &Pair, finding: &Finding<'_>) -> Html {
    let (sign, class, kind) = kind(ui, finding);
    let href = ui.href(|a| lead(a, pair, finding));
    html! {
        <li class={classes!("finding", class)}>
            <a {href}>
                <span class="finding-kind"><span class="finding-sign" aria-hidden="true">{ sign }</span>{ kind }</span>
                <span class="finding-text">{ sentence(ui, pair, finding) }</span>
            </a>
        </li>
    }
}

/// Sign, class and name of a kind of finding.
fn kind(ui: &Ui, finding: &Finding<'_>) -> (&'static str, &'static str, String) {
    let words = &ui.words().findings;
    let (sign, class, name) = match finding {
        Finding::OnlyPromised { side, .. } => {
            return (letter(*side), class_of(*side), (words.promised)(letter(*side)));
        }
        Finding::Differs(_) => ("≠", "finding-differs", words.differs),
        Finding::Contradicts(side, _) => (letter(*side), class_of(*side), words.contradicts),
        Finding::Agrees(_) => ("=", "finding-agrees", words.agrees),
        Finding::NearIdentical(_) => ("≈", "finding-agrees", words.near),
        Finding::Spread { side, .. } => (letter(*side), class_of(*side), words.spread),
        Finding::LooksAlike(_) => ("≁", "finding-alike", words.alike),
    };
    (sign, class, name.to_owned())
}

/// Where a finding is to be seen in full.
fn lead(address: &mut Address, pair: &Pair, finding: &Finding<'_>) {
    let mut go = |view: View, show: Option<&str>, at: Option<(bool, &str)>| {
        address.view = view;
        address.show = show.map(str::to_owned);
        address.at = at.map(|(is_left, id)| (is_left, id.to_owned()));
    };
    match finding {
        Finding::Differs(_) => go(View::Targets, Some("differ"), None),
        Finding::Agrees(_) => go(View::Targets, Some("same"), None),
        Finding::LooksAlike(_) => go(View::Targets, Some("unlike"), None),
        Finding::Contradicts(side, both) => {
            let passage = [&both.second.id, &both.first.id]
                .into_iter()
                .find(|id| pair.desk(*side).passages.contains_key(*id));
            match passage {
                Some(id) => go(View::Read, None, Some((*side == Side::Left, id))),
                None => go(View::Targets, Some("all"), None),
            }
        }
        Finding::NearIdentical(link) => go(View::Read, None, Some((true, &link.left.id))),
        Finding::Spread { side, id, .. } => go(View::Read, None, Some((*side == Side::Left, id))),
        Finding::OnlyPromised { theme, .. } => {
            go(View::Themes, None, None);
            address.theme = Some((*theme).to_owned());
        }
    }
}

fn sentence(ui: &Ui, pair: &Pair, finding: &Finding<'_>) -> Html {
    let words = &ui.words().findings;
    match finding {
        Finding::Differs(target) => fill(words.differs_text, &both(ui, target)),
        Finding::LooksAlike(target) => {
            let reason = target.reason.map(ui.words().reason_word).unwrap_or_default();
            let mut parts = both(ui, target);
            parts.push(("reason", html! { reason }));
            fill(words.alike_text, &parts)
        }
        Finding::Contradicts(side, figures) => {
            fill(words.contradicts_text, &contradiction(ui, *side, figures))
        }
        Finding::OnlyPromised { side, theme, targets } => {
            let name = Lexicon::bundled().get(theme).map(|t| ui.text(&t.names)).unwrap_or_default();
            let pattern = if targets.len() == 1 { words.promised_one } else { words.promised_many };
            let mut parts = example(ui, targets, *side);
            parts.push(("theme", html! { <b class="finding-theme">{ name }</b> }));
            fill(pattern, &parts)
        }
        Finding::Agrees(same) => {
            let pattern = if same.len() == 1 { words.agrees_one } else { words.agrees_many };
            fill(pattern, &example(ui, same, Side::Left))
        }
        Finding::NearIdentical(link) => {
            fill(words.near_text, &[("heading", heading(ui, pair, Side::Left, &link.left.id))])
        }
        Finding::Spread { side, id, links } => {
            let parts = [
                ("heading", heading(ui, pair, *side, id)),
                ("side", html! { letter(*side) }),
                ("other", html! { letter(side.other()) }),
                ("n", html! { links.len() }),
            ];
            fill(words.spread_text, &parts)
        }
    }
}

/// What stands in a sentence for each of its names in braces.
type Parts = Vec<(&'static str, Html)>;

/// A pattern with its names in braces replaced.
fn fill(pattern: &'static str, parts: &[(&'static str, Html)]) -> Html {
    let pieces = pattern.split('{').enumerate().map(|(at, piece)| {
        if at == 0 {
            return html! { piece };
        }
        let (name, rest) = piece.split_once('}').unwrap_or_default();
        let part =
            parts.iter().find(|(own, _)| *own == name).map(|(_, part)| part.clone()).unwrap_or_default();
        html! { <>{ part }{ rest }</> }
    });
    pieces.collect()
}

/// Subject and figures of both sides.
fn both(ui: &Ui, target: &TargetPair) -> Parts {
    let figure = |side: Side| target.side(side).map(|s| figure(ui, &s.raw, &s.unit)).unwrap_or_default();
    let name = target.any_side().map(|s| subject(ui, &s.name, target.year)).unwrap_or_default();
    vec![("subject", name), ("a", figure(Side::Left)), ("b", figure(Side::Right))]
}

/// How many there are, with the first of them.
fn example(ui: &Ui, targets: &[&TargetPair], side: Side) -> Parts {
    let first = targets.iter().find_map(|target| target.side(side));
    let of = |s: &TargetSide| (subject(ui, &s.name, s.year), figure(ui, &s.raw, &s.unit));
    let (name, value) = first.map(of).unwrap_or_default();
    vec![("n", html! { targets.len() }), ("side", html! { letter(side) }), ("subject", name), ("a", value)]
}

fn contradiction(ui: &Ui, side: Side, figures: &Contradiction) -> Parts {
    vec![
        ("side", html! { letter(side) }),
        ("subject", subject(ui, &figures.name, figures.year)),
        ("a", figure(ui, &figures.first_raw, "")),
        ("b", figure(ui, &figures.second_raw, "")),
    ]
}

fn subject(ui: &Ui, name: &Localized, year: Option<i32>) -> Html {
    let (name, lang) = name.get(ui.lang);
    let year = year.map(ui.words().year_in_brackets).unwrap_or_default();
    html! { <><b class="finding-subject" lang={lang.tag()}>{ name }</b>{ year }</> }
}

/// A figure as printed, with what it says for readers of English.
fn figure(ui: &Ui, raw: &str, unit: &str) -> Html {
    let printed = with_unit(raw, unit);
    let said = gloss(ui.lang, raw, unit).filter(|said| *said != printed);
    let said = said.map(|said| format!(" ({said})")).unwrap_or_default();
    html! { <><b class="finding-figure" lang="zh-Hans">{ printed }</b>{ said }</> }
}

/// The run-in heading of a passage, or the heading above it.
fn heading(ui: &Ui, pair: &Pair, side: Side, id: &str) -> Html {
    let Some(located) = pair.desk(side).passages.get(id) else { return Html::default() };
    let own = located.passage.heading.as_ref();
    let Some(text) = own.or(located.above.last().map(|(_, _, title)| title)) else { return Html::default() };
    let (text, lang) = text.get(ui.lang);
    html! { <b class="finding-subject" lang={lang.tag()}>{ text }</b> }
}

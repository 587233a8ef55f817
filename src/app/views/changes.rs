//! Changes: for whoever has a draft and the final text, and wants everything that changed, in order.
//!
//! Absent: the aligning (`compare`), and any word of deletion: a version is a peer of the other.

use std::rc::Rc;

use yew::{Html, classes, function_component, html, use_memo};

use super::ViewProps;
use crate::address::View;
use crate::app::model::Pair;
use crate::app::parts::passage::{marked, named};
use crate::app::parts::ui::{Ui, class_of, letter};
use crate::compare::{self, EntryKind, Side, Versions};
use crate::report::change_word;
use crate::theme::Lexicon;
use crate::wording::{Change, ChangeKind, Span};

/// Filters: their word in the address, and the kind that they show; none is every change.
const FILTERS: [(&str, Option<ChangeKind>); 4] = [
    ("edited", Some(ChangeKind::Edited)),
    ("moved", Some(ChangeKind::Moved)),
    ("a", Some(ChangeKind::Removed)),
    ("b", Some(ChangeKind::Inserted)),
];

/// Draws the list of changes, each under its heading.
#[function_component(Changes)]
pub fn changes(props: &ViewProps) -> Html {
    let ViewProps { ui, pair } = props;
    let versions: Rc<Versions> = use_memo((pair.clone(), ui.lang), |(pair, lang)| {
        compare::versions(&pair.left.plan, &pair.right.plan, Lexicon::bundled(), *lang)
    });
    let words = &ui.words().changes;
    let shown: Vec<&Change> =
        versions.revision.changes.iter().filter(|change| passes(ui, change.kind)).collect();
    let [a, b] = Side::BOTH.map(|side| ui.text(&pair.desk(side).plan.title));
    html! {
        <div class="changes-view">
            <header class="changes-head">
                <h2>{ (words.title)(a, b) }</h2>
                <p class="hint">{ words.hint }</p>
                { filters(ui, &versions) }
                <p class="visually-hidden" role="status">{ (words.shown)(shown.len()) }</p>
            </header>
            if shown.is_empty() {
                <p class="empty">{ words.none }</p>
            } else {
                <ol class="changes">{ for rows(ui, pair, &versions, &shown) }</ol>
            }
        </div>
    }
}

/// Says that two plans look like versions of one document, and leads to their changes.
#[function_component(VersionsOffer)]
pub fn versions_offer(props: &ViewProps) -> Html {
    let ViewProps { ui, pair } = props;
    let count = use_memo((pair.clone(), ui.lang), |(pair, lang)| {
        let (left, right) = (&pair.left.plan, &pair.right.plan);
        changed(&compare::versions(left, right, Lexicon::bundled(), *lang))
    });
    let words = &ui.words().changes;
    let href = ui.href(|a| {
        a.view = View::Changes;
        a.show = None;
    });
    html! {
        <p class="versions-offer" data-test="versions">
            { (words.offer)(*count) }{ " " }<a {href}>{ words.open }</a>
        </p>
    }
}

fn changed(versions: &Versions) -> usize {
    versions.revision.changes.iter().filter(|change| change.kind != ChangeKind::Unchanged).count()
}

/// Whether the filter of the address lets a kind of change through.
fn passes(ui: &Ui, kind: ChangeKind) -> bool {
    match ui.address.show.as_deref() {
        Some("all") => true,
        code => match FILTERS.iter().find(|(known, _)| Some(*known) == code) {
            Some((_, wanted)) => *wanted == Some(kind),
            None => kind != ChangeKind::Unchanged,
        },
    }
}

fn filters(ui: &Ui, versions: &Versions) -> Html {
    let words = &ui.words().changes;
    let all = &versions.revision.changes;
    let count = |kind: ChangeKind| all.iter().filter(|change| change.kind == kind).count();
    let current = ui.address.show.as_deref().unwrap_or_default();
    let one = |code: &'static str, name: &'static str, count: usize| {
        let is_current = code == current;
        let href = ui.href(|a| a.show = (!code.is_empty()).then(|| code.to_owned()));
        html! {
            <a class={classes!("filter", is_current.then_some("is-current"))} {href} aria-current={is_current.then_some("true")}
                data-test={format!("filter-{code}")}>{ name }<span class="filter-count">{ count }</span></a>
        }
    };
    let kinds = FILTERS.iter().filter_map(|(code, kind)| Some((*code, (*kind)?)));
    html! {
        <nav class="filters" aria-label={ui.words().filter}>
            { one("", words.all_changes, changed(versions)) }
            { for kinds.map(|(code, kind)| one(code, change_word(kind, ui.lang), count(kind))) }
            { one("all", words.all, all.len()) }
        </nav>
    }
}

/// Rows, with the heading that they stand under where it is another than above.
fn rows(ui: &Ui, pair: &Pair, versions: &Versions, shown: &[&Change]) -> Vec<Html> {
    let mut place = "";
    let mut rows = Vec::new();
    for change in shown {
        let entries = [(Side::Right, change.right), (Side::Left, change.left)];
        let entry = entries.into_iter().find_map(|(side, at)| versions.entry(side, at));
        let Some(entry) = entry else { continue };
        // A heading that changed says by itself where it is.
        let is_new = entry.place != place && entry.kind != EntryKind::Heading;
        place = &entry.place;
        rows.push(html! {
            <li class={classes!("change", class_of_change(change.kind))}>
                if is_new && !entry.place.is_empty() {
                    <h3 class="change-place">{ entry.place.clone() }</h3>
                }
                <p class="change-kind">{ change_word(change.kind, ui.lang) }{ moved_from(ui, versions, change) }</p>
                { version(ui, pair, versions, Side::Left, change.left, &change.wording.left) }
                { version(ui, pair, versions, Side::Right, change.right, &change.wording.right) }
            </li>
        });
    }
    rows
}

fn class_of_change(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Unchanged => "is-unchanged",
        ChangeKind::Edited => "is-edited",
        ChangeKind::Moved => "is-moved",
        ChangeKind::Removed => "is-only-a",
        ChangeKind::Inserted => "is-only-b",
    }
}

fn moved_from(ui: &Ui, versions: &Versions, change: &Change) -> Html {
    let from = versions.entry(Side::Left, change.left).filter(|_| change.kind == ChangeKind::Moved);
    let Some(from) = from else { return Html::default() };
    html! { <span class="hint">{ (ui.words().changes.from)(&from.place) }</span> }
}

/// What one version says, with its marks and a way to its place in the full text.
fn version(ui: &Ui, pair: &Pair, versions: &Versions, side: Side, at: Option<usize>, spans: &[Span]) -> Html {
    let Some(entry) = versions.entry(side, at) else { return Html::default() };
    let text = spans.iter().map(|span| marked(ui, span.mark, html! { span.text.clone() }));
    let there = pair.desk(side).passages.contains_key(&entry.id);
    let href = ui.href(|a| {
        a.view = View::Read;
        a.show = None;
        a.at = Some((side == Side::Left, entry.id.clone()));
    });
    html! {
        <div class={classes!("version", class_of(side))}>
            <span class="badge">{ letter(side) }</span>
            <p class="passage-text">{ for text }</p>
            if there {
                <a class="quiet-link arrow-link" {href} title={ui.words().go_to_passage} aria-label={named(ui, pair, side, &entry.id, ui.words().go_to_passage)}>{ "↗" }</a>
            }
        </div>
    }
}

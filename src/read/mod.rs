//! Official text to plans: a gazette, or the text of one plan, as it was published.
//!
//! ```text
//! text ─ lines ─ headers ─ documents ─┬─ notice     number, title, issuer, date
//!                                     └─ blocks     headings, paragraphs made whole, rows
//!                                          └─ outline   sections, boxes, tables, indicators
//! ```
//!
//! ```
//! use plan_compare::{read, theme::Lexicon};
//! let text = "水乡省航运规划\n一、总体要求\n(一)发展目标。\n到2025年,岸电覆盖率达到90%以上。";
//! let (plans, notes) = read::read(text, Lexicon::bundled());
//! assert!(notes.is_empty());
//! let goals = &plans[0].sections[0].sections[0];
//! assert_eq!((goals.id.as_str(), goals.title.zh.as_str()), ("1.1", "发展目标"));
//! assert_eq!(goals.passages[0].quantities[0].raw, "达到90%以上");
//! ```
//!
//! Invariants: reading is pure and total; no line is lost, and [`Import::lines`] says what became of
//! each; a passage's text is the official wording, only joined where the layout had cut it; titles,
//! lines and figures of no particular publication stand in the code.
//!
//! Absent: decoding bytes, HTML and .docx (the caller turns them into text), comparing, and English
//! other than that of a plan which is known already ([`add_gists`]).

mod account;
mod assemble;
mod blocks;
mod boxes;
mod captions;
mod columns;
mod commitments;
mod contents;
mod documents;
mod figures;
mod gists;
mod headers;
mod headings;
mod indicators;
mod joins;
mod kinds;
mod line;
mod lists;
mod markdown;
mod marks;
mod measures;
mod messages;
mod names;
mod notice;
mod numerals;
mod outline;
mod pasted;
mod publication;
mod runin;
mod screen;
mod shapes;
mod subjects;
mod table_years;
mod tables;
mod terms;
mod tree;
mod worded;

#[cfg(test)]
mod tests;

pub use account::{Fate, LineFate};
pub use assemble::KnownPlans;
pub use gists::add_gists;
pub use joins::Join;
pub use screen::MAX_TEXT_BYTES;

use crate::plan::{Diagnostic, Place, Plan};
use crate::theme::Lexicon;

/// All that reading a text gives.
#[derive(Debug, Default)]
pub struct Import {
    /// The plans in the order of the text.
    pub plans: Vec<Plan>,
    /// What was not understood, by line.
    pub diagnostics: Vec<Diagnostic>,
    /// What became of every line that is not blank.
    pub lines: Vec<LineFate>,
    /// Paragraphs that were made whole, and page breaks that could not be decided.
    pub joins: Vec<Join>,
}

/// Reads all plans of a text.
pub fn read(text: &str, lexicon: &Lexicon) -> (Vec<Plan>, Vec<Diagnostic>) {
    let import = import(text, lexicon, &KnownPlans::default());
    (import.plans, import.diagnostics)
}

/// Reads all plans of a text, and keeps account of every line. Plans whose document number is
/// known have the id that `known` gives them.
pub fn import(text: &str, lexicon: &Lexicon, known: &KnownPlans) -> Import {
    if let Some(refusal) = screen::refuse(text) {
        return Import { diagnostics: vec![refusal], ..Import::default() };
    }
    let mut lines = line::lines(text);
    let first_look = screen::look(&lines);
    let count = lines.len();
    markdown::plain(&mut lines);
    let lines = pasted::mend(&lines);
    let skip = headers::find(&lines);
    let parts = documents::split(&lines, &skip);
    let view = documents::Text { lines: &lines, skip: &skip };
    let mut records =
        assemble::Records { ledger: account::Ledger::new(count), joins: Vec::new(), diagnostics: first_look };
    set_aside(&view, parts.front.clone(), Fate::Contents, &mut records);
    let publication = publication::Publication::read(&view, parts.front);
    let shared = assemble::Shared { lexicon, known, publication: &publication };
    let mut plans: Vec<Plan> = Vec::new();
    for document in &parts.documents {
        records.ledger.enter(Some(plans.len()));
        let joins_before = records.joins.len();
        match assemble::plan(document, &view, &shared, &mut records) {
            Some(plan) => plans.push(plan),
            None => disown(&view, document.lines.clone(), &mut records),
        }
        tell_undecided(joins_before, &mut records);
    }
    records.ledger.enter(None);
    set_aside(&view, parts.imprint, Fate::Imprint, &mut records);
    finish(plans, records)
}

fn set_aside(
    text: &documents::Text<'_, '_>,
    range: std::ops::Range<usize>,
    fate: Fate,
    records: &mut assemble::Records,
) {
    for line in text.lines.get(range).unwrap_or_default().iter().filter(|line| !line.is_blank()) {
        records.ledger.note_whole(line, fate);
    }
}

/// The lines of a document without a plan belong to none.
fn disown(text: &documents::Text<'_, '_>, range: std::ops::Range<usize>, records: &mut assemble::Records) {
    let lines = text.lines.get(range).unwrap_or_default();
    if let (Some(first), Some(last)) = (lines.first(), lines.last()) {
        let last = last.more.last().copied().unwrap_or(last.number);
        records.ledger.disown(first.number, last);
    }
}

fn tell_undecided(from: usize, records: &mut assemble::Records) {
    let undecided: Vec<u32> =
        records.joins.iter().skip(from).filter(|join| !join.made).map(|join| join.to).collect();
    if let Some(&first) = undecided.first() {
        records.diagnostics.push(messages::undecided_joins(first, undecided.len()));
    }
}

/// Most diagnostics of one text; nobody reads more.
const MOST_DIAGNOSTICS: usize = 500;

fn finish(mut plans: Vec<Plan>, records: assemble::Records) -> Import {
    let assemble::Records { ledger, joins, mut diagnostics } = records;
    if plans.is_empty() {
        diagnostics.push(messages::no_plan());
    }
    make_ids_unique(&mut plans);
    diagnostics.sort_by_key(|diagnostic| match &diagnostic.place {
        Place::Line(line) => *line,
        _ => 0,
    });
    if let Some(left) = diagnostics.len().checked_sub(MOST_DIAGNOSTICS).filter(|left| *left > 0) {
        diagnostics.truncate(MOST_DIAGNOSTICS);
        diagnostics.push(messages::many_more(left));
    }
    Import { plans, diagnostics, lines: ledger.into_entries(), joins }
}

/// Two plans of one text never share an id.
fn make_ids_unique(plans: &mut [Plan]) {
    let mut seen = std::collections::BTreeSet::new();
    for plan in plans {
        let id = plan.id.clone();
        let mut tries = 1;
        while !seen.insert(plan.id.clone()) {
            tries += 1;
            plan.id = format!("{id}-{tries}");
        }
    }
}

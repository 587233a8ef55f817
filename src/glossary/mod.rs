//! Terms that a reader may want explained, and where they stand in a text.
//!
//! ```
//! use plan_compare::glossary::{Glossary, Piece, Seen};
//! use plan_compare::plan::Lang;
//! let json = r#"{"format": "glossary/1", "entries": [{"id": "binding", "terms": {"zh": ["约束性"], "en": ["binding"]},
//!     "explanation": {"zh": "必须完成。", "en": "It must be met."}}]}"#;
//! let glossary = Glossary::read(json).unwrap();
//! let pieces = glossary.pieces("约束性指标", Lang::Zh, &mut Seen::default());
//! assert_eq!(pieces, [Piece::Term(0, "约束性"), Piece::Text("指标")]);
//! ```
//!
//! Absent: the weighted terms by which themes are found (`theme`), and any markup.

use std::collections::BTreeSet;

use aho_corasick::{AhoCorasick, MatchKind};
use serde::Deserialize;

use crate::plan::{Lang, Localized};

#[cfg(test)]
mod tests;

/// One explained term.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Entry {
    /// Short id.
    pub id: String,
    terms: Spellings,
    /// What it means, in a sentence or two of our own.
    pub explanation: Localized,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Spellings {
    zh: Vec<String>,
    en: Vec<String>,
}

#[derive(Deserialize)]
struct File {
    format: String,
    entries: Vec<Entry>,
}

/// All explained terms, format `glossary/1`, ready to be found.
#[derive(Debug)]
pub struct Glossary {
    entries: Vec<Entry>,
    zh: Finder,
    en: Finder,
}

#[derive(Debug)]
struct Finder {
    automaton: AhoCorasick,
    /// The entry of each spelling.
    of: Vec<usize>,
}

/// A stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Text as it is.
    Text(&'t str),
    /// A term, with the number of its entry.
    Term(usize, &'t str),
}

/// Entries that were met already: a term is explained where it stands first.
#[derive(Debug, Default)]
pub struct Seen(BTreeSet<usize>);

impl Glossary {
    /// Reads the glossary; nothing where it is of another format.
    pub fn read(json: &str) -> Option<Self> {
        let file: File = serde_json::from_str(json).ok().filter(|file: &File| file.format == "glossary/1")?;
        let finder = |spellings: fn(&Entry) -> &[String]| Finder::new(&file.entries, spellings);
        let (zh, en) = (finder(|entry| &entry.terms.zh)?, finder(|entry| &entry.terms.en)?);
        Some(Glossary { entries: file.entries, zh, en })
    }

    /// The entry with this number.
    pub fn entry(&self, number: usize) -> Option<&Entry> {
        self.entries.get(number)
    }

    /// The number of the entry with this id.
    pub fn number(&self, id: &str) -> Option<usize> {
        self.entries.iter().position(|entry| entry.id == id)
    }

    /// The whole text in pieces. Each entry is a term once, at its first place, unless it was seen
    /// before; of spellings that overlap, the one that begins first and then the longest counts.
    pub fn pieces<'t>(&self, text: &'t str, lang: Lang, seen: &mut Seen) -> Vec<Piece<'t>> {
        let finder = match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        };
        let mut pieces = Vec::new();
        let mut from = 0;
        for (entry, start, end) in finder.find(text) {
            if !seen.0.insert(entry) {
                continue;
            }
            pieces.extend(text.get(from..start).filter(|plain| !plain.is_empty()).map(Piece::Text));
            pieces.extend(text.get(start..end).map(|term| Piece::Term(entry, term)));
            from = end;
        }
        pieces.extend(text.get(from..).filter(|plain| !plain.is_empty()).map(Piece::Text));
        pieces
    }
}

impl Finder {
    fn new(entries: &[Entry], spellings: fn(&Entry) -> &[String]) -> Option<Self> {
        let all =
            entries.iter().enumerate().flat_map(|(at, entry)| spellings(entry).iter().map(move |s| (s, at)));
        let (spellings, of): (Vec<&String>, Vec<usize>) =
            all.filter(|(spelling, _)| !spelling.is_empty()).unzip();
        let mut builder = AhoCorasick::builder();
        let automaton = builder
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .build(spellings)
            .ok()?;
        Some(Finder { automaton, of })
    }

    /// Entry, start and end of every spelling that stands as a word of its own.
    fn find(&self, text: &str) -> impl Iterator<Item = (usize, usize, usize)> {
        let found = self.automaton.find_iter(text).filter(|found| is_word(text, found.start(), found.end()));
        found
            .filter_map(|found| Some((*self.of.get(found.pattern().as_usize())?, found.start(), found.end())))
    }
}

/// Words that a term may not cut: 苏中, the middle of the province, does not stand in 江苏中心.
const WHOLE: [&str; 2] = ["江苏", "苏中心"];

/// Whether a spelling stands for itself. Letters of a Latin word do not go on over its edge: PUE does not
/// stand in PUED. Chinese has no such edges, but words that are known to be whole.
fn is_word(text: &str, start: usize, end: usize) -> bool {
    let cuts = |word: &str| {
        let mut found = text.match_indices(word).map(|(at, _)| (at, at + word.len()));
        found.any(|(from, to)| from < start && start < to || from < end && end < to)
    };
    if WHOLE.iter().any(|word| cuts(word)) {
        return false;
    }
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    let (before, term, after) = (text.get(..start), text.get(start..end), text.get(end..));
    let [before, term, after] = [before, term, after].map(Option::unwrap_or_default);
    !(latin(before.chars().next_back()) && latin(term.chars().next())
        || latin(term.chars().next_back()) && latin(after.chars().next()))
}

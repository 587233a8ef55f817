//! Terms that stay whole: those of the caller's lexicon, and the words of [`super::vocabulary`].
//!
//! Absent: weights and themes; a term is a string here.

use aho_corasick::{AhoCorasick, MatchKind};

use super::vocabulary::{COMMON, STOCK};

/// The terms that a diff keeps whole, prepared once and used for many passages.
#[derive(Clone, Debug)]
pub struct Terms {
    automaton: Option<AhoCorasick>,
    /// Below it are the patterns of set phrases.
    stock: usize,
    /// Below it are those and everyday words; above it the caller's.
    known: usize,
}

/// What kind of word was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordKind {
    /// A term of the caller's lexicon.
    Term,
    /// A set phrase of plans.
    Stock,
    /// An everyday word.
    Common,
}

/// A word found in a text, as a range of bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: WordKind,
}

impl Terms {
    /// Prepares a lexicon's terms. Terms of one character are left out: they would cut words. Terms that
    /// are everyday words or set phrases (创新, 城市) stay that: alone they are no shared wording.
    ///
    /// ```
    /// use plan_compare::wording::{Choice, Terms, compare};
    /// let terms = Terms::new(["算力枢纽"]);
    /// assert_eq!(compare("新建算力枢纽3个", "新建算力枢纽5个", &terms).choice, Choice::Edits);
    /// ```
    pub fn new<T: AsRef<str>>(terms: impl IntoIterator<Item = T>) -> Terms {
        let mut patterns: Vec<String> = STOCK.split_whitespace().map(str::to_owned).collect();
        let stock = patterns.len();
        patterns.extend(COMMON.split_whitespace().map(str::to_owned));
        let known = patterns.len();
        let own = terms.into_iter().map(|term| term.as_ref().trim().to_owned());
        // Of equal patterns the first one wins: an everyday word stays one.
        patterns.extend(own.filter(|term| term.chars().nth(1).is_some()));
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::LeftmostLongest)
            .build(patterns)
            .ok();
        Terms { automaton, stock, known }
    }

    /// No words at all: Chinese falls into characters.
    pub(super) fn bare() -> Terms {
        Terms { automaton: None, stock: 0, known: 0 }
    }

    /// The words of a text from left to right, none over another.
    pub(super) fn find(&self, text: &str) -> Vec<Hit> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        automaton
            .find_iter(text)
            .map(|hit| (hit.start(), hit.end(), hit.pattern().as_usize()))
            .filter(|&(start, end, _)| !cuts_latin_word(text, start) && !cuts_latin_word(text, end))
            .map(|(start, end, id)| Hit { start, end, kind: self.kind(id) })
            .collect()
    }

    fn kind(&self, id: usize) -> WordKind {
        if id < self.stock {
            WordKind::Stock
        } else if id < self.known {
            WordKind::Common
        } else {
            WordKind::Term
        }
    }
}

/// Whether Latin letters or digits stand on both sides of the place.
fn cuts_latin_word(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let latin = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphanumeric);
    latin(at.checked_sub(1)) && latin(Some(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(terms: &[&str], text: &str, expected: &[(&str, WordKind)]) {
        let hits = Terms::new(terms).find(text);
        let found: Vec<_> = hits.iter().map(|hit| (&text[hit.start..hit.end], hit.kind)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn the_longest_term_wins_and_latin_words_stay_whole() {
        check(
            &["算力", "算力枢纽"],
            "建设算力枢纽",
            &[("建设", WordKind::Stock), ("算力枢纽", WordKind::Term)],
        );
        check(&["IoT"], "a riot of iot", &[("iot", WordKind::Term)]);
        check(&["5G"], "15G与5g基站", &[("5g", WordKind::Term)]);
        check(&["网", ""], "网络", &[("网络", WordKind::Common)]);
        check(&[], "智慧", &[("智慧", WordKind::Common)]);
    }
}

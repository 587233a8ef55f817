//! A passage in its smallest parts, each with what the words around it say of it.
//!
//! Shared wording is looked for in characters, because 数据中心 is shared with 大数据中心 however
//! the two are cut into words; only figures and Latin words stay whole. But whether a run is worth
//! marking, and where it may start, is a matter of words.
//!
//! Worked example: of 加快推进的 nothing counts (a set phrase and a particle), 加快推进渡口换船 has
//! four characters that count.
//!
//! Absent: the search for runs; see [`super::shared`].

use std::ops::Range;

use super::terms::Terms;
use super::token::{Keys, Kind, Token, tokens};

/// A run of this many characters counts without a term in it.
const LONG_RUN: usize = 4;
/// So many of them must stand outside set phrases.
const OWN_CHARACTERS: usize = 2;

/// The smallest part that shared wording is made of.
#[derive(Clone, Debug)]
pub(super) struct Atom {
    pub(super) key: u32,
    /// Bytes of its passage.
    pub(super) bytes: Range<usize>,
    /// What it is by itself.
    kind: Kind,
    /// What the word is that it is part of.
    word: Kind,
    /// Whether that word starts or ends with it.
    starts: bool,
    ends: bool,
}

/// The atoms of a passage. White space is left out.
pub(super) fn atoms(text: &str, words: &[Token<'_>], keys: &mut Keys) -> Vec<Atom> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut words = words.iter().scan(0, |end, word| {
        let start = *end;
        *end += word.text.len();
        Some((start..*end, word.kind))
    });
    let mut word = words.next();
    for token in tokens(text, &Terms::bare(), keys) {
        let bytes = at..at + token.text.len();
        at = bytes.end;
        while word.as_ref().is_some_and(|(range, _)| range.end <= bytes.start) {
            word = words.next();
        }
        let Some((range, kind)) = word.as_ref().filter(|_| token.kind != Kind::Space) else { continue };
        let (starts, ends) = (range.start >= bytes.start, range.end <= bytes.end);
        found.push(Atom { key: token.key, bytes, kind: token.kind, word: *kind, starts, ends });
    }
    found
}

impl Atom {
    /// Stands between two passages; like nothing else.
    pub(super) fn border() -> Atom {
        Atom { key: u32::MAX, bytes: 0..0, kind: Kind::Sign, word: Kind::Sign, starts: true, ends: true }
    }

    /// Whether it adds to the length of a passage.
    pub(super) fn counts(&self) -> bool {
        self.kind != Kind::Sign
    }

    fn is_edge(&self) -> bool {
        matches!(self.kind, Kind::Sign | Kind::Particle | Kind::SmallWord)
    }

    fn in_known_word(&self) -> bool {
        matches!(self.word, Kind::Stock | Kind::Common)
    }
}

/// Judges runs of atoms.
#[derive(Debug)]
pub(super) struct Judge {
    totals: Vec<Totals>,
    /// Where terms start and end, rising.
    terms: Vec<Range<usize>>,
    is_latin: bool,
}

/// Counts over all atoms before a place.
#[derive(Clone, Copy, Debug, Default)]
struct Totals {
    han: usize,
    own: usize,
    words: usize,
    small: usize,
    figures: usize,
}

impl Judge {
    pub(super) fn new(atoms: &[Atom]) -> Judge {
        let mut totals = vec![Totals::default()];
        let mut sum = Totals::default();
        for atom in atoms {
            let han = matches!(atom.kind, Kind::Han | Kind::Particle);
            sum.han += usize::from(han);
            sum.own += usize::from(atom.kind == Kind::Han && atom.word != Kind::Stock);
            sum.words += usize::from(atom.kind == Kind::Word);
            sum.small += usize::from(atom.kind == Kind::SmallWord);
            sum.figures += usize::from(atom.kind == Kind::Figure);
            totals.push(sum);
        }
        let is_latin = sum.words + sum.small > sum.han;
        Judge { totals, terms: terms(atoms), is_latin }
    }

    /// Whether the run is worth marking.
    pub(super) fn counts(&self, run: &Range<usize>) -> bool {
        let (Some(from), Some(to)) = (self.totals.get(run.start), self.totals.get(run.end)) else {
            return false;
        };
        let first_term = self.terms.partition_point(|term| term.start < run.start);
        if to.figures > from.figures || self.terms.get(first_term).is_some_and(|term| term.end <= run.end) {
            return true;
        }
        let words = to.words - from.words;
        if self.is_latin {
            return words >= 2 && words + (to.small - from.small) >= 3;
        }
        words > 0 || (to.han - from.han >= LONG_RUN && to.own - from.own >= OWN_CHARACTERS)
    }
}

fn terms(atoms: &[Atom]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, atom) in atoms.iter().enumerate().filter(|(_, atom)| atom.word == Kind::Term) {
        if atom.starts {
            start = Some(at);
        }
        if let Some(start) = start.take_if(|_| atom.ends) {
            found.push(start..at + 1);
        }
    }
    found
}

/// The run without signs, particles and halves of words at its ends. A word counts as cut if it is
/// cut at either place: here, or where the same run starts in the other passage.
pub(super) fn trimmed(atoms: &[Atom], run: Range<usize>, other: usize) -> Range<usize> {
    let Range { mut start, mut end } = run;
    let from = start;
    let cut = |at: usize, whole: fn(&Atom) -> bool| {
        let loose = |at: usize| {
            atoms.get(at).is_none_or(|atom| atom.is_edge() || (atom.in_known_word() && !whole(atom)))
        };
        loose(at) || loose(other + at - from)
    };
    while start < end && cut(start, |atom| atom.starts) {
        start += 1;
    }
    while start < end && cut(end - 1, |atom| atom.ends) {
        end -= 1;
    }
    start..end
}

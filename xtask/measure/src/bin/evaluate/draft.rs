//! A passage in pieces, each with a number of its own, and the dice that decide what becomes of it.
//!
//! Absent: what becomes of it (`reviser`).

use std::collections::BTreeSet;

use plan_compare::plan::{Localized, Passage};

/// A few characters that an edit takes as one.
#[derive(Clone)]
pub(crate) struct Piece {
    pub(crate) id: usize,
    pub(crate) text: String,
}

pub(crate) type Clause = Vec<Piece>;
pub(crate) type Sentence = Vec<Clause>;

/// What one edit took out and brought in, by pieces; nothing of both where sentences changed places.
#[derive(Clone, Default)]
pub(crate) struct Edit {
    pub(crate) gone: Vec<usize>,
    pub(crate) come: Vec<usize>,
}

/// A passage of either version.
#[derive(Clone)]
pub(crate) struct Draft {
    pub(crate) id: String,
    pub(crate) passage: Passage,
    pub(crate) sentences: Vec<Sentence>,
    pub(crate) edits: Vec<Edit>,
    pub(crate) moved: bool,
    pub(crate) new: bool,
}

/// A sequence of numbers from a seed (SplitMix64).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap_or_default() % sides.max(1)
    }

    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub(crate) fn of<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        list.get(self.below(list.len()))
    }
}

impl Draft {
    pub(crate) fn pieces(&self) -> impl Iterator<Item = &Piece> {
        self.sentences.iter().flatten().flatten()
    }

    pub(crate) fn text(&self) -> String {
        self.pieces().map(|piece| piece.text.as_str()).collect()
    }

    pub(crate) fn ids(&self) -> BTreeSet<usize> {
        self.pieces().map(|piece| piece.id).collect()
    }

    pub(crate) fn written(&self) -> Passage {
        let text = Localized::zh(self.text());
        Passage { id: self.id.clone(), heading: None, text, line: None, ..self.passage.clone() }
    }
}

//! Which characters of a revised passage are marked as changed, and which pieces of the draft they belong to.
//!
//! Absent: what a good share is (`revised`).

use std::collections::{BTreeMap, BTreeSet};

use plan_compare::wording::{Mark, Span};

use crate::draft::Draft;

/// The characters of a passage: the piece that each belongs to, and the marked stretch that it stands in.
pub(crate) struct Marked(Vec<(usize, Option<usize>)>);

impl Marked {
    pub(crate) fn new(draft: &Draft, spans: &[Span], shared: bool) -> Self {
        let marked = |span: &Span| match span.mark {
            Mark::OnlyLeft | Mark::OnlyRight => true,
            Mark::Plain => shared,
            _ => false,
        };
        let stretches = spans.iter().enumerate().flat_map(|(at, span)| {
            let stretch = marked(span).then_some(at);
            span.text.chars().map(move |_| stretch)
        });
        let stretches = stretches.chain(std::iter::repeat(None));
        let pieces = draft.pieces().flat_map(|piece| piece.text.chars().map(|_| piece.id));
        Marked(pieces.zip(stretches).collect())
    }

    /// How many characters these pieces have, and how many of them are marked.
    pub(crate) fn count(&self, pieces: &[usize]) -> (usize, usize) {
        let own = self.0.iter().filter(|(piece, _)| pieces.contains(piece));
        own.fold((0, 0), |(all, marked), (_, stretch)| (all + 1, marked + usize::from(stretch.is_some())))
    }

    /// For each marked stretch its size, and how many of its characters the other version has not.
    pub(crate) fn stretches(&self, other: &BTreeSet<usize>) -> Vec<(usize, usize)> {
        let mut found: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        for (piece, stretch) in &self.0 {
            if let Some(stretch) = stretch {
                let (size, changed) = found.entry(*stretch).or_default();
                *size += 1;
                *changed += usize::from(!other.contains(piece));
            }
        }
        found.into_values().collect()
    }
}

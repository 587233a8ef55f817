//! Edits in one flow, as a reader of tracked changes knows them.
//!
//! Worked example: 新建[-3座-]渔港 and 新建[+5座+]渔港 become 新建 (both), 3座 (left), 5座 (right),
//! 渔港 (both).
//!
//! Absent: shared wording in one flow. Two different passages have no common order; they come out
//! one after the other.

use serde::{Deserialize, Serialize};

use super::model::{Mark, Span, Wording};

/// Which passage a piece stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Whose {
    /// In both at this place.
    Both,
    /// In the left one.
    Left,
    /// In the right one.
    Right,
}

/// A piece of the one flow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Piece {
    /// Which passage it stands in.
    pub whose: Whose,
    /// Its text and mark. What stands in both has the right passage's white space and signs.
    pub span: Span,
}

impl Wording {
    /// Both passages in one flow: the pieces of `Left` and `Both` are the left passage, those of
    /// `Right` and `Both` the right one. Left comes before right where both differ.
    pub fn inline(&self) -> Vec<Piece> {
        let mut found = Vec::new();
        let (mut left, mut right) = (Side::new(&self.left), Side::new(&self.right));
        loop {
            found.extend(left.own(Whose::Left));
            found.extend(right.own(Whose::Right));
            let length = match (left.same(), right.same()) {
                (0, 0) => return found,
                (only, 0) | (0, only) => only,
                (left, right) => left.min(right),
            };
            let (left, right) = (left.take(length), right.take(length));
            let text = if right.is_empty() { left } else { right };
            found.push(Piece { whose: Whose::Both, span: Span { text, mark: Mark::Same, group: None } });
        }
    }
}

/// What is left of one side.
struct Side<'a> {
    spans: std::iter::Peekable<std::slice::Iter<'a, Span>>,
    /// Characters of the next span that were taken already.
    taken: usize,
}

impl<'a> Side<'a> {
    fn new(spans: &'a [Span]) -> Side<'a> {
        Side { spans: spans.iter().peekable(), taken: 0 }
    }

    /// The spans up to the next one that stands in both.
    fn own(&mut self, whose: Whose) -> Vec<Piece> {
        std::iter::from_fn(|| self.spans.next_if(|span| span.mark != Mark::Same))
            .map(|span| Piece { whose, span: span.clone() })
            .collect()
    }

    /// Length of the stretch that comes next and stands in both.
    fn same(&mut self) -> usize {
        let taken = self.taken;
        self.spans
            .peek()
            .filter(|span| span.mark == Mark::Same)
            .map_or(0, |span| span.text.chars().count() - taken)
    }

    fn take(&mut self, length: usize) -> String {
        let left = self.same();
        let Some(span) = self.spans.peek().filter(|_| left > 0) else { return String::new() };
        let text = span.text.chars().skip(self.taken).take(length).collect();
        self.taken += length;
        if length >= left {
            self.taken = 0;
            self.spans.next();
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Choice, Terms, compare_as};
    use super::*;

    #[test]
    fn left_comes_before_right() {
        let terms = Terms::new(["渔港"]);
        let wording = compare_as(Choice::Edits, "新建3座（大）渔港", "新建5座(大)渔港。", &terms);
        let shown: Vec<_> =
            wording.inline().into_iter().map(|piece| (piece.whose, piece.span.text)).collect();
        let expected = [
            (Whose::Both, "新建"),
            (Whose::Left, "3座"),
            (Whose::Right, "5座"),
            (Whose::Both, "(大)渔港"),
            (Whose::Right, "。"),
        ];
        assert_eq!(shown, expected.map(|(whose, text)| (whose, text.to_owned())));
    }
}

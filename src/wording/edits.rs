//! What was changed between two nearly identical passages.
//!
//! Sentences first, then tokens: sentences that stand in both in the same order are the same;
//! sentences at another place are moved; what lies in the gaps between is compared token by token
//! ([`super::hunks`]), without the moved sentences. A diff of the whole passage would tear moved
//! sentences apart and be slower.
//!
//! Worked example: the sentence 沿河栽种柳树三百棵。 stands first on the left and last on the right,
//! where it says 五百棵. It is moved, and within it 三→五 is a change.
//!
//! Absent: choosing whether edits are worth showing; see [`super::compare`].

use std::collections::BTreeSet;

use super::clauses::move_clauses;
use super::hunks::{hunks, slice};
use super::model::{Mark, Span};
use super::moves::{Matched, matched};
use super::sentences::{Range, sentences};
use super::token::{Kind, Token};

/// The mark of one token, and the number of what was moved.
pub(super) type Marked = (Mark, Option<u32>);

/// Both passages with a mark for each token.
#[derive(Debug)]
pub(super) struct Marks {
    pub(super) left: Vec<Marked>,
    pub(super) right: Vec<Marked>,
}

/// Marks what was changed.
pub(super) fn edits(left: &[Token<'_>], right: &[Token<'_>]) -> Marks {
    let (left_parts, right_parts) = (sentences(left), sentences(right));
    let matched = matched(&parts(left, &left_parts), &parts(right, &right_parts));
    let mut marks = Marks {
        left: vec![(Mark::OnlyLeft, None); left.len()],
        right: vec![(Mark::OnlyRight, None); right.len()],
    };
    let mut group = 0;
    for &(l, r) in &matched.moved {
        let places = (places(&left_parts, l), places(&right_parts, r));
        marks.compare((left, &places.0), (right, &places.1), (Mark::Moved, Some(group)));
        group += 1;
    }
    marks.compare_rest((left, &left_parts), (right, &right_parts), &matched);
    move_clauses(left, right, &mut marks, group);
    marks
}

fn places(parts: &[Range], at: usize) -> Vec<usize> {
    parts.get(at).map_or_else(Vec::new, |&(start, end)| (start..end).collect())
}

fn parts<'t, 'a>(tokens: &'t [Token<'a>], ranges: &[Range]) -> Vec<&'t [Token<'a>]> {
    ranges.iter().map(|&range| slice(tokens, range)).collect()
}

impl Marks {
    /// Compares what was not moved: gap, sentence in place, gap, and so on to the end.
    fn compare_rest(
        &mut self,
        left: (&[Token<'_>], &[Range]),
        right: (&[Token<'_>], &[Range]),
        matched: &Matched,
    ) {
        let left_moved: BTreeSet<usize> = matched.moved.iter().map(|pair| pair.0).collect();
        let right_moved: BTreeSet<usize> = matched.moved.iter().map(|pair| pair.1).collect();
        let gap = |parts: &[Range], from: usize, to: usize, moved: &BTreeSet<usize>| -> Vec<usize> {
            (from..to).filter(|at| !moved.contains(at)).flat_map(|at| places(parts, at)).collect()
        };
        let (mut left_from, mut right_from) = (0, 0);
        let end = (left.1.len(), right.1.len());
        for &(l, r) in matched.in_place.iter().chain([&end]) {
            let left_gap = gap(left.1, left_from, l, &left_moved);
            let right_gap = gap(right.1, right_from, r, &right_moved);
            self.compare((left.0, &left_gap), (right.0, &right_gap), (Mark::Same, None));
            self.compare((left.0, &places(left.1, l)), (right.0, &places(right.1, r)), (Mark::Same, None));
            (left_from, right_from) = (l + 1, r + 1);
        }
    }

    /// Compares the tokens at these places, and marks those that are the same.
    fn compare(
        &mut self,
        (left, left_places): (&[Token<'_>], &[usize]),
        (right, right_places): (&[Token<'_>], &[usize]),
        same: Marked,
    ) {
        let left: Vec<Token<'_>> = left_places.iter().filter_map(|&at| left.get(at).copied()).collect();
        let right: Vec<Token<'_>> = right_places.iter().filter_map(|&at| right.get(at).copied()).collect();
        for hunk in hunks(&left, &right) {
            let blank = [slice(&left, hunk.left), slice(&right, hunk.right)]
                .iter()
                .all(|tokens| tokens.iter().all(|token| token.kind == Kind::Space));
            let mark = match (hunk.same, blank) {
                (true, _) => same,
                (false, true) => (Mark::Plain, None),
                (false, false) => continue,
            };
            put(&mut self.left, left_places.get(hunk.left.0..hunk.left.1), mark);
            put(&mut self.right, right_places.get(hunk.right.0..hunk.right.1), mark);
        }
    }
}

fn put(marks: &mut [Marked], places: Option<&[usize]>, mark: Marked) {
    for &at in places.unwrap_or_default() {
        if let Some(slot) = marks.get_mut(at) {
            *slot = mark;
        }
    }
}

/// Joins neighbouring tokens with the same mark into spans.
pub(super) fn spans(tokens: &[Token<'_>], marks: &[Marked]) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for (token, &(mark, group)) in tokens.iter().zip(marks) {
        match found.last_mut() {
            Some(last) if last.mark == mark && last.group == group => last.text.push_str(token.text),
            _ => found.push(Span { text: token.text.to_owned(), mark, group }),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::terms::Terms;
    use super::super::testing::shown;
    use super::super::token::{Keys, tokens};
    use super::*;

    fn check(left: &str, right: &str, expected: &str) {
        let (terms, mut keys) = (Terms::new(["算力枢纽"]), Keys::default());
        let (left, right) = (tokens(left, &terms, &mut keys), tokens(right, &terms, &mut keys));
        let marks = edits(&left, &right);
        let both = [shown(&spans(&left, &marks.left)), shown(&spans(&right, &marks.right))];
        assert_eq!(both.join("\n"), expected);
    }

    #[test]
    fn moved_sentences_are_not_deleted_and_inserted() {
        check(
            "沿河栽种柳树300棵。渡口换上新的木船。灯塔每晚点灯到天亮。",
            "渡口换上新的木船。灯塔每晚点灯到天亮。沿河栽种柳树500棵。",
            "{0:沿河栽种柳树}[-300棵-]{0:。}渡口换上新的木船。灯塔每晚点灯到天亮。\n\
             渡口换上新的木船。灯塔每晚点灯到天亮。{0:沿河栽种柳树}[+500棵+]{0:。}",
        );
    }

    #[test]
    fn sentences_change_apart_from_each_other() {
        check(
            "新建算力枢纽3个。渡口换上木船。",
            "新建算力枢纽5个。渡口换上铁船，每天开行。",
            "新建算力枢纽[-3个-]。渡口换上[-木船-]。\n\
             新建算力枢纽[+5个+]。渡口换上[+铁船，每天开行+]。",
        );
    }

    #[test]
    fn white_space_is_no_change() {
        check("新建 5G基站", "新建5G基站", "新建<  >5G基站\n新建5G基站".replace("<  >", "< >").as_str());
        check("（一） 修桥。修路。", "(一)修桥。修路。", "（一）< >修桥。修路。\n(一)修桥。修路。");
    }
}

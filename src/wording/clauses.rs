//! Parts of a sentence that were moved.
//!
//! Worked example: in 修建码头栈桥，扩建渔港仓库。 and 扩建渔港仓库，修建码头栈桥。 a diff keeps one
//! clause and says that the other was deleted here and inserted there. What was deleted and what
//! was inserted are the same words but for the commas around them, so they were moved.
//!
//! Absent: moved clauses that were changed as well; they stay a deletion and an insertion.

use std::collections::BTreeMap;

use super::edits::{Marked, Marks};
use super::hunks::slice;
use super::model::Mark;
use super::sentences::{Range, size};
use super::token::{Kind, Token};

/// Anything shorter is the same by chance.
const MOVED_SIZE: usize = 6;

/// Marks as moved what was deleted here and inserted there. Groups count on from `group`.
pub(super) fn move_clauses(left: &[Token<'_>], right: &[Token<'_>], marks: &mut Marks, mut group: u32) {
    let mut waiting: BTreeMap<Vec<u32>, Vec<Range>> = BTreeMap::new();
    for run in runs(right, &marks.right, Mark::OnlyRight).into_iter().rev() {
        waiting.entry(keys(slice(right, run))).or_default().push(run);
    }
    for run in runs(left, &marks.left, Mark::OnlyLeft) {
        let partners = waiting.get_mut(&keys(slice(left, run)));
        if let Some(partner) = partners.and_then(Vec::pop) {
            let mark = (Mark::Moved, Some(group));
            marks.left.get_mut(run.0..run.1).unwrap_or_default().fill(mark);
            marks.right.get_mut(partner.0..partner.1).unwrap_or_default().fill(mark);
            group += 1;
        }
    }
}

/// The stretches with this mark, without signs and white space at their ends.
fn runs(tokens: &[Token<'_>], marks: &[Marked], only: Mark) -> Vec<Range> {
    let mut found = Vec::new();
    let mut at = 0;
    for part in marks.chunk_by(|a, b| a.0 == b.0) {
        let (mut start, mut end) = (at, at + part.len());
        at = end;
        let is_edge =
            |at: usize| tokens.get(at).is_some_and(|token| matches!(token.kind, Kind::Sign | Kind::Space));
        while start < end && is_edge(start) {
            start += 1;
        }
        while start < end && is_edge(end - 1) {
            end -= 1;
        }
        let is_only = part.first().is_some_and(|mark| mark.0 == only);
        if is_only && size(slice(tokens, (start, end))) >= MOVED_SIZE {
            found.push((start, end));
        }
    }
    found
}

fn keys(tokens: &[Token<'_>]) -> Vec<u32> {
    tokens.iter().map(|token| token.key).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::check_edits;

    #[test]
    fn a_clause_moves_within_its_sentence() {
        check_edits(
            "修建码头栈桥，扩建渔港仓库，清理航道淤泥。",
            "扩建渔港仓库，清理航道淤泥，修建码头栈桥。",
            "{0:修建码头栈桥}[-，-]扩建渔港仓库，清理航道淤泥。\n扩建渔港仓库，清理航道淤泥[+，+]{0:修建码头栈桥}。",
        );
        check_edits("修桥，栽树。", "栽树，修桥。", "[-修桥，栽树-]。\n[+栽树，修桥+]。");
    }
}

//! Everything that changed between two versions of one document, a draft and the final text.
//!
//! Worked example:
//!
//! ```text
//! 一、渔港                      unchanged   一、渔港
//! 新建渔港[-3座-]。              edited      新建渔港[+5座+]。
//! 沿河栽种柳树。                 removed
//!                              inserted    渡口换上木船。
//! 灯塔每晚点灯。(first)           moved       灯塔每晚点灯。(last)
//! ```
//!
//! Absent: sentences that went from one paragraph to another, and paragraphs that were split.

use serde::{Deserialize, Serialize};

use super::align::{Pairing, Paragraph, align};
use super::choose::compare;
use super::likeness::Profile;
use super::model::{Choice, Wording};
use super::terms::Terms;
use super::token::{Keys, Kind, Token, tokens};

/// What became of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// The same at the same place.
    Unchanged,
    /// Other wording at the same place.
    Edited,
    /// At another place; its wording may have changed as well.
    Moved,
    /// Only in the left version.
    Removed,
    /// Only in the right version.
    Inserted,
}

/// What became of one paragraph.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// What became of it.
    pub kind: ChangeKind,
    /// Its number in the left version, from 0.
    pub left: Option<usize>,
    /// Its number in the right version, from 0.
    pub right: Option<usize>,
    /// Its wording; of a paragraph that only one version has, the other side is empty.
    pub wording: Wording,
}

/// How many paragraphs of each kind there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Counts {
    /// The same at the same place.
    pub unchanged: usize,
    /// Other wording at the same place.
    pub edited: usize,
    /// At another place.
    pub moved: usize,
    /// Of those that moved, the ones with other wording.
    pub moved_and_edited: usize,
    /// Only in the left version.
    pub removed: usize,
    /// Only in the right version.
    pub inserted: usize,
}

/// All paragraphs of two versions of one document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Revision {
    /// How many there are of each kind.
    pub counts: Counts,
    /// In reading order: a removed paragraph stands before what was inserted at its place, and a
    /// moved one where the right version has it.
    pub changes: Vec<Change>,
}

/// Aligns two versions of one document and lists what became of each paragraph. Swapping the
/// versions swaps removed and inserted, and keeps every pair.
///
/// ```
/// use plan_compare::wording::{ChangeKind, Terms, revise};
/// let (draft, last) = (["渔港", "新建渔港3座。"], ["渔港", "新建渔港5座。", "点灯。"]);
/// let kinds: Vec<_> = revise(&draft, &last, &Terms::new(["渔港"])).changes.iter().map(|c| c.kind).collect();
/// assert_eq!(kinds, [ChangeKind::Unchanged, ChangeKind::Edited, ChangeKind::Inserted]);
/// ```
pub fn revise(left: &[&str], right: &[&str], terms: &Terms) -> Revision {
    // Of several equally good alignments both orders have to pick the same one.
    let pairs = if left <= right {
        paired(left, right, terms)
    } else {
        let mirrored = paired(right, left, terms).into_iter();
        mirrored.map(|pair| Pairing { left: pair.right, right: pair.left, ..pair }).collect()
    };
    let changes = List { left, right, terms }.changes(&pairs);
    Revision { counts: counts(&changes), changes }
}

fn paired(left: &[&str], right: &[&str], terms: &Terms) -> Vec<Pairing> {
    let mut keys = Keys::default();
    let mut prepared = |side: &[&str]| -> Vec<Paragraph> {
        side.iter().map(|text| paragraph(&tokens(text, terms, &mut keys))).collect()
    };
    let (left, right) = (prepared(left), prepared(right));
    align(&left, &right)
}

fn paragraph(tokens: &[Token<'_>]) -> Paragraph {
    let words = tokens.iter().filter(|token| token.kind != Kind::Space);
    Paragraph {
        keys: words.map(|token| token.key).collect(),
        profile: Profile::new(tokens),
        size: tokens.iter().map(Token::size).sum(),
    }
}

fn counts(changes: &[Change]) -> Counts {
    let mut counts = Counts::default();
    for change in changes {
        match change.kind {
            ChangeKind::Unchanged => counts.unchanged += 1,
            ChangeKind::Edited => counts.edited += 1,
            ChangeKind::Moved => {
                counts.moved += 1;
                counts.moved_and_edited += usize::from(change.wording.choice != Choice::Identical);
            }
            ChangeKind::Removed => counts.removed += 1,
            ChangeKind::Inserted => counts.inserted += 1,
        }
    }
    counts
}

/// Writes the list of changes.
struct List<'a> {
    left: &'a [&'a str],
    right: &'a [&'a str],
    terms: &'a Terms,
}

impl List<'_> {
    fn changes(&self, pairs: &[Pairing]) -> Vec<Change> {
        let mut moved_to = vec![None; self.right.len()];
        let mut left_is_paired = vec![false; self.left.len()];
        for pair in pairs {
            put(&mut left_is_paired, pair.left, true);
            put(&mut moved_to, pair.right, pair.moved.then_some(pair.left));
        }
        let mut found = Vec::new();
        let (mut left_from, mut right_from) = (0, 0);
        let stayed = pairs.iter().filter(|pair| !pair.moved).map(|pair| (pair.left, pair.right));
        for (left, right) in stayed.chain([(self.left.len(), self.right.len())]) {
            for at in (left_from..left).filter(|&at| left_is_paired.get(at) == Some(&false)) {
                found.push(self.change(ChangeKind::Removed, Some(at), None));
            }
            for at in right_from..right {
                let from = moved_to.get(at).copied().flatten();
                let kind = if from.is_some() { ChangeKind::Moved } else { ChangeKind::Inserted };
                found.push(self.change(kind, from, Some(at)));
            }
            if left < self.left.len() {
                found.push(self.change(ChangeKind::Edited, Some(left), Some(right)));
            }
            (left_from, right_from) = (left + 1, right + 1);
        }
        found
    }

    fn change(&self, kind: ChangeKind, left: Option<usize>, right: Option<usize>) -> Change {
        let text = |side: &[&'_ str], at: Option<usize>| {
            at.and_then(|at| side.get(at).map(|text| (*text).to_owned()))
        };
        let (left_text, right_text) = (text(self.left, left), text(self.right, right));
        let wording = compare(&left_text.unwrap_or_default(), &right_text.unwrap_or_default(), self.terms);
        let same = kind == ChangeKind::Edited && wording.choice == Choice::Identical;
        Change { kind: if same { ChangeKind::Unchanged } else { kind }, left, right, wording }
    }
}

fn put<T>(slots: &mut [T], at: usize, value: T) {
    if let Some(slot) = slots.get_mut(at) {
        *slot = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(left: &[&str], right: &[&str]) -> Vec<(ChangeKind, Option<usize>, Option<usize>)> {
        let terms = Terms::new(["渔港"]);
        revise(left, right, &terms)
            .changes
            .iter()
            .map(|change| (change.kind, change.left, change.right))
            .collect()
    }

    fn check(left: &[&str], right: &[&str], expected: &[(ChangeKind, Option<usize>, Option<usize>)]) {
        assert_eq!(listed(left, right), expected);
        let mut back: Vec<_> = listed(right, left)
            .into_iter()
            .map(|(kind, left, right)| match kind {
                ChangeKind::Removed => (ChangeKind::Inserted, right, left),
                ChangeKind::Inserted => (ChangeKind::Removed, right, left),
                kind => (kind, right, left),
            })
            .collect();
        let mut expected = expected.to_vec();
        back.sort_unstable();
        expected.sort_unstable();
        assert_eq!(back, expected, "swapping the versions keeps every pair");
    }

    #[test]
    fn all_kinds_at_once() {
        use ChangeKind as K;
        let lamp = "灯塔每晚点灯到天亮，值守人员轮流上岛。";
        let net = "渔网晾晒场搬到北岸，旧场地改成市集。";
        check(
            &[lamp, "一、渔港", "新建渔港3座，疏浚水道。", "沿河栽种柳树，两年一修剪。", net],
            &["一、渔港", "新建渔港5座，疏浚水道。", "渡口换上木船。", net, lamp],
            &[
                (K::Unchanged, Some(1), Some(0)),
                (K::Edited, Some(2), Some(1)),
                (K::Removed, Some(3), None),
                (K::Inserted, None, Some(2)),
                (K::Unchanged, Some(4), Some(3)),
                (K::Moved, Some(0), Some(4)),
            ],
        );
    }

    #[test]
    fn the_ends_and_nothing_at_all() {
        use ChangeKind as K;
        check(&[], &[], &[]);
        check(&["修桥。"], &[], &[(K::Removed, Some(0), None)]);
        check(&["", ""], &[""], &[(K::Unchanged, Some(0), Some(0)), (K::Removed, Some(1), None)]);
        check(
            &["修桥。", "修桥。"],
            &["修桥。"],
            &[(K::Unchanged, Some(0), Some(0)), (K::Removed, Some(1), None)],
        );
    }
}

//! Short entries of two versions that were edited, and that likeness alone takes for removed and inserted.
//!
//! Worked example: the heading 三 修缮 became 三 修缮与养护工作 between the same neighbours. Half of its
//! characters are new, but number and a word stayed.
//!
//! Absent: passages, which have words enough ([`crate::wording::revise`]).

use super::versions::{Entry, EntryKind};
use crate::wording::{Change, ChangeKind, Choice, Revision, Terms, compare_as};

/// What stands between the cells of a row.
pub(super) const CELLS: &str = " · ";

/// Headings and rows are short, so that one word changed leaves little in common: where one was taken out
/// and another brought in between the same neighbours, and both bear one number or one name, it was edited.
pub(super) fn mend(revision: &mut Revision, left: &[Entry], right: &[Entry], terms: &Terms) {
    let is_open = |change: &Change| change.left.is_some() != change.right.is_some();
    let mut mended: Vec<Change> = Vec::with_capacity(revision.changes.len());
    // Where the changes begin since the last entry that stayed.
    let mut start = 0;
    for change in std::mem::take(&mut revision.changes) {
        let own = change.right.filter(|_| is_open(&change)).and_then(|at| right.get(at));
        let gap = mended.get(start..).unwrap_or_default();
        let partner = own.and_then(|own| {
            let removed = |other: &Change| other.kind == ChangeKind::Removed;
            let entry = |other: &Change| other.left.and_then(|at| left.get(at));
            gap.iter()
                .position(|other| removed(other) && entry(other).is_some_and(|entry| entry.is_one_with(own)))
        });
        if let Some((own, partner)) = own.zip(partner.and_then(|at| mended.get_mut(start + at))) {
            let before = partner.left.and_then(|at| left.get(at)).map_or("", |entry| entry.text.as_str());
            partner.kind = ChangeKind::Edited;
            partner.right = change.right;
            partner.wording = compare_as(Choice::Edits, before, &own.text, terms);
            revision.counts.removed -= 1;
            revision.counts.inserted -= 1;
            revision.counts.edited += 1;
            continue;
        }
        let stayed = matches!(change.kind, ChangeKind::Unchanged | ChangeKind::Edited);
        mended.push(change);
        if stayed {
            start = mended.len();
        }
    }
    revision.changes = mended;
}

impl Entry {
    /// Whether a heading bears the same number and a word of the other, or a row the same name.
    fn is_one_with(&self, other: &Entry) -> bool {
        let parts = |entry: &Entry, mark: &str| {
            let (first, rest) = entry.text.split_once(mark).unwrap_or((entry.text.as_str(), ""));
            (first.to_owned(), rest.to_owned())
        };
        match (self.kind, other.kind) {
            (EntryKind::Heading, EntryKind::Heading) => {
                let ((number, ours), (same, theirs)) = (parts(self, " "), parts(other, " "));
                let mut words = ours.chars().zip(ours.chars().skip(1));
                number == same && words.any(|(a, b)| theirs.contains(&String::from_iter([a, b])))
            }
            (EntryKind::Indicator, EntryKind::Indicator) => parts(self, CELLS).0 == parts(other, CELLS).0,
            _ => false,
        }
    }
}

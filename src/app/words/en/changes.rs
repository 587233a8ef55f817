//! English words of the list of changes.

use crate::app::words::ChangesWords;

pub(super) const WORDS: ChangesWords = ChangesWords {
    view: "Changes",
    title: |a, b| format!("{a} → {b}: every change"),
    hint: "Headings, passages and indicators, in the order of B. A double underline marks wording that only B has, a single one wording that only A has.",
    offer: |count| match count {
        1 => "These look like two versions of one plan, with one change.".to_owned(),
        _ => format!("These look like two versions of one plan, with {count} changes."),
    },
    open: "See every change",
    all_changes: "All changes",
    all: "Whole text",
    none: "There are no changes of this kind.",
    from: |place| format!("Moved from: {place}"),
    shown: |n| format!("{n} shown"),
};

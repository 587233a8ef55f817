//! English words of the view of full texts.

use crate::app::words::ReadWords;

pub(super) const WORDS: ReadWords = ReadWords {
    linked: "Linked scrolling",
    linked_hint: "When one pane scrolls, the other follows to the counterpart",
    contents: "Contents",
    fold_all: "Fold all",
    unfold_all: "Unfold all",
    parts: |n| if n == 1 { "1 part".to_owned() } else { format!("{n} parts") },
    linked_of: |linked, all| format!("{linked} of {all} passages have a counterpart"),
    linked_of_short: |linked, all| format!("{linked}/{all}"),
    in_title: "Title",
    nothing_here: |letter| format!("No counterpart in {letter}."),
    nearest: |name| format!("The nearest passage that has one: {name}"),
    end: |letter, all, linked, other| {
        format!("End of {letter}. Of its {all} passages, {linked} have a counterpart in {other}.")
    },
    find: "Find in both plans",
    find_hint: "Ctrl+Shift+F. Width, case and traditional or simplified characters make no difference; Enter goes on",
    found: |letter, n| format!("{letter} {n}"),
    not_found: "In neither plan",
    next_find: "Next place",
    previous_find: "Previous place",
    close_find: "Stop finding",
    also: "Also find:",
    also_word: |word, n| format!("{word} {n}"),
    counterparts_in: |letter| format!("Counterparts in {letter}"),
    peek: |letter, n| {
        if n == 1 { format!("{letter}: 1 counterpart") } else { format!("{letter}: {n} counterparts") }
    },
    front: "Which plan to see",
    strand: |a, b| format!("A {a} ↔ B {b}"),
};

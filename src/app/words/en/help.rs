//! English words of the help.

use crate::app::words::HelpWords;

pub(super) const WORDS: HelpWords = HelpWords {
    open: "Help and keys",
    title: "Help and keys",
    lead: "Choose a plan for A and one for B above. A and B are equals: swap them, and every verdict is mirrored.",
    how: "The four views",
    views: [
        "what to look at first, the map of both outlines, and all plans at a glance",
        "theme by theme, the passages that face each other, with shared and differing wording marked",
        "figure by figure: the same, different, not comparable, or in one plan only",
        "both plans in full, with the counterparts of each passage at hand",
    ],
    keys: "Keys",
    rows: &[
        (&["F7", "Alt ↓"], "next linked passage"),
        (&["Shift F7", "Alt ↑"], "previous linked passage"),
        (&["F6"], "from one pane to the other"),
        (&["Ctrl Z"], "undo the last correction"),
        (&["Ctrl Shift Z"], "make it again"),
        (&["Esc"], "clear the selection, close this window"),
        (&["Ctrl Shift F"], "find in both plans, in the Read view"),
        (&["Tab"], "next link or button"),
        (&["F1", "Alt /"], "this window"),
    ],
    hint: "New here? Choose two plans above and start with the findings on the overview; each of them leads to its sources and printed figures.",
    got_it: "Got it",
};

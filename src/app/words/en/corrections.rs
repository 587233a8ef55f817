//! English words of the reader's corrections.

use super::plural;
use crate::app::words::CorrectionWords;
use crate::compare::CorrectionKind;

pub(super) const WORDS: CorrectionWords = CorrectionWords {
    title: "My corrections",
    open: |n| format!("My corrections · {n}"),
    hint: "What you pin, unlink or tell apart stays on this device, and counts whichever plan is on which side.",
    in_address: |yes| {
        if yes {
            "The address of this page carries them: whoever opens it sees them too."
        } else {
            "There are too many for the address of this page: save them as a file to pass them on."
        }
    },
    none: "You have corrected nothing in this pair.",
    kind: |kind| match kind {
        CorrectionKind::Pinned => "Pinned",
        CorrectionKind::Unlinked => "Unlinked",
        CorrectionKind::Apart => "Not the same target",
    },
    take_back: "Take back",
    take_back_this: |a, b| format!("Take back: {a} and {b}"),
    clear: "Take all back",
    export: "Save as a file",
    import: "Open a file of corrections…",
    undo: "Undo",
    redo: "Redo",
    pin: "Pin",
    pin_this: |a, b| format!("Pin the link of {a} and {b}"),
    unpin: "Pinned",
    unpin_this: |a, b| format!("Pinned: {a} and {b}. Take the pin back"),
    unlink: "Unlink",
    unlink_this: |a, b| format!("Unlink {a} and {b}"),
    pin_to: |side| format!("Link to a passage of {side}…"),
    pin_title: |name, side| format!("What in {side} belongs to “{name}”?"),
    pin_hint: "The passage that you choose is pinned as its counterpart.",
    find: "Find",
    of_theme: |n| format!("On this theme · {n}"),
    others: |n| format!("Elsewhere in the plan · {n}"),
    no_candidate: "No passage has these words.",
    apart: "Not the same target",
    apart_this: |name| format!("Not the same target: {name}"),
    made: |kind, a, b| match kind {
        CorrectionKind::Pinned => format!("Pinned “{a}” and “{b}”."),
        CorrectionKind::Unlinked => format!("Unlinked “{a}” and “{b}”."),
        CorrectionKind::Apart => format!("“{a}” and “{b}” are told apart."),
    },
    restored: |kind, a, b| match kind {
        CorrectionKind::Pinned => format!("“{a}” and “{b}” are no longer pinned."),
        CorrectionKind::Unlinked => format!("“{a}” and “{b}” are linked again."),
        CorrectionKind::Apart => format!("“{a}” and “{b}” are one target again."),
    },
    cleared: |n| format!("{n} {} taken back.", plural(n, "correction", "corrections")),
    undone: "The last correction is undone.",
    redone: "The correction is made again.",
    imported: |n| format!("{n} {} taken in.", plural(n, "correction", "corrections")),
    arrived: |n| format!("{n} {} came with this page.", plural(n, "correction", "corrections")),
};

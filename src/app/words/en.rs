//! The interface in English.

use super::{CorrectionWords, ReadWords, Summary, ThemeWords, Words};
use crate::app::model::Listed;
use crate::chart::Shown;
use crate::compare::{CorrectionKind, How, LinkKind, PairFigures, Part, Reason, Side, TargetOrigin, Verdict};
use crate::plan::{Kind, Nature, Severity};
use crate::wording::Choice;

pub(super) const EN: Words = Words {
    read: ReadWords {
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
    },
    product: "Plan Compare",
    tagline: "Two plans, side by side",
    skip: "Skip to content",
    other_language: "中文",
    scheme: "Appearance",
    scheme_auto: "System",
    scheme_light: "Light",
    scheme_dark: "Dark",
    view_overview: "Overview",
    view_themes: "Themes",
    view_targets: "Targets",
    view_read: "Read",
    views: "Views",
    choose_plans: "Choose two plans",
    plan_a: "Plan A",
    plan_b: "Plan B",
    swap: "Swap A and B",
    bundled_plans: "Jiangsu gazette 2021, no. 15",
    full_text: |title| format!("{title} · full text"),
    own_plans: "Plans I opened",
    open_file: "Open a plan…",
    drop_here: "Drop to open",
    drop_hint: "The published text of a gazette or a plan (.txt, .html, .docx, .md) or plan JSON, several at once if you like. Files are read on this device only and never uploaded.",
    paste: "Paste text…",
    paste_hint: "Paste the full text of a gazette or a plan, titles and numbers as printed. It is read on this device only and never uploaded.",
    pasted_text: "pasted text",
    read_text: "Read it",
    reading: |name, at, of| {
        let which = if of > 1 { format!(" ({at} of {of})") } else { String::new() };
        format!("Reading “{name}”{which}…")
    },
    stop: "Stop",
    close: "Close",
    my_plans: |n| format!("My plans · {n}"),
    found: |n| format!("{n} {} of my own", plural(n, "plan", "plans")),
    found_in: |name, n| match n {
        0 => format!("No plan was found in “{name}”"),
        n => format!("{n} {} in “{name}”", plural(n, "plan", "plans")),
    },
    kept: |kept| match kept {
        Some(true) => "Kept in this browser on this device, and here again next time, until you forget them.",
        Some(false) => "Nothing can be kept here: they are gone when the page is closed.",
        None => "Read on this device only and never uploaded.",
    },
    kept_earlier: "Opened earlier",
    as_side: |side| format!("As {side}"),
    not_understood: |n| format!("{n} {} to look at", plural(n, "point", "points")),
    compare_these: "Compare these two",
    forget: "Forget my plans",
    loading: |title| format!("Loading “{title}”…"),
    failed: |title| format!("“{title}” could not be loaded"),
    not_read: |name| format!("“{name}” was not opened"),
    opened: |title| format!("Opened “{title}”"),
    opened_with_notes: |title, notes| {
        format!("Opened “{title}” with {notes} {} to look at", plural(notes, "point", "points"))
    },
    more_notes: |count| format!("{count} more"),
    dismiss: "Dismiss",
    same_plan: "A and B are the same plan. Choose another to compare.",
    full_view: "Open the full page",
    gist_note: "Summaries by the editors; figures as printed",
    official_note: "Official wording in Chinese; any English is our summary",
    bundled_note: "Bundled plans are summaries by the editors; figures as printed",
    page: |page| format!("p. {page}"),
    sections: |n| format!("{n} {}", plural(n, "heading", "headings")),
    passages: |n| format!("{n} {}", plural(n, "passage", "passages")),
    indicators: |n| format!("{n} {}", plural(n, "indicator", "indicators")),
    commitments: |n| format!("{n} {} in the text", plural(n, "figure", "figures")),
    summary,
    map_title: "Both outlines and what corresponds",
    map_hint: "Ribbons join passages about the same thing; the colour is the group of themes, the width the number of links. Select one to see them.",
    map_links: |n| format!("{n} {}", plural(n, "link", "links")),
    balance_title: "Shared themes",
    balance_hint: "The bars count each plan’s passages.",
    themes_both: |n| format!("In both · {n}"),
    themes_only_a: |n| format!("Only in A · {n}"),
    themes_only_b: |n| format!("Only in B · {n}"),
    shared_targets: "What both plans put a figure on",
    no_shared_targets: "The two plans put no figure on the same thing.",
    all_targets: "All targets",
    filter: "Filter",
    filter_all: "All",
    filter_both: "In both",
    filter_only_a: "Only A",
    filter_only_b: "Only B",
    choose_theme: "Choose a theme",
    theme_counts: |a, b| format!("{a} {} in A, {b} in B", plural(a, "passage", "passages")),
    theme_links: |n| format!("{n} {}", plural(n, "link", "links")),
    theme_targets: "Targets and figures",
    linked_passages: "Linked passages",
    no_links: "Under this theme no two passages are about the same thing.",
    without_counterpart: |side| format!("Only in {side}"),
    no_counterpart: "The other plan has no counterpart",
    not_in_plan: "not covered",
    why: "Why linked",
    score: "Closeness",
    textual: "wording",
    thematic: "theme",
    shared_terms: "Shared terms",
    shared_themes: "Shared themes",
    shared_figures: "Shared figures",
    moved: "moved",
    marks: "Marks",
    choice_word: |choice| match choice {
        Choice::Identical => "the wording is the same",
        Choice::Edits => "nearly the same wording: what differs is marked",
        Choice::SharedWording => "different wording: what both share is marked",
    },
    section_number,
    figures: "Figures",
    year: |year| year.to_string(),
    subject: "Subject",
    verdict: "Verdict",
    change: "Change",
    baseline: "Baseline",
    target: "Target",
    rows_indicators: "indicator tables",
    rows_reviews: "13th-period reviews",
    rows_commitments: "figures in the text",
    rows_shown: |shown, all| format!("{shown} of {all} shown"),
    save_csv: "Save as CSV",
    nothing_shown: "Nothing matches the filter.",
    show_everything: "Show everything",
    nature_differs: "nature differs",
    not_stated: "—",
    counterparts: |n| format!("{n} {}", plural(n, "counterpart", "counterparts")),
    go_to_passage: "See it in the full text",
    keys: "F7 next, Shift+F7 previous, F6 other pane, Esc clear",
    previous: "Previous",
    next: "Next",
    difference: |at, of| format!("{at} / {of}"),
    targets_caption: |a, b| format!("Targets and figures of A, {a}, and B, {b}, item by item"),
    atlas_title: "All plans at a glance",
    atlas_hint: "Each cell is the share of passages of two plans that have a counterpart. Select a cell to compare the two.",
    atlas_progress: |done, all| format!("Comparing pair by pair: {done} / {all}"),
    atlas_pairs: "Pairs to look at first",
    atlas_matrix: "Themes × plans",
    atlas_matrix_hint: "Each cell counts a plan’s passages on a theme. Select a cell to compare the theme with plan A.",
    pair_figures,
    private: "Everything happens in your browser: no upload, no tracking.",
    verdict_word: |verdict| match verdict {
        Verdict::Same => "Same",
        Verdict::Higher => "B higher",
        Verdict::Lower => "B lower",
        Verdict::NotComparable => "Not comparable",
        Verdict::LeftOnly => "Only A",
        Verdict::RightOnly => "Only B",
    },
    how_word: |how| match how {
        How::Identical => "number and unit are the same",
        How::Unit => "same number, unit written differently",
        How::Relation => "same bound, worded differently (over / at least)",
        How::Precision => "the same at the printed precision",
    },
    reason_word: |reason| match reason {
        Reason::Scope => "they count different things",
        Reason::Unit => "their units measure different things",
        Reason::Year => "they are for different years",
        Reason::NoNumber => "at least one is not a number",
    },
    link_word: |kind| match kind {
        LinkKind::NearIdentical => "Nearly the same wording",
        LinkKind::SameSubject => "Same subject",
        LinkKind::SameTheme => "Related",
    },
    kind_word: |kind| match kind {
        Kind::Background => "Background",
        Kind::Principle => "Principle",
        Kind::Goal => "Goal",
        Kind::Measure => "Measure",
        Kind::Project => "Project",
        Kind::Safeguard => "Safeguard",
    },
    nature_word: |nature| match nature {
        Nature::Binding => "binding",
        Nature::Expected => "expected",
    },
    origin_word: |origin| match origin {
        TargetOrigin::Indicator => "table",
        TargetOrigin::Review => "review",
        TargetOrigin::Commitment => "text",
    },
    severity_word: |severity| match severity {
        Severity::Error => "Error",
        Severity::Warning => "Look at",
        Severity::Note => "Note",
    },
    embed: super::embed::EN,
    share: super::share::EN,
    corrections: CorrectionWords {
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
        as_text: "As text, to copy",
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
        arrived: |n| format!("{n} {} came with this address.", plural(n, "correction", "corrections")),
    },
    themes: ThemeWords {
        listed: |listed| match listed {
            Listed::All => "All",
            Listed::Both => "In both",
            Listed::Differs => "Figures differ",
            Listed::Only(Side::Left) => "Only A",
            Listed::Only(Side::Right) => "Only B",
        },
        list_filter: "Which themes are listed",
        shown: |shown| match shown {
            Shown::All => "All",
            Shown::Kind(LinkKind::NearIdentical) => "Nearly the same wording",
            Shown::Kind(LinkKind::SameSubject) => "Same subject",
            Shown::Kind(LinkKind::SameTheme) => "Related",
            Shown::Pinned => "Pinned",
            Shown::Only(Side::Left) => "Only A",
            Shown::Only(Side::Right) => "Only B",
        },
        shown_filter: "What is shown of this theme",
        current: "Theme",
        change: "Choose another theme",
        differing: |n| format!("{n} {}", plural(n, "figure differs", "figures differ")),
        walk: "Through this theme",
        at: |at, of| format!("{at}/{of}"),
        stops: |n| format!("{n} {} to walk through", plural(n, "place", "places")),
        faces: |side, n| format!("faces {n} passages of {side}"),
        part: |part| match part {
            Part::Wording => "wording",
            Part::Shared => "amount of shared words",
            Part::Headings => "run-in heading",
            Part::Themes => "words of the theme",
            Part::SectionTopic => "subject of the section",
            Part::Sections => "section headings",
            Part::English => "English wording",
            Part::BackgroundAndPlan => "one looks back, the other ahead",
            Part::Background => "both look back",
            Part::PrincipleAndPlan => "one is a principle, the other a measure",
        },
        brought: "What speaks for it",
        held_back: "What speaks against it",
        by_hand: "Linked by you; the comparison had not linked the two.",
        pinned: "Pinned by you",
        contradictions: |side| format!("{side} contradicts itself"),
        contradiction: |subject, year| match year {
            Some(year) => format!("{subject}, {year}"),
            None => subject.to_owned(),
        },
        in_table: "table",
        in_text: "text",
    },
};

fn plural(count: usize, one: &'static str, many: &'static str) -> &'static str {
    if count == 1 { one } else { many }
}

fn summary(s: &Summary<'_>) -> Vec<String> {
    let themes = match s.shared {
        0 => format!("{} and {} share no theme.", s.left, s.right),
        n => format!(
            "{} and {} share {n} {}; {} {} of passages are about related things.",
            s.left,
            s.right,
            plural(n, "theme", "themes"),
            s.links,
            plural(s.links, "pair", "pairs"),
        ),
    };
    let pairs = s.same + s.differ + s.unlike;
    let targets = if pairs == 0 {
        "They put no figure on the same thing.".to_owned()
    } else {
        let mut parts = Vec::new();
        if s.same > 0 {
            parts.push(format!("{} agree", s.same));
        }
        if s.differ > 0 {
            parts.push(format!("{} differ", s.differ));
        }
        if s.unlike > 0 {
            parts.push(format!("{} cannot be compared", s.unlike));
        }
        format!("Both put a figure on {pairs} {}: {}.", plural(pairs, "thing", "things"), parts.join(", "))
    };
    vec![themes, targets]
}

/// Chinese numbers are of no use to a reader of English; the id of a section says the same.
fn section_number(id: &str, printed: &str) -> String {
    if printed.is_empty() {
        return String::new();
    }
    match id.split_once('-') {
        Some(("box", number)) => format!("Box {number}"),
        Some(("action", number)) => format!("Action {number}"),
        _ if id.starts_with(|c: char| c.is_ascii_digit()) => id.to_owned(),
        _ => printed.to_owned(),
    }
}

fn pair_figures(figures: &PairFigures) -> String {
    let mut parts = vec![format!("{:.0}% of passages have a counterpart", figures.overlap * 100.0)];
    let verdicts =
        [(figures.same, "agree"), (figures.differ, "differ"), (figures.unlike, "cannot be compared")];
    let figure = |n: usize| plural(n, "figure", "figures");
    parts.extend(
        verdicts.iter().filter(|(n, _)| *n > 0).map(|(n, word)| format!("{n} {} {word}", figure(*n))),
    );
    parts.join(" · ")
}

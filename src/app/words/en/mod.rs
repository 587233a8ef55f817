//! The interface in English: the words that several views have; each feature's own stand in a file beside.

mod changes;
mod corrections;
mod embed;
mod findings;
mod help;
mod read;
mod sentences;
mod share;
mod styleguide;
mod targets;
mod themes;

use super::{Words, date_parts};
use crate::plan::{Kind, Lang, Severity};
use crate::report;
use crate::wording::Choice;

pub(super) const WORDS: Words = Words {
    read: read::WORDS,
    product: "Plan Compare",
    tagline: "Two plans, side by side",
    skip: "Skip to content",
    other_language: "中文",
    other_language_short: "中",
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
    compare_these: |a, b| format!("Compare these two: {a} ↔ {b}"),
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
    other_plans: "Plans to compare it with",
    full_view: "Open the full page",
    gist_note: "Summaries by the editors; figures as printed",
    official_note: "Official wording in Chinese; any English is our summary",
    bundled_note: "Bundled plans are summaries by the editors; figures as printed",
    cited: |title, page| page.map_or_else(|| title.to_owned(), |page| format!("{title}, p. {page}")),
    sections: |n| format!("{n} {}", plural(n, "heading", "headings")),
    passages: |n| format!("{n} {}", plural(n, "passage", "passages")),
    indicators: |n| format!("{n} {}", plural(n, "indicator", "indicators")),
    commitments: |n| format!("{n} {} in the text", plural(n, "figure", "figures")),
    summary: sentences::summary,
    map_title: "Both outlines and what corresponds",
    map_hint: "Ribbons join passages about the same thing; colour is the group of themes, width the number of links. Point at a section or a theme to follow it through both plans.",
    map_links: |n| format!("{n} {}", plural(n, "link", "links")),
    balance_title: "Shared themes",
    balance_hint: "The figures count each plan’s passages.",
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
    year_in_brackets: |year| format!(" ({year})"),
    subject: "Subject",
    verdict: "Verdict",
    change: "Change",
    baseline: "Baseline",
    target: "Target",
    rows_indicators: "Indicator tables",
    rows_reviews: "13th-period reviews",
    rows_commitments: "Figures in the text",
    nothing_shown: "Nothing matches the filter.",
    show_everything: "Show everything",
    not_stated: "—",
    counterparts: |n| format!("{n} {}", plural(n, "counterpart", "counterparts")),
    go_to_passage: "See it in the full text",
    keys: "F7 next, Shift+F7 previous, F6 other pane, Esc clear",
    previous: "Previous",
    next: "Next",
    difference: |at, of| format!("{at} / {of}"),
    targets_caption: |a, b| format!("Targets and figures of A, {a}, and B, {b}, item by item"),
    atlas_title: "All plans at a glance",
    atlas_hint: "Each cell is the percentage of passages in two plans that have a counterpart. Select a cell to compare the two.",
    atlas_progress: |done, all| format!("Comparing pair by pair: {done} / {all}"),
    atlas_pairs: "Pairs to look at first",
    atlas_pairs_hint: "Pairs whose figures differ come first, then those that overlap most.",
    atlas_widest: |names, plans, all| {
        format!("Treated by most plans: {} ({plans} of {all}).", names.join(", "))
    },
    atlas_matrix: "Themes × plans",
    atlas_matrix_hint: "Each cell counts a plan’s passages on a theme. Select a cell to compare the theme with plan A.",
    pair_figures: sentences::pair_figures,
    private: "Everything happens in your browser: no upload, no tracking.",
    targets: targets::WORDS,
    verdict_word: |it| report::verdict_word(it, Lang::En),
    how_word: |it| report::how_word(it, Lang::En),
    reason_word: |it| report::reason_word(it, Lang::En),
    link_word: |it| report::link_kind_word(it, Lang::En),
    kind_word: |kind| match kind {
        Kind::Background => "Background",
        Kind::Principle => "Principle",
        Kind::Goal => "Goal",
        Kind::Measure => "Measure",
        Kind::Project => "Project",
        Kind::Safeguard => "Safeguard",
    },
    nature_word: |it| report::nature_word(it, Lang::En),
    origin_word: |it| report::origin_word(it, Lang::En),
    severity_word: |severity| match severity {
        Severity::Error => "Error",
        Severity::Warning => "Check",
        Severity::Note => "Note",
    },
    date,
    styleguide: "Style guide",
    help: help::WORDS,
    findings: findings::WORDS,
    guide: styleguide::WORDS,
    embed: embed::WORDS,
    share: share::WORDS,
    corrections: corrections::WORDS,
    themes: themes::WORDS,
    changes: changes::WORDS,
};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn date(iso: &str) -> String {
    let written = date_parts(iso).and_then(|(year, month, day)| {
        let month = MONTHS.get(usize::from(month).checked_sub(1)?)?;
        Some(format!("{day} {month} {year}"))
    });
    written.unwrap_or_else(|| iso.to_owned())
}

pub(super) fn plural(count: usize, one: &'static str, many: &'static str) -> &'static str {
    if count == 1 { one } else { many }
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

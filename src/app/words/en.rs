//! The interface in English.

use super::{ReadWords, Summary, TargetWords, Words, date_parts, findings, help, styleguide};
use crate::compare::PairFigures;
use crate::plan::{Kind, Lang, Severity};
use crate::quantity::Dimension;
use crate::report::{self, Sort};
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
    atlas_matrix: "Themes × plans",
    atlas_matrix_hint: "Each cell counts a plan’s passages on a theme. Select a cell to compare the theme with plan A.",
    pair_figures,
    private: "Everything happens in your browser: no upload, no tracking.",
    targets: TARGETS,
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
    help: help::EN,
    findings: findings::EN,
    guide: styleguide::EN,
    embed: super::embed::EN,
    share: super::share::EN,
    corrections: super::corrections::EN,
    themes: super::themes::EN,
    changes: super::changes::EN,
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

fn summary(s: &Summary<'_>) -> Vec<String> {
    let themes = match s.shared {
        0 => format!("{} and {} share no theme.", s.left, s.right),
        n => format!(
            "{} and {} share {n}\u{a0}{}; {}\u{a0}{} of passages correspond.",
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
            parts.push(format!("{} {}", s.same, plural(s.same, "agrees", "agree")));
        }
        if s.differ > 0 {
            parts.push(format!("{} {}", s.differ, plural(s.differ, "differs", "differ")));
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
    let verdicts = [
        (figures.same, plural(figures.same, "agrees", "agree")),
        (figures.differ, plural(figures.differ, "differs", "differ")),
        (figures.unlike, "cannot be compared"),
    ];
    let figure = |n: usize| plural(n, "figure", "figures");
    parts.extend(
        verdicts.iter().filter(|(n, _)| *n > 0).map(|(n, word)| format!("{n} {} {word}", figure(*n))),
    );
    parts.join(" · ")
}

const TARGETS: TargetWords = TargetWords {
    sorted_by: |sort| match sort {
        Sort::Verdict => "Order by verdict",
        Sort::Left => "Order of plan A",
        Sort::Right => "Order of plan B",
        Sort::Name => "Order by name",
        Sort::Size => "Order by how far apart the figures are",
    },
    group: "Group",
    group_none: "Ungrouped",
    group_theme: "By theme",
    group_unit: "By unit",
    no_theme: "No theme",
    no_unit: "No unit, or two units",
    dimension_word,
    shown: |shown, related, all| match related {
        0 => format!("{shown} of {all} shown"),
        n => format!("{shown} of {all} shown, and {n} related {} not comparable", plural(n, "pair", "pairs")),
    },
    save: "Save as CSV",
    save_shown: |n| format!("{n} shown"),
    save_all: |n| format!("all {n}"),
    save_links: |n| format!("{n} linked {}", plural(n, "passage", "passages")),
    legend_shared: "solid axis: one scale for all rows of the unit",
    legend_own: "dashed axis: a scale of this row only",
    own_scale: "own scale",
    scales_apart: "A and B each on a scale of its own, not comparable",
    starts_late: "does not start at 0",
    lower_is_better: "lower is better",
    why: "Reason and sources",
    apart: |share| format!("{share} apart, of the larger figure"),
    baselines: |a, b, verdict| format!("Baselines: A {a}, B {b}; {verdict}"),
    natures: |a, b| format!("They bind differently: A {a}, B {b}"),
    title: |title| format!("“{title}”"),
    begins_on: |page| format!("from p. {page}"),
    line: |line| format!("line {line} of the text"),
    copy: "Copy as a quotation",
    copied: "Copied",
    not_copied: "Copying was refused; select the text below",
    related: |n| format!("Related, not comparable · {n}"),
    related_hint: "Alike in name, different in what they count: shown together for reference and not compared.",
    contradictions: "Figures that one plan states differently",
    contradictions_hint: "The plan itself prints two figures for one thing; check the text before quoting either.",
};

fn dimension_word(dimension: &Dimension) -> String {
    match dimension {
        Dimension::Unstated => "No unit",
        Dimension::Things => "Things counted",
        Dimension::People => "People",
        Dimension::Households => "Households",
        Dimension::Times => "Times",
        Dimension::Percent => "Per cent",
        Dimension::PercentagePoints => "Percentage points",
        Dimension::Money => "Money (CNY)",
        Dimension::Dollars => "Money (USD)",
        Dimension::Length => "Length",
        Dimension::Area => "Area",
        Dimension::Volume => "Volume",
        Dimension::Mass => "Mass",
        Dimension::Power => "Power",
        Dimension::Energy => "Energy",
        Dimension::Years => "Years",
        Dimension::Days => "Days",
        Dimension::Minutes => "Time",
        Dimension::Ratio => "Ratio",
        Dimension::Score => "Points",
        Dimension::Other(unit) => unit,
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::{Lang, Words};

    #[test]
    fn dates_are_written_as_each_language_writes_them() {
        let cases = [
            ("2021-08-10", "2021年8月10日", "10 August 2021"),
            ("2021-12-01", "2021年12月1日", "1 December 2021"),
            ("2021-13-01", "2021-13-01", "2021-13-01"),
            ("2021-08", "2021-08", "2021-08"),
            ("", "", ""),
        ];
        for (iso, zh, en) in cases {
            assert_eq!((Words::of(Lang::Zh).date)(iso), zh);
            assert_eq!((Words::of(Lang::En).date)(iso), en);
        }
    }
}

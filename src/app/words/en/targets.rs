//! English words of the view of targets.

use super::plural;
use crate::app::words::TargetWords;
use crate::quantity::Dimension;
use crate::report::Sort;

pub(super) const WORDS: TargetWords = TargetWords {
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

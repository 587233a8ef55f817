//! The figures of all cases as a table.
//!
//! Absent: computing them.

use std::collections::BTreeSet;
use std::fmt::Write;

use plan_compare::compare::evaluate::{Figures, evaluate};
use plan_compare::compare::{Comparison, compare_analysed};
use plan_compare::theme::Lexicon;

use crate::case::{Case, Sides};

/// Heads of the columns; the widths follow from them.
const HEADS: [&str; 9] = [
    "links",
    "recall@1",
    "recall@3",
    "precision",
    "recall",
    "recall2",
    "f1",
    "target-recall",
    "target-verdict",
];
/// Room for the ids of two plans.
const NAME: usize = 36;

/// All figures of all cases, in official text and in gists, and which links both texts give.
pub(crate) fn figures(title: &str, cases: &[Case], lexicon: &Lexicon) -> String {
    let compared = |sides: &Sides| compare_analysed(&sides.left, &sides.right, lexicon);
    let (mut official, mut gist, mut both) =
        (head(title, "official text"), head(title, "gists"), String::new());
    let mut known = head(title, "official, known");
    for case in cases {
        let comparisons = [compared(&case.official), compared(&case.known), compared(&case.gist)];
        for (comparison, table) in comparisons.iter().zip([&mut official, &mut known, &mut gist]) {
            table.push_str(&row(&case.name, &evaluate(comparison, &case.standard)));
        }
        let [official, known, gist] = comparisons.each_ref().map(|comparison| pairs(comparison, case));
        let common = |text: &BTreeSet<(u32, u32)>| text.intersection(&gist).count();
        let (bare, known) = (common(&official), common(&known));
        line(
            &mut both,
            &format!("{}: {known} links in gists and known official text ({bare} in bare)", case.name),
        );
    }
    format!("{official}\n{known}\n{gist}\n{both}")
}

pub(crate) fn head(title: &str, text: &str) -> String {
    let mut head = format!("{:<NAME$}", format!("{title}, {text}"));
    for name in HEADS {
        // Writing into a text cannot fail.
        let _ = write!(head, "  {name:>width$}", width = width(name));
    }
    head.push('\n');
    head
}

pub(crate) fn row(name: &str, figures: &Figures) -> String {
    let (found, wanted) = figures.targets;
    let cells = [
        figures.links.to_string(),
        share(figures.recall_at_1),
        share(figures.recall_at_3),
        share(figures.precision),
        share(figures.recall),
        share(figures.recall_2),
        share(figures.f1),
        format!("{found}/{wanted}"),
        format!("{}/{found}", figures.verdicts),
    ];
    let mut row = format!("{name:<NAME$}");
    for (cell, head) in cells.iter().zip(HEADS) {
        let _ = write!(row, "  {cell:>width$}", width = width(head));
    }
    row.push('\n');
    row
}

/// As wide as the head of the column, and as a figure of three decimals.
fn width(head: &str) -> usize {
    head.len().max("0.000".len())
}

fn share(value: f64) -> String {
    format!("{value:.3}")
}

fn line(text: &mut String, added: &str) {
    text.push_str(added);
    text.push('\n');
}

/// The lines of the passages that are linked, as far as the standard judges them.
fn pairs(comparison: &Comparison, case: &Case) -> BTreeSet<(u32, u32)> {
    let lines = comparison.links.iter().filter_map(|link| link.left.line.zip(link.right.line));
    lines.filter(|(left, _)| case.standard.judges(*left)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_stand_under_their_heads() {
        let figures = Figures { links: 120, f1: 0.5, targets: (3, 4), verdicts: 2, ..Figures::default() };
        let (head, row) = (head("standards", "gists"), row("lakes × rivers", &figures));
        assert_eq!(head.chars().count(), row.chars().count());
        assert!(row.ends_with("  0.500            3/4             2/3\n"), "{row}");
    }
}

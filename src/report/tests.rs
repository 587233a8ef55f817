//! Whole reports of the sample pair, in both languages, and what must hold in any report.

use super::sample::{Sample, sample};
use super::{Bom, ReportInput, links_csv, markdown, targets_csv};
use crate::compare::compare;
use crate::plan::Lang;
use crate::theme::Lexicon;

fn input(sample: &Sample) -> ReportInput<'_> {
    ReportInput {
        comparison: &sample.comparison,
        left: &sample.left,
        right: &sample.right,
        lexicon: Lexicon::bundled(),
    }
}

#[test]
fn report_in_chinese() {
    insta::assert_snapshot!(markdown(&input(&sample()), Lang::Zh));
}

#[test]
fn report_in_english() {
    insta::assert_snapshot!(markdown(&input(&sample()), Lang::En));
}

#[test]
fn targets_in_chinese() {
    insta::assert_snapshot!(targets_csv(&input(&sample()), Lang::Zh, Bom::Without));
}

#[test]
fn links_in_english() {
    insta::assert_snapshot!(links_csv(&input(&sample()), Lang::En, Bom::Without));
}

#[test]
fn every_row_has_as_many_cells_as_heads() {
    let sample = sample();
    let input = input(&sample);
    for lang in [Lang::Zh, Lang::En] {
        for table in [targets_csv(&input, lang, Bom::Without), links_csv(&input, lang, Bom::With)] {
            let mut widths = table.lines().map(cells);
            let heads = widths.next().unwrap();
            assert!(heads > 10);
            assert!(widths.all(|width| width == heads), "{table}");
        }
    }
}

/// Counts the cells of a line; the sample has no line break in a cell.
fn cells(line: &str) -> usize {
    let mut quoted = false;
    let commas = line.chars().filter(|&c| {
        quoted ^= c == '"';
        c == ',' && !quoted
    });
    commas.count() + 1
}

#[test]
fn a_report_of_empty_plans_says_so() {
    let Sample { mut left, mut right, .. } = sample();
    for plan in [&mut left, &mut right] {
        plan.sections.clear();
        plan.indicators.clear();
    }
    let comparison = compare(&left, &right, Lexicon::bundled());
    let input =
        ReportInput { comparison: &comparison, left: &left, right: &right, lexicon: Lexicon::bundled() };
    let report = markdown(&input, Lang::En);
    for line in ["The plans share no theme.", "No target stands in both plans.", "No passages are linked."] {
        assert!(report.contains(line), "{report}");
    }
    assert_eq!(targets_csv(&input, Lang::En, Bom::Without).lines().count(), 1);
}

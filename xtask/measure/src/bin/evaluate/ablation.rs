//! What each part of a link's score brings: the weights are learned anew without it, and f1 tells how
//! much was lost.
//!
//! For each standard there are two figures: f1 of weights that were learned from all standards, and
//! f1 of weights that were learned from all others but this one, which is the honest one. Standards of
//! the cross-check are not learned from here.
//!
//! Absent: changing the shipped weights.

use std::fmt::Write;

use plan_compare::compare::evaluate::{Sample, evaluate, learn};
use plan_compare::compare::{LinkSettings, Part, compare_with};
use plan_compare::plan::TextKind;
use plan_compare::theme::Lexicon;

use crate::case::Case;

/// Room for `without background-and-plan`.
const NAME: usize = 28;

/// One way to set the weights, and f1 of every case by it.
struct Row {
    name: String,
    /// Learned from all standards, and from all but the one.
    standards: Vec<(f64, Option<f64>)>,
    cross_check: Vec<f64>,
}

/// The table of all parts, in official text.
pub(crate) fn table(standards: &[Case], cross_check: &[Case], lexicon: &Lexicon) -> String {
    let sets: Vec<Vec<Sample>> = standards.iter().map(|case| samples(case, lexicon)).collect();
    let shipped = LinkSettings::of(TextKind::Official, TextKind::Official);
    let score = |cases: &[Case]| cases.iter().map(|case| f1(case, &shipped, lexicon)).collect::<Vec<f64>>();
    let mut rows = vec![Row {
        name: "as shipped".to_owned(),
        standards: score(standards).into_iter().map(|f1| (f1, None)).collect(),
        cross_check: score(cross_check),
    }];
    let without = std::iter::once(None).chain(Part::ALL.into_iter().map(Some));
    rows.extend(without.map(|part| row(part, &sets, standards, cross_check, lexicon)));
    write_table(&rows, standards, cross_check)
}

fn row(
    part: Option<Part>,
    sets: &[Vec<Sample>],
    standards: &[Case],
    cross_check: &[Case],
    lexicon: &Lexicon,
) -> Row {
    let off: Vec<Part> = part.into_iter().collect();
    let settings = learn(sets, &off).settings();
    let one_out = |at: usize| -> Vec<Vec<Sample>> {
        sets.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, set)| set.clone()).collect()
    };
    let both = |(at, case): (usize, &Case)| {
        let others = one_out(at);
        let honest = (!others.is_empty()).then(|| f1(case, &learn(&others, &off).settings(), lexicon));
        (f1(case, &settings, lexicon), honest)
    };
    Row {
        name: part.map_or_else(|| "all parts, learned".to_owned(), |part| format!("without {}", name(part))),
        standards: standards.iter().enumerate().map(both).collect(),
        cross_check: cross_check.iter().map(|case| f1(case, &settings, lexicon)).collect(),
    }
}

fn samples(case: &Case, lexicon: &Lexicon) -> Vec<Sample> {
    Sample::of(&case.official.left, &case.official.right, &case.standard, lexicon)
}

fn f1(case: &Case, settings: &LinkSettings, lexicon: &Lexicon) -> f64 {
    let comparison = compare_with(&case.official.left, &case.official.right, lexicon, settings);
    evaluate(&comparison, &case.standard).f1
}

/// The part's name as it stands in a comparison's JSON.
fn name(part: Part) -> String {
    let json = serde_json::to_value(part).unwrap_or_default();
    json.as_str().map_or_else(|| format!("{part:?}"), str::to_owned)
}

fn write_table(rows: &[Row], standards: &[Case], cross_check: &[Case]) -> String {
    let mut text =
        String::from("f1 in official text, with weights learned from all standards | from the others only\n");
    let heads = standards.iter().chain(cross_check).map(|case| case.name.as_str());
    let widths: Vec<usize> = heads.clone().map(|head| head.chars().count().max(13)).collect();
    let mut line = |name: &str, cells: &[String]| {
        // Writing into a text cannot fail.
        let _ = write!(text, "{name:<NAME$}");
        for (cell, width) in cells.iter().zip(&widths) {
            let _ = write!(text, "  {cell:>width$}");
        }
        text.push('\n');
    };
    line("", &heads.map(str::to_owned).collect::<Vec<_>>());
    for row in rows {
        let both = row.standards.iter().map(|(all, others)| match others {
            Some(others) => format!("{all:.3} | {others:.3}"),
            None => format!("{all:.3}        "),
        });
        let cells: Vec<String> = both.chain(row.cross_check.iter().map(|f1| format!("{f1:.3}"))).collect();
        line(&row.name, &cells);
    }
    text
}

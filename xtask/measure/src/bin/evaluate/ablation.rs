//! What each part of a link's score brings: the weights are learned anew without it, and the figures
//! tell how much was lost.
//!
//! Each standard is scored by weights that were learned from all the others, in official text alone.
//!
//! Absent: changing the shipped weights.

use plan_compare::compare::Part;
use plan_compare::compare::evaluate::{Figures, Judged};
use plan_compare::theme::Lexicon;

use crate::case::Case;
use crate::learning;

/// Room for `without background-and-plan`.
const NAME: usize = 28;

/// The table of all parts.
pub(crate) fn table(cases: &[Case], lexicon: &Lexicon) -> String {
    let judged: Vec<Judged<'_>> =
        cases.iter().map(|case| learning::of(&case.official, case, lexicon)).collect();
    let mut text = format!(
        "What each part brings: means over {} standards, each by weights learned from the others\n{:NAME$}  \
         recall@1  recall@3  precision  recall     f1\n",
        cases.len(),
        ""
    );
    let parts = Part::ALL.into_iter().filter(|part| *part != Part::English);
    for part in std::iter::once(None).chain(parts.map(Some)) {
        let off: Vec<Part> = part.into_iter().chain([Part::English]).collect();
        let figures = learning::figures(cases, &judged, |case| &case.official, &off, lexicon);
        let name = part.map_or_else(|| "all parts".to_owned(), |part| format!("without {}", name(part)));
        text.push_str(&row(&name, &learning::mean(&figures)));
    }
    text
}

fn row(name: &str, figures: &Figures) -> String {
    let Figures { recall_at_1, recall_at_3, precision, recall, f1, .. } = figures;
    format!("{name:<NAME$}  {recall_at_1:8.3}  {recall_at_3:8.3}  {precision:9.3}  {recall:6.3}  {f1:5.3}\n")
}

/// The part's name as it stands in a comparison's JSON.
fn name(part: Part) -> String {
    let json = serde_json::to_value(part).unwrap_or_default();
    json.as_str().map_or_else(|| format!("{part:?}"), str::to_owned)
}

//! What each part of a link's score brings: the figures without it, the rest learned anew.
//!
//! Worked example: the row `off: Some(Part::Themes)` has the mean figures of all standards, each
//! judged by weights that were learned on the others without that part.
//!
//! Absent: printing.

use super::learn::{Sample, learn};
use super::score::{Figures, evaluate};
use super::standard::Standard;
use crate::compare::{Part, compare_with};
use crate::plan::Plan;
use crate::theme::Lexicon;

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// The part that was off; none for the whole.
    pub off: Option<Part>,
    /// Means over all standards; targets are not looked at.
    pub figures: Figures,
}

/// The whole, then each part off in turn. Each standard is judged by what was learned on the others,
/// where there are others.
pub fn ablation(pairs: &[(Plan, Plan, Standard)], lexicon: &Lexicon) -> Vec<Row> {
    let sets: Vec<Vec<Sample>> = pairs.iter().map(|(l, r, s)| Sample::of(l, r, s, lexicon)).collect();
    let offs = std::iter::once(None).chain(Part::ALL.into_iter().map(Some));
    offs.map(|off| {
        let without: Vec<Part> = off.into_iter().collect();
        let figures = pairs.iter().enumerate().map(|(at, (left, right, standard))| {
            let mut others: Vec<Vec<Sample>> = sets.clone();
            if others.len() > 1 {
                others.remove(at);
            }
            let settings = learn(&others, &without).settings();
            evaluate(&compare_with(left, right, lexicon, &settings), standard)
        });
        Row { off, figures: mean(&figures.collect::<Vec<_>>()) }
    })
    .collect()
}

fn mean(all: &[Figures]) -> Figures {
    let count = f64::from(u32::try_from(all.len().max(1)).unwrap_or(u32::MAX));
    let of = |value: fn(&Figures) -> f64| all.iter().map(value).sum::<f64>() / count;
    Figures {
        recall_at_1: of(|f| f.recall_at_1),
        recall_at_3: of(|f| f.recall_at_3),
        links: all.iter().map(|f| f.links).sum(),
        precision: of(|f| f.precision),
        recall: of(|f| f.recall),
        recall_2: of(|f| f.recall_2),
        f1: of(|f| f.f1),
        ..Figures::default()
    }
}

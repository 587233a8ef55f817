//! The figures of a comparison against a standard.
//!
//! Worked example: of two shown links one has grade 3 and one has none, and the standard knows four
//! pairs of grade 2 or more; precision is 1/2, recall over grade 2 is 1/4, and f1 is 1/3.
//!
//! Absent: grade 1, which is neither rewarded nor punished.

use std::collections::{BTreeMap, BTreeSet};

use super::standard::{Standard, word};
use crate::compare::{Comparison, Link};

/// What a comparison reaches. Shares go from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// Share of passages with a partner of grade 3 whose best link is one.
    pub recall_at_1: f64,
    /// The same for one of the three best.
    pub recall_at_3: f64,
    /// Number of links shown.
    pub links: usize,
    /// Shown links of grade 2 or more among those of such a grade or of none.
    pub precision: f64,
    /// Shown pairs of grade 3 among all such.
    pub recall: f64,
    /// Shown pairs of grade 2 or more among all such.
    pub recall_2: f64,
    /// Of precision and `recall_2`.
    pub f1: f64,
    /// Target pairs that the comparison pairs too, of how many.
    pub targets: (usize, usize),
    /// Of those found, how many have the standard's verdict.
    pub verdicts: usize,
}

/// Scores a comparison; links and targets without lines are passed over.
pub fn evaluate(comparison: &Comparison, standard: &Standard) -> Figures {
    let grades = standard.grades();
    let grade = |pair: &(u32, u32)| grades.get(pair).copied().unwrap_or(0);
    let neutral = standard.neutral();
    let judged: Vec<&Link> = comparison
        .links
        .iter()
        .filter(|link| lines(link).is_some_and(|(left, _)| standard.judges(left)))
        .collect();
    let shown: BTreeSet<(u32, u32)> =
        judged.iter().filter_map(|link| lines(link)).filter(|pair| !neutral.contains(pair)).collect();
    let known = |least: u8| grades.values().filter(|g| **g >= least).count();
    let found = |least: u8| shown.iter().filter(|pair| grade(pair) >= least).count();
    let wrong = shown.iter().filter(|pair| grade(pair) == 0).count();
    let precision = share(found(2), found(2) + wrong);
    let recall_2 = share(found(2), known(2));
    let (targets, verdicts) = target_figures(comparison, standard);
    Figures {
        recall_at_1: recall_at(&judged, &grades, 1),
        recall_at_3: recall_at(&judged, &grades, 3),
        links: shown.len(),
        precision,
        recall: share(found(3), known(3)),
        recall_2,
        f1: 2.0 * precision * recall_2 / (precision + recall_2).max(1e-9),
        targets,
        verdicts,
    }
}

fn lines(link: &Link) -> Option<(u32, u32)> {
    link.left.line.zip(link.right.line)
}

/// The mean over both directions. Links come best first, so the first ones of a line are its best.
fn recall_at(links: &[&Link], grades: &BTreeMap<(u32, u32), u8>, most: usize) -> f64 {
    let mut hits = [0.0; 2];
    for (is_right, hit) in [false, true].into_iter().zip(&mut hits) {
        let near = |pair: (u32, u32)| if is_right { pair.1 } else { pair.0 };
        let wanted: BTreeSet<u32> =
            grades.iter().filter(|(_, g)| **g == 3).map(|(pair, _)| near(*pair)).collect();
        let mut seen: BTreeMap<u32, usize> = BTreeMap::new();
        let mut reached: BTreeSet<u32> = BTreeSet::new();
        for pair in links.iter().filter_map(|link| lines(link)) {
            let count = seen.entry(near(pair)).or_default();
            *count += 1;
            if *count <= most && grades.get(&pair) == Some(&3) {
                reached.insert(near(pair));
            }
        }
        *hit = share(reached.len(), wanted.len());
    }
    hits.iter().sum::<f64>() / 2.0
}

fn target_figures(comparison: &Comparison, standard: &Standard) -> ((usize, usize), usize) {
    // The last one of a pair of lines counts, as in the script that the standards came with.
    let paired: BTreeMap<(Option<u32>, Option<u32>), &str> = comparison
        .targets
        .iter()
        .filter_map(|t| Some(((t.left.as_ref()?.line, t.right.as_ref()?.line), word(t.verdict))))
        .collect();
    let wanted: Vec<_> = standard
        .targets
        .iter()
        .filter(|t| t.left.is_some() && t.right.is_some() && !t.verdict.starts_with("only"))
        .collect();
    let found: Vec<_> = wanted.iter().filter_map(|t| Some((t, paired.get(&(t.left, t.right))?))).collect();
    let agree = found.iter().filter(|(wanted, verdict)| wanted.verdict == **verdict).count();
    ((found.len(), wanted.len()), agree)
}

fn share(part: usize, whole: usize) -> f64 {
    let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    number(part) / number(whole.max(1))
}

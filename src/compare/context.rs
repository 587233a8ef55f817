//! The second look at a pair: whether the sections that two passages stand in are linked otherwise.
//!
//! The first look gives every pair log odds. Two passages of sections of which other passages go
//! together well belong together more likely than two that stand alone.
//!
//! Worked example: of two sections with two passages each, one pair of passages is sure (odds 6)
//! and the rest has no chance. The other three pairs get ln(1 + 6 / √3) = 1.5, the sure one 0.
//!
//! Absent: what the first look weighs (`weights`).

use super::features::{Pair, Prepared};

/// The value for each pair of passages, row by row, from the log odds of the first look.
pub(super) fn of_sections(pair: &Pair<'_>, odds: &[f64]) -> Vec<f64> {
    let (left, right) = (sizes(&pair.left), sizes(&pair.right));
    let chances: Vec<f64> = odds.iter().map(|odds| chance(*odds)).collect();
    let mut sums = vec![0.0; left.len() * right.len()];
    let both = || pair.left.iter().flat_map(|a| pair.right.iter().map(move |b| (a.section_at, b.section_at)));
    for ((a, b), chance) in both().zip(&chances) {
        if let Some(sum) = sums.get_mut(a * right.len() + b) {
            *sum += chance;
        }
    }
    let scales: Vec<f64> =
        left.iter().flat_map(|a| right.iter().map(move |b| 1.0 / (a * b - 1.0).max(1.0).sqrt())).collect();
    let value = |((a, b), own): ((usize, usize), &f64)| {
        let at = a * right.len() + b;
        let sum = sums.get(at).copied().unwrap_or_default() - own;
        // What little is left of a difference of sums is no other link.
        if sum < 1e-9 { 0.0 } else { (sum * scales.get(at).copied().unwrap_or_default()).ln_1p() }
    };
    both().zip(&chances).map(value).collect()
}

/// Nothing for what is out of the question, and the odds themselves for what is sure.
fn chance(odds: f64) -> f64 {
    match odds {
        ..-6.0 => 0.0,
        20.0.. => odds,
        _ => odds.exp().ln_1p(),
    }
}

/// The number of passages of each section.
fn sizes(side: &[Prepared<'_>]) -> Vec<f64> {
    let mut sizes = Vec::new();
    for passage in side {
        if sizes.len() <= passage.section_at {
            sizes.resize(passage.section_at + 1, 0.0);
        }
        if let Some(size) = sizes.get_mut(passage.section_at) {
            *size += 1.0;
        }
    }
    sizes
}

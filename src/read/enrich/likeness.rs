//! How much of a gist stands in an official passage.
//!
//! Worked example: of the pairs of neighbouring characters in the gist `新建三个码头`, all five stand in
//! `到2025年，沿江新建三个码头。`, which makes 1; in a passage on schools hardly any does.
//!
//! Absent: meaning. A gist in other words is found by its figures and its place.

use std::collections::BTreeSet;

use crate::plan::Passage;

/// Pairs of neighbouring characters of a text, and its figures as wholes.
pub(super) struct Shape {
    pairs: BTreeSet<(char, char)>,
    figures: BTreeSet<String>,
    heading: String,
}

impl Shape {
    pub(super) fn of(passage: &Passage) -> Self {
        let heading = passage.heading.as_ref().map(|heading| heading.zh.clone()).unwrap_or_default();
        let text = format!("{heading}，{}", passage.text.zh);
        let letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
        let pairs = letters.iter().copied().zip(letters.iter().copied().skip(1)).collect();
        let figures = text
            .split(|c: char| !(c.is_ascii_digit() || c == '.'))
            .filter(|figure| figure.chars().any(|c| c.is_ascii_digit()))
            .map(str::to_owned)
            .collect();
        Shape { pairs, figures, heading }
    }

    /// How much of `gist` stands here, from 0 to 1, with up to 1 more for a heading that is the same.
    pub(super) fn holds(&self, gist: &Shape) -> f64 {
        let pairs = part(gist.pairs.intersection(&self.pairs).count(), gist.pairs.len());
        let figures = if gist.figures.is_empty() {
            pairs
        } else {
            part(gist.figures.intersection(&self.figures).count(), gist.figures.len())
        };
        let heading = !gist.heading.is_empty() && gist.heading == self.heading;
        0.7 * pairs + 0.3 * figures + if heading { 1.0 } else { 0.0 }
    }
}

fn part(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        return 0.0;
    }
    let small = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    small(part) / small(whole)
}

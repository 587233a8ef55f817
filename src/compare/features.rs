//! What links are found by: for each passage its n-grams, terms, themes and figures.
//!
//! Worked example: 建设5G基站 gives the features `建设`, `5g`, `基站` and no bigram across the Latin
//! run; a heading's features count twice. A feature's weight is its rarity over both plans,
//! ln(1 + N / n) for n of N passages.
//!
//! Absent: scores of pairs (`links`).

use std::collections::{BTreeMap, BTreeSet};

use super::model::Ref;
use super::numbers;
use crate::plan::{self, Kind, Passage, PassagePath, Plan};
use crate::theme::{BOILERPLATE, Lexicon, TermMatcher};

/// A sparse vector: feature and weight, by rising feature.
pub(super) type Sparse = Vec<(usize, f64)>;

/// One passage, prepared.
pub(super) struct Prepared {
    pub(super) reference: Ref,
    pub(super) kind: Kind,
    /// Weighted n-grams of heading, text and terms, of length 1.
    pub(super) grams: Sparse,
    /// Weighted n-grams of the heading, of length 1.
    pub(super) heading: Sparse,
    /// Weighted n-grams of the headings above, of length 1.
    pub(super) section: Sparse,
    /// Ids of terms in the passage.
    pub(super) terms: Vec<usize>,
    /// Themes, the most important first.
    pub(super) themes: Vec<String>,
    /// Printed figures with their units.
    pub(super) figures: BTreeSet<String>,
    /// Whether its first theme is one that nearly every plan treats.
    pub(super) boilerplate: bool,
}

/// Both plans, prepared with common weights.
pub(super) struct Pair {
    pub(super) left: Vec<Prepared>,
    pub(super) right: Vec<Prepared>,
    /// Terms by id.
    pub(super) terms: Vec<String>,
    /// Rarity of each term.
    pub(super) term_weight: Vec<f64>,
    /// Rarity of each theme.
    pub(super) theme_weight: BTreeMap<String, f64>,
}

/// Text of a passage before weighting.
struct Counted {
    grams: BTreeMap<usize, f64>,
    heading: BTreeMap<usize, f64>,
    section: BTreeMap<usize, f64>,
}

impl Pair {
    pub(super) fn new(left: &Plan, right: &Plan, lexicon: &Lexicon) -> Self {
        let (left, right) = (plan::passages(left), plan::passages(right));
        let terms = all_terms(left.iter().chain(&right), lexicon);
        let matcher = TermMatcher::new(&terms);
        let mut names = BTreeMap::new();
        let counted: Vec<Counted> = left.iter().chain(&right).map(|p| count(p, &mut names)).collect();
        let gram_weight = rarity(counted.iter().map(|c| c.grams.keys().copied()), names.len(), counted.len());
        let found: Vec<Vec<usize>> =
            left.iter().chain(&right).map(|p| matcher.find(&whole_text(p.passage))).collect();
        let term_weight = rarity(found.iter().map(|f| f.iter().copied()), terms.len(), found.len());
        let themes: Vec<Vec<String>> =
            left.iter().chain(&right).map(|p| lexicon.themes_of_passage(p.passage)).collect();
        let theme_weight = theme_rarity(&themes);
        let mut prepared: Vec<Prepared> = left
            .iter()
            .chain(&right)
            .zip(counted.into_iter().zip(found.into_iter().zip(themes)))
            .map(|(path, (counted, (terms, themes)))| Prepared {
                reference: Ref { id: path.passage.id.clone(), line: path.passage.line },
                kind: path.passage.kind,
                grams: weighted(&counted.grams, &gram_weight),
                heading: weighted(&counted.heading, &gram_weight),
                section: weighted(&counted.section, &gram_weight),
                terms,
                boilerplate: themes.first().is_some_and(|t| BOILERPLATE.contains(&t.as_str())),
                themes,
                figures: numbers::figures(path.passage),
            })
            .collect();
        let right = prepared.split_off(left.len());
        Pair { left: prepared, right, terms, term_weight, theme_weight }
    }
}

/// The lexicon's Chinese and English terms and the named things of the passages.
fn all_terms<'p>(passages: impl Iterator<Item = &'p PassagePath<'p>>, lexicon: &Lexicon) -> Vec<String> {
    let mut terms: BTreeSet<String> = BTreeSet::new();
    for theme in &lexicon.themes {
        terms.extend(theme.terms.zh.keys().cloned());
    }
    for path in passages {
        terms.extend(path.passage.terms.iter().cloned());
    }
    terms.into_iter().filter(|term| term.chars().count() > 1).collect()
}

/// Everything that is said in a passage, in Chinese where there is Chinese.
pub(super) fn whole_text(passage: &Passage) -> String {
    let pick = |text: &plan::Localized| if text.zh.is_empty() { text.en.clone() } else { text.zh.clone() };
    let heading = passage.heading.as_ref().map(pick).unwrap_or_default();
    let subjects: Vec<String> =
        passage.quantities.iter().map(|q| format!("{}{}", pick(&q.subject), q.raw)).collect();
    format!("{heading}。{}\n{}\n{}", pick(&passage.text), passage.terms.join("\n"), subjects.join("\n"))
}

fn count(path: &PassagePath<'_>, names: &mut BTreeMap<String, usize>) -> Counted {
    let pick = |text: &plan::Localized| if text.zh.is_empty() { text.en.clone() } else { text.zh.clone() };
    let heading = path.passage.heading.as_ref().map(pick).unwrap_or_default();
    let section: Vec<String> = path.sections.iter().rev().take(2).map(|s| pick(&s.title)).collect();
    let mut counted = Counted { grams: BTreeMap::new(), heading: BTreeMap::new(), section: BTreeMap::new() };
    grams(&whole_text(path.passage), names, &mut counted.grams);
    grams(&heading, names, &mut counted.heading);
    for (&gram, times) in &counted.heading {
        *counted.grams.entry(gram).or_default() += times;
    }
    grams(&section.join("。"), names, &mut counted.section);
    counted
}

/// Counts character bigrams and trigrams of Chinese runs and whole words of Latin ones.
fn grams(text: &str, names: &mut BTreeMap<String, usize>, counts: &mut BTreeMap<usize, f64>) {
    let mut add = |gram: &str| {
        let next = names.len();
        let id = *names.entry(gram.to_owned()).or_insert(next);
        *counts.entry(id).or_default() += 1.0;
    };
    for run in runs(text) {
        if run.starts_with(|c: char| c.is_ascii_alphanumeric()) {
            add(&run.to_ascii_lowercase());
            continue;
        }
        let starts: Vec<usize> = run.char_indices().map(|(at, _)| at).chain([run.len()]).collect();
        for width in [2, 3] {
            for ends in starts.windows(width + 1) {
                let span = ends.first().zip(ends.last()).and_then(|(&from, &to)| run.get(from..to));
                add(span.unwrap_or_default());
            }
        }
    }
}

/// Runs of Chinese characters, and runs of Latin letters and digits with a letter in them.
fn runs(text: &str) -> Vec<&str> {
    let class = |c: char| match c {
        _ if c.is_ascii_alphanumeric() => 1,
        '\u{3400}'..='\u{9fff}' => 2,
        _ => 0,
    };
    let mut found = Vec::new();
    let mut start = 0;
    let mut last = 0;
    for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
        let now = if at == text.len() { 0 } else { class(c) };
        if now != last {
            if let Some(run) = text.get(start..at).filter(|_| last > 0) {
                if last == 2 || run.contains(|c: char| c.is_ascii_alphabetic()) {
                    found.push(run);
                }
            }
            (start, last) = (at, now);
        }
    }
    found
}

/// ln(1 + N / n) for each feature that occurs in n of N passages.
fn rarity<I: Iterator<Item = usize>>(sets: impl Iterator<Item = I>, features: usize, of: usize) -> Vec<f64> {
    let mut counts = vec![0.0_f64; features];
    for set in sets {
        for feature in set {
            if let Some(count) = counts.get_mut(feature) {
                *count += 1.0;
            }
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "a number of passages is far below 2^52")]
    let of = of as f64;
    counts.into_iter().map(|n| (of / n.max(1.0)).ln_1p()).collect()
}

fn theme_rarity(themes: &[Vec<String>]) -> BTreeMap<String, f64> {
    let ids: Vec<&String> = themes.iter().flatten().collect::<BTreeSet<_>>().into_iter().collect();
    let sets = themes.iter().map(|list| list.iter().filter_map(|t| ids.binary_search(&t).ok()));
    let weights = rarity(sets, ids.len(), themes.len());
    ids.iter().zip(weights).map(|(id, weight)| ((*id).clone(), weight)).collect()
}

/// (1 + ln tf) × rarity, of length 1.
fn weighted(counts: &BTreeMap<usize, f64>, rarity: &[f64]) -> Sparse {
    let mut vector: Sparse = counts
        .iter()
        .filter_map(|(&feature, &times)| Some((feature, (1.0 + times.ln()) * rarity.get(feature)?)))
        .collect();
    let length = vector.iter().map(|(_, w)| w * w).sum::<f64>().sqrt();
    if length > 0.0 {
        for (_, weight) in &mut vector {
            *weight /= length;
        }
    }
    vector
}

/// The scalar product of two sparse vectors.
pub(super) fn dot(left: &Sparse, right: &Sparse) -> f64 {
    let (mut a, mut b) = (left.iter().peekable(), right.iter().peekable());
    let mut sum = 0.0;
    while let (Some(&&(i, x)), Some(&&(j, y))) = (a.peek(), b.peek()) {
        match i.cmp(&j) {
            std::cmp::Ordering::Less => _ = a.next(),
            std::cmp::Ordering::Greater => _ = b.next(),
            std::cmp::Ordering::Equal => {
                sum += x * y;
                a.next();
                b.next();
            }
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grams_keep_to_their_runs() {
        let mut names = BTreeMap::new();
        let mut counts = BTreeMap::new();
        grams("建设5G基站2025", &mut names, &mut counts);
        let found: Vec<&str> = names.keys().map(String::as_str).collect();
        assert_eq!(found, ["5g", "基站", "建设"]);
    }

    #[test]
    fn scalar_product() {
        let left = vec![(1, 0.6), (4, 0.8)];
        let right = vec![(0, 1.0), (4, 0.5)];
        assert!((dot(&left, &right) - 0.4).abs() < 1e-12);
    }
}

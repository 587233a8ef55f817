//! Links: which passages of the two plans a reader would want side by side.
//!
//! A pair's textual likeness is the cosine of their n-grams, raised by shared named terms and
//! figures; its thematic likeness comes from themes, headings and sections. Both stay on the link.
//! Which pairs are shown depends on the passage: a pair is shown if it is good in itself and not far
//! behind the best that either passage has. So one paragraph may face several, and a passage
//! without a counterpart faces none.
//!
//! Worked example: a passage whose best pair scores 0.60 keeps others down to 0.60 × 0.72 ≈ 0.43;
//! one whose best pair scores 0.20 keeps none, since 0.20 is below the least that is ever shown.
//!
//! Absent: the diff of their wording (`wording`), and the reader's own pins and unlinks.

use std::collections::{BTreeMap, BTreeSet};

use super::features::{Pair, Prepared, Sparse, dot};
use super::model::{Link, LinkKind};

/// What decides which pairs are shown, and how their parts weigh. The defaults are what the page
/// uses; other values are for measuring.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LinkSettings {
    /// Weight of textual against thematic likeness.
    pub textual: f64,
    /// Weight of shared named terms within textual likeness.
    pub terms: f64,
    /// Weights of themes, headings and sections within thematic likeness.
    pub thematic: [f64; 3],
    /// Least score that is ever shown.
    pub least: f64,
    /// Share of the best score of a passage that another pair of it must reach.
    pub of_best: f64,
    /// How much a pair of boilerplate passages counts.
    pub boilerplate: f64,
    /// Most links of one passage.
    pub most: usize,
}

impl Default for LinkSettings {
    fn default() -> Self {
        LinkSettings {
            textual: 0.62,
            terms: 0.45,
            thematic: [0.55, 0.3, 0.15],
            least: 0.3,
            of_best: 0.72,
            boilerplate: 0.6,
            most: 8,
        }
    }
}

/// Cosine from which two passages have nearly the same wording.
const NEAR_IDENTICAL: f64 = 0.8;
/// Score from which two passages have the same subject.
const SAME_SUBJECT: f64 = 0.42;

struct Scored {
    left: usize,
    right: usize,
    cosine: f64,
    textual: f64,
    thematic: f64,
    score: f64,
}

/// All links of the pair, best first.
pub(super) fn links(pair: &Pair, settings: &LinkSettings) -> Vec<Link> {
    let scored: Vec<Scored> =
        candidates(pair).into_iter().filter_map(|(left, right)| score(pair, left, right, settings)).collect();
    let mut kept = shown(scored, settings);
    // Ties are settled by place in the plans, which stand in a fixed order here.
    kept.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| (a.left, a.right).cmp(&(b.left, b.right))));
    kept.into_iter().filter_map(|scored| link(pair, &scored)).collect()
}

/// Pairs that share an n-gram, term or theme that is rare enough to say something.
fn candidates(pair: &Pair) -> BTreeSet<(usize, usize)> {
    let mut found = BTreeSet::new();
    let index = |vectors: &[Prepared], key: fn(&Prepared) -> &Sparse| {
        let mut postings: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, passage) in vectors.iter().enumerate() {
            for &(feature, weight) in key(passage) {
                if weight > 0.08 {
                    postings.entry(feature).or_default().push(at);
                }
            }
        }
        postings
    };
    let right = index(&pair.right, |p| &p.grams);
    for (at, passage) in pair.left.iter().enumerate() {
        for &(feature, weight) in &passage.grams {
            if weight > 0.04 {
                found.extend(right.get(&feature).into_iter().flatten().map(|&other| (at, other)));
            }
        }
    }
    for (a, left) in pair.left.iter().enumerate() {
        for (b, right) in pair.right.iter().enumerate() {
            let theme = left.themes.first().is_some_and(|t| right.themes.contains(t))
                || right.themes.first().is_some_and(|t| left.themes.contains(t));
            if theme && !left.boilerplate {
                found.insert((a, b));
            }
        }
    }
    found
}

fn score(pair: &Pair, left: usize, right: usize, settings: &LinkSettings) -> Option<Scored> {
    let (a, b) = (pair.left.get(left)?, pair.right.get(right)?);
    let cosine = dot(&a.grams, &b.grams);
    let terms = term_likeness(pair, a, b);
    // A cosine of 0.35 between paragraphs of plans is already much; the square root spreads the
    // range in which real pairs lie.
    let textual = blend(&[(1.0 - settings.terms, cosine.max(0.0).sqrt()), (settings.terms, terms)]);
    let figures = if a.figures.intersection(&b.figures).next().is_some() { 0.1 } else { 0.0 };
    let textual = (textual + figures).min(1.0);
    let [of_themes, of_headings, of_sections] = settings.thematic;
    let heading = if a.heading.is_empty() || b.heading.is_empty() {
        dot(first_of(&a.heading, &a.section), first_of(&b.heading, &b.section)) * 0.8
    } else {
        dot(&a.heading, &b.heading)
    };
    let thematic = blend(&[
        (of_themes, theme_likeness(pair, a, b)),
        (of_headings, heading.max(0.0).sqrt()),
        (of_sections, dot(&a.section, &b.section).max(0.0).sqrt()),
    ]);
    let mut score = blend(&[(settings.textual, textual), (1.0 - settings.textual, thematic)]);
    if a.boilerplate || b.boilerplate {
        score *= settings.boilerplate;
    }
    Some(Scored { left, right, cosine, textual, thematic, score })
}

fn first_of<'v>(first: &'v Sparse, second: &'v Sparse) -> &'v Sparse {
    if first.is_empty() { second } else { first }
}

fn blend(parts: &[(f64, f64)]) -> f64 {
    let weight: f64 = parts.iter().map(|(weight, _)| weight).sum();
    parts.iter().map(|(weight, value)| weight * value).sum::<f64>() / weight
}

/// Shared terms by rarity, against the terms of the passage that has fewer.
fn term_likeness(pair: &Pair, a: &Prepared, b: &Prepared) -> f64 {
    let weight = |terms: &mut dyn Iterator<Item = usize>| -> f64 {
        terms.map(|term| pair.term_weight.get(term).map_or(0.0, |w| w * w)).sum()
    };
    let shared = weight(&mut a.terms.iter().copied().filter(|t| b.terms.binary_search(t).is_ok()));
    let (of_a, of_b) = (weight(&mut a.terms.iter().copied()), weight(&mut b.terms.iter().copied()));
    let product = (of_a * of_b).sqrt();
    if product > 0.0 { (shared / product).sqrt().min(1.0) } else { 0.0 }
}

/// Shared themes by rarity; the first theme of a passage counts most.
fn theme_likeness(pair: &Pair, a: &Prepared, b: &Prepared) -> f64 {
    let rank = [1.0, 0.6, 0.4];
    let vector = |themes: &[String]| -> BTreeMap<String, f64> {
        themes
            .iter()
            .zip(rank)
            .map(|(id, rank)| (id.clone(), rank * pair.theme_weight.get(id).copied().unwrap_or(1.0)))
            .collect()
    };
    let (a, b) = (vector(&a.themes), vector(&b.themes));
    let length = |v: &BTreeMap<String, f64>| v.values().map(|w| w * w).sum::<f64>().sqrt();
    let product = length(&a) * length(&b);
    let shared: f64 = a.iter().filter_map(|(id, w)| b.get(id).map(|x| x * w)).sum();
    if product > 0.0 { shared / product } else { 0.0 }
}

/// Keeps the pairs that are good in themselves and near the best of either passage.
fn shown(mut scored: Vec<Scored>, settings: &LinkSettings) -> Vec<Scored> {
    let mut best_left: BTreeMap<usize, f64> = BTreeMap::new();
    let mut best_right: BTreeMap<usize, f64> = BTreeMap::new();
    for pair in &scored {
        let left = best_left.entry(pair.left).or_default();
        *left = left.max(pair.score);
        let right = best_right.entry(pair.right).or_default();
        *right = right.max(pair.score);
    }
    scored.retain(|pair| {
        let left = best_left.get(&pair.left).copied().unwrap_or_default();
        let right = best_right.get(&pair.right).copied().unwrap_or_default();
        // Near the best of one is not enough: a long omnibus paragraph would draw in everything.
        let near = pair.score >= settings.of_best * (left * right).sqrt();
        pair.score >= settings.least && near
    });
    scored
        .sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| (a.left, a.right).cmp(&(b.left, b.right))));
    let mut count_left: BTreeMap<usize, usize> = BTreeMap::new();
    let mut count_right: BTreeMap<usize, usize> = BTreeMap::new();
    scored.retain(|pair| {
        let left = count_left.entry(pair.left).or_default();
        let right = count_right.entry(pair.right).or_default();
        *left += 1;
        *right += 1;
        *left <= settings.most && *right <= settings.most
    });
    scored
}

fn link(pair: &Pair, scored: &Scored) -> Option<Link> {
    let (a, b) = (pair.left.get(scored.left)?, pair.right.get(scored.right)?);
    let kind = if scored.cosine >= NEAR_IDENTICAL {
        LinkKind::NearIdentical
    } else if scored.score >= SAME_SUBJECT {
        LinkKind::SameSubject
    } else {
        LinkKind::SameTheme
    };
    Some(Link {
        left: a.reference.clone(),
        right: b.reference.clone(),
        score: rounded(scored.score),
        textual: rounded(scored.textual),
        thematic: rounded(scored.thematic),
        kind,
        shared_terms: shared_terms(pair, a, b),
        shared_themes: a.themes.iter().filter(|t| b.themes.contains(t)).cloned().collect(),
        shared_figures: a.figures.intersection(&b.figures).cloned().collect(),
    })
}

/// Terms in both, the rarest first, without those that stand inside a longer shared one; at most
/// twelve.
fn shared_terms(pair: &Pair, a: &Prepared, b: &Prepared) -> Vec<String> {
    let shared: Vec<usize> = a.terms.iter().copied().filter(|t| b.terms.binary_search(t).is_ok()).collect();
    let name = |id: &usize| pair.terms.get(*id).map(String::as_str).unwrap_or_default();
    let mut whole: Vec<usize> = shared
        .iter()
        .copied()
        .filter(|t| !shared.iter().any(|other| other != t && name(other).contains(name(t))))
        .collect();
    let weight = |id: &usize| pair.term_weight.get(*id).copied().unwrap_or_default();
    whole.sort_by(|x, y| weight(y).total_cmp(&weight(x)).then_with(|| name(x).cmp(name(y))));
    whole.iter().take(12).map(|id| name(id).to_owned()).collect()
}

/// Four places are more than the scores mean, and the same on every machine.
fn rounded(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

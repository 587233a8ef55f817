//! What links are found by: for each passage its grams, those of its headings, its themes, named
//! terms and figures, weighted by how rare they are in the two plans.
//!
//! Worked example: a passage 加快5G建设 under 信息基础设施 has a vector of its text in which its heading
//! counts twice, one of 加快5G建设 alone, one of 信息基础设施, and a vector of themes in which 5G weighs
//! as the lexicon says, the more the fewer passages name it. A passage without a run-in heading has
//! an empty heading.
//!
//! Absent: what a plan is by itself (`analysis`), and likeness of two passages (`parts`).

use std::collections::BTreeSet;
use std::ops::Deref;

use super::analysis::{Analysis, Features, Known};
use super::grams::{Of, Vocabulary};
use super::sparse::Sparse;
use super::topics::Topics;
use crate::theme::{Lexicon, TermMatcher};

/// One passage, prepared.
pub(super) struct Prepared<'a> {
    features: &'a Features,
    /// Text with its heading twice.
    pub(super) text: Sparse,
    /// Its run-in heading.
    pub(super) heading: Sparse,
    /// The heading right above it.
    pub(super) section: Sparse,
    /// Its English.
    pub(super) english: Sparse,
    /// How much of each theme of the lexicon is in its words.
    pub(super) words_of_themes: Sparse,
    /// Its themes, the first the weightiest, the rarer the weightier.
    pub(super) own_themes: Sparse,
    /// Its heading and sentences one by one.
    pub(super) sentences: Vec<Sparse>,
    /// Ids of terms in the passage, rising.
    pub(super) terms: Vec<usize>,
}

impl Deref for Prepared<'_> {
    type Target = Features;

    /// What the passage is by itself.
    fn deref(&self) -> &Features {
        self.features
    }
}

/// Both plans, prepared with common weights.
pub(super) struct Pair<'a> {
    pub(super) left: Vec<Prepared<'a>>,
    pub(super) right: Vec<Prepared<'a>>,
    /// Rarity of each shared gram.
    pub(super) gram_weight: Vec<f64>,
    /// Number of English words that both plans use.
    pub(super) english_count: usize,
    /// Number of themes in the lexicon.
    pub(super) theme_count: usize,
    /// Number of topics in the table of topics.
    pub(super) topic_count: usize,
    /// Rarity of each term.
    pub(super) term_weight: Vec<f64>,
    names: Names<'a>,
}

/// The terms of the lexicon, and after them the names of both plans in order.
struct Names<'a> {
    lexicon: &'a Lexicon,
    matcher: TermMatcher,
}

impl<'a> Names<'a> {
    fn new(left: &'a Analysis, right: &'a Analysis, lexicon: &'a Lexicon) -> Self {
        let names: BTreeSet<&String> = left.names.iter().chain(&right.names).collect();
        let names: Vec<String> = names.into_iter().cloned().collect();
        Names { lexicon, matcher: TermMatcher::new(&names) }
    }

    fn count(&self) -> usize {
        self.lexicon.term_count() + self.matcher.count()
    }

    /// Ids of the terms in a passage, rising. A name has the id after those of the lexicon's terms.
    fn terms(&self, features: &Features) -> Vec<usize> {
        let named =
            self.matcher.find_in(&features.chars).into_iter().map(|id| id + self.lexicon.term_count());
        features.lexical.iter().copied().chain(named).collect()
    }
}

impl<'a> Pair<'a> {
    pub(super) fn new(left: Known<'a>, right: Known<'a>, lexicon: &'a Lexicon) -> Self {
        let (left, right) = (left.analysis, right.analysis);
        let names = Names::new(left, right, lexicon);
        let both = || left.passages.iter().chain(&right.passages);
        let all = left.passages.len() + right.passages.len();
        let terms = |of: &'a Analysis| -> Vec<Vec<usize>> {
            of.passages.iter().map(|features| names.terms(features)).collect()
        };
        let (of_left, of_right) = (terms(left), terms(right));
        let term_weight = rarity(of_left.iter().chain(&of_right).map(Vec::as_slice), names.count(), all);
        let lexical = both().map(|features| features.lexical.as_slice());
        let lexical_weight = rarity(lexical, lexicon.term_count(), all);
        let positions = both().map(|f| f.themes.iter().map(|id| lexicon.position(id)).collect());
        let positions: Vec<Vec<usize>> = positions.collect();
        let weighing = Weighing {
            lexicon,
            grams: Vocabulary::new(&left.grams, &right.grams, all),
            english: Vocabulary::new(&left.english, &right.english, all),
            lexical: lexical_weight,
            themes: rarity(positions.iter().map(Vec::as_slice), lexicon.themes.len(), all),
        };
        let prepare = |of: Of, side: &'a Analysis, terms: Vec<Vec<usize>>| -> Vec<Prepared<'a>> {
            let each = side.passages.iter().zip(terms);
            each.map(|(features, terms)| weighing.prepared(of, features, terms)).collect()
        };
        Pair {
            left: prepare(Of::Left, left, of_left),
            right: prepare(Of::Right, right, of_right),
            english_count: weighing.english.weights.len(),
            theme_count: lexicon.themes.len(),
            topic_count: Topics::bundled().count,
            term_weight,
            gram_weight: weighing.grams.weights,
            names,
        }
    }

    /// A term by its id.
    pub(super) fn term(&self, id: usize) -> &str {
        let name = || self.names.matcher.term(id.checked_sub(self.names.lexicon.term_count())?);
        self.names.lexicon.term(id).or_else(name).unwrap_or_default()
    }
}

/// How much everything weighs in these two plans.
struct Weighing<'a> {
    lexicon: &'a Lexicon,
    grams: Vocabulary,
    english: Vocabulary,
    /// Rarity of each term of the lexicon.
    lexical: Vec<f64>,
    /// Rarity of each theme.
    themes: Vec<f64>,
}

impl Weighing<'_> {
    fn prepared<'a>(&self, of: Of, features: &'a Features, terms: Vec<usize>) -> Prepared<'a> {
        Prepared {
            features,
            own_themes: self.own_themes(&features.themes),
            sentences: features.sentences.iter().map(|grams| self.grams.vector(of, grams)).collect(),
            text: self.grams.vector(of, &features.text),
            heading: self.grams.vector(of, &features.heading),
            section: self.grams.vector(of, &features.section),
            english: self.english.vector(of, &features.english),
            words_of_themes: self.words_of_themes(&features.lexical),
            terms,
        }
    }

    /// The themes of a passage as a vector.
    fn own_themes(&self, themes: &[String]) -> Sparse {
        let each = themes.iter().zip([1.0, 0.7, 0.5]).filter_map(|(id, weight)| {
            let at = self.lexicon.position(id);
            Some((at, weight * self.themes.get(at)?))
        });
        Sparse::unit(each.collect())
    }

    /// How much of each theme is in the words, the square root of it so that one much repeated theme
    /// does not hide the others.
    fn words_of_themes(&self, lexical: &[usize]) -> Sparse {
        let mut sums = vec![0.0; self.lexicon.themes.len()];
        for &term in lexical {
            let rarity = self.lexical.get(term).copied().unwrap_or_default();
            for &(theme, weight) in self.lexicon.owners_of(term) {
                if let Some(sum) = sums.get_mut(theme) {
                    *sum += f64::from(weight) * rarity;
                }
            }
        }
        let present = sums.into_iter().enumerate().filter(|(_, sum)| *sum > 0.0);
        Sparse::unit(present.map(|(theme, sum)| (theme, sum.sqrt())).collect())
    }
}

/// ln(N / n) for each feature that occurs in n of N passages; 0 for one that occurs in none.
fn rarity<'s>(sets: impl Iterator<Item = &'s [usize]>, features: usize, of: usize) -> Vec<f64> {
    let mut counts = vec![0_u32; features];
    for &feature in sets.flatten() {
        if let Some(count) = counts.get_mut(feature) {
            *count += 1;
        }
    }
    let of = f64::from(u32::try_from(of).unwrap_or(u32::MAX));
    counts.into_iter().map(|n| if n == 0 { 0.0 } else { (of / f64::from(n)).ln() }).collect()
}

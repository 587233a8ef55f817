//! What links are found by: for each passage its grams, those of its headings, its themes, named
//! terms and figures.
//!
//! Worked example: a passage 加快5G建设 under 信息基础设施 has a vector of its text in which its heading
//! counts twice, one of 加快5G建设 alone, one of 信息基础设施, and a vector of themes in which 5G weighs
//! as the lexicon says, the more the fewer passages name it. A passage without a run-in heading has
//! an empty heading.
//!
//! Absent: likeness of two passages (`parts`).

use std::collections::BTreeSet;

use super::grams::{self, Counts, Vocabulary};
use super::model::Ref;
use super::numbers;
use super::sparse::Sparse;
use crate::plan::{self, Kind, Localized, Passage, PassagePath, Plan};
use crate::theme::{Lexicon, TermMatcher};

/// One passage, prepared.
pub(super) struct Prepared {
    pub(super) reference: Ref,
    pub(super) kind: Kind,
    /// Text with its heading twice.
    pub(super) text: Sparse,
    /// Its run-in heading.
    pub(super) heading: Sparse,
    /// The heading right above it.
    pub(super) section: Sparse,
    /// The English of a passage that is in both languages: what a translator calls by one name is one
    /// thing, whatever it is called in Chinese.
    pub(super) english: Sparse,
    /// How much of each theme of the lexicon is in its words.
    pub(super) words_of_themes: Sparse,
    /// Ids of terms in the passage.
    pub(super) terms: Vec<usize>,
    /// Themes, the most important first.
    pub(super) themes: Vec<String>,
    /// Printed figures with their units.
    pub(super) figures: BTreeSet<String>,
}

/// Both plans, prepared with common weights.
pub(super) struct Pair {
    pub(super) left: Vec<Prepared>,
    pub(super) right: Vec<Prepared>,
    /// Rarity of each shared gram.
    pub(super) gram_weight: Vec<f64>,
    /// Number of English words that both plans use.
    pub(super) english_count: usize,
    /// Number of themes in the lexicon.
    pub(super) theme_count: usize,
    /// Terms by id.
    pub(super) terms: Vec<String>,
    /// Rarity of each term.
    pub(super) term_weight: Vec<f64>,
}

/// A passage taken apart, before anything is weighted.
struct Raw {
    text: Counts,
    heading: Counts,
    section: Counts,
    english: Counts,
    /// Terms of the lexicon, for themes.
    lexical: Vec<usize>,
    terms: Vec<usize>,
}

impl Pair {
    pub(super) fn new(left: &Plan, right: &Plan, lexicon: &Lexicon) -> Self {
        let (left, right) = (plan::passages(left), plan::passages(right));
        let names = names(left.iter().chain(&right), lexicon);
        let matcher = TermMatcher::new(&names);
        let raw = |side: &[PassagePath<'_>]| -> Vec<Raw> {
            side.iter().map(|path| Raw::new(path, lexicon, &matcher)).collect()
        };
        let (raw_left, raw_right) = (raw(&left), raw(&right));
        let texts = |side: &[Raw]| side.iter().map(|raw| raw.text.clone()).collect::<Vec<_>>();
        let vocabulary = Vocabulary::new(&texts(&raw_left), &texts(&raw_right));
        let english = |side: &[Raw]| side.iter().map(|raw| raw.english.clone()).collect::<Vec<_>>();
        let english = Vocabulary::new(&english(&raw_left), &english(&raw_right));
        let both = || raw_left.iter().chain(&raw_right);
        let all = raw_left.len() + raw_right.len();
        let lexical_weight = rarity(both().map(|r| r.lexical.as_slice()), lexicon.term_count(), all);
        let terms: Vec<String> = (0..lexicon.term_count())
            .filter_map(|id| lexicon.term(id))
            .map(str::to_owned)
            .chain(names)
            .collect();
        let term_weight = rarity(both().map(|r| r.terms.as_slice()), terms.len(), all);
        let prepare = |side: &[PassagePath<'_>], raw: Vec<Raw>| -> Vec<Prepared> {
            let each = side.iter().zip(raw);
            each.map(|(path, raw)| raw.prepared(path, lexicon, [&vocabulary, &english], &lexical_weight))
                .collect()
        };
        Pair {
            left: prepare(&left, raw_left),
            right: prepare(&right, raw_right),
            english_count: english.weights.len(),
            theme_count: lexicon.themes.len(),
            terms,
            term_weight,
            gram_weight: vocabulary.weights,
        }
    }
}

impl Raw {
    fn new(path: &PassagePath<'_>, lexicon: &Lexicon, matcher: &TermMatcher) -> Self {
        let heading = path.passage.heading.as_ref().map(own).unwrap_or_default();
        let section = path.sections.last().map(|section| own(&section.title)).unwrap_or_default();
        let text = whole_text(path.passage);
        let lexical = lexicon.term_ids(&text);
        // Names have the ids after those of the lexicon's terms.
        let named = matcher.find(&text).into_iter().map(|id| id + lexicon.term_count());
        Raw {
            text: grams::counts(&format!("{heading}。{text}")),
            heading: grams::counts(heading),
            section: grams::counts(section),
            english: grams::counts(&english(path.passage)),
            terms: lexical.iter().copied().chain(named).collect(),
            lexical,
        }
    }

    fn prepared(
        self,
        path: &PassagePath<'_>,
        lexicon: &Lexicon,
        [vocabulary, english]: [&Vocabulary; 2],
        lexical_weight: &[f64],
    ) -> Prepared {
        Prepared {
            reference: Ref { id: path.passage.id.clone(), line: path.passage.line },
            kind: path.passage.kind,
            text: vocabulary.vector(&self.text),
            heading: vocabulary.vector(&self.heading),
            section: vocabulary.vector(&self.section),
            english: english.vector(&self.english),
            words_of_themes: words_of_themes(&self.lexical, lexicon, lexical_weight),
            terms: self.terms,
            themes: if path.passage.themes.is_empty() {
                lexicon.themes_of_terms(&self.lexical)
            } else {
                path.passage.themes.clone()
            },
            figures: numbers::figures(path.passage),
        }
    }
}

/// The named things of the passages that are no terms of the lexicon.
fn names<'p>(passages: impl Iterator<Item = &'p PassagePath<'p>>, lexicon: &Lexicon) -> Vec<String> {
    let known: BTreeSet<String> =
        (0..lexicon.term_count()).filter_map(|id| lexicon.term(id)).map(str::to_lowercase).collect();
    let named: BTreeSet<&String> = passages.flat_map(|path| &path.passage.terms).collect();
    named.into_iter().filter(|name| !known.contains(&name.to_lowercase())).cloned().collect()
}

/// Chinese where there is Chinese.
fn own(text: &Localized) -> &str {
    if text.zh.is_empty() { &text.en } else { &text.zh }
}

/// Heading and text, and those of its terms that do not stand there in so many words.
fn whole_text(passage: &Passage) -> String {
    let heading = passage.heading.as_ref().map(own).unwrap_or_default();
    let mut whole = format!("{heading}。{}", own(&passage.text));
    for term in &passage.terms {
        if !whole.contains(term.as_str()) {
            whole.push('\n');
            whole.push_str(term);
        }
    }
    whole
}

/// Heading and text in English, of a passage that is in Chinese as well.
fn english(passage: &Passage) -> String {
    if passage.text.zh.is_empty() {
        return String::new();
    }
    let heading = passage.heading.as_ref().map(|heading| heading.en.as_str()).unwrap_or_default();
    format!("{heading}. {}", passage.text.en)
}

/// How much of each theme is in the words, the square root of it so that one much repeated theme
/// does not hide the others.
fn words_of_themes(lexical: &[usize], lexicon: &Lexicon, rarity: &[f64]) -> Sparse {
    let mut sums = vec![0.0; lexicon.themes.len()];
    for &term in lexical {
        let rarity = rarity.get(term).copied().unwrap_or_default();
        for &(theme, weight) in lexicon.owners_of(term) {
            if let Some(sum) = sums.get_mut(theme) {
                *sum += f64::from(weight) * rarity;
            }
        }
    }
    let present = sums.into_iter().enumerate().filter(|(_, sum)| *sum > 0.0);
    Sparse::unit(present.map(|(theme, sum)| (theme, sum.sqrt())).collect())
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

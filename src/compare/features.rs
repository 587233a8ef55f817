//! What links are found by: for each passage its grams, those of its headings, its themes, named
//! terms and figures.
//!
//! Worked example: a passage 加快5G建设 under 信息基础设施 has a vector of its text in which its heading
//! counts twice, one of 加快5G建设 alone, one of 信息基础设施, and a vector of themes in which 5G weighs
//! as the lexicon says, the more the fewer passages name it. A passage without a run-in heading has
//! an empty heading.
//!
//! Absent: likeness of two passages (`parts`).

use std::collections::{BTreeMap, BTreeSet};

use super::grams::{self, Counts, Vocabulary};
use super::model::Ref;
use super::numbers;
use super::sparse::Sparse;
use super::topics::Topics;
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
    /// How much of each topic is in its grams.
    pub(super) topics: Sparse,
    /// Its themes, the first the weightiest, the rarer the weightier.
    pub(super) own_themes: Sparse,
    /// Its heading and sentences one by one.
    pub(super) sentences: Vec<Sparse>,
    /// The position of its section among those of its plan.
    pub(super) section_at: usize,
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
    /// Number of topics in the table of topics.
    pub(super) topic_count: usize,
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
    sentences: Vec<Counts>,
    themes: Vec<String>,
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
        let vocabulary = shared(&raw_left, &raw_right, |raw| &raw.text);
        let english = shared(&raw_left, &raw_right, |raw| &raw.english);
        let both = || raw_left.iter().chain(&raw_right);
        let all = raw_left.len() + raw_right.len();
        let lexical_weight = rarity(both().map(|r| r.lexical.as_slice()), lexicon.term_count(), all);
        let terms: Vec<String> = (0..lexicon.term_count())
            .filter_map(|id| lexicon.term(id))
            .map(str::to_owned)
            .chain(names)
            .collect();
        let term_weight = rarity(both().map(|r| r.terms.as_slice()), terms.len(), all);
        let positions =
            |raw: &Raw| -> Vec<usize> { raw.themes.iter().map(|id| lexicon.position(id)).collect() };
        let positions: Vec<Vec<usize>> = both().map(positions).collect();
        let theme_weight = rarity(positions.iter().map(Vec::as_slice), lexicon.themes.len(), all);
        let weights = [lexical_weight.as_slice(), theme_weight.as_slice()];
        let prepare = |side: &[PassagePath<'_>], raw: Vec<Raw>| -> Vec<Prepared> {
            let (each, sections) = (side.iter().zip(raw), section_positions(side));
            let each = each.map(|(path, raw)| raw.prepared(path, lexicon, [&vocabulary, &english], weights));
            each.zip(sections).map(|(prepared, section_at)| Prepared { section_at, ..prepared }).collect()
        };
        Pair {
            left: prepare(&left, raw_left),
            right: prepare(&right, raw_right),
            english_count: english.weights.len(),
            theme_count: lexicon.themes.len(),
            topic_count: Topics::bundled().count,
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
        let themes = match path.passage.themes.as_slice() {
            [] => lexicon.themes_of_terms(&lexical),
            own => own.to_vec(),
        };
        let parts = std::iter::once(heading).chain(own(&path.passage.text).split(SENTENCE_END));
        Raw {
            sentences: parts.filter(|part| part.len() >= SENTENCE).map(grams::counts).collect(),
            themes,
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
        [lexical_weight, theme_weight]: [&[f64]; 2],
    ) -> Prepared {
        Prepared {
            topics: Topics::bundled().vector(&self.text),
            own_themes: own_themes(&self.themes, lexicon, theme_weight),
            sentences: self.sentences.iter().map(|sentence| vocabulary.vector(sentence)).collect(),
            section_at: 0,
            reference: Ref { id: path.passage.id.clone(), line: path.passage.line },
            kind: path.passage.kind,
            text: vocabulary.vector(&self.text),
            heading: vocabulary.vector(&self.heading),
            section: vocabulary.vector(&self.section),
            english: english.vector(&self.english),
            words_of_themes: words_of_themes(&self.lexical, lexicon, lexical_weight),
            terms: self.terms,
            themes: self.themes,
            figures: numbers::figures(path.passage),
        }
    }
}

/// What ends a sentence, or one of the measures that a semicolon divides.
const SENTENCE_END: [char; 7] = ['。', ';', '；', '!', '！', '\n', '\r'];
/// Bytes of the shortest sentence that can be alike: four Chinese characters.
const SENTENCE: usize = 12;

/// The grams that both sides have somewhere.
fn shared(left: &[Raw], right: &[Raw], of: fn(&Raw) -> &Counts) -> Vocabulary {
    Vocabulary::new(&left.iter().map(of).collect::<Vec<_>>(), &right.iter().map(of).collect::<Vec<_>>())
}

/// For each passage the position of its section.
fn section_positions(side: &[PassagePath<'_>]) -> Vec<usize> {
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    let ids = side.iter().map(|path| path.sections.last().map_or("", |section| section.id.as_str()));
    ids.map(|id| {
        let next = known.len();
        *known.entry(id).or_insert(next)
    })
    .collect()
}

/// The themes of a passage as a vector.
fn own_themes(themes: &[String], lexicon: &Lexicon, rarity: &[f64]) -> Sparse {
    let each = themes.iter().zip([1.0, 0.7, 0.5]).filter_map(|(id, weight)| {
        let at = lexicon.position(id);
        Some((at, weight * rarity.get(at)?))
    });
    Sparse::unit(each.collect())
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

//! The parts of a pair's score: in how many ways two passages can belong together.
//!
//! Worked example: two passages on 5G基站, one under 信息基础设施 and one under 网络建设, have a
//! `Wording` of about 0.6 (the square root of a cosine of 0.36), a high `Themes` (the same words of
//! the lexicon), some `Headings` if the run-in heading of one is spoken of in the other, and little
//! `Sections`.
//!
//! Absent: what each part weighs (`weights`), and which pairs are shown (`links`).

use serde::{Deserialize, Serialize};

use super::features::{Pair, Prepared};
use super::sparse::{Index, Sparse};
use crate::plan::Kind;

/// One way in which two passages are alike, or a circumstance that makes it less likely that they
/// belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Shared wording for their length, the rarer the weightier.
    Wording,
    /// Shared wording whatever their length.
    Shared,
    /// The run-in heading of one is what the other speaks of.
    Headings,
    /// The run-in headings of both are alike.
    HeadingsAlike,
    /// A sentence of one is what the other speaks of.
    Sentences,
    /// Words of the same themes of the lexicon.
    Themes,
    /// The same themes come first in both.
    OwnThemes,
    /// Words of the same topics, whatever the words.
    Topics,
    /// The section heading over one is what the other speaks of.
    SectionTopic,
    /// The headings over both are alike.
    Sections,
    /// Other passages of the same two sections go together.
    Context,
    /// Shared English words, where both are in both languages.
    English,
    /// One looks back and the other does not.
    BackgroundAndPlan,
    /// Both look back.
    Background,
    /// One states a principle and the other does not.
    PrincipleAndPlan,
    /// Both say how the plan is carried out.
    Safeguards,
}

impl Part {
    /// All parts, in the order of their values.
    pub const ALL: [Part; 16] = [
        Part::Wording,
        Part::Shared,
        Part::Headings,
        Part::HeadingsAlike,
        Part::Sentences,
        Part::Themes,
        Part::OwnThemes,
        Part::Topics,
        Part::SectionTopic,
        Part::Sections,
        Part::Context,
        Part::English,
        Part::BackgroundAndPlan,
        Part::Background,
        Part::PrincipleAndPlan,
        Part::Safeguards,
    ];

    /// The place of this part among the values.
    pub(super) fn place(self) -> usize {
        Part::ALL.iter().position(|part| *part == self).unwrap_or_default()
    }
}

/// The values of all parts for one pair.
pub type Values = [f64; Part::ALL.len()];

/// What each part adds to the log odds.
pub(super) fn weighted(values: &Values, weights: &Values) -> Values {
    let mut products = *values;
    for (product, weight) in products.iter_mut().zip(weights) {
        *product *= weight;
    }
    products
}

/// The log odds of a pair.
pub(super) fn odds(values: &Values, (weights, bias): &(Values, f64)) -> f64 {
    values.iter().zip(weights).map(|(value, weight)| value * weight).sum::<f64>() + bias
}

/// The right plan, ready to be multiplied with each passage of the left one.
struct Right {
    text: Index,
    heading: Index,
    section: Index,
    sentences: Index,
    themes: Index,
    own_themes: Index,
    topics: Index,
    english: Index,
    /// The passage of each sentence.
    sentence_of: Vec<usize>,
    /// What a shared gram is worth.
    squares: Vec<f64>,
}

impl Right {
    fn new<'a>(pair: &'a Pair<'a>) -> Self {
        let grams = pair.gram_weight.len();
        let index = |width: usize, vector: fn(&'a Prepared<'a>) -> &'a Sparse| {
            Index::new(width, pair.right.iter().map(vector))
        };
        let sentences: Vec<&Sparse> = pair.right.iter().flat_map(|p| &p.sentences).collect();
        let each = pair.right.iter().enumerate();
        Right {
            text: index(grams, |p| &p.text),
            heading: index(grams, |p| &p.heading),
            section: index(grams, |p| &p.section),
            sentences: Index::new(grams, sentences.into_iter()),
            themes: index(pair.theme_count, |p| &p.words_of_themes),
            own_themes: index(pair.theme_count, |p| &p.own_themes),
            topics: index(pair.topic_count, |p| &p.topics),
            english: index(pair.english_count, |p| &p.english),
            sentence_of: each.flat_map(|(at, p)| std::iter::repeat_n(at, p.sentences.len())).collect(),
            squares: pair.gram_weight.iter().map(|weight| weight * weight).collect(),
        }
    }

    /// For each passage the best likeness of a sentence of one with the whole of the other.
    fn sentences(&self, left: &Prepared<'_>, best: &mut [f64]) {
        best.fill(0.0);
        for (product, at) in self.sentences.products(&left.text).into_iter().zip(&self.sentence_of) {
            if let Some(best) = best.get_mut(*at) {
                *best = product.max(*best);
            }
        }
        for sentence in &left.sentences {
            for (best, product) in best.iter_mut().zip(self.text.products(sentence)) {
                *best = product.max(*best);
            }
        }
    }
}

/// Calls `each` with the positions and values of all pairs, row by row; all but the context, which
/// needs the other pairs.
pub(super) fn each_pair(pair: &Pair<'_>, mut each: impl FnMut(usize, usize, Values)) {
    let index = Right::new(pair);
    let mut sentences = vec![0.0; pair.right.len()];
    for (row, left) in pair.left.iter().enumerate() {
        let wording = index.text.products_and_shared(&left.text, &index.squares);
        let own_heading = index.text.products(&left.heading);
        let other_heading = index.heading.products(&left.text);
        let headings = index.heading.products(&left.heading);
        let own_section = index.text.products(&left.section);
        let other_section = index.section.products(&left.text);
        let sections = index.section.products(&left.section);
        let english = index.english.products(&left.english);
        let themes = index.themes.products(&left.words_of_themes);
        let own_themes = index.own_themes.products(&left.own_themes);
        let topics = index.topics.products(&left.topics);
        index.sentences(left, &mut sentences);
        for (column, right) in pair.right.iter().enumerate() {
            let (wording, shared) = wording.get(column).copied().unwrap_or_default();
            let at = |list: &[f64]| list.get(column).copied().unwrap_or_default();
            // The square root spreads the range in which likeness lies: 0.3 is already much.
            let root = |value: f64| value.max(0.0).sqrt();
            let one_is = |kind: Kind| f64::from(u8::from((left.kind == kind) != (right.kind == kind)));
            let both_are = |kind: Kind| f64::from(u8::from(left.kind == kind && right.kind == kind));
            let values = [
                root(wording),
                shared.ln_1p(),
                root(at(&own_heading).max(at(&other_heading))),
                root(at(&headings)),
                root(at(&sentences)),
                root(at(&themes)),
                at(&own_themes),
                root(at(&topics)),
                root(at(&own_section).max(at(&other_section))),
                root(at(&sections)),
                0.0,
                root(at(&english)),
                one_is(Kind::Background),
                both_are(Kind::Background),
                one_is(Kind::Principle),
                both_are(Kind::Safeguard),
            ];
            each(row, column, values);
        }
    }
}

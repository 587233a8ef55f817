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
    /// Words of the same themes of the lexicon.
    Themes,
    /// The section heading over one is what the other speaks of.
    SectionTopic,
    /// The headings over both are alike.
    Sections,
    /// Shared English words, where both are in both languages.
    English,
    /// One looks back and the other does not.
    BackgroundAndPlan,
    /// Both look back.
    Background,
    /// One states a principle and the other does not.
    PrincipleAndPlan,
}

impl Part {
    /// All parts, in the order of their values.
    pub const ALL: [Part; 10] = [
        Part::Wording,
        Part::Shared,
        Part::Headings,
        Part::Themes,
        Part::SectionTopic,
        Part::Sections,
        Part::English,
        Part::BackgroundAndPlan,
        Part::Background,
        Part::PrincipleAndPlan,
    ];
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

/// Calls `each` with the positions and values of all pairs, row by row.
pub(super) fn each_pair(pair: &Pair, mut each: impl FnMut(usize, usize, Values)) {
    let grams = pair.gram_weight.len();
    let squares: Vec<f64> = pair.gram_weight.iter().map(|weight| weight * weight).collect();
    let index =
        |width: usize, vector: fn(&Prepared) -> &Sparse| Index::new(width, pair.right.iter().map(vector));
    let text = index(grams, |p| &p.text);
    let heading = index(grams, |p| &p.heading);
    let section = index(grams, |p| &p.section);
    let themes = index(pair.theme_count, |p| &p.words_of_themes);
    let english = index(pair.english_count, |p| &p.english);
    for (row, left) in pair.left.iter().enumerate() {
        let wording = text.products(&left.text);
        let shared = text.shared(&left.text, &squares);
        let own_heading = text.products(&left.heading);
        let other_heading = heading.products(&left.text);
        let own_section = text.products(&left.section);
        let other_section = section.products(&left.text);
        let sections = section.products(&left.section);
        let english = english.products(&left.english);
        let themes = themes.products(&left.words_of_themes);
        for (column, right) in pair.right.iter().enumerate() {
            let at = |list: &[f64]| list.get(column).copied().unwrap_or_default();
            // The square root spreads the range in which likeness lies: 0.3 is already much.
            let root = |value: f64| value.max(0.0).sqrt();
            let one_is = |kind: Kind| f64::from(u8::from((left.kind == kind) != (right.kind == kind)));
            let both_are = |kind: Kind| f64::from(u8::from(left.kind == kind && right.kind == kind));
            let values = [
                root(at(&wording)),
                at(&shared).ln_1p(),
                root(at(&own_heading).max(at(&other_heading))),
                root(at(&themes)),
                root(at(&own_section).max(at(&other_section))),
                root(at(&sections)),
                root(at(&english)),
                one_is(Kind::Background),
                both_are(Kind::Background),
                one_is(Kind::Principle),
            ];
            each(row, column, values);
        }
    }
}

//! Links: which passages of the two plans a reader would want side by side.
//!
//! There are two looks at each pair. The first gives every pair log odds by itself; from these comes
//! the context (`context`), and the second look counts it in. A pair's score is the logistic function of its log odds, which are the weighted sum of its parts
//! (`parts`, `weights`). A pair is shown if its score is at least one half. So one paragraph may face
//! several, and a passage without a counterpart faces none.
//!
//! Worked example: a pair whose parts add up to 4 more than what just suffices has a score of
//! 1 / (1 + e⁻¹) = 0.73 (log odds are divided by 4, so that good pairs can still be told apart).
//!
//! Absent: the diff of their wording (`wording`), and the reader's own pins and unlinks.

use super::analysis::Known;
use super::context;
use super::explain;
use super::features::{Pair, Prepared};
use super::model::{Link, LinkKind, LinkPart};
use super::parts::{self, Part, Values};
use super::weights;
use crate::plan::Localized;

/// What decides which pairs are shown, and how their parts weigh. The defaults are what the page
/// uses; other values are for measuring.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LinkSettings {
    /// Weights of the parts in the order of [`Part::ALL`], and the log odds of a pair whose parts are
    /// all 0, against those from which a pair is shown.
    pub weights: (Values, f64),
    /// The same for a first look without the context, which the context is made from.
    pub first: (Values, f64),
    /// Most links of one passage.
    pub most: usize,
}

impl LinkSettings {
    /// The settings for these two plans.
    pub(super) fn of(left: Known<'_>, right: Known<'_>) -> Self {
        let english = left.analysis.in_both_languages && right.analysis.in_both_languages;
        let weights::Weights { first, second } = weights::of(left.plan.text, right.plan.text, english);
        LinkSettings { weights: second, first, most: MOST }
    }
}

#[cfg(any(test, feature = "evaluate"))]
impl Default for LinkSettings {
    fn default() -> Self {
        let nothing = ([0.0; Part::ALL.len()], 0.0);
        LinkSettings { weights: nothing, first: nothing, most: MOST }
    }
}

/// Most links of one passage.
const MOST: usize = 12;
/// Likeness of wording from which two passages have nearly the same.
const NEAR_IDENTICAL: f64 = 0.9;
/// Log odds from which two passages have the same subject.
const SAME_SUBJECT: f64 = 1.5;
/// By how much log odds are divided for a score.
const SPREAD: f64 = 4.0;

/// The most that the context of a pair can be.
pub(super) const STRONGEST_CONTEXT: f64 = 4.0;

struct Scored {
    left: usize,
    right: usize,
    values: Values,
    odds: f64,
}

/// All links of the pair, best first.
pub(super) fn links(pair: &Pair<'_>, settings: &LinkSettings) -> Vec<Link> {
    let mut kept = candidates(pair, settings);
    // Ties are settled by place in the plans, which stand in a fixed order here.
    kept.sort_by(|a, b| b.odds.total_cmp(&a.odds).then_with(|| (a.left, a.right).cmp(&(b.left, b.right))));
    let (mut of_left, mut of_right) = (vec![0_usize; pair.left.len()], vec![0_usize; pair.right.len()]);
    kept.retain(|scored| {
        let (Some(left), Some(right)) = (of_left.get_mut(scored.left), of_right.get_mut(scored.right)) else {
            return false;
        };
        *left += 1;
        *right += 1;
        *left <= settings.most && *right <= settings.most
    });
    kept.into_iter().filter_map(|scored| link(pair, &scored, settings)).collect()
}

/// All pairs that are shown unless they are too many for a passage.
fn candidates(pair: &Pair<'_>, settings: &LinkSettings) -> Vec<Scored> {
    let context = Part::Context.place();
    let of_context = settings.weights.0.get(context).copied().unwrap_or_default();
    let mut first = Vec::with_capacity(pair.left.len() * pair.right.len());
    let mut likely = Vec::new();
    parts::each_pair(pair, |left, right, values| {
        let odds = parts::odds(&values, &settings.weights);
        // The context is never so strong as to lift what is further below.
        if odds + of_context.abs() * STRONGEST_CONTEXT >= 0.0 {
            likely.push((first.len(), Scored { left, right, values, odds }));
        }
        first.push(parts::odds(&values, &settings.first));
    });
    let contexts = context::of_sections(pair, &first);
    for (at, scored) in &mut likely {
        let value = contexts.get(*at).copied().unwrap_or_default().min(STRONGEST_CONTEXT);
        scored.odds += of_context * value;
        if let Some(cell) = scored.values.get_mut(context) {
            *cell = value;
        }
    }
    likely.into_iter().map(|(_, scored)| scored).filter(|scored| scored.odds >= 0.0).collect()
}

fn link(pair: &Pair<'_>, scored: &Scored, settings: &LinkSettings) -> Option<Link> {
    let (a, b) = (pair.left.get(scored.left)?, pair.right.get(scored.right)?);
    let value = |part: Part| scored.values.get(part.place()).copied().unwrap_or_default();
    let kind = if value(Part::Wording) >= NEAR_IDENTICAL {
        LinkKind::NearIdentical
    } else if scored.odds >= SAME_SUBJECT {
        LinkKind::SameSubject
    } else {
        LinkKind::SameTheme
    };
    let textual = 0.8 * value(Part::Wording) + 0.2 * value(Part::Headings);
    let thematic = 0.6 * value(Part::Themes) + 0.2 * value(Part::SectionTopic) + 0.2 * value(Part::Sections);
    let weighted = parts::weighted(&scored.values, &settings.weights.0);
    let parts = Part::ALL.into_iter().zip(scored.values).zip(weighted);
    let mut link = Link {
        left: a.reference.clone(),
        right: b.reference.clone(),
        score: rounded(1.0 / (1.0 + (-scored.odds / SPREAD).exp())),
        textual: rounded(textual.min(1.0)),
        thematic: rounded(thematic.min(1.0)),
        kind,
        pinned: false,
        shared_terms: shared_terms(pair, a, b),
        shared_themes: a.themes.iter().filter(|t| b.themes.contains(t)).cloned().collect(),
        shared_figures: a.figures.intersection(&b.figures).cloned().collect(),
        parts: parts
            .filter(|((_, value), _)| *value > 0.0)
            .map(|((part, value), weight)| LinkPart { part, value: rounded(value), weight: rounded(weight) })
            .collect(),
        explanation: Localized::default(),
    };
    link.explanation = explain::link(&link);
    Some(link)
}

/// Terms in both, the rarest first, without those that stand inside a longer shared one; at most
/// twelve.
fn shared_terms(pair: &Pair<'_>, a: &Prepared<'_>, b: &Prepared) -> Vec<String> {
    let shared: Vec<usize> = a.terms.iter().copied().filter(|t| b.terms.binary_search(t).is_ok()).collect();
    let name = |id: &usize| pair.term(*id);
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

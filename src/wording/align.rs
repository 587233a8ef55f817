//! Which paragraph of one version became which of the other.
//!
//! Worked example: of 甲 乙 丙 丁 and 甲 丁 乙′ 戊 the unchanged 甲 and 丁 belong together first. 乙 is
//! more like 乙′ than 丙 is, so they are a pair although 丁 now stands before; 丙 was removed and 戊
//! inserted. 丁 crosses 乙, and the shorter of the two has moved ([`super::pairing`]).
//!
//! Absent: paragraphs that were split or joined; the larger part is the pair, the rest was
//! inserted or removed.

use std::collections::{BTreeMap, HashMap};

use super::likeness::Profile;
use super::pairing::{Weighted, best_first, heaviest_in_order, same};

/// Between the same unchanged neighbours, paragraphs this much alike are one that was changed.
const HERE: f64 = 0.3;
/// Anywhere else they have to be more alike.
const ELSEWHERE: f64 = 0.5;
/// How much being at the same place adds to likeness when a paragraph has several candidates.
const AT_PLACE: f64 = 0.2;
/// So many candidates of a paragraph are looked at closely.
const CANDIDATES: usize = 8;

/// A paragraph, prepared.
#[derive(Debug)]
pub(super) struct Paragraph {
    /// Keys of its tokens without white space.
    pub(super) keys: Vec<u32>,
    pub(super) profile: Profile,
    pub(super) size: usize,
}

/// A paragraph of both versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pairing {
    pub(super) left: usize,
    pub(super) right: usize,
    pub(super) moved: bool,
}

/// Pairs the paragraphs of two versions; the result is sorted by the left place.
pub(super) fn align(left: &[Paragraph], right: &[Paragraph]) -> Vec<Pairing> {
    let mut pairs = unchanged(left, right);
    let more = changed(&pairs, left, right);
    pairs.extend(more);
    pairs.sort_unstable();
    let stay = in_order(&pairs, left);
    let moved = |pair: &(usize, usize)| stay.binary_search(pair).is_err();
    pairs.iter().map(|pair| Pairing { left: pair.0, right: pair.1, moved: moved(pair) }).collect()
}

fn in_order(pairs: &[(usize, usize)], left: &[Paragraph]) -> Vec<(usize, usize)> {
    let weighted: Vec<Weighted> =
        pairs.iter().map(|&(l, r)| (l, r, left.get(l).map_or(0, |paragraph| paragraph.size))).collect();
    heaviest_in_order(&weighted)
}

/// Paragraphs that stand in both versions. Empty ones only count where they stayed.
fn unchanged(left: &[Paragraph], right: &[Paragraph]) -> Vec<(usize, usize)> {
    let mut ids = HashMap::new();
    let mut numbered = |side: &[Paragraph]| -> Vec<usize> {
        side.iter()
            .map(|paragraph| {
                let next = ids.len();
                *ids.entry(paragraph.keys.clone()).or_insert(next)
            })
            .collect()
    };
    let (left_ids, right_ids) = (numbered(left), numbered(right));
    let mut pairs = same(&left_ids, &right_ids);
    let stay = in_order(&pairs, left);
    let empty = |at: usize| left.get(at).is_none_or(|paragraph| paragraph.size == 0);
    pairs.retain(|pair| !empty(pair.0) || stay.binary_search(pair).is_ok());
    pairs
}

/// Paragraphs that were changed: the most alike first, each in one pair.
fn changed(unchanged: &[(usize, usize)], left: &[Paragraph], right: &[Paragraph]) -> Vec<(usize, usize)> {
    let stay = in_order(unchanged, left);
    let open = |count: usize, place: fn(&(usize, usize)) -> usize| -> Vec<Open> {
        let mut taken: Vec<usize> = unchanged.iter().map(place).collect();
        taken.sort_unstable();
        let gap = |at: usize| stay.partition_point(|pair| place(pair) < at);
        (0..count).filter(|at| taken.binary_search(at).is_err()).map(|at| Open { at, gap: gap(at) }).collect()
    };
    let (left_open, right_open) = (open(left.len(), |pair| pair.0), open(right.len(), |pair| pair.1));
    let found = best_first(scored(&left_open, left, &right_open, right));
    found.into_iter().map(|(_, left, right)| (left, right)).collect()
}

/// A paragraph without a partner, and the number of the gap between unchanged ones it stands in.
struct Open {
    at: usize,
    gap: usize,
}

/// The pairs that are alike enough. Only paragraphs that share pairs of characters are looked at,
/// found through an index, so that two long documents do not cost their product.
fn scored(
    left_open: &[Open],
    left: &[Paragraph],
    right_open: &[Open],
    right: &[Paragraph],
) -> Vec<(f64, usize, usize)> {
    let mut index: HashMap<u64, Vec<usize>> = HashMap::new();
    for (position, open) in left_open.iter().enumerate() {
        for pair in left.get(open.at).map_or(&[][..], |paragraph| paragraph.profile.pairs()) {
            index.entry(*pair).or_default().push(position);
        }
    }
    let mut found = Vec::new();
    for open in right_open {
        let Some(paragraph) = right.get(open.at) else { continue };
        let mut common: BTreeMap<usize, usize> = BTreeMap::new();
        for position in paragraph.profile.pairs().iter().filter_map(|pair| index.get(pair)).flatten() {
            *common.entry(*position).or_default() += 1;
        }
        let mut best: Vec<(usize, usize)> =
            common.into_iter().map(|(position, count)| (count, position)).collect();
        best.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let near = best.iter().take(CANDIDATES).filter_map(|&(_, position)| left_open.get(position));
        for other in near {
            let Some(partner) = left.get(other.at) else { continue };
            let likeness = partner.profile.likeness(&paragraph.profile);
            let here = other.gap == open.gap;
            if likeness >= if here { HERE } else { ELSEWHERE } {
                let score = likeness + if here { AT_PLACE } else { 0.0 };
                found.push((score, other.at, open.at));
            }
        }
    }
    found
}

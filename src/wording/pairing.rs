//! Pairs of the things of two lists, and which of them can stay where they are when others move.
//!
//! Worked example: the pairs 甲–3, 乙–1, 丙–2 (a sentence and its place on the right) cross: 甲 comes
//! first on the left and last on the right. Either 甲 moves, or 乙 and 丙 do. Whatever weighs less
//! has moved: a reader who moved a sentence moved the short one past the long one.
//!
//! Absent: likeness; here things are equal or not.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Pairs of equal things: in order as far as a diff keeps them, and the rest as they come.
pub(super) fn same(left: &[usize], right: &[usize]) -> Vec<(usize, usize)> {
    let ops = capture_diff_slices(Algorithm::Histogram, left, right);
    let mut pairs = Vec::new();
    let mut waiting: BTreeMap<usize, VecDeque<usize>> = BTreeMap::new();
    let mut open = Vec::new();
    for op in &ops {
        if matches!(op, DiffOp::Equal { .. }) {
            pairs.extend(op.old_range().zip(op.new_range()));
            continue;
        }
        open.extend(op.old_range());
        for at in op.new_range() {
            if let Some(&id) = right.get(at) {
                waiting.entry(id).or_default().push_back(at);
            }
        }
    }
    for at in open {
        let partners = left.get(at).and_then(|id| waiting.get_mut(id));
        if let Some(partner) = partners.and_then(VecDeque::pop_front) {
            pairs.push((at, partner));
        }
    }
    pairs
}

/// Takes the most alike pairs first, each place in one pair. The first number is the likeness.
pub(super) fn best_first(mut scored: Vec<(f64, usize, usize)>) -> Vec<(f64, usize, usize)> {
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut left, mut right) = (BTreeSet::new(), BTreeSet::new());
    scored.retain(|pair| {
        let free = !left.contains(&pair.1) && !right.contains(&pair.2);
        if free {
            left.insert(pair.1);
            right.insert(pair.2);
        }
        free
    });
    scored
}

/// A pair of places, and how much it weighs.
pub(super) type Weighted = (usize, usize, usize);

/// The heaviest set of pairs that rise on both sides, in order; each place stands in one pair.
pub(super) fn heaviest_in_order(pairs: &[Weighted]) -> Vec<(usize, usize)> {
    let mut sorted = pairs.to_vec();
    sorted.sort_unstable();
    let places = sorted.iter().map(|pair| pair.1 + 1).max().unwrap_or(0);
    let mut best = Heaviest { tree: vec![(0, None); places + 1] };
    let mut before: Vec<Option<usize>> = Vec::new();
    for (at, &(_, place, weight)) in sorted.iter().enumerate() {
        let (sum, last) = best.below(place);
        before.push(last);
        best.add(place, (sum + weight.max(1), Some(at)));
    }
    let mut chain = Vec::new();
    let mut next = best.below(places).1;
    while let Some(at) = next {
        chain.extend(sorted.get(at).map(|&(left, right, _)| (left, right)));
        next = before.get(at).copied().flatten();
    }
    chain.reverse();
    chain
}

/// For each place the heaviest chain that ends before it, and its last pair (a Fenwick tree).
struct Heaviest {
    tree: Vec<(usize, Option<usize>)>,
}

impl Heaviest {
    fn below(&self, place: usize) -> (usize, Option<usize>) {
        let mut best = (0, None);
        let mut at = place;
        while at > 0 {
            if let Some(&found) = self.tree.get(at).filter(|found| found.0 > best.0) {
                best = found;
            }
            at &= at - 1;
        }
        best
    }

    fn add(&mut self, place: usize, chain: (usize, Option<usize>)) {
        let mut at = place + 1;
        while let Some(slot) = self.tree.get_mut(at) {
            if chain.0 > slot.0 {
                *slot = chain;
            }
            at += at & at.wrapping_neg();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pairs: &[Weighted], expected: &[(usize, usize)]) {
        assert_eq!(heaviest_in_order(pairs), expected, "{pairs:?}");
    }

    #[test]
    fn the_light_ones_move() {
        check(&[(0, 2, 5), (1, 0, 5), (2, 1, 5)], &[(1, 0), (2, 1)]);
        check(&[(0, 2, 50), (1, 0, 5), (2, 1, 5)], &[(0, 2)]);
        check(&[(2, 2, 1), (0, 0, 1), (1, 1, 1)], &[(0, 0), (1, 1), (2, 2)]);
        check(&[(0, 0, 0), (1, 1, 0)], &[(0, 0), (1, 1)]);
        check(&[], &[]);
    }
}

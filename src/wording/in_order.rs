//! Which of many pairs can stay where they are, when the others have to move.
//!
//! Worked example: the pairs 甲–3, 乙–1, 丙–2 (a sentence and its place on the right) cross: 甲 comes
//! first on the left and last on the right. Either 甲 moves, or 乙 and 丙 do. Whatever weighs less
//! has moved: a reader who moved a sentence moved the short one past the long one.
//!
//! Absent: finding the pairs.

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

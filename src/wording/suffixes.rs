//! All suffixes of a sequence in order: finds what repeats, however long, without trying lengths.
//!
//! Worked example: of 乙丙甲乙 the suffixes 乙, 乙丙甲乙, 丙甲乙, 甲乙 stand in this order (by the
//! numbers of the symbols). Suffixes that begin alike are neighbours, and the lengths of what
//! neighbours have in common (1, 0, 0) say how long each repetition is.
//!
//! Absent: suffix trees and linear construction; doubling the sorted prefix is fast enough here.

use std::ops::Range;

/// The sorted suffixes of a sequence.
#[derive(Debug)]
pub(super) struct Suffixes {
    /// Where the suffix of each rank starts.
    order: Vec<usize>,
    /// The rank of the suffix that starts here.
    rank: Vec<usize>,
    /// What the suffix of each rank has in common with the one before it.
    common: Vec<usize>,
}

impl Suffixes {
    /// Sorts by the first symbol, then by the first two, four, eight, until no two are alike.
    pub(super) fn new(symbols: &[u32]) -> Suffixes {
        let mut rank: Vec<usize> = symbols.iter().map(|&symbol| symbol as usize).collect();
        let mut keys: Vec<(usize, usize, usize)> = Vec::with_capacity(rank.len());
        let mut width = 0;
        loop {
            let second =
                |at: usize| if width == 0 { 0 } else { rank.get(at + width).map_or(0, |&rank| rank + 1) };
            keys.clear();
            keys.extend(rank.iter().enumerate().map(|(at, &first)| (first, second(at), at)));
            keys.sort_unstable();
            let mut last = None;
            let mut next = 0;
            for (position, &(first, second, at)) in keys.iter().enumerate() {
                if last != Some((first, second)) {
                    next = position;
                    last = Some((first, second));
                }
                put(&mut rank, at, next);
            }
            let distinct = keys.windows(2).all(|pair| matches!(pair, [a, b] if (a.0, a.1) != (b.0, b.1)));
            if distinct || width > symbols.len() {
                break;
            }
            width = (width * 2).max(1);
        }
        let order: Vec<usize> = keys.iter().map(|key| key.2).collect();
        let common = common_with_neighbour(symbols, &order, &rank);
        Suffixes { order, rank, common }
    }

    /// For each place, the length of the longest run that starts there and also stands on the other
    /// side of `split`, and a place where it does.
    pub(super) fn longest_elsewhere(&self, split: usize) -> Vec<(usize, usize)> {
        let mut longest = vec![(0, 0); self.order.len()];
        let ranks = self.order.iter().zip(&self.common);
        sweep(ranks.map(|(&at, &common)| (at, common)), split, &mut longest);
        // From the other end, a suffix has in common with its neighbour what that one has with it.
        let shifted = self.common.iter().skip(1).chain([&0]);
        let ranks: Vec<_> = self.order.iter().zip(shifted).map(|(&at, &common)| (at, common)).collect();
        sweep(ranks.into_iter().rev(), split, &mut longest);
        longest
    }

    /// All places where the run stands that starts here, in rising order.
    pub(super) fn occurrences(&self, run: &Range<usize>) -> Vec<usize> {
        let length = run.len();
        let Some(&rank) = self.rank.get(run.start) else { return Vec::new() };
        let alike = |rank: &usize| self.common.get(*rank).is_some_and(|&common| common >= length);
        let below = (1..=rank).rev().take_while(alike).count();
        let above = (rank + 1..self.order.len()).take_while(alike).count();
        let mut places = self.order.get(rank - below..=rank + above).unwrap_or_default().to_vec();
        places.sort_unstable();
        places
    }
}

fn put(values: &mut [usize], at: usize, value: usize) {
    if let Some(slot) = values.get_mut(at) {
        *slot = value;
    }
}

/// Walks the suffixes in order and notes for each what it has in common with the nearest one
/// before it of the other side.
fn sweep(suffixes: impl Iterator<Item = (usize, usize)>, split: usize, longest: &mut [(usize, usize)]) {
    // Length and place of the nearest suffix of the left and of the right side.
    let (mut left, mut right) = ((0, 0), (0, 0));
    for (at, common) in suffixes {
        left.0 = left.0.min(common);
        right.0 = right.0.min(common);
        let (own, other) = if at < split { (&mut left, right) } else { (&mut right, left) };
        if let Some(slot) = longest.get_mut(at).filter(|slot| slot.0 < other.0) {
            *slot = other;
        }
        // The next one has as much in common with this one as its own `common` says.
        *own = (usize::MAX, at);
    }
}

/// Kasai's way: dropping the first symbol of a suffix drops at most one of what it has in common.
fn common_with_neighbour(symbols: &[u32], order: &[usize], rank: &[usize]) -> Vec<usize> {
    let mut common = vec![0; order.len()];
    let mut length = 0_usize;
    for (at, &rank) in rank.iter().enumerate() {
        let Some(&neighbour) = rank.checked_sub(1).and_then(|before| order.get(before)) else {
            length = 0;
            continue;
        };
        let tail = |from: usize| symbols.get(from + length..).unwrap_or_default();
        length += tail(at).iter().zip(tail(neighbour)).take_while(|(a, b)| a == b).count();
        put(&mut common, rank, length);
        length = length.saturating_sub(1);
    }
    common
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(left: &str, right: &str, expected: &[usize]) {
        let symbols: Vec<u32> =
            left.chars().map(u32::from).chain([1]).chain(right.chars().map(u32::from)).chain([2]).collect();
        let split = left.chars().count() + 1;
        let found = Suffixes::new(&symbols).longest_elsewhere(split);
        let lengths: Vec<usize> = found.iter().map(|found| found.0).collect();
        assert_eq!(lengths, expected, "{left} / {right}");
        for (at, (length, other)) in found.into_iter().enumerate() {
            assert_eq!(symbols[at..at + length], symbols[other..other + length]);
            assert!(length == 0 || (at < split) != (other < split));
        }
    }

    #[test]
    fn the_longest_common_run_at_each_place() {
        check("abcd", "xbcy", &[0, 2, 1, 0, 0, 0, 2, 1, 0, 0]);
        check("aaa", "aa", &[2, 2, 1, 0, 2, 1, 0]);
        check("", "a", &[0, 0, 0]);
        check("a", "", &[0, 0, 0]);
    }

    #[test]
    fn all_places_of_a_run() {
        let suffixes = Suffixes::new(&[1, 2, 1, 2, 1]);
        assert_eq!(suffixes.occurrences(&(0..2)), [0, 2]);
        assert_eq!(suffixes.occurrences(&(1..3)), [1, 3]);
        assert_eq!(suffixes.occurrences(&(0..1)), [0, 2, 4]);
        assert_eq!(Suffixes::new(&[]).occurrences(&(0..0)), [0; 0]);
    }
}

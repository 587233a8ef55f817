//! Sentences that stand in both passages: in place or moved.
//!
//! Worked example: of 甲。乙。丙。 and 乙。丙。甲。 the sentences 乙 and 丙 stand in the same order
//! on both sides (in place), and 甲 is moved, if it is shorter than the two others together. Had 乙
//! been changed to 乙′, it would still tell that 甲 moved past it, but only 丙 would be in place: the
//! diff of the gap before it finds what was changed in 乙.
//!
//! Absent: moves of less than a sentence; see [`super::clauses`] for parts between commas.

use std::collections::HashMap;

use super::likeness::Profile;
use super::pairing::{best_first, heaviest_in_order, same};
use super::sentences::size;
use super::token::{Kind, Token};

/// A sentence shorter than this moves unnoticed: too many short ones are alike by chance.
const MOVED_SIZE: usize = 6;
/// From this likeness on a sentence that was changed is still the same sentence.
const CHANGED: f64 = 0.5;
/// From this likeness on one that was moved and changed is shown as moved.
const MOVED_LIKENESS: f64 = 0.7;
/// More pairs than this are not tried for changed sentences.
const MOST_PAIRS: usize = 20_000;

/// Which sentences of both sides belong together, as positions in their lists.
#[derive(Debug, Default)]
pub(super) struct Matched {
    /// In the same order on both sides, rising.
    pub(super) in_place: Vec<(usize, usize)>,
    /// At another place.
    pub(super) moved: Vec<(usize, usize)>,
}

/// Finds the sentences that stand in both.
pub(super) fn matched(left: &[&[Token<'_>]], right: &[&[Token<'_>]]) -> Matched {
    let unchanged = unchanged(left, right);
    let changed = changed(&unchanged, left, right);
    let weight = |at: usize| left.get(at).map_or(0, |tokens| size(tokens));
    let all = unchanged.iter().copied().chain(changed.iter().map(|pair| (pair.1, pair.2)));
    let weighted: Vec<_> = all.map(|(l, r)| (l, r, weight(l))).collect();
    let stay = heaviest_in_order(&weighted);
    let stays = |pair: &(usize, usize)| stay.binary_search(pair).is_ok();
    let alike = changed.iter().filter(|pair| pair.0 >= MOVED_LIKENESS).map(|pair| (pair.1, pair.2));
    let can_move = unchanged.iter().copied().filter(|pair| weight(pair.0) >= MOVED_SIZE).chain(alike);
    let mut moved: Vec<_> = can_move.filter(|pair| !stays(pair)).collect();
    moved.sort_unstable();
    let mut in_place: Vec<_> = unchanged.into_iter().filter(stays).collect();
    in_place.sort_unstable();
    Matched { in_place, moved }
}

fn unchanged(left: &[&[Token<'_>]], right: &[&[Token<'_>]]) -> Vec<(usize, usize)> {
    let mut ids = HashMap::new();
    let mut numbered = |sentences: &[&[Token<'_>]]| -> Vec<usize> {
        let words = |tokens: &&[Token<'_>]| -> Vec<u32> {
            tokens.iter().filter(|token| token.kind != Kind::Space).map(|token| token.key).collect()
        };
        let number = |tokens| {
            let next = ids.len();
            *ids.entry(words(tokens)).or_insert(next)
        };
        sentences.iter().map(number).collect()
    };
    let (left_ids, right_ids) = (numbered(left), numbered(right));
    same(&left_ids, &right_ids)
}

/// Nearly the same sentences among those without a partner, with their likeness.
fn changed(
    unchanged: &[(usize, usize)],
    left: &[&[Token<'_>]],
    right: &[&[Token<'_>]],
) -> Vec<(f64, usize, usize)> {
    let open = |side: &[&[Token<'_>]], place: fn(&(usize, usize)) -> usize| -> Vec<(usize, Profile)> {
        let mut taken = vec![false; side.len()];
        for at in unchanged.iter().map(place) {
            taken.get_mut(at).into_iter().for_each(|taken| *taken = true);
        }
        let open = side
            .iter()
            .enumerate()
            .zip(taken)
            .filter(|((_, tokens), taken)| !taken && size(tokens) >= MOVED_SIZE);
        open.map(|((at, tokens), _)| (at, Profile::new(tokens))).collect()
    };
    let (left, right) = (open(left, |pair| pair.0), open(right, |pair| pair.1));
    if left.len().saturating_mul(right.len()) > MOST_PAIRS {
        return Vec::new();
    }
    let both = left.iter().flat_map(|left| right.iter().map(move |right| (left, right)));
    let scored = both.map(|(left, right)| (left.1.likeness(&right.1), left.0, right.0));
    best_first(scored.filter(|pair| pair.0 >= CHANGED).collect())
}

#[cfg(test)]
mod tests {
    use super::super::sentences::sentences;
    use super::super::terms::Terms;
    use super::super::token::{Keys, tokens};
    use super::*;

    fn check(left: &str, right: &str, in_place: &[(usize, usize)], moved: &[(usize, usize)]) {
        let (terms, mut keys) = (Terms::new::<&str>([]), Keys::default());
        let (left, right) = (tokens(left, &terms, &mut keys), tokens(right, &terms, &mut keys));
        let parts = |tokens| sentences(tokens).iter().map(|&(a, b)| (a, b)).collect::<Vec<_>>();
        let left: Vec<_> = parts(&left).iter().map(|&(a, b)| &left[a..b]).collect();
        let right: Vec<_> = parts(&right).iter().map(|&(a, b)| &right[a..b]).collect();
        let found = matched(&left, &right);
        assert_eq!((found.in_place.as_slice(), found.moved.as_slice()), (in_place, moved));
    }

    #[test]
    fn the_fewest_sentences_are_moved() {
        let (a, b, c) = ("沿河栽种柳树三百棵。", "渡口换上新的木船。", "灯塔每晚点灯到天亮。");
        check(&[a, b, c].concat(), &[b, c, a].concat(), &[(1, 0), (2, 1)], &[(0, 2)]);
        let changed = "沿河栽种柳树五百棵。";
        check(&[a, b, c].concat(), &[b, c, changed].concat(), &[(1, 0), (2, 1)], &[(0, 2)]);
        check(&[a, b].concat(), &[changed, b].concat(), &[(1, 1)], &[]);
        check("好。修桥。", "修桥。好。", &[(1, 0)], &[]);
    }
}

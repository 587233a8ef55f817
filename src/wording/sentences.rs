//! Sentences of a passage, and which of them stand in both: in place or moved.
//!
//! Worked example: of 甲。乙。丙。 and 乙。丙。甲。 the sentences 乙 and 丙 stand in the same order
//! on both sides (in place), and 甲 is moved, if it is shorter than the two others together.
//!
//! Absent: moves of less than a sentence; see [`super::clauses`] for parts between commas.

use std::collections::{BTreeMap, HashMap, VecDeque};

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::in_order::heaviest_in_order;
use super::likeness::Profile;
use super::token::{Kind, Token};

/// A sentence shorter than this moves unnoticed: too many short ones are alike by chance.
const MOVED_SIZE: usize = 6;
/// From this likeness on a sentence that was moved and changed is still the same sentence.
const MOVED_LIKENESS: f64 = 0.7;
/// More pairs than this are not tried for moved and changed sentences.
const MOVED_PAIRS: usize = 20_000;

/// A range of tokens that makes up a sentence, with white space behind it.
pub(super) type Range = (usize, usize);

/// Which sentences of both sides belong together, as positions in their lists.
#[derive(Debug, Default)]
pub(super) struct Matched {
    /// In the same order on both sides, rising.
    pub(super) in_place: Vec<(usize, usize)>,
    /// At another place.
    pub(super) moved: Vec<(usize, usize)>,
}

/// Cuts a passage into sentences.
pub(super) fn sentences(tokens: &[Token<'_>]) -> Vec<Range> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut ended = false;
    for (at, token) in tokens.iter().enumerate() {
        let next = tokens.get(at + 1);
        let closes =
            token.kind == Kind::Space || token.text.starts_with(['”', '’', '』', '」', '）', ')', '"']);
        if ended && !closes && !token.ends_sentence() {
            found.push((start, at));
            start = at;
            ended = false;
        }
        let full_stop = token.text == "." && next.is_none_or(|next| next.kind == Kind::Space);
        ended |= token.ends_sentence() || full_stop;
    }
    if start < tokens.len() {
        found.push((start, tokens.len()));
    }
    found
}

/// Finds the sentences that stand in both.
pub(super) fn matched(left: &[&[Token<'_>]], right: &[&[Token<'_>]]) -> Matched {
    let mut ids = HashMap::new();
    let mut numbered = |sentences: &[&[Token<'_>]]| -> Vec<usize> {
        sentences
            .iter()
            .map(|tokens| {
                let next = ids.len();
                let words = tokens.iter().filter(|token| token.kind != Kind::Space);
                *ids.entry(words.map(|token| token.key).collect::<Vec<_>>()).or_insert(next)
            })
            .collect()
    };
    let (left_ids, right_ids) = (numbered(left), numbered(right));
    let mut found = Matched::default();
    found.arrange(unchanged(&left_ids, &right_ids), left);
    let more = moved_and_changed(&found, left, right);
    found.moved.extend(more);
    found.moved.sort_unstable();
    found
}

/// Sentences that stand in both: in order as far as a diff keeps them, and the rest as they come.
fn unchanged(left: &[usize], right: &[usize]) -> Vec<(usize, usize)> {
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

impl Matched {
    /// Keeps in place what weighs most, and takes the rest as moved. What is short has no partner
    /// elsewhere: the diff of its gap decides on it.
    fn arrange(&mut self, pairs: Vec<(usize, usize)>, left: &[&[Token<'_>]]) {
        let weight = |at: usize| left.get(at).map_or(0, |tokens| size(tokens));
        let weighted: Vec<_> = pairs.iter().map(|&(l, r)| (l, r, weight(l))).collect();
        self.in_place = heaviest_in_order(&weighted);
        let moved = pairs.into_iter().filter(|&pair| self.in_place.binary_search(&pair).is_err());
        self.moved = moved.filter(|&(at, _)| weight(at) >= MOVED_SIZE).collect();
    }
}

/// For each sentence of both sides: how many sentences in place stand before it, and whether it is
/// still without a partner.
struct Open {
    left: Vec<(usize, usize)>,
    right: Vec<(usize, usize)>,
}

impl Open {
    fn new(found: &Matched, left: usize, right: usize) -> Open {
        let side = |count: usize, place: fn(&(usize, usize)) -> usize| {
            let in_place: Vec<usize> = found.in_place.iter().map(place).collect();
            let moved: Vec<usize> = found.moved.iter().map(place).collect();
            (0..count)
                .filter(|at| in_place.binary_search(at).is_err() && !moved.contains(at))
                .map(|at| (at, in_place.partition_point(|&other| other < at)))
                .collect()
        };
        Open { left: side(left, |pair| pair.0), right: side(right, |pair| pair.1) }
    }
}

/// Nearly the same sentence in another gap, the most alike first.
fn moved_and_changed(found: &Matched, left: &[&[Token<'_>]], right: &[&[Token<'_>]]) -> Vec<(usize, usize)> {
    let open = Open::new(found, left.len(), right.len());
    if open.left.len().saturating_mul(open.right.len()) > MOVED_PAIRS {
        return Vec::new();
    }
    let profiles = |open: &[(usize, usize)], side: &[&[Token<'_>]]| -> Vec<(usize, usize, Profile)> {
        open.iter()
            .filter_map(|&(at, gap)| {
                Some((at, gap, side.get(at).filter(|tokens| size(tokens) >= MOVED_SIZE)?))
            })
            .map(|(at, gap, tokens)| (at, gap, Profile::new(tokens)))
            .collect()
    };
    let (left, right) = (profiles(&open.left, left), profiles(&open.right, right));
    let mut pairs: Vec<(f64, usize, usize, bool)> = Vec::new();
    for (at, gap, profile) in &left {
        for (other_at, other_gap, other) in &right {
            let likeness = profile.likeness(other);
            if likeness >= MOVED_LIKENESS {
                pairs.push((likeness, *at, *other_at, gap != other_gap));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut taken: Vec<(usize, usize)> = Vec::new();
    let mut moved = Vec::new();
    for (_, left, right, elsewhere) in pairs {
        if taken.iter().any(|pair| pair.0 == left || pair.1 == right) {
            continue;
        }
        // A partner in the same gap is taken as well, so that nothing else gets it.
        taken.push((left, right));
        if elsewhere {
            moved.push((left, right));
        }
    }
    moved
}

pub(super) fn size(tokens: &[Token<'_>]) -> usize {
    tokens.iter().map(Token::size).sum()
}

#[cfg(test)]
mod tests {
    use super::super::terms::Terms;
    use super::super::token::{Keys, tokens};
    use super::*;

    fn cut(text: &str) -> Vec<String> {
        let found = tokens(text, &Terms::new::<&str>([]), &mut Keys::default());
        let text = |&(start, end): &Range| found[start..end].iter().map(|token| token.text).collect();
        sentences(&found).iter().map(text).collect()
    }

    #[test]
    fn sentences_end_at_their_signs() {
        assert_eq!(cut("修桥。“修路！”修亭；\n完"), ["修桥。", "“修路！”", "修亭；\n", "完"]);
        assert_eq!(cut("Mend 2.5 nets. Row home."), ["Mend 2.5 nets. ", "Row home."]);
        assert!(cut("").is_empty());
    }

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

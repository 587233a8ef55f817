//! How alike two passages are, by pairs of neighbouring characters.
//!
//! Worked example: 新建基站 has the pairs 新建, 建基 and 基站, and 改建基站 has 改建, 建基 and 基站. Two
//! of three and three are the same: 2 · 2 / (3 + 3) = 0.67. Order beyond the pair does not count, so
//! a passage whose sentences were shuffled is still nearly the same.
//!
//! Absent: terms, themes and idf; that likeness is a matter of links.

use super::token::{Kind, Token, folded};

/// The pairs of a passage, sorted.
#[derive(Clone, Debug, Default)]
pub(super) struct Profile(Vec<u64>);

impl Profile {
    /// The pairs of these tokens. Words and figures count as one character each.
    pub(super) fn new(tokens: &[Token<'_>]) -> Profile {
        let mut pairs = Vec::new();
        let mut before = 0;
        for atom in tokens.iter().flat_map(atoms) {
            pairs.push(hash(before, atom));
            before = atom;
        }
        // The first atom pairs with nothing: it counts only where it is all there is.
        if pairs.len() > 1 {
            pairs.remove(0);
        }
        pairs.sort_unstable();
        Profile(pairs)
    }

    /// The pairs, sorted, with repetitions.
    pub(super) fn pairs(&self) -> &[u64] {
        &self.0
    }

    /// From 0, nothing in common, to 1, the same pairs. Two empty passages are the same.
    pub(super) fn likeness(&self, other: &Profile) -> f64 {
        let total = self.0.len() + other.0.len();
        if total == 0 {
            return 1.0;
        }
        share(2 * self.common(other), total)
    }

    fn common(&self, other: &Profile) -> usize {
        let (mut left, mut right) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut common = 0;
        while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
            match a.cmp(b) {
                std::cmp::Ordering::Less => _ = left.next(),
                std::cmp::Ordering::Greater => _ = right.next(),
                std::cmp::Ordering::Equal => {
                    common += 1;
                    _ = (left.next(), right.next());
                }
            }
        }
        common
    }
}

/// A part of a whole; 0 of an empty one.
pub(super) fn share(part: usize, whole: usize) -> f64 {
    // Counts of characters are far below 2^52, where the conversion is exact.
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

fn atoms<'a>(token: &'a Token<'_>) -> Box<dyn Iterator<Item = u64> + 'a> {
    match token.kind {
        Kind::Sign | Kind::Space => Box::new(std::iter::empty()),
        Kind::Figure | Kind::Number | Kind::Word | Kind::SmallWord => {
            let lower = token.text.chars().map(folded).flat_map(char::to_lowercase);
            Box::new(std::iter::once(lower.fold(1, |sum, c| hash(sum, u64::from(c)))))
        }
        _ => Box::new(token.text.chars().map(|c| u64::from(folded(c)))),
    }
}

/// Mixes two numbers (the finisher of SplitMix64), the same on every machine.
fn hash(a: u64, b: u64) -> u64 {
    let mixed = (a.rotate_left(32) ^ b).wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb)
}

#[cfg(test)]
mod tests {
    use super::super::terms::Terms;
    use super::super::token::{Keys, tokens};
    use super::*;

    fn check(left: &str, right: &str, expected: f64) {
        let terms = Terms::new::<&str>([]);
        let profile = |text| Profile::new(&tokens(text, &terms, &mut Keys::default()));
        let found = profile(left).likeness(&profile(right));
        assert!((found - expected).abs() < 0.01, "{left} / {right}: {found}");
    }

    #[test]
    fn pairs_in_common() {
        check("新建基站", "改建基站", 0.67);
        check("新建基站", "新建,基站。", 1.0);
        check("新建3座", "新建5座", 0.5);
        check("网", "网", 1.0);
        check("网", "站", 0.0);
        check("", "", 1.0);
        check("", "站", 0.0);
        check("The network grows", "the network shrinks", 0.5);
    }
}

//! Other terms for what a reader looks for: those that settle the same theme in the lexicon.
//!
//! Absent: terms that hold the word itself, which are found anyway, and guesses: a word that is no
//! term of the lexicon brings nothing.

use super::{Folded, Query};
use crate::theme::Lexicon;

/// Weight of terms that are strong enough to be offered.
const STRONG: u8 = 3;

/// Terms to look for as well, those of one theme after those of another, in the lexicon's order.
pub fn offers(query: &Query, lexicon: &Lexicon) -> Vec<String> {
    let own = Folded::of(query.own()).chars;
    if own.is_empty() {
        return Vec::new();
    }
    let mut offered: Vec<String> = Vec::new();
    for theme in &lexicon.themes {
        for terms in [&theme.terms.zh, &theme.terms.en] {
            if !terms.keys().any(|term| Folded::of(term).chars == own) {
                continue;
            }
            for (term, weight) in terms {
                let held = Folded::of(term).chars.windows(own.len()).any(|part| part == own);
                if *weight >= STRONG && !held && !offered.contains(term) {
                    offered.push(term.clone());
                }
            }
        }
    }
    offered
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: &str, offered: &[&str], not: &[&str]) {
        let found = offers(&Query::read(word), Lexicon::bundled());
        for term in offered {
            assert!(found.iter().any(|f| f == term), "{word}: {term} is missing in {found:?}");
        }
        for term in not {
            assert!(!found.iter().any(|f| f == term), "{word}: {term} is in {found:?}");
        }
    }

    #[test]
    fn terms_of_the_same_theme_are_offered() {
        check("区块链", &["智能合约"], &["区块链", "可追溯"]);
        check("區塊鏈", &["智能合约"], &[]);
        check("Blockchain", &["smart contract"], &["blockchain", "智能合约"]);
        check("5G", &["千兆光网"], &["5G网络"]);
    }

    #[test]
    fn other_words_bring_nothing() {
        for word in ["", "不是术语", "区"] {
            assert!(offers(&Query::read(word), Lexicon::bundled()).is_empty(), "{word}");
        }
    }
}

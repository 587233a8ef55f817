//! Finding many terms in a text in one pass.
//!
//! Absent: weights; a term is found or not.

use aho_corasick::{AhoCorasick, MatchKind};

/// Finds which of a fixed set of terms occur in a text, without regard to ASCII case. A term of
/// Latin letters must begin at the start of a word; a Chinese one may stand anywhere.
#[derive(Debug)]
pub struct TermMatcher {
    terms: Vec<String>,
    automaton: Option<AhoCorasick>,
}

impl TermMatcher {
    /// Prepares the terms; their positions in the list are the ids that [`TermMatcher::find`] gives.
    pub fn new(terms: &[String]) -> Self {
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::Standard)
            .build(terms.iter().map(|term| if term.is_empty() { "\0" } else { term }))
            .ok();
        TermMatcher { terms: terms.to_vec(), automaton }
    }

    /// The term with this id.
    pub fn term(&self, id: usize) -> Option<&str> {
        self.terms.get(id).map(String::as_str)
    }

    /// Ids of the terms that occur, each once, in rising order.
    pub fn find(&self, text: &str) -> Vec<usize> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        let bytes = text.as_bytes();
        let mut found: Vec<usize> = automaton
            .find_overlapping_iter(text)
            .filter(|hit| {
                let starts_in_word = hit
                    .start()
                    .checked_sub(1)
                    .and_then(|before| bytes.get(before))
                    .is_some_and(u8::is_ascii_alphanumeric);
                let is_latin = bytes.get(hit.start()).is_some_and(u8::is_ascii_alphabetic);
                !(starts_in_word && is_latin)
            })
            .map(|hit| hit.pattern().as_usize())
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_terms_start_words_and_chinese_ones_stand_anywhere() {
        let terms: Vec<String> = ["iot", "基站", "5g"].map(String::from).to_vec();
        let matcher = TermMatcher::new(&terms);
        assert_eq!(matcher.find("a riot of colours"), Vec::<usize>::new());
        assert_eq!(matcher.find("the IoT and 5G基站, 基站"), vec![0, 1, 2]);
        assert_eq!(matcher.find("新建5G"), vec![2]);
        assert!(TermMatcher::new(&[]).find("x").is_empty());
    }
}

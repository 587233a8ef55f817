//! Terms of a passage: those of the lexicon that occur, names in quotes, titles of documents, and
//! names with Latin letters — in the order in which they stand.
//!
//! Worked example: `推广岸电和“船港联动”模式,执行《水运条例》,建设NB-IoT网络。` has the lexicon's terms, then
//! `船港联动`, `《水运条例》` and `NB-IoT`.
//!
//! Absent: which themes the terms stand for (`theme`).

use crate::theme::Lexicon;

use super::line::count;

/// Most terms that a passage is given.
const MOST: usize = 16;

/// The terms of a text.
pub(super) fn of(text: &str, lexicon: &Lexicon) -> Vec<String> {
    let mut found: Vec<(usize, String)> = Vec::new();
    let lower = text.to_ascii_lowercase();
    for term in lexicon.terms_in(text) {
        // Lower-casing ASCII keeps every byte in its place.
        let printed = lower.find(term).and_then(|at| Some((at, text.get(at..at + term.len())?.to_owned())));
        found.extend(printed);
    }
    found.extend(
        between(text, '“', '”')
            .filter(|(_, name)| (2..=14).contains(&count(name)) && !name.contains(['。', ','])),
    );
    found.extend(
        between(text, '《', '》')
            .filter(|(_, name)| count(name) <= 40)
            .map(|(at, name)| (at, format!("《{name}》"))),
    );
    found.extend(latin(text));
    found.sort();
    let mut terms: Vec<String> = Vec::new();
    for (_, term) in found {
        if terms.len() < MOST && !terms.iter().any(|known| known.eq_ignore_ascii_case(&term)) {
            terms.push(term);
        }
    }
    terms
}

/// What stands between two marks.
fn between(text: &str, open: char, close: char) -> impl Iterator<Item = (usize, String)> {
    text.match_indices(open).filter_map(move |(at, mark)| {
        let inner = text.get(at + mark.len()..)?;
        // Bounded, so that a text of open quotes alone is read in one pass.
        let end = inner.char_indices().take(48).find(|&(_, c)| c == close)?.0;
        let name = inner.get(..end)?;
        (!name.contains(open)).then(|| (at, name.to_owned()))
    })
}

/// Runs of Latin letters, digits and hyphens with at least two capital letters: NB-IoT, IPv6.
fn latin(text: &str) -> impl Iterator<Item = (usize, String)> {
    let bytes = text.as_bytes();
    let is_part = move |at: usize| bytes.get(at).is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'-');
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            if !is_part(at) {
                at += 1;
                continue;
            }
            let start = at;
            while is_part(at) {
                at += 1;
            }
            let word = text.get(start..at)?.trim_matches('-');
            let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
            if capitals >= 2 && word.len() <= 24 && word.bytes().any(|b| b.is_ascii_alphabetic()) {
                return Some((start, word.to_owned()));
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_in_their_order() {
        let terms = of("建设NB-IoT网络和5G基站,推广“船港联动”模式,执行《水运条例》。", Lexicon::bundled());
        let at =
            |term: &str| terms.iter().position(|t| t == term).unwrap_or_else(|| panic!("{term}: {terms:?}"));
        assert!(
            at("NB-IoT") < at("5G") && at("基站") < at("船港联动") && at("船港联动") < at("《水运条例》")
        );
    }

    #[test]
    fn open_quotes_and_long_names_are_no_terms() {
        let lexicon = Lexicon::default();
        assert!(of("“一直没有关上的引号,推进航道整治", &lexicon).is_empty());
        assert!(of(&"“".repeat(10_000), &lexicon).is_empty());
        assert!(of("“这是一句很长的话,不是什么名称。它有句号”", &lexicon).is_empty());
    }
}

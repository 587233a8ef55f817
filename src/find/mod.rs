//! Finding words in both plans: what a reader would call the same is the same ([`Folded`]), and the
//! lexicon offers other terms for the same thing.
//!
//! ```
//! use plan_compare::find::Query;
//! let query = Query::read("５g基站|千兆");
//! assert_eq!(query.found("新建5G 基站；建设千兆光网。"), [(6, 15), (24, 30)]);
//! ```
//!
//! Absent: where the words stand on the page, and ranking: all that is found is found.

mod fold;
mod offers;
mod variants;

pub use fold::Folded;
pub use offers::offers;

/// Words that are looked for, any of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// As they were written, the reader's own first.
    words: Vec<String>,
    /// Folded, the longest first, so that 5G基站 is one find and not two.
    needles: Vec<Vec<char>>,
}

/// Between words in an address.
const OR: char = '|';

impl Query {
    /// Reads words as they stand in an address, `基站|千兆`.
    pub fn read(text: &str) -> Self {
        let mut words: Vec<String> = Vec::new();
        for word in text.split(OR).map(str::trim) {
            if !word.is_empty() && !words.iter().any(|known| known == word) {
                words.push(word.to_owned());
            }
        }
        let mut needles: Vec<Vec<char>> = words.iter().map(|word| Folded::of(word).chars).collect();
        needles.retain(|needle| !needle.is_empty());
        needles.sort_by_key(|needle| std::cmp::Reverse(needle.len()));
        Query { words, needles }
    }

    /// The words as they stand in an address.
    pub fn written(&self) -> String {
        self.words.join("|")
    }

    /// What the reader wrote.
    pub fn own(&self) -> &str {
        self.words.first().map(String::as_str).unwrap_or_default()
    }

    /// The words that were added to it.
    pub fn added(&self) -> &[String] {
        self.words.get(1..).unwrap_or_default()
    }

    /// The same with a word added, or taken away if it was there.
    #[must_use]
    pub fn toggled(&self, word: &str) -> Self {
        let mut words = self.words.clone();
        match words.iter().skip(1).position(|known| known == word) {
            Some(at) => _ = words.remove(at + 1),
            None => words.push(word.to_owned()),
        }
        Query::read(&words.join("|"))
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.needles.is_empty()
    }

    /// Where the words stand in a text: bytes from and to, in order, none over another.
    pub fn found(&self, text: &str) -> Vec<(usize, usize)> {
        self.found_in(&Folded::of(text))
    }

    /// The same in a text that was made ready, for looking often.
    pub fn found_in(&self, folded: &Folded) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(rest) = folded.chars.get(at..).filter(|rest| !rest.is_empty()) {
            let Some(needle) = self.needles.iter().find(|needle| rest.starts_with(needle)) else {
                at += 1;
                continue;
            };
            let (first, last) = (folded.places.get(at), folded.places.get(at + needle.len() - 1));
            found.extend(first.zip(last).map(|(first, last)| (first.0, last.1)));
            at += needle.len();
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(query: &str, text: &str, wanted: &[&str]) {
        let found = Query::read(query).found(text);
        let found: Vec<&str> = found.iter().map(|&(from, to)| &text[from..to]).collect();
        assert_eq!(found, wanted, "{query} in {text}");
    }

    #[test]
    fn words_are_found_however_they_are_written() {
        check("5g", "5G与５Ｇ", &["5G", "５Ｇ"]);
        check("數據中心", "大数据中心", &["数据中心"]);
        check("专栏10", "专栏 10 重点工程", &["专栏 10"]);
        check("base station", "Base  stations", &["Base  station"]);
        check("(一)", "（一）总体", &["（一）"]);
        check("基站|5G基站", "5G基站、4G基站", &["5G基站", "基站"]);
        check("啊啊", "啊啊啊", &["啊啊"]);
        check("", "啊", &[]);
        check(" | ", "啊 啊", &[]);
    }

    #[test]
    fn words_are_added_and_taken_away() {
        let query = Query::read("基站| 基站 |千兆");
        assert_eq!((query.own(), query.added()), ("基站", &["千兆".to_owned()][..]));
        assert_eq!(query.toggled("光纤").written(), "基站|千兆|光纤");
        assert_eq!(query.toggled("千兆").written(), "基站");
        assert_eq!(query.toggled("光纤").toggled("光纤"), query);
        assert!(Query::read("").is_empty());
    }

    proptest! {
        #[test]
        fn finds_are_in_order_and_read_as_looked_for(text in "[0-9a-cA-C数數 ，,]{0,40}", word in "[0-9a-cA-C数數]{1,3}") {
            let query = Query::read(&word);
            let found = query.found(&text);
            prop_assert!(found.windows(2).all(|two| two[0].1 <= two[1].0));
            for (from, to) in found {
                let part = text.get(from..to).expect("a part of the text");
                prop_assert_eq!(Folded::of(part).chars, Folded::of(&word).chars);
            }
        }
    }
}

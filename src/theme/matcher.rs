//! Finding many terms in a text in one pass.
//!
//! Worked example: at each place of `新建5G基站` the pair of characters there is looked up; 5G and 基站
//! are the first two of some terms, and those terms are then compared whole.
//!
//! Terms begin with so many different pairs that an automaton finds them no faster, and one would
//! take far longer to build for every two plans. Absent: weights; a term is found or not.

/// Finds which of a fixed set of terms occur in a text, without regard to ASCII case. A term of
/// Latin letters must begin at the start of a word; a Chinese one may stand anywhere. A term has at
/// least two characters; shorter ones are never found.
#[derive(Debug)]
pub struct TermMatcher {
    terms: Vec<String>,
    /// First two characters, all characters, and id of each term, in order.
    entries: Vec<(Pair, Vec<char>, usize)>,
    /// Whether any term begins with a pair of this hash.
    begins: Vec<bool>,
}

type Pair = (char, char);

/// Size of the table that rules out most places at once.
const TABLE: usize = 1 << 16;

fn hash(pair: Pair) -> usize {
    let mixed = u32::from(pair.0).wrapping_mul(0x9e37_79b1) ^ u32::from(pair.1).wrapping_mul(0x85eb_ca6b);
    usize::try_from(mixed >> 16).unwrap_or_default() % TABLE
}

impl TermMatcher {
    /// Prepares the terms; their positions in the list are the ids that [`TermMatcher::find`] gives.
    pub fn new(terms: &[String]) -> Self {
        let mut begins = vec![false; TABLE];
        let mut entries = Vec::with_capacity(terms.len());
        for (id, term) in terms.iter().enumerate() {
            let chars: Vec<char> = term.chars().map(|c| c.to_ascii_lowercase()).collect();
            if let [first, second, ..] = *chars {
                if let Some(begins) = begins.get_mut(hash((first, second))) {
                    *begins = true;
                }
                entries.push(((first, second), chars, id));
            }
        }
        entries.sort_unstable();
        TermMatcher { terms: terms.to_vec(), entries, begins }
    }

    /// The term with this id.
    pub fn term(&self, id: usize) -> Option<&str> {
        self.terms.get(id).map(String::as_str)
    }

    /// Number of terms.
    pub fn count(&self) -> usize {
        self.terms.len()
    }

    /// Whether this, in lower case, is one of the terms.
    pub fn has(&self, term: &str) -> bool {
        let chars: Vec<char> = term.chars().collect();
        let [first, second, ..] = *chars else { return false };
        let entry = |(pair, term, _): &(Pair, Vec<char>, usize)| {
            (*pair, term.as_slice()).cmp(&((first, second), &chars))
        };
        self.entries.binary_search_by(entry).is_ok()
    }

    /// Ids of the terms that occur, each once, in rising order.
    pub fn find(&self, text: &str) -> Vec<usize> {
        self.find_in(&text.chars().map(|c| c.to_ascii_lowercase()).collect::<Vec<char>>())
    }

    /// The same for a text whose ASCII letters are lower case already.
    pub fn find_in(&self, text: &[char]) -> Vec<usize> {
        let mut found = Vec::new();
        let mut before = ' ';
        let mut rest = text;
        while let [first, second, ..] = *rest {
            let within_word = before.is_ascii_alphanumeric() && first.is_ascii_alphabetic();
            if !within_word && self.begins.get(hash((first, second))).is_some_and(|begins| *begins) {
                self.at(rest, (first, second), &mut found);
            }
            before = first;
            rest = rest.get(1..).unwrap_or_default();
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Adds the terms that stand at the start of a text.
    fn at(&self, text: &[char], pair: Pair, found: &mut Vec<usize>) {
        let first = self.entries.partition_point(|(other, ..)| *other < pair);
        let same = self.entries.iter().skip(first).take_while(|(other, ..)| *other == pair);
        found.extend(same.filter(|(_, term, _)| text.starts_with(term)).map(|(.., id)| *id));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_terms_start_words_and_chinese_ones_stand_anywhere() {
        let terms: Vec<String> = ["iot", "基站", "5g", "5G基站", "基"].map(String::from).to_vec();
        let matcher = TermMatcher::new(&terms);
        assert_eq!(matcher.find("a riot of colours"), Vec::<usize>::new());
        assert_eq!(matcher.find("the IoT and 5G基站, 基站"), vec![0, 1, 2, 3]);
        assert_eq!(matcher.find("新建5G"), vec![2]);
        assert!(TermMatcher::new(&[]).find("x").is_empty());
    }
}

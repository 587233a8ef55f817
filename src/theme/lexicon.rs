//! The lexicon's data and the scoring of a text by it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use serde::Deserialize;

use super::matcher::TermMatcher;
use crate::plan::{Localized, Passage};

/// A group of themes, for colours and for the order of lists.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Group {
    /// Id in kebab-case.
    pub id: String,
    /// Names in both languages.
    pub names: Localized,
}

/// One theme of the lexicon.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Theme {
    /// Id in kebab-case.
    pub id: String,
    /// Id of its group.
    pub group: String,
    /// Names in both languages.
    pub names: Localized,
    /// One line that says what belongs to it.
    #[serde(default)]
    pub description: Localized,
    /// Terms with their weights, by language.
    pub terms: Terms,
}

/// Terms of a theme: 3 settles the theme, 2 is strong, 1 is a hint.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Terms {
    /// Chinese terms, found anywhere in a text.
    #[serde(default)]
    pub zh: BTreeMap<String, u8>,
    /// English terms, found at the start of a word.
    #[serde(default)]
    pub en: BTreeMap<String, u8>,
}

/// All themes and a matcher of all their terms.
#[derive(Debug)]
pub struct Lexicon {
    /// Groups in their order.
    pub groups: Vec<Group>,
    /// Themes in their order.
    pub themes: Vec<Theme>,
    matcher: TermMatcher,
    /// For each term of the matcher: theme index and weight.
    owners: Vec<Vec<(usize, u8)>>,
    /// For each term of the matcher: how the lexicon prints it.
    printed: Vec<String>,
}

#[derive(Deserialize)]
struct LexiconFile {
    groups: Vec<Group>,
    themes: Vec<Theme>,
}

/// Themes that nearly every plan treats in nearly the same words.
pub const BOILERPLATE: [&str; 3] =
    ["guiding-thought-and-principles", "background-and-situation", "organisation-and-implementation"];

impl Lexicon {
    /// The lexicon of `data/themes.json`, read once.
    pub fn bundled() -> &'static Lexicon {
        static BUNDLED: OnceLock<Lexicon> = OnceLock::new();
        BUNDLED.get_or_init(|| Lexicon::parse(include_str!("../../data/themes.json")).unwrap_or_default())
    }

    /// Reads a lexicon from JSON in the form of `data/themes.json`.
    ///
    /// # Errors
    /// What serde says of a text of another shape.
    pub fn parse(json: &str) -> Result<Lexicon, serde_json::Error> {
        let file: LexiconFile = serde_json::from_str(json)?;
        // A term of both languages, such as 5G, counts once, with the larger weight.
        let mut owners: BTreeMap<String, BTreeMap<usize, u8>> = BTreeMap::new();
        for (index, theme) in file.themes.iter().enumerate() {
            for (term, &weight) in theme.terms.zh.iter().chain(&theme.terms.en) {
                let known = owners.entry(term.to_lowercase()).or_default().entry(index).or_default();
                *known = weight.max(*known);
            }
        }
        let each = file.themes.iter().flat_map(|theme| theme.terms.en.keys().chain(theme.terms.zh.keys()));
        let forms: BTreeMap<String, &String> = each.map(|term| (term.to_lowercase(), term)).collect();
        let form = |term: &String| forms.get(term).map_or_else(|| term.clone(), |form| (*form).clone());
        let printed: Vec<String> = owners.keys().map(form).collect();
        let (terms, owners): (Vec<String>, Vec<Vec<(usize, u8)>>) =
            owners.into_iter().map(|(term, of)| (term, of.into_iter().collect())).unzip();
        Ok(Lexicon {
            groups: file.groups,
            themes: file.themes,
            matcher: TermMatcher::new(&terms),
            owners,
            printed,
        })
    }

    /// The theme with this id.
    pub fn get(&self, id: &str) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == id)
    }

    /// The position of a theme in the lexicon, for sorting; unknown themes come last.
    pub fn position(&self, id: &str) -> usize {
        self.themes.iter().position(|theme| theme.id == id).unwrap_or(usize::MAX)
    }

    /// All theme ids.
    pub fn ids(&self) -> BTreeSet<String> {
        self.themes.iter().map(|theme| theme.id.clone()).collect()
    }

    /// The lexicon terms that occur in a text, each once, in alphabetical order.
    pub fn terms_in(&self, text: &str) -> Vec<&str> {
        self.matcher.find(text).into_iter().filter_map(|term| self.matcher.term(term)).collect()
    }

    /// Ids of the terms of both languages that occur in a text, each once, in rising order.
    pub fn term_ids(&self, text: &str) -> Vec<usize> {
        self.matcher.find(text)
    }

    /// The same for a text whose ASCII letters are lower case already.
    pub fn term_ids_in(&self, text: &[char]) -> Vec<usize> {
        self.matcher.find_in(text)
    }

    /// Whether this is a term, without regard to case.
    pub fn has_term(&self, name: &str) -> bool {
        self.matcher.has(&name.to_lowercase())
    }

    /// The term with this id, as the lexicon prints it.
    pub fn term(&self, id: usize) -> Option<&str> {
        self.printed.get(id).map(String::as_str)
    }

    /// Number of terms of both languages; their ids are below it.
    pub fn term_count(&self) -> usize {
        self.owners.len()
    }

    /// Positions of the themes that a term belongs to, with its weights there.
    pub fn owners_of(&self, term: usize) -> &[(usize, u8)] {
        self.owners.get(term).map(Vec::as_slice).unwrap_or_default()
    }

    /// The one to three themes that a text treats, the strongest first; none where no term of any
    /// weight occurs. A second or third theme needs at least 2 and 0.45 of the strongest.
    pub fn themes_of(&self, text: &str) -> Vec<String> {
        self.themes_of_terms(&self.term_ids(text))
    }

    /// The same for a text whose terms were found before.
    pub fn themes_of_terms(&self, terms: &[usize]) -> Vec<String> {
        let mut sums: BTreeMap<usize, u32> = BTreeMap::new();
        for &term in terms {
            for &(theme, weight) in self.owners_of(term) {
                *sums.entry(theme).or_default() += u32::from(weight);
            }
        }
        let mut ranked: Vec<(usize, u32)> = sums.into_iter().collect();
        ranked.sort_by_key(|&(theme, sum)| (std::cmp::Reverse(sum), theme));
        let best = ranked.first().map_or(0, |&(_, sum)| sum);
        let strong = |sum: u32| sum == best || (sum >= 2 && sum * 20 >= best * 9);
        ranked
            .into_iter()
            .filter(|&(_, sum)| strong(sum))
            .take(3)
            .filter_map(|(theme, _)| self.themes.get(theme).map(|theme| theme.id.clone()))
            .collect()
    }

    /// The themes of a passage: those of its data, or else by its words.
    pub fn themes_of_passage(&self, passage: &Passage) -> Vec<String> {
        if passage.themes.is_empty() { self.themes_of(&words(passage)) } else { passage.themes.clone() }
    }
}

impl Default for Lexicon {
    fn default() -> Self {
        Lexicon {
            groups: Vec::new(),
            themes: Vec::new(),
            matcher: TermMatcher::new(&[]),
            owners: Vec::new(),
            printed: Vec::new(),
        }
    }
}

/// Heading twice (it says what the passage is about), then text and terms.
fn words(passage: &Passage) -> String {
    let heading = passage.heading.as_ref().map(|h| format!("{} {}", h.zh, h.en)).unwrap_or_default();
    format!("{heading}\n{heading}\n{}\n{}\n{}", passage.text.zh, passage.text.en, passage.terms.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_lexicon_is_whole() {
        let lexicon = Lexicon::bundled();
        assert_eq!(lexicon.themes.len(), 42);
        let groups: Vec<&str> = lexicon.groups.iter().map(|g| g.id.as_str()).collect();
        for theme in &lexicon.themes {
            assert!(groups.contains(&theme.group.as_str()), "{}", theme.id);
            assert!(!theme.names.zh.is_empty() && !theme.names.en.is_empty(), "{}", theme.id);
            assert!(theme.terms.zh.len() >= 8 && theme.terms.en.len() >= 4, "{}", theme.id);
            assert!(theme.terms.zh.values().chain(theme.terms.en.values()).all(|w| (1..=3).contains(w)));
        }
        assert_eq!(lexicon.ids().len(), lexicon.themes.len());
        assert!(BOILERPLATE.iter().all(|id| lexicon.get(id).is_some()));
    }

    #[test]
    fn themes_by_words() {
        let cases = [
            ("加快5G基站建设,推进千兆光网。", "5g-and-networks"),
            ("Build 5G base stations and broadband networks.", "5g-and-networks"),
            ("完善职工基本医疗保险筹资机制。", "medical-insurance"),
            ("实施城镇老旧小区改造,发展保障性租赁住房。", "housing"),
            ("加强河湖管理,提高防洪除涝标准。", "water-resources"),
        ];
        for (text, theme) in cases {
            let found = Lexicon::bundled().themes_of(text);
            assert_eq!(found.first().map(String::as_str), Some(theme), "{text}: {found:?}");
        }
        assert!(Lexicon::bundled().themes_of("……").is_empty());
    }
}

//! A plan taken apart, once, for comparing it with any number of others.
//!
//! Worked example: twelve plans make 66 pairs. Finding terms, counting grams and reading figures is
//! done twelve times; only what hangs on both plans, such as which grams they share and how rare
//! those are, is done for each pair (`features`).
//!
//! Absent: anything that another plan could change.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

use super::contradictions::{self, Contradiction};
use super::grams::{self, Counts, Grams, Numbered, Numbering};
use super::model::Ref;
use super::numbers;
use super::sparse::Sparse;
use super::stated::{Stated, promised, stated};
use super::topics::Topics;
use crate::plan::{self, Kind, Localized, Passage, PassagePath, Plan};
use crate::theme::Lexicon;

/// A plan with what comparing it needs. Whoever compares one plan with several makes this once and
/// calls [`compare_analysed`](super::compare_analysed).
pub struct Analysed<P> {
    plan: P,
    analysis: Analysis,
}

impl<P: Deref<Target = Plan>> Analysed<P> {
    /// Takes the plan apart by the terms of this lexicon; the same has to be used for comparing.
    pub fn new(plan: P, lexicon: &Lexicon) -> Self {
        Analysed { analysis: Analysis::of(&plan, lexicon), plan }
    }

    /// The plan.
    pub fn plan(&self) -> &P {
        &self.plan
    }

    pub(super) fn known(&self) -> Known<'_> {
        Known { plan: &self.plan, analysis: &self.analysis }
    }
}

/// A plan beside its analysis.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) plan: &'a Plan,
    pub(super) analysis: &'a Analysis,
}

/// What is known of a plan by itself.
pub(super) struct Analysis {
    pub(super) passages: Vec<Features>,
    /// Grams of its own language.
    pub(super) grams: Grams,
    /// English words of passages that are in both languages.
    pub(super) english: Grams,
    /// Its named things that are no terms of the lexicon, in order.
    pub(super) names: Vec<String>,
    /// Figures and rows, then promises in words.
    pub(super) stated: Vec<Stated>,
    pub(super) contradictions: Vec<Contradiction>,
    /// Whether most passages have both languages, so that English can help.
    pub(super) in_both_languages: bool,
}

/// One passage, taken apart; nothing is weighted yet.
pub(super) struct Features {
    pub(super) reference: Ref,
    pub(super) kind: Kind,
    /// The position of its section among those of its plan.
    pub(super) section_at: usize,
    /// Text with its heading twice.
    pub(super) text: Numbered,
    /// Its run-in heading.
    pub(super) heading: Numbered,
    /// The heading right above it.
    pub(super) section: Numbered,
    /// The English of a passage that is in both languages: what a translator calls by one name is one
    /// thing, whatever it is called in Chinese.
    pub(super) english: Numbered,
    /// Its heading and sentences one by one.
    pub(super) sentences: Vec<Numbered>,
    /// How much of each topic is in its grams.
    pub(super) topics: Sparse,
    /// Themes, the most important first.
    pub(super) themes: Vec<String>,
    /// Ids of the lexicon's terms in the passage.
    pub(super) lexical: Vec<usize>,
    /// Heading, text and terms, without case, for finding names of both plans.
    pub(super) chars: Vec<char>,
    /// Printed figures with their units.
    pub(super) figures: BTreeSet<String>,
}

impl Analysis {
    fn of(plan: &Plan, lexicon: &Lexicon) -> Self {
        let passages = plan::passages(plan);
        let counted: Vec<Counted> = passages.iter().map(Counted::new).collect();
        let own = counted
            .iter()
            .flat_map(|c| c.parts().map(move |part| (part, std::ptr::eq(part, &raw const c.text))));
        let (grams, numbers) = Grams::new(own);
        let (english, english_numbers) = Grams::new(counted.iter().map(|counted| (&counted.english, true)));
        let numberings = [&numbers, &english_numbers];
        let names = names(&passages, lexicon);
        let mut stated = stated(plan, lexicon);
        // Promises in words contradict nothing.
        let contradictions = contradictions::of(&stated);
        stated.extend(promised(plan, lexicon));
        let sections = section_positions(&passages);
        let each = passages.iter().zip(&counted).zip(sections);
        Analysis {
            passages: each
                .map(|((path, counted), at)| Features::new(path, counted, at, lexicon, numberings))
                .collect(),
            grams,
            english,
            names,
            contradictions,
            stated,
            in_both_languages: in_both_languages(&passages),
        }
    }
}

/// The grams of a passage by their keys.
struct Counted {
    /// Heading, text and terms.
    whole: String,
    text: Counts,
    heading: Counts,
    section: Counts,
    english: Counts,
    sentences: Vec<Counts>,
}

impl Counted {
    fn new(path: &PassagePath<'_>) -> Self {
        let heading = path.passage.heading.as_ref().map(own).unwrap_or_default();
        let section = path.sections.last().map(|section| own(&section.title)).unwrap_or_default();
        let said = format!("{heading}。{}", own(&path.passage.text));
        let terms = unsaid_terms(path.passage, &said);
        // No gram reaches over the end of a sentence, so that those of the text are those of its
        // sentences. The heading counts twice: it says what the passage is about.
        let (mut all, mut sentences) = (grams::keys(heading), Vec::new());
        for part in said.split(SENTENCE_END) {
            let keys = grams::keys(part);
            all.extend(&keys);
            if part.len() >= SENTENCE {
                sentences.push(grams::counted(keys));
            }
        }
        all.extend(grams::keys(&terms));
        Counted {
            sentences,
            text: grams::counted(all),
            heading: grams::counts(heading),
            section: grams::counts(section),
            english: grams::counts(&english(path.passage)),
            whole: said + &terms,
        }
    }

    /// Everything in the plan's own language.
    fn parts(&self) -> impl Iterator<Item = &Counts> {
        [&self.text, &self.heading, &self.section].into_iter().chain(&self.sentences)
    }
}

impl Features {
    fn new(
        path: &PassagePath<'_>,
        counted: &Counted,
        section_at: usize,
        lexicon: &Lexicon,
        [own, english]: [&Numbering; 2],
    ) -> Self {
        let chars: Vec<char> = counted.whole.chars().map(|c| c.to_ascii_lowercase()).collect();
        let lexical = lexicon.term_ids_in(&chars);
        let themes = match path.passage.themes.as_slice() {
            [] => lexicon.themes_of_terms(&lexical),
            given => given.to_vec(),
        };
        Features {
            reference: Ref { id: path.passage.id.clone(), line: path.passage.line },
            kind: path.passage.kind,
            section_at,
            topics: Topics::bundled().vector(&counted.text),
            text: own.of(&counted.text),
            heading: own.of(&counted.heading),
            section: own.of(&counted.section),
            english: english.of(&counted.english),
            sentences: counted.sentences.iter().map(|sentence| own.of(sentence)).collect(),
            themes,
            lexical,
            chars,
            figures: numbers::figures(path.passage),
        }
    }
}

/// What ends a sentence, or one of the measures that a semicolon divides.
const SENTENCE_END: [char; 7] = ['。', ';', '；', '!', '！', '\n', '\r'];
/// Bytes of the shortest sentence that can be alike: four Chinese characters.
const SENTENCE: usize = 12;

/// Whether English can help: most passages have both languages.
fn in_both_languages(passages: &[PassagePath<'_>]) -> bool {
    let both = passages.iter().filter(|path| {
        let text = &path.passage.text;
        !text.zh.is_empty() && !text.en.is_empty()
    });
    both.count() * 2 > passages.len()
}

/// For each passage the position of its section.
fn section_positions(side: &[PassagePath<'_>]) -> Vec<usize> {
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    let ids = side.iter().map(|path| path.sections.last().map_or("", |section| section.id.as_str()));
    ids.map(|id| {
        let next = known.len();
        *known.entry(id).or_insert(next)
    })
    .collect()
}

/// The named things of the passages that are no terms of the lexicon.
fn names(passages: &[PassagePath<'_>], lexicon: &Lexicon) -> Vec<String> {
    let named: BTreeSet<&String> = passages.iter().flat_map(|path| &path.passage.terms).collect();
    named.into_iter().filter(|name| !lexicon.has_term(name)).cloned().collect()
}

/// Chinese where there is Chinese.
fn own(text: &Localized) -> &str {
    if text.zh.is_empty() { &text.en } else { &text.zh }
}

/// Those of its terms that do not stand there in so many words, each on a line of its own.
fn unsaid_terms(passage: &Passage, said: &str) -> String {
    let unsaid = passage.terms.iter().filter(|term| !said.contains(term.as_str()));
    unsaid.flat_map(|term| ["\n", term]).collect()
}

/// Heading and text in English, of a passage that is in Chinese as well.
fn english(passage: &Passage) -> String {
    if passage.text.zh.is_empty() {
        return String::new();
    }
    let heading = passage.heading.as_ref().map(|heading| heading.en.as_str()).unwrap_or_default();
    format!("{heading}. {}", passage.text.en)
}

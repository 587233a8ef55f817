//! What was found in both plans, by what it stands in.
//!
//! Absent: how words are found (`find`), and going from one to the next.

use std::collections::BTreeMap;

use crate::app::model::Pair;
use crate::chart::panes::Both;
use crate::compare::Side;
use crate::find::{Folded, Query, offers};
use crate::plan::{Lang, Part, Passage, Section, parts};
use crate::theme::Lexicon;

/// Stretches of a text, in bytes.
pub(super) type Hits = Vec<(usize, usize)>;

/// What a text belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Spot {
    /// The heading of a section.
    Title(String),
    /// The run-in heading of a passage.
    Heading(String),
    /// The text of a passage.
    Text(String),
}

/// All texts of both plans in one language, made ready for finding once.
#[derive(Debug)]
pub(super) struct Texts(Both<Vec<(Spot, Folded)>>);

/// What was found.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Finds {
    hits: Both<BTreeMap<Spot, Hits>>,
    /// How often.
    pub(super) counts: Both<usize>,
    /// Other terms that stand in the plans, with how often they do.
    pub(super) offers: Vec<(String, usize)>,
}

/// How many other terms are offered.
const MOST_OFFERS: usize = 8;

impl Texts {
    /// Reads what the panes show.
    pub(super) fn new(pair: &Pair, lang: Lang) -> Self {
        Texts(Both::each(|side| {
            let mut texts = Vec::new();
            pair.desk(side).plan.sections.iter().for_each(|section| of_section(section, lang, &mut texts));
            texts
        }))
    }

    fn count(&self, query: &Query) -> usize {
        let all = self.0.left.iter().chain(&self.0.right);
        all.map(|(_, text)| query.found_in(text).len()).sum()
    }
}

impl Finds {
    /// Looks for words.
    pub(super) fn new(texts: &Texts, query: &Query) -> Self {
        if query.is_empty() {
            return Finds::default();
        }
        let hits = Both::each(|side: Side| {
            let of = |(spot, text): &(Spot, Folded)| {
                Some((spot.clone(), query.found_in(text))).filter(|(_, hits)| !hits.is_empty())
            };
            texts.0.of(side).iter().filter_map(of).collect::<BTreeMap<Spot, Hits>>()
        });
        let counts = Both::each(|side| hits.of(side).values().map(Vec::len).sum());
        let offered = offers(query, Lexicon::bundled()).into_iter().filter_map(|term| {
            let count = texts.count(&Query::read(&term));
            (count > 0).then_some((term, count))
        });
        Finds { offers: offered.take(MOST_OFFERS).collect(), hits, counts }
    }

    /// What was found in a text.
    pub(super) fn of(&self, side: Side, spot: &Spot) -> Hits {
        self.hits.of(side).get(spot).cloned().unwrap_or_default()
    }
}

/// The run-in heading where it stands by itself: official text begins with it, and it is not to
/// stand there twice.
pub(super) fn shown_heading(passage: &Passage, lang: Lang) -> Option<(&str, Lang)> {
    let text = passage.text.text(lang).trim_start_matches('—');
    passage
        .heading
        .as_ref()
        .map(|heading| heading.get(lang))
        .filter(|(heading, _)| !text.starts_with(heading))
}

/// Where the run-in heading ends that a text begins with, in bytes.
pub(super) fn lead(passage: &Passage, lang: Lang) -> Option<usize> {
    let text = passage.text.text(lang);
    let dashes = text.len() - text.trim_start_matches('—').len();
    let heading = passage.heading.as_ref().map(|heading| heading.text(lang)).filter(|h| !h.is_empty())?;
    text.get(dashes..)?.starts_with(heading).then(|| dashes + heading.len())
}

fn of_section(section: &Section, lang: Lang, texts: &mut Vec<(Spot, Folded)>) {
    texts.push((Spot::Title(section.id.clone()), Folded::of(section.title.text(lang))));
    for part in parts(section) {
        match part {
            Part::Section(lower) => of_section(lower, lang, texts),
            Part::Passage(passage) => {
                if let Some((heading, _)) = shown_heading(passage, lang) {
                    texts.push((Spot::Heading(passage.id.clone()), Folded::of(heading)));
                }
                texts.push((Spot::Text(passage.id.clone()), Folded::of(passage.text.text(lang))));
            }
        }
    }
}

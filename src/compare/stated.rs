//! What a plan states as figures: rows of its tables and commitments of its running text.
//!
//! Worked example: the row 5G基站数 7.1 → 25.5 is one `Stated` with a main figure for 2025 and a
//! baseline for 2020; a paragraph that says 25.5万座 is another, with a main figure only.
//!
//! Absent: pairing (`targets`).

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::families;
use super::promises::promises;
use super::subjects::{self, Subject, subject};
use crate::plan::{self, Figure, Indicator, Kind, Localized, Nature, PassagePath, Plan, QuantityNote, Role};
use crate::quantity::{self, Reading};
use crate::theme::Lexicon;

/// Where a target stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum TargetOrigin {
    /// A row of an indicator table.
    Indicator,
    /// A row of a table that reviews an earlier plan.
    Review,
    /// Running text.
    Commitment,
}

/// A figure and what it was read as.
#[derive(Clone)]
pub(super) struct Read {
    pub(super) figure: Figure,
    pub(super) reading: Reading,
    /// Whether its year is no printed one.
    pub(super) inferred: bool,
    /// Which way the figure itself says that things change.
    pub(super) change: Option<&'static str>,
}

impl Read {
    fn new(figure: Figure, unit: &str, inferred: bool) -> Self {
        let reading = quantity::read(&figure.raw, unit);
        Read { change: subjects::change_in(&figure.raw), figure, reading, inferred }
    }
}

/// One target of one plan.
pub(super) struct Stated {
    pub(super) id: String,
    pub(super) line: Option<u32>,
    pub(super) name: Localized,
    pub(super) unit: String,
    pub(super) origin: TargetOrigin,
    /// What is to be reached, or what is stated.
    pub(super) main: Read,
    pub(super) baseline: Option<Read>,
    pub(super) nature: Option<Nature>,
    pub(super) themes: Vec<String>,
    pub(super) subject: Subject,
    /// Passages that speak of it: its own, or those that state a row's figure in running text.
    pub(super) passages: Vec<String>,
    /// Whether it is a cell of a table that is no indicator table, so that its name may lack the head.
    pub(super) in_table_text: bool,
    /// Families of deeds that its sentence and heading speak of (`families::deeds`).
    pub(super) deeds: u32,
    /// Whether it is a promise in words, which is shown only where the other plan meets it.
    pub(super) quiet: bool,
}

/// All that a plan states in figures: its rows, then its commitments in reading order.
pub(super) fn stated(plan: &Plan, lexicon: &Lexicon) -> Vec<Stated> {
    let mut all: Vec<Stated> = plan.indicators.iter().map(row).collect();
    for path in plan::passages(plan).iter().filter(|path| !path.passage.quantities.is_empty()) {
        let themes = lexicon.themes_of_passage(path.passage);
        all.extend(path.passage.quantities.iter().map(|note| commitment(path, note, &themes)));
    }
    find_rows_in_text(&mut all);
    all
}

/// What a plan promises in words, in reading order.
pub(super) fn promised(plan: &Plan, lexicon: &Lexicon) -> Vec<Stated> {
    let of = |path: &PassagePath<'_>| -> Vec<Stated> {
        let passage = path.passage;
        let found = promises(own(&passage.text), &passage.quantities, passage.kind, plan.period);
        if found.is_empty() {
            return Vec::new();
        }
        let themes = lexicon.themes_of_passage(passage);
        let notes = found.into_iter().map(|promise| QuantityNote {
            subject: Localized::zh(promise.subject),
            raw: promise.raw,
            year: promise.year,
            year_inferred: promise.year.is_some(),
        });
        notes.map(|note| Stated { quiet: true, ..commitment(path, &note, &themes) }).collect()
    };
    plan::passages(plan).iter().flat_map(of).collect()
}

/// Notes for each row the passages that state the same of the same subject.
fn find_rows_in_text(all: &mut [Stated]) {
    let mut by_core: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for target in all.iter().filter(|target| target.origin == TargetOrigin::Commitment) {
        by_core.entry(target.subject.core.clone()).or_default().push(target.id.clone());
    }
    for row in all.iter_mut().filter(|target| target.origin != TargetOrigin::Commitment) {
        row.passages = by_core.get(&row.subject.core).cloned().unwrap_or_default();
    }
}

fn row(row: &Indicator) -> Stated {
    let read = |figure: &Figure| Read::new(figure.clone(), &row.unit, false);
    let nothing = Figure { year: None, raw: String::new() };
    let (origin, main, baseline) = match row.role {
        Role::Target => (TargetOrigin::Indicator, &row.target, &row.baseline),
        Role::Review => (TargetOrigin::Review, &row.actual, &row.target),
    };
    Stated {
        id: row.id.clone(),
        line: row.line,
        name: row.name.clone(),
        unit: row.unit.clone(),
        origin,
        main: read(main.as_ref().unwrap_or(&nothing)),
        baseline: baseline.as_ref().map(read),
        nature: row.nature,
        themes: row.themes.clone(),
        subject: subject(own(&row.name)),
        passages: Vec::new(),
        in_table_text: false,
        deeds: 0,
        quiet: false,
    }
}

fn commitment(path: &PassagePath<'_>, note: &QuantityNote, themes: &[String]) -> Stated {
    Stated {
        id: path.passage.id.clone(),
        line: path.passage.line,
        name: note.subject.clone(),
        unit: String::new(),
        origin: TargetOrigin::Commitment,
        main: Read::new(Figure { year: note.year, raw: note.raw.clone() }, "", note.year_inferred),
        baseline: None,
        nature: None,
        themes: themes.to_vec(),
        subject: subject(own(&note.subject)),
        passages: vec![path.passage.id.clone()],
        in_table_text: path.passage.kind == Kind::Project,
        deeds: families::deeds(sentence_with(own(&path.passage.text), &note.raw)),
        quiet: false,
    }
}

/// The sentence of a text in which a figure stands; nothing where it is not printed like that.
fn sentence_with<'a>(text: &'a str, raw: &str) -> &'a str {
    text.split(['。', '；', ';']).find(|sentence| sentence.contains(raw)).unwrap_or_default()
}

/// Chinese where there is Chinese.
fn own(text: &Localized) -> &str {
    if text.zh.is_empty() { &text.en } else { &text.zh }
}

impl Stated {
    /// Its name, in Chinese where there is Chinese.
    pub(super) fn name(&self) -> &str {
        own(&self.name)
    }

    /// What one of its figures is about.
    pub(super) fn about(&self, read: &Read) -> Cow<'_, Subject> {
        self.subject.changing(read.change)
    }

    /// Its figures with a year: the target, then the present state.
    pub(super) fn dated(&self) -> impl Iterator<Item = &Read> {
        let earlier = self.baseline.as_ref().filter(|_| self.origin == TargetOrigin::Indicator);
        std::iter::once(&self.main).chain(earlier).filter(|read| read.figure.year.is_some())
    }
}

//! What a plan states as figures: rows of its tables and commitments of its running text.
//!
//! Worked example: the row 5G基站数 7.1 → 25.5 is one `Stated` with a main figure for 2025 and a
//! baseline for 2020; a paragraph that says 25.5万座 is another, with a main figure only.
//!
//! Absent: pairing (`targets`).

use serde::{Deserialize, Serialize};

use super::subjects::{Subject, subject};
use crate::plan::{self, Figure, Indicator, Localized, Nature, PassagePath, Plan, QuantityNote, Role};
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
}

/// All that a plan states: its rows, then its commitments in reading order.
pub(super) fn stated(plan: &Plan, lexicon: &Lexicon) -> Vec<Stated> {
    let mut all: Vec<Stated> = plan.indicators.iter().map(row).collect();
    for path in plan::passages(plan).iter().filter(|path| !path.passage.quantities.is_empty()) {
        let themes = lexicon.themes_of_passage(path.passage);
        all.extend(path.passage.quantities.iter().map(|note| commitment(path, note, &themes)));
    }
    all
}

fn row(row: &Indicator) -> Stated {
    let read =
        |figure: &Figure| Read { figure: figure.clone(), reading: quantity::read(&figure.raw, &row.unit) };
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
    }
}

fn commitment(path: &PassagePath<'_>, note: &QuantityNote, themes: &[String]) -> Stated {
    Stated {
        id: path.passage.id.clone(),
        line: path.passage.line,
        name: note.subject.clone(),
        unit: String::new(),
        origin: TargetOrigin::Commitment,
        main: Read {
            figure: Figure { year: note.year, raw: note.raw.clone() },
            reading: quantity::read(&note.raw, ""),
        },
        baseline: None,
        nature: None,
        themes: themes.to_vec(),
        subject: subject(own(&note.subject)),
    }
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

    /// Its figures with a year: the target, then the present state.
    pub(super) fn dated(&self) -> impl Iterator<Item = &Read> {
        let earlier = self.baseline.as_ref().filter(|_| self.origin == TargetOrigin::Indicator);
        std::iter::once(&self.main).chain(earlier).filter(|read| read.figure.year.is_some())
    }
}

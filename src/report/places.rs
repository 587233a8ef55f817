//! Where the parts of a plan stand, by their ids: what a report cites as its source.
//!
//! Worked example: passage `3.1-1` stands under 三(一) 加快建设, so its place is 三(一) 加快建设; the
//! place of an indicator is the caption of its table.
//!
//! Absent: the words around a citation.

use std::collections::BTreeMap;

use crate::compare::{TargetOrigin, TargetSide};
use crate::plan::{self, Indicator, Lang, Passage, Plan, Section};

/// A passage and the headings over it.
#[derive(Clone, Debug)]
pub(super) struct PassagePlace<'p> {
    pub(super) passage: &'p Passage,
    sections: Vec<&'p Section>,
}

/// All passages and indicators of a plan by their ids.
#[derive(Clone, Debug)]
pub(super) struct Places<'p> {
    passages: BTreeMap<&'p str, PassagePlace<'p>>,
    indicators: BTreeMap<&'p str, &'p Indicator>,
}

/// Where everything stands in the order of a plan: by the lines of its text, or else its rows first
/// and then its passages.
#[derive(Clone, Debug)]
pub(super) struct Positions<'p> {
    passages: BTreeMap<&'p str, (u32, usize)>,
    indicators: BTreeMap<&'p str, (u32, usize)>,
}

impl<'p> Positions<'p> {
    /// Looks through a plan.
    pub(super) fn of(plan: &'p Plan) -> Self {
        let mut positions = Positions { passages: BTreeMap::new(), indicators: BTreeMap::new() };
        for (at, row) in plan.indicators.iter().enumerate() {
            positions.indicators.entry(row.id.as_str()).or_insert((row.line.unwrap_or(0), at));
        }
        for (at, path) in plan::passages(plan).into_iter().enumerate() {
            let line = path.passage.line.unwrap_or(u32::MAX);
            positions.passages.entry(path.passage.id.as_str()).or_insert((line, at));
        }
        positions
    }

    /// Where a target stands; what is unknown comes last.
    pub(super) fn target(&self, target: &TargetSide) -> (u32, usize) {
        let of = match target.origin {
            TargetOrigin::Commitment => &self.passages,
            TargetOrigin::Indicator | TargetOrigin::Review => &self.indicators,
        };
        of.get(target.id.as_str()).copied().unwrap_or((u32::MAX, usize::MAX))
    }
}

impl PassagePlace<'_> {
    /// Number of the lowest heading that has one, as printed.
    pub(super) fn number(&self) -> &str {
        self.sections.iter().rev().map(|s| s.number.as_str()).find(|n| !n.is_empty()).unwrap_or_default()
    }

    /// Title of the lowest heading.
    pub(super) fn title(&self, lang: Lang) -> &str {
        self.sections.last().map(|section| section.title.text(lang)).unwrap_or_default()
    }

    /// Number and title together.
    pub(super) fn cited(&self, lang: Lang) -> String {
        format!("{} {}", self.number(), self.title(lang)).trim().to_owned()
    }

    /// The run-in heading, or nothing.
    pub(super) fn heading(&self, lang: Lang) -> &str {
        self.passage.heading.as_ref().map(|heading| heading.text(lang)).unwrap_or_default()
    }
}

impl<'p> Places<'p> {
    /// Looks through a plan. Where an id was given twice, the first part keeps it.
    pub(super) fn of(plan: &'p Plan) -> Self {
        let mut passages = BTreeMap::new();
        for path in plan::passages(plan) {
            let place = PassagePlace { passage: path.passage, sections: path.sections };
            passages.entry(path.passage.id.as_str()).or_insert(place);
        }
        let mut indicators = BTreeMap::new();
        for indicator in &plan.indicators {
            indicators.entry(indicator.id.as_str()).or_insert(indicator);
        }
        Places { passages, indicators }
    }

    /// The passage with this id.
    pub(super) fn passage(&self, id: &str) -> Option<&PassagePlace<'p>> {
        self.passages.get(id)
    }

    /// The table or the heading that a target stands under.
    pub(super) fn of_target(&self, target: &TargetSide, lang: Lang) -> String {
        match target.origin {
            TargetOrigin::Commitment => self.passage(&target.id).map(|p| p.cited(lang)).unwrap_or_default(),
            TargetOrigin::Indicator | TargetOrigin::Review => self
                .indicators
                .get(target.id.as_str())
                .map(|i| i.table.text(lang).to_owned())
                .unwrap_or_default(),
        }
    }

    /// The unit of a target in `lang`; as printed where there is no English word for it.
    pub(super) fn unit<'t>(&'t self, target: &'t TargetSide, lang: Lang) -> &'t str {
        let row = match target.origin {
            TargetOrigin::Commitment => None,
            TargetOrigin::Indicator | TargetOrigin::Review => self.indicators.get(target.id.as_str()),
        };
        match (lang, row) {
            (Lang::En, Some(row)) if !row.unit_en.is_empty() => &row.unit_en,
            _ => &target.unit,
        }
    }
}

//! Rows of indicator tables.
//!
//! Worked example: under the head `类别 | 指标 | 2020年 | 2025年 | 属性`, the rows
//!
//! ```text
//! 航道 | 1. 千吨级航道里程(公里) | 2300 | 2500  | 预期性
//!      | 岸电覆盖率(%)*          | —    | ≥90   | 约束性
//! ```
//!
//! are two indicators of the group 航道: `千吨级航道里程` in 公里, and `岸电覆盖率` in %, binding, with
//! what the note under the table says of rows with a star. Figures stay as printed.
//!
//! Absent: parsing the figures (`quantity`), and which years a table is about (`table_years`).

use crate::plan::{Diagnostic, Figure, Indicator, Localized, Nature, Period, Role};

use super::columns::Column;
use super::line::{squeezed, unbroken};
use super::messages;
use super::names::Name;
use super::table_years::Years;

/// A table of indicators before its rows are read.
pub(super) struct Source<'a> {
    /// Number of the table in its plan, for ids.
    pub(super) number: usize,
    pub(super) caption: &'a str,
    pub(super) columns: &'a [Column],
    /// Rows without heads.
    pub(super) rows: &'a [(u32, Vec<String>)],
    pub(super) notes: &'a [String],
    /// Years of the plan.
    pub(super) period: Option<Period>,
}

/// All indicators of a table.
pub(super) fn read(source: &Source<'_>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Indicator> {
    let years = Years::of(source);
    let mut state = Spans::default();
    let mut found = Vec::new();
    for (at, (line, cells)) in source.rows.iter().enumerate() {
        if cells.len() != source.columns.len() {
            diagnostics.push(messages::ragged_row(*line, cells.len(), source.columns.len()));
        }
        let id = format!("t{}-{}", source.number, at + 1);
        let row = Row { source, cells, line: *line, years: &years };
        match row.read(&id, &mut state) {
            Some(rows) => found.extend(rows),
            None => diagnostics.push(messages::row_without_name(*line)),
        }
    }
    found
}

/// What reaches down from the rows above.
#[derive(Default)]
struct Spans {
    group: Option<String>,
    /// First half of a name in two columns.
    name: Option<String>,
}

struct Row<'a> {
    source: &'a Source<'a>,
    cells: &'a [String],
    line: u32,
    years: &'a Years,
}

impl Row<'_> {
    fn read(&self, id: &str, spans: &mut Spans) -> Option<Vec<Indicator>> {
        if let Some(group) = self.cell(Column::Group).filter(|group| !group.is_empty()) {
            spans.group = Some(unbroken(group));
        }
        let printed = self.name(spans)?;
        let name = Name::read(&printed);
        let unit = match self.cell(Column::Unit).filter(|unit| !unit.is_empty()) {
            Some(unit) => squeezed(unit),
            None => name.unit,
        };
        let figures = self.figures();
        let (baseline, actual) = match self.years.role {
            Role::Target => (figures.state, None),
            Role::Review => (None, figures.state),
        };
        let status = self
            .cell(Column::Status)
            .filter(|status| !is_null(status))
            .map(|status| Localized::zh(unbroken(status)));
        let indicator = Indicator {
            id: id.to_owned(),
            name: Localized::zh(name.text),
            unit,
            unit_en: String::new(),
            group: spans.group.clone().map(Localized::zh),
            table: Localized::zh(self.source.caption),
            role: self.years.role,
            baseline,
            target: figures.targets.first().cloned(),
            actual,
            status,
            nature: self.cell(Column::Nature).and_then(nature),
            themes: Vec::new(),
            note: self.note(name.starred),
            line: Some(self.line),
        };
        let later = figures.targets.into_iter().skip(1).map(|target| Indicator {
            id: format!("{id}-{}", target.year.map_or_else(|| "later".to_owned(), |year| year.to_string())),
            target: Some(target),
            ..indicator.clone()
        });
        Some(std::iter::once(indicator.clone()).chain(later).collect())
    }

    /// The cell of a column; the column of names is the last of that kind, as a group may call
    /// itself an indicator too.
    fn cell(&self, wanted: Column) -> Option<&str> {
        let at = self.source.columns.iter().rposition(|column| *column == wanted)?;
        self.cells.get(at).map(String::as_str)
    }

    fn name(&self, spans: &mut Spans) -> Option<String> {
        let first = self.cell(Column::Name).unwrap_or_default();
        let more = self.cell(Column::NameMore).unwrap_or_default();
        if !first.is_empty() {
            spans.name = (!more.is_empty()).then(|| first.to_owned());
        }
        match (first.is_empty(), more.is_empty()) {
            (false, true) => Some(first.to_owned()),
            (false, false) => Some(format!("{first}:{more}")),
            (true, false) => Some(match &spans.name {
                Some(first) => format!("{first}:{more}"),
                None => more.to_owned(),
            }),
            (true, true) => None,
        }
    }

    fn figures(&self) -> Figures {
        let mut found = Figures { state: None, targets: Vec::new() };
        for (column, cell) in self.source.columns.iter().zip(self.cells) {
            let figure =
                |year| Some(Figure { year, raw: cell.clone() }).filter(|figure| !figure.raw.is_empty());
            match column {
                Column::State(year) => {
                    found.state = found.state.take().or_else(|| figure(self.years.state.or(*year)));
                }
                Column::Target(year) => found.targets.extend(figure(year.or(self.years.target))),
                _ => {}
            }
        }
        found
    }

    /// The notes that speak of this row: of its star, of its brackets, or of all rows.
    fn note(&self, starred: bool) -> Option<Localized> {
        let bracketed = self.cells.iter().any(|cell| cell.starts_with('[') && cell.ends_with(']'));
        let notes: Vec<&str> = self
            .source
            .notes
            .iter()
            .map(String::as_str)
            .filter(|note| match (note.contains('*'), note.contains(['[', '〔'])) {
                (true, _) => starred,
                (false, true) => bracketed,
                _ => true,
            })
            .collect();
        (!notes.is_empty()).then(|| Localized::zh(notes.join(" ")))
    }
}

struct Figures {
    state: Option<Figure>,
    targets: Vec<Figure>,
}

fn nature(cell: &str) -> Option<Nature> {
    if cell.contains("约束") {
        Some(Nature::Binding)
    } else if cell.contains("预期") {
        Some(Nature::Expected)
    } else {
        None
    }
}

fn is_null(cell: &str) -> bool {
    matches!(cell, "" | "/" | "-" | "—" | "——" | "–")
}

#[cfg(test)]
mod tests;

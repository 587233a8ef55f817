//! The data against the gazette: every figure, heading and name stands in the source at, or right
//! after, the line that the data give for it.
//!
//! The source is no part of the project. It is read from `../shared/gazette-2021-15.txt`, or from
//! where PLAN_COMPARE_GAZETTE says; where there is none, the tests are skipped and say so.

use std::collections::BTreeSet;

use plan_compare::plan::{self, Plan};

use crate::support::{assert_none, beside, plans};

/// Lines that are printed at the head of every page, in the middle of a sentence.
const RUNNING_HEADER: &str = "江苏省人民政府公报";

/// Lines of the source; a line of the data is counted from 1.
struct Source {
    lines: Vec<String>,
}

impl Source {
    fn load() -> Option<Source> {
        let path = beside("gazette-2021-15.txt", "PLAN_COMPARE_GAZETTE")?;
        let text = std::fs::read_to_string(path).expect("the source can be read");
        Some(Source { lines: text.lines().map(str::to_owned).collect() })
    }

    /// What stands from one line up to another, without white space and running headers.
    fn between(&self, from: u32, to: u32) -> String {
        let (from, to) = (from.saturating_sub(1) as usize, to.saturating_sub(1) as usize);
        let lines = self.lines.get(from..to.clamp(from, self.lines.len())).unwrap_or_default();
        lines.iter().filter(|line| line.trim() != RUNNING_HEADER).map(|line| dense(line)).collect()
    }

    fn line(&self, line: u32) -> &str {
        self.lines.get(line.saturating_sub(1) as usize).map(String::as_str).unwrap_or_default()
    }
}

/// Without white space.
fn dense(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The lines at which something of a plan begins, in their order.
fn starts(plan: &Plan) -> BTreeSet<u32> {
    let sections = plan::sections(plan).into_iter().filter_map(|(_, section)| section.line);
    let passages = plan::passages(plan).into_iter().filter_map(|path| path.passage.line);
    sections.chain(passages).chain(plan.indicators.iter().filter_map(|row| row.line)).collect()
}

/// The text of what begins at a line: up to where the next thing begins. A paragraph that a page
/// break cuts goes on behind a table.
fn text_at(source: &Source, starts: &BTreeSet<u32>, line: u32) -> String {
    let next = starts.range(line + 1..).next().copied().unwrap_or(line + 6);
    source.between(line, next)
}

/// Runs a check on every plan, with the source and the lines at which things begin.
fn check(find: impl Fn(&Plan, &dyn Fn(u32) -> String, &Source) -> Vec<String>) {
    let Some(source) = Source::load() else { return };
    let faults = plans().iter().flat_map(|(id, plan)| {
        let starts = starts(plan);
        let found = find(plan, &|line| text_at(&source, &starts, line), &source);
        found.into_iter().map(move |fault| format!("{id}: {fault}"))
    });
    assert_none(&faults.collect::<Vec<_>>());
}

#[test]
fn figures_of_running_text_are_as_printed() {
    check(|plan, text_at, _| {
        let mut faults = Vec::new();
        for path in plan::passages(plan) {
            let passage = path.passage;
            let text = text_at(passage.line.unwrap_or_default());
            let missing = passage.quantities.iter().filter(|note| !text.contains(&dense(&note.raw)));
            faults.extend(missing.map(|note| format!("{} L{:?}: {}", passage.id, passage.line, note.raw)));
        }
        faults
    });
}

#[test]
fn cells_of_indicators_are_as_printed() {
    check(|plan, _, source| {
        let mut faults = Vec::new();
        for row in &plan.indicators {
            let line = row.line.unwrap_or_default();
            let cells: Vec<String> = source.line(line).split('\t').map(dense).collect();
            let printed = [("baseline", &row.baseline), ("target", &row.target), ("actual", &row.actual)];
            for (what, figure) in printed {
                if let Some(figure) = figure.as_ref().filter(|f| !cells.contains(&dense(&f.raw))) {
                    faults.push(format!("{} L{line}: {what} {} is no cell of {cells:?}", row.id, figure.raw));
                }
            }
            if !names_row(source, line, &row.name.zh) && !NAMED_OTHERWISE.contains(&row.id.as_str()) {
                faults.push(format!("{} L{line}: {} is not in {cells:?}", row.id, row.name.zh));
            }
        }
        faults
    });
}

/// Rows whose printed name is also a run of a sentence, too long to be carried over word for word.
const NAMED_OTHERWISE: [&str; 1] = ["drg-dip-share-of-inpatient-fund"];

/// A name is what its row prints, or what a cell that spans rows prints above and then its row:
/// 气象观测空间分辨率 above 陆地 gives 气象观测空间分辨率:陆地.
fn names_row(source: &Source, line: u32, name: &str) -> bool {
    let name = dense(&name.replace(':', ""));
    let (own, above) = (source.between(line, line + 1), source.between(line.saturating_sub(6), line + 1));
    let fits = |at: usize| own.contains(&name[at..]) && above.contains(&name[..at]);
    name.char_indices().any(|(at, _)| fits(at))
}

#[test]
fn headings_are_as_printed() {
    check(|plan, text_at, source| {
        let mut faults = Vec::new();
        for (_, section) in plan::sections(plan) {
            let line = section.line.unwrap_or_default();
            // A preamble has no printed heading.
            let printed = section.kind != plan::SectionKind::Preamble;
            if printed && !source.between(line, line + 2).contains(&dense(&section.title.zh)) {
                faults.push(format!("{} L{line}: {}: {}", section.id, section.title.zh, source.line(line)));
            }
        }
        for path in plan::passages(plan) {
            let (passage, line) = (path.passage, path.passage.line.unwrap_or_default());
            let heading = passage.heading.as_ref().map(|h| dense(&h.zh)).unwrap_or_default();
            if !text_at(line).contains(&heading) {
                faults.push(format!("{} L{line}: {heading}", passage.id));
            }
        }
        faults
    });
}

#[test]
fn terms_and_cells_are_as_printed() {
    check(|plan, text_at, _| {
        let mut faults = Vec::new();
        for path in plan::passages(plan) {
            let passage = path.passage;
            let text = text_at(passage.line.unwrap_or_default());
            let missing =
                passage.terms.iter().chain(&passage.cells).filter(|term| !text.contains(&dense(term)));
            faults.extend(missing.map(|term| format!("{} L{:?}: {term}", passage.id, passage.line)));
        }
        faults
    });
}

/// Numbers in our own summaries are numbers of the passage.
#[test]
fn figures_of_gists_are_printed() {
    check(|plan, text_at, _| {
        let mut faults = Vec::new();
        for path in plan::passages(plan) {
            let passage = path.passage;
            let text = text_at(passage.line.unwrap_or_default());
            for number in numbers(&passage.text.zh) {
                if !text.contains(&number) {
                    faults.push(format!("{} L{:?}: {number}: {}", passage.id, passage.line, passage.text.zh));
                }
            }
        }
        faults
    });
}

/// Runs of digits with their points: `25.5`, `2025`.
fn numbers(text: &str) -> Vec<String> {
    let pieces = text.split(|c: char| !(c.is_ascii_digit() || c == '.'));
    pieces.map(|piece| piece.trim_matches('.').to_owned()).filter(|piece| !piece.is_empty()).collect()
}

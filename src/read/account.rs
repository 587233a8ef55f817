//! What became of every line: the ledger that shows that none was lost and none used twice.
//!
//! Example: a heading, a paragraph cut in two by a running header, and a blank line give
//! `Heading`, `Passage`, `RunningHeader`, `Continuation` and nothing for the blank line.
//!
//! Absent: the texts themselves, which stand in the plan.

use super::line::Line;

/// What became of a line that is not blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// Cover or table of contents.
    Contents,
    /// Imprint at the end of a publication.
    Imprint,
    /// A line that the layout repeats on every page, or a page number.
    RunningHeader,
    /// A rule or separator without text.
    Rule,
    /// The notice with which a plan is issued: title, number, addressees, approval, issuer, date.
    Notice,
    /// The title of the plan.
    Title,
    /// A heading, a title of a box included.
    Heading,
    /// A heading with the first words of its passage on the same line.
    RunInHeading,
    /// The first line of a passage.
    Passage,
    /// A further line of a passage that the layout had cut.
    Continuation,
    /// The head of a table, repeated heads included.
    TableHead,
    /// A row of a table.
    Row,
    /// The caption of a table or figure.
    Caption,
    /// A note under a table.
    Note,
}

/// A line, what became of it, and in which plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineFate {
    /// Number of the line, from 1.
    pub line: u32,
    /// What became of it.
    pub fate: Fate,
    /// Index of the plan that it belongs to, if any.
    pub plan: Option<usize>,
}

/// Gathers fates while a text is read.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    /// By line, from line 1.
    entries: Vec<Option<LineFate>>,
    /// Lines that were noted a second time, which a test looks for.
    twice: Vec<LineFate>,
    plan: Option<usize>,
}

impl Ledger {
    /// A ledger for this many lines.
    pub(super) fn new(lines: usize) -> Self {
        Ledger { entries: vec![None; lines], twice: Vec::new(), plan: None }
    }

    /// From now on, lines belong to this plan, or to none.
    pub(super) fn enter(&mut self, plan: Option<usize>) {
        self.plan = plan;
    }

    /// Notes what became of a line.
    pub(super) fn note(&mut self, line: u32, fate: Fate) {
        let entry = LineFate { line, fate, plan: self.plan };
        match self.slot(line) {
            Some(slot @ None) => *slot = Some(entry),
            _ => self.twice.push(entry),
        }
    }

    /// Notes a line and those that were put into it.
    pub(super) fn note_whole(&mut self, line: &Line<'_>, fate: Fate) {
        self.note(line.number, fate);
        for &further in &line.more {
            self.note(further, fate);
        }
    }

    /// Notes or corrects what became of a line.
    pub(super) fn settle(&mut self, line: u32, fate: Fate) {
        let entry = LineFate { line, fate, plan: self.plan };
        if let Some(slot) = self.slot(line) {
            *slot = Some(entry);
        }
    }

    /// Lines from one number up to another belong to no plan after all.
    pub(super) fn disown(&mut self, from: u32, to: u32) {
        let start = usize::try_from(from.saturating_sub(1)).unwrap_or(usize::MAX);
        let end = usize::try_from(to).unwrap_or(usize::MAX).min(self.entries.len());
        for entry in self.entries.get_mut(start..end).into_iter().flatten().flatten() {
            entry.plan = None;
        }
    }

    fn slot(&mut self, line: u32) -> Option<&mut Option<LineFate>> {
        let at = usize::try_from(line).ok()?.checked_sub(1)?;
        self.entries.get_mut(at)
    }

    /// All entries by line. A line that was noted twice stands twice.
    pub(super) fn into_entries(self) -> Vec<LineFate> {
        let mut entries: Vec<LineFate> = self.entries.into_iter().flatten().chain(self.twice).collect();
        entries.sort_by_key(|entry| (entry.line, entry.fate));
        entries
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_noted_twice_stands_twice() {
        let mut ledger = Ledger::new(3);
        ledger.note(2, Fate::Heading);
        ledger.note(1, Fate::Passage);
        ledger.settle(2, Fate::Passage);
        ledger.note(2, Fate::Row);
        let found: Vec<(u32, Fate)> = ledger.into_entries().iter().map(|e| (e.line, e.fate)).collect();
        assert_eq!(found, [(1, Fate::Passage), (2, Fate::Passage), (2, Fate::Row)]);
    }
}

//! Lines of a plan's body to blocks: headings, paragraphs made whole again, table rows, boxes.
//!
//! Worked example: the lines `(一)航道`, `加快…集疏`, a running header, `运体系建设。` and a row give
//! three blocks: a heading, one paragraph of two lines, and a row.
//!
//! Absent: what the blocks stand in (`outline`).

use super::account::{Fate, Ledger};
use super::boxes::{self, BoxTitle};
use super::headings::{self, Numbering};
use super::joins::{self, Join};
use super::line::{Line, is_wide};
use super::marks::{self, Mark, Rank};
use super::{captions, runin};

/// What a block is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum What {
    /// A heading on a line of its own; `jumps` where its number was not due.
    Heading { mark: Mark, title: String, jumps: bool },
    /// A heading that is also the beginning of a passage.
    RunIn { mark: Mark, title: String },
    /// 前言 and the like.
    Preamble(String),
    /// 附件.
    Annex { number: String, title: String },
    /// The title of a box.
    Box(BoxTitle),
    /// A paragraph, numbered or not.
    Paragraph(Option<Mark>),
    /// A row of a table.
    Row(Vec<String>),
}

/// A heading, paragraph or row.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Block {
    pub(super) what: What,
    pub(super) line: u32,
    /// Whole text; of a row, its cells with tabs.
    pub(super) text: String,
}

impl Block {
    /// Whether a text with this block can be a plan: a heading, a row, or a sentence of Chinese.
    pub(super) fn makes_a_plan(&self) -> bool {
        match &self.what {
            What::Paragraph(_) => self.text.chars().filter(|c| is_wide(*c)).count() >= 10,
            _ => true,
        }
    }
}

/// Gathers blocks from lines.
pub(super) struct Gatherer<'a> {
    pub(super) ledger: &'a mut Ledger,
    pub(super) joins: &'a mut Vec<Join>,
    blocks: Vec<Block>,
    numbering: Numbering,
    /// The numbers of the entries in the box that is open.
    in_box: Option<Numbering>,
    over_header: bool,
    /// The rank of the last heading of Markdown for each number of hashes.
    hashed: [Option<Rank>; 6],
}

impl<'a> Gatherer<'a> {
    pub(super) fn new(ledger: &'a mut Ledger, joins: &'a mut Vec<Join>) -> Self {
        Gatherer {
            ledger,
            joins,
            blocks: Vec::new(),
            numbering: Numbering::default(),
            in_box: None,
            over_header: false,
            hashed: [None; 6],
        }
    }

    /// Goes over all lines of a body; `is_header` flags running headers, line by line.
    pub(super) fn gather(mut self, lines: &[Line<'_>], is_header: &[bool]) -> Vec<Block> {
        for (line, &is_header) in lines.iter().zip(is_header) {
            if line.is_blank() {
                continue;
            }
            if is_header {
                self.ledger.note_whole(line, Fate::RunningHeader);
                self.over_header = true;
                continue;
            }
            match line.cells() {
                Some(cells) => self.row(line, cells),
                None if captions::is_rule(line.trimmed()) => self.ledger.note(line.number, Fate::Rule),
                None if line.hashes > 0 => self.hashed(line),
                None => self.text(line.number, line.trimmed()),
            }
            self.over_header = false;
        }
        self.blocks
    }

    fn push(&mut self, what: What, line: u32, text: &str) {
        self.blocks.push(Block { what, line, text: text.to_owned() });
    }

    /// The fate of rows depends on their table, and is noted where that is read.
    fn row(&mut self, line: &Line<'_>, cells: Vec<String>) {
        for &further in &line.more {
            self.ledger.note(further, Fate::Continuation);
        }
        let text = cells.join("\t");
        self.push(What::Row(cells), line.number, &text);
    }

    /// A heading of Markdown has its own mark, or the rank that its hashes give it.
    fn hashed(&mut self, line: &Line<'_>) {
        let text = line.trimmed();
        let level = line.hashes - 1;
        let what = self.structure(text, false).filter(|what| !matches!(what, What::Paragraph(_)));
        let what = what.unwrap_or_else(|| {
            let rank = self.rank_of(level);
            let mark = Mark { rank, ordinal: self.numbering.due(rank), printed: String::new(), rest: 0 };
            What::Heading { mark, title: text.to_owned(), jumps: false }
        });
        if let (What::Heading { mark, .. }, Some(rank)) = (&what, self.hashed.get_mut(level)) {
            *rank = Some(mark.rank);
        }
        self.open(what, line.number, text);
    }

    /// The rank of a heading without number: that of others with as many hashes, or below those
    /// with fewer.
    fn rank_of(&self, level: usize) -> Rank {
        const RANKS: [Rank; 6] =
            [Rank::Part, Rank::Chapter, Rank::Section, Rank::Chinese, Rank::Bracketed, Rank::Number];
        let like_others = self.hashed.get(level).copied().flatten();
        let above = self.hashed.iter().take(level).rev().flatten().next();
        let lowest = RANKS.get(level).copied().unwrap_or(Rank::Number);
        let below = above.and_then(|above| RANKS.iter().find(|rank| *rank > above)).copied();
        like_others.or(below).unwrap_or(lowest)
    }

    fn text(&mut self, line: u32, text: &str) {
        let after_cut = self
            .paragraph_before()
            .is_some_and(|block| joins::decide(&block.text, text, self.over_header) == joins::Verdict::Join);
        if let Some(what) = self.structure(text, after_cut) {
            self.open(what, line, text);
            return;
        }
        if captions::is_note(text)
            || captions::table(text).is_some()
            || captions::figure(text).is_some()
            || runin::is_dashed(text)
        {
            self.paragraph(line, text, None);
            return;
        }
        self.join_or_paragraph(line, text);
    }

    /// Headings, boxes and annexes.
    fn structure(&mut self, text: &str, after_cut: bool) -> Option<What> {
        if let Some(title) = boxes::title(text) {
            return Some(What::Box(title));
        }
        if let Some(name) = captions::preamble(text) {
            return Some(What::Preamble(name));
        }
        if let Some((number, title)) = captions::annex(text) {
            return Some(What::Annex { number, title });
        }
        let mark = marks::scan(text)?;
        let rest = text.get(mark.rest..).unwrap_or_default();
        if self.is_entry_of_box(&mark, rest) {
            return Some(What::Paragraph(Some(mark)));
        }
        match headings::judge(&mark, rest, &self.numbering, after_cut) {
            headings::Verdict::Heading { title, jumps } => Some(What::Heading { mark, title, jumps }),
            headings::Verdict::RunIn(title) => Some(What::RunIn { mark, title }),
            headings::Verdict::Item => Some(What::Paragraph(Some(mark))),
            headings::Verdict::Continuation => None,
        }
    }

    /// In a box, low marks number its entries, unless the line is a heading that is due outside.
    fn is_entry_of_box(&mut self, mark: &Mark, rest: &str) -> bool {
        let Some(entries) = &mut self.in_box else { return false };
        if mark.rank < Rank::Number {
            return false;
        }
        let own = matches!(headings::form(rest, mark.rank), headings::Form::Own(_));
        let due_outside = self.numbering.is_due(mark) && self.numbering.has(mark.rank);
        if due_outside && (own || !entries.is_due(mark)) {
            return false;
        }
        entries.enter(mark);
        true
    }

    fn open(&mut self, what: What, line: u32, text: &str) {
        let fate = match &what {
            What::Paragraph(_) => Fate::Passage,
            What::RunIn { .. } => Fate::RunInHeading,
            _ => Fate::Heading,
        };
        match &what {
            What::Heading { mark, .. } | What::RunIn { mark, .. } => {
                self.numbering.enter(mark);
                self.in_box = None;
            }
            What::Paragraph(Some(mark))
                if self.in_box.is_none() && (mark.ordinal == 1 || self.numbering.is_due(mark)) =>
            {
                self.numbering.enter(mark);
            }
            What::Annex { .. } => {
                self.numbering.clear();
                self.in_box = None;
            }
            What::Box(_) => self.in_box = Some(Numbering::default()),
            _ => {}
        }
        if let What::Paragraph(mark) = what {
            self.paragraph(line, text, mark);
            return;
        }
        self.ledger.note(line, fate);
        self.push(what, line, text);
    }

    /// The paragraph that the next line may go on from.
    fn paragraph_before(&self) -> Option<&Block> {
        self.blocks.last().filter(|block| {
            let text = &block.text;
            matches!(block.what, What::Paragraph(_) | What::RunIn { .. })
                && captions::table(text).is_none()
                && captions::figure(text).is_none()
        })
    }

    fn join_or_paragraph(&mut self, line: u32, text: &str) {
        let verdict = match self.paragraph_before() {
            Some(before) => joins::decide(&before.text, text, self.over_header),
            None => joins::Verdict::Apart,
        };
        let from = self.blocks.last().map_or(0, |block| block.line);
        if verdict != joins::Verdict::Apart {
            let made = verdict == joins::Verdict::Join;
            self.joins.push(Join { from, to: line, over_header: self.over_header, made });
        }
        match self.blocks.last_mut() {
            Some(before) if verdict == joins::Verdict::Join => {
                joins::append(&mut before.text, text);
                self.ledger.note(line, Fate::Continuation);
            }
            _ => self.paragraph(line, text, None),
        }
    }

    /// Whether a paragraph is a passage, a caption or a note depends on what stands next to it; its
    /// fate is noted with the outline.
    fn paragraph(&mut self, line: u32, text: &str, mark: Option<Mark>) {
        self.push(What::Paragraph(mark), line, text);
    }
}

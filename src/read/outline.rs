//! Blocks to an outline: sections with passages, boxes with their entries, tables with their rows.
//!
//! Worked example: a heading, two paragraphs, `专栏1 岸电工程`, one entry and a paragraph of the
//! section again become a section of three passages that holds a box of one passage.
//!
//! Absent: making paragraphs whole (`blocks`), and the plan around the outline (`assemble`).

use crate::plan::{Columns, Diagnostic, Indicator, Localized, Passage, Period, Section};
use crate::theme::Lexicon;

use super::account::{Fate, Ledger};
use super::blocks::{Block, What};
use super::commitments::{self, Context};
use super::line::{count, unbroken};
use super::marks::Rank;
use super::tree::{Node, Tree};
use super::{boxes, captions, joins, kinds, messages, numerals, runin, screen, tables, terms};

/// What the body of a plan was read into.
pub(super) struct Outline {
    pub(super) sections: Vec<Section>,
    pub(super) indicators: Vec<Indicator>,
}

/// Builds the outline of one plan.
pub(super) struct Builder<'a> {
    pub(super) lexicon: &'a Lexicon,
    pub(super) period: Option<Period>,
    pub(super) ledger: &'a mut Ledger,
    pub(super) diagnostics: &'a mut Vec<Diagnostic>,
    pub(super) tree: Tree,
    pub(super) indicators: Vec<Indicator>,
    pub(super) tables: usize,
    /// The caption that waits for its table.
    pub(super) caption: Option<(u32, String)>,
    /// Notes between the caption and its table.
    pub(super) lead_notes: Vec<(u32, String)>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(
        lexicon: &'a Lexicon,
        period: Option<Period>,
        ledger: &'a mut Ledger,
        diagnostics: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Builder {
            lexicon,
            period,
            ledger,
            diagnostics,
            tree: Tree::default(),
            indicators: Vec::new(),
            tables: 0,
            caption: None,
            lead_notes: Vec::new(),
        }
    }

    /// Goes over all blocks.
    pub(super) fn build(mut self, blocks: &[Block]) -> Outline {
        let mut at = 0;
        while let Some(block) = blocks.get(at) {
            let rest = blocks.get(at + 1..).unwrap_or_default();
            at += 1 + match &block.what {
                What::Box(title) => self.boxed(title, block.line, rest),
                What::Paragraph(_) | What::Row(_) => self.content(block, rest, None),
                _ => {
                    self.heading(block, rest);
                    0
                }
            };
        }
        Outline { sections: self.tree.into_sections(), indicators: self.indicators }
    }

    fn heading(&mut self, block: &Block, rest: &[Block]) {
        match &block.what {
            What::Heading { mark, title, jumps } => {
                if mark.rank >= Rank::Number && !has_content(mark.rank, rest) {
                    // A list of short numbered sentences: entries, not headings.
                    self.ledger.settle(block.line, Fate::Passage);
                    self.passage(&block.text, block.line, None, false);
                    return;
                }
                if *jumps {
                    self.diagnostics.push(messages::number_jumps(block.line, &mark.printed));
                }
                self.tree.heading(mark, title, block.line);
            }
            What::RunIn { mark, title } => {
                self.tree.heading(mark, title, block.line);
                self.passage(&block.text, block.line, None, false);
            }
            What::Preamble(title) => {
                self.tree.unnumbered(Localized::zh(title.as_str()), block.line);
            }
            What::Annex { number, title } => {
                self.tree.annex(number, title, block.line);
            }
            _ => {}
        }
    }

    /// A box with its entries; gives the number of blocks that it took.
    fn boxed(&mut self, title: &boxes::BoxTitle, line: u32, rest: &[Block]) -> usize {
        let parent = self.tree.current();
        let around = boxes::Around {
            title: self.tree.above(parent).last().map_or("", |(_, title)| title),
            paragraphs: self.tree.passages(parent),
        };
        let extent = boxes::extent(title, rest, &around);
        let node = self.tree.boxed(title, line, parent);
        let inside = rest.get(..extent).unwrap_or_default();
        let mut at = 0;
        while let Some(block) = inside.get(at) {
            at += 1 + self.content(block, inside.get(at + 1..).unwrap_or_default(), Some(node));
        }
        extent
    }

    /// A paragraph, caption, note or table; gives the number of further blocks that it took.
    fn content(&mut self, block: &Block, rest: &[Block], in_box: Option<Node>) -> usize {
        if matches!(block.what, What::Row(_)) {
            return self.table(block, rest, in_box);
        }
        // 单位:万吨 may stand before the caption or behind it.
        let row_near = rest.iter().take(2).any(|next| matches!(next.what, What::Row(_)));
        if row_near && captions::is_note(&block.text) {
            self.ledger.note(block.line, Fate::Note);
            self.lead_notes.push((block.line, block.text.clone()));
            return 0;
        }
        if is_caption(block, rest) {
            self.ledger.note(block.line, Fate::Caption);
            if !captions::is_continued(&block.text) {
                let text = captions::table(&block.text).unwrap_or_else(|| unbroken(&block.text));
                self.caption = Some((block.line, text));
            }
            return 0;
        }
        if let Some(caption) = captions::figure(&block.text) {
            self.ledger.note(block.line, Fate::Caption);
            self.diagnostics.push(messages::figure(block.line, &caption));
            return 0;
        }
        if let What::Paragraph(Some(mark)) = &block.what
            && in_box.is_none()
            && mark.rank == Rank::Number
            && rest.first().is_some_and(|next| runin::is_dashed(&next.text))
            && let Some(title) = block.text.get(mark.rest..).and_then(runin::heading)
        {
            // A numbered paragraph with goals under it is a section of them.
            self.ledger.note(block.line, Fate::RunInHeading);
            self.tree.heading(mark, title, block.line);
            self.passage(&block.text, block.line, None, false);
            return 0;
        }
        self.ledger.note(block.line, Fate::Passage);
        self.passage(&block.text, block.line, in_box, true);
        0
    }

    fn table(&mut self, first: &Block, rest: &[Block], in_box: Option<Node>) -> usize {
        let behind = rest.iter().take_while(|block| tables::goes_on(block)).count();
        let blocks: Vec<&Block> = std::iter::once(first).chain(rest.iter().take(behind)).collect();
        let below = rest.iter().skip(behind).take_while(|block| captions::is_note(&block.text));
        let below: Vec<(u32, String)> = below.map(|block| (block.line, block.text.clone())).collect();
        for (line, _) in &below {
            self.ledger.note(*line, Fate::Note);
        }
        let taken = behind + below.len();
        let mut notes = std::mem::take(&mut self.lead_notes);
        notes.extend(below);
        let tables = tables::split(&blocks);
        let last = tables.len().saturating_sub(1);
        for (at, table) in tables.iter().enumerate() {
            self.tables += 1;
            // Notes stand under the last of several tables that follow each other.
            tables::read(self, table, if at == last { &notes } else { &[] }, in_box);
        }
        taken
    }

    /// Adds a passage to a box, or to the lowest open section.
    pub(super) fn passage(&mut self, text: &str, line: u32, in_box: Option<Node>, headed: bool) {
        let heading = if headed { runin::heading(text).map(Localized::zh) } else { None };
        let node = in_box.or_else(|| self.tree.current()).unwrap_or_else(|| self.preamble(line));
        let passage = self.judged(node, text, heading, line);
        self.put(node, passage);
    }

    /// The section for text that no heading stands over.
    pub(super) fn preamble(&mut self, line: u32) -> Node {
        self.tree.unnumbered(Localized::new("引言", "Introduction"), line)
    }

    /// A passage with its kind, themes, terms and quantities, without id.
    pub(super) fn judged(&self, node: Node, text: &str, heading: Option<Localized>, line: u32) -> Passage {
        let above = self.tree.above(Some(node));
        let kind = kinds::of(&above, text);
        let headed = above.iter().rev().find_map(|(_, title)| year_in(title));
        let start = screen::beginning(text);
        let context = Context { kind, period: self.period, headed };
        let mut passage = Passage {
            id: String::new(),
            heading,
            kind,
            themes: Vec::new(),
            text: Localized::zh(start),
            terms: terms::of(start, self.lexicon),
            quantities: commitments::of(start, context),
            cells: Vec::new(),
            line: Some(line),
        };
        passage.themes = self.lexicon.themes_of_passage(&passage);
        if passage.themes.is_empty() {
            let titles: Vec<&str> = above.iter().rev().map(|&(_, title)| title).collect();
            passage.themes = titles
                .iter()
                .map(|title| self.lexicon.themes_of(title))
                .find(|t| !t.is_empty())
                .unwrap_or_default();
        }
        passage.text = Localized::zh(text);
        passage
    }

    pub(super) fn put(&mut self, node: Node, mut passage: Passage) {
        if let Some(section) = self.tree.section(node) {
            passage.id = format!("{}-{}", section.id, section.passages.len() + 1);
            section.passages.push(passage);
        }
    }

    pub(super) fn columns(&mut self, node: Node, head: &[String]) {
        if let Some(section) = self.tree.section(node) {
            section.columns = Some(Columns { zh: head.to_vec(), en: Vec::new() });
        }
    }
}

/// A caption says so, or is a short line without a final mark right before a row.
fn is_caption(block: &Block, rest: &[Block]) -> bool {
    let row_next = rest.first().is_some_and(|next| matches!(next.what, What::Row(_)))
        || rest.first().is_some_and(|next| captions::is_note(&next.text))
            && rest.get(1).is_some_and(|next| matches!(next.what, What::Row(_)));
    let bare = count(&block.text) <= 60 && joins::is_open(&block.text) && !joins::ends_in_comma(&block.text);
    captions::table(&block.text).is_some() && (row_next || bare)
        || row_next && bare
        || captions::is_continued(&block.text)
}

/// Whether something stands under a low heading before the next one of its rank.
fn has_content(rank: Rank, rest: &[Block]) -> bool {
    match rest.first().map(|block| &block.what) {
        None | Some(What::Annex { .. } | What::Preamble(_)) => false,
        Some(What::Heading { mark, .. } | What::RunIn { mark, .. } | What::Paragraph(Some(mark))) => {
            mark.rank > rank
        }
        Some(_) => true,
    }
}

/// The year that a heading names for the goals under it.
fn year_in(title: &str) -> Option<i32> {
    let at = title.find("20")?;
    let year = title.get(at..at + 4)?.parse().ok()?;
    let named = title.get(at + 4..)?.starts_with('年') && numerals::period(title).is_none();
    named.then_some(year)
}

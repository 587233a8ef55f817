//! The stream of the main part as lines.
//!
//! Worked example: `<p><r><t>一</t><tab/><t>二</t></r></p>` is one line, `一⇥二`; the same in a cell
//! is the cell `一 二` of the row's line. A text box stands inside a paragraph and becomes lines
//! after it.
//!
//! Absent: unpacking (`archive`), and what numbers look like (`numbering`).

use super::numbering::Numbering;
use super::styles::{ListPlace, Styles};
use super::table::{self, Cell};
use super::xml::{Element, Node};

/// What the stream is inside of, the innermost last.
enum Frame {
    Paragraph(Paragraph),
    /// Lines of a text box.
    TextBox(Vec<String>),
    /// Lines of a table.
    Table(Vec<String>),
    /// Cells of a row.
    Row(Vec<String>),
    Cell(Cell),
}

#[derive(Default)]
struct Paragraph {
    text: String,
    style: Option<String>,
    place: ListPlace,
    /// Lines of text boxes that are anchored in it.
    boxes: Vec<String>,
}

/// Elements of which nothing is text that a reader sees: the older copy of what is stored twice, the
/// deleted, the codes of fields, former properties, tab stops, and pronunciation.
const SKIPPED: [&str; 13] = [
    "Fallback",
    "del",
    "moveFrom",
    "instrText",
    "delText",
    "pPrChange",
    "rPrChange",
    "tblPrChange",
    "trPrChange",
    "tcPrChange",
    "sectPrChange",
    "tabs",
    "rt",
];

/// Most frames inside one another: a table in a cell of a table takes three.
const DEEPEST: usize = 100;

pub(super) struct Body {
    numbering: Numbering,
    styles: Styles,
    frames: Vec<Frame>,
    lines: Vec<String>,
    /// Depth inside an element that is left out.
    skipped: usize,
    in_text: bool,
}

impl Body {
    pub(super) fn new(numbering: Numbering, styles: Styles) -> Self {
        Body { numbering, styles, frames: Vec::new(), lines: Vec::new(), skipped: 0, in_text: false }
    }

    /// Takes one step of the stream.
    pub(super) fn take(&mut self, node: &Node<'_>) {
        match node {
            Node::Open(_) if self.skipped > 0 => self.skipped += 1,
            Node::Close(_) if self.skipped > 0 => self.skipped -= 1,
            Node::Text(_) if self.skipped > 0 => {}
            // In the properties of a row, `del` is a mark and not a part of the text.
            Node::Open(element) if SKIPPED.contains(&element.name()) => self.skipped = 1,
            Node::Open(element) => self.open(element),
            Node::Close(name) => self.close(name),
            Node::Text(text) if self.in_text => self.push(text),
            Node::Text(_) => {}
        }
    }

    /// The lines, each paragraph's own; what a broken file left open is closed.
    pub(super) fn finish(mut self) -> String {
        while let Some(frame) = self.frames.pop() {
            self.leave(frame);
        }
        let mut text = self.lines.join("\n");
        text.push('\n');
        text
    }

    fn open(&mut self, element: &Element<'_>) {
        match element.name() {
            "p" => self.enter(Frame::Paragraph(Paragraph::default())),
            "tbl" => self.enter(Frame::Table(Vec::new())),
            "tr" => self.enter(Frame::Row(Vec::new())),
            "tc" => self.enter(Frame::Cell(Cell::default())),
            "txbxContent" => self.enter(Frame::TextBox(Vec::new())),
            "t" => self.in_text = true,
            "tab" | "ptab" => self.push("\t"),
            "cr" => self.push("\n"),
            // A break to the next page or column ends no line: the paragraph goes on there.
            "br" if element.attribute("type").is_none_or(|kind| kind == "textWrapping") => self.push("\n"),
            "noBreakHyphen" => self.push("-"),
            "sym" => self.push(&symbol(element)),
            name => self.property(name, element),
        }
    }

    /// Goes into a frame; deeper than any real document is nested, what is inside counts as a part of
    /// the frame around it, because each level copies the text of those inside.
    fn enter(&mut self, frame: Frame) {
        if self.frames.len() < DEEPEST {
            self.frames.push(frame);
        }
    }

    /// What is said of a paragraph, row or cell.
    fn property(&mut self, name: &str, element: &Element<'_>) {
        match (name, self.frames.last_mut()) {
            ("pStyle", Some(Frame::Paragraph(p))) => p.style = element.attribute("val"),
            ("numId", Some(Frame::Paragraph(p))) => p.place.list = element.number("val"),
            ("ilvl", Some(Frame::Paragraph(p))) => p.place.level = element.number("val"),
            ("gridSpan", Some(Frame::Cell(cell))) => cell.columns = element.number("val"),
            ("vMerge", Some(Frame::Cell(cell))) => {
                cell.covered = element.attribute("val").as_deref() != Some("restart");
            }
            ("gridBefore", Some(Frame::Row(row))) => {
                row.extend(table::empty_cells(element.number("val").unwrap_or(0)));
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        let closes = |frame: &Frame| match frame {
            Frame::Paragraph(_) => name == "p",
            Frame::Table(_) => name == "tbl",
            Frame::Row(_) => name == "tr",
            Frame::Cell(_) => name == "tc",
            Frame::TextBox(_) => name == "txbxContent",
        };
        if name == "t" {
            self.in_text = false;
        } else if self.frames.last().is_some_and(closes)
            && let Some(frame) = self.frames.pop()
        {
            self.leave(frame);
        }
    }

    /// Hands what a frame holds to the frame around it.
    fn leave(&mut self, frame: Frame) {
        match frame {
            Frame::Paragraph(paragraph) => {
                let lines = self.written(paragraph);
                self.hand_up(lines);
            }
            Frame::TextBox(lines) | Frame::Table(lines) => self.hand_up(lines),
            Frame::Row(cells) => {
                if let Some(line) = table::line(&cells) {
                    self.hand_up(vec![line]);
                }
            }
            Frame::Cell(cell) => match self.frames.last_mut() {
                Some(Frame::Row(row)) => cell.write(row),
                _ => self.hand_up(cell.lines),
            },
        }
    }

    fn hand_up(&mut self, lines: Vec<String>) {
        match self.frames.last_mut() {
            None => self.lines.extend(lines),
            Some(Frame::Paragraph(paragraph)) => paragraph.boxes.extend(lines),
            Some(Frame::TextBox(above) | Frame::Table(above)) => above.extend(lines),
            Some(Frame::Row(cells)) => cells.extend(lines),
            Some(Frame::Cell(cell)) => cell.lines.extend(lines),
        }
    }

    fn push(&mut self, text: &str) {
        if let Some(Frame::Paragraph(paragraph)) = self.frames.last_mut() {
            paragraph.text.push_str(text);
        } else if !text.trim().is_empty() {
            self.hand_up(vec![text.to_owned()]);
        }
    }

    /// The lines of a paragraph: its number and text, then its text boxes.
    fn written(&mut self, paragraph: Paragraph) -> Vec<String> {
        let number = self.number(&paragraph);
        let text = paragraph.text.trim();
        let whole = if text.is_empty() { String::new() } else { format!("{number}{text}") };
        let mut lines: Vec<String> = whole.split('\n').map(|line| line.trim().to_owned()).collect();
        lines.extend(paragraph.boxes);
        lines
    }

    /// The number that is shown before a paragraph. An empty paragraph is counted too, as Word does.
    fn number(&mut self, paragraph: &Paragraph) -> String {
        let style = self.styles.of_paragraph(paragraph.style.as_deref());
        let by_style = style.and_then(|style| self.styles.list_of(style));
        let list = paragraph.place.list.or_else(|| by_style.and_then(|(_, place)| place.list));
        let Some(list) = list else { return String::new() };
        let level = paragraph
            .place
            .level
            .or_else(|| by_style.and_then(|(style, _)| self.numbering.level_of_style(list, style)))
            .or_else(|| by_style.and_then(|(_, place)| place.level))
            .unwrap_or(0);
        self.numbering.next(list, level)
    }
}

/// A character of a symbol font. Those of the private area mean nothing without the font and are
/// shown as a box, so that a reader sees that something stood there.
fn symbol(element: &Element<'_>) -> String {
    let code = element.attribute("char").and_then(|hex| u32::from_str_radix(&hex, 16).ok());
    match code.and_then(char::from_u32) {
        Some('\u{e000}'..='\u{f8ff}') | None => "□".to_owned(),
        Some(character) => character.to_string(),
    }
}

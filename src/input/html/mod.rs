//! A web page to text: a line for each block, a line of tab-separated cells for each row of a table.
//!
//! Worked example: `<h2>一、总则</h2><p>为…</p><table><tr><td rowspan=2>设施<td>基站<tr><td>光网</table>`
//! is the lines `一、总则`, `为…`, `设施⇥基站`, `⇥光网`. Old pages lay out their whole text in tables; a
//! table around another one, around headings or with one cell only is such a frame and no table.
//!
//! Absent: scripts, styles, pictures, and what a page hides.

mod guard;
mod line;
mod table;
mod tree;

pub(super) use guard::is_sensible;
pub use tree::PageNode;

use line::Line;
use table::Table;
use tree::{Step, is_frame, walk};

/// The encoding that a page declares, by the label in its first bytes.
pub fn declared_encoding(bytes: &[u8]) -> Option<String> {
    let head = bytes.get(..bytes.len().min(2048)).unwrap_or_default();
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let (_, after) = head.split_once("charset=")?;
    let label = after.trim_start_matches(['"', '\'', ' ']);
    let end = label.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')));
    let label = label.get(..end.unwrap_or(label.len()))?;
    (!label.is_empty()).then(|| label.to_owned())
}

/// The lines of a page, given the root of its tree.
pub fn page_lines(root: impl PageNode) -> String {
    let mut writer = Writer::default();
    walk(root, |step| match step {
        Step::Enter(node) => writer.enter(node),
        Step::Leave(node) => {
            if let Some(name) = node.name() {
                writer.close(&name);
            }
            true
        }
    });
    writer.finish()
}

/// Elements without text for a reader.
const SKIPPED: [&str; 14] = [
    "head", "script", "style", "noscript", "template", "iframe", "object", "svg", "canvas", "select",
    "textarea", "rt", "rp", "button",
];

/// Elements that begin and end a line.
const BLOCKS: [&str; 38] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "legend",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "ul",
    "tr",
];

#[derive(Default)]
struct Writer {
    lines: Vec<String>,
    line: Line,
    /// For each open table, whether it is a frame of the layout.
    frames: Vec<bool>,
    /// The table that is being read; a table with another one in it is a frame.
    table: Option<Table>,
    /// Depth of `pre`.
    pre: usize,
    /// Next numbers of the open lists; none for those with bullets.
    lists: Vec<Option<u32>>,
}

impl Writer {
    /// Takes a node, and says whether to look inside.
    fn enter(&mut self, node: &impl PageNode) -> bool {
        if let Some(text) = node.text() {
            self.line.push(&text, self.pre > 0);
            return false;
        }
        node.name().is_none_or(|name| self.open(&name, node))
    }

    /// Begins an element, and says whether to look inside.
    fn open(&mut self, name: &str, element: &impl PageNode) -> bool {
        let hidden = element.attribute("hidden").is_some()
            || element
                .attribute("style")
                .is_some_and(|style| style.replace(' ', "").contains("display:none"));
        if SKIPPED.contains(&name) || hidden {
            return false;
        }
        let number = |name: &str| element.attribute(name).and_then(|text| text.trim().parse::<u32>().ok());
        match (name, &mut self.table) {
            ("tr", Some(table)) => table.start_row(),
            ("td" | "th", Some(table)) => {
                table.start_cell(number("colspan").unwrap_or(1), number("rowspan").unwrap_or(1));
                self.line.clear();
            }
            ("br", _) => self.end_line(),
            ("td" | "th", None) => self.end_line(),
            _ if BLOCKS.contains(&name) => self.end_line(),
            _ => {}
        }
        match name {
            "table" => {
                let frame = is_frame(element);
                self.frames.push(frame);
                if !frame {
                    self.table = Some(Table::default());
                }
            }
            "pre" => self.pre += 1,
            "ul" => self.lists.push(None),
            "ol" => self.lists.push(Some(number("start").unwrap_or(1))),
            "li" => self.number_item(number("value")),
            _ => {}
        }
        true
    }

    fn close(&mut self, name: &str) {
        match (name, &mut self.table) {
            ("tr", Some(table)) => table.end_row(),
            ("td" | "th", Some(table)) => table.end_cell(&self.line.take()),
            ("td" | "th", None) => self.end_line(),
            _ if BLOCKS.contains(&name) => self.end_line(),
            _ => {}
        }
        match name {
            "table" => {
                if self.frames.pop() == Some(false)
                    && let Some(table) = self.table.take()
                {
                    self.lines.extend(table.finish());
                }
            }
            "pre" => self.pre = self.pre.saturating_sub(1),
            "ul" | "ol" => {
                self.lists.pop();
            }
            _ => {}
        }
    }

    /// The number that a browser shows before an item of a list is no part of the page's text.
    fn number_item(&mut self, own: Option<u32>) {
        if let Some(Some(next)) = self.lists.last_mut() {
            let number = own.unwrap_or(*next);
            *next = number.saturating_add(1);
            self.line.push(&format!("{number}. "), true);
        }
    }

    /// Ends a line; in a cell, a space stands for it.
    fn end_line(&mut self) {
        if self.table.as_ref().is_some_and(Table::in_cell) {
            self.line.push(" ", false);
            return;
        }
        let line = self.line.take();
        self.lines.extend(line.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned));
    }

    fn finish(mut self) -> String {
        self.end_line();
        self.lines.join("\n") + "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_declared_encoding() {
        for (head, label) in [
            ("<meta charset=\"GB2312\">", Some("gb2312")),
            ("<meta http-equiv=x content='text/html; charset=gbk'>", Some("gbk")),
            ("<p>", None),
            ("charset=", None),
        ] {
            assert_eq!(declared_encoding(head.as_bytes()).as_deref(), label);
        }
    }
}

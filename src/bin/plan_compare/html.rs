//! A web page to text: a line for each block, a line of tab-separated cells for each row of a table.
//!
//! Worked example: `<h2>一、总则</h2><p>为…</p><table><tr><td rowspan=2>设施<td>基站<tr><td>光网</table>`
//! is the lines `一、总则`, `为…`, `设施⇥基站`, `⇥光网`. Old pages lay out their whole text in tables; a
//! table around another one, around headings or with one cell only is such a frame and no table.
//!
//! Absent: scripts, styles, pictures, and what a page hides.

use scraper::node::Element;
use scraper::{ElementRef, Html, Node};

use super::html_table::Table;
use super::html_text::Line;

/// The encoding that a page declares, by the label in its first bytes.
pub(super) fn declared_encoding(bytes: &[u8]) -> Option<String> {
    let head = bytes.get(..bytes.len().min(2048)).unwrap_or_default();
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let (_, after) = head.split_once("charset=")?;
    let label = after.trim_start_matches(['"', '\'', ' ']);
    let end = label.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')));
    let label = label.get(..end.unwrap_or(label.len()))?;
    (!label.is_empty()).then(|| label.to_owned())
}

/// The text of a page.
pub(super) fn to_text(page: &str) -> String {
    let html = Html::parse_document(page);
    let mut writer = Writer::default();
    let root = html.tree.root();
    let mut node = root;
    // A walk without a stack: pages nest as deep as they like.
    loop {
        let inside = match node.value() {
            Node::Text(text) => {
                writer.line.push(text, writer.pre > 0);
                None
            }
            _ => ElementRef::wrap(node)
                .is_none_or(|element| writer.open(element))
                .then(|| node.first_child())
                .flatten(),
        };
        if let Some(child) = inside {
            node = child;
            continue;
        }
        loop {
            if let Some(element) = node.value().as_element() {
                writer.close(element);
            }
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            match node.parent() {
                Some(parent) if parent != root => node = parent,
                _ => return writer.finish(),
            }
        }
    }
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
    /// Begins an element, and says whether to look inside.
    fn open(&mut self, element: ElementRef<'_>) -> bool {
        let (name, value) = (element.value().name(), element.value());
        let hidden = value.attr("hidden").is_some()
            || value.attr("style").is_some_and(|style| style.replace(' ', "").contains("display:none"));
        if SKIPPED.contains(&name) || hidden {
            return false;
        }
        let number = |name: &str| value.attr(name).and_then(|text| text.trim().parse::<u32>().ok());
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

    fn close(&mut self, element: &Element) {
        let name = element.name();
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

/// Whether a table only frames a layout.
fn is_frame(table: ElementRef<'_>) -> bool {
    let mut cells = 0;
    for element in table.descendants().skip(1).filter_map(ElementRef::wrap) {
        match element.value().name() {
            "table" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "article" | "section" => return true,
            "td" | "th" => {
                cells += 1;
                // No cell of a real table holds a whole text.
                let paragraphs = element.child_elements().filter(|child| child.value().name() == "p");
                if paragraphs.count() > 8 {
                    return true;
                }
            }
            _ => {}
        }
    }
    cells <= 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(page: &str, text: &str) {
        assert_eq!(to_text(page), text, "{page}");
    }

    #[test]
    fn blocks_are_lines() {
        check(
            "<title>网站</title><h1>规划</h1><p>第一段<p>&nbsp;&nbsp;第<b>二</b>段&lt;7.5",
            "规划\n第一段\n第二段<7.5\n",
        );
        check("<div>一<div>二</div>三<br>四</div>", "一\n二\n三\n四\n");
        check("<p>江河\n  湖泊 and\n rivers</p>", "江河湖泊 and rivers\n");
        check("<pre>甲\t乙\n丙\t丁</pre>", "甲\t乙\n丙\t丁\n");
        check("<ol><li>一项<li>二项</ol><ul><li>点</ul>", "1. 一项\n2. 二项\n点\n");
        check("", "\n");
    }

    #[test]
    fn tables_are_lines_of_cells() {
        check(
            "<table><caption>表1</caption><tr><th>类<th colspan=2>指标<tr><td rowspan=2>设施<td>基站<br>（座）<td>300\
             <tr><td>光网<td>/</table>",
            "表1\n类\t指标\t\n设施\t基站 （座）\t300\n\t光网\t/\n",
        );
    }

    #[test]
    fn tables_that_frame_a_layout_are_none() {
        check(
            "<table><tr><td>栏目<td><h1>规划</h1><p>正文</p><table><tr><td>甲<td>乙</table></table>",
            "栏目\n规划\n正文\n甲\t乙\n",
        );
        check("<table><tr><td><p>专栏1</p><p>内容</p></table>", "专栏1\n内容\n");
    }

    #[test]
    fn what_a_page_does_not_show_is_left_out() {
        check("<script>x</script><style>y</style><p hidden>隐<p style='display: none'>藏<p>见", "见\n");
    }

    #[test]
    fn nesting_needs_no_stack() {
        check(
            &format!("{}底", "<div>".repeat(3_000)),
            "底
",
        );
    }

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

//! Where documents begin in a text: a gazette holds a dozen, a file usually one.
//!
//! A document is known by its number, which stands on a line of its own under the title of the
//! notice (or above it). Worked example:
//!
//! ```text
//! 目录  …关于印发航运规划的通知 (5)        contents: no number follows
//! 水乡省人民政府办公厅关于印发航运规划的通知  the document begins here
//! 水政办发〔2022〕7号                      … for this is its number
//! ```
//!
//! What stands before the first document is cover and contents, and what stands behind the last
//! heading with `ISSN`, 定价 and the like is the imprint.
//!
//! Absent: the inside of a document (`notice`, `blocks`).

use std::ops::Range;

use super::line::{Line, count, squeezed};
use super::{marks, numerals};

/// A text taken apart: ranges of line indices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Parts {
    pub(super) front: Range<usize>,
    pub(super) documents: Vec<Document>,
    pub(super) imprint: Range<usize>,
}

/// One document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Document {
    pub(super) lines: Range<usize>,
    /// Title of the notice, where there is one.
    pub(super) notice_title: Option<String>,
    /// Document number, where there is one.
    pub(super) number: Option<String>,
    /// First line behind title and number.
    pub(super) rest: usize,
}

/// Finds the documents. `skip` flags running headers.
pub(super) fn split(lines: &[Line<'_>], skip: &[bool]) -> Parts {
    let text = Text { lines, skip };
    let mut starts: Vec<Document> = (0..lines.len()).filter_map(|at| text.document_at(at)).collect();
    // The number above its title finds the same document as the title above its number.
    starts.dedup_by(|later, earlier| later.lines.start < earlier.rest);
    let end = text.imprint();
    if starts.is_empty() {
        let whole = Document { lines: 0..end, notice_title: None, number: None, rest: 0 };
        return Parts { front: 0..0, documents: vec![whole], imprint: end..lines.len() };
    }
    let begins: Vec<usize> = starts.iter().map(|document| document.lines.start).collect();
    let ends = begins.iter().skip(1).copied().chain(std::iter::once(end));
    for (document, end) in starts.iter_mut().zip(ends) {
        document.lines.end = end.max(document.rest);
    }
    let first = begins.first().copied().unwrap_or(0);
    let end = starts.last().map_or(end, |document| document.lines.end);
    if text.is_a_plan(0..first) {
        starts.insert(0, Document { lines: 0..first, notice_title: None, number: None, rest: 0 });
        return Parts { front: 0..0, documents: starts, imprint: end..lines.len() };
    }
    Parts { front: 0..first, documents: starts, imprint: end..lines.len() }
}

/// Lines with their running headers, and looking about in them.
pub(super) struct Text<'a, 't> {
    pub(super) lines: &'a [Line<'t>],
    pub(super) skip: &'a [bool],
}

impl Text<'_, '_> {
    /// The text of a line, empty where it is blank or a running header.
    pub(super) fn at(&self, at: usize) -> &str {
        match (self.lines.get(at), self.skip.get(at)) {
            (Some(line), Some(false)) => line.trimmed(),
            _ => "",
        }
    }

    /// The indices of the next lines with text.
    pub(super) fn following(&self, from: usize) -> impl Iterator<Item = usize> {
        (from..self.lines.len()).filter(|&at| !self.at(at).is_empty())
    }

    fn preceding(&self, before: usize) -> impl Iterator<Item = usize> {
        (0..before).rev().filter(|&at| !self.at(at).is_empty())
    }

    /// The document whose number, or whose notice without number, stands on this line.
    fn document_at(&self, at: usize) -> Option<Document> {
        let line = self.at(at);
        // Cheap tests first: this looks at every line of the text.
        if line.ends_with('号') && line.len() <= 120 {
            let number = numerals::document_number(line)?;
            let (start, title) = match self.title_above(at) {
                Some((start, title)) => (start, Some(title)),
                None => (at, None),
            };
            let (rest, title) = match title {
                Some(title) => (at + 1, Some(title)),
                None => self.title_below(at).map_or((at + 1, None), |(rest, title)| (rest, Some(title))),
            };
            return Some(Document { lines: start..start, notice_title: title, number: Some(number), rest });
        }
        self.unnumbered_at(at)
    }

    /// A notice that goes straight on to its addressees.
    fn unnumbered_at(&self, at: usize) -> Option<Document> {
        let line = self.at(at);
        let is_notice = line.len() <= 360 && line.ends_with("通知") && issues_something(line);
        let next = is_notice.then(|| self.following(at + 1).next()).flatten()?;
        self.at(next).ends_with([':', '：']).then(|| Document {
            lines: at..at,
            notice_title: Some(line.to_owned()),
            number: None,
            rest: at + 1,
        })
    }

    /// The title of a notice in up to three lines above its number.
    fn title_above(&self, number: usize) -> Option<(usize, String)> {
        let mut title = String::new();
        for (nth, at) in self.preceding(number).take(3).enumerate() {
            let text = self.at(at);
            if nth == 0 && !is_title_end(text) || text.ends_with('。') || count(text) > 120 {
                return None;
            }
            title.insert_str(0, text);
            if text.contains("关于") {
                return Some((at, title));
            }
        }
        None
    }

    /// The title of a notice in up to three lines below its number.
    fn title_below(&self, number: usize) -> Option<(usize, String)> {
        let mut title = String::new();
        for at in self.following(number + 1).take(3) {
            let text = self.at(at);
            if text.ends_with(['。', ':', '：']) || count(text) > 120 {
                return None;
            }
            title.push_str(text);
            if is_title_end(text) && title.contains("关于") {
                return Some((at + 1, title));
            }
        }
        None
    }

    /// Whether lines before the first document are a plan of their own and no contents: headings
    /// without page numbers, and a whole paragraph.
    fn is_a_plan(&self, range: Range<usize>) -> bool {
        let texts = || range.clone().map(|at| self.at(at));
        let headings = texts()
            .filter(|text| {
                marks::scan(text).is_some()
                    && !text.ends_with([')', '）'])
                    && !text.ends_with(|c: char| c.is_ascii_digit())
            })
            .count();
        let paragraphs = texts().filter(|text| text.ends_with('。') && count(text) >= 60).count();
        headings >= 2 && paragraphs >= 2
    }

    /// Where the imprint begins, or the end of the text.
    fn imprint(&self) -> usize {
        let end = self.lines.len();
        let tail: Vec<usize> = self.preceding(end).take(40).collect();
        let strong = tail.iter().filter(|&&at| is_imprint(self.at(at))).count();
        if strong == 0 {
            return end;
        }
        let mut start = tail.iter().copied().filter(|&at| is_imprint(self.at(at))).min().unwrap_or(end);
        // The publication may introduce itself first, under its own name.
        for &at in tail.iter().filter(|&&at| at < start) {
            let text = self.at(at);
            if marks::scan(text).is_some() {
                break;
            }
            let introduces = text.ends_with("简介")
                && (text.contains("公报") || text.contains("政报") || text.contains('刊'));
            if introduces && count(text) <= 40 {
                start = at;
                break;
            }
        }
        start
    }
}

fn is_title_end(text: &str) -> bool {
    ["通知", "批复", "公告", "决定", "意见", "函"].iter().any(|word| text.ends_with(word))
}

fn issues_something(text: &str) -> bool {
    text.contains("关于") && ["印发", "发布", "公布", "批转", "转发"].iter().any(|word| text.contains(word))
}

fn is_imprint(text: &str) -> bool {
    if count(text) > 120 || text.ends_with('。') {
        return false;
    }
    let text = squeezed(text);
    ["ISSN", "国内统一刊号", "邮编:", "邮编：", "定价:", "定价：", "印刷:", "印刷："]
        .iter()
        .any(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    fn parts(text: &str) -> Vec<(u32, u32, String, String)> {
        let lines = lines(text);
        let parts = split(&lines, &vec![false; lines.len()]);
        let n = |at: usize| u32::try_from(at + 1).unwrap();
        parts
            .documents
            .iter()
            .map(|d| {
                (
                    n(d.lines.start),
                    n(d.lines.end) - 1,
                    d.number.clone().unwrap_or_default(),
                    d.notice_title.clone().unwrap_or_default(),
                )
            })
            .collect()
    }

    const NOTICE: &str = "水乡省政府关于印发航运规划的通知";

    #[test]
    fn contents_are_no_documents() {
        let text =
            format!("目录\n{NOTICE} (5)\n{NOTICE}\n..... (9)\n{NOTICE}\n水政发〔2022〕7号\n各市:\n正文。");
        assert_eq!(parts(&text), [(5, 8, "水政发〔2022〕7号".into(), NOTICE.into())]);
    }

    #[test]
    fn a_title_in_two_lines_and_a_number_above() {
        let text = "水乡省政府关于印发\n航运规划的通知\n水政发〔2022〕7号\n正文。\n水政发〔2022〕8号\n水乡省政府关于印发港口规划的通知\n各市:";
        assert_eq!(
            parts(text),
            [
                (1, 4, "水政发〔2022〕7号".into(), NOTICE.into()),
                (5, 7, "水政发〔2022〕8号".into(), "水乡省政府关于印发港口规划的通知".into())
            ]
        );
    }

    #[test]
    fn a_notice_without_number_and_a_number_without_title() {
        assert_eq!(parts(&format!("{NOTICE}\n各市:\n正文。")), [(1, 3, String::new(), NOTICE.into())]);
        assert_eq!(
            parts("正文。\n水政发〔2022〕7号\n各市:"),
            [(2, 3, "水政发〔2022〕7号".into(), String::new())]
        );
    }

    #[test]
    fn a_plan_by_itself_is_one_document() {
        assert_eq!(parts("航运规划\n一、总体要求\n正文。"), [(1, 3, String::new(), String::new())]);
    }

    #[test]
    fn the_imprint_is_cut_off() {
        let lines = lines(
            "航运规划\n正文。\n《水乡省政府公报》简介\n由水乡省政府主办。\nISSN 0000-0000 邮 编：000000",
        );
        let parts = split(&lines, &[false; 5]);
        assert_eq!(parts.imprint, 2..5);
    }
}

//! The publication that documents stand in: its title and the pages of its contents, read from
//! cover and contents.
//!
//! Worked example: a cover with `水乡省公报`, `2022年3月9日` and `第5期` before contents with
//! `…关于印发航运规划的通知 (12)` says that the plan stands in 水乡省公报2022年第5期 from page 12.
//!
//! Absent: volumes that number their issues otherwise.

use std::collections::BTreeMap;
use std::ops::Range;

use super::documents::Text;
use super::line::{count, squeezed};

/// A publication, as far as its first pages tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Publication {
    pub(super) title: Option<String>,
    pages: BTreeMap<String, u32>,
}

impl Publication {
    /// Reads what stands before the first document.
    pub(super) fn read(text: &Text<'_, '_>, front: Range<usize>) -> Self {
        let lines: Vec<&str> = text
            .lines
            .get(front)
            .unwrap_or_default()
            .iter()
            .map(super::line::Line::trimmed)
            .filter(|l| !l.is_empty())
            .collect();
        Publication { title: title(&lines), pages: pages(&lines) }
    }

    /// The page on which a document begins.
    pub(super) fn page(&self, notice_title: &str) -> Option<u32> {
        self.pages.get(&squeezed(notice_title)).copied()
    }
}

fn title(lines: &[&str]) -> Option<String> {
    let name = lines
        .iter()
        .take(40)
        .find(|line| count(line) <= 30 && (line.ends_with("公报") || line.ends_with("政报")))?;
    let number = lines.iter().take(60).find_map(|line| issue(line));
    let year = lines.iter().take(60).find_map(|line| year(line));
    match (year, number) {
        (Some(year), Some(number)) => Some(format!("{}{year}年第{number}期", squeezed(name))),
        _ => Some(squeezed(name)),
    }
}

fn issue(line: &str) -> Option<u32> {
    let line = squeezed(line);
    let at = line.find('第')?;
    let behind = line.get(at + '第'.len_utf8()..)?;
    let (number, _) = behind.split_once('期')?;
    number.parse().ok()
}

fn year(line: &str) -> Option<u32> {
    let line = squeezed(line);
    let digits: String = line.chars().take_while(char::is_ascii_digit).collect();
    let behind = line.get(digits.len()..)?;
    digits
        .parse()
        .ok()
        .filter(|year| (1949..=2200).contains(year) && (behind.is_empty() || behind.starts_with('年')))
}

/// Titles and page numbers, the number behind the title or on the next line.
fn pages(lines: &[&str]) -> BTreeMap<String, u32> {
    let mut pages = BTreeMap::new();
    let mut waiting = String::new();
    for line in lines {
        let text = squeezed(line);
        let number = text.trim_end_matches([')', '）']);
        let title = number.trim_end_matches(|c: char| c.is_ascii_digit());
        let page: Option<u32> = number.get(title.len()..).and_then(|digits| digits.parse().ok());
        let title = title.trim_end_matches(['(', '（', '.', '…', '·']);
        if let Some(page) = page {
            // A line of leader dots alone belongs to the title above it.
            let title = if title.is_empty() { std::mem::take(&mut waiting) } else { title.to_owned() };
            pages.insert(title, page);
        } else {
            waiting = text;
        }
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    #[test]
    fn title_and_pages() {
        let text = "水乡省公报\n2022\n第5期\n(总第9期)\n目 录\n关于印发航运规划的通知 (12)\n关于印发港口规划的通知\n..... (30)";
        let lines = lines(text);
        let skip = vec![false; lines.len()];
        let read = Publication::read(&Text { lines: &lines, skip: &skip }, 0..lines.len());
        assert_eq!(read.title.as_deref(), Some("水乡省公报2022年第5期"));
        assert_eq!(read.page("关于印发航运规划的通知"), Some(12));
        assert_eq!(read.page("关于印发港口 规划的通知"), Some(30));
    }
}

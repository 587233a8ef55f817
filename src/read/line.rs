//! Lines of a text with their numbers, and the cells of a table row.
//!
//! Worked example: a line of three cells, the first of them empty because the cell above reaches
//! down into it, is a row with the cells ``, `光纤用户(万户)` and `300`. A caption that merely ends
//! in tabs is no row, and neither is a heading whose number is set off by a tab.
//!
//! Absent: what a line means.

use std::borrow::Cow;

use super::marks;

/// One line as it stands in the input.
#[derive(Clone, Debug)]
pub(super) struct Line<'t> {
    /// Number, from 1.
    pub(super) number: u32,
    /// Text without its line ending.
    pub(super) text: Cow<'t, str>,
    /// Numbers of further lines whose text was put into this one.
    pub(super) more: Vec<u32>,
    /// How many `#` made the line a heading of Markdown.
    pub(super) hashes: usize,
}

impl<'t> Line<'t> {
    pub(super) fn new(number: u32, text: impl Into<Cow<'t, str>>) -> Self {
        Line { number, text: text.into(), more: Vec::new(), hashes: 0 }
    }

    /// The text without white space around it.
    pub(super) fn trimmed(&self) -> &str {
        trim(&self.text)
    }

    /// Whether there is nothing but white space on the line.
    pub(super) fn is_blank(&self) -> bool {
        self.trimmed().is_empty()
    }

    /// The cells of a table row, or `None` where the line is none. Cells are trimmed; the empty
    /// ones at both ends count, for they say which columns are missing.
    pub(super) fn cells(&self) -> Option<Vec<String>> {
        if !self.text.contains('\t') {
            return None;
        }
        let cells: Vec<&str> = self.text.split('\t').map(trim).collect();
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        let first = cells.first().copied().unwrap_or_default();
        let last = cells.last().copied().unwrap_or_default();
        let is_row = match filled {
            0 => false,
            // Text behind two tabs is indented; a lone cell with tabs on both sides is a row.
            1 => cells.len() >= 3 && first.is_empty() && last.is_empty(),
            2 => !marks::is_bare(first),
            _ => true,
        };
        is_row.then(|| cells.into_iter().map(str::to_owned).collect())
    }
}

/// White space as Unicode has it, and the byte order mark.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
}

/// Splits a text into lines. Line feeds end lines; so do carriage returns, alone or before one.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let ending = if text.contains('\n') { '\n' } else { '\r' };
    let mut found: Vec<Line<'_>> = text
        .split(ending)
        .zip(1u32..)
        .map(|(text, number)| Line::new(number, text.trim_end_matches('\r')))
        .collect();
    if found.last().is_some_and(Line::is_blank) {
        found.pop();
    }
    found
}

/// A text without any white space: for comparing what may have been broken or spaced differently.
pub(super) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// A text without the white space that stands between two Chinese characters, which in a cell or a
/// title is only the place where the printed line was broken.
pub(super) fn unbroken(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        if c.is_whitespace() {
            gap = true;
            continue;
        }
        let after_wide = out.chars().next_back().is_none_or(is_wide);
        if gap && !(after_wide && is_wide(c)) && !out.is_empty() {
            out.push(' ');
        }
        gap = false;
        out.push(c);
    }
    out
}

/// Chinese characters and full-width marks, which are set without spaces.
pub(super) fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}'
        | '\u{20000}'..='\u{3ffff}' | '“' | '”' | '‘' | '’' | '—')
}

/// The number of characters.
pub(super) fn count(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Option<Vec<String>> {
        Line::new(1, text).cells()
    }

    #[test]
    fn rows_and_what_is_none() {
        assert_eq!(cells("\t光纤用户(万户)\t300").unwrap(), ["", "光纤用户(万户)", "300"]);
        assert_eq!(cells("\t其中农村\t").unwrap(), ["", "其中农村", ""]);
        for text in ["没有制表符", "专栏4 港口清单\t\t\t", "\t一、总体要求", "第一章\t总则", "\t\t缩进的正文"]
        {
            assert_eq!(cells(text), None, "{text}");
        }
    }

    #[test]
    fn line_endings() {
        let numbers =
            |text| lines(text).iter().map(|l| (l.number, l.trimmed().to_owned())).collect::<Vec<_>>();
        let two = vec![(1, "甲".to_owned()), (2, "乙".to_owned())];
        assert_eq!(numbers("甲\n乙\n"), two);
        assert_eq!(numbers("\u{feff}甲\r\n乙"), two);
        assert_eq!(numbers("甲\r乙"), two);
        assert!(numbers("").is_empty());
    }

    #[test]
    fn white_space_of_broken_lines() {
        assert_eq!(unbroken("港口货物 吞吐量"), "港口货物吞吐量");
        assert_eq!(unbroken("10G PON 端口"), "10G PON 端口");
        assert_eq!(squeezed("2025年 目标"), "2025年目标");
    }
}

//! Counting the numbers that the program shows before paragraphs and does not store in them.
//!
//! Worked example: a list has the levels `%1、` in Chinese numerals and `（%2）`. Paragraphs of its
//! levels 0, 1, 1, 0, 1 are numbered 一、 （一） （二） 二、 （一）: a higher number starts the lower
//! ones over.
//!
//! Absent: bullets, except a dash, by which official text marks its goals.

use std::collections::BTreeMap;

use super::error::DocxError;
use super::number_words::in_format;
use super::xml::{self, Element, Node};

/// Word has nine levels.
const LEVELS: usize = 9;
/// Longest pattern of a number, in bytes; real ones have some ten.
const LONGEST_PATTERN: usize = 100;

/// One level of a list, as the document describes it.
#[derive(Clone, Debug)]
struct Level {
    start: u32,
    format: String,
    /// `第%1章`: text with the places of the numbers of this and higher levels.
    pattern: String,
    /// Whether something stands between the number and the text.
    apart: bool,
    /// Whether all numbers are in digits.
    legal: bool,
    /// The style whose paragraphs are of this level.
    style: Option<String>,
}

impl Default for Level {
    fn default() -> Self {
        Level {
            start: 1,
            format: "decimal".to_owned(),
            pattern: String::new(),
            apart: true,
            legal: false,
            style: None,
        }
    }
}

type Levels = [Level; LEVELS];

/// A list that paragraphs name: a description, and levels at which it starts over by itself.
#[derive(Clone, Debug, Default)]
struct List {
    description: String,
    starts: BTreeMap<usize, u32>,
    used: bool,
}

/// All lists of a document, with how far they are counted.
#[derive(Default)]
pub(super) struct Numbering {
    descriptions: BTreeMap<String, Levels>,
    lists: BTreeMap<u32, List>,
    /// By description, because lists of the same description go on where the other ended.
    counts: BTreeMap<String, [Option<u32>; LEVELS]>,
}

impl Numbering {
    pub(super) fn parse(text: &str) -> Result<Self, DocxError> {
        let mut numbering = Numbering::default();
        let mut at = At::default();
        xml::walk(text, |node| {
            if let Node::Open(element) = node {
                numbering.describe(&element, &mut at);
            }
        })?;
        Ok(numbering)
    }

    fn describe(&mut self, element: &Element<'_>, at: &mut At) {
        match element.name() {
            "abstractNum" => {
                *at = At { description: element.attribute("abstractNumId"), ..At::default() };
            }
            "num" => *at = At { list: element.number("numId"), ..At::default() },
            "lvl" | "lvlOverride" => at.level = element.number("ilvl").and_then(|n| usize::try_from(n).ok()),
            _ => {}
        }
        if let Some(list) = at.list {
            let list = self.lists.entry(list).or_default();
            match (element.name(), at.level) {
                ("abstractNumId", _) => list.description = element.attribute("val").unwrap_or_default(),
                ("startOverride", Some(level)) => {
                    list.starts.insert(level, element.number("val").unwrap_or(1));
                }
                _ => {}
            }
        } else if let (Some(description), Some(level)) = (&at.description, at.level) {
            let levels = self.descriptions.entry(description.clone()).or_default();
            if let Some(level) = levels.get_mut(level) {
                level.describe(element);
            }
        }
    }

    /// The level of a list whose paragraphs have this style.
    pub(super) fn level_of_style(&self, list: u32, style: &str) -> Option<u32> {
        let levels = self.descriptions.get(&self.lists.get(&list)?.description)?;
        let level = levels.iter().position(|level| level.style.as_deref() == Some(style))?;
        u32::try_from(level).ok()
    }

    /// Counts one paragraph, and gives what stands before its text.
    pub(super) fn next(&mut self, list: u32, level: u32) -> String {
        self.count(list, level).unwrap_or_default()
    }

    fn count(&mut self, list: u32, level: u32) -> Option<String> {
        let level = usize::try_from(level).ok()?;
        let list = self.lists.get_mut(&list)?;
        let levels = self.descriptions.get(&list.description)?;
        let own = levels.get(level)?;
        let counts = self.counts.entry(list.description.clone()).or_default();
        if !std::mem::replace(&mut list.used, true) {
            for (&level, &start) in &list.starts {
                if let Some(count) = counts.get_mut(level) {
                    *count = start.checked_sub(1);
                }
            }
        }
        let count = counts.get_mut(level)?;
        *count = Some(count.map_or(own.start, |count| count.saturating_add(1)));
        for lower in counts.iter_mut().skip(level + 1) {
            *lower = None;
        }
        Some(own.written(levels, counts))
    }
}

/// Where in the part the stream is.
#[derive(Default)]
struct At {
    description: Option<String>,
    list: Option<u32>,
    level: Option<usize>,
}

impl Level {
    fn describe(&mut self, element: &Element<'_>) {
        let value = element.attribute("val");
        match element.name() {
            "start" => self.start = element.number("val").unwrap_or(1),
            "numFmt" => self.format = value.unwrap_or_default(),
            "lvlText" => self.pattern = value.filter(|v| v.len() <= LONGEST_PATTERN).unwrap_or_default(),
            "suff" => self.apart = value.as_deref() != Some("nothing"),
            "isLgl" => self.legal = element.is_on(),
            "pStyle" => self.style = value,
            _ => {}
        }
    }

    /// The pattern with its numbers, and a space where the text does not follow directly.
    fn written(&self, levels: &Levels, counts: &[Option<u32>; LEVELS]) -> String {
        if self.format == "bullet" {
            let is_dash =
                !self.pattern.is_empty() && self.pattern.chars().all(|c| matches!(c, '—' | '―' | '－'));
            return if is_dash { "——".to_owned() } else { String::new() };
        }
        let mut out = String::new();
        let mut rest = self.pattern.chars().peekable();
        while let Some(c) = rest.next() {
            let place = if c == '%' { rest.peek().and_then(|d| d.to_digit(10)) } else { None };
            let Some(at) = place.and_then(|p| usize::try_from(p).ok()).and_then(|p| p.checked_sub(1)) else {
                out.push(c);
                continue;
            };
            rest.next();
            let Some(level) = levels.get(at) else { continue };
            let number = counts.get(at).copied().flatten().unwrap_or(level.start);
            out.push_str(&in_format(number, if self.legal { "decimal" } else { &level.format }));
        }
        // After 、 or a bracket official text goes on directly; after 第一章 or 1.1 there is a space.
        if self.apart && !out.is_empty() && !out.ends_with(['、', '）', ')', '．', '.', '。', '：', ' '])
        {
            out.push(' ');
        }
        out
    }
}

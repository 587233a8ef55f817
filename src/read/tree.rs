//! The tree of sections while it grows: where a heading goes, and what id it has.
//!
//! Worked example: after `三、主要任务` and `(一)航道`, the heading `1. 干线` goes under `3.1` with the id
//! `3.1.1`; a box `专栏4` has the id `box-4` wherever it stands; the first annex is `annex`. A number
//! that was used already gets a mark: `3.1~2`.
//!
//! Absent: what is under the headings (`outline`).

use std::collections::BTreeMap;

use crate::plan::{Localized, Section, SectionKind};

use super::boxes::BoxTitle;
use super::marks::{Mark, Rank};

/// Index of a section in the tree.
pub(super) type Node = usize;

#[derive(Debug)]
struct Entry {
    section: Section,
    parent: Option<Node>,
}

/// Sections in the order in which they were opened.
#[derive(Debug, Default)]
pub(super) struct Tree {
    entries: Vec<Entry>,
    /// Open headings, the highest first.
    open: Vec<(Rank, Node)>,
    /// The annex that is open, under which headings go.
    annex: Option<Node>,
    /// The section without number that is open.
    loose: Option<Node>,
    /// How often each id was asked for.
    ids: BTreeMap<String, u32>,
}

impl Tree {
    /// Opens a numbered heading.
    pub(super) fn heading(&mut self, mark: &Mark, title: &str, line: u32) -> Node {
        self.open.retain(|(rank, _)| *rank < mark.rank);
        let above = self.open.last().copied();
        let parent = above.map(|(_, node)| node).or(self.annex);
        let id = match parent {
            Some(parent) => format!("{}.{}", self.id(parent), mark.ordinal),
            None => mark.ordinal.to_string(),
        };
        let number = match (above, mark.rank) {
            (Some((Rank::Chinese, node)), Rank::Bracketed) | (Some((Rank::Chapter, node)), Rank::Section) => {
                format!(
                    "{}{}",
                    self.entries.get(node).map_or("", |e| e.section.number.as_str()),
                    mark.printed
                )
            }
            _ => mark.printed.clone(),
        };
        let node = self.add(&id, number, title, SectionKind::Section, line, parent);
        self.open.push((mark.rank, node));
        self.loose = None;
        node
    }

    /// Opens a preamble, or a section without number at the end.
    pub(super) fn unnumbered(&mut self, title: Localized, line: u32) -> Node {
        let first = self.entries.is_empty();
        let (id, kind) = if first { ("0", SectionKind::Preamble) } else { ("end", SectionKind::Section) };
        let node = self.add(id, String::new(), &title.zh, kind, line, None);
        if let Some(entry) = self.entries.get_mut(node) {
            entry.section.title = title;
        }
        self.open.clear();
        self.annex = None;
        self.loose = Some(node);
        node
    }

    /// Opens an annex.
    pub(super) fn annex(&mut self, number: &str, title: &str, line: u32) -> Node {
        let id = if number.is_empty() { "annex".to_owned() } else { format!("annex-{number}") };
        let printed = format!("附件{number}");
        let title = if title.is_empty() { "附件" } else { title };
        self.open.clear();
        let node = self.add(&id, printed, title, SectionKind::Annex, line, None);
        self.annex = Some(node);
        self.loose = None;
        node
    }

    /// A box under a section; it opens nothing.
    pub(super) fn boxed(&mut self, title: &BoxTitle, line: u32, parent: Option<Node>) -> Node {
        let id = format!("{}-{}", title.slug, title.ordinal);
        let text = if title.title.is_empty() { &title.printed } else { &title.title };
        self.add(&id, title.printed.clone(), text, SectionKind::Box, line, parent)
    }

    /// A table of projects under a section.
    pub(super) fn table(&mut self, number: usize, caption: &str, line: u32, parent: Option<Node>) -> Node {
        let id = match parent {
            Some(parent) => format!("{}-t{number}", self.id(parent)),
            None => format!("t{number}"),
        };
        self.add(&id, String::new(), caption, SectionKind::Table, line, parent)
    }

    /// The lowest open section.
    pub(super) fn current(&self) -> Option<Node> {
        self.open.last().map(|&(_, node)| node).or(self.annex).or(self.loose)
    }

    pub(super) fn section(&mut self, node: Node) -> Option<&mut Section> {
        self.entries.get_mut(node).map(|entry| &mut entry.section)
    }

    /// Kind and title of a section and of those above it, the outermost first.
    pub(super) fn above(&self, node: Option<Node>) -> Vec<(SectionKind, &str)> {
        let mut found = Vec::new();
        let mut next = node;
        while let Some(entry) = next.and_then(|node| self.entries.get(node)) {
            found.push((entry.section.kind, entry.section.title.zh.as_str()));
            next = entry.parent;
        }
        found.reverse();
        found
    }

    /// The texts of the passages that stand directly in a section so far.
    pub(super) fn passages(&self, node: Option<Node>) -> Vec<&str> {
        let entry = node.and_then(|node| self.entries.get(node));
        entry.map(|e| e.section.passages.iter().map(|p| p.text.zh.as_str()).collect()).unwrap_or_default()
    }

    fn id(&self, node: Node) -> &str {
        self.entries.get(node).map_or("", |entry| entry.section.id.as_str())
    }

    fn add(
        &mut self,
        id: &str,
        number: String,
        title: &str,
        kind: SectionKind,
        line: u32,
        parent: Option<Node>,
    ) -> Node {
        let section = Section {
            id: self.free(id),
            number,
            title: Localized::zh(title),
            kind,
            columns: None,
            line: Some(line),
            passages: Vec::new(),
            sections: Vec::new(),
        };
        self.entries.push(Entry { section, parent });
        self.entries.len() - 1
    }

    /// The id itself, or with a number behind it that makes it free.
    fn free(&mut self, id: &str) -> String {
        let uses = self.ids.entry(id.to_owned()).or_insert(0);
        *uses += 1;
        // The mark stands in no id that is made of numbers, so the result is free as well.
        if *uses == 1 { id.to_owned() } else { format!("{id}~{uses}") }
    }

    /// The finished outline.
    pub(super) fn into_sections(self) -> Vec<Section> {
        let mut roots = Vec::new();
        // Lower sections were opened later: from the back, each is whole when its parent takes it.
        let mut waiting: Vec<Entry> = self.entries;
        while let Some(mut entry) = waiting.pop() {
            entry.section.sections.reverse();
            match entry.parent.and_then(|parent| waiting.get_mut(parent)) {
                Some(parent) => parent.section.sections.push(entry.section),
                None => roots.push(entry.section),
            }
        }
        roots.reverse();
        roots
    }
}

#[cfg(test)]
mod tests {
    use super::super::marks::scan;
    use super::*;

    #[test]
    fn ids_and_numbers() {
        let mut tree = Tree::default();
        for mark in ["三、", "(一)", "1.", "2.", "(二)", "(二)", "四、"] {
            tree.heading(&scan(mark).unwrap(), mark, 1);
        }
        let title = BoxTitle { slug: "box", ordinal: 4, printed: "专栏4".into(), title: String::new() };
        let parent = tree.current();
        tree.boxed(&title, 1, parent);
        tree.annex("", "", 1);
        tree.heading(&scan("一、").unwrap(), "名录", 1);
        let sections = tree.into_sections();
        let mut found = Vec::new();
        fn walk(sections: &[Section], found: &mut Vec<String>) {
            for s in sections {
                found.push(format!("{} {}", s.id, s.number));
                walk(&s.sections, found);
            }
        }
        walk(&sections, &mut found);
        let wanted = [
            "3 三",
            "3.1 三(一)",
            "3.1.1 1.",
            "3.1.2 2.",
            "3.2 三(二)",
            "3.2~2 三(二)",
            "4 四",
            "box-4 专栏4",
            "annex 附件",
            "annex.1 一",
        ];
        assert_eq!(found, wanted);
    }
}

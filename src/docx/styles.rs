//! Which paragraph styles number their paragraphs.
//!
//! Worked example: style 标题1 is based on 标题 and belongs to list 3, so every paragraph of 标题1
//! is counted in list 3 without saying so itself.
//!
//! Absent: all that a style says of looks.

use std::collections::BTreeMap;

use super::error::DocxError;
use super::xml::{self, Node};

/// How a style or paragraph belongs to a list; either may be left open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ListPlace {
    pub(super) list: Option<u32>,
    pub(super) level: Option<u32>,
}

#[derive(Default)]
struct Style {
    based_on: Option<String>,
    place: ListPlace,
}

/// Paragraph styles by their ids.
#[derive(Default)]
pub(super) struct Styles {
    styles: BTreeMap<String, Style>,
    /// The style of paragraphs that name none.
    default: Option<String>,
}

/// Longest chain of styles that are based on one another; a file may make it a circle.
const LONGEST_CHAIN: usize = 16;

impl Styles {
    pub(super) fn parse(text: &str) -> Result<Self, DocxError> {
        let mut styles = Styles::default();
        let mut id = String::new();
        xml::walk(text, |node| {
            let Node::Open(element) = node else { return };
            if element.name() == "style" {
                id = element.attribute("styleId").unwrap_or_default();
                let is_default = matches!(element.attribute("default").as_deref(), Some("1" | "true"));
                if is_default && element.attribute("type").as_deref() == Some("paragraph") {
                    styles.default = Some(id.clone());
                }
                return;
            }
            let style = styles.styles.entry(id.clone()).or_default();
            match element.name() {
                "basedOn" => style.based_on = element.attribute("val"),
                "numId" => style.place.list = element.number("val"),
                "ilvl" => style.place.level = element.number("val"),
                _ => {}
            }
        })?;
        Ok(styles)
    }

    /// The style that a paragraph has: its own, or that of paragraphs without one.
    pub(super) fn of_paragraph<'s>(&'s self, named: Option<&'s str>) -> Option<&'s str> {
        named.or(self.default.as_deref())
    }

    /// The list of a style, from the style itself or one that it is based on, with the style that
    /// names the list.
    pub(super) fn list_of<'s>(&'s self, id: &'s str) -> Option<(&'s str, ListPlace)> {
        let mut id = id;
        for _ in 0..LONGEST_CHAIN {
            let style = self.styles.get(id)?;
            if style.place.list.is_some() {
                return Some((id, style.place));
            }
            id = style.based_on.as_deref()?;
        }
        None
    }
}

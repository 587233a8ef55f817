//! Names of indicators: the printed cell without its number, with its unit apart.
//!
//! Worked example: `2. 改造(扩建)泊位(万平方米)*` is `改造(扩建)泊位` in 万平方米, with a star that a note
//! under the table explains. Only the last bracket can be a unit, and only where it reads as one.
//!
//! Absent: names that span two columns (`indicators`).

use crate::quantity::{Dimension, Unit};

use super::line::{count, squeezed, unbroken};
use super::marks;

/// A printed name: number, 其中, unit in the last bracket, star.
pub(super) struct Name {
    pub(super) text: String,
    pub(super) unit: String,
    pub(super) starred: bool,
}

impl Name {
    pub(super) fn read(printed: &str) -> Self {
        let unmarked = marks::scan(printed).and_then(|mark| printed.get(mark.rest..)).unwrap_or(printed);
        let unmarked =
            unmarked.strip_prefix("其中").map_or(unmarked, |rest| rest.trim_start_matches([':', '：', ' ']));
        let bare = unmarked.trim_end_matches(['*', '＊', ' ']);
        let starred = bare.len() < unmarked.trim_end().len();
        let (text, unit) = split_unit(bare);
        Name { text: unbroken(text), unit, starred }
    }
}

/// A name and the unit in its last bracket.
fn split_unit(name: &str) -> (&str, String) {
    let whole = (name, String::new());
    let open = match name.chars().next_back() {
        Some(')' | '）') => last_open(name, ['(', '（'], [')', '）']),
        Some(']' | '］') => last_open(name, ['[', '［'], [']', '］']),
        _ => None,
    };
    let Some((before, bracket)) = open.and_then(|at| name.split_at_checked(at)) else { return whole };
    let mut inner = bracket.chars();
    inner.next();
    inner.next_back();
    let unit = squeezed(inner.as_str());
    if before.trim().is_empty() || !is_unit(&unit) { whole } else { (before.trim_end(), unit) }
}

/// Where the bracket opens that closes at the end.
fn last_open(text: &str, open: [char; 2], close: [char; 2]) -> Option<usize> {
    let mut depth = 0usize;
    for (at, c) in text.char_indices().rev() {
        if close.contains(&c) {
            depth += 1;
        } else if open.contains(&c) {
            depth = depth.checked_sub(1)?;
            if depth == 0 {
                return Some(at);
            }
        }
    }
    None
}

/// Whether what stands in brackets is a unit: one that is known, or Latin letters and signs.
fn is_unit(text: &str) -> bool {
    let known = |text: &str| !matches!(Unit::read(text).dimension, Dimension::Other(_) | Dimension::Unstated);
    let latin = text.is_ascii() && text.chars().any(|c| c.is_ascii_alphabetic() || c == '%');
    let parts = || text.split(['/', '·']).all(|part| known(part) || part.is_ascii());
    (1..=14).contains(&count(text)) && !text.contains(['、', ',', '，']) && (known(text) || latin || parts())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_units_and_stars() {
        let check = |printed: &str, text: &str, unit: &str, starred: bool| {
            let name = Name::read(printed);
            assert_eq!(
                (name.text.as_str(), name.unit.as_str(), name.starred),
                (text, unit, starred),
                "{printed}"
            );
        };
        check("2. 改造(扩建)泊位(万平方米)*", "改造(扩建)泊位", "万平方米", true);
        check("岸线利用率 （%）", "岸线利用率", "%", false);
        check("锚地面积 [万公顷(万亩)]", "锚地面积", "万公顷(万亩)", false);
        check("其中:内河(km ²)", "内河", "km²", false);
        check("完成重点县(市、区)", "完成重点县(市、区)", "", false);
        check("航道保证率(流量)", "航道保证率(流量)", "", false);
        check("吞吐量 增速(%)", "吞吐量增速", "%", false);
        check("货运强度(吨/万元)", "货运强度", "吨/万元", false);
        check("(%)", "(%)", "", false);
    }
}

//! Linked passages as a report prints them: one passage with all that it faces, once, under the theme
//! that weighs most; other themes that they share refer to it by its number.
//!
//! Worked example: A's 3.1 faces B's 2.4 and 2.5, both about 5G first and about the data centres of the
//! same paragraph second. They are group 1, under 5G; under data centres stands "see also 1".
//!
//! Absent: markup.

use std::collections::BTreeMap;

use super::HtmlReport;
use crate::chart::facing_rows;
use crate::compare::{Link, LinkKind, Side};
use crate::report::places::Places;
use crate::theme::BOILERPLATE;

/// One passage and what it faces, best first.
#[derive(Debug)]
pub(super) struct Group<'c> {
    /// The number under which the report refers to it, from 1.
    pub(super) number: usize,
    /// The side of the one passage.
    pub(super) anchor: Side,
    /// Its links; there is at least one.
    pub(super) links: Vec<&'c Link>,
    theme: Option<&'c str>,
}

impl Group<'_> {
    fn treats(&self, theme: &str) -> bool {
        self.links.iter().any(|link| link.shared_themes.iter().any(|t| t == theme))
    }
}

/// A theme with the groups that stand under it, and the numbers of others that treat it too.
#[derive(Debug)]
pub(super) struct Chapter<'c> {
    /// Id of the theme; nothing for links that share none, and in a report of one theme.
    pub(super) theme: Option<&'c str>,
    pub(super) groups: Vec<Group<'c>>,
    /// Numbers of groups under other themes.
    pub(super) also: Vec<usize>,
}

/// The groups of a report under their themes, numbered in the order in which they are printed. Themes
/// stand in the order of the lexicon.
pub(super) fn chapters<'c>(report: &HtmlReport<'c>, places: &[Places<'_>; 2]) -> Vec<Chapter<'c>> {
    let links: Vec<&Link> = report.links().collect();
    let rows = facing_rows(&links).into_iter();
    let mut groups: Vec<Group<'c>> = rows
        .map(|row| Group {
            number: 0,
            anchor: row.anchor,
            theme: weightiest(&row.links, places),
            links: row.links,
        })
        .collect();
    if report.theme().is_some() {
        groups.iter_mut().for_each(|group| group.theme = None);
    }
    let position = |theme: Option<&str>| theme.map_or(usize::MAX, |id| report.input.lexicon.position(id));
    // What is about the subject stands before what only treats the same theme; both best first.
    let loose = |group: &Group<'_>| group.links.first().is_some_and(|link| link.kind == LinkKind::SameTheme);
    groups.sort_by_key(|group| (position(group.theme), group.theme, loose(group)));
    groups.iter_mut().zip(1..).for_each(|(group, number)| group.number = number);
    let shared = links.iter().flat_map(|link| &link.shared_themes).map(String::as_str);
    let mut themes: Vec<Option<&str>> = groups.iter().map(|group| group.theme).collect();
    if report.theme().is_none() {
        themes.extend(shared.map(Some));
    }
    themes.sort_by_key(|theme| (position(*theme), *theme));
    themes.dedup();
    let also = |theme: Option<&str>| -> Vec<usize> {
        let Some(id) = theme else { return Vec::new() };
        groups.iter().filter(|g| g.theme != theme && g.treats(id)).map(|g| g.number).collect()
    };
    let also: Vec<Vec<usize>> = themes.iter().map(|theme| also(*theme)).collect();
    let mut of: BTreeMap<Option<&str>, Vec<Group<'c>>> = BTreeMap::new();
    for group in groups {
        of.entry(group.theme).or_default().push(group);
    }
    let chapter = |(theme, also)| Chapter { theme, groups: of.remove(&theme).unwrap_or_default(), also };
    themes.into_iter().zip(also).map(chapter).collect()
}

/// The theme on which links weigh most: by their scores, less where the theme comes late among those of
/// a passage. Themes that every plan treats count only where there is no other.
fn weightiest<'c>(links: &[&'c Link], places: &[Places<'_>; 2]) -> Option<&'c str> {
    let mut weights: Vec<(&str, f64)> = Vec::new();
    for link in links {
        for theme in &link.shared_themes {
            let rank: usize = Side::BOTH
                .iter()
                .zip(places)
                .map(|(side, places)| {
                    let own =
                        places.passage(&link.side(*side).id).map(|place| place.passage.themes.as_slice());
                    own.and_then(|own| own.iter().position(|t| t == theme)).unwrap_or(LATE)
                })
                .sum();
            let common = if BOILERPLATE.contains(&theme.as_str()) { COMMON } else { 1.0 };
            // A rank is a small number.
            let weight = link.score * common / (1.0 + f64::from(u32::try_from(rank).unwrap_or(u32::MAX)));
            match weights.iter_mut().find(|(known, _)| known == theme) {
                Some((_, sum)) => *sum += weight,
                None => weights.push((theme, weight)),
            }
        }
    }
    // The first of the heaviest.
    weights.into_iter().rev().max_by(|x, y| x.1.total_cmp(&y.1)).map(|(theme, _)| theme)
}

/// The place of a theme that a passage's own list does not name.
const LATE: usize = 2;
/// What a theme that every plan treats weighs against another.
const COMMON: f64 = 0.01;

/// The number of the group in which a passage is printed in full, by its side and id: as the one, or else
/// where it faces the one about the same subject, or else where it first faces any.
pub(super) fn printed_in<'c>(chapters: &[Chapter<'c>]) -> BTreeMap<(Side, &'c str), usize> {
    let mut found = BTreeMap::new();
    let groups = || chapters.iter().flat_map(|chapter| &chapter.groups);
    for group in groups() {
        if let Some(link) = group.links.first() {
            found.entry((group.anchor, link.side(group.anchor).id.as_str())).or_insert(group.number);
        }
    }
    for loose in [false, true] {
        for group in groups() {
            let other = group.anchor.other();
            for link in group.links.iter().filter(|link| loose || link.kind != LinkKind::SameTheme) {
                found.entry((other, link.side(other).id.as_str())).or_insert(group.number);
            }
        }
    }
    found
}

//! What both panes need to know of the links, by positions in reading order.
//!
//! Absent: pixels.

use std::collections::BTreeMap;

use crate::app::model::{Pair, Shared};
use crate::app::parts::ui::Ui;
use crate::chart::gutter::Join;
use crate::chart::panes::Both;
use crate::compare::Side;
use crate::plan::{Part, Section, parts};
use crate::theme::Lexicon;

/// The links between two plans as they are read.
#[derive(Debug)]
pub(super) struct Linkage {
    /// Ids of the passages in the order in which they stand in the panes.
    pub(super) order: Both<Vec<String>>,
    /// For each passage its best counterpart.
    pub(super) partners: Both<Vec<Option<usize>>>,
    /// For each passage the group of themes of its best link.
    pub(super) groups: Both<Vec<Option<String>>>,
    /// First passages of the chapters.
    pub(super) chapters: Both<Vec<usize>>,
    /// All links, the best first.
    pub(super) joins: Vec<Join>,
    rows: Both<BTreeMap<String, usize>>,
}

impl Linkage {
    /// Looks through a pair.
    pub(super) fn new(pair: &Pair) -> Self {
        let order = Both::each(|side| {
            let mut ids = Vec::new();
            pair.desk(side).plan.sections.iter().for_each(|section| passages(section, &mut ids));
            ids
        });
        let rows = Both::each(|side| {
            order.of(side).iter().enumerate().map(|(row, id)| (id.clone(), row)).collect::<BTreeMap<_, _>>()
        });
        let best = |side: Side, id: &str| pair.links_of(side, id).first().copied();
        let partners = Both::each(|side: Side| {
            let partner =
                |id: &String| rows.of(side.other()).get(&best(side, id)?.side(side.other()).id).copied();
            order.of(side).iter().map(partner).collect()
        });
        let groups = Both::each(|side| {
            order.of(side).iter().map(|id| best(side, id).map(|link| group(&link.shared_themes))).collect()
        });
        let chapters = Both::each(|side| {
            let first = |section: &Section| rows.of(side).get(&first_passage(section)?).copied();
            pair.desk(side).plan.sections.iter().filter_map(first).collect()
        });
        let joins = pair.comparison.links.iter().filter_map(|link| {
            // A link that the reader has taken away is none.
            let holds = pair.links_of(Side::Left, &link.left.id).iter().any(|l| l.right.id == link.right.id);
            Some(Join {
                left: *rows.left.get(&link.left.id).filter(|_| holds)?,
                right: *rows.right.get(&link.right.id)?,
                weight: link.score,
                group: group(&link.shared_themes),
            })
        });
        let joins = joins.collect();
        Linkage { order, partners, groups, chapters, joins, rows }
    }

    /// The position of a passage.
    pub(super) fn row(&self, side: Side, id: &str) -> Option<usize> {
        self.rows.of(side).get(id).copied()
    }

    /// The id of a passage.
    pub(super) fn id(&self, side: Side, row: usize) -> Option<&str> {
        self.order.of(side).get(row).map(String::as_str)
    }

    /// The best counterpart of a passage.
    pub(super) fn partner(&self, side: Side, row: usize) -> Option<usize> {
        self.partners.of(side).get(row).copied().flatten()
    }

    /// How many passages stand under a heading, and how many of them have counterparts.
    pub(super) fn counts(&self, side: Side, section: &Section) -> (usize, usize) {
        let mut ids = Vec::new();
        passages(section, &mut ids);
        let linked = |id: &&String| self.row(side, id).is_some_and(|row| self.partner(side, row).is_some());
        (ids.len(), ids.iter().filter(linked).count())
    }
}

/// The view's name of a passage: its run-in heading, or the heading that it stands under.
pub(super) fn name_of(ui: &Ui, pair: &Shared<Pair>, side: Side, id: &str) -> String {
    let Some(located) = pair.desk(side).passages.get(id) else { return String::new() };
    let above = located.above.last();
    let number = above.map(|(id, number, _)| (ui.words().section_number)(id, number)).unwrap_or_default();
    let heading = located.passage.heading.as_ref().or_else(|| above.map(|(_, _, title)| title));
    format!("{number} {}", heading.map(|heading| ui.text(heading)).unwrap_or_default()).trim().to_owned()
}

/// The first passage under a heading.
pub(super) fn first_passage(section: &Section) -> Option<String> {
    let mut ids = Vec::new();
    passages(section, &mut ids);
    ids.into_iter().next()
}

fn passages(section: &Section, ids: &mut Vec<String>) {
    for part in parts(section) {
        match part {
            Part::Passage(passage) => ids.push(passage.id.clone()),
            Part::Section(lower) => passages(lower, ids),
        }
    }
}

fn group(themes: &[String]) -> String {
    let theme = themes.first().and_then(|theme| Lexicon::bundled().get(theme));
    theme.map(|theme| theme.group.clone()).unwrap_or_default()
}

//! The outlines of two plans facing each other, joined by ribbons where passages are linked.
//!
//! A node is a section of the second level, or a chapter that has none; its height grows with its
//! number of passages. A ribbon joins two nodes; its width grows with the number of links.
//!
//! Absent: labels' languages and colours; a ribbon names its group of themes.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::Comparison;
use crate::plan::{Localized, Plan, Section, SectionKind};
use crate::theme::Lexicon;

/// One section on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Id of the section.
    pub id: String,
    /// Its number as printed.
    pub number: String,
    /// Its title.
    pub title: Localized,
    /// Whether it is the first of its chapter.
    pub opens_chapter: bool,
    /// Number of passages under it.
    pub passages: usize,
    /// Id of its first passage, to which it leads.
    pub first: String,
    /// Distance from the top, in pixels.
    pub top: f64,
    /// Height in pixels.
    pub height: f64,
}

/// All links between two nodes that belong to one group of themes.
#[derive(Clone, Debug, PartialEq)]
pub struct Ribbon {
    /// Index of the left node.
    pub left: usize,
    /// Index of the right node.
    pub right: usize,
    /// Group of the links' themes, for the colour.
    pub group: String,
    /// The theme with most links, to which the ribbon leads.
    pub theme: String,
    /// All themes that its links share.
    pub themes: BTreeSet<String>,
    /// Number of links.
    pub links: usize,
    /// Top and bottom at the left edge.
    pub from: (f64, f64),
    /// Top and bottom at the right edge.
    pub to: (f64, f64),
}

/// The map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OutlineMap {
    /// Height in pixels.
    pub height: f64,
    /// The left plan's sections.
    pub left: Vec<Node>,
    /// The right plan's sections.
    pub right: Vec<Node>,
    /// Ribbons, the widest first, so that narrow ones are drawn over them.
    pub ribbons: Vec<Ribbon>,
}

/// Links between two nodes in one group: how many have which theme first, and all their themes.
#[derive(Default)]
struct Joined {
    first: BTreeMap<String, usize>,
    all: BTreeSet<String>,
}

const GAP: f64 = 3.0;
const CHAPTER_GAP: f64 = 12.0;
const LEAST: f64 = 28.0;
const PER_PASSAGE: f64 = 2.2;

/// Lays out the map of a comparison.
pub fn outline_map(left: &Plan, right: &Plan, comparison: &Comparison, lexicon: &Lexicon) -> OutlineMap {
    let (mut left, of_left) = nodes(left);
    let (mut right, of_right) = nodes(right);
    let height = bottom(&left).max(bottom(&right));
    stretch(&mut left, height);
    stretch(&mut right, height);
    let mut joined: BTreeMap<(usize, usize, String), Joined> = BTreeMap::new();
    for link in &comparison.links {
        let ends = of_left.get(&link.left.id).zip(of_right.get(&link.right.id));
        let theme = link.shared_themes.first().cloned().unwrap_or_default();
        let group = lexicon.get(&theme).map(|t| t.group.clone()).unwrap_or_default();
        if let Some((&a, &b)) = ends {
            let joined = joined.entry((a, b, group)).or_default();
            *joined.first.entry(theme).or_default() += 1;
            joined.all.extend(link.shared_themes.iter().cloned());
        }
    }
    let mut ribbons: Vec<Ribbon> = joined
        .into_iter()
        .map(|((left, right, group), joined)| Ribbon {
            left,
            right,
            group,
            links: joined.first.values().sum(),
            theme: joined.first.into_iter().max_by_key(|(_, n)| *n).map(|(t, _)| t).unwrap_or_default(),
            themes: joined.all,
            from: (0.0, 0.0),
            to: (0.0, 0.0),
        })
        .collect();
    attach(&mut ribbons, &left, |r| r.left, |r| r.right, |r| &mut r.from);
    attach(&mut ribbons, &right, |r| r.right, |r| r.left, |r| &mut r.to);
    ribbons.sort_by_key(|r| (std::cmp::Reverse(r.links), r.left, r.right, r.group.clone()));
    OutlineMap { height, left, right, ribbons }
}

/// The nodes of a plan, and for each passage the node it stands under.
fn nodes(plan: &Plan) -> (Vec<Node>, BTreeMap<String, usize>) {
    let mut nodes: Vec<Node> = Vec::new();
    let mut of = BTreeMap::new();
    for chapter in &plan.sections {
        let parts: Vec<&Section> =
            chapter.sections.iter().filter(|s| s.kind == SectionKind::Section).collect();
        let whole = parts.is_empty() || chapter.kind != SectionKind::Section;
        if whole {
            push(&mut nodes, &mut of, chapter, &all_passages(chapter), true);
            continue;
        }
        let mut own: Vec<String> = chapter.passages.iter().map(|p| p.id.clone()).collect();
        own.extend(chapter.sections.iter().filter(|s| s.kind != SectionKind::Section).flat_map(all_passages));
        if !own.is_empty() {
            push(&mut nodes, &mut of, chapter, &own, true);
        }
        for (at, part) in parts.into_iter().enumerate() {
            push(&mut nodes, &mut of, part, &all_passages(part), at == 0 && own.is_empty());
        }
    }
    (nodes, of)
}

fn all_passages(section: &Section) -> Vec<String> {
    let own = section.passages.iter().map(|p| p.id.clone());
    own.chain(section.sections.iter().flat_map(all_passages)).collect()
}

fn push(
    nodes: &mut Vec<Node>,
    of: &mut BTreeMap<String, usize>,
    section: &Section,
    passages: &[String],
    opens_chapter: bool,
) {
    let Some(first) = passages.first() else { return };
    of.extend(passages.iter().map(|id| (id.clone(), nodes.len())));
    #[expect(clippy::cast_precision_loss, reason = "a number of passages is far below 2^52")]
    let height = (PER_PASSAGE * passages.len() as f64).max(LEAST);
    let gap = if opens_chapter { CHAPTER_GAP } else { GAP };
    let top = nodes.last().map_or(0.0, |last| last.top + last.height + gap);
    nodes.push(Node {
        id: section.id.clone(),
        number: section.number.clone(),
        title: section.title.clone(),
        opens_chapter,
        passages: passages.len(),
        first: first.clone(),
        top,
        height,
    });
}

fn bottom(nodes: &[Node]) -> f64 {
    nodes.last().map_or(0.0, |last| last.top + last.height)
}

/// Makes the shorter outline as tall as the other.
fn stretch(nodes: &mut [Node], height: f64) {
    let own = bottom(nodes);
    if own > 0.0 {
        let factor = height / own;
        for node in nodes {
            node.top *= factor;
            node.height *= factor;
        }
    }
}

/// Shares the edge of each node among its ribbons, in the order of their other ends so that few
/// cross.
fn attach(
    ribbons: &mut [Ribbon],
    nodes: &[Node],
    near: fn(&Ribbon) -> usize,
    far: fn(&Ribbon) -> usize,
    edge: fn(&mut Ribbon) -> &mut (f64, f64),
) {
    ribbons.sort_by_key(|r| (near(r), far(r), r.group.clone()));
    for (index, node) in nodes.iter().enumerate() {
        let total: usize = ribbons.iter().filter(|r| near(r) == index).map(|r| r.links).sum();
        #[expect(clippy::cast_precision_loss, reason = "a number of links is far below 2^52")]
        let step = node.height / (total.max(1)) as f64;
        // A lone link must not fill the whole edge of its node.
        let step = step.min(7.0);
        #[expect(clippy::cast_precision_loss, reason = "a number of links is far below 2^52")]
        let mut at = node.top + (node.height - step * total as f64) / 2.0;
        for ribbon in ribbons.iter_mut().filter(|r| near(r) == index) {
            #[expect(clippy::cast_precision_loss, reason = "a number of links is far below 2^52")]
            let width = step * ribbon.links as f64;
            *edge(ribbon) = (at, at + width);
            at += width;
        }
    }
}

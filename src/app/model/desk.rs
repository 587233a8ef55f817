//! One plan, indexed for looking things up.
//!
//! Absent: the other plan.

use std::collections::BTreeMap;

use super::Shared;
use crate::plan::{self, Passage, Plan, Section};
use crate::theme::Lexicon;

/// A passage with what stands above it.
#[derive(Clone, Debug)]
pub struct Located {
    /// The passage.
    pub passage: Passage,
    /// Id, number and title of the headings above, the outermost first.
    pub above: Vec<(String, String, plan::Localized)>,
    /// Its themes, by its data or the lexicon.
    pub themes: Vec<String>,
}

/// One plan, indexed.
#[derive(Debug)]
pub struct Desk {
    /// The plan.
    pub plan: Shared<Plan>,
    /// Passages by id.
    pub passages: BTreeMap<String, Located>,
    /// Ids of passages in reading order.
    pub order: Vec<String>,
}

impl Desk {
    pub(super) fn new(plan: Shared<Plan>, lexicon: &Lexicon) -> Self {
        let mut passages = BTreeMap::new();
        let mut order = Vec::new();
        for path in plan::passages(&plan) {
            let above = path
                .sections
                .iter()
                .map(|s: &&Section| (s.id.clone(), s.number.clone(), s.title.clone()))
                .collect();
            let themes = lexicon.themes_of_passage(path.passage);
            order.push(path.passage.id.clone());
            passages.entry(path.passage.id.clone()).or_insert_with(|| Located {
                passage: path.passage.clone(),
                above,
                themes,
            });
        }
        Desk { plan, passages, order }
    }
}

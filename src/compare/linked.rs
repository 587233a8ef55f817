//! How strongly the passages are linked that two targets stand in.
//!
//! Worked example: the row 湿地保有量 is stated again in a paragraph, which is linked with 0.52 to a
//! paragraph of the other plan; so the row and the targets of that paragraph have 0.52 as well.
//!
//! Absent: the links themselves (`links`).

use std::collections::BTreeMap;

use super::model::Link;
use super::stated::Stated;

/// Scores of links by the ids of their passages.
pub(super) struct Linked<'l>(BTreeMap<(&'l str, &'l str), f64>);

impl<'l> Linked<'l> {
    /// From the links of a comparison.
    pub(super) fn new(links: &'l [Link]) -> Self {
        let named = links.iter().map(|link| ((link.left.id.as_str(), link.right.id.as_str()), link.score));
        Linked(named.collect())
    }

    /// The strongest link between passages of the two, from 0 to 1.
    pub(super) fn between(&self, left: &Stated, right: &Stated) -> f64 {
        let pairs = left.passages.iter().flat_map(|a| right.passages.iter().map(move |b| (a, b)));
        pairs.filter_map(|(a, b)| self.0.get(&(a.as_str(), b.as_str()))).copied().fold(0.0, f64::max)
    }
}

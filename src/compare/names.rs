//! How alike the names of targets are: shared character bigrams, the rarer the weightier.
//!
//! Worked example: 数据中心机架 stands whole inside 大数据中心机架; they share four bigrams of four and
//! of five, which makes a likeness of about 0.95.
//!
//! Absent: figures. Two names may be alike and their figures not.

use super::grams::GramMap;
use super::sparse::{Index, Sparse};

/// Names of both plans, prepared.
pub(super) struct Names {
    left: Vec<Name>,
    right: Vec<Name>,
    rarity: Vec<f64>,
    index: Index,
}

/// The bigrams of a name by id, and what they weigh together.
struct Name {
    grams: Sparse,
    total: f64,
}

impl Names {
    /// From lists of tokens, one list a name. A token that a name has twice counts once.
    pub(super) fn new(left: &[Vec<u64>], right: &[Vec<u64>]) -> Self {
        let mut ids: GramMap<usize> = GramMap::default();
        let mut counts: Vec<u32> = Vec::new();
        let mut number = |tokens: &Vec<u64>| -> Vec<usize> {
            let mut own: Vec<usize> = tokens
                .iter()
                .map(|token| {
                    let next = ids.len();
                    *ids.entry(*token).or_insert(next)
                })
                .collect();
            own.sort_unstable();
            own.dedup();
            counts.resize(ids.len(), 0);
            for &id in &own {
                if let Some(count) = counts.get_mut(id) {
                    *count += 1;
                }
            }
            own
        };
        let (left, right): (Vec<_>, Vec<_>) =
            (left.iter().map(&mut number).collect(), right.iter().map(&mut number).collect());
        let all = f64::from(u32::try_from(left.len() + right.len()).unwrap_or(u32::MAX));
        let rarity: Vec<f64> = counts.iter().map(|n| (all / f64::from((*n).max(1))).ln_1p()).collect();
        let name = |ids: Vec<usize>| Name {
            total: ids.iter().filter_map(|id| rarity.get(*id)).sum(),
            grams: Sparse::unit(ids.into_iter().map(|id| (id, 1.0)).collect()),
        };
        let (left, right): (Vec<Name>, Vec<Name>) =
            (left.into_iter().map(name).collect(), right.into_iter().map(name).collect());
        let index = Index::new(rarity.len(), right.iter().map(|name| &name.grams));
        Names { left, right, rarity, index }
    }

    /// For a left name its likeness to every right one, from 0 to 1. Half of it asks how much of both
    /// names is shared, half how much of the shorter one, so that 数据中心机架 finds 大数据中心机架.
    pub(super) fn likeness(&self, left: usize) -> Vec<f64> {
        let Some(own) = self.left.get(left) else { return Vec::new() };
        let shared = self.index.shared(&own.grams, &self.rarity);
        let pairs = self.right.iter().zip(shared);
        pairs
            .map(|(other, shared)| {
                if shared <= 0.0 {
                    return 0.0;
                }
                let dice = 2.0 * shared / (own.total + other.total);
                // A name of two characters stands inside too many others for that to mean much.
                match own.grams.entries().len().min(other.grams.entries().len()) {
                    1 if dice < 1.0 => return 0.7 * dice,
                    1 | 2 => return dice,
                    _ => {}
                }
                0.5 * dice + 0.5 * shared / own.total.min(other.total)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::grams;
    use super::*;

    #[test]
    fn a_name_within_another_is_like_it() {
        let tokens =
            |names: &[&str]| -> Vec<Vec<u64>> { names.iter().map(|name| grams::tokens(name)).collect() };
        let names = Names::new(
            &tokens(&["数据中心机架", "自然湿地"]),
            &tokens(&["大数据中心机架", "湿地", "旱涝保收田"]),
        );
        let racks = names.likeness(0);
        assert!(racks[0] > 0.9 && racks[1] == 0.0 && racks[2] == 0.0, "{racks:?}");
        assert!(names.likeness(1)[1] < 0.6);
    }
}

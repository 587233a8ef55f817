//! How alike two subjects are: shared character bigrams, the rarer the weightier.
//!
//! Absent: figures. Two names may be alike and their figures not.

use std::collections::{BTreeMap, BTreeSet};

use super::subjects::Subject;

/// Rarity of bigrams over all subjects of a pair of plans.
pub(super) struct NameIndex {
    weights: BTreeMap<String, f64>,
}

fn bigrams(core: &str) -> BTreeSet<String> {
    let chars: Vec<char> = core.chars().collect();
    if chars.len() == 1 {
        return BTreeSet::from([core.to_owned()]);
    }
    chars.windows(2).map(|pair| pair.iter().collect()).collect()
}

impl NameIndex {
    pub(super) fn new<'s>(subjects: impl Iterator<Item = &'s Subject>) -> Self {
        let mut counts: BTreeMap<String, f64> = BTreeMap::new();
        let mut all = 0.0;
        for subject in subjects {
            all += 1.0;
            for gram in bigrams(&subject.core) {
                *counts.entry(gram).or_default() += 1.0;
            }
        }
        let weights = counts.into_iter().map(|(gram, n)| (gram, f64::ln_1p(all / n))).collect();
        NameIndex { weights }
    }

    /// From 0 to 1. Half of it asks how much of both names is shared, half how much of the shorter
    /// one, so that 数据中心机架 finds 大数据中心机架.
    pub(super) fn likeness(&self, left: &Subject, right: &Subject) -> f64 {
        let (a, b) = (bigrams(&left.core), bigrams(&right.core));
        let weigh = |grams: &mut dyn Iterator<Item = &String>| -> f64 {
            grams.map(|gram| self.weights.get(gram).copied().unwrap_or(1.0)).sum()
        };
        let (of_a, of_b) = (weigh(&mut a.iter()), weigh(&mut b.iter()));
        let shared = weigh(&mut a.intersection(&b));
        if shared <= 0.0 {
            return 0.0;
        }
        let dice = 2.0 * shared / (of_a + of_b);
        let within = shared / of_a.min(of_b);
        // A name of two characters stands inside too many others for that to mean much.
        let short = a.len().min(b.len()) < 3;
        if short { dice } else { 0.5 * dice + 0.5 * within }
    }
}

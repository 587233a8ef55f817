//! A pair of plans in a few figures, and the themes of many plans: what an atlas of plans shows.
//!
//! Worked example: if 40 of the left plan's 130 passages and 50 of the right plan's 120 have a
//! counterpart, 90 of 250 passages do, and the overlap is 0.36.
//!
//! Absent: which pairs to look at, and in what order: the caller walks through them.

use std::collections::{BTreeMap, BTreeSet};

use super::model::{Comparison, LinkKind, Verdict};
use crate::plan::{self, Plan};
use crate::theme::{BOILERPLATE, Lexicon};

/// A comparison in a few figures.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PairFigures {
    /// Share of the passages of both plans that have a counterpart about the same subject.
    pub overlap: f64,
    /// Number of links about the same subject.
    pub links: usize,
    /// Themes that both treat.
    pub themes: usize,
    /// Targets that both state and that agree.
    pub same: usize,
    /// Targets that both state and that differ.
    pub differ: usize,
    /// Targets that both state and that cannot be compared.
    pub unlike: usize,
}

impl PairFigures {
    /// The figures of a comparison of these plans.
    pub fn of(comparison: &Comparison, left: &Plan, right: &Plan) -> Self {
        let close: Vec<_> = comparison.links.iter().filter(|l| l.kind != LinkKind::SameTheme).collect();
        let linked_left: BTreeSet<&str> = close.iter().map(|l| l.left.id.as_str()).collect();
        let linked_right: BTreeSet<&str> = close.iter().map(|l| l.right.id.as_str()).collect();
        let all = plan::passages(left).len() + plan::passages(right).len();
        let mut figures = PairFigures {
            overlap: share(linked_left.len() + linked_right.len(), all),
            links: close.len(),
            themes: comparison.themes.len(),
            ..PairFigures::default()
        };
        for target in &comparison.targets {
            match target.verdict {
                Verdict::Same => figures.same += 1,
                Verdict::Higher | Verdict::Lower => figures.differ += 1,
                Verdict::NotComparable if !target.neighbours => figures.unlike += 1,
                Verdict::NotComparable | Verdict::LeftOnly | Verdict::RightOnly => {}
            }
        }
        figures
    }
}

fn share(part: usize, whole: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a number of passages is far below 2^52")]
    let share = part as f64 / whole.max(1) as f64;
    share
}

/// For each theme of the lexicon, but those that nearly every plan treats, how many passages of
/// each plan treat it; themes that no plan treats are left out.
pub fn theme_matrix(plans: &[&Plan], lexicon: &Lexicon) -> Vec<(String, Vec<usize>)> {
    let mut counts: BTreeMap<(usize, String), Vec<usize>> = BTreeMap::new();
    for (at, plan) in plans.iter().enumerate() {
        for path in plan::passages(plan) {
            for theme in lexicon.themes_of_passage(path.passage) {
                let row =
                    counts.entry((lexicon.position(&theme), theme)).or_insert_with(|| vec![0; plans.len()]);
                if let Some(count) = row.get_mut(at) {
                    *count += 1;
                }
            }
        }
    }
    let rows = counts.into_iter().map(|((_, theme), row)| (theme, row));
    rows.filter(|(theme, _)| !BOILERPLATE.contains(&theme.as_str())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;

    fn bundled(id: &str) -> Plan {
        let text = std::fs::read_to_string(format!("data/plans/{id}.json")).unwrap();
        plan::load(&text, &Lexicon::bundled().ids()).0.unwrap()
    }

    /// A cell of the matrix leads to the theme in a pair, which counts the same passages.
    #[test]
    fn the_matrix_counts_what_the_view_of_themes_lists() {
        let (left, right) = (bundled("digital-economy"), bundled("manufacturing"));
        let comparison = compare(&left, &right, Lexicon::bundled());
        let matrix: BTreeMap<String, Vec<usize>> =
            theme_matrix(&[&left, &right], Lexicon::bundled()).into_iter().collect();
        for theme in &comparison.themes {
            if let Some(row) = matrix.get(&theme.id) {
                assert_eq!(*row, [theme.left.len(), theme.right.len()], "{}", theme.id);
            }
        }
    }

    /// What is only laid side by side is no figure that both plans state.
    #[test]
    fn neighbours_are_not_counted() {
        let (left, right) = (bundled("natural-resources"), bundled("water"));
        let comparison = compare(&left, &right, Lexicon::bundled());
        let unlike = comparison.targets.iter().filter(|t| t.verdict == Verdict::NotComparable);
        assert_eq!(
            PairFigures::of(&comparison, &left, &right).unlike,
            unlike.filter(|t| !t.neighbours).count()
        );
    }
}

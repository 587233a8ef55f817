//! The links between two panes as strands in the gutter between them, for what is on the screen.
//!
//! A strand leads from passage to passage; the stronger the link, the wider it is. Where one end is
//! out of sight only the best link of the passage in sight is drawn, and leads out of the gutter, so
//! that a passage with seven counterparts does not fill it.
//!
//! Absent: colours and curves (`app`); a strand names its link.

use std::collections::BTreeMap;

use super::panes::Column;

/// A link between two passages, by their positions in reading order.
#[derive(Clone, Debug, PartialEq)]
pub struct Join {
    /// Position of the left passage.
    pub left: usize,
    /// Position of the right passage.
    pub right: usize,
    /// How strong the link is, from 0 to 1.
    pub weight: f64,
    /// Group of themes, for the colour.
    pub group: String,
}

/// A link as it is drawn, in pixels from the top of the panes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Strand {
    /// Index of the link.
    pub join: usize,
    /// Top and bottom at the left edge.
    pub left: (f64, f64),
    /// Top and bottom at the right edge.
    pub right: (f64, f64),
    /// Whether both ends are in sight.
    pub whole: bool,
}

/// How far out of sight a strand that leaves the gutter ends.
const OUTSIDE: f64 = 60.0;
const WIDEST: f64 = 14.0;
const NARROWEST: f64 = 2.0;

/// The strands for panes that stand at these positions, the strongest last, on top. `joins` are the
/// best first.
pub fn strands(left: &Column, right: &Column, joins: &[Join], scroll: (f64, f64)) -> Vec<Strand> {
    let mut led = [BTreeMap::new(), BTreeMap::new()];
    let mut shown: Vec<(usize, bool, bool)> = Vec::new();
    for (index, join) in joins.iter().enumerate() {
        let (in_left, in_right) =
            (in_sight(left, join.left, scroll.0), in_sight(right, join.right, scroll.1));
        let [of_left, of_right] = &mut led;
        let first = (in_left && seen(of_left, join.left)) || (in_right && seen(of_right, join.right));
        if (in_left && in_right) || first {
            shown.push((index, in_left, in_right));
        }
    }
    let ends = |row: fn(&Join) -> usize, other: fn(&Join) -> usize| slots(&shown, joins, row, other);
    let (of_left, of_right) = (ends(|j| j.left, |j| j.right), ends(|j| j.right, |j| j.left));
    let mut strands: Vec<Strand> = shown
        .iter()
        .filter_map(|&(index, in_left, in_right)| {
            let join = joins.get(index)?;
            let width = NARROWEST + (WIDEST - NARROWEST) * join.weight.clamp(0.0, 1.0);
            let end = |column, row, scroll, slots: &BTreeMap<usize, f64>| {
                end_of(column, row, scroll, slots.get(&index).copied().unwrap_or(0.5), width)
            };
            Some(Strand {
                join: index,
                left: end(left, join.left, scroll.0, &of_left)?,
                right: end(right, join.right, scroll.1, &of_right)?,
                whole: in_left && in_right,
            })
        })
        .collect();
    strands.reverse();
    strands
}

/// Whether this is the first link of a passage that is met.
fn seen(led: &mut BTreeMap<usize, ()>, row: usize) -> bool {
    led.insert(row, ()).is_none()
}

fn in_sight(column: &Column, row: usize, scroll: f64) -> bool {
    let Some(row) = column.rows.get(row) else { return false };
    row.top + row.height > scroll && row.top < scroll + column.view
}

/// For each link shown, which fraction of its passage's height it leaves from: in the order of the
/// other ends, so that few strands cross.
fn slots(
    shown: &[(usize, bool, bool)],
    joins: &[Join],
    row: fn(&Join) -> usize,
    other: fn(&Join) -> usize,
) -> BTreeMap<usize, f64> {
    let mut of: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
    for (index, ..) in shown {
        if let Some(join) = joins.get(*index) {
            of.entry(row(join)).or_default().push((other(join), *index));
        }
    }
    let mut slots = BTreeMap::new();
    for ends in of.values_mut() {
        ends.sort_unstable();
        #[expect(clippy::cast_precision_loss, reason = "a number of links is far below 2^52")]
        let step = 1.0 / (ends.len() + 1) as f64;
        let mut at = 0.0;
        for (_, index) in ends {
            at += step;
            slots.insert(*index, at);
        }
    }
    slots
}

fn end_of(column: &Column, row: usize, scroll: f64, slot: f64, width: f64) -> Option<(f64, f64)> {
    let sight = in_sight(column, row, scroll);
    let row = column.rows.get(row)?;
    let half = width.min(row.height.max(NARROWEST)) / 2.0;
    // Of a passage that is partly in sight, the end is.
    let margin = if sight { -half } else { OUTSIDE };
    let middle = (row.top + row.height * slot - scroll).max(-margin).min(column.view + margin);
    Some((middle - half, middle + half))
}

#[cfg(test)]
mod tests {
    use super::super::panes::Row;
    use super::*;

    fn column() -> Column {
        let row = |at: u32| Row { top: f64::from(at) * 100.0, height: 90.0 };
        Column { rows: (0..20).map(row).collect(), start: 0.0, height: 2000.0, view: 300.0 }
    }

    fn joins(ends: &[(usize, usize)]) -> Vec<Join> {
        ends.iter().map(|&(left, right)| Join { left, right, weight: 0.5, group: String::new() }).collect()
    }

    /// Which links are drawn, and which of them whole.
    #[track_caller]
    fn check(ends: &[(usize, usize)], scroll: (f64, f64), wanted: &[(usize, bool)]) {
        let strands = strands(&column(), &column(), &joins(ends), scroll);
        let found: Vec<(usize, bool)> = strands.iter().map(|s| (s.join, s.whole)).collect();
        assert_eq!(found, wanted);
    }

    #[test]
    fn what_is_in_sight_is_drawn() {
        check(&[(0, 0), (1, 2)], (0.0, 0.0), &[(1, true), (0, true)]);
        check(&[(9, 9)], (0.0, 0.0), &[]);
        check(&[(99, 0)], (500.0, 500.0), &[]);
    }

    #[test]
    fn of_what_leads_out_of_sight_only_the_best_is_drawn() {
        check(&[(0, 9), (0, 10), (0, 1)], (0.0, 0.0), &[(2, true), (0, false)]);
        check(&[(9, 0), (10, 0)], (0.0, 0.0), &[(0, false)]);
    }

    #[test]
    fn ends_are_ordered_and_inside_their_passages() {
        let strands = strands(&column(), &column(), &joins(&[(0, 2), (0, 0), (0, 1)]), (0.0, 0.0));
        let mut by_right: Vec<_> = strands.iter().map(|s| (s.right.0, s.left.0)).collect();
        by_right.sort_by(|a, b| a.0.total_cmp(&b.0));
        assert!(by_right.windows(2).all(|two| two[0].1 < two[1].1), "they cross: {by_right:?}");
        for strand in &strands {
            assert!(strand.left.0 >= 0.0 && strand.left.1 <= 90.0, "{strand:?}");
            assert!(strand.left.1 - strand.left.0 <= WIDEST);
        }
    }

    #[test]
    fn the_end_at_a_passage_partly_in_sight_is_in_sight() {
        let strands = strands(&column(), &column(), &joins(&[(0, 0)]), (80.0, 10.0));
        assert!(strands.iter().all(|s| s.left.0 >= 0.0 && s.whole), "{strands:?}");
        assert_eq!(strands.len(), 1);
    }

    #[test]
    fn an_end_out_of_sight_stays_near() {
        let strands = strands(&column(), &column(), &joins(&[(0, 19)]), (0.0, 0.0));
        assert!(strands.iter().all(|s| s.right.1 < 300.0 + OUTSIDE + WIDEST), "{strands:?}");
    }
}

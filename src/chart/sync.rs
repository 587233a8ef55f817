//! Linked scrolling: where one pane stands, given where the other one was scrolled to.
//!
//! What counts is the passage at the reading line, a third down the pane. Its counterpart is put at
//! the same fraction of its own height onto the other pane's line, so that equal tops are level and
//! long passages pass by short ones evenly; the space above a passage (headings) counts likewise.
//!
//! ```text
//! A: passage 2 stands from 400 to 600, the line at 450: a quarter of it has passed
//! B: its counterpart stands from 1000 to 1100, so 1025 comes to B's line
//! ```
//!
//! Links need not be in order: the other pane jumps where they are not. A passage without
//! counterpart moves nothing. Before the first and after the last passage both run to their ends.
//!
//! Absent: what stands where in a pane (`panes`), the browser and time; positions are in pixels from the top of the content.

use super::panes::Column;

/// What the other pane does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Followed {
    /// It goes to this position.
    To(f64),
    /// The passage at the line has no counterpart: it stays.
    Stay,
}

/// Where the follower goes when the leader stands at `scroll`. `partners` has for each passage of the
/// leader its best counterpart.
pub fn follow(leader: &Column, follower: &Column, partners: &[Option<usize>], scroll: f64) -> Followed {
    if scroll <= 0.5 {
        return Followed::To(0.0);
    }
    if scroll >= leader.most() - 0.5 {
        return Followed::To(follower.most());
    }
    let line = scroll + leader.line();
    let place = match leader.row_at(scroll) {
        None if line < leader.start => Some(scaled(line, leader.start, follower.start)),
        None => {
            let (rest, own) = (leader.height - leader.end(), follower.height - follower.end());
            Some(follower.end() + scaled(line - leader.end(), rest, own))
        }
        Some(row) => partners
            .get(row)
            .copied()
            .flatten()
            .and_then(|partner| facing(leader, follower, row, partner, line)),
    };
    place.map_or(Followed::Stay, |place| Followed::To(follower.clamped(place - follower.line())))
}

/// The place on the follower that faces a place at or above a passage of the leader.
fn facing(leader: &Column, follower: &Column, row: usize, partner: usize, line: f64) -> Option<f64> {
    let (own, other) = (leader.rows.get(row)?, follower.rows.get(partner)?);
    Some(if line < own.top {
        other.top - scaled(own.top - line, leader.above(row), follower.above(partner))
    } else {
        other.top + scaled(line - own.top, own.height, other.height)
    })
}

fn scaled(part: f64, whole: f64, other: f64) -> f64 {
    if whole > 0.0 { part / whole * other } else { 0.0 }
}

/// Whether a pane glides over a way. What is near is reached at once, so that following is level; a
/// long way is a jump, as nobody wants to watch a whole plan pass by.
pub fn glides(way: f64, view: f64) -> bool {
    (NEAR * view..FAR * view).contains(&way.abs())
}

/// The next position of a gliding pane, a frame later.
pub fn glide(now: f64, target: f64) -> f64 {
    let way = target - now;
    if way.abs() < LAST { target } else { now + way * PACE }
}

/// What is near and what is far, in heights of the pane.
const NEAR: f64 = 0.2;
const FAR: f64 = 4.0;
/// Which part of the way is gone in one frame, and what is gone in the last one.
const PACE: f64 = 0.3;
const LAST: f64 = 4.0;

/// The linked passage nearest to one that has no counterpart; of two equally near the next one.
pub fn nearest_linked(partners: &[Option<usize>], row: usize) -> Option<usize> {
    let linked = |at: &usize| partners.get(*at).is_some_and(Option::is_some);
    let next = (row..partners.len()).find(linked);
    let before = (0..row.min(partners.len())).rev().find(linked);
    match (before, next) {
        (Some(before), Some(next)) => Some(if next - row <= row - before { next } else { before }),
        (before, next) => before.or(next),
    }
}

#[cfg(test)]
mod tests {
    use super::super::panes::Row;
    use super::*;
    use proptest::prelude::*;

    /// Passages of these heights with a heading of 50 above each, between a title and an end that
    /// leave room for the line.
    fn column(heights: &[f64]) -> Column {
        let mut at = 300.0;
        let rows = heights.iter().map(|&height| {
            let top = at + 50.0;
            at = top + height;
            Row { top, height }
        });
        let rows: Vec<Row> = rows.collect();
        Column { rows, start: 300.0, height: at + 600.0, view: 600.0 }
    }

    #[test]
    fn the_other_pane_stands_at_the_same_fraction() {
        let a = column(&[100.0, 200.0, 100.0]);
        let b = column(&[50.0, 100.0]);
        let partners = [Some(1), None, Some(0)];
        let check = |line: f64, wanted: Option<f64>, why: &str| {
            let wanted = wanted.map_or(Followed::Stay, |line| Followed::To(line - 200.0));
            assert_eq!(follow(&a, &b, &partners, line - 200.0), wanted, "{why}");
        };
        check(200.0, Some(200.0), "both begin together");
        check(225.0, Some(225.0), "titles pass together");
        check(350.0, Some(450.0), "tops are level");
        check(400.0, Some(500.0), "half of one faces half of the other");
        check(325.0, Some(425.0), "so does the heading above");
        check(500.0, None, "a passage without counterpart");
        check(470.0, None, "and the heading above it");
        check(750.0, Some(350.0), "links may run backwards");
        check(1000.0, Some(700.0), "after the last passage both run out");
        check(1049.8, Some(750.0), "and end together");
    }

    #[test]
    fn a_folded_section_stands_for_its_first_passage() {
        let mut a = column(&[100.0, 0.0, 0.0, 100.0]);
        let folded = Row { top: 500.0, height: 40.0 };
        a.rows[1] = folded;
        a.rows[2] = folded;
        a.rows[3].top = 560.0;
        let b = column(&[80.0, 80.0]);
        let there = follow(&a, &b, &[None, Some(1), Some(0), None], 300.0);
        assert_eq!(there, Followed::To(b.rows[1].top - 200.0));
    }

    #[test]
    fn columns_without_passages_do_no_harm() {
        let (none, some) = (Column::default(), column(&[100.0]));
        assert_eq!(follow(&none, &some, &[], 10.0), Followed::To(some.most()));
        assert_eq!(follow(&some, &none, &[Some(0)], 160.0), Followed::Stay);
    }

    #[test]
    fn the_nearest_linked_passage_is_offered() {
        let partners = [Some(1), None, None, None, Some(0), None];
        let check = |row: usize, wanted: Option<usize>| {
            assert_eq!(nearest_linked(&partners, row), wanted, "{row}");
        };
        check(1, Some(0));
        check(2, Some(4));
        check(3, Some(4));
        check(5, Some(4));
        check(99, Some(4));
        assert_eq!(nearest_linked(&[None, None], 1), None);
    }

    #[test]
    fn what_is_near_or_far_is_reached_at_once_and_a_jump_glides() {
        for (way, wanted) in [(60.0, false), (-900.0, true), (900.0, true), (-3000.0, false)] {
            assert_eq!(glides(way, 600.0), wanted, "{way}");
        }
        let mut at = 100.0_f64;
        let arrived = (1..100).find(|_| {
            at = glide(at, 1000.0).round();
            at >= 1000.0
        });
        assert!(arrived.is_some_and(|frames| (4..20).contains(&frames)), "{arrived:?}");
    }

    fn heights() -> impl Strategy<Value = Vec<f64>> {
        prop::collection::vec(1.0..900.0, 1..20)
    }

    proptest! {
        #[test]
        fn a_counterpart_comes_to_the_same_height(a in heights(), b in heights(), row in 0..20_usize, to in 0..20_usize) {
            let (a, b) = (column(&a), column(&b));
            let (row, to) = (row % a.rows.len(), to % b.rows.len());
            let mut partners = vec![None; a.rows.len()];
            partners[row] = Some(to);
            let scroll = a.position_of(row).unwrap();
            let Followed::To(other) = follow(&a, &b, &partners, scroll) else { panic!("it stays") };
            let level = (a.rows[row].top - scroll) - (b.rows[to].top - other);
            prop_assert!(level.abs() < 1e-6, "{level}");
        }

        #[test]
        fn nothing_leaves_its_pane(a in heights(), b in heights(), part in -0.2..1.2_f64, to in 0..20_usize) {
            let (a, b) = (column(&a), column(&b));
            let partners = vec![Some(to); a.rows.len()];
            if let Followed::To(other) = follow(&a, &b, &partners, part * a.most()) {
                prop_assert!((0.0..=b.most()).contains(&other), "{other}");
            }
        }

        /// Twins scroll alike, and whoever follows would lead to where the leader stands: the panes
        /// cannot chase each other.
        #[test]
        fn following_back_changes_nothing(a in heights(), b in heights(), part in 0.0..1.0_f64) {
            let rows = a.len().min(b.len());
            let (a, b) = (column(&a[..rows]), column(&b[..rows]));
            let partners: Vec<Option<usize>> = (0..rows).map(Some).collect();
            let scroll = part * a.most();
            let Followed::To(there) = follow(&a, &b, &partners, scroll) else { panic!("it stays") };
            let Followed::To(back) = follow(&b, &a, &partners, there) else { panic!("it stays") };
            prop_assert!((back - scroll).abs() < 1.0, "{scroll} {there} {back}");
        }

        #[test]
        fn links_in_order_never_lead_back(a in heights(), b in heights(), from in 0.0..1.0_f64, by in 0.0..1.0_f64) {
            let rows = a.len().min(b.len());
            let (a, b) = (column(&a[..rows]), column(&b[..rows]));
            let partners: Vec<Option<usize>> = (0..rows).map(Some).collect();
            let at = |part: f64| match follow(&a, &b, &partners, part.min(1.0) * a.most()) {
                Followed::To(there) => there,
                Followed::Stay => f64::NAN,
            };
            prop_assert!(at(from) <= at(from + by) + 1e-6);
        }
    }
}

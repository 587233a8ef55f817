//! A whole plan on a strip beside its pane: where chapters begin and what is linked.
//!
//! Places are thousandths of the content's height. Neighbours of one colour are one stripe, so that
//! a plan of a thousand passages is some dozens of shapes.
//!
//! Absent: colours, and where the pane stands (the strip's frame moves without being drawn anew).

use super::panes::Column;

/// Passages in a row that are linked and belong to one group of themes.
#[derive(Clone, Debug, PartialEq)]
pub struct Stripe {
    /// Top, in thousandths.
    pub top: f64,
    /// Height, in thousandths.
    pub height: f64,
    /// The group of themes.
    pub group: String,
}

/// The strip.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Minimap {
    /// Where chapters begin, in thousandths.
    pub ticks: Vec<f64>,
    /// What is linked.
    pub stripes: Vec<Stripe>,
}

/// Least height of a stripe that can be seen.
const LEAST: f64 = 1.5;
/// Stripes that are nearer than this are one.
const NEAR: f64 = 2.5;

/// Lays out the strip. `groups` has for each passage the group of its best link; `chapters` are the
/// first passages of the chapters.
pub fn minimap(column: &Column, groups: &[Option<String>], chapters: &[usize]) -> Minimap {
    if column.height <= 0.0 {
        return Minimap::default();
    }
    let scale = 1000.0 / column.height;
    let mut stripes: Vec<Stripe> = Vec::new();
    for (row, group) in column.rows.iter().zip(groups) {
        let Some(group) = group else { continue };
        let (top, height) = (row.top * scale, (row.height * scale).max(LEAST));
        match stripes.last_mut() {
            Some(last) if last.group == *group && top - (last.top + last.height) < NEAR => {
                last.height = last.height.max(top + height - last.top);
            }
            _ => stripes.push(Stripe { top, height, group: group.clone() }),
        }
    }
    let ticks = chapters.iter().filter_map(|&row| Some(column.rows.get(row)?.top * scale)).collect();
    Minimap { ticks, stripes }
}

/// The position of a pane that has this fraction of its content in its middle.
pub fn position_for(column: &Column, fraction: f64) -> f64 {
    column.clamped(fraction * column.height - column.view / 2.0)
}

#[cfg(test)]
mod tests {
    use super::super::panes::Row;
    use super::*;

    #[test]
    fn neighbours_of_one_group_are_one_stripe() {
        let row = |at: u32| Row { top: f64::from(at) * 10.0, height: 9.0 };
        let column = Column { rows: (0..100).map(row).collect(), start: 0.0, height: 1000.0, view: 100.0 };
        let groups: Vec<Option<String>> = (0..100)
            .map(|at| match at {
                0..10 | 20..30 => Some("a".to_owned()),
                10..20 => Some("b".to_owned()),
                50 => Some("a".to_owned()),
                _ => None,
            })
            .collect();
        let map = minimap(&column, &groups, &[0, 50, 500]);
        let found: Vec<(f64, f64, &str)> =
            map.stripes.iter().map(|s| (s.top, s.height, s.group.as_str())).collect();
        assert_eq!(found, [(0.0, 99.0, "a"), (100.0, 99.0, "b"), (200.0, 99.0, "a"), (500.0, 9.0, "a")]);
        assert_eq!(map.ticks, [0.0, 500.0]);
    }

    #[test]
    fn nothing_is_drawn_of_nothing() {
        assert_eq!(minimap(&Column::default(), &[Some("a".to_owned())], &[0]), Minimap::default());
    }

    #[test]
    fn a_place_comes_to_the_middle() {
        let column = Column { rows: Vec::new(), start: 0.0, height: 1000.0, view: 100.0 };
        assert_eq!(position_for(&column, 0.5), 450.0);
        assert_eq!(position_for(&column, -1.0), 0.0);
        assert_eq!(position_for(&column, 2.0), 900.0);
    }
}

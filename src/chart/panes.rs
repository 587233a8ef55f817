//! The two panes of full text as numbers: where each passage stands, and where the reading line is.
//!
//! Absent: following one pane with the other (`sync`), and measuring, which only the browser can.

use crate::compare::Side;

/// One thing for each pane.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Both<T> {
    /// Of the left pane.
    pub left: T,
    /// Of the right pane.
    pub right: T,
}

impl<T> Both<T> {
    /// Makes one for each.
    pub fn each(make: impl Fn(Side) -> T) -> Self {
        Both { left: make(Side::Left), right: make(Side::Right) }
    }

    /// That of a side.
    pub fn of(&self, side: Side) -> &T {
        match side {
            Side::Left => &self.left,
            Side::Right => &self.right,
        }
    }

    /// That of a side, to change it.
    pub fn of_mut(&mut self, side: Side) -> &mut T {
        match side {
            Side::Left => &mut self.left,
            Side::Right => &mut self.right,
        }
    }
}

/// The reading line, as a fraction of the pane's height.
pub const LINE: f64 = 1.0 / 3.0;

/// One passage on its pane. A folded one has the place of the heading it is folded under.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Row {
    /// Distance from the top of the content.
    pub top: f64,
    /// Height.
    pub height: f64,
}

/// The content of a pane. Passages are in reading order: no one ends above the one before it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    /// Passages.
    pub rows: Vec<Row>,
    /// Where the text begins, below the title.
    pub start: f64,
    /// Height of all content.
    pub height: f64,
    /// Height of the pane.
    pub view: f64,
}

impl Row {
    pub(super) fn bottom(self) -> f64 {
        self.top + self.height
    }
}

impl Column {
    /// The furthest position.
    pub fn most(&self) -> f64 {
        (self.height - self.view).max(0.0)
    }

    /// Where the reading line is in the pane.
    pub fn line(&self) -> f64 {
        self.view * LINE
    }

    /// The position nearest to a wanted one.
    pub fn clamped(&self, scroll: f64) -> f64 {
        scroll.max(0.0).min(self.most())
    }

    /// The position at which the top of a passage is on the line.
    pub fn position_of(&self, row: usize) -> Option<f64> {
        Some(self.clamped(self.rows.get(row)?.top - self.line()))
    }

    /// The passage at the line, with the space above it; none in the title and after the end.
    pub fn row_at(&self, scroll: f64) -> Option<usize> {
        let at = scroll + self.line();
        if at < self.start {
            return None;
        }
        let row = self.rows.partition_point(|row| row.bottom() <= at);
        (row < self.rows.len()).then_some(row)
    }

    pub(super) fn end(&self) -> f64 {
        self.rows.last().map_or(self.start, |row| row.bottom())
    }

    /// Height of the space above a passage.
    pub(super) fn above(&self, row: usize) -> f64 {
        let before = row.checked_sub(1).and_then(|before| self.rows.get(before));
        let before = before.map_or(self.start, |before| before.bottom());
        self.rows.get(row).map_or(0.0, |row| (row.top - before).max(0.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(tops_and_heights: &[(f64, f64)]) -> Column {
        let rows = tops_and_heights.iter().map(|&(top, height)| Row { top, height }).collect();
        Column { rows, start: 300.0, height: 1500.0, view: 600.0 }
    }

    #[test]
    fn the_passage_at_the_line_has_the_space_above_it() {
        let column = rows(&[(350.0, 100.0), (500.0, 40.0), (500.0, 40.0), (560.0, 100.0)]);
        for (line, wanted, why) in [
            (299.0, None, "the title"),
            (300.0, Some(0), "the heading above the first"),
            (449.0, Some(0), "its end"),
            (510.0, Some(1), "of those folded into one place the first"),
            (545.0, Some(3), "the space below them"),
            (660.0, None, "after the end"),
        ] {
            assert_eq!(column.row_at(line - 200.0), wanted, "{why}");
        }
    }

    #[test]
    fn positions_stay_inside_the_pane() {
        let column = rows(&[(350.0, 100.0), (1400.0, 50.0)]);
        assert_eq!(column.position_of(0), Some(150.0));
        assert_eq!(column.position_of(1), Some(900.0), "there is no more to scroll");
        assert_eq!(column.position_of(7), None);
        assert_eq!(rows(&[]).row_at(100.0 + 200.0), None);
    }
}

//! From a baseline to a target, for both plans: where the dots of a row stand, and on which scale.
//!
//! Worked example: A goes from 7.1 to 25.5 and B from 7.1 to 25.5, both in 万座. Base stations are
//! counted like nothing else, so the row has a scale of its own, 0–30万座; of its 120 pixels 7.1 is at
//! 28.4 and 25.5 at 102. Shares in a hundred all stand on one scale, 0–100%, in every row.
//!
//! Invariant: from the printed figure to the tenth of a pixel everything is exact decimals.
//!
//! Absent: figures without a number, which have no place on a scale: the caller shows what is
//! printed; markup and colours (`app`, `report`).

mod ends;
mod scale;

#[cfg(test)]
mod tests;

pub use ends::dimension;
pub use scale::{PLOT, Scale, Sharing, Tenths};

use crate::compare::{Side, TargetPair, Verdict};
use ends::{Ends, Point};

/// A figure on its scale. A range has two places, any other figure one.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Where the number, or the lower end of a range, stands.
    pub low: Tenths,
    /// Where the upper end of a range stands; the same as `low` of a single number.
    pub high: Tenths,
    /// The figure as printed, or its number with its sign where that is too long for a chart.
    pub label: String,
    /// Its year.
    pub year: Option<i32>,
    /// Whether the label stands to the left of the dot, so that the labels of a line never meet.
    pub label_left: bool,
}

/// What one plan states: a gap where a figure is missing or has no number.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What the places mean.
    pub scale: Scale,
    /// The baseline; of a review, what had been aimed at.
    pub from: Option<Dot>,
    /// The target; of a review, what was reached.
    pub to: Option<Dot>,
}

/// The chart of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Dumbbell {
    /// A's line.
    pub left: Option<Line>,
    /// B's line.
    pub right: Option<Line>,
    /// Whether a lower figure is the better one.
    pub lower_is_better: bool,
}

impl Dumbbell {
    /// The line of a side.
    pub fn line(&self, side: Side) -> Option<&Line> {
        match side {
            Side::Left => self.left.as_ref(),
            Side::Right => self.right.as_ref(),
        }
    }

    /// Whatever line there is, A's first.
    pub fn any_line(&self) -> Option<&Line> {
        self.left.as_ref().or(self.right.as_ref())
    }

    /// Which rows or lines share the scale.
    pub fn sharing(&self) -> Sharing {
        self.any_line().map_or(Sharing::Row, |line| line.scale.sharing)
    }
}

impl Line {
    /// Years of its two figures.
    pub fn years(&self) -> (Option<i32>, Option<i32>) {
        (self.from.as_ref().and_then(|dot| dot.year), self.to.as_ref().and_then(|dot| dot.year))
    }
}

/// The charts of all pairs, in their order: `None` where there is nothing that a chart would add.
/// Scales that rows share are made from all of these pairs, so that a filter does not move them.
pub fn dumbbells(pairs: &[TargetPair]) -> Vec<Option<Dumbbell>> {
    let rows: Vec<[Ends; 2]> = pairs.iter().map(ends).collect();
    let comparable = rows.iter().zip(pairs).filter(|(_, pair)| pair.verdict != Verdict::NotComparable);
    let shared = scale::shared(comparable.map(|(row, _)| row.iter().flat_map(Ends::points).collect()));
    rows.into_iter().zip(pairs).map(|(row, pair)| draw(row, pair, &shared)).collect()
}

/// The chart of one pair on its own.
pub fn dumbbell(pair: &TargetPair) -> Option<Dumbbell> {
    draw(ends(pair), pair, &scale::shared(std::iter::empty()))
}

fn ends(pair: &TargetPair) -> [Ends; 2] {
    Side::BOTH.map(|side| pair.side(side).map(Ends::of).unwrap_or_default())
}

fn draw(row: [Ends; 2], pair: &TargetPair, shared: &[Scale]) -> Option<Dumbbell> {
    let lower_is_better = pair.lower_is_better;
    if pair.verdict == Verdict::NotComparable {
        // What cannot be compared has no common scale: each plan's own change is shown by itself.
        let [left, right] = row.map(|ends| {
            let points: Vec<&Point> = ends.points().collect();
            let scale = if points.len() == 2 { Scale::own(&points, Sharing::Line) } else { None };
            scale.and_then(|scale| line(&ends, &scale))
        });
        let any = left.is_some() || right.is_some();
        return any.then_some(Dumbbell { left, right, lower_is_better });
    }
    let [left, right] = ends::of_one_dimension(row);
    let points: Vec<&Point> = left.points().chain(right.points()).collect();
    let own = || if points.len() > 1 { Scale::own(&points, Sharing::Row) } else { None };
    let scale = shared.iter().find(|scale| scale.holds(&points)).cloned().or_else(own)?;
    Some(Dumbbell { left: line(&left, &scale), right: line(&right, &scale), lower_is_better })
}

fn line(ends: &Ends, scale: &Scale) -> Option<Line> {
    let dot = |point: &Point| {
        let (low, high) = (scale.place(point.low)?, scale.place(point.high)?);
        Some(Dot { low, high, label: point.label.clone(), year: point.year, label_left: false })
    };
    let mut from = ends.from.as_ref().and_then(dot);
    let mut to = ends.to.as_ref().and_then(dot);
    match (&mut from, &mut to) {
        (Some(from), Some(to)) if from.low <= to.low => from.label_left = true,
        (Some(_), Some(to)) => to.label_left = true,
        // A lone label goes where there is more room.
        (Some(lone), None) | (None, Some(lone)) => lone.label_left = lone.high.0 * 2 > PLOT,
        (None, None) => return None,
    }
    Some(Line { scale: scale.clone(), from, to })
}

//! From a baseline to a target, for both plans on one scale.
//!
//! Worked example: A goes from 7.1 to 25.5 and B from 7.1 to 25.5, both in 10⁴; on a scale from 0
//! to 25.5 the ends stand at 0.278 and 1.
//!
//! Absent: figures without a number, and figures of different dimensions: they have no place on a
//! scale, and the caller shows what is printed.

use crate::compare::{TargetPair, TargetSide};
use crate::quantity::{self, Dimension, Quantity, Reading};

/// Positions from 0 to 1 on the common scale, for A and B.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Dumbbell {
    /// A's baseline and target.
    pub left: (Option<f64>, Option<f64>),
    /// B's baseline and target.
    pub right: (Option<f64>, Option<f64>),
}

/// The dumbbell of a pair; `None` where fewer than two of its figures have a place on one scale.
pub fn dumbbell(pair: &TargetPair) -> Option<Dumbbell> {
    let (left, right) = (ends(pair.left.as_ref()), ends(pair.right.as_ref()));
    let all: Vec<&(f64, Dimension)> =
        [&left.0, &left.1, &right.0, &right.1].into_iter().filter_map(Option::as_ref).collect();
    let dimension = &all.iter().find(|(_, d)| *d != Dimension::Unstated).or(all.first())?.1;
    let fits = |value: &Option<(f64, Dimension)>| {
        value.as_ref().filter(|(_, d)| d == dimension || *d == Dimension::Unstated).map(|(v, _)| *v)
    };
    let values = [fits(&left.0), fits(&left.1), fits(&right.0), fits(&right.1)];
    let known: Vec<f64> = values.into_iter().flatten().collect();
    let most = known.iter().copied().fold(0.0, f64::max);
    let least = known.iter().copied().fold(most, f64::min);
    if known.len() < 2 || most <= 0.0 {
        return None;
    }
    // A scale from nought is honest; only where all values crowd at its end does it begin later.
    let from = if least > most * 0.7 { (least - (most - least)).max(0.0) } else { 0.0 };
    let from = if (most - from).abs() < f64::EPSILON { 0.0 } else { from };
    let place = |value: Option<f64>| value.map(|v| ((v - from) / (most - from)).clamp(0.0, 1.0));
    let [a0, a1, b0, b1] = values;
    Some(Dumbbell { left: (place(a0), place(a1)), right: (place(b0), place(b1)) })
}

type End = Option<(f64, Dimension)>;

fn ends(side: Option<&TargetSide>) -> (End, End) {
    let Some(side) = side else { return (None, None) };
    let value = |raw: &str| match quantity::read(raw, &side.unit) {
        Reading::Quantity(q) => number(&q).map(|v| (v, q.unit.dimension.clone())),
        Reading::Nothing | Reading::Words(_) => None,
    };
    (side.baseline.as_deref().and_then(value), value(&side.raw))
}

fn number(quantity: &Quantity) -> Option<f64> {
    let low = quantity.base_low()?.approximately();
    let high = quantity.base_high().map_or(low, |high| high.approximately());
    Some(f64::midpoint(low, high))
}

//! What a plan states of a target, as points: baseline and target, as far as they are numbers.
//!
//! Absent: scales (`scale`).

use crate::compare::{TargetOrigin, TargetPair, TargetSide};
use crate::quantity::{self, Decimal, Dimension, Quantity, Reading, Relation};

/// A figure with a number, in the base unit of its dimension.
#[derive(Clone, Debug)]
pub(super) struct Point {
    pub(super) quantity: Quantity,
    pub(super) low: Decimal,
    pub(super) high: Decimal,
    pub(super) label: String,
    pub(super) year: Option<i32>,
}

/// Both figures of a side.
#[derive(Clone, Debug, Default)]
pub(super) struct Ends {
    pub(super) from: Option<Point>,
    pub(super) to: Option<Point>,
}

impl Ends {
    pub(super) fn of(side: &TargetSide) -> Self {
        // Where the verdict is on the baseline itself, there is no other figure to lead from.
        let leads = side.origin == TargetOrigin::Review || side.baseline_year != side.year;
        let from = side.baseline.as_deref().filter(|_| leads);
        let from = from.and_then(|raw| point(raw, &side.unit, side.baseline_year));
        let to = point(&side.raw, &side.unit, side.year);
        // A sum over the period does not continue a figure of one year.
        let from = from.filter(|from| {
            to.as_ref().is_none_or(|to| {
                to.quantity.cumulative == from.quantity.cumulative
                    && to.quantity.unit.compatible(&from.quantity.unit)
            })
        });
        Ends { from, to }
    }

    pub(super) fn points(&self) -> impl Iterator<Item = &Point> {
        self.from.iter().chain(&self.to)
    }
}

/// Leaves out what measures something else than the rest of the row.
pub(super) fn of_one_dimension(row: [Ends; 2]) -> [Ends; 2] {
    let stated = |point: &&Point| point.quantity.unit.dimension != Dimension::Unstated;
    let all = row.iter().flat_map(Ends::points);
    let Some(unit) = all.filter(stated).map(|point| point.quantity.unit.clone()).next() else { return row };
    row.map(|ends| {
        let fits = |point: &Point| point.quantity.unit.compatible(&unit);
        Ends { from: ends.from.filter(fits), to: ends.to.filter(fits) }
    })
}

fn point(raw: &str, unit: &str, year: Option<i32>) -> Option<Point> {
    let Reading::Quantity(quantity) = quantity::read(raw, unit) else { return None };
    let low = quantity.base_low()?;
    let high = quantity.base_high().unwrap_or(low);
    Some(Point { label: label(raw, &quantity), low, high, year, quantity })
}

/// Most room for a label, in ems of a narrow face.
const ROOM: usize = 8;

/// The figure as printed where there is room for it, or else its number with its sign.
fn label(raw: &str, quantity: &Quantity) -> String {
    let raw = raw.trim();
    let wide = |c: char| if c.is_ascii() { 1 } else { 2 };
    if raw.chars().map(wide).sum::<usize>() <= ROOM {
        return raw.to_owned();
    }
    let sign = match quantity.relation {
        Relation::Equal | Relation::Range => "",
        Relation::Above => ">",
        Relation::AtLeast => "≥",
        Relation::Below => "<",
        Relation::AtMost => "≤",
        Relation::About => "≈",
    };
    let high = quantity.high.map(|high| format!("—{high}")).unwrap_or_default();
    format!("{sign}{}{high}", quantity.low)
}

/// The dimension that a pair's figures have; nothing where none has a unit or they differ.
pub fn dimension(pair: &TargetPair) -> Option<Dimension> {
    let read = |side: &TargetSide| {
        let figures = [Some(side.raw.as_str()), side.baseline.as_deref()];
        figures.into_iter().flatten().find_map(|raw| match quantity::read(raw, &side.unit) {
            Reading::Quantity(quantity) => Some(quantity.unit.dimension),
            Reading::Nothing | Reading::Words(_) => None,
        })
    };
    let of = |side: Option<&TargetSide>| side.and_then(read).filter(|d| *d != Dimension::Unstated);
    match (of(pair.left.as_ref()), of(pair.right.as_ref())) {
        (Some(left), Some(right)) => (left == right).then_some(left),
        (one, other) => one.or(other),
    }
}

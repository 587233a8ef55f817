//! Scales: which rows share one, from where to where they go, and places on them.
//!
//! Worked example: of a table with 28680 → 40000, 10800 → 16000 and 6036 → 18000 亿元, all three rows
//! stand on 0–40000亿元; a row of 3亿元 would be a speck there and gets a scale of its own.
//!
//! Absent: anything but numbers.

use super::ends::Point;
use crate::quantity::{Decimal, Dimension, Quantity, Relation, Unit};

/// A distance in tenths of a pixel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tenths(pub i64);

/// Length of a scale.
pub const PLOT: i64 = 1200;

/// Who else stands on a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// All rows of the unit whose figures are of like size.
    Unit,
    /// Both lines of this row only.
    Row,
    /// This line only: the two plans' figures cannot be compared.
    Line,
}

/// A scale from one quantity to another, [`PLOT`] long.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// What stands at its beginning: nothing, unless all figures crowd far from it.
    pub from: Quantity,
    /// What stands at its end.
    pub to: Quantity,
    /// Who else stands on it.
    pub sharing: Sharing,
}

impl std::fmt::Display for Tenths {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let whole = self.0.unsigned_abs();
        match whole % 10 {
            0 => write!(f, "{sign}{}", whole / 10),
            rest => write!(f, "{sign}{}.{rest}", whole / 10),
        }
    }
}

impl Scale {
    /// Whether it does not begin at nothing.
    pub fn starts_late(&self) -> bool {
        let nought = Decimal::new(0, 0);
        self.from.low.compare(nought).is_gt()
    }

    /// Where a number in base units stands.
    pub(super) fn place(&self, value: Decimal) -> Option<Tenths> {
        let (from, to) = (self.from.base_low()?, self.to.base_low()?);
        value.steps_between(from, to, PLOT).map(|at| Tenths(at.clamp(0, PLOT)))
    }

    /// Whether figures belong on this scale: of its dimension, within it, and large enough to be seen.
    pub(super) fn holds(&self, points: &[&Point]) -> bool {
        let Some((from, to)) = self.from.base_low().zip(self.to.base_low()) else { return false };
        let stated: Vec<&&Point> =
            points.iter().filter(|p| p.quantity.unit.dimension != Dimension::Unstated).collect();
        let inside = |p: &&Point| p.low.compare(from).is_ge() && p.high.compare(to).is_le();
        let seen = self.to.unit.dimension == Dimension::Percent
            || points.iter().any(|p| p.high.times(SPECK).is_some_and(|most| most.compare(to).is_ge()));
        !stated.is_empty()
            && stated.iter().all(|p| p.quantity.unit.dimension == self.to.unit.dimension)
            && points.iter().all(inside)
            && seen
    }

    /// A scale for these figures alone; nothing where they leave it no length.
    pub(super) fn own(points: &[&Point], sharing: Sharing) -> Option<Scale> {
        let least = points.iter().map(|p| p.low).min_by(|a, b| a.compare(*b))?;
        let most = points.iter().map(|p| p.high).max_by(|a, b| a.compare(*b))?;
        let nought = Decimal::new(0, 0);
        let unit = unit(points)?;
        let in_unit = |number: Decimal| number.scaled(-unit.power);
        let (least, most) = (in_unit(least), in_unit(most));
        let (from, to) = if least.compare(nought).is_lt() {
            (
                least.floor_to(leading(least.abs())),
                if most.compare(nought).is_gt() { round(most) } else { nought },
            )
        } else {
            late(least, most).unwrap_or((nought, round(most)))
        };
        let end = |low: Decimal| quantity(low, unit.clone());
        from.compare(to).is_lt().then(|| Scale { from: end(from), to: end(to), sharing })
    }
}

/// A figure below this part of a scale is a speck on it.
const SPECK: i64 = 20;

/// The scales that rows share: shares in a hundred always, and every unit of measure that at least
/// two rows of like size use. Things that are counted have none: base stations and racks share no
/// scale because both are numbers.
pub(super) fn shared<'p>(rows: impl Iterator<Item = Vec<&'p Point>>) -> Vec<Scale> {
    let rows: Vec<Vec<&Point>> = rows.filter(|row| !row.is_empty()).collect();
    let mut scales = vec![percent()];
    for dimension in MEASURES {
        let of = |row: &&Vec<&Point>| row.iter().all(|p| p.quantity.unit.dimension == dimension);
        let rows: Vec<&Vec<&Point>> = rows.iter().filter(of).collect();
        let all: Vec<&Point> = rows.iter().flat_map(|row| row.iter().copied()).collect();
        let scale = Scale::own(&all, Sharing::Unit).map(from_nought);
        scales.extend(scale.filter(|scale| rows.iter().filter(|row| scale.holds(row)).count() > 1));
    }
    scales
}

/// Units of measure: what is measured in them is of one kind in every row.
const MEASURES: [Dimension; 9] = [
    Dimension::Money,
    Dimension::Dollars,
    Dimension::Length,
    Dimension::Area,
    Dimension::Volume,
    Dimension::Mass,
    Dimension::Power,
    Dimension::Energy,
    Dimension::Minutes,
];

fn percent() -> Scale {
    let unit = Unit::read("%");
    let end = |low: i64| quantity(Decimal::new(low, 0), unit.clone());
    Scale { from: end(0), to: end(100), sharing: Sharing::Unit }
}

fn from_nought(scale: Scale) -> Scale {
    let from = quantity(Decimal::new(0, 0), scale.to.unit.clone());
    if scale.starts_late() { Scale { from, ..scale } } else { scale }
}

fn quantity(low: Decimal, unit: Unit) -> Quantity {
    Quantity { relation: Relation::Equal, low, high: None, unit, cumulative: false }
}

/// The unit that the ends of the scale are labelled in: that of the largest figure, without what
/// stands in brackets behind it.
fn unit(points: &[&Point]) -> Option<Unit> {
    let stated = points.iter().rev().filter(|p| p.quantity.unit.dimension != Dimension::Unstated);
    // Of equals the last is the largest: A's, as the order is turned round.
    let largest = stated.max_by(|a, b| a.high.compare(b.high)).or(points.first())?;
    let unit = &largest.quantity.unit;
    if unit.factor != 1 {
        return Some(Unit::read("分钟"));
    }
    let printed = unit.printed.split(['(', '（', '[']).next().unwrap_or_default();
    Some(Unit { printed: printed.to_owned(), ..unit.clone() })
}

/// The place of the first digit that is not nought.
fn leading(number: Decimal) -> i32 {
    let nought = Decimal::new(0, 0);
    let top = number.precision().saturating_add(18);
    let places = (number.precision()..=top).rev();
    places.into_iter().find(|&place| number.floor_to(place).compare(nought).is_gt()).unwrap_or(0)
}

/// The next round number: one digit, or two where the first is a one.
fn round(most: Decimal) -> Decimal {
    let place = leading(most);
    let begins_with_one = most.compare(Decimal::new(2, place)).is_lt();
    most.ceil_to(if begins_with_one { place - 1 } else { place })
}

/// Where all figures crowd at the end, a scale that begins later, on a round number.
fn late(least: Decimal, most: Decimal) -> Option<(Decimal, Decimal)> {
    if least.compare(most).is_eq() {
        return None;
    }
    let nought = Decimal::new(0, 0);
    let number_of = |end: Decimal, place: i32| end.steps_between(nought, Decimal::new(1, place), 1);
    // The finest place of which one step holds them all.
    let one_step = |place: i32| {
        let ends = number_of(least.floor_to(place), place).zip(number_of(most.ceil_to(place), place));
        ends.is_some_and(|(from, to)| to - from <= 1)
    };
    let place = (least.precision()..=leading(most)).find(|&place| one_step(place))?;
    let from = least.floor_to(place);
    let far = from.times(10).zip(most.times(7)).is_some_and(|(a, b)| a.compare(b).is_gt());
    if !far {
        return None;
    }
    Some((least.floor_to(place), most.ceil_to(place)))
}

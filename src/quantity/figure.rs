//! What a printed figure is once it has been read: a number with its relation and unit, words, or nothing.
//!
//! Absent: reading it (`reading`), and comparing two (`agreement`).

use super::decimal::Decimal;
use super::unit::Unit;

/// How the number binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// The number itself.
    Equal,
    /// More than the number: `>`, 超过.
    Above,
    /// The number or more: `≥`, 以上, 不低于.
    AtLeast,
    /// Less than the number: `<`, 低于.
    Below,
    /// The number or less: `≤`, 以内, 不超过.
    AtMost,
    /// About the number: 左右, 约.
    About,
    /// From one number to another: `2—3`.
    Range,
}

/// A number with its relation and unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// How the number binds.
    pub relation: Relation,
    /// The number, or the lower end of a range, as printed (before the unit's scale).
    pub low: Decimal,
    /// The upper end of a range.
    pub high: Option<Decimal>,
    /// The unit.
    pub unit: Unit,
    /// Whether it is a sum over the period, printed in brackets: `[26]`.
    pub cumulative: bool,
}

/// What a printed figure turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// A quantity.
    Quantity(Quantity),
    /// A mark that says there is no figure: `/`, `-`, `—`.
    Nothing,
    /// Words without a number that could be read: 完成国家下达任务.
    Words(String),
}

impl Quantity {
    /// The lower bound or number in the base unit of its dimension.
    pub fn base_low(&self) -> Option<Decimal> {
        self.low.times(self.unit.factor).map(|low| low.scaled(self.unit.power))
    }

    /// The upper end of a range in the base unit of its dimension.
    pub fn base_high(&self) -> Option<Decimal> {
        self.high?.times(self.unit.factor).map(|high| high.scaled(self.unit.power))
    }
}

impl std::fmt::Display for Quantity {
    /// Prints the figure in one plain form that [`read`](super::read) reads back as the same quantity.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (open, close) = if self.cumulative { ("[", "]") } else { ("", "") };
        let sign = match self.relation {
            Relation::Equal | Relation::Range => "",
            Relation::Above => ">",
            Relation::AtLeast => "≥",
            Relation::Below => "<",
            Relation::AtMost => "≤",
            Relation::About => "约",
        };
        write!(f, "{open}{sign}{}", self.low)?;
        if let Some(high) = self.high {
            write!(f, "—{high}")?;
        }
        write!(f, "{close}{}", self.unit.printed)
    }
}

//! Printed figures as quantities: relation, number and unit, and how two of them compare.
//!
//! ```
//! use plan_compare::quantity::{self, Agreement, How};
//! let left = quantity::read("28680", "亿元");
//! let right = quantity::read("2.87万亿元", "");
//! assert_eq!(quantity::compare(&left, &right), Agreement::Same(How::Precision));
//! ```
//!
//! Invariant: numbers are exact decimals with the precision they were printed with; nothing here
//! passes through binary fractions. Deliberately absent: what a figure is about (`compare`), and
//! rewriting of what was printed.

mod agreement;
mod decimal;
mod english;
mod figure;
mod printed;
mod reading;
mod unit;

pub use agreement::{Agreement, How, Unlike, compare};
pub use decimal::Decimal;
pub use figure::{Quantity, Reading, Relation};
pub use printed::{states_unit, with_unit};
pub use reading::read;
pub use unit::{Dimension, Unit};

//! How good a comparison is, against standards made by hand; and learning the weights from
//! them.
//!
//! Only with the feature `evaluate` (and in tests): the page never judges itself.
//!
//! Absent: where standards and plans are kept, and printing; the caller reads and prints.

mod learn;
mod score;
mod standard;

pub use learn::{Judged, learn};
pub use score::{Figures, evaluate};
pub use standard::{GradedPair, Standard, WantedTarget};

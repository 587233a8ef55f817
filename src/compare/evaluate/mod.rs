//! How good a comparison is, against standards made by hand; learning the weights from them; and
//! what each part brings.
//!
//! Only with the feature `evaluate` (and in tests): the page never judges itself.
//!
//! Absent: where standards and plans are kept, and printing; the caller reads and prints.

mod ablation;
mod learn;
mod score;
mod standard;

pub use ablation::{Row, ablation};
pub use learn::{Learned, Sample, learn};
pub use score::{Figures, evaluate};
pub use standard::{GradedPair, Standard, WantedTarget};

//! What each part of a score weighs.
//!
//! The numbers were learned by logistic regression (pairs of grade 3 count twice, of grade 2 once,
//! ungraded ones as wrong, grade 1 and neutral pairs not at all) on passages judged by hand.
//!
//! Worked example: a pair with all values 0 has log odds of `BIAS`, far below what is shown; a
//! `Wording` of 0.6 adds 0.6 times its weight.
//!
//! Absent: the learning itself; `cargo test learn_weights -- --include-ignored --nocapture` does it.

use super::parts::Values;

/// Weights of the parts in the order of `Part::ALL`.
pub(super) const WEIGHTS: Values = [16.11, 0.78, 3.69, 4.21, 3.05, 2.41, -2.66, -2.61, -4.71];

/// Log odds of a pair whose values are all 0, against those from which a pair is shown.
pub(super) const BIAS: f64 = -15.25;

//! What each part of a score weighs.
//!
//! The numbers were learned by logistic regression (pairs of grade 3 count twice, of grade 2 once,
//! ungraded ones as wrong, grade 1 and neutral pairs not at all) on passages judged by hand. A
//! summary is short, shares less wording and is in two languages, so summaries have weights of their
//! own, and so has a summary beside official text.
//!
//! Worked example: a pair with all values 0 has log odds of `bias`, far below what is shown; a
//! `Wording` of 0.6 adds 0.6 times its weight.
//!
//! Absent: the learning itself; `cargo test learn_weights -- --include-ignored --nocapture` does it.

use super::parts::Values;
use crate::plan::TextKind;

/// Weights of the parts in the order of `Part::ALL`, and the log odds of a pair whose values are all
/// 0, against those from which a pair is shown.
pub(super) type Weights = (Values, f64);

const OFFICIAL: Weights = ([16.11, 0.78, 3.69, 4.21, 3.05, 2.41, 0.0, -2.66, -2.61, -4.71], -15.25);
const GIST: Weights = ([5.38, 0.80, 2.21, 4.01, 2.98, 2.31, 7.22, -1.70, -0.29, -3.47], -13.11);
/// The mean of what is learned with the summary on either side.
const MIXED: Weights = ([10.11, 1.10, 2.92, 4.30, 3.28, 2.25, 0.0, -2.18, -1.10, -3.90], -14.27);

/// The weights for two plans of these kinds of text.
pub(super) fn of(left: TextKind, right: TextKind) -> Weights {
    match (left, right) {
        (TextKind::Official, TextKind::Official) => OFFICIAL,
        (TextKind::Gist, TextKind::Gist) => GIST,
        _ => MIXED,
    }
}

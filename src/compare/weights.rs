//! What each part of a score weighs.
//!
//! The numbers were learned by logistic regression (pairs of grade 3 count twice, of grade 2 once,
//! ungraded ones as wrong, grade 1 and neutral pairs not at all) on passages judged by hand: seven
//! pairs of plans. A summary is short and shares less wording, so summaries have weights of their
//! own, and so has a summary beside official text; and where both plans are in both languages, their
//! English helps.
//!
//! Worked example: a pair with all values 0 has log odds of the bias, far below what is shown; a
//! `Wording` of 0.6 adds 0.6 times its weight.
//!
//! Absent: the learning itself; `cargo xtask evaluate --learn` prints what stands here.

use super::parts::Values;
use crate::plan::TextKind;

/// Weights of the parts in the order of `Part::ALL` and the log odds of a pair whose values are all
/// 0, for the first look and for the second.
#[derive(Clone, Copy)]
pub(super) struct Weights {
    pub(super) first: (Values, f64),
    pub(super) second: (Values, f64),
}

const OFFICIAL: Weights = Weights {
    first: (
        [5.36, 0.36, 2.09, 1.13, 8.65, 5.07, 0.41, 12.80, 2.92, 2.01, 0.00, 0.00, -2.13, -2.38, -3.20, 0.83],
        -23.34,
    ),
    second: (
        [6.03, 0.34, 1.69, 0.99, 8.57, 4.88, 0.37, 12.04, 2.34, 1.22, 1.03, 0.00, -1.98, -2.35, -3.07, 0.89],
        -22.24,
    ),
};
const OFFICIAL_ENGLISH: Weights = Weights {
    first: (
        [0.98, 0.49, 2.20, 1.34, 8.39, 3.05, 2.03, 11.91, 2.43, 1.74, 0.00, 5.90, -1.93, -2.76, -3.24, 0.48],
        -22.75,
    ),
    second: (
        [1.63, 0.46, 1.84, 1.18, 8.31, 2.94, 1.86, 11.27, 2.00, 1.10, 0.85, 6.00, -1.76, -2.62, -3.22, 0.59],
        -21.68,
    ),
};
const GIST: Weights = Weights {
    first: (
        [2.42, 1.04, 1.36, 1.05, 1.88, 2.64, 2.34, 9.57, 2.39, 1.64, 0.00, 0.00, -2.09, -0.18, -3.01, 0.68],
        -17.58,
    ),
    second: (
        [3.19, 0.98, 1.10, 0.94, 1.91, 2.61, 2.11, 9.00, 2.17, 1.04, 0.93, 0.00, -1.89, -0.28, -2.94, 0.78],
        -16.63,
    ),
};
const GIST_ENGLISH: Weights = Weights {
    first: (
        [0.05, 0.89, 1.72, 1.13, 1.51, 2.44, 2.22, 8.98, 2.46, 1.62, 0.00, 6.38, -1.95, -0.41, -2.96, 0.85],
        -17.83,
    ),
    second: (
        [0.86, 0.82, 1.46, 1.02, 1.57, 2.40, 1.99, 8.39, 2.25, 1.08, 0.90, 6.37, -1.76, -0.48, -2.89, 0.97],
        -16.77,
    ),
};
const MIXED: Weights = Weights {
    first: (
        [3.20, 0.88, 1.53, 1.30, 4.76, 3.52, 1.21, 11.63, 2.80, 1.96, 0.00, 0.00, -2.12, -0.98, -3.21, 0.98],
        -20.61,
    ),
    second: (
        [3.99, 0.84, 1.24, 1.17, 4.70, 3.43, 1.10, 10.84, 2.37, 1.29, 0.94, 0.00, -1.93, -1.04, -3.09, 1.01],
        -19.41,
    ),
};
const MIXED_ENGLISH: Weights = Weights {
    first: (
        [-0.73, 0.89, 1.95, 1.33, 4.61, 2.42, 2.11, 10.70, 2.61, 1.74, 0.00, 6.49, -1.99, -1.42, -3.49, 0.77],
        -20.54,
    ),
    second: (
        [0.00, 0.84, 1.69, 1.20, 4.58, 2.39, 1.92, 10.03, 2.37, 1.20, 0.76, 6.54, -1.81, -1.38, -3.43, 0.86],
        -19.63,
    ),
};

/// The weights for two plans of these kinds of text, with or without English.
pub(super) fn of(left: TextKind, right: TextKind, english: bool) -> Weights {
    match (left, right, english) {
        (TextKind::Official, TextKind::Official, false) => OFFICIAL,
        (TextKind::Official, TextKind::Official, true) => OFFICIAL_ENGLISH,
        (TextKind::Gist, TextKind::Gist, false) => GIST,
        (TextKind::Gist, TextKind::Gist, true) => GIST_ENGLISH,
        (.., false) => MIXED,
        (.., true) => MIXED_ENGLISH,
    }
}

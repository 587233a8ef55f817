//! Whether two printed figures agree, and which is the higher.
//!
//! Invariant: swapping the two mirrors the result.

use std::cmp::Ordering;

use super::decimal::Decimal;
use super::figure::{Quantity, Reading, Relation};
use super::unit::Dimension;

/// How two figures relate; `Higher` says that the right one is higher than the left one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// They say the same.
    Same(How),
    /// The right one is higher.
    Higher,
    /// The right one is lower.
    Lower,
    /// They cannot be compared.
    Unlike(Unlike),
}

/// In which way two figures are the same, the plainest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// Number, unit and relation are the same.
    Identical,
    /// The same number in another unit: 万座 and 万.
    Unit,
    /// The same bound with another relation: `>10` and `10以上`.
    Relation,
    /// The same when the finer figure is rounded as the coarser one was printed.
    Precision,
}

/// Why two figures cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unlike {
    /// Their units measure different things, or one is a sum over the period and the other is not.
    Unit,
    /// At least one is words or a null mark.
    NoNumber,
}

/// Compares two printed figures.
pub fn compare(left: &Reading, right: &Reading) -> Agreement {
    match (left, right) {
        (Reading::Words(a), Reading::Words(b)) if a == b => Agreement::Same(How::Identical),
        (Reading::Quantity(left), Reading::Quantity(right)) => quantities(left, right),
        _ => Agreement::Unlike(Unlike::NoNumber),
    }
}

fn quantities(left: &Quantity, right: &Quantity) -> Agreement {
    if !left.unit.compatible(&right.unit) || left.cumulative != right.cumulative {
        return Agreement::Unlike(Unlike::Unit);
    }
    let (Some(a), Some(b)) = (left.base_low(), right.base_low()) else {
        return Agreement::Unlike(Unlike::Unit);
    };
    let (a_high, b_high) = (left.base_high().unwrap_or(a), right.base_high().unwrap_or(b));
    let equal = a.compare(b) == Ordering::Equal && a_high.compare(b_high) == Ordering::Equal;
    let close = a.same_within_precision(b) && a_high.same_within_precision(b_high);
    if !(equal || close) {
        // 8.0 of nothing printed may be a share or a number of things: only that the two differ is known.
        let unstated = |q: &Quantity| q.unit.dimension == Dimension::Unstated;
        let counts = |q: &Quantity| matches!(q.unit.dimension, Dimension::Unstated | Dimension::Things);
        if (unstated(left) || unstated(right)) && !(counts(left) && counts(right)) {
            return Agreement::Unlike(Unlike::Unit);
        }
        return higher_or_lower((a, a_high), (b, b_high));
    }
    match (direction(left.relation), direction(right.relation)) {
        // At least 10 and at most 10 share a number and contradict each other otherwise.
        (Some(one), Some(other)) if one != other => Agreement::Unlike(Unlike::NoNumber),
        _ if !equal => Agreement::Same(How::Precision),
        _ if left.relation != right.relation => Agreement::Same(How::Relation),
        _ if left.unit.printed != right.unit.printed => Agreement::Same(How::Unit),
        _ => Agreement::Same(How::Identical),
    }
}

/// Ranges are ordered by their ends; of one inside the other, the nearer upper end decides.
fn higher_or_lower(left: (Decimal, Decimal), right: (Decimal, Decimal)) -> Agreement {
    let by_high = right.1.compare(left.1);
    let order = if by_high == Ordering::Equal { right.0.compare(left.0) } else { by_high };
    if order == Ordering::Greater { Agreement::Higher } else { Agreement::Lower }
}

fn direction(relation: Relation) -> Option<bool> {
    match relation {
        Relation::Above | Relation::AtLeast => Some(true),
        Relation::Below | Relation::AtMost => Some(false),
        Relation::Equal | Relation::About | Relation::Range => None,
    }
}

impl Agreement {
    /// The same finding with left and right changed over.
    #[must_use]
    pub fn mirrored(self) -> Self {
        match self {
            Agreement::Higher => Agreement::Lower,
            Agreement::Lower => Agreement::Higher,
            same => same,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    #[test]
    fn agreements() {
        use Agreement::{Higher, Lower, Same, Unlike as Not};
        let cases = [
            (("25.5", "万座"), ("25.5", "万"), Same(How::Unit)),
            (("25.5", "万座"), ("25.5", "万座"), Same(How::Identical)),
            (("28680", "亿元"), ("2.87万亿元", ""), Same(How::Precision)),
            ((">10", "%"), ("10以上", "%"), Same(How::Relation)),
            (("70", "万个"), ("70", "万架"), Same(How::Unit)),
            (("28", "%"), ("30", "%"), Higher),
            (("-18", "%"), ("-15", "%"), Higher),
            (("2—3", "个"), ("2-3", "个"), Same(How::Identical)),
            (("2—3", "个"), ("3", "个"), Higher),
            (("282", "万公顷"), ("100", "平方千米"), Lower),
            (("282", "万公顷"), ("[100]", "平方千米"), Not(Unlike::Unit)),
            (("10", "%"), ("10", "个"), Not(Unlike::Unit)),
            (("提高8.0", ""), ("24", "%"), Not(Unlike::Unit)),
            (("24", ""), ("24", "%"), Same(How::Unit)),
            (("70", "万个"), ("60万", ""), Lower),
            (("/", "%"), ("10", "%"), Not(Unlike::NoNumber)),
            (("完成国家下达任务", ""), ("95", "%"), Not(Unlike::NoNumber)),
            (("≥10", "%"), ("≤10", "%"), Not(Unlike::NoNumber)),
        ];
        for ((a, au), (b, bu), wanted) in cases {
            let (left, right) = (read(a, au), read(b, bu));
            assert_eq!(compare(&left, &right), wanted, "{a} {b}");
            assert_eq!(compare(&right, &left), wanted.mirrored(), "{b} {a}");
        }
    }
}

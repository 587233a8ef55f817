//! The verdict on two figures of one subject.
//!
//! Worked example: 200家 of 省级以上 against 35家 of 国家级 is not comparable, for its scope, whatever
//! the figures; 1307家 of 省级 against 1307家 without a level is the same, since the equal figures say
//! that the same thing was counted.
//!
//! Absent: finding the two (`targets`).

use super::model::{FigureVerdict, How, Reason, Verdict};
use super::stated::{Read, Stated, TargetOrigin};
use super::subjects::Scope;
use crate::quantity::{self, Agreement, Quantity, Reading, Unlike};

/// A verdict with what it rests on.
pub(super) type Found = (Verdict, Option<How>, Option<Reason>);

/// Not comparable, for this reason.
pub(super) fn unlike(reason: Reason) -> Found {
    (Verdict::NotComparable, None, Some(reason))
}

/// Whether the figures, in numbers or words, say the same for the same year.
pub(super) fn equal_figures(x: &Read, y: &Read) -> bool {
    x.figure.year == y.figure.year
        && !matches!(x.reading, Reading::Nothing)
        && matches!(compared(&x.reading, &y.reading, true), Agreement::Same(_))
}

/// Whether a figure is one that two plans will hardly print by chance: two digits or more that are
/// not 0, and no share of everything. A programme's own number is one as well.
pub(super) fn is_telling(read: &Read) -> bool {
    let quantity = match &read.reading {
        Reading::Quantity(quantity) => quantity,
        Reading::Words(words) => return words.starts_with('“'),
        Reading::Nothing => return false,
    };
    let digits = quantity.low.to_string().replace('.', "");
    digits.trim_matches('0').len() >= 2 || quantity.high.is_some()
}

/// The verdict on two figures.
pub(super) fn verdict(x: &Read, y: &Read, scope: &Scope) -> Found {
    let year = x.figure.year.zip(y.figure.year).is_some_and(|(x, y)| x != y);
    let apart = match scope {
        Scope::Same => false,
        Scope::Open(..) => !equal_figures(x, y),
        Scope::Apart(..) => true,
    };
    match compared(&x.reading, &y.reading, *scope == Scope::Same) {
        _ if apart => unlike(Reason::Scope),
        Agreement::Unlike(Unlike::Unit) if only_cumulative(&x.reading, &y.reading) => unlike(Reason::Scope),
        Agreement::Unlike(Unlike::Unit) => unlike(Reason::Unit),
        Agreement::Unlike(Unlike::NoNumber) => unlike(Reason::NoNumber),
        _ if year => unlike(Reason::Year),
        Agreement::Same(how) => (Verdict::Same, Some(how_of(how)), None),
        Agreement::Higher => (Verdict::Higher, None, None),
        Agreement::Lower => (Verdict::Lower, None, None),
    }
}

/// How two figures compare. Where the names are the same, brackets on one side only are a way of
/// printing if the number is the same: [21] and 21 of one reduction. A figure without a unit is the
/// same as one with that number, and neither higher nor lower.
fn compared(x: &Reading, y: &Reading, same_subject: bool) -> Agreement {
    if same_subject && only_cumulative(x, y) {
        let bare = |reading: &Reading| match reading {
            Reading::Quantity(q) => Reading::Quantity(Quantity { cumulative: false, ..q.clone() }),
            other => other.clone(),
        };
        return match quantity::compare(&bare(x), &bare(y)) {
            Agreement::Same(quantity::How::Identical) => Agreement::Same(quantity::How::Relation),
            Agreement::Same(how) => Agreement::Same(how),
            _ => Agreement::Unlike(Unlike::Unit),
        };
    }
    quantity::compare(x, y)
}

/// The units agree, and one figure is a sum over the period: that is a matter of scope.
pub(super) fn only_cumulative(x: &Reading, y: &Reading) -> bool {
    let unit = |r: &Reading| match r {
        Reading::Quantity(Quantity { unit, cumulative, .. }) => Some((unit.clone(), *cumulative)),
        _ => None,
    };
    match (unit(x), unit(y)) {
        (Some((a, sum_a)), Some((b, sum_b))) => a.compatible(&b) && sum_a != sum_b,
        _ => false,
    }
}

fn how_of(how: quantity::How) -> How {
    match how {
        quantity::How::Identical => How::Identical,
        quantity::How::Unit => How::Unit,
        quantity::How::Relation => How::Relation,
        quantity::How::Precision => How::Precision,
    }
}

/// The verdict on the baselines of two rows, where the main verdict is on their targets.
pub(super) fn baselines(a: &Stated, b: &Stated) -> Option<FigureVerdict> {
    if a.origin != b.origin || a.origin == TargetOrigin::Commitment {
        return None;
    }
    let (x, y) = (a.baseline.as_ref()?, b.baseline.as_ref()?);
    let (verdict, how, reason) = verdict(x, y, &a.about(x).scope(&b.about(y)));
    let year = if x.figure.year == y.figure.year { x.figure.year } else { None };
    Some(FigureVerdict {
        left: x.figure.raw.clone(),
        right: y.figure.raw.clone(),
        year,
        verdict,
        how,
        reason,
    })
}

//! Figures that one plan states twice, and differently: its text against its table, or its text
//! against itself.
//!
//! Worked example: a table prints 282 for 湿地保有量 in 2025 and a paragraph says 不少于290万公顷 for the
//! same year: no wetland of that size satisfies both, so the two are reported with both figures and
//! lines. 不少于280万公顷 would be satisfied by 282, and is no contradiction. Where the names differ
//! a little and the figures have the same digits in another place, 0.53 and 0.053, one is a misprint.
//!
//! Absent: comparing two plans (`targets`), and judging which figure is the right one.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::model::Ref;
use super::reasons;
use super::stated::{Read, Stated, TargetOrigin, stated};
use super::subjects::Scope;
use crate::plan::{Lang, Localized, Plan};
use crate::quantity::{self, Decimal, Quantity, Reading, Relation};
use crate::theme::Lexicon;

/// Two figures of one plan that do not agree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Contradiction {
    /// What both are about.
    pub subject: String,
    /// The same in both languages.
    #[serde(default)]
    pub name: Localized,
    /// The year of both.
    pub year: Option<i32>,
    /// Where the first stands: the table, where one of them is a row.
    pub first: Ref,
    /// The first figure as printed.
    pub first_raw: String,
    /// What the first stands in.
    pub first_origin: TargetOrigin,
    /// Where the second stands.
    pub second: Ref,
    /// The second figure as printed.
    pub second_raw: String,
    /// What the second stands in.
    pub second_origin: TargetOrigin,
    /// What does not agree, in words.
    #[serde(default)]
    pub explanation: Localized,
}

/// All contradictions within a plan, in its order.
pub fn contradictions(plan: &Plan, lexicon: &Lexicon) -> Vec<Contradiction> {
    of(&stated(plan, lexicon))
}

/// The same of what a plan states.
pub(super) fn of(all: &[Stated]) -> Vec<Contradiction> {
    let mut found = Vec::new();
    for (at, first) in all.iter().enumerate() {
        for second in all.iter().skip(at + 1).filter(|second| comparable(first, second)) {
            let pairs = first.dated().flat_map(|x| second.dated().map(move |y| (x, y)));
            found.extend(
                pairs
                    .filter(|(x, y)| disagree(first, x, second, y))
                    .map(|(x, y)| report((first, x), (second, y))),
            );
        }
    }
    found
}

/// Whether the two could be about the same thing: not one passage, no review of an earlier plan, and
/// no two cells of running tables, whose rows lack what the head says.
fn comparable(first: &Stated, second: &Stated) -> bool {
    let review = |target: &Stated| target.origin == TargetOrigin::Review;
    let cells = first.in_table_text && second.in_table_text;
    first.id != second.id && !review(first) && !review(second) && !cells && first.subject.says_what()
}

fn disagree(first: &Stated, x: &Read, second: &Stated, y: &Read) -> bool {
    let (Reading::Quantity(a), Reading::Quantity(b)) = (&x.reading, &y.reading) else { return false };
    let alike = a.unit.dimension == b.unit.dimension && a.cumulative == b.cumulative;
    if x.figure.year != y.figure.year || !alike || x.change != y.change {
        return false;
    }
    let same_name = first.subject.core == second.subject.core
        && first.about(x).scope(&second.about(y)) == Scope::Same
        && (first.origin == TargetOrigin::Indicator || first.subject.core.chars().count() >= 5);
    same_name && apart(a, b)
        || first.origin != second.origin && first.subject.nearly(&second.subject) && shifted(a, b)
}

/// Whether no number satisfies both figures.
fn apart(a: &Quantity, b: &Quantity) -> bool {
    let (Some(a), Some(b)) = (bounds(a), bounds(b)) else { return false };
    let above = |low: Option<Decimal>, high: Option<Decimal>| {
        low.zip(high).is_some_and(|(low, high)| {
            low.compare(high) == Ordering::Greater && !low.same_within_precision(high)
        })
    };
    above(a.0, b.1) || above(b.0, a.1)
}

type Bounds = (Option<Decimal>, Option<Decimal>);

/// The lowest and the highest number that satisfy a figure. 左右 allows a twentieth either way.
fn bounds(q: &Quantity) -> Option<Bounds> {
    let low = q.base_low()?;
    let part = |hundredths: i64| low.times(hundredths).map(|number| number.scaled(-2));
    Some(match q.relation {
        Relation::Equal => (Some(low), Some(low)),
        Relation::Above | Relation::AtLeast => (Some(low), None),
        Relation::Below | Relation::AtMost => (None, Some(low)),
        Relation::About => (part(95), part(105)),
        Relation::Range => (Some(low), q.base_high().or(Some(low))),
    })
}

/// Whether the figures have the same digits, two or more, a power of ten apart.
fn shifted(a: &Quantity, b: &Quantity) -> bool {
    let digits = |q: &Quantity| q.low.to_string().replace('.', "").trim_matches('0').to_owned();
    let (Some(x), Some(y)) = (a.base_low(), b.base_low()) else { return false };
    digits(a).len() >= 2 && digits(a) == digits(b) && x.compare(y) != Ordering::Equal
}

fn report((first, x): (&Stated, &Read), (second, y): (&Stated, &Read)) -> Contradiction {
    let mut found = Contradiction {
        subject: first.name().to_owned(),
        name: first.name.clone(),
        year: x.figure.year,
        first: Ref { id: first.id.clone(), line: first.line },
        first_raw: x.figure.raw.clone(),
        first_origin: first.origin,
        second: Ref { id: second.id.clone(), line: second.line },
        second_raw: y.figure.raw.clone(),
        second_origin: second.origin,
        explanation: Localized::default(),
    };
    found.explanation = explanation(&found, [&first.unit, &second.unit]);
    found
}

fn explanation(found: &Contradiction, [of_first, of_second]: [&str; 2]) -> Localized {
    let place = |origin: TargetOrigin, line: Option<u32>| {
        let (zh, en) = if origin == TargetOrigin::Commitment {
            ("正文", "the text")
        } else {
            ("指标表", "the table")
        };
        match line {
            Some(line) => (format!("{zh}（第{line}行）"), format!("{en} (line {line})")),
            None => (zh.to_owned(), en.to_owned()),
        }
    };
    let first = place(found.first_origin, found.first.line);
    let second = place(found.second_origin, found.second.line);
    let year = found.year.map(|year| year.to_string());
    let (zh_year, en_year) = match &year {
        Some(year) => (format!("（{year}年）"), format!(" for {year}")),
        None => (String::new(), String::new()),
    };
    let both = |figure: fn(&str, &str) -> String| {
        (figure(&found.first_raw, of_first), figure(&found.second_raw, of_second))
    };
    let ((x, y), (x_en, y_en)) = (both(quantity::with_unit), both(reasons::in_english));
    Localized::new(
        format!(
            "同一规划对“{}”{zh_year}给出两个数字：{}为{x}，{}为{y}",
            found.name.text(Lang::Zh),
            first.0,
            second.0
        ),
        format!(
            "The plan states “{}”{en_year} twice and differently: {x_en} in {}, {y_en} in {}",
            found.name.text(Lang::En),
            first.1,
            second.1
        ),
    )
}

//! Figures that one plan states twice, and differently: its text against its table, or its text
//! against itself.
//!
//! Worked example: a table prints 282 for 湿地保有量 in 2025 and a paragraph says 不少于280万公顷 for the
//! same year: the two are reported with both figures and lines.
//!
//! Absent: comparing two plans (`targets`), and judging which figure is the right one.

use serde::{Deserialize, Serialize};

use super::model::Ref;
use super::stated::{Read, Stated, TargetOrigin, stated};
use super::subjects::Scope;
use crate::plan::Plan;
use crate::quantity::{self, Agreement};
use crate::theme::Lexicon;

/// Two figures of one plan that do not agree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Contradiction {
    /// What both are about.
    pub subject: String,
    /// The year of both.
    pub year: Option<i32>,
    /// Where the first stands: the table, where one of them is a row.
    pub first: Ref,
    /// The first figure as printed.
    pub first_raw: String,
    /// Where the second stands.
    pub second: Ref,
    /// The second figure as printed.
    pub second_raw: String,
}

/// All contradictions within a plan, in its order.
pub fn contradictions(plan: &Plan, lexicon: &Lexicon) -> Vec<Contradiction> {
    let all = stated(plan, lexicon);
    let mut found = Vec::new();
    for (at, first) in all.iter().enumerate() {
        for second in all.iter().skip(at + 1) {
            // A review repeats the goals of an earlier plan, which its results need not meet.
            let review = |target: &Stated| target.origin == TargetOrigin::Review;
            let same = first.subject.core == second.subject.core && first.id != second.id;
            if same
                && !review(first)
                && !review(second)
                && first.subject.scope(&second.subject) == Scope::Same
            {
                found.extend(
                    first
                        .dated()
                        .flat_map(|x| second.dated().filter_map(move |y| contradiction(first, x, second, y))),
                );
            }
        }
    }
    found
}

fn contradiction(first: &Stated, x: &Read, second: &Stated, y: &Read) -> Option<Contradiction> {
    let differ = matches!(quantity::compare(&x.reading, &y.reading), Agreement::Higher | Agreement::Lower);
    (x.figure.year == y.figure.year && differ).then(|| Contradiction {
        subject: first.name().to_owned(),
        year: x.figure.year,
        first: Ref { id: first.id.clone(), line: first.line },
        first_raw: x.figure.raw.clone(),
        second: Ref { id: second.id.clone(), line: second.line },
        second_raw: y.figure.raw.clone(),
    })
}

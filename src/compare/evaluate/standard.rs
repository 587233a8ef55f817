//! A standard: pairs of passages of two plans with a grade each, and target pairs with a verdict.
//!
//! Worked example: `{"links": [{"left": 1132, "right": 3286, "grade": 3}], "targets": [], "neutral":
//! []}` says that the passages that begin on those lines have the same specific subject.
//!
//! Absent: passages by id; a standard names lines, whatever reader made the plan.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::compare::Verdict;

/// A pair of lines with a grade: 3 the same specific subject, 2 clearly the same theme, 1 touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct GradedPair {
    /// First line of the left passage.
    pub left: u32,
    /// First line of the right passage.
    pub right: u32,
    /// From 1 to 3.
    pub grade: u8,
}

/// What a standard says of one quantity; the lines are absent where only one plan states it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct WantedTarget {
    /// What it is about.
    #[serde(default)]
    pub subject: String,
    /// Line in the left plan.
    pub left: Option<u32>,
    /// Line in the right plan.
    pub right: Option<u32>,
    /// `same`, `differ`, `different-scope`, `only-a` or `only-b`.
    pub verdict: String,
}

/// A pair that is neither rewarded nor punished.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
struct Neutral {
    left: u32,
    right: u32,
}

/// The judgement of one pair of plans.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Standard {
    /// Graded pairs of passages.
    #[serde(default)]
    pub links: Vec<GradedPair>,
    /// Quantities.
    #[serde(default)]
    pub targets: Vec<WantedTarget>,
    #[serde(default)]
    neutral: Vec<Neutral>,
    /// Left lines that were judged against all of the right plan; all lines where empty.
    #[serde(default)]
    pub judged_left: Vec<u32>,
}

impl Standard {
    /// Reads a standard from JSON.
    ///
    /// # Errors
    /// What serde says of a text of another shape.
    pub fn parse(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// Grade by pair of lines.
    pub fn grades(&self) -> BTreeMap<(u32, u32), u8> {
        self.links.iter().map(|pair| ((pair.left, pair.right), pair.grade)).collect()
    }

    /// Pairs that are left out of account.
    pub fn neutral(&self) -> BTreeSet<(u32, u32)> {
        self.neutral.iter().map(|pair| (pair.left, pair.right)).collect()
    }

    /// Whether a missing grade of this left line means that nothing belongs to it.
    pub fn judges(&self, left: u32) -> bool {
        self.judged_left.is_empty() || self.judged_left.contains(&left)
    }
}

/// The standards' word for a verdict.
pub(super) fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Same => "same",
        Verdict::Higher | Verdict::Lower => "differ",
        Verdict::NotComparable => "different-scope",
        Verdict::LeftOnly => "only-a",
        Verdict::RightOnly => "only-b",
    }
}

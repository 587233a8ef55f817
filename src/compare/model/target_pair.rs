//! Targets side by side as plain data: two figures, and what is said of them.
//!
//! Absent: how a verdict is reached (`verdicts`), and pairing (`targets`).

use serde::{Deserialize, Serialize};

use super::Side;
use crate::compare::reasons;
use crate::compare::stated::TargetOrigin;
use crate::plan::{Localized, Nature};

/// What is said of a pair of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The same quantity.
    Same,
    /// The right one is higher.
    Higher,
    /// The right one is lower.
    Lower,
    /// They are about the same thing and cannot be compared.
    NotComparable,
    /// Only the left plan states it.
    LeftOnly,
    /// Only the right plan states it.
    RightOnly,
}

/// In which way two figures are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// Number, unit and relation are the same.
    Identical,
    /// The same number in another unit.
    Unit,
    /// The same bound with another relation.
    Relation,
    /// The same within the printed precision.
    Precision,
}

/// Why two figures cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// They count different things: provincial and national, new and in total.
    Scope,
    /// Their units measure different things.
    Unit,
    /// They are stated for different years.
    Year,
    /// At least one is not a number.
    NoNumber,
}

/// A verdict on two printed figures with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FigureVerdict {
    /// The left figure as printed.
    pub left: String,
    /// The right figure as printed.
    pub right: String,
    /// The year of both.
    pub year: Option<i32>,
    /// The verdict.
    pub verdict: Verdict,
    /// In which way they are the same.
    pub how: Option<How>,
    /// Why they cannot be compared.
    pub reason: Option<Reason>,
}

/// One side of a target pair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TargetSide {
    /// Id of the indicator, or of the passage that states the commitment.
    pub id: String,
    /// Line of the row or first line of the passage.
    pub line: Option<u32>,
    /// The figure that the verdict is about, as printed.
    pub raw: String,
    /// Its unit, where the row or column states it.
    pub unit: String,
    /// Its year.
    pub year: Option<i32>,
    /// Whether the year is inferred from the context and not printed with the figure.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub year_inferred: bool,
    /// Name of the indicator or subject of the commitment.
    pub name: Localized,
    /// Whether it is a row of a table or stands in running text.
    pub origin: TargetOrigin,
    /// The present state as printed, of an indicator.
    pub baseline: Option<String>,
    /// The year of the present state.
    pub baseline_year: Option<i32>,
    /// Binding or expected, where the table says so.
    pub nature: Option<Nature>,
    /// Qualifiers that narrow what is counted: 省级, 新建.
    pub qualifiers: Vec<String>,
}

/// The same indicator or commitment in both plans, or one that only one plan states.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TargetPair {
    /// The left plan's side.
    pub left: Option<TargetSide>,
    /// The right plan's side.
    pub right: Option<TargetSide>,
    /// What it is about, in Chinese where there is Chinese.
    pub subject: String,
    /// The year that the verdict is about.
    pub year: Option<i32>,
    /// The verdict, of the right figure against the left.
    pub verdict: Verdict,
    /// In which way they are the same.
    pub how: Option<How>,
    /// Why they cannot be compared.
    pub reason: Option<Reason>,
    /// The same of the baselines, where both rows have one.
    pub baseline: Option<FigureVerdict>,
    /// Likeness of the two names, from 0 to 1; 0 where there is one side only.
    pub score: f64,
    /// Themes of either side.
    pub themes: Vec<String>,
    /// Whether a lower figure is the better one, as of consumption.
    #[serde(default)]
    pub lower_is_better: bool,
    /// Whether the two are only near each other: worth seeing together, never the same subject.
    #[serde(default)]
    pub neighbours: bool,
    /// What the verdict rests on, in words.
    #[serde(default)]
    pub explanation: Localized,
}

impl Verdict {
    /// The verdict with left and right changed over.
    #[must_use]
    pub fn mirrored(self) -> Self {
        match self {
            Verdict::Higher => Verdict::Lower,
            Verdict::Lower => Verdict::Higher,
            Verdict::LeftOnly => Verdict::RightOnly,
            Verdict::RightOnly => Verdict::LeftOnly,
            same => same,
        }
    }
}

impl TargetPair {
    pub(super) fn mirrored(self) -> Self {
        let baseline = self.baseline.map(|b| FigureVerdict {
            left: b.right,
            right: b.left,
            verdict: b.verdict.mirrored(),
            ..b
        });
        let mut pair = TargetPair {
            left: self.right,
            right: self.left,
            verdict: self.verdict.mirrored(),
            baseline,
            ..self
        };
        pair.explanation = reasons::target(&pair);
        pair
    }

    /// One side of the pair.
    pub fn side(&self, side: Side) -> Option<&TargetSide> {
        match side {
            Side::Left => self.left.as_ref(),
            Side::Right => self.right.as_ref(),
        }
    }

    /// Whichever side there is, the left one first.
    pub fn any_side(&self) -> Option<&TargetSide> {
        self.left.as_ref().or(self.right.as_ref())
    }
}

//! The comparison as plain data: the format `comparison/1`, the page's view model.
//!
//! Absent: how any of it is computed.

use serde::{Deserialize, Serialize};

use super::parts::Part;
use super::stated::TargetOrigin;
use super::{Contradiction, reasons};
use crate::plan::{Localized, Nature};

/// The format that [`Comparison`] is written in.
pub const FORMAT: &str = "comparison/1";

/// One of the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// A on the screen.
    Left,
    /// B on the screen.
    Right,
}

impl Side {
    /// Both sides, left first.
    pub const BOTH: [Side; 2] = [Side::Left, Side::Right];

    /// The left side where an answer is yes, and else the right one.
    pub fn left_if(is_left: bool) -> Side {
        if is_left { Side::Left } else { Side::Right }
    }

    /// The other side.
    #[must_use]
    pub fn other(self) -> Side {
        match self {
            Side::Left => Side::Right,
            Side::Right => Side::Left,
        }
    }
}

/// The result of comparing two plans.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Comparison {
    /// Always `comparison/1`.
    pub format: String,
    /// The left plan.
    pub left: PlanRef,
    /// The right plan.
    pub right: PlanRef,
    /// Themes that both plans treat, in the order of the lexicon.
    pub themes: Vec<SharedTheme>,
    /// Themes that only the left plan treats.
    pub only_left: Vec<SharedTheme>,
    /// Themes that only the right plan treats.
    pub only_right: Vec<SharedTheme>,
    /// Linked passages, best first.
    pub links: Vec<Link>,
    /// Targets and commitments of both plans, paired where they are about the same thing.
    pub targets: Vec<TargetPair>,
    /// Figures that the left plan itself states differently.
    #[serde(default)]
    pub left_contradictions: Vec<Contradiction>,
    /// The same of the right plan.
    #[serde(default)]
    pub right_contradictions: Vec<Contradiction>,
}

/// Names a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlanRef {
    /// The plan's id.
    pub id: String,
}

/// A theme and where the plans treat it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SharedTheme {
    /// Id of the theme.
    pub id: String,
    /// Ids of the left plan's passages.
    pub left: Vec<String>,
    /// Ids of the right plan's passages.
    pub right: Vec<String>,
    /// Number of indicator rows of both plans.
    pub indicators: usize,
    /// Ids of the left plan's indicators.
    pub left_indicators: Vec<String>,
    /// Ids of the right plan's indicators.
    pub right_indicators: Vec<String>,
}

/// Names a passage or an indicator.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ref {
    /// Its id in its plan.
    pub id: String,
    /// The first line of it in the text file that the plan was read from.
    pub line: Option<u32>,
}

/// How close two linked passages are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LinkKind {
    /// Nearly the same wording.
    NearIdentical,
    /// The same specific subject.
    SameSubject,
    /// The same theme, with other content.
    SameTheme,
}

/// Two passages that a reader would want to see next to each other, with the reasons.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Link {
    /// The left passage.
    pub left: Ref,
    /// The right passage.
    pub right: Ref,
    /// How close, from 0 to 1.
    pub score: f64,
    /// Likeness of wording, named terms and numbers, from 0 to 1.
    pub textual: f64,
    /// Likeness of themes, headings and sections, from 0 to 1.
    pub thematic: f64,
    /// What the scores amount to.
    pub kind: LinkKind,
    /// Whether the reader pinned it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub pinned: bool,
    /// Terms in both, the rarest first.
    pub shared_terms: Vec<String>,
    /// Ids of themes of both.
    pub shared_themes: Vec<String>,
    /// Figures printed in both.
    pub shared_figures: Vec<String>,
    /// What the score is made of.
    #[serde(default)]
    pub parts: Vec<LinkPart>,
    /// The same in words.
    #[serde(default)]
    pub explanation: Localized,
}

/// One part of a link's score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LinkPart {
    /// Which part.
    pub part: Part,
    /// Its value; likenesses go from 0 to 1.
    pub value: f64,
    /// What it adds to the log odds of the link, or takes from them.
    pub weight: f64,
}

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

impl Comparison {
    /// The same comparison with left and right changed over.
    #[must_use]
    pub fn mirrored(self) -> Self {
        let themes = |list: Vec<SharedTheme>| list.into_iter().map(SharedTheme::mirrored).collect();
        Comparison {
            format: self.format,
            left: self.right,
            right: self.left,
            themes: themes(self.themes),
            only_left: themes(self.only_right),
            only_right: themes(self.only_left),
            links: self.links.into_iter().map(Link::mirrored).collect(),
            targets: self.targets.into_iter().map(TargetPair::mirrored).collect(),
            left_contradictions: self.right_contradictions,
            right_contradictions: self.left_contradictions,
        }
    }

    /// The comparison as indented JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}

impl SharedTheme {
    fn mirrored(self) -> Self {
        SharedTheme {
            left: self.right,
            right: self.left,
            left_indicators: self.right_indicators,
            right_indicators: self.left_indicators,
            ..self
        }
    }
}

impl Link {
    fn mirrored(self) -> Self {
        Link { left: self.right, right: self.left, ..self }
    }

    /// The passage on one side.
    pub fn side(&self, side: Side) -> &Ref {
        match side {
            Side::Left => &self.left,
            Side::Right => &self.right,
        }
    }
}

impl TargetPair {
    fn mirrored(self) -> Self {
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

//! The comparison as plain data: the format `comparison/1`, the page's view model.
//!
//! Absent: how any of it is computed, and what a pair of targets is (`target_pair`).

mod target_pair;

use serde::{Deserialize, Serialize};

use super::Contradiction;
use super::parts::Part;
use crate::plan::Localized;
pub use target_pair::{FigureVerdict, How, Reason, TargetPair, TargetSide, Verdict};

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

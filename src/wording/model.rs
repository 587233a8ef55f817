//! Two passages with their wording marked, as plain data.
//!
//! A side is a list of spans that, joined, give back the passage to the letter. Spans of the same
//! `group` say the same thing in both passages, so that a page can light up one when the reader
//! points at the other.
//!
//! Absent: colours, elements, words for the reader; whoever draws it chooses those.

use serde::{Deserialize, Serialize};

/// What a stretch of one passage is, seen from the other passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// Stands in both, in the same order (edits only).
    Same,
    /// Only the left passage has it (edits only).
    OnlyLeft,
    /// Only the right passage has it (edits only).
    OnlyRight,
    /// Stands in both, at another place (edits only).
    Moved,
    /// Wording that both passages share (shared wording only).
    Shared,
    /// Not marked: what is not shared, or white space that differs.
    Plain,
}

impl Mark {
    /// The same mark with the sides swapped.
    #[must_use]
    pub fn mirrored(self) -> Mark {
        match self {
            Mark::OnlyLeft => Mark::OnlyRight,
            Mark::OnlyRight => Mark::OnlyLeft,
            other => other,
        }
    }
}

/// A stretch of one passage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// The text as it stands in the passage.
    pub text: String,
    /// What it is.
    pub mark: Mark,
    /// The number of a moved or shared stretch, the same on both sides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<u32>,
}

/// How the two passages are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// The same but for white space and full-width or half-width signs.
    Identical,
    /// Nearly the same: what was changed is marked.
    Edits,
    /// Different passages: what they share is marked.
    SharedWording,
}

/// Why the engine chose as it did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// There is no difference to show.
    NoDifference,
    /// One of the passages is empty.
    OneIsEmpty,
    /// At least half of both passages is the same: changes are few enough to read.
    MostIsKept,
    /// Less than half would be the same: a list of changes would be noise.
    LittleIsKept,
    /// The caller asked for it.
    Asked,
}

/// Why the engine chose as it did, with its figures.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Why {
    /// The reason.
    pub reason: Reason,
    /// Likeness of both passages by pairs of neighbouring characters, from 0 to 1.
    pub likeness: f64,
    /// Share of both passages that edits leave in place or move, from 0 to 1. Absent where the
    /// likeness was already too small to try.
    pub kept: Option<f64>,
    /// Share of both passages that is marked as shared wording, from 0 to 1; with that choice only.
    pub shared: Option<f64>,
}

/// Two passages with their wording marked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Wording {
    /// How the passages are shown.
    pub choice: Choice,
    /// Why.
    pub why: Why,
    /// The left passage.
    pub left: Vec<Span>,
    /// The right passage.
    pub right: Vec<Span>,
}

impl Wording {
    /// The same with the sides swapped.
    #[must_use]
    pub fn mirrored(self) -> Wording {
        let mirror = |spans: Vec<Span>| {
            spans.into_iter().map(|span| Span { mark: span.mark.mirrored(), ..span }).collect()
        };
        Wording { left: mirror(self.right), right: mirror(self.left), ..self }
    }
}

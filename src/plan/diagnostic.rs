//! What reading a plan has to say about it: how grave, where, what, and what to do.
//!
//! Absent: how it is shown.

use serde::{Deserialize, Serialize};

use super::text::Localized;

/// How grave a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something of the input could not be used.
    Error,
    /// Something looks wrong, and was used all the same.
    Warning,
    /// Good to know.
    Note,
}

/// Where in the input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// The input as a whole.
    Whole,
    /// A path in JSON: `sections[2].passages[0].text`.
    Path(String),
    /// A line of text, from 1.
    Line(u32),
}

impl Place {
    /// The line, where the place is one.
    pub fn line(&self) -> Option<u32> {
        match self {
            Place::Line(line) => Some(*line),
            Place::Whole | Place::Path(_) => None,
        }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Place::Whole => f.write_str("—"),
            Place::Path(path) => f.write_str(path),
            Place::Line(line) => write!(f, "L{line}"),
        }
    }
}

/// One finding about an input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// How grave.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// What is the matter.
    pub message: Localized,
    /// What to do about it.
    pub hint: Localized,
}

impl Diagnostic {
    /// An error: the part at `place` could not be used.
    pub fn error(place: Place, message: Localized, hint: Localized) -> Self {
        Diagnostic { severity: Severity::Error, place, message, hint }
    }

    /// A warning: the part at `place` was used all the same.
    pub fn warning(place: Place, message: Localized, hint: Localized) -> Self {
        Diagnostic { severity: Severity::Warning, place, message, hint }
    }

    /// A note.
    pub fn note(place: Place, message: Localized, hint: Localized) -> Self {
        Diagnostic { severity: Severity::Note, place, message, hint }
    }
}

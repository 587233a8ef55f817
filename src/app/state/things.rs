//! Small things that the state is made of.
//!
//! Absent: what changes them (`step`).

use crate::app::model::Shared;
use crate::plan::{Diagnostic, Plan};

/// A plan as far as it has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Slot {
    /// On its way.
    Loading,
    /// There.
    Ready(Shared<Plan>),
    /// Could not be had.
    Failed(Vec<Diagnostic>),
}

/// Something to tell the reader.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Number by which it is dismissed.
    pub id: u32,
    /// Name of the file or plan.
    pub name: String,
    /// Whether a plan was opened all the same.
    pub opened: bool,
    /// What is to be said of it.
    pub notes: Vec<Diagnostic>,
}

/// Files that are being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Number by which it is stopped.
    pub id: u32,
    /// Name of the file that is being read; empty for pasted text.
    pub name: String,
    /// Which of them it is, from 1.
    pub at: usize,
    /// How many files there are.
    pub of: usize,
}

/// What may be open over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The field for pasted text.
    Paste,
    /// The list of the reader's own plans.
    Plans,
    /// What the views are for, and the page's keys.
    Help,
    /// A text to copy, where it cannot be saved as a file.
    Text,
    /// Links, embedding, citations and files of the comparison.
    Share,
    /// The list of the reader's corrections.
    Corrections,
    /// The choice of a counterpart, to be pinned.
    Pin,
}

//! What can happen to the page.
//!
//! Absent: what follows from it (`step`).

use super::{Arrival, Panel, Reading};
use crate::address::{Address, Scheme};
use crate::compare::{Correction, Corrections, PairFigures, Side};
use crate::input::Found;
use crate::plan::{Diagnostic, Lang, Plan};

/// What has happened.
#[derive(Clone, Debug)]
pub enum Action {
    /// The address changed by itself: Back, Forward, or edited by hand.
    Arrived(Box<Address>),
    /// The reader chose a plan for a side.
    Pick(Side, String),
    /// The reader swapped the sides.
    Swap,
    /// The reader selected a passage in the view.
    Select(Option<(Side, String)>),
    /// The reader goes to the next linked passage, or with -1 to the one before.
    Step(i32),
    /// The reader looks for words in both texts, or no longer.
    Find(Option<String>),
    /// The reader lets each pane scroll by itself, or links them again.
    Apart(bool),
    /// The reader chose a language.
    Speak(Lang),
    /// The reader chose an appearance.
    Dress(Scheme),
    /// Loading of a plan began.
    Requested(String),
    /// A plan of the catalogue came, or did not.
    Loaded(String, Option<Box<Plan>>, Vec<Diagnostic>),
    /// Reading of files began, or went on to the next one.
    Reading(Reading),
    /// Files were read: their names and what they hold.
    Read(u32, Vec<(String, Found)>),
    /// The reader stopped reading.
    Stopped(u32),
    /// The plans that were kept on this device, if any.
    Restored(Vec<Plan>),
    /// Own plans are kept on this device, or cannot be.
    Kept(bool),
    /// The reader forgot all plans of their own.
    Forgot,
    /// Something is open over the page, or no longer.
    Opened(Option<Panel>),
    /// The reader dismissed a notice.
    Dismissed(u32),
    /// A file is dragged over the page, or no longer.
    Dragged(bool),
    /// A pair was looked at in the background.
    Surveyed((String, String), PairFigures),
    /// Something came from the link or from the frame's host.
    Outside(Arrival),
    /// The reader corrected the comparison.
    Correct(Correction),
    /// The reader took a correction back.
    TakeBack(Correction),
    /// The reader took back all corrections of the pair.
    ClearCorrections,
    /// The reader undid the last correction.
    Undo,
    /// The reader did again what was undone.
    Redo,
    /// The reader chose a file of corrections, or it could not be read.
    ImportCorrections(Result<String, Box<Diagnostic>>),
    /// The corrections of a pair that came inside a copy of the page.
    Enclosed(Corrections),
    /// The corrections of a pair that were kept on this device.
    Recalled(Corrections),
    /// The reader looks for a counterpart of a passage, to pin it.
    PinFrom(Side, String),
    /// The reader needs to hear no more of the last correction.
    Heard,
}

impl Action {
    /// Whether the reader went on to something else than the plans to compare.
    pub(super) fn is_a_choice(&self) -> bool {
        matches!(self, Action::Arrived(_) | Action::Swap | Action::Select(_) | Action::Step(_))
    }
}

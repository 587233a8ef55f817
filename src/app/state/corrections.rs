//! The reader's corrections of each pair: making them, undoing, redoing.
//!
//! Worked example: a link is unlinked, then another pinned. Undo takes the pin back, undo again brings
//! the link back, redo takes it away once more; a new correction after that leaves nothing to redo.
//!
//! Absent: what corrections do to a comparison (`compare`), a file of them (`import`), and keeping them
//! on the device (`app::corrections`).

use super::{Panel, State};
use crate::compare::{Correction, CorrectionKind, Corrections, Side};

/// Most steps that can be undone.
const MOST_STEPS: usize = 100;

/// The corrections of one pair with the way back and forth.
#[derive(Clone, Debug, PartialEq)]
pub struct Ledger {
    /// The corrections as they are.
    pub now: Corrections,
    past: Vec<Corrections>,
    future: Vec<Corrections>,
    /// Whether they are the reader's own, to be kept on the device; those of an address that was
    /// opened are not, until the reader changes them.
    pub own: bool,
}

/// What was corrected last, to be told with a way back.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// Counts what was told, so that the same again is announced again.
    pub count: u32,
    /// What it was.
    pub what: Deed,
}

/// Something done to the corrections.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// A correction was made.
    Made(Correction),
    /// A correction was taken back.
    Restored(Correction),
    /// So many were taken back at once.
    Cleared(usize),
    /// The last step was undone.
    Undone,
    /// It was done again.
    Redone,
    /// So many of a file were not there before.
    Imported(usize),
    /// So many came with the address, or inside a copy of the page.
    Arrived(usize),
}

/// The ids of a pair in order.
pub type PairKey = (String, String);

impl Ledger {
    fn new(now: Corrections) -> Self {
        Ledger { now, past: Vec::new(), future: Vec::new(), own: false }
    }

    /// Corrections that are not the reader's own: one step back, there are none.
    pub(super) fn of_others(now: &Corrections) -> Self {
        let (one, other) = now.plans();
        Ledger { past: vec![Corrections::of(one, other)], ..Ledger::new(now.clone()) }
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to do again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Changes the corrections by one step. Says whether anything changed.
    pub(super) fn change(&mut self, next: Corrections) -> bool {
        if next == self.now {
            return false;
        }
        self.past.push(std::mem::replace(&mut self.now, next));
        if self.past.len() > MOST_STEPS {
            self.past.remove(0);
        }
        self.future.clear();
        self.own = true;
        true
    }

    fn undo(&mut self) -> bool {
        let Some(before) = self.past.pop() else { return false };
        self.future.push(std::mem::replace(&mut self.now, before));
        self.own = true;
        true
    }

    fn redo(&mut self) -> bool {
        let Some(after) = self.future.pop() else { return false };
        self.past.push(std::mem::replace(&mut self.now, after));
        self.own = true;
        true
    }

    /// All states that these corrections have gone through.
    fn states(&self) -> impl Iterator<Item = &Corrections> {
        self.past.iter().chain(&self.future).chain(std::iter::once(&self.now))
    }

    /// Whether an address speaks of a state that these corrections have gone through.
    fn remembers(&self, fix: &str) -> bool {
        self.states().filter_map(Corrections::to_compact).any(|text| text == fix)
    }
}

impl State {
    /// The key of the pair on the screen.
    pub fn pair_key(&self) -> PairKey {
        let (left, right) = (self.id(Side::Left).to_owned(), self.id(Side::Right).to_owned());
        if left <= right { (left, right) } else { (right, left) }
    }

    /// The ledger of the pair on the screen, once there is one.
    pub fn ledger(&self) -> Option<&Ledger> {
        self.ledgers.get(&self.pair_key())
    }

    /// The corrections of the pair on the screen.
    pub fn corrections(&self) -> Corrections {
        let (one, other) = self.pair_key();
        self.ledger().map_or_else(|| Corrections::of(&one, &other), |ledger| ledger.now.clone())
    }

    pub(super) fn ledger_mut(&mut self) -> &mut Ledger {
        let key = self.pair_key();
        let empty = Corrections::of(&key.0, &key.1);
        self.ledgers.entry(key).or_insert_with(|| Ledger::new(empty))
    }

    pub(super) fn tell_deed(&mut self, what: Deed) {
        let count = self.told.as_ref().map_or(0, |told| told.count) + 1;
        self.told = Some(Told { count, what });
    }

    /// Makes a correction.
    pub(super) fn correct(&mut self, correction: Correction) {
        let on_left = self.id(Side::Left).to_owned();
        let mut next = self.corrections();
        let pin = Correction { kind: CorrectionKind::Pinned, ..correction.clone() };
        let only_pinned = correction.kind == CorrectionKind::Unlinked
            && next.has(&on_left, &pin)
            && self.pair.as_ref().is_some_and(|pair| !pair.is_found(&correction.left, &correction.right));
        if only_pinned {
            // What only the reader linked is not linked once the pin is gone.
            next.remove(&on_left, &pin);
        } else {
            next.add(&on_left, &correction);
        }
        if self.ledger_mut().change(next) {
            self.tell_deed(Deed::Made(correction));
        }
        if self.panel == Some(Panel::Pin) {
            self.panel = None;
        }
    }

    /// Takes a correction back.
    pub(super) fn take_back(&mut self, correction: Correction) {
        let on_left = self.id(Side::Left).to_owned();
        let mut next = self.corrections();
        next.remove(&on_left, &correction);
        if self.ledger_mut().change(next) {
            self.tell_deed(Deed::Restored(correction));
        }
    }

    /// Takes all corrections of the pair back.
    pub(super) fn clear_corrections(&mut self) {
        let (one, other) = self.pair_key();
        let count = self.corrections().len();
        if self.ledger_mut().change(Corrections::of(&one, &other)) {
            self.tell_deed(Deed::Cleared(count));
        }
    }

    /// Undoes the last correction of the pair.
    pub(super) fn undo(&mut self) {
        if self.ledger_mut().undo() {
            self.tell_deed(Deed::Undone);
        }
    }

    /// Does again what was undone.
    pub(super) fn redo(&mut self) {
        if self.ledger_mut().redo() {
            self.tell_deed(Deed::Redone);
        }
    }

    /// Takes the corrections that the device kept of a pair. Those of an address go first: one step
    /// back leads to the kept ones.
    pub(super) fn recall(&mut self, kept: Corrections) {
        let (one, other) = kept.plans();
        let key = (one.to_owned(), other.to_owned());
        match self.ledgers.get_mut(&key) {
            None => _ = self.ledgers.insert(key, Ledger { own: true, ..Ledger::new(kept) }),
            Some(ledger) if !ledger.own && ledger.now != kept && !ledger.past.contains(&kept) => {
                ledger.past.retain(|past| !past.is_empty());
                ledger.past.insert(0, kept);
            }
            Some(_) => {}
        }
    }

    /// Takes the corrections that the address carries. An address of this session's own past,
    /// met again by going back, does not take later corrections away.
    pub(super) fn take_fix(&mut self) {
        let Some(fix) = self.address.fix.clone() else { return };
        let (one, other) = self.pair_key();
        let known = self.ledger().is_some_and(|ledger| ledger.remembers(&fix));
        let Some(found) = Corrections::from_compact(&fix, &one, &other).filter(|_| !known) else { return };
        self.arrive(found);
    }

    /// Takes the corrections that came inside a copy of the page: what its sender saw goes before what
    /// is kept here. Met again, when the pair is, they do not take later corrections away.
    pub(super) fn enclosed(&mut self, found: Corrections) {
        let (one, other) = self.pair_key();
        let known = self.ledger().is_some_and(|ledger| ledger.states().any(|state| *state == found));
        if !known && !found.is_empty() && found.are_of(&one, &other) {
            self.arrive(found);
        }
    }

    /// Takes corrections of the pair on the screen that are not the reader's own.
    fn arrive(&mut self, found: Corrections) {
        let count = found.len();
        let ledger = self.ledger_mut();
        if ledger.change(found) {
            ledger.own = false;
            self.tell_deed(Deed::Arrived(count));
        }
    }

    /// Puts the corrections of the pair into the address, where they are short.
    pub(super) fn write_fix(&mut self) {
        let text = self.ledger().and_then(|ledger| ledger.now.to_compact());
        self.address.fix = text.filter(|text| !text.is_empty());
    }

    /// Forgets the corrections of a plan that is gone.
    pub(super) fn forget_corrections(&mut self, id: &str) {
        self.ledgers.retain(|(one, other), _| one != id && other != id);
    }
}

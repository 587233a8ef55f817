//! What reaches the page from outside: the link that it was opened with, and the host of its frame.
//!
//! A plan from outside is shown and not kept on the device: neither a link nor a host writes there.
//! The plan of a link stays in the address as long as it is on the screen, so that the address still
//! shows the same when it is opened anew; a plan that the reader opens from a file never enters the
//! address by itself.
//!
//! Absent: messages (`host`), and reading quotes (`address`).

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Panel, Slot, State};
use crate::address::{Address, Carried, Found, Quote, carried, quote};
use crate::compare::Side;
use crate::plan::{Plan, load};
use crate::theme::Lexicon;

/// What the reader is told of the link that was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkNote {
    /// A later version of the page made it.
    Newer,
    /// The text of its passage has changed.
    Changed,
    /// Its passage stands elsewhere.
    Moved,
    /// Its passage stands elsewhere, and its text has changed.
    MovedAndChanged,
    /// Its passage is not in the plan.
    Gone,
    /// The plan inside it could not be read.
    Damaged,
}

/// A text that the browser did not save as a file, for the reader to copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// What its file would have been called.
    pub name: String,
    /// The text.
    pub text: String,
}

/// What is known of the world outside the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outside {
    /// What there is to say of the link.
    pub note: Option<LinkNote>,
    /// A text for the reader to copy.
    pub offered: Option<Offered>,
    /// Packed plans of links, by the id under which they are shown.
    carried: BTreeMap<String, Rc<str>>,
    /// Ids of plans that came from outside.
    pub(super) given: Vec<String>,
    /// The passage that the link named, until it has been looked up.
    asked: Option<(bool, String)>,
}

/// What can come from outside.
#[derive(Clone, Debug)]
pub enum Arrival {
    /// The host gave a plan for a side.
    Plan(Side, Box<Plan>),
    /// The host changed keys of the address.
    Keys(String),
    /// A text could not be saved as a file.
    Offered(Offered),
    /// The reader has read the note about the link.
    Noted,
}

impl Outside {
    /// Has a plan go by another id.
    pub(super) fn rename(&mut self, id: &str, new: &str) {
        if let Some(packed) = self.carried.remove(id) {
            self.carried.insert(new.to_owned(), packed);
        }
        self.given.iter_mut().filter(|given| *given == id).for_each(|given| new.clone_into(given));
    }

    /// Forgets a plan, so that a link brings it anew.
    pub(super) fn forget(&mut self, id: &str) {
        self.carried.remove(id);
        self.given.retain(|given| given != id);
    }
}

impl State {
    /// Takes what came from outside.
    pub(super) fn receive(&mut self, arrival: Arrival) {
        match arrival {
            Arrival::Plan(side, plan) => {
                let before = self.id(side).to_owned();
                let id = self.give(*plan);
                if id == self.id(side.other()) {
                    self.set_id(side.other(), before.clone());
                }
                self.set_id(side, id);
                self.address.at = None;
                self.drop_given();
            }
            Arrival::Keys(keys) => {
                let mut changed = self.address.updated(&keys);
                // What is carried follows from the plans on the screen.
                changed.carried = Carried::default();
                self.open_link(changed);
            }
            Arrival::Offered(offered) => {
                self.outside.offered = Some(offered);
                self.panel = Some(Panel::Text);
            }
            Arrival::Noted => self.outside.note = None,
        }
    }

    /// Takes an address: with its plans, and with its passage to be looked up.
    pub(super) fn open_link(&mut self, address: Address) {
        self.address = address.settled();
        if self.address.newer {
            self.outside.note = Some(LinkNote::Newer);
        }
        let packed = std::mem::take(&mut self.address.carried);
        for (side, packed) in [(Side::Left, packed.left), (Side::Right, packed.right)] {
            let Some(packed) = packed else { continue };
            let known = self.outside.carried.iter().find(|(_, known)| **known == packed);
            let known = known.map(|(id, _)| id.clone());
            let plan = || load(&carried::unpack(&packed)?, &Lexicon::bundled().ids()).0;
            match known.or_else(|| Some(self.give(plan()?))) {
                Some(id) => {
                    self.outside.carried.insert(id.clone(), packed);
                    self.set_id(side, id);
                }
                None => self.outside.note = Some(LinkNote::Damaged),
            }
        }
        self.outside.asked = self.address.at.clone().filter(|_| self.address.quote.is_some());
        self.take_fix();
        self.settle_link();
    }

    /// The first address of all: a passage without a quote is looked up, too.
    pub(super) fn open_first(&mut self, address: Address) {
        self.open_link(address);
        self.outside.asked.clone_from(&self.address.at);
    }

    /// Looks up the passage of the link once its plan is there, and has the address carry the plans
    /// of links that are on the screen.
    pub(super) fn settle_link(&mut self) {
        let carried = |id: &str| self.outside.carried.get(id).cloned();
        let (left, right) = (carried(self.id(Side::Left)), carried(self.id(Side::Right)));
        (self.address.carried.left, self.address.carried.right) = (left, right);
        if self.outside.asked != self.address.at {
            // The reader has gone elsewhere.
            (self.outside.asked, self.address.quote) = (None, None);
        }
        let Some((is_left, id)) = self.outside.asked.clone() else { return };
        let side = Side::left_if(is_left);
        let Some(Slot::Ready(plan)) = self.plans.get(self.id(side)) else { return };
        let plan = plan.clone();
        let found = match self.address.quote.take() {
            Some(quote) => quote.find(&plan, &id),
            None if quote::knows(&plan, &id) => Found::Same,
            None => Found::Nothing,
        };
        let (note, at) = match found {
            Found::Same => (None, Some(id)),
            Found::Changed => (Some(LinkNote::Changed), Some(id)),
            Found::Moved(id) => (Some(LinkNote::Moved), Some(id)),
            Found::MovedAndChanged(id) => (Some(LinkNote::MovedAndChanged), Some(id)),
            Found::Nothing => (Some(LinkNote::Gone), None),
        };
        self.address.at = at.map(|id| (is_left, id));
        self.outside.asked = None;
        self.outside.note = note.or(self.outside.note);
    }

    /// The fragment of the page's own address: it knows its passage by a quote, and carries the plans
    /// that came in a link.
    pub fn fragment(&self) -> String {
        self.address.write_whole(self.quote().as_ref())
    }

    /// The fragment of a link to be sent: it carries the reader's own plans, too. `Err` names those
    /// that are too large; the link names them, and the page asks for them.
    pub fn fragment_to_send(&self) -> (String, Vec<String>) {
        let mut address = self.address.clone();
        let mut too_large = Vec::new();
        for side in Side::BOTH {
            let id = self.id(side);
            let Some(plan) = self.originals.get(id) else { continue };
            let packed = self.outside.carried.get(id).cloned().or_else(|| carried::pack(plan).map(Rc::from));
            if packed.is_none() {
                too_large.push(id.to_owned());
            }
            match side {
                Side::Left => address.carried.left = packed,
                Side::Right => address.carried.right = packed,
            }
        }
        (address.write_whole(self.quote().as_ref()), too_large)
    }

    fn quote(&self) -> Option<Quote> {
        let (is_left, id) = self.address.at.as_ref()?;
        let side = Side::left_if(*is_left);
        match self.plans.get(self.id(side)) {
            Some(Slot::Ready(plan)) => Quote::of(plan, id),
            _ => self.address.quote.clone(),
        }
    }

    /// Whether a side names a plan that the page does not have and cannot load.
    pub fn is_missing(&self, side: Side) -> bool {
        let id = self.id(side);
        self.catalogue.get(id).is_none() && !self.plans.contains_key(id)
    }

    /// The side for a plan that the reader has opened: where one is missing, and else the right one.
    pub(super) fn side_for(&self, id: &str) -> Side {
        let [left, right] = Side::BOTH.map(|side| self.is_missing(side));
        let named = Side::BOTH.into_iter().find(|&side| self.id(side) == id);
        match (named, left, right) {
            (Some(side), ..) => side,
            (None, true, false) => Side::Left,
            _ => Side::Right,
        }
    }

    fn give(&mut self, plan: Plan) -> String {
        let id = self.own_id(plan, false);
        if !self.own.contains(&id) && !self.outside.given.contains(&id) {
            self.outside.given.push(id.clone());
        }
        id
    }

    /// Forgets the plans of the host that are on neither side any more, so that a host that gives one
    /// plan after the other does not fill the memory.
    fn drop_given(&mut self) {
        let shown = Side::BOTH.map(|side| self.id(side).to_owned());
        let stays = |id: &String| shown.contains(id) || self.outside.carried.contains_key(id);
        let (given, gone) = std::mem::take(&mut self.outside.given).into_iter().partition(stays);
        self.outside.given = given;
        let gone: Vec<String> = gone;
        for id in &gone {
            self.plans.remove(id);
            self.originals.remove(id);
            self.in_english.remove(id);
        }
    }
}

#[cfg(test)]
mod tests;

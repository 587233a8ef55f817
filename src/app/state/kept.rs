//! Plans that the device keeps: which come back, and what is to be kept and forgotten there.
//!
//! Worked example: a link brings the plan `islands`, and the device has kept another version of it. The
//! kept one comes back as `islands`, that of the link goes on as `islands~2`, and nothing is forgotten.
//!
//! Absent: the storage itself, which is an effect.

use std::collections::BTreeSet;

use super::{Ledger, State};
use crate::compare::{Corrections, Side};
use crate::plan::Plan;

/// What is known of the device's storage.
#[derive(Clone, Debug, Default)]
pub struct OnDevice {
    /// Ids of plans that need not be kept any more.
    there: BTreeSet<String>,
    /// The reader's own plans as they were at the last turn.
    own: Vec<String>,
}

/// What is to be done on the device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Turn {
    /// Ids of plans that are to be forgotten.
    pub gone: Vec<String>,
    /// Plans that are to be kept, each with its place in the order.
    pub new: Vec<(u32, String)>,
}

impl OnDevice {
    /// Takes note of a plan that was found, and is not to be kept anew.
    pub fn found(&mut self, id: &str) {
        self.there.insert(id.to_owned());
    }

    /// What follows once these are the reader's own plans. Only what was their own before can be gone:
    /// what was merely found in the storage may belong to another page, or to a later version.
    pub fn turn(&mut self, own: &[String]) -> Turn {
        let gone: Vec<String> = self.own.iter().filter(|id| !own.contains(id)).cloned().collect();
        self.there.retain(|id| !gone.contains(id));
        let at = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let new = own.iter().enumerate().filter(|(_, id)| self.there.insert((*id).clone()));
        let new = new.map(|(place, id)| (at(place), id.clone())).collect();
        self.own = own.to_vec();
        Turn { gone, new }
    }
}

impl State {
    /// Takes back the plans that were kept on the device. Each keeps its id: another plan that a link
    /// or a host has brought under the same one makes way.
    pub(super) fn restore(&mut self, plans: Vec<Plan>) {
        self.restored = true;
        for plan in plans {
            if self.own.contains(&plan.id) || self.catalogue.get(&plan.id).is_some() {
                continue;
            }
            match self.originals.get(&plan.id) {
                Some(given) if **given == plan => self.make_own(&plan.id),
                Some(_) => {
                    self.make_way(&plan.id);
                    self.put(plan, true);
                }
                None => self.put(plan, true),
            }
        }
    }

    /// Makes a plan that came from outside the reader's own.
    pub(super) fn make_own(&mut self, id: &str) {
        self.outside.given.retain(|given| given != id);
        if !self.own.iter().any(|own| own == id) {
            self.own.push(id.to_owned());
        }
    }

    /// Gives a plan from outside another id, wherever it is shown or corrected.
    fn make_way(&mut self, id: &str) {
        let Some(given) = self.originals.remove(id) else { return };
        let mut plan = Plan::clone(&given);
        let is_free = |new: &String| !self.plans.contains_key(new) && self.catalogue.get(new).is_none();
        let Some(new) = (2_u32..).map(|number| format!("{id}~{number}")).find(is_free) else { return };
        plan.id.clone_from(&new);
        self.plans.remove(id);
        self.in_english.remove(id);
        self.put(plan, false);
        self.outside.rename(id, &new);
        for side in Side::BOTH {
            if self.id(side) == id {
                self.set_id(side, new.clone());
            }
        }
        let keys = self.ledgers.keys().filter(|(one, other)| one == id || other == id);
        for key in keys.cloned().collect::<Vec<_>>() {
            let Some(ledger) = self.ledgers.remove(&key) else { continue };
            let other = if key.0 == id { key.1 } else { key.0 };
            let mut moved = Corrections::of(&new, &other);
            for correction in ledger.now.list(id) {
                moved.add(&new, &correction);
            }
            let key = moved.plans();
            self.ledgers.insert((key.0.to_owned(), key.1.to_owned()), Ledger::of_others(&moved));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_the_readers_own_is_forgotten() {
        let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        let mut device = OnDevice::default();
        device.found("kept");
        device.found("not-shown");
        assert_eq!(device.turn(&ids(&["kept"])), Turn::default(), "what was found is neither new nor gone");
        let turn = device.turn(&ids(&["kept", "new"]));
        assert_eq!(turn, Turn { gone: Vec::new(), new: vec![(1, "new".into())] });
        let turn = device.turn(&ids(&["new"]));
        assert_eq!(turn, Turn { gone: ids(&["kept"]), new: Vec::new() });
        let turn = device.turn(&ids(&["new", "kept"]));
        assert_eq!(turn, Turn { gone: Vec::new(), new: vec![(1, "kept".into())] }, "it is kept again");
    }
}

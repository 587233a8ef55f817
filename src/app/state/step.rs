//! One pure step from one state to the next.
//!
//! Absent: effects, which follow from what has changed.

use std::collections::BTreeMap;

use super::{Action, Panel, Shared, Slot, State};
use crate::compare::{PairFigures, Side};

impl State {
    pub(super) fn step(&mut self, action: Action) {
        if action.is_a_choice() {
            self.passed = None;
        }
        match action {
            Action::Arrived(address) => self.open_link(*address),
            Action::Pick(side, id) => self.pick(side, id),
            Action::Swap => self.swap(),
            Action::Select(at) => {
                self.in_part(|state| state.address.at = at.map(|(side, id)| (side == Side::Left, id)));
            }
            Action::Step(by) => self.in_part(|state| state.walk(by)),
            Action::Find(find) => self.address.find = find,
            Action::Apart(apart) => self.address.apart = apart,
            Action::Speak(lang) => self.address.lang = Some(lang),
            Action::Dress(scheme) => self.address.scheme = scheme,
            Action::Requested(id) => _ = self.plans.entry(id).or_insert(Slot::Loading),
            Action::Loaded(id, Some(plan), _) => _ = self.plans.insert(id, Slot::Ready(Shared::new(*plan))),
            Action::Loaded(id, None, notes) => _ = self.plans.insert(id, Slot::Failed(notes)),
            Action::Reading(reading) => self.reading(reading),
            Action::Read(id, files) => self.read(id, files),
            Action::Stopped(id) => self.reading.retain(|reading| reading.id != id),
            Action::Restored(plans) => self.restore(plans),
            Action::Kept(kept) => self.kept = Some(kept),
            Action::Forgot => self.forget(),
            Action::Opened(panel) => {
                self.panel = panel;
                self.import_notes.clear();
            }
            Action::Dismissed(id) => self.notices.retain(|notice| notice.id != id),
            Action::Dragged(dragging) => self.dragging = dragging,
            Action::Surveyed(pair, figures) => self.surveyed(pair, figures),
            Action::Outside(arrival) => self.receive(arrival),
            Action::Correct(correction) => self.correct(correction),
            Action::TakeBack(correction) => self.take_back(correction),
            Action::ClearCorrections => self.clear_corrections(),
            Action::Undo => self.undo(),
            Action::Redo => self.redo(),
            Action::ImportCorrections(Ok(json)) => self.import_corrections(&json),
            Action::ImportCorrections(Err(note)) => self.import_notes = vec![*note],
            Action::Enclosed(found) => self.enclosed(found),
            Action::Recalled(kept) => self.recall(kept),
            Action::PinFrom(side, id) => {
                self.pinning = Some((side, id));
                self.panel = Some(Panel::Pin);
            }
            Action::Heard => self.told = None,
        }
        self.settle_link();
        self.write_fix();
        self.compare();
    }

    /// Makes a change that leaves an embedded part what it is, or none: where the bar has no tabs,
    /// there would be no way back.
    fn in_part(&mut self, change: impl FnOnce(&mut Self)) {
        let place = |state: &Self| (state.address.view, state.address.scope());
        let before = (place(self), self.address.at.clone());
        change(self);
        let stays = !self.address.embed || self.address.controls().views || place(self) == before.0;
        if !stays {
            ((self.address.view, _), self.address.at) = before;
        }
    }

    fn pick(&mut self, side: Side, id: String) {
        // Arrow keys choose every plan on their way: whoever only passes the other side's gets it back.
        if self.passed.take() == Some(side) {
            self.swap();
        }
        // Choosing the other side's plan means swapping: two equal sides help nobody.
        if id == self.id(side.other()) {
            self.passed = Some(side);
            return self.swap();
        }
        self.set_id(side, id);
        self.address.at = None;
    }

    fn swap(&mut self) {
        let (left, right) = (self.id(Side::Left).to_owned(), self.id(Side::Right).to_owned());
        self.address.left = right;
        self.address.right = left;
        if let Some((is_left, _)) = &mut self.address.at {
            *is_left = !*is_left;
        }
        self.address.show = self.address.show.as_deref().map(mirrored_filter);
        self.address.sort = self.address.sort.take().map(mirrored_order);
    }

    fn surveyed(&mut self, pair: (String, String), figures: PairFigures) {
        let mut survey = BTreeMap::clone(&self.survey);
        survey.insert(pair, figures);
        self.survey = Shared::new(survey);
    }
}

/// The order of one plan becomes that of the other; `-` turns either round.
fn mirrored_order(sort: String) -> String {
    match sort.as_str() {
        "a" => "b".to_owned(),
        "b" => "a".to_owned(),
        "-a" => "-b".to_owned(),
        "-b" => "-a".to_owned(),
        _ => sort,
    }
}

/// A filter with A and B changed over; a view with two filters has a dot between them.
fn mirrored_filter(show: &str) -> String {
    let mirrored = |part| match part {
        "a" => "b",
        "b" => "a",
        other => other,
    };
    show.split('.').map(mirrored).collect::<Vec<_>>().join(".")
}

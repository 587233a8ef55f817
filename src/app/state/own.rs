//! Plans of the reader's own: taking them in, giving them English, forgetting them.
//!
//! Worked example: the official text of a plan that comes with the project has the same document
//! number; it is opened as `water~2` beside the bundled `water`, and gains its English.
//!
//! Absent: reading files (`input`), and what the device keeps (`kept`).

use super::{DEFAULT_PAIR, Panel, Reading, Shared, Slot, State};
use crate::compare::Side;
use crate::input::Found;
use crate::plan::{CatalogueEntry, Diagnostic, Localized, Plan, Severity, TextKind};
use crate::read;

/// A file or pasted text that was read in this session.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// Ids of the plans in it, each with what was not understood there.
    pub plans: Vec<(String, Vec<Diagnostic>)>,
    /// What there is to say of none of them.
    pub notes: Vec<Diagnostic>,
}

impl State {
    /// Takes note of how far reading has come.
    pub(super) fn reading(&mut self, reading: Reading) {
        match self.reading.iter_mut().find(|known| known.id == reading.id) {
            Some(known) => *known = reading,
            None => self.reading.push(reading),
        }
    }

    /// Takes in what was read at once. One plan goes to the right side; several are listed.
    pub(super) fn read(&mut self, id: u32, files: Vec<(String, Found)>) {
        let before = self.reading.len();
        self.reading.retain(|reading| reading.id != id);
        if self.reading.len() == before {
            // The reader has stopped it.
            return;
        }
        let count: usize = files.iter().map(|(_, found)| found.plans.len()).sum();
        let sources: Vec<Source> = files.into_iter().map(|(name, found)| self.take_in(name, found)).collect();
        if count > 1 {
            self.panel = Some(Panel::Plans);
        }
        // Two files with a plan each are two that the reader wants to see together.
        if let [one, other] = sources.as_slice()
            && let ([(left, _)], [(right, _)]) = (one.plans.as_slice(), other.plans.as_slice())
        {
            self.set_id(Side::Left, left.clone());
            self.set_id(Side::Right, right.clone());
            self.address.at = None;
        }
        for source in sources {
            match source.plans.as_slice() {
                [] if count <= 1 => self.tell(source.name.clone(), false, source.notes.clone()),
                [(id, notes)] if count == 1 => {
                    let notes = notes.iter().chain(&source.notes).cloned();
                    let notes: Vec<Diagnostic> = notes.filter(|n| n.severity != Severity::Note).collect();
                    let title = self.title(id, self.lang());
                    self.tell(title, true, notes);
                    let side = self.side_for(id);
                    self.set_id(side, id.clone());
                    self.address.at = None;
                }
                _ => {}
            }
            if count > 0 {
                self.sources.insert(0, source);
            }
        }
    }

    fn take_in(&mut self, name: String, found: Found) -> Source {
        let notes_of: Vec<Vec<Diagnostic>> = (0..found.plans.len()).map(|at| found.notes_of(at)).collect();
        let notes = found.notes_of_none();
        let ids = found.plans.into_iter().map(|plan| self.own_id(plan, true));
        Source { name, plans: ids.zip(notes_of).collect(), notes }
    }

    /// Takes in a plan and gives its id. It never replaces a plan of the same id; one that is there
    /// already, word for word, is not taken twice.
    pub(super) fn own_id(&mut self, mut plan: Plan, kept: bool) -> String {
        let wanted = plan.id.clone();
        let mut number = 2;
        loop {
            if let Some(known) = self.originals.get(&plan.id) {
                if **known == plan {
                    if kept {
                        self.make_own(&plan.id);
                    }
                    return plan.id;
                }
            } else if self.catalogue.get(&plan.id).is_none() && !self.plans.contains_key(&plan.id) {
                let id = plan.id.clone();
                self.put(plan, kept);
                return id;
            }
            plan.id = format!("{wanted}~{number}");
            number += 1;
        }
    }

    /// Puts a plan beside the others. Those that are `kept` are the reader's own, and stay on the device.
    pub(super) fn put(&mut self, plan: Plan, kept: bool) {
        let (id, plan) = (plan.id.clone(), Shared::new(plan));
        self.plans.insert(id.clone(), Slot::Ready(plan.clone()));
        self.originals.insert(id.clone(), plan);
        if kept {
            self.own.push(id);
        }
    }

    /// Forgets all plans of the reader's own; sides that showed one show the default again.
    pub(super) fn forget(&mut self) {
        for id in std::mem::take(&mut self.own) {
            self.plans.remove(&id);
            self.originals.remove(&id);
            self.in_english.remove(&id);
            self.outside.forget(&id);
            self.forget_corrections(&id);
            for side in Side::BOTH {
                if self.id(side) == id {
                    self.set_id(side, String::new());
                    self.address.at = None;
                }
            }
        }
        if self.id(Side::Left) == self.id(Side::Right) {
            self.set_id(Side::Left, DEFAULT_PAIR.0.to_owned());
            self.set_id(Side::Right, DEFAULT_PAIR.1.to_owned());
        }
        self.sources.clear();
        self.panel = None;
    }

    /// Gives two own plans of one short title the names of their files, or else numbers: versions of a
    /// document have the same title.
    pub(super) fn name_apart(&mut self) {
        let ids = Side::BOTH.map(|side| self.id(side).to_owned());
        let [left, right] = ids.each_ref().map(|id| match self.plans.get(id) {
            Some(Slot::Ready(plan)) if self.own.contains(id) => Some(plan.clone()),
            _ => None,
        });
        let Some((left, right)) = left.zip(right) else { return };
        if left.id == right.id || left.short_title.zh != right.short_title.zh {
            return;
        }
        let mut names = ids.each_ref().map(|id| self.file_of(id));
        let [one, other] = &names;
        if one.is_none() || other.is_none() || one == other {
            let place = |id: &String| self.own.iter().position(|own| own == id);
            let first = usize::from(place(&left.id) > place(&right.id));
            names = [first, 1 - first].map(|at| Some(format!("{} {}", left.short_title.zh, at + 1)));
        }
        for (plan, name) in [left, right].into_iter().zip(names) {
            let mut plan = Plan::clone(&plan);
            let name = name.unwrap_or_default();
            plan.short_title = Localized::new(name.as_str(), name.as_str());
            self.plans.insert(plan.id.clone(), Slot::Ready(Shared::new(plan)));
        }
    }

    /// The name of the file of which a plan is the only one, without its ending.
    fn file_of(&self, id: &str) -> Option<String> {
        let is_its = |source: &&Source| matches!(source.plans.as_slice(), [(own, _)] if own == id);
        let name = &self.sources.iter().find(is_its)?.name;
        let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
        (!stem.is_empty()).then(|| stem.to_owned())
    }

    /// The bundled plan of a document number.
    pub fn known_entry(&self, number: &str) -> Option<&CatalogueEntry> {
        let number = squeezed(number);
        let same = |entry: &&CatalogueEntry| squeezed(&entry.document_number) == number;
        self.catalogue.entries.iter().find(same).filter(|_| !number.is_empty())
    }

    /// Whether a plan is the reader's own, with its official wording.
    pub fn is_own_official(&self, id: &str) -> bool {
        self.originals.get(id).is_some_and(|plan| plan.text == TextKind::Official)
    }

    /// For an own plan of official text, the bundled plan of the same document, until its English
    /// has been taken.
    pub(super) fn known_of(&self, id: &str) -> Option<String> {
        let plan = self.originals.get(id)?;
        if plan.text != TextKind::Official || self.in_english.contains(id) {
            return None;
        }
        let entry = self.known_entry(&plan.document_number)?;
        Some(entry.id.clone())
    }

    /// Gives the own plans of both sides their English, once the bundled plans are there.
    pub(super) fn gain_english(&mut self) {
        for side in Side::BOTH {
            let id = self.id(side).to_owned();
            let Some(known) = self.known_of(&id) else { continue };
            match (self.plans.get(&known), self.originals.get(&id)) {
                (Some(Slot::Ready(known)), Some(own)) => {
                    let mut own = Plan::clone(own);
                    read::add_gists(&mut own, known);
                    // It stays a plan of its own beside the bundled one.
                    own.id.clone_from(&id);
                    self.plans.insert(id.clone(), Slot::Ready(Shared::new(own)));
                }
                (Some(Slot::Failed(_)), _) => {}
                _ => continue,
            }
            self.in_english.insert(id);
        }
    }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

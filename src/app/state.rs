//! The page's one state, its actions, and a pure step from one state to the next.
//!
//! Effects (loading, the address, files) are elsewhere; an action only says what has happened.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use yew::Reducible;

use super::model::{Pair, Shared};
use crate::address::Address;
use crate::compare::{PairFigures, Side};
use crate::plan::{Catalogue, Diagnostic, Lang, Plan};

mod action;
mod corrections;
mod import;
mod kept;
mod outside;
mod own;
mod step;
mod things;
mod walk;
mod wanted;

#[cfg(test)]
mod tests;

pub use action::Action;
pub use corrections::{Deed, Ledger, PairKey, Told};
pub use kept::OnDevice;
pub use outside::{Arrival, LinkNote, Offered, Outside};
pub use own::Source;
pub use things::{Notice, Panel, Reading, Slot};

/// Everything that the page shows follows from this.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// What the address says.
    pub address: Address,
    /// The browser's language.
    pub browser_lang: Lang,
    /// Plans that can be loaded by id.
    pub catalogue: Shared<Catalogue>,
    /// Plans by id.
    pub plans: BTreeMap<String, Slot>,
    /// Ids of plans that the reader opened, in that order.
    pub own: Vec<String>,
    /// The same plans as they were read, before they gained English.
    pub originals: BTreeMap<String, Shared<Plan>>,
    /// What was read in this session, the last first.
    pub sources: Vec<Source>,
    /// What is being read.
    pub reading: Vec<Reading>,
    /// What is open over the page.
    pub panel: Option<Panel>,
    /// Whether own plans are kept on this device, once that is known.
    pub kept: Option<bool>,
    /// Whether the plans that were kept on this device have been asked for.
    pub restored: bool,
    /// The pair on the screen, once both plans are there.
    pub pair: Option<Shared<Pair>>,
    /// Figures of the pairs that were looked at in the background, by the ids in order.
    pub survey: Shared<BTreeMap<(String, String), PairFigures>>,
    /// What the reader is to be told.
    pub notices: Vec<Notice>,
    /// Whether a file is being dragged over the page.
    pub dragging: bool,
    /// What is known of the link and of the frame's host.
    pub outside: Outside,
    /// The reader's corrections of each pair.
    pub ledgers: BTreeMap<PairKey, Ledger>,
    /// What was corrected last.
    pub told: Option<Told>,
    /// What there is to say of a file of corrections.
    pub import_notes: Vec<Diagnostic>,
    /// The passage for which a counterpart is being chosen.
    pub pinning: Option<(Side, String)>,
    /// Side whose list a reader goes through, where they have just met the plan of the other side.
    passed: Option<Side>,
    next_notice: u32,
    /// Own plans that have the English of a bundled plan.
    in_english: BTreeSet<String>,
}

/// The pair that is shown where an address names none.
pub const DEFAULT_PAIR: (&str, &str) = ("digital-economy", "new-infrastructure");

impl State {
    /// The state in which the page begins.
    pub fn new(address: Address, browser_lang: Lang, catalogue: Catalogue) -> Self {
        let mut state = State {
            address: Address::default(),
            browser_lang,
            catalogue: Shared::new(catalogue),
            plans: BTreeMap::new(),
            own: Vec::new(),
            originals: BTreeMap::new(),
            sources: Vec::new(),
            reading: Vec::new(),
            panel: None,
            kept: None,
            restored: false,
            pair: None,
            survey: Shared::new(BTreeMap::new()),
            notices: Vec::new(),
            dragging: false,
            outside: Outside::default(),
            ledgers: BTreeMap::new(),
            told: None,
            import_notes: Vec::new(),
            pinning: None,
            passed: None,
            next_notice: 0,
            in_english: BTreeSet::new(),
        };
        state.open_first(address);
        state
    }

    /// The language of the interface.
    pub fn lang(&self) -> Lang {
        self.address.lang.unwrap_or(self.browser_lang)
    }

    /// Id of the plan on a side.
    pub fn id(&self, side: Side) -> &str {
        let (named, default) = match side {
            Side::Left => (&self.address.left, DEFAULT_PAIR.0),
            Side::Right => (&self.address.right, DEFAULT_PAIR.1),
        };
        if named.is_empty() { default } else { named }
    }

    /// Title of a plan, loaded or not.
    pub fn title(&self, id: &str, lang: Lang) -> String {
        if let Some(Slot::Ready(plan)) = self.plans.get(id) {
            let known = self.known_entry(&plan.document_number).filter(|_| plan.short_title.en.is_empty());
            return known.map_or(&plan.short_title, |entry| &entry.short_title).text(lang).to_owned();
        }
        self.catalogue.get(id).map_or_else(|| id.to_owned(), |entry| entry.short_title.text(lang).to_owned())
    }

    fn set_id(&mut self, side: Side, id: String) {
        match side {
            Side::Left => self.address.left = id,
            Side::Right => self.address.right = id,
        }
    }

    /// Compares the plans of both sides once both are there; a pair that still holds stays.
    fn compare(&mut self) {
        self.gain_english();
        self.name_apart();
        let ready = |id: &str| match self.plans.get(id) {
            Some(Slot::Ready(plan)) if self.known_of(id).is_none() => Some(plan.clone()),
            _ => None,
        };
        let (left, right) = (ready(self.id(Side::Left)), ready(self.id(Side::Right)));
        let corrections = self.corrections();
        self.pair = match (left, right) {
            (Some(left), Some(right)) => match &self.pair {
                Some(pair) if pair.left.plan == left && pair.right.plan == right => {
                    let holds = pair.corrections == corrections;
                    Some(if holds { pair.clone() } else { Shared::new(pair.corrected(corrections)) })
                }
                _ => Some(Shared::new(Pair::new(left, right).corrected(corrections))),
            },
            _ => None,
        };
    }

    fn tell(&mut self, name: String, opened: bool, notes: Vec<Diagnostic>) {
        self.next_notice += 1;
        self.notices.push(Notice { id: self.next_notice, name, opened, notes });
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = Rc::unwrap_or_clone(self);
        next.step(action);
        Rc::new(next)
    }
}

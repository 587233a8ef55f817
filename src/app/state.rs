//! The page's one state, its actions, and a pure step from one state to the next.
//!
//! Effects (loading, the address, files) are elsewhere; an action only says what has happened.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use yew::Reducible;

use super::model::{Pair, Shared};
use crate::address::{Address, Scheme, View};
use crate::compare::{PairFigures, Side};
use crate::input::Found;
use crate::plan::{Catalogue, Diagnostic, Lang, Plan};

mod own;

#[cfg(test)]
mod tests;

pub use own::Source;

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
    /// The page's keys.
    Help,
}

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
    next_notice: u32,
    /// Own plans that have the English of a bundled plan.
    in_english: BTreeSet<String>,
}

/// What has happened.
#[derive(Clone, Debug)]
pub enum Action {
    /// The address changed by itself: Back, Forward, or edited by hand.
    Arrived(Address),
    /// The reader chose a view.
    Show(View),
    /// The reader chose a plan for a side.
    Pick(Side, String),
    /// The reader swapped the sides.
    Swap,
    /// The reader chose a theme; the view of themes opens.
    Theme(String),
    /// The reader chose a filter of the view.
    Filter(Option<String>),
    /// The reader selected a passage in the view.
    Select(Option<(Side, String)>),
    /// The reader goes to the next linked passage, or with -1 to the one before.
    Step(i32),
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
}

/// The pair that is shown where an address names none.
pub const DEFAULT_PAIR: (&str, &str) = ("digital-economy", "new-infrastructure");

impl State {
    /// The state in which the page begins.
    pub fn new(address: Address, browser_lang: Lang, catalogue: Catalogue) -> Self {
        State {
            address,
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
            next_notice: 0,
            in_english: BTreeSet::new(),
        }
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

    /// Plans that the page needs now and has not asked for: the pair first, and once it is on the
    /// screen, all others for the atlas.
    pub fn wanted(&self) -> Vec<String> {
        let pair = Side::BOTH
            .iter()
            .map(|&side| self.id(side).to_owned())
            .flat_map(|id| [self.known_of(&id), Some(id)].into_iter().flatten());
        let all = self.catalogue.entries.iter().map(|entry| entry.id.clone());
        let others = all.filter(|_| self.pair.is_some() && self.shows_atlas());
        let mut wanted: Vec<String> = pair
            .chain(others)
            .filter(|id| !self.plans.contains_key(id) && self.catalogue.get(id).is_some())
            .collect();
        wanted.dedup();
        wanted
    }

    /// Whether all plans are shown at a glance.
    pub fn shows_atlas(&self) -> bool {
        self.address.view == View::Overview && !self.address.embed
    }

    /// Bundled plans that are there, in the catalogue's order.
    pub fn loaded(&self) -> Vec<Shared<Plan>> {
        let slots = self.catalogue.entries.iter().filter_map(|entry| self.plans.get(&entry.id));
        slots
            .filter_map(|slot| if let Slot::Ready(plan) = slot { Some(plan.clone()) } else { None })
            .collect()
    }

    /// The next pair to look at in the background, once all bundled plans are there.
    pub fn unsurveyed(&self) -> Option<(Shared<Plan>, Shared<Plan>)> {
        let plans = self.loaded();
        if !self.shows_atlas() || plans.len() < self.catalogue.entries.len() {
            return None;
        }
        let pairs =
            plans.iter().enumerate().flat_map(|(at, a)| plans.iter().skip(at + 1).map(move |b| (a, b)));
        let known = |a: &Plan, b: &Plan| self.survey.contains_key(&(a.id.clone(), b.id.clone()));
        pairs.filter(|(a, b)| !known(a, b)).map(|(a, b)| (a.clone(), b.clone())).next()
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
        let ready = |id: &str| match self.plans.get(id) {
            Some(Slot::Ready(plan)) if self.known_of(id).is_none() => Some(plan.clone()),
            _ => None,
        };
        let (left, right) = (ready(self.id(Side::Left)), ready(self.id(Side::Right)));
        self.pair = match (left, right) {
            (Some(left), Some(right)) => match &self.pair {
                Some(pair) if pair.left.plan == left && pair.right.plan == right => Some(pair.clone()),
                _ => Some(Shared::new(Pair::new(left, right))),
            },
            _ => None,
        };
    }

    /// Selects the linked passage of the left plan that is `by` further on, around the end.
    fn walk(&mut self, by: i32) {
        let Some(pair) = &self.pair else { return };
        let stops = pair.stops();
        let count = i32::try_from(stops.len()).unwrap_or(i32::MAX);
        if count == 0 {
            return;
        }
        let at = self.address.at.as_ref().and_then(|(is_left, id)| pair.stop_of(*is_left, id));
        let next = match at.and_then(|at| i32::try_from(at).ok()) {
            Some(at) => (at + by).rem_euclid(count),
            None if by > 0 => 0,
            None => count - 1,
        };
        let id = usize::try_from(next).ok().and_then(|next| stops.get(next).cloned());
        self.address.view = View::Read;
        self.address.at = id.map(|id| (true, id));
    }

    fn tell(&mut self, name: String, opened: bool, notes: Vec<Diagnostic>) {
        self.next_notice += 1;
        self.notices.push(Notice { id: self.next_notice, name, opened, notes });
    }

    fn step(&mut self, action: Action) {
        match action {
            Action::Arrived(address) => self.address = address,
            Action::Show(view) => {
                self.address.view = view;
                self.address.show = None;
            }
            Action::Pick(side, id) => {
                // Choosing the other side's plan means swapping: two equal sides help nobody.
                if id == self.id(side.other()) {
                    let own = self.id(side).to_owned();
                    self.set_id(side.other(), own);
                }
                self.set_id(side, id);
                self.address.at = None;
            }
            Action::Swap => {
                let (left, right) = (self.id(Side::Left).to_owned(), self.id(Side::Right).to_owned());
                self.address.left = right;
                self.address.right = left;
                if let Some((is_left, _)) = &mut self.address.at {
                    *is_left = !*is_left;
                }
                self.address.show = self.address.show.take().map(mirrored_filter);
            }
            Action::Theme(theme) => {
                self.address.view = View::Themes;
                self.address.theme = Some(theme);
                self.address.at = None;
            }
            Action::Filter(show) => self.address.show = show,
            Action::Select(at) => self.address.at = at.map(|(side, id)| (side == Side::Left, id)),
            Action::Step(by) => self.walk(by),
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
            Action::Opened(panel) => self.panel = panel,
            Action::Dismissed(id) => self.notices.retain(|notice| notice.id != id),
            Action::Dragged(dragging) => self.dragging = dragging,
            Action::Surveyed(pair, figures) => {
                let mut survey = BTreeMap::clone(&self.survey);
                survey.insert(pair, figures);
                self.survey = Shared::new(survey);
            }
        }
        self.compare();
    }
}

fn mirrored_filter(show: String) -> String {
    match show.as_str() {
        "a" => "b".to_owned(),
        "b" => "a".to_owned(),
        _ => show,
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

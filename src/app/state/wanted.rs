//! What the page needs next: plans to load, and pairs to look at in the background.
//!
//! Absent: loading them, which is an effect.

use super::{Shared, Slot, State};
use crate::address::View;
use crate::compare::Side;
use crate::plan::Plan;

impl State {
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

    /// The next pair to look at in the background, once no bundled plan is on its way any more.
    pub fn unsurveyed(&self) -> Option<(Shared<Plan>, Shared<Plan>)> {
        let comes = |id: &str| matches!(self.plans.get(id), None | Some(Slot::Loading));
        if !self.shows_atlas() || self.catalogue.entries.iter().any(|entry| comes(&entry.id)) {
            return None;
        }
        let plans = self.loaded();
        let pairs =
            plans.iter().enumerate().flat_map(|(at, a)| plans.iter().skip(at + 1).map(move |b| (a, b)));
        let known = |a: &Plan, b: &Plan| self.survey.contains_key(&(a.id.clone(), b.id.clone()));
        pairs.filter(|(a, b)| !known(a, b)).map(|(a, b)| (a.clone(), b.clone())).next()
    }
}

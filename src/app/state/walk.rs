//! Walking from one linked passage to the next.
//!
//! Absent: scrolling there, which is an effect.

use super::State;
use crate::address::View;
use crate::app::model::ThemeShow;
use crate::compare::Side;

impl State {
    /// Goes `by` stops further, around the end: within a theme where one is looked at, or else through
    /// all linked passages of the left plan.
    pub(super) fn walk(&mut self, by: i32) {
        if self.address.view == View::Themes {
            self.walk_theme(by);
        } else {
            self.walk_links(by);
        }
    }

    fn walk_theme(&mut self, by: i32) {
        let Some(pair) = &self.pair else { return };
        let Some(theme) = pair.chosen_theme(self.address.theme.as_deref()) else { return };
        let stops = pair.theme_stops(&theme, ThemeShow::read(self.address.show.as_deref()).links);
        let at = |(left, id): &(bool, String)| {
            stops.iter().position(|(side, stop)| (*side == Side::Left) == *left && stop == id)
        };
        let next = onward(stops.len(), self.address.at.as_ref().and_then(at), by);
        if let Some((side, id)) = next.and_then(|next| stops.get(next)) {
            self.address.at = Some((*side == Side::Left, id.clone()));
        }
    }

    /// Selects the linked passage of the left plan that is `by` further on, around the end.
    fn walk_links(&mut self, by: i32) {
        let Some(pair) = &self.pair else { return };
        let stops = pair.stops();
        let at = self.address.at.as_ref().and_then(|(is_left, id)| pair.stop_of(*is_left, id));
        let Some(next) = onward(stops.len(), at, by) else { return };
        self.address.view = View::Read;
        self.address.at = stops.get(next).map(|id| (true, id.clone()));
    }
}

/// The position `by` further on among so many, around the end; from nowhere, the first or the last.
fn onward(count: usize, at: Option<usize>, by: i32) -> Option<usize> {
    let count = i32::try_from(count).unwrap_or(i32::MAX);
    if count == 0 {
        return None;
    }
    let next = match at.and_then(|at| i32::try_from(at).ok()) {
        Some(at) => (at + by).rem_euclid(count),
        None if by > 0 => 0,
        None => count - 1,
    };
    usize::try_from(next).ok()
}

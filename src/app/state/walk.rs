//! Walking from one linked passage to the next.
//!
//! Absent: scrolling there, which is an effect.

use super::State;
use crate::address::View;

impl State {
    /// Selects the linked passage of the left plan that is `by` further on, around the end.
    pub(super) fn walk(&mut self, by: i32) {
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
}

//! The page: state, actions, views and what talks to the browser. Only with the feature `ui`.
//!
//! Invariant: [`state`] and the views compute nothing that could be computed without a browser, and
//! only `browser` names the browser's own interfaces.

mod addressing;
mod browser;
mod corrections;
mod effects;
mod hosting;
pub mod model;
pub mod page;
pub mod parts;
mod root;
mod sharing;
pub mod state;
mod titles;
pub mod views;
pub mod words;

pub use root::Root;

/// Draws the page, or waits for tasks where this runs in a worker.
pub fn start() {
    if !browser::worker::take_role() {
        browser::copy::remember();
        yew::Renderer::<Root>::new().render();
    }
}

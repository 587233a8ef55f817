//! Where a reader points at an explained term: by pointer, by keyboard or by touch.
//!
//! Listeners on the whole document serve all terms of all views. Absent: what is shown (`parts/help`).

use std::cell::Cell;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The id of the box that explains a term; pointing at it keeps it open.
pub(crate) const BOX: &str = "term-help";

/// The term that the reader points at, and where it stands in the window, in CSS pixels.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Spot {
    /// Id of the glossary's entry.
    pub(crate) entry: String,
    /// Left edge.
    pub(crate) left: f64,
    /// Upper edge.
    pub(crate) top: f64,
    /// Distance of the upper edge from the window's lower one.
    pub(crate) below: f64,
    /// Lower edge.
    pub(crate) bottom: f64,
}

/// Calls back with the term that is pointed at, or with none once the reader turns away, presses
/// Escape or scrolls. The browser scrolls to what gets the focus by a key: its explanation goes along.
pub(crate) fn watch(callback: impl Fn(Option<Spot>) + 'static) -> Vec<EventListener> {
    let callback = std::rc::Rc::new(callback);
    let focused = std::rc::Rc::new(Cell::new(false));
    let listen = |kind: &'static str| {
        let (callback, focused) = (std::rc::Rc::clone(&callback), std::rc::Rc::clone(&focused));
        // Scrolling of a pane does not bubble, but can be captured.
        let options = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&document(), kind, options, move |event| {
            if kind == "scroll" && focused.get() {
                let term = document().active_element().filter(|active| active.has_attribute("data-term"));
                return callback(term.and_then(|term| spot(&term)));
            }
            let turns_away = match kind {
                "scroll" => true,
                "keydown" => {
                    event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Escape")
                }
                _ => false,
            };
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let within = |selector: &str| target.as_ref().and_then(|t| t.closest(selector).ok().flatten());
            // What scrolls under a pointer that rests does not turn the reader away.
            if kind == "mouseover" && focused.get() && within("[data-term]").is_none() {
                return;
            }
            if turns_away || kind != "keydown" {
                focused.set(kind == "focusin" && within("[data-term]:focus-visible").is_some());
            }
            match (turns_away, within("[data-term]")) {
                (true, _) => callback(None),
                (false, Some(term)) if kind != "keydown" => callback(spot(&term)),
                (false, None) if kind != "keydown" && within(&format!("#{BOX}")).is_none() => callback(None),
                _ => {}
            }
        })
    };
    ["mouseover", "focusin", "click", "keydown", "scroll"].map(listen).into()
}

fn spot(term: &Element) -> Option<Spot> {
    let place = term.get_bounding_client_rect();
    let height = window().inner_height().ok()?.as_f64()?;
    // What was scrolled out of the window explains nothing there.
    if place.bottom() < 0.0 || place.top() > height {
        return None;
    }
    Some(Spot {
        entry: term.get_attribute("data-term")?,
        left: place.left(),
        top: place.top(),
        below: height - place.top(),
        bottom: place.bottom(),
    })
}

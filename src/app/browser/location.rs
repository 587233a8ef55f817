//! The address's fragment. On `file://` only the fragment can be pushed, so nothing else is.
//!
//! Absent: what an address means (`address`), and what follows from one that arrives (`state`).

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MouseEvent};

use super::copy;
use crate::address::Address;

/// The address as it is now. A copy of the page opens with the address that it carries, unless its own
/// names other plans.
pub(crate) fn current() -> Address {
    let hash = window().location().hash().unwrap_or_default();
    let address = Address::read(&hash);
    match copy::parcel() {
        Some(parcel) if address.left.is_empty() && address.right.is_empty() => {
            Address::read(&parcel.address).updated(&hash)
        }
        _ => address,
    }
}

/// Writes the fragment. A `step` is a place that the Back button returns to, unless the browser has
/// gone there by itself: after a link it stands in the address bar already. Anything else replaces the
/// present entry. In frames where history is denied the page works on without.
pub(crate) fn write(fragment: &str, step: bool) {
    // What the address bar says, not `current`: a copy of the page opens without a fragment, and gets one.
    let (here, there) =
        (Address::read(&window().location().hash().unwrap_or_default()), Address::read(fragment));
    if here == there {
        return;
    }
    let step = step && here.place() != there.place();
    let url = format!("#{fragment}");
    if let Ok(history) = window().history() {
        let _ = if step {
            history.push_state_with_url(&JsValue::NULL, "", Some(&url))
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
        };
    }
}

/// The query of the address, where hosts leave what they want known.
pub(crate) fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// Calls back with the new address whenever it changes by a link, by Back or Forward, or by hand.
pub(crate) fn on_change(callback: impl Fn(Address) + 'static) -> [EventListener; 2] {
    let callback = std::rc::Rc::new(callback);
    ["hashchange", "popstate"].map(|kind| {
        let callback = std::rc::Rc::clone(&callback);
        EventListener::new(&window(), kind, move |_| callback(current()))
    })
}

/// Calls back with the address of a link inside the page that is followed in a frame, in place of the
/// browser: a sandboxed frame from disk may not even go to a fragment of itself, and in other frames
/// every step would stand in the way of the host's Back button.
pub(crate) fn on_link_in_frame(callback: impl Fn(Address) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "click", options, move |event| {
        let Some(mouse) = event.dyn_ref::<MouseEvent>() else { return };
        let with_key = mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key();
        if event.default_prevented() || with_key || mouse.button() != 0 {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href^='#']:not([target])").ok().flatten());
        let Some(href) = link.and_then(|link| link.get_attribute("href")) else { return };
        if current().embed || !super::document::may_open_windows() {
            event.prevent_default();
            callback(Address::read(&href));
        }
    })
}

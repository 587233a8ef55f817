//! The address's fragment. On `file://` only the fragment can be pushed, so nothing else is.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;

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

/// Writes the fragment. A `step` is a place that the Back button returns to; anything else replaces
/// the present entry. In frames where history is denied the page works on without.
pub(crate) fn write(fragment: &str, step: bool) {
    if current() == Address::read(fragment) {
        return;
    }
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

//! Handing something to others: the system's own way of sharing, and today's date for a citation.
//!
//! Absent: sending anything by itself.

use gloo::utils::window;
use js_sys::{Date, Function, Object, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Whether the system can share a link.
pub(crate) fn can_share() -> bool {
    share_function().is_some() && is_on_the_web()
}

fn share_function() -> Option<Function> {
    Reflect::get(&window().navigator(), &"share".into()).ok()?.dyn_into().ok()
}

/// Lets the system share a link.
pub(crate) async fn share(title: &str, address: &str) {
    let Some(share) = share_function() else { return };
    let data = Object::new();
    let set = |name: &str, value: &str| Reflect::set(&data, &name.into(), &value.into()).is_ok();
    if set("title", title)
        && set("url", address)
        && let Ok(answer) = share.call1(&window().navigator(), &data)
        && let Ok(promise) = answer.dyn_into::<Promise>()
    {
        // A reader who changes their mind makes it fail, and that is all right.
        let _ = JsFuture::from(promise).await;
    }
}

/// Whether the page came from the web, so that others can open its address.
pub(crate) fn is_on_the_web() -> bool {
    window().location().protocol().is_ok_and(|protocol| protocol.starts_with("http"))
}

/// Today where the reader is, `YYYY-MM-DD`.
pub(crate) fn today() -> String {
    let now = Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

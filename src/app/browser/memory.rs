//! Small things that this browser is to remember about its reader: that a hint was closed.
//!
//! Absent: any failure: where storage is denied, as in a sandboxed frame, nothing is remembered and
//! the page's own state holds as long as the page does.

use gloo::utils::window;
use web_sys::Storage;

/// Keys of other pages of the same site must not be met.
const PREFIX: &str = "plan-compare.";

/// Whether something was remembered.
pub(crate) fn knows(key: &str) -> bool {
    let value = storage().and_then(|storage| storage.get_item(&format!("{PREFIX}{key}")).ok());
    value.flatten().is_some()
}

/// Remembers something.
pub(crate) fn remember(key: &str) {
    if let Some(storage) = storage() {
        // It fails only where there is no room; then the hint comes again.
        let _ = storage.set_item(&format!("{PREFIX}{key}"), "1");
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

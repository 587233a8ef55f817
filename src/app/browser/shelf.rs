//! Short texts kept on this device by name: the reader's corrections, and that a hint was closed.
//!
//! Absent: any failure. Where storage is denied, as in a sandboxed frame, nothing is kept.

use gloo::utils::window;
use web_sys::Storage;

/// Begins every name, as pages from disk share one storage.
const OURS: &str = "plan-compare:";

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The text of a name.
pub(crate) fn get(name: &str) -> Option<String> {
    storage()?.get_item(&format!("{OURS}{name}")).ok().flatten()
}

/// Keeps a text under a name. Says whether it is kept.
pub(crate) fn put(name: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(&format!("{OURS}{name}"), text).is_ok())
}

/// Forgets texts whose names an answer is yes for.
pub(crate) fn forget(is_gone: impl Fn(&str) -> bool) {
    let Some(storage) = storage() else { return };
    let names = (0..storage.length().unwrap_or_default()).filter_map(|at| storage.key(at).ok().flatten());
    for name in names.collect::<Vec<_>>() {
        if name.strip_prefix(OURS).is_some_and(&is_gone) {
            // It fails only where storage is denied.
            let _ = storage.remove_item(&name);
        }
    }
}

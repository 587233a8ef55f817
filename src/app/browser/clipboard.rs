//! Putting text on the clipboard.
//!
//! Absent: reading from it; pasting is an event (`files`).

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, HtmlTextAreaElement};

/// Copies a text; says whether it was allowed. In sandboxed frames the clipboard is denied, and the
/// older way, which copies what is selected, may still work.
pub(crate) async fn copy(text: &str) -> bool {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into());
    // Where the page's origin is not trusted there is no clipboard at all, whatever the types say.
    if clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        let written = JsFuture::from(window().navigator().clipboard().write_text(text)).await;
        if written.is_ok() {
            return true;
        }
    }
    copy_selected(text).unwrap_or(false)
}

fn copy_selected(text: &str) -> Option<bool> {
    let document = document();
    let focused = document.active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let field = document.create_element("textarea").ok()?.dyn_into::<HtmlTextAreaElement>().ok()?;
    field.set_value(text);
    field.set_class_name("visually-hidden");
    document.body()?.append_child(&field).ok()?;
    field.select();
    let command = js_sys::Reflect::get(&document, &"execCommand".into()).ok()?;
    let command = command.dyn_into::<js_sys::Function>().ok()?;
    let done = command.call1(&document, &"copy".into()).ok().and_then(|done| done.as_bool());
    field.remove();
    if let Some(focused) = focused {
        let _ = focused.focus();
    }
    done
}

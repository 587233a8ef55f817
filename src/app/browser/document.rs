//! The document around the page: title, language, appearance, scrolling, and what the system asks for.
//!
//! Absent: the panes of the full texts (`panes`, `scroller`), and what a key does (`state`).

use gloo::utils::{document, document_element, window};

use crate::address::Scheme;
use crate::plan::Lang;

/// The browser's first language that the page speaks.
pub(crate) fn browser_lang() -> Lang {
    let languages = window().navigator().languages();
    languages
        .iter()
        .filter_map(|tag| tag.as_string())
        .find_map(|tag| Lang::from_tag(&tag))
        .unwrap_or(Lang::En)
}

/// Puts title, language, appearance and embedding on the document.
pub(crate) fn dress(title: &str, lang: Lang, scheme: Scheme, embed: bool) {
    document().set_title(title);
    let root = document_element();
    // These are plain attributes; setting one fails only for an invalid name.
    let _ = root.set_attribute("lang", lang.tag());
    let _ = root.set_attribute("data-scheme", scheme.code());
    let _ = root.set_attribute("data-embed", if embed { "1" } else { "0" });
}

/// The document's title.
pub(crate) fn title() -> String {
    document().title()
}

/// Goes back to the top of the page.
pub(crate) fn to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Whether the reader wants as little motion as possible.
pub(super) fn calm() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|media| media.matches())
}

/// Moves the focus to an element.
pub(crate) fn focus(id: &str) {
    use wasm_bindgen::JsCast;
    let element = document().get_element_by_id(id).and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(element) = element {
        let _ = element.focus();
    }
}

/// Scrolls what is around a list, and only that, so far that what is chosen in it is in sight.
pub(crate) fn show_within(id: &str, chosen: &str) {
    let Some(list) = document().get_element_by_id(id) else { return };
    let chosen = list.query_selector(chosen).ok().flatten();
    let (Some(around), Some(chosen)) = (list.parent_element(), chosen) else { return };
    let (frame, own) = (around.get_bounding_client_rect(), chosen.get_bounding_client_rect());
    let beyond = own.bottom() + own.height() * 2.0 - frame.bottom();
    if beyond > 0.0 || own.top() < frame.top() {
        around.set_scroll_top(around.scroll_top() + whole(beyond));
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a length on the screen in whole pixels")]
fn whole(pixels: f64) -> i32 {
    pixels as i32
}

/// Moves the focus to an element if nothing has it, as after what had it is gone or can do nothing more.
pub(crate) fn focus_if_lost(id: &str) {
    let idle =
        |active: &web_sys::Element| active.tag_name() == "BODY" || active.matches(":disabled") == Ok(true);
    if document().active_element().as_ref().is_none_or(idle) {
        focus(id);
    }
}

/// Moves the focus to the selected passage, or else to the content, before what has it goes away. The
/// page stays where it is.
pub(crate) fn focus_content() {
    use wasm_bindgen::JsCast;
    let selected = document().query_selector("main [tabindex=\"-1\"][aria-current]").ok().flatten();
    let element = selected.or_else(|| document().get_element_by_id("main"));
    if let Some(element) = element.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Brings an element into view and gives it the focus, unless the reader is at the buttons that walk.
pub(crate) fn visit(id: &str) {
    let Some(element) = document().get_element_by_id(id) else { return };
    let walking = document().active_element().and_then(|e| e.closest("[data-walk]").ok().flatten());
    if walking.is_none() {
        focus(id);
    }
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_behavior(if calm() {
        web_sys::ScrollBehavior::Auto
    } else {
        web_sys::ScrollBehavior::Smooth
    });
    options.set_block(web_sys::ScrollLogicalPosition::Start);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// What stands in the field that an event is about.
pub(crate) fn typed(event: &web_sys::Event) -> String {
    use wasm_bindgen::JsCast;
    let field = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

/// What a reader asks for by a key.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Key {
    /// F7 or Alt+↓: the next linked passage.
    Next,
    /// Shift+F7 or Alt+↑: the one before.
    Previous,
    /// F6: the other pane.
    Pane,
    /// Esc: nothing selected.
    Escape,
    /// Ctrl+Z: the last correction undone.
    Undo,
    /// Ctrl+Shift+Z: done again.
    Redo,
    /// F1 or Alt+/: the list of keys.
    Help,
}

/// Calls back on the page's keys. Letters are left to the browser and to screen readers.
pub(crate) fn on_key(callback: impl Fn(Key) + 'static) -> gloo::events::EventListener {
    use gloo::events::{EventListener, EventListenerOptions};
    use wasm_bindgen::JsCast;
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        // A dialog has its own keys.
        if document().query_selector("dialog[open]").ok().flatten().is_some() {
            return;
        }
        let command = event.ctrl_key() || event.meta_key();
        let key = match (event.key().as_str(), event.alt_key(), event.shift_key()) {
            ("F7", _, false) => Key::Next,
            ("F7", _, true) => Key::Previous,
            // In a list they open it.
            ("ArrowDown", true, _) if !in_field() => Key::Next,
            ("ArrowUp", true, _) if !in_field() => Key::Previous,
            ("F6", false, _) => Key::Pane,
            ("Escape", ..) => Key::Escape,
            ("F1", ..) => Key::Help,
            ("z" | "Z", false, false) if command && !in_field() => Key::Undo,
            ("z" | "Z", false, true) if command && !in_field() => Key::Redo,
            // With Alt some keyboards write another sign, so the key itself is asked for.
            _ if event.alt_key() && event.code() == "Slash" => Key::Help,
            _ => return,
        };
        if key != Key::Escape {
            event.prevent_default();
        }
        callback(key);
    })
}

/// Whether the focus is in a field, which has keys and an undo of its own.
fn in_field() -> bool {
    let active = document().active_element();
    active.and_then(|e| e.closest("input, textarea, select, [contenteditable]").ok().flatten()).is_some()
}

/// Moves the focus to the first pane, and from there to the second. Where one pane stands behind the other, its tab
/// brings it to the front first.
pub(crate) fn focus_other_pane() {
    use wasm_bindgen::JsCast;
    let here = document().active_element().and_then(|e| e.closest("#pane-a").ok().flatten());
    let other = if here.is_some() { "pane-b" } else { "pane-a" };
    let tab = document().query_selector(&format!("[data-front=\"{other}\"]")).ok().flatten();
    let tab = tab.and_then(|tab| tab.dyn_into::<web_sys::HtmlElement>().ok());
    match tab.filter(|tab| tab.offset_parent().is_some()) {
        Some(tab) => tab.click(),
        None => focus(other),
    }
}

/// Waits until what was drawn is on the screen.
pub(crate) async fn painted() {
    /// Long enough for a frame.
    const PAINT_MS: u32 = 20;
    gloo::timers::future::TimeoutFuture::new(PAINT_MS).await;
}

/// The text in a field of several lines.
pub(crate) fn field_text(id: &str) -> String {
    use wasm_bindgen::JsCast;
    let field = document().get_element_by_id(id);
    let field = field.and_then(|element| element.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

/// Opens a `<dialog>` over the page: the browser keeps the focus inside and closes it on Escape.
pub(crate) fn show_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        // It fails only where the dialog is open already.
        let _ = dialog.show_modal();
    }
}

/// Closes a `<dialog>`; the browser gives the focus back, and the dialog's own event follows.
pub(crate) fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

fn dialog(id: &str) -> Option<web_sys::HtmlDialogElement> {
    use wasm_bindgen::JsCast;
    document().get_element_by_id(id).and_then(|element| element.dyn_into().ok())
}

/// Whether the page may save files and open windows. A sandboxed frame may not, and says so only by
/// denying storage: neither attempt fails in a way that a page could see.
pub(crate) fn may_open_windows() -> bool {
    window().local_storage().is_ok()
}

/// The page's address with another fragment.
pub(crate) fn address_with(fragment: &str) -> String {
    let address = window().location().href().unwrap_or_default();
    format!("{}{fragment}", address.split('#').next().unwrap_or_default())
}

/// Selects the text in a field of several lines.
pub(crate) fn select_text(id: &str) {
    use wasm_bindgen::JsCast;
    let field = document().get_element_by_id(id);
    if let Some(field) = field.and_then(|element| element.dyn_into::<web_sys::HtmlTextAreaElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}

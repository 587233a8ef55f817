//! The document around the page: title, language, appearance, scrolling, and what the system asks for.

use gloo::utils::{document, document_element, window};
use web_sys::{ScrollBehavior, ScrollToOptions};

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

/// Scrolls a pane so that an element inside it stands near its top. The page itself stays.
pub(crate) fn show_in_pane(pane: &str, id: &str) {
    let both = document().get_element_by_id(pane).zip(document().get_element_by_id(id));
    let Some((pane, element)) = both else { return };
    let distance = element.get_bounding_client_rect().top() - pane.get_bounding_client_rect().top();
    let options = ScrollToOptions::new();
    options.set_top(f64::from(pane.scroll_top()) + distance - 48.0);
    // A long way is a jump: nobody wants to watch a whole plan pass by.
    let far = distance.abs() > 3000.0;
    options.set_behavior(if far || calm() { ScrollBehavior::Auto } else { ScrollBehavior::Smooth });
    pane.scroll_to_with_scroll_to_options(&options);
}

/// Goes back to the top of the page.
pub(crate) fn to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

fn calm() -> bool {
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

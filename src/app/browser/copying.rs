//! What a reader copies, and the key for finding.
//!
//! Absent: what is put into the clipboard instead (`report::quoted`), and copying from anywhere but
//! the panes of the full texts.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, HtmlInputElement, KeyboardEvent, Range};

use super::panes;
use crate::compare::Side;

/// Parts of passages that were selected: the side, the passage's id, the text.
pub(crate) type Copied = Vec<(Side, String, String)>;

/// Calls back with what is being copied from the panes; what it gives is copied instead.
pub(crate) fn on_copy(callback: impl Fn(Copied) -> Option<String> + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "copy", options, move |event| {
        let Some(clipboard) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data)
        else {
            return;
        };
        // A field has a selection of its own.
        if document().active_element().is_some_and(|e| e.has_type::<HtmlInputElement>()) {
            return;
        }
        if let Some(text) = callback(selected())
            && clipboard.set_data("text/plain", &text).is_ok()
        {
            event.prevent_default();
        }
    })
}

fn selected() -> Copied {
    let selection = window().get_selection().ok().flatten();
    let Some(range) = selection.filter(|s| !s.is_collapsed()).and_then(|s| s.get_range_at(0).ok()) else {
        return Vec::new();
    };
    let panes = Side::BOTH.into_iter().filter_map(|side| Some((side, panes::pane(side)?)));
    let passages =
        panes.flat_map(|(side, pane)| panes::passages(&pane).into_iter().map(move |passage| (side, passage)));
    let part = |(side, passage): (Side, Element)| {
        let id =
            passage.get_attribute("data-passage").filter(|_| range.intersects_node(&passage) == Ok(true))?;
        let texts = panes::all(&passage, ".run-in, .passage-text");
        let parts: Vec<String> = texts.iter().filter_map(|text| within(&range, text)).collect();
        let text = parts.join("\n");
        (!text.trim().is_empty()).then_some((side, id, text))
    };
    passages.filter_map(part).collect()
}

/// The part of an element's text that is selected.
fn within(range: &Range, element: &Element) -> Option<String> {
    if !range.intersects_node(element).ok()? {
        return None;
    }
    let part = Range::new().ok()?;
    part.select_node_contents(element).ok()?;
    if range.compare_boundary_points(Range::START_TO_START, &part).ok()? > 0 {
        part.set_start(&range.start_container().ok()?, range.start_offset().ok()?).ok()?;
    }
    if range.compare_boundary_points(Range::END_TO_END, &part).ok()? < 0 {
        part.set_end(&range.end_container().ok()?, range.end_offset().ok()?).ok()?;
    }
    part.to_string().as_string()
}

/// Puts the focus into a field on Ctrl+Shift+F, and selects what is in it.
pub(crate) fn on_find_key(field: &'static str) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        let held = (key.ctrl_key() || key.meta_key()) && key.shift_key() && !key.alt_key();
        if held && key.key().eq_ignore_ascii_case("f") {
            event.prevent_default();
            let field = document().get_element_by_id(field);
            if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
                let _ = field.focus();
                field.select();
            }
        }
    })
}

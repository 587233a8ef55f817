//! The two panes of the full texts as the browser has laid them out: where their passages are, which
//! of them an event is about, folding, and the frames of the strips beside them.
//!
//! Absent: moving them (`scroller`), and what the places mean (`chart::sync`).

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, PointerEvent};

use crate::app::parts::ui::pane_id;
use crate::chart::panes::{Column, Row};
use crate::compare::Side;

/// A heading whose section is folded.
const FOLDED: &str = "details:not([open])";

/// The pane of a side, once it is there.
pub(super) fn pane(side: Side) -> Option<Element> {
    document().get_element_by_id(&pane_id(side))
}

/// Scrolls the page itself where a pane that is being read reaches below the window.
pub(super) fn bring_up(pane: &Element) {
    let Some(view) = pane.closest(".read-view").ok().flatten() else { return };
    let place = view.get_bounding_client_rect();
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    let hidden = place.bottom() - height;
    if hidden > 1.0 {
        window().scroll_by_with_x_and_y(0.0, hidden.min(place.top().max(0.0)));
    }
}

/// Elements that fit a selector, in their order.
pub(super) fn all(inside: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = inside.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok()).collect()
}

/// The passages of a pane.
pub(super) fn passages(pane: &Element) -> Vec<Element> {
    all(pane, "[data-passage]")
}

/// Where the top of a pane's content is in the window.
pub(super) fn origin(pane: &Element) -> f64 {
    pane.get_bounding_client_rect().top() + f64::from(pane.client_top()) - f64::from(pane.scroll_top())
}

/// Where the passages of a pane are. All is read at once and nothing written between, so that the
/// browser lays the pane out at most once.
pub(super) fn measure(pane: &Element, passages: &[Element]) -> Column {
    let origin = origin(pane);
    let place = |element: &Element| {
        let place = element.get_bounding_client_rect();
        Row { top: place.top() - origin, height: place.height() }
    };
    let rows = passages.iter().map(|passage| {
        let heading =
            folded_under(passage).and_then(|section| section.query_selector("summary").ok().flatten());
        place(heading.as_ref().unwrap_or(passage))
    });
    let text = pane.query_selector(".pane-text").ok().flatten();
    Column {
        rows: rows.collect(),
        start: text.map_or(0.0, |text| place(&text).top),
        height: f64::from(pane.scroll_height()),
        view: f64::from(pane.client_height()),
    }
}

/// The outermost folded section over an element.
fn folded_under(element: &Element) -> Option<Element> {
    let above = |element: Element| element.parent_element()?.closest(FOLDED).ok().flatten();
    let mut outermost = element.closest(FOLDED).ok().flatten()?;
    while let Some(further) = above(outermost.clone()) {
        outermost = further;
    }
    Some(outermost)
}

/// Unfolds all sections over an element.
pub(super) fn unfold_over(element: &Element) {
    while let Some(section) = folded_under(element) {
        // It is a plain attribute; setting it does not fail.
        if section.set_attribute("open", "").is_err() {
            return;
        }
    }
}

/// Folds or unfolds all sections of a pane.
pub(crate) fn fold_all(side: Side, folded: bool) {
    let Some(pane) = pane(side) else { return };
    for section in all(&pane, "details.section") {
        // Plain attributes again.
        let _ = if folded { section.remove_attribute("open") } else { section.set_attribute("open", "") };
    }
}

/// The value of an attribute on what an event is about, or on what is around it.
pub(crate) fn about(event: &Event, attribute: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(&format!("[{attribute}]")).ok().flatten()?.get_attribute(attribute)
}

/// Closes the list that an event happened in.
pub(crate) fn close_around(event: &Event, selector: &str) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let list = target.and_then(|target| target.closest(selector).ok().flatten());
    let _ = list.map(|list| list.remove_attribute("open"));
}

/// How far down a strip the pointer is, from 0 to 1, while it is pressed. The strip keeps the pointer.
pub(crate) fn pressed_at(event: &PointerEvent, strip: &str) -> Option<f64> {
    if event.buttons() & 1 == 0 {
        return None;
    }
    let strip = event.target()?.dyn_into::<Element>().ok()?.closest(strip).ok().flatten()?;
    // Without capture, dragging ends at the strip's edge, which does no harm.
    let _ = strip.set_pointer_capture(event.pointer_id());
    let place = strip.get_bounding_client_rect();
    (place.height() > 0.0).then(|| (f64::from(event.client_y()) - place.top()) / place.height())
}

/// Moves the frame on the strip beside a pane to what is in sight.
pub(super) fn frame_minimap(side: Side, scroll: f64, column: &Column) {
    let frame = if side == Side::Left { "frame-a" } else { "frame-b" };
    let frame = document().get_element_by_id(frame).and_then(|frame| frame.dyn_into::<HtmlElement>().ok());
    if let Some(frame) = frame.filter(|_| column.height > 0.0) {
        let percent = |part: f64| format!("{:.2}%", 100.0 * part / column.height);
        // Setting a property of a style does not fail for a known name.
        let _ = frame.style().set_property("top", &percent(scroll));
        let _ = frame.style().set_property("height", &percent(column.view));
    }
}

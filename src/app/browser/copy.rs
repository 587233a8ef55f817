//! A copy of this very page with something inside, and what this page carries if it is such a copy.
//!
//! The page in one file is nothing but its document: the packed parts stand in scripts of its head that
//! stay there, and drawing replaces the body alone. So a copy is the document with the body that it
//! came with and one element more. Scripts are copied to the letter, so the hashes of the content
//! security policy hold for the copy, too; what it carries stands in a script of a type that no browser
//! runs.
//!
//! Absent: a copy of the site, whose parts are beside it and cannot be read from a disk.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use gloo::utils::{document, document_element};
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::report::Parcel;

/// Names the element that a copy has more.
const CARRIES: &str = "data-parcel";

thread_local! {
    /// What the body held before the page was drawn into it, for browsers that do not run scripts.
    static BODY: RefCell<String> = const { RefCell::new(String::new()) };
    static PARCEL: OnceCell<Option<Rc<Parcel>>> = const { OnceCell::new() };
}

/// Remembers what drawing is about to replace.
pub(crate) fn remember() {
    let note = document().query_selector("body > noscript").ok().flatten();
    BODY.set(note.map(|note| note.outer_html()).unwrap_or_default());
}

/// Whether this page is one file that can be copied.
pub(crate) fn is_one_file() -> bool {
    document().get_element_by_id("page-wasm").is_some()
}

/// What this page carries, if it is a copy.
pub(crate) fn parcel() -> Option<Rc<Parcel>> {
    let read = || {
        let element = document().query_selector(&format!("script[{CARRIES}]")).ok().flatten()?;
        Some(Rc::new(Parcel::read(&element.text_content()?)))
    };
    PARCEL.with(|parcel| parcel.get_or_init(read).clone())
}

/// The copy; nothing where this page is not one file.
pub(crate) fn page(parcel: &Parcel, title: &str) -> Option<String> {
    if !is_one_file() {
        return None;
    }
    let copy: Element = document_element().clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    for (name, value) in [("lang", Some("zh-Hans")), ("data-scheme", None), ("data-embed", None)] {
        match value {
            Some(value) => copy.set_attribute(name, value).ok()?,
            None => copy.remove_attribute(name).ok()?,
        }
    }
    copy.query_selector("title").ok()??.set_text_content(Some(title));
    // It is the page's own markup, as it came.
    copy.query_selector("body").ok()??.set_inner_html(&BODY.with_borrow(Clone::clone));
    if let Some(before) = copy.query_selector(&format!("script[{CARRIES}]")).ok()? {
        before.remove();
    }
    // They are unpacked anew wherever the copy is opened.
    for unpacked in ["#page-glue", "#page-styles"] {
        if let Some(unpacked) = copy.query_selector(unpacked).ok()? {
            unpacked.remove();
        }
    }
    let element = document().create_element("script").ok()?;
    element.set_attribute("type", "application/json").ok()?;
    element.set_attribute(CARRIES, "").ok()?;
    element.set_text_content(Some(&parcel.write()));
    copy.query_selector("head").ok()??.append_child(&element).ok()?;
    Some(["<!doctype html>\n", &copy.outer_html(), "\n"].concat())
}

//! Files that the reader picks, drops or pastes, and text that the reader pastes.
//!
//! Absent: sending a file anywhere, and what the bytes mean (`input`).

use gloo::events::EventListener;
use gloo::file::{File, FileList, futures};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Element, Event, HtmlInputElement};

use crate::input::{MOST_BYTES, cannot_be_read, too_long};
use crate::plan::Diagnostic;

/// Something that the reader gave the page to read.
#[derive(Clone, Debug)]
pub(crate) enum Given {
    /// A file of any kind.
    File(File),
    /// Pasted text.
    Text(String),
    /// A pasted piece of a web page.
    Page(String),
}

/// Files chosen in a file field; the field is emptied, so that the same file can be chosen again.
pub(crate) fn picked(event: &Event) -> Vec<Given> {
    let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) else {
        return Vec::new();
    };
    let files = input.files().map(|list| FileList::from(list).to_vec()).unwrap_or_default();
    input.set_value("");
    files.into_iter().map(Given::File).collect()
}

/// Files dropped on the page, or else the text that was dragged onto it.
pub(crate) fn dropped(event: &DragEvent) -> Vec<Given> {
    event.data_transfer().map(|transfer| given(&transfer)).unwrap_or_default()
}

/// Calls back with what is pasted while no field has the focus.
pub(crate) fn on_paste(callback: impl Fn(Vec<Given>) + 'static) -> EventListener {
    EventListener::new(&document(), "paste", move |event| {
        let Some(event) = event.dyn_ref::<ClipboardEvent>() else { return };
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let in_field = target
            .and_then(|element| element.closest("input, textarea, select, dialog, [contenteditable]").ok())
            .flatten()
            .is_some();
        if !in_field && let Some(transfer) = event.clipboard_data() {
            callback(given(&transfer));
        }
    })
}

/// Shortest text that is taken for a plan where nobody asked for one.
const LEAST_CHARACTERS: usize = 200;

fn given(transfer: &DataTransfer) -> Vec<Given> {
    let files = transfer.files().map(|list| FileList::from(list).to_vec()).unwrap_or_default();
    if !files.is_empty() {
        return files.into_iter().map(Given::File).collect();
    }
    let text = transfer.get_data("text/plain").unwrap_or_default();
    if text.chars().count() < LEAST_CHARACTERS {
        return Vec::new();
    }
    // Plain text forgets which cells of a table are merged.
    let page = transfer.get_data("text/html").unwrap_or_default();
    vec![if page.contains("<table") { Given::Page(page) } else { Given::Text(text) }]
}

/// The bytes of a file. A file that is too long is not read at all.
pub(crate) async fn bytes(file: &File) -> Result<Vec<u8>, Box<Diagnostic>> {
    if file.size() > MOST_BYTES {
        return Err(Box::new(too_long()));
    }
    futures::read_as_bytes(file).await.map_err(|fault| Box::new(cannot_be_read(&fault.to_string())))
}

/// Hands a text to the reader as a file to save. In a sandboxed frame the browser would refuse without
/// a word; then there is nothing, and the caller offers the text otherwise.
pub(crate) fn save(name: &str, kind: &str, text: &str) -> Option<()> {
    save_bytes(name, kind, text.as_bytes())
}

/// The same of bytes.
pub(crate) fn save_bytes(name: &str, kind: &str, bytes: &[u8]) -> Option<()> {
    if !super::document::may_open_windows() {
        return None;
    }
    let blob = gloo::file::Blob::new_with_options(bytes, Some(kind));
    let url = gloo::file::ObjectUrl::from(blob);
    let link = document().create_element("a").ok()?.dyn_into::<web_sys::HtmlAnchorElement>().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The address must live until the browser has begun to save.
    gloo::timers::callback::Timeout::new(10_000, move || drop(url)).forget();
    Some(())
}

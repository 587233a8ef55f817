//! Files that the reader picks or drops.
//!
//! Absent: sending a file anywhere.

use gloo::file::{File, FileList, futures};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, HtmlInputElement};

use crate::plan::{Diagnostic, Localized, Place, Plan, check_size, load_bytes};
use crate::theme::Lexicon;

/// A file's name, the plan in it, and what there is to say of it.
pub(crate) type Opened = (String, Option<Box<Plan>>, Vec<Diagnostic>);

/// Files chosen in a file field; the field is emptied, so that the same file can be chosen again.
pub(crate) fn picked(event: &Event) -> Vec<File> {
    let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) else {
        return Vec::new();
    };
    let files = input.files().map(|list| FileList::from(list).to_vec()).unwrap_or_default();
    input.set_value("");
    files
}

/// Files dropped on the page.
pub(crate) fn dropped(event: &DragEvent) -> Vec<File> {
    let list = event.data_transfer().and_then(|transfer| transfer.files());
    list.map(|list| FileList::from(list).to_vec()).unwrap_or_default()
}

/// Reads one file as a plan. A file that is too long is not read at all.
pub(crate) async fn open(file: File) -> Opened {
    let name = file.name();
    let size = usize::try_from(file.size()).unwrap_or(usize::MAX);
    if let Some(note) = check_size(size) {
        return (name, None, vec![note]);
    }
    match futures::read_as_bytes(&file).await {
        Ok(bytes) => {
            let (plan, notes) = load_bytes(&bytes, &Lexicon::bundled().ids());
            (name, plan.map(Box::new), notes)
        }
        Err(fault) => {
            let note = Diagnostic::error(
                Place::Whole,
                Localized::new(
                    format!("文件读不出来（{fault}）。"),
                    format!("The file could not be read ({fault})."),
                ),
                Localized::new(
                    "文件可能已被移动或正被占用，请重试。",
                    "It may have been moved or be in use: try again.",
                ),
            );
            (name, None, vec![note])
        }
    }
}

/// Hands a text to the reader as a file to save. In a sandboxed frame the browser may refuse, and
/// nothing happens; the caller offers the text otherwise.
pub(crate) fn save(name: &str, kind: &str, text: &str) -> Option<()> {
    use gloo::utils::document;
    let blob = gloo::file::Blob::new_with_options(text, Some(kind));
    let url = gloo::file::ObjectUrl::from(blob);
    let link = document().create_element("a").ok()?.dyn_into::<web_sys::HtmlAnchorElement>().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The address must live until the browser has begun to save.
    gloo::timers::callback::Timeout::new(10_000, move || drop(url)).forget();
    Some(())
}

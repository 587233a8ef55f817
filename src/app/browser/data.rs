//! The bundled plans and the glossary: inside the page (one file), or beside it (site).
//!
//! Absent: any other address. The one file finds everything in itself and asks for nothing.

use gloo::net::http::Request;
use gloo::utils::{document, window};
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::glossary::Glossary;
use crate::plan::{CatalogueEntry, Diagnostic, Localized, Place, Plan, load};
use crate::theme::Lexicon;

/// Loads a bundled plan.
pub(crate) async fn load_bundled(entry: CatalogueEntry) -> (Option<Box<Plan>>, Vec<Diagnostic>) {
    match text_of(Packed::Plan(&entry.id), &entry.path).await {
        Ok(text) => {
            let (plan, notes) = load(&text, &Lexicon::bundled().ids());
            (plan.map(Box::new), notes)
        }
        Err(fault) => (None, vec![not_had(&fault)]),
    }
}

/// Loads the glossary. Without it the page lacks explanations and nothing else, so a fault is not told.
pub(crate) async fn load_glossary() -> Option<Glossary> {
    Glossary::read(&text_of(Packed::Glossary, "glossary.json").await.ok()?)
}

/// What the packer put into the page.
enum Packed<'a> {
    /// A plan, in an element that names several.
    Plan(&'a str),
    /// The glossary.
    Glossary,
}

/// What the page holds inside, or the file beside the page.
async fn text_of(packed: Packed<'_>, path: &str) -> Result<String, String> {
    if let Some(text) = unpacked(&packed) {
        return Ok(text);
    }
    let answer = Request::get(&format!("data/{path}")).send().await.map_err(|e| e.to_string())?;
    if !answer.ok() {
        return Err(format!("{} {}", answer.status(), answer.status_text()));
    }
    answer.text().await.map_err(|e| e.to_string())
}

/// Unpacks what the packer packed, with the function that it left for that in the page. Of several
/// plans, each has a line.
fn unpacked(packed: &Packed<'_>) -> Option<String> {
    let selector = match packed {
        Packed::Plan(id) => format!("script[data-plans~=\"{id}\"]"),
        Packed::Glossary => "script[data-part=glossary]".to_owned(),
    };
    let element = document().query_selector(&selector).ok()??;
    let unpack: Function = Reflect::get(&window(), &"planCompareText".into()).ok()?.dyn_into().ok()?;
    let text = unpack.call1(&JsValue::NULL, &element).ok()?.as_string()?;
    match packed {
        Packed::Glossary => Some(text),
        Packed::Plan(id) => {
            let at = element.get_attribute("data-plans")?.split(' ').position(|other| other == *id)?;
            text.lines().nth(at).map(str::to_owned)
        }
    }
}

fn not_had(fault: &str) -> Diagnostic {
    Diagnostic::error(
        Place::Whole,
        Localized::new(format!("数据没有取到（{fault}）。"), format!("The data did not arrive ({fault}).")),
        Localized::new(
            "请刷新页面；若直接打开本地文件，请使用单文件版 plan-compare.html。",
            "Reload the page; when opening a local copy, use the one-file version plan-compare.html.",
        ),
    )
}

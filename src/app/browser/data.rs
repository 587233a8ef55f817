//! The bundled plans and the glossary: inside the page (one file), or beside it (site).
//!
//! Absent: any other address. The one file finds everything in itself and asks for nothing.

use gloo::net::http::Request;
use gloo::utils::{document, window};
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::glossary::Glossary;
use crate::plan::{CatalogueEntry, Diagnostic, Localized, Place, Plan, load};
use crate::theme::Lexicon;

/// Loads a bundled plan.
pub(crate) async fn load_bundled(entry: CatalogueEntry) -> (Option<Box<Plan>>, Vec<Diagnostic>) {
    match text_of(&format!("data-plan=\"{}\"", entry.id), &entry.path).await {
        Ok(text) => {
            let (plan, notes) = load(&text, &Lexicon::bundled().ids());
            (plan.map(Box::new), notes)
        }
        Err(fault) => (None, vec![not_had(&fault)]),
    }
}

/// Loads the glossary. Without it the page lacks explanations and nothing else, so a fault is not told.
pub(crate) async fn load_glossary() -> Option<Glossary> {
    Glossary::read(&text_of("data-part=\"glossary\"", "glossary.json").await.ok()?)
}

/// What the page holds in an element with this attribute, or the file beside the page.
async fn text_of(attribute: &str, path: &str) -> Result<String, String> {
    let inside = document()
        .query_selector(&format!("script[{attribute}]"))
        .ok()
        .flatten()
        .and_then(|element| element.text_content());
    if let Some(packed) = inside {
        return unpacked(&packed).await.map_err(|fault| format!("{fault:?}"));
    }
    let answer = Request::get(&format!("data/{path}")).send().await.map_err(|e| e.to_string())?;
    if !answer.ok() {
        return Err(format!("{} {}", answer.status(), answer.status_text()));
    }
    answer.text().await.map_err(|e| e.to_string())
}

/// Unpacks what the packer packed, with the function that it left for that in the page.
async fn unpacked(packed: &str) -> Result<String, JsValue> {
    let unpack: Function = Reflect::get(&window(), &"planCompareUnpack".into())?.dyn_into()?;
    let response: Response = unpack.call1(&JsValue::NULL, &packed.into())?.dyn_into()?;
    let text = JsFuture::from(response.text()?).await?;
    text.as_string().ok_or(JsValue::NULL)
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

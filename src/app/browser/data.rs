//! The bundled plans: inside the page (one file), or beside it (site).
//!
//! Absent: any other address. The one file finds everything in itself and asks for nothing.

use gloo::net::http::Request;
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableWritablePair, Response};

use crate::plan::{CatalogueEntry, Diagnostic, Localized, Place, Plan, load};
use crate::theme::Lexicon;

/// Loads a bundled plan.
pub(crate) async fn load_bundled(entry: CatalogueEntry) -> (Option<Box<Plan>>, Vec<Diagnostic>) {
    match text_of(&entry).await {
        Ok(text) => {
            let (plan, notes) = load(&text, &Lexicon::bundled().ids());
            (plan.map(Box::new), notes)
        }
        Err(fault) => (None, vec![not_had(&fault)]),
    }
}

async fn text_of(entry: &CatalogueEntry) -> Result<String, String> {
    let inside = document()
        .query_selector(&format!("script[data-plan=\"{}\"]", entry.id))
        .ok()
        .flatten()
        .and_then(|element| element.text_content());
    if let Some(packed) = inside {
        return unpacked(packed.trim()).await.map_err(|fault| format!("{fault:?}"));
    }
    let answer = Request::get(&format!("data/{}", entry.path)).send().await.map_err(|e| e.to_string())?;
    if !answer.ok() {
        return Err(format!("{} {}", answer.status(), answer.status_text()));
    }
    answer.text().await.map_err(|e| e.to_string())
}

/// Base64 of gzip to text, by the browser's own means.
async fn unpacked(packed: &str) -> Result<String, JsValue> {
    let binary = window().atob(packed)?;
    let bytes: Vec<u8> = binary.chars().filter_map(|c| u8::try_from(u32::from(c)).ok()).collect();
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes.as_slice()));
    let blob = Blob::new_with_u8_array_sequence(&parts)?;
    // web-sys has this constructor only among its unstable interfaces.
    let constructor = js_sys::Reflect::get(&window(), &"DecompressionStream".into())?;
    let through = js_sys::Reflect::construct(
        constructor.dyn_ref::<js_sys::Function>().ok_or(JsValue::NULL)?,
        &js_sys::Array::of1(&"gzip".into()),
    )?;
    let stream = blob.stream().pipe_through(through.unchecked_ref::<ReadableWritablePair>());
    let response = Response::new_with_opt_readable_stream(Some(&stream))?;
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

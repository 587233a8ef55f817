//! A drawing (SVG) as a picture (PNG), which the browser paints.
//!
//! Absent: drawings with anything outside themselves, which a browser would not let a page read back.

use gloo::file::{Blob, ObjectUrl};
use gloo::utils::document;
use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::files;

/// How many dots stand for a pixel of the drawing.
const DOTS: u32 = 2;
/// Most dots in height: browsers refuse larger pictures.
const MOST: u32 = 16_000;

/// Paints a drawing and saves the picture.
pub(crate) async fn save(name: &str, svg: &str) -> Option<()> {
    let url = ObjectUrl::from(Blob::new_with_options(svg, Some("image/svg+xml")));
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&url);
    JsFuture::from(image.decode()).await.ok()?;
    let (width, height) = (image.natural_width(), image.natural_height());
    let dots = if height.saturating_mul(DOTS) > MOST { 1 } else { DOTS };
    let canvas = document().create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
    canvas.set_width(width * dots);
    canvas.set_height(height * dots);
    let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    let (width, height) = (f64::from(width * dots), f64::from(height * dots));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height).ok()?;
    let blob = JsFuture::from(painted(&canvas)).await.ok()?.dyn_into::<web_sys::Blob>().ok()?;
    let bytes = gloo::file::futures::read_as_bytes(&Blob::from(blob)).await.ok()?;
    files::save_bytes(name, "image/png", &bytes)
}

/// The canvas as a file, once the browser has written it.
fn painted(canvas: &HtmlCanvasElement) -> Promise {
    Promise::new(&mut |resolve, reject| {
        let taken = Closure::once_into_js(move |blob: JsValue| {
            // Calling a promise's own function cannot fail.
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        if canvas.to_blob(taken.unchecked_ref()).is_err() {
            let _ = reject.call0(&JsValue::NULL);
        }
    })
}

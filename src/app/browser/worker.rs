//! Reading in a worker, so that the page is never frozen: the same module in another role.
//!
//! From `file://`, a worker can start only from a blob and can load nothing; so the blob holds the
//! page's own bindings, and the compiled module is sent as its first message. On a site the blob
//! imports the bindings from where the page has them.
//!
//! ```text
//! page                                    worker
//! module ────────────────────────────────► starts, sends ["ready"]
//! ["bytes", name, bytes] or ["text", text] ► reads,  sends ["found", JSON] or ["fault", words]
//! ```
//!
//! Absent: what is read (`input`), and web pages, because workers have no parser of HTML.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::file::{Blob, ObjectUrl};
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, ErrorEvent, MessageEvent, Url, Worker};

use super::text::TOOLS;
use crate::input::{self, Found};

/// How long a worker may take to start.
const PATIENCE_MS: u32 = 8_000;

/// What a worker is asked to read.
pub(crate) enum Task<'t> {
    /// A file: its name and its bytes.
    Bytes(&'t str, &'t [u8]),
    /// Official text.
    Text(&'t str),
}

/// What came of it.
pub(crate) enum Answer {
    /// It was read.
    Found(Found),
    /// The worker broke off, and why.
    Fault(String),
    /// It was stopped.
    Stopped,
}

type Waiting = Rc<RefCell<Option<Function>>>;

/// A worker that reads one thing.
pub(crate) struct Reader {
    worker: Worker,
    waiting: Waiting,
    _listeners: [EventListener; 2],
    _script: ObjectUrl,
}

impl Reader {
    /// Starts a worker; nothing where the browser or the page's host does not allow one.
    pub(crate) async fn start() -> Option<Rc<Self>> {
        let script = ObjectUrl::from(Blob::new_with_options(script()?.as_str(), Some("text/javascript")));
        let worker = Worker::new(&script).ok()?;
        let waiting = Waiting::default();
        let on_message = {
            let waiting = Rc::clone(&waiting);
            EventListener::new(&worker, "message", move |event| {
                settle(&waiting, &event.dyn_ref::<MessageEvent>().map_or(JsValue::NULL, MessageEvent::data));
            })
        };
        let on_error = {
            let waiting = Rc::clone(&waiting);
            EventListener::new(&worker, "error", move |event| {
                let words = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).unwrap_or_default();
                settle(&waiting, &Array::of2(&"fault".into(), &words.into()));
            })
        };
        let reader = Rc::new(Reader { worker, waiting, _listeners: [on_message, on_error], _script: script });
        reader.worker.post_message(&wasm_bindgen::module()).ok()?;
        let late = {
            let waiting = Rc::clone(&reader.waiting);
            Timeout::new(PATIENCE_MS, move || settle(&waiting, &JsValue::NULL))
        };
        let ready = reader.answer().await;
        drop(late);
        (word(&ready, 0).as_deref() == Some("ready")).then_some(reader)
    }

    /// Has it read.
    pub(crate) async fn read(&self, task: Task<'_>) -> Answer {
        let message = match task {
            Task::Bytes(name, bytes) => {
                Array::of3(&"bytes".into(), &name.into(), &Uint8Array::from(bytes).into())
            }
            Task::Text(text) => Array::of2(&"text".into(), &text.into()),
        };
        if let Err(fault) = self.worker.post_message(&message) {
            return Answer::Fault(format!("{fault:?}"));
        }
        let answer = self.answer().await;
        let content = word(&answer, 1).unwrap_or_default();
        match word(&answer, 0).as_deref() {
            Some("found") => match serde_json::from_str(&content) {
                Ok(found) => Answer::Found(found),
                Err(fault) => Answer::Fault(fault.to_string()),
            },
            Some(_) => Answer::Fault(content),
            None => Answer::Stopped,
        }
    }

    /// Stops it, whatever it is doing.
    pub(crate) fn stop(&self) {
        self.worker.terminate();
        settle(&self.waiting, &JsValue::NULL);
    }

    async fn answer(&self) -> JsValue {
        let promise = Promise::new(&mut |resolve, _| {
            self.waiting.replace(Some(resolve));
        });
        // The promise is never rejected.
        JsFuture::from(promise).await.unwrap_or(JsValue::NULL)
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn settle(waiting: &Waiting, answer: &JsValue) {
    let resolve = waiting.take();
    if let Some(resolve) = resolve {
        // The resolver of a promise does not throw.
        let _ = resolve.call1(&JsValue::NULL, answer);
    }
}

fn word(message: &JsValue, at: u32) -> Option<String> {
    message.dyn_ref::<Array>().and_then(|parts| parts.get(at).as_string())
}

/// The worker's script: the bindings, named `start`, and what runs them.
fn script() -> Option<String> {
    const RUN: &str = include_str!("worker.js");
    let document = document();
    if let Some(glue) = document.get_element_by_id("page-glue") {
        return Some(format!("{}\nconst start = wasm_bindgen;\n{RUN}", glue.text_content()?));
    }
    let link = document.query_selector("link[rel=modulepreload]").ok()??.get_attribute("href")?;
    let address = Url::new_with_base(&link, &document.base_uri().ok()??).ok()?.href();
    let address = serde_json::to_string(&address).ok()?;
    Some(format!("const start = async (given) => (await import({address})).default(given);\n{RUN}"))
}

/// Takes the worker's role, where this runs in a worker: waits for tasks and answers them.
pub(crate) fn take_role() -> bool {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return false };
    let answers = scope.clone();
    let listener = EventListener::new(&scope, "message", move |event| {
        let Some(message) = event.dyn_ref::<MessageEvent>().map(MessageEvent::data) else { return };
        let found = serde_json::to_string(&perform(&message));
        let answer = match found {
            Ok(json) => Array::of2(&"found".into(), &json.into()),
            Err(fault) => Array::of2(&"fault".into(), &fault.to_string().into()),
        };
        // If even this cannot be sent, the page waits until its reader stops it.
        let _ = answers.post_message(&answer);
    });
    listener.forget();
    scope.post_message(&Array::of1(&"ready".into())).is_ok()
}

fn perform(message: &JsValue) -> Found {
    let second = word(message, 1).unwrap_or_default();
    if word(message, 0).as_deref() == Some("text") {
        return input::read_text(&second, Vec::new());
    }
    let bytes = message.dyn_ref::<Array>().map(|parts| Uint8Array::new(&parts.get(2)).to_vec());
    input::read(&bytes.unwrap_or_default(), &second, &TOOLS)
}

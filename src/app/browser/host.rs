//! The line to the page around an embedded page: messages in and out, and the height of the content.
//!
//! Timers instead of animation frames, which stand still in hidden tabs and in frames that are
//! scrolled out of sight; a host that has not seen them yet needs their height all the same.
//!
//! Absent: which messages there are, and what may be said to whom (`host`).

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document_element, window};
use js_sys::{JSON, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, ResizeObserver, Window};

use crate::address::Origin;
use crate::host::{
    Foreign, Formats, Inbox, Message, Outbox, Refusal, Told, accepts, audience, foreign, kind_of, parse,
};

/// The length of a frame.
const FRAME_MS: u32 = 16;

/// Longest name of a message that is looked at.
const MOST_NAME: u32 = 300;

/// An open line. It is closed when this is dropped.
pub(crate) struct Line {
    exchange: Rc<Exchange>,
    _listener: EventListener,
    observer: ResizeObserver,
    _on_resize: Closure<dyn FnMut()>,
}

struct Exchange {
    parent: Window,
    origin: Origin,
    inbox: RefCell<Inbox<JsValue>>,
    outbox: RefCell<Outbox>,
    formats: RefCell<Formats>,
    spoken: RefCell<Option<String>>,
    pumping: Cell<bool>,
    asked: Box<dyn Fn(Message) -> Result<(), Refusal>>,
}

impl Line {
    /// Opens the line, where the page stands in a frame. `asked` does what the host asks for.
    pub(crate) fn open(
        origin: Origin,
        asked: impl Fn(Message) -> Result<(), Refusal> + 'static,
    ) -> Option<Self> {
        let parent = window().parent().ok().flatten().filter(|parent| *parent != window())?;
        let exchange = Rc::new(Exchange {
            parent,
            origin,
            inbox: RefCell::default(),
            outbox: RefCell::default(),
            formats: RefCell::new(Formats::of_query(&super::location::query())),
            spoken: RefCell::default(),
            pumping: Cell::new(false),
            asked: Box::new(asked),
        });
        let listener = {
            let exchange = Rc::clone(&exchange);
            EventListener::new(&window(), "message", move |event| {
                if let Some(event) = event.dyn_ref::<MessageEvent>() {
                    exchange.hear(event);
                }
            })
        };
        let weak = Rc::downgrade(&exchange);
        let on_resize = Closure::new(move || {
            if let Some(exchange) = Weak::upgrade(&weak) {
                exchange.measure();
            }
        });
        let observer = ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok()?;
        // The root is as high as the content, not as the window, so it shrinks as well.
        observer.observe(&document_element());
        exchange.tell(Told::Ready);
        Some(Line { exchange, _listener: listener, observer, _on_resize: on_resize })
    }

    /// Tells the host something, in a frame of its own.
    pub(crate) fn tell(&self, told: Told) {
        self.exchange.tell(told);
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

impl Exchange {
    fn hear(self: &Rc<Self>, event: &MessageEvent) {
        let from_parent = event.source().is_some_and(|source| js_sys::Object::is(&source, &self.parent));
        if !accepts(&self.origin, from_parent, &event.origin()) {
            return;
        }
        let data = event.data();
        if let Some(how) = named(&data, "type").or_else(|| text(&data)).as_deref().and_then(foreign) {
            self.formats.borrow_mut().resizer |= how == Foreign::OpenIframeResizer;
            self.measure();
            self.outbox.borrow_mut().tell_size(&self.formats.borrow());
            self.pump();
        }
        let kind = named(&data, "type");
        let side = named(&data, "side").unwrap_or_default();
        let Some(kind) = kind.and_then(|kind| kind_of(&kind, &side)) else { return };
        if self.spoken.replace(Some(event.origin())).is_none() {
            self.outbox.borrow_mut().tell_again();
            self.pump();
        }
        if self.inbox.borrow_mut().put(kind, data) {
            let exchange = Rc::clone(self);
            Timeout::new(FRAME_MS, move || exchange.read()).forget();
        }
    }

    /// Reads what has come since the last frame.
    fn read(self: &Rc<Self>) {
        let waiting = self.inbox.borrow_mut().take();
        for data in waiting {
            // What has circles or big integers is no JSON.
            let json = JSON::stringify(&data).ok().and_then(|json| json.as_string());
            let message = json.ok_or(Refusal::NotAnObject).and_then(|json| parse(&json));
            let done = message.and_then(|message| message.map_or(Ok(()), |message| (self.asked)(message)));
            if let Err(refusal) = done {
                self.tell(Told::Error(refusal));
            }
        }
    }

    fn measure(self: &Rc<Self>) {
        let content = document_element().get_bounding_client_rect();
        let whole = |length: f64| if length.is_finite() { length.ceil().clamp(0.0, 1e6) as u32 } else { 0 };
        // A frame that is not displayed has no height, which is nothing to tell.
        if content.height() >= 1.0 {
            self.tell(Told::Size(whole(content.width()), whole(content.height())));
        }
    }

    fn tell(self: &Rc<Self>, told: Told) {
        self.outbox.borrow_mut().tell(told, &self.formats.borrow());
        self.pump();
    }

    /// Posts one message now, and the others a frame apart.
    fn pump(self: &Rc<Self>) {
        if self.outbox.borrow().is_empty() || self.pumping.replace(true) {
            return;
        }
        let exchange = Rc::clone(self);
        Timeout::new(FRAME_MS, move || {
            exchange.pumping.set(false);
            exchange.post();
            exchange.pump();
        })
        .forget();
    }

    fn post(&self) {
        let Some(post) = self.outbox.borrow_mut().take() else { return };
        let Some(audience) = audience(&self.origin, post.secret, self.spoken.borrow().as_deref()) else {
            return;
        };
        if let Ok(message) = JSON::parse(&post.json) {
            // It throws for an origin that is none, and then nobody is told.
            let _ = self.parent.post_message(&message, audience.target());
        }
    }
}

/// A text, if it is short.
fn text(value: &JsValue) -> Option<String> {
    let text = value.dyn_ref::<js_sys::JsString>()?;
    (text.length() <= MOST_NAME).then(|| String::from(text))
}

/// A short text in a field of an object. What was cloned into this window has no getters to run.
fn named(data: &JsValue, name: &str) -> Option<String> {
    if !data.is_object() {
        return None;
    }
    text(&Reflect::get(data, &name.into()).ok()?)
}

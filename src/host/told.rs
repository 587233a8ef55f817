//! What the page tells its host, and in which order: one message a frame, and of each kind the last.
//!
//! Absent: to whom (`policy`), and when a frame is over (`app`).

use serde_json::{Map, Value, json};

use super::formats::CHART;
use super::{Formats, PREFIX, Refusal};
use crate::address::Address;
use crate::plan::Lang;

/// What is on the screen, in the keys that `set-state` takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The address, with both plans named and the language decided.
    pub address: Address,
    /// Whether both plans are there and compared.
    pub compared: bool,
    /// Their titles, as the page writes them.
    pub title: String,
}

/// The passage that the reader has selected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Whether it is the left plan's.
    pub is_left: bool,
    /// Its id.
    pub id: String,
    /// Ids of the passages that it faces, the best first.
    pub facing: Vec<String>,
}

/// Something to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// The page runs and listens.
    Ready,
    /// The content has this width and height, in CSS pixels.
    Size(u32, u32),
    /// Something else is on the screen.
    State(Box<Shown>),
    /// Another passage is selected, or none.
    Selection(Option<Selection>),
    /// A message was refused.
    Error(Refusal),
}

/// A message on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Post {
    /// What is posted, as JSON.
    pub json: String,
    /// Whether it says what the reader reads.
    pub secret: bool,
}

/// Messages that wait for a frame of their own.
#[derive(Debug, Default)]
pub struct Outbox {
    /// By place in the order; of each at most one.
    waiting: Vec<(usize, Value)>,
    /// What was last told of state and selection, for a host that begins to speak later.
    known: [Option<Value>; 2],
    size: (u32, u32),
}

/// Places in the order. The other formats of a height stand right after our own.
const READY: usize = 0;
const HEIGHT: usize = 1;
const STATE: usize = 10;
const SELECTION: usize = 11;
const ERROR: usize = 12;

impl Outbox {
    /// Puts something in its place. A height that is known is not told again.
    pub fn tell(&mut self, told: Told, formats: &Formats) {
        match told {
            Told::Ready => self.put(READY, ready()),
            Told::Size(width, height) if self.size == (width, height) => {}
            Told::Size(width, height) => {
                self.size = (width, height);
                self.tell_size(formats);
            }
            Told::State(shown) => self.put(STATE, state(&shown)),
            Told::Selection(selection) => self.put(SELECTION, selected(selection.as_ref())),
            Told::Error(refusal) => self.put(ERROR, refused(refusal)),
        }
    }

    /// Tells the height again, for a host that asks.
    pub fn tell_size(&mut self, formats: &Formats) {
        let (width, height) = self.size;
        if height == 0 {
            return;
        }
        let own = json!({ "type": format!("{PREFIX}height"), "height": height, "datawrapper-height": { CHART: height } });
        self.put(HEIGHT, own);
        for (at, message) in formats.heights(width, height).into_iter().enumerate() {
            self.put(HEIGHT + 1 + at, message);
        }
    }

    /// Tells state and selection again, to a host that has just begun to speak.
    pub fn tell_again(&mut self) {
        for (at, message) in self.known.clone().into_iter().enumerate() {
            if let Some(message) = message {
                self.put(STATE + at, message);
            }
        }
    }

    /// The message of this frame.
    pub fn take(&mut self) -> Option<Post> {
        if self.waiting.is_empty() {
            return None;
        }
        let (at, message) = self.waiting.remove(0);
        Some(Post { json: message.to_string(), secret: at >= STATE })
    }

    /// Whether nothing waits.
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    fn put(&mut self, place: usize, message: Value) {
        if let Some(known) = place.checked_sub(STATE).and_then(|at| self.known.get_mut(at)) {
            *known = Some(message.clone());
        }
        match self.waiting.binary_search_by_key(&place, |(at, _)| *at) {
            Ok(at) => {
                if let Some(waiting) = self.waiting.get_mut(at) {
                    waiting.1 = message;
                }
            }
            Err(at) => self.waiting.insert(at, (place, message)),
        }
    }
}

fn ready() -> Value {
    let accepts = ["set-state", "load-plan", "set-theme", "set-language"];
    json!({ "type": format!("{PREFIX}ready"), "version": env!("CARGO_PKG_VERSION"), "accepts": accepts })
}

fn state(shown: &Shown) -> Value {
    let address = &shown.address;
    let mut keys = Map::new();
    let mut put = |key: &str, value: &str| {
        let value = if value.is_empty() { Value::Null } else { Value::from(value) };
        keys.insert(key.to_owned(), value);
    };
    put("left", &address.left);
    put("right", &address.right);
    put("view", address.view.code());
    put("theme", address.theme.as_deref().unwrap_or_default());
    put("at", &at(address));
    put("target", address.embedding.target.as_deref().unwrap_or_default());
    put("show", address.show.as_deref().unwrap_or_default());
    put("lang", address.lang.map(Lang::code).unwrap_or_default());
    put("scheme", address.scheme.code());
    json!({
        "type": format!("{PREFIX}state"), "state": keys, "compared": shown.compared, "title": shown.title,
        "fragment": address.unembedded().write(),
    })
}

fn at(address: &Address) -> String {
    let side = |is_left: bool| if is_left { "left" } else { "right" };
    address.at.as_ref().map(|(is_left, id)| format!("{}:{id}", side(*is_left))).unwrap_or_default()
}

fn selected(selection: Option<&Selection>) -> Value {
    let selection = selection
        .map(|s| json!({ "side": if s.is_left { "left" } else { "right" }, "id": s.id, "facing": s.facing }));
    json!({ "type": format!("{PREFIX}selection"), "selection": selection })
}

fn refused(refusal: Refusal) -> Value {
    json!({ "type": format!("{PREFIX}error"), "code": refusal.code(), "message": refusal.detail() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::{Message, parse};

    fn shown(fragment: &str) -> Told {
        let address = Address::read(fragment);
        Told::State(Box::new(Shown { address, compared: true, title: "A ↔ B".to_owned() }))
    }

    fn all(outbox: &mut Outbox) -> Vec<(Value, bool)> {
        let mut posts = Vec::new();
        while let Some(post) = outbox.take() {
            posts.push((serde_json::from_str(&post.json).expect("it is JSON"), post.secret));
        }
        posts
    }

    #[test]
    fn of_each_kind_the_last_is_told_in_order() {
        let formats = Formats { resizer: true, ..Formats::default() };
        let mut outbox = Outbox::default();
        outbox.tell(Told::Error(Refusal::TooLarge), &formats);
        for height in 100..200 {
            outbox.tell(shown(&format!("left=a&right=b&theme=t{height}")), &formats);
            outbox.tell(Told::Size(600, height), &formats);
        }
        outbox.tell(Told::Selection(None), &formats);
        outbox.tell(Told::Ready, &formats);
        let posts = all(&mut outbox);
        let types: Vec<&str> = posts.iter().map(|(post, _)| post["type"].as_str().expect("a type")).collect();
        let [ready, height, state, selection, error] =
            ["ready", "height", "state", "selection", "error"].map(|kind| format!("{PREFIX}{kind}"));
        assert_eq!(types, [&ready, &height, "iframe-resized", "embed-size", &state, &selection, &error]);
        assert!(posts.iter().skip(1).take(3).all(|(post, _)| post["height"] == 199));
        assert_eq!(posts[1].0["datawrapper-height"]["plan-compare"], 199);
        assert_eq!(posts[4].0["state"]["theme"], "t199");
        let secret: Vec<bool> = posts.iter().map(|(_, secret)| *secret).collect();
        assert_eq!(secret, [false, false, false, false, true, true, true]);
        assert!(outbox.is_empty());
    }

    #[test]
    fn a_known_height_is_told_only_to_who_asks() {
        let formats = Formats::default();
        let mut outbox = Outbox::default();
        outbox.tell_size(&formats);
        assert!(outbox.is_empty(), "there is no height yet");
        outbox.tell(Told::Size(600, 300), &formats);
        assert_eq!(all(&mut outbox).len(), 2);
        outbox.tell(Told::Size(600, 300), &formats);
        assert!(outbox.is_empty());
        outbox.tell_size(&formats);
        assert_eq!(all(&mut outbox).len(), 2);
    }

    #[test]
    fn a_host_that_speaks_late_hears_what_is_shown() {
        let mut outbox = Outbox::default();
        outbox.tell(shown("left=a"), &Formats::default());
        all(&mut outbox);
        outbox.tell_again();
        assert_eq!(all(&mut outbox).len(), 1);
    }

    /// What the page says of its state, a host can say back.
    #[test]
    fn a_state_that_was_told_can_be_set() {
        let fragment = "left=a&right=b&view=themes&theme=iot&at=left%3A1-2&show=both&lang=en&scheme=dark";
        let mut outbox = Outbox::default();
        outbox.tell(shown(fragment), &Formats::default());
        let (told, _) = all(&mut outbox).remove(0);
        let said = json!({ "type": format!("{PREFIX}set-state"), "state": told["state"] });
        let Ok(Some(Message::SetState(set))) = parse(&said.to_string()) else {
            panic!("it is refused: {said}")
        };
        assert_eq!(Address::default().updated(&set).write(), fragment);
    }
}

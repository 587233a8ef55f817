//! What every part needs: language, address and where to send actions.

use yew::Callback;

use super::super::browser::{document, files};
use super::super::state::{Action, Arrival, Offered};
use super::super::words::Words;
use crate::address::Address;
use crate::compare::Side;
use crate::plan::{Lang, Localized};

/// Language, address and actions.
#[derive(Clone, Debug, PartialEq)]
pub struct Ui {
    /// The language of the interface.
    pub lang: Lang,
    /// What the address says.
    pub address: Address,
    /// Where actions go.
    pub dispatch: Callback<Action>,
}

impl Ui {
    /// The words of the interface.
    pub fn words(&self) -> &'static Words {
        Words::of(self.lang)
    }

    /// A link to another state of the page: real links keep Back, new tabs and copying working.
    pub fn href(&self, change: impl FnOnce(&mut Address)) -> String {
        let mut address = self.address.clone();
        change(&mut address);
        format!("#{}", address.write())
    }

    /// Text in the reader's language, or in the one there is.
    pub fn text<'t>(&self, text: &'t Localized) -> &'t str {
        text.text(self.lang)
    }

    /// Hands a text to the reader as a file; where the browser would refuse, as a text to copy.
    pub fn save(&self, name: String, kind: &str, text: String) {
        if files::save(&name, kind, &text).is_none() {
            self.dispatch.emit(Action::Outside(Arrival::Offered(Offered { name, text })));
        }
    }

    /// An action that takes its own button away: the focus goes to the content first.
    pub fn dismiss<E: 'static>(&self, action: Action) -> Callback<E> {
        self.dispatch.reform(move |_| {
            document::focus_content();
            action.clone()
        })
    }

    /// An action to send when something happens.
    pub fn act<E: 'static>(&self, action: Action) -> Callback<E> {
        self.dispatch.reform(move |_| action.clone())
    }
}

/// The letter of a side.
pub fn letter(side: Side) -> &'static str {
    match side {
        Side::Left => "A",
        Side::Right => "B",
    }
}

/// The class of a side.
pub fn class_of(side: Side) -> &'static str {
    match side {
        Side::Left => "side-a",
        Side::Right => "side-b",
    }
}

/// The element id of a passage in the full text.
pub fn anchor(side: Side, id: &str) -> String {
    format!("{}-{id}", letter(side).to_lowercase())
}

/// The element id of the pane of a side in the full text.
pub fn pane_id(side: Side) -> String {
    format!("pane-{}", letter(side).to_lowercase())
}

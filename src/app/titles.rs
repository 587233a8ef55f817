//! What the page is called: by its plans for whoever embeds it, and with its view and theme for its reader.
//!
//! Absent: writing it into the document (`addressing`).

use yew::Callback;

use super::parts::header::name_of;
use super::parts::ui::Ui;
use super::state::State;
use super::words::Words;
use crate::address::View;
use crate::compare::Side;
use crate::theme::Lexicon;

/// The two plans and the product.
pub(super) fn page_title(state: &State) -> String {
    let lang = state.lang();
    let words = Words::of(lang);
    format!(
        "{} ↔ {} · {}",
        state.title(state.id(Side::Left), lang),
        state.title(state.id(Side::Right), lang),
        words.product
    )
}

/// What is on the screen, the view and its theme first: the document's title, and what is announced
/// when it changes.
pub(super) fn view_title(state: &State) -> String {
    let ui = Ui { lang: state.lang(), address: state.address.clone(), dispatch: Callback::noop() };
    let theme = state.pair.as_ref().filter(|_| ui.address.view == View::Themes);
    let theme = theme.and_then(|pair| pair.chosen_theme(ui.address.theme.as_deref()));
    let theme = theme.and_then(|id| Some(format!("{} · ", ui.text(&Lexicon::bundled().get(&id)?.names))));
    let name = name_of(&ui, ui.address.view);
    format!("{name} · {}{}", theme.unwrap_or_default(), page_title(state))
}

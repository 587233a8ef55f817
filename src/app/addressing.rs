//! The page and its address: what arrives becomes an action, and what is shown is written.
//!
//! Absent: what an address means (`address`), and the browser's location (`browser`).

use yew::{Callback, UseReducerHandle, use_effect_with};

use super::browser::{document, location};
use super::state::{Action, State};
use super::titles::view_title;

/// Keeps address, document and state together.
#[yew::hook]
pub(super) fn use_address(state: &UseReducerHandle<State>, dispatch: &Callback<Action>) {
    let arrived = dispatch.reform(|address| Action::Arrived(Box::new(address)));
    use_effect_with((), move |()| {
        let followed = arrived.clone();
        let in_frame = location::on_link_in_frame(move |address| followed.emit(address));
        let listeners = (location::on_change(move |address| arrived.emit(address)), in_frame);
        move || drop(listeners)
    });
    let shown = (state.address.clone(), state.fragment());
    let before = yew::use_mut_ref(|| shown.0.clone());
    use_effect_with(shown, move |(address, fragment)| {
        let last = before.replace(address.clone());
        // Steps of a frame would stand in the host's way back.
        location::write(fragment, last.place() != address.place() && !address.embed);
        if last.view != address.view || last.theme != address.theme {
            document::to_top();
        }
    });
    let (lang, scheme, embed) = (state.lang(), state.address.scheme, state.address.embed);
    let title = view_title(state);
    use_effect_with((title, lang, scheme, embed), |(title, lang, scheme, embed)| {
        document::dress(title, *lang, *scheme, *embed);
    });
}

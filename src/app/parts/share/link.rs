//! The link to what is on the screen, for people who have the page, and its QR code.
//!
//! Absent: what a link carries (`state`).

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, html};

use super::{Copier, ShareProps};
use crate::app::browser::{document, sending};
use crate::report::Qr;

/// Draws the link.
pub(super) fn link(props: &ShareProps, copier: &Copier) -> Html {
    let (ui, state) = (&props.ui, &props.state);
    let words = &ui.words().share;
    let (fragment, too_large) = state.fragment_to_send();
    let address = document::address_with(&["#", &fragment].concat());
    let titles: Vec<String> = too_large.iter().map(|id| state.title(id, ui.lang)).collect();
    let onshare = {
        let (title, address) = (document::title(), address.clone());
        Callback::from(move |_| {
            let (title, address) = (title.clone(), address.clone());
            spawn_local(async move { sending::share(&title, &address).await });
        })
    };
    html! {
        <section aria-labelledby="share-link-title">
            <h3 id="share-link-title">{ words.link }</h3>
            { copier.field("share-link", words.link_label, &address, 2) }
            if sending::can_share() {
                <p><button type="button" class="button" onclick={onshare}>{ words.send }</button></p>
            }
            if !sending::is_on_the_web() {
                <p class="share-note" data-test="link-is-local">{ words.link_is_local }</p>
            }
            if !titles.is_empty() {
                <p class="share-note">{ (words.too_large)(&titles) }</p>
            }
            <details class="share-more">
                <summary data-test="qr">{ words.qr }</summary>
                { qr(&address, words.qr_alternative, words.qr_too_long) }
            </details>
        </section>
    }
}

fn qr(address: &str, alternative: &'static str, too_long: &'static str) -> Html {
    let Some(qr) = Qr::of(address) else { return html! { <p class="share-note">{ too_long }</p> } };
    html! {
        <svg class="qr" viewBox={format!("0 0 {0} {0}", qr.size)} role="img" aria-label={alternative} shape-rendering="crispEdges">
            <path d={qr.path} />
        </svg>
    }
}

//! Small line drawings for buttons whose names would not fit. Each stands beside a name that is read.

use yew::{Html, html};

/// A page with a corner turned down and an arrow into it.
pub const OPEN: &str = "M12 3H6v14h8a1 1 0 0 0 1-1V6zM12 3v3h3M10 8v6M7.5 11.5 10 14l2.5-2.5";
/// A clipboard.
pub const PASTE: &str = "M8 4H5v13h10V4h-3M8 3h4v3H8zM7.5 10h5M7.5 13h5";
/// Leaves of paper.
pub const PLANS: &str = "M7 3h9v11M4 6h9v11H4z";
/// An arrow out of a box.
pub const SHARE: &str = "M10 12V3M6.5 6.5 10 3l3.5 3.5M5 10v7h10v-7";
/// A circle, half dark.
pub const SCHEME: &str = "M10 3a7 7 0 0 0 0 14zM10 3a7 7 0 0 1 0 14";
/// A question mark.
pub const HELP: &str = "M7.5 7.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1 1-1.1 1.8v.5M10 15v.5";
/// Two leaves, one over the other.
pub const COPY: &str = "M8 7h8v10H8zM12 7V3H4v10h4";
/// Two arrows, one each way.
pub const SWAP: &str = "M4 7.5h11M12 4.5l3 3-3 3M16 12.5H5M8 9.5l-3 3 3 3";

/// Draws one of them.
pub fn icon(path: &'static str) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false"><path d={path} /></svg>
    }
}

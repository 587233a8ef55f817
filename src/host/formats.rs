//! The wire formats of other libraries that resize frames, so that a portal that has one of them
//! needs no other: pym.js 1.3, open-iframe-resizer 2, AMP's `embed-size` and Datawrapper's.
//!
//! - pym.js adds `childId` to the frame's query, and speaks in texts
//!   `pymxPYMx<childId>xPYMx<kind>xPYMx<value>`; it sends `width`, and wants `height`.
//! - open-iframe-resizer says `{type: "iframe-child-init"}`, again and again until it is answered with
//!   `{type: "iframe-resized", width, height}`, and asks with `{type: "iframe-get-child-dimensions"}`.
//! - AMP takes `{sentinel: "amp", type: "embed-size", height}` from whoever sends it.
//! - Datawrapper's hosts take `{"datawrapper-height": {<id>: height}}` and look which frame sent it;
//!   ours is a field of our own message of height.
//!
//! Absent: what those libraries can do besides. Styles that a host would have put on the page are not
//! taken from it.

use serde_json::{Value, json};

/// Under which name our height stands in Datawrapper's format.
pub(super) const CHART: &str = "plan-compare";

const PYM: &str = "xPYMx";

/// What a host says in another library's format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// pym.js: its frame has a new width, and it wants to know the height.
    Pym,
    /// open-iframe-resizer: it begins, or asks for the height.
    OpenIframeResizer,
}

/// Reads the beginning of a message in another library's format: a text, or the `type` of an object.
pub fn foreign(text: &str) -> Option<Foreign> {
    match text {
        "iframe-child-init" | "iframe-get-child-dimensions" => Some(Foreign::OpenIframeResizer),
        _ => text.strip_prefix("pym").is_some_and(|rest| rest.starts_with(PYM)).then_some(Foreign::Pym),
    }
}

/// Which formats the host has been seen to use.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Formats {
    /// The name that pym.js gave the frame.
    pub pym: Option<String>,
    /// Whether open-iframe-resizer has spoken.
    pub resizer: bool,
}

impl Formats {
    /// Reads the query of the page's address, where pym.js leaves the frame's name.
    pub fn of_query(query: &str) -> Self {
        let query = query.strip_prefix('?').unwrap_or(query);
        let id = form_urlencoded::parse(query.as_bytes())
            .find(|(key, _)| key == "childId")
            .map(|(_, id)| id.into_owned());
        // In the other direction the name stands between marks that it must not hold.
        Formats {
            pym: id.filter(|id| !id.is_empty() && id.len() <= 200 && !id.contains(PYM)),
            resizer: false,
        }
    }

    /// A height in every format that is wanted, as JSON.
    pub(super) fn heights(&self, width: u32, height: u32) -> Vec<Value> {
        let pym =
            self.pym.as_ref().map(|id| Value::from(["pym", id, "height", &height.to_string()].join(PYM)));
        let resizer =
            self.resizer.then(|| json!({ "type": "iframe-resized", "width": width, "height": height }));
        let amp = json!({ "sentinel": "amp", "type": "embed-size", "height": height });
        pym.into_iter().chain(resizer).chain([amp]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_libraries_are_recognised() {
        let cases = [
            ("iframe-child-init", Some(Foreign::OpenIframeResizer)),
            ("iframe-get-child-dimensions", Some(Foreign::OpenIframeResizer)),
            ("pymxPYMxexamplexPYMxwidthxPYMx600", Some(Foreign::Pym)),
            ("pym", None),
            ("", None),
            ("iframe-resized", None),
        ];
        for (text, wanted) in cases {
            assert_eq!(foreign(text), wanted, "{text}");
        }
    }

    #[test]
    fn heights_are_told_in_the_formats_that_are_wanted() {
        let amp = json!({ "sentinel": "amp", "type": "embed-size", "height": 700 });
        assert_eq!(Formats::default().heights(600, 700), std::slice::from_ref(&amp));
        let formats = Formats { resizer: true, ..Formats::of_query("?initialWidth=600&childId=a%20b") };
        let wanted = [
            json!("pymxPYMxa bxPYMxheightxPYMx700"),
            json!({ "type": "iframe-resized", "width": 600, "height": 700 }),
            amp,
        ];
        assert_eq!(formats.heights(600, 700), wanted);
    }

    #[test]
    fn a_bad_name_of_a_frame_is_none() {
        for query in
            ["", "?", "?childId=", "?childId=axPYMxheightxPYMx1", &format!("?childId={}", "x".repeat(201))]
        {
            assert_eq!(Formats::of_query(query), Formats::default(), "{query}");
        }
    }
}

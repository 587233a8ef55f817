//! The words of links that come from elsewhere, and of embedded pages.

use crate::app::state::LinkNote;

/// What a link and a frame need to say, in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field's name says which word it is; the tables show the rest")]
pub struct EmbedWords {
    pub note: fn(LinkNote) -> &'static str,
    pub missing_plan: fn(&str) -> String,
    pub missing_plan_hint: &'static str,
    pub bundled_pair: &'static str,
    pub offered: fn(&str) -> String,
    pub offered_hint: &'static str,
    pub no_target: &'static str,
    pub no_passage: &'static str,
    pub no_counterpart: &'static str,
    pub address: &'static str,
}

//! Words of the view of themes.

use crate::app::model::Listed;
use crate::chart::Shown;
use crate::compare::Part;

/// The words in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field's name says which word it is; the tables show the rest")]
pub struct ThemeWords {
    pub listed: fn(Listed) -> &'static str,
    pub list_filter: &'static str,
    pub shown: fn(Shown) -> &'static str,
    pub shown_filter: &'static str,
    pub choose: fn(usize) -> String,
    pub single: fn(usize, usize) -> String,
    pub differing: fn(usize) -> String,
    pub walk: &'static str,
    pub at: fn(usize, usize) -> String,
    pub stops: fn(usize) -> String,
    pub faces: fn(&str, usize) -> String,
    pub part: fn(Part) -> &'static str,
    pub brought: &'static str,
    pub held_back: &'static str,
    pub by_hand: &'static str,
    pub pinned: &'static str,
    pub contradictions: fn(&str) -> String,
    pub contradiction: fn(&str, Option<i32>) -> String,
    pub in_table: &'static str,
    pub in_text: &'static str,
}

//! Words of the view of full texts.
//!
//! Absent: words that other views have too.

/// What Read says, in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field's name says which word it is; the tables show the rest")]
pub struct ReadWords {
    pub linked: &'static str,
    pub linked_hint: &'static str,
    pub contents: &'static str,
    pub fold_all: &'static str,
    pub unfold_all: &'static str,
    pub parts: fn(usize) -> String,
    pub linked_of: fn(usize, usize) -> String,
    pub linked_of_short: fn(usize, usize) -> String,
    pub in_title: &'static str,
    pub nothing_here: fn(&str) -> String,
    pub nearest: fn(&str) -> String,
    pub end: fn(&str, usize, usize, &str) -> String,
    pub find: &'static str,
    pub find_hint: &'static str,
    pub found: fn(&str, usize) -> String,
    pub not_found: &'static str,
    pub next_find: &'static str,
    pub previous_find: &'static str,
    pub close_find: &'static str,
    pub also: &'static str,
    pub also_word: fn(&str, usize) -> String,
    pub counterparts_in: fn(&str) -> String,
    pub peek: fn(&str, usize) -> String,
    pub front: &'static str,
    pub strand: fn(&str, &str) -> String,
}

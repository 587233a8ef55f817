//! Words of the list of changes between two versions of one document.

/// The words.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field's name says which word it is; the tables show the rest")]
pub struct ChangesWords {
    pub view: &'static str,
    pub title: fn(&str, &str) -> String,
    pub hint: &'static str,
    pub offer: fn(usize) -> String,
    pub open: &'static str,
    pub all_changes: &'static str,
    pub all: &'static str,
    pub none: &'static str,
    pub from: fn(&str) -> String,
    pub shown: fn(usize) -> String,
}

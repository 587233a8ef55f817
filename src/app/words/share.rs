//! Words of sharing, embedding, citing and files.
//!
//! Absent: words inside the files, which `report` has.

/// What the dialog says, in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field's name says which word it is; the tables show the rest")]
pub struct ShareWords {
    pub open: &'static str,
    pub title: &'static str,
    pub link: &'static str,
    pub link_label: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub send: &'static str,
    pub link_is_local: &'static str,
    pub too_large: fn(&[String]) -> String,
    pub qr: &'static str,
    pub qr_alternative: &'static str,
    pub qr_too_long: &'static str,
    pub files: &'static str,
    pub report_of: &'static str,
    pub part_everything: &'static str,
    pub part_targets: &'static str,
    pub part_theme: fn(&str) -> String,
    pub print: &'static str,
    /// Files to read, to reckon with, and to look at.
    pub file_kinds: [&'static str; 3],
    pub file: fn(&str) -> (&'static str, &'static str),
    pub inside: fn(usize, usize) -> String,
    pub only_one_file: &'static str,
    pub embed: &'static str,
    pub frame: &'static str,
    pub element: &'static str,
    pub age: &'static str,
    pub live: &'static str,
    pub frozen: &'static str,
    pub live_hint: &'static str,
    pub frozen_hint: fn(&str) -> String,
    pub kind_of_code: &'static str,
    pub code: &'static str,
    pub preview: &'static str,
    pub cite: &'static str,
}

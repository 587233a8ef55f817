//! Words of the findings: what an analyst should look at first.
//!
//! A sentence is a pattern; names in braces stand for what the comparison puts there.

/// The words.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field's name says which word it is; the tables show the rest")]
pub struct FindingWords {
    pub title: &'static str,
    pub none: &'static str,
    pub differs: &'static str,
    pub differs_text: &'static str,
    pub contradicts: &'static str,
    pub contradicts_text: &'static str,
    pub promised: fn(&str) -> String,
    pub promised_one: &'static str,
    pub promised_many: &'static str,
    pub agrees: &'static str,
    pub agrees_one: &'static str,
    pub agrees_many: &'static str,
    pub near: &'static str,
    pub near_text: &'static str,
    pub spread: &'static str,
    pub spread_text: &'static str,
    pub alike: &'static str,
    pub alike_text: &'static str,
}

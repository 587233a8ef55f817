//! Words about the reader's corrections.

use crate::compare::CorrectionKind;

/// The words in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field's name says which word it is; the tables show the rest")]
pub struct CorrectionWords {
    pub title: &'static str,
    pub open: fn(usize) -> String,
    pub hint: &'static str,
    pub in_address: fn(bool) -> &'static str,
    pub none: &'static str,
    pub kind: fn(CorrectionKind) -> &'static str,
    pub take_back: &'static str,
    pub take_back_this: fn(&str, &str) -> String,
    pub clear: &'static str,
    pub export: &'static str,
    pub import: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub pin: &'static str,
    pub pin_this: fn(&str, &str) -> String,
    pub unpin: &'static str,
    pub unpin_this: fn(&str, &str) -> String,
    pub unlink: &'static str,
    pub unlink_this: fn(&str, &str) -> String,
    pub pin_to: fn(&str) -> String,
    pub pin_title: fn(&str, &str) -> String,
    pub pin_hint: &'static str,
    pub find: &'static str,
    pub of_theme: fn(usize) -> String,
    pub others: fn(usize) -> String,
    pub no_candidate: &'static str,
    pub apart: &'static str,
    pub apart_this: fn(&str) -> String,
    pub made: fn(CorrectionKind, &str, &str) -> String,
    pub restored: fn(CorrectionKind, &str, &str) -> String,
    pub cleared: fn(usize) -> String,
    pub undone: &'static str,
    pub redone: &'static str,
    pub imported: fn(usize) -> String,
    pub arrived: fn(usize) -> String,
}

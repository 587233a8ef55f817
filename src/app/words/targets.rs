//! The words of the view of targets.

use crate::quantity::Dimension;
use crate::report::Sort;

/// What the view of targets says beyond the words that it shares with others.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field's name says which word it is; the tables show the rest")]
pub struct TargetWords {
    pub sorted_by: fn(Sort) -> &'static str,
    pub group: &'static str,
    pub group_none: &'static str,
    pub group_theme: &'static str,
    pub group_unit: &'static str,
    pub no_theme: &'static str,
    pub no_unit: &'static str,
    pub dimension_word: fn(&Dimension) -> String,
    /// Rows shown, related pairs shown apart, all.
    pub shown: fn(usize, usize, usize) -> String,
    pub save: &'static str,
    pub save_shown: fn(usize) -> String,
    pub save_all: fn(usize) -> String,
    pub save_links: fn(usize) -> String,
    pub legend_shared: &'static str,
    pub legend_own: &'static str,
    pub own_scale: &'static str,
    pub scales_apart: &'static str,
    pub starts_late: &'static str,
    pub lower_is_better: &'static str,
    pub why: &'static str,
    pub apart: fn(&str) -> String,
    pub baselines: fn(&str, &str, &str) -> String,
    pub natures: fn(&str, &str) -> String,
    pub title: fn(&str) -> String,
    pub begins_on: fn(u32) -> String,
    pub line: fn(u32) -> String,
    pub copy: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub related: fn(usize) -> String,
    pub related_hint: &'static str,
    pub contradictions: &'static str,
    pub contradictions_hint: &'static str,
}

//! Plan Compare · 规划对照: two government plans side by side.
//!
//! The core is pure: the same input gives the same output, byte for byte, with no browser, no
//! clock and no randomness. Arrows point one way, and a test reads the `use` lines to keep it so:
//!
//! ```text
//! plan, quantity      what a plan is; what a printed figure means   (use nothing of ours)
//! wording             diffs of wording between passages             (uses nothing of ours)
//! docx                text out of a Word document                   (uses plan; feature `docx`)
//! theme, address      lexicon; page state <-> address               (use plan)
//! glossary            explained terms in a text                      (uses plan)
//! host                messages between an embedded page and its host (use address, plan)
//! compare             themes, links and targets of two plans        (uses those)
//! read                official text to plans                         (uses plan, quantity, theme)
//! input               files and pasted text to plans                 (uses read, docx, theme)
//! find                words in plans, however they are written       (uses theme)
//! chart               charts as numbers                              (uses compare)
//! report              a comparison as CSV and Markdown              (uses compare)
//! app                 the page, with the feature `ui`               (uses everything)
//! ```

pub mod address;
#[cfg(feature = "ui")]
pub mod app;
pub mod chart;
pub mod compare;
#[cfg(feature = "docx")]
pub mod docx;
pub mod find;
pub mod glossary;
pub mod host;
pub mod input;
pub mod plan;
pub mod quantity;
pub mod read;
pub mod report;
pub mod theme;
pub mod wording;

//! The theme lexicon, and which themes a text treats.
//!
//! A theme has names and weighted terms in both languages. The weights of the terms that occur in a
//! text are added up, each term once; the themes with the largest sums are what the text treats:
//!
//! ```
//! use plan_compare::theme::Lexicon;
//! let found = Lexicon::bundled().themes_of("新建5G基站,扩大千兆光网覆盖。");
//! assert_eq!(found.first().map(String::as_str), Some("5g-and-networks"));
//! ```
//!
//! Absent: links between passages (`compare`), and colours (the page's style sheets).

mod lexicon;
mod matcher;

pub use lexicon::{BOILERPLATE, Group, Lexicon, Terms, Theme};
pub use matcher::TermMatcher;

//! Diffs of wording between two passages: what was changed, or what they share.
//!
//! Two passages that are nearly the same are shown as **edits**: what only one has, and what was
//! moved. For two passages of different documents on one subject an edit diff is noise, so there
//! the **shared wording** is marked and the rest stays plain. [`compare`] picks, and says which and
//! why.
//!
//! Worked example of edits (`[-…-]` only left, `[+…+]` only right):
//!
//! ```text
//! 到2025年建成渔港[-12座-]。沿河栽种柳树[-，定期养护-]。
//! 到2025年建成渔港[+15座+]。沿河栽种柳树[+和水杉+]。
//! ```
//!
//! [`revise`] does the same for two versions of one document, paragraph by paragraph.
//!
//! Swapping the sides mirrors every mark, the spans of a side give it back to the letter, and the
//! same passages always give the same wording.
//!
//! Absent: what the wording means. Figures are text here (`quantity` reads them), terms
//! come in as strings, and nothing is drawn.

mod align;
mod atoms;
mod choose;
mod clauses;
mod edits;
mod hunks;
mod inline;
#[cfg(test)]
mod invented;
#[cfg(test)]
mod laws;
mod likeness;
mod model;
mod moves;
mod pairing;
mod revision;
mod sentences;
mod shared;
mod suffixes;
mod terms;
#[cfg(test)]
mod testing;
mod token;
#[cfg(test)]
mod trial;
mod vocabulary;

pub use choose::{compare, compare_as};
pub use inline::{Piece, Whose};
pub use model::{Choice, Mark, Reason, Span, Why, Wording};
pub use revision::{Change, ChangeKind, Counts, Revision, revise};
pub use terms::Terms;

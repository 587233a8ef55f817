//! What a plan is: one document of sections, passages and indicators, in the format `plan/1`.
//!
//! [`load`] turns JSON text into a [`Plan`] and a list of [`Diagnostic`]s; it never fails as a
//! whole while anything at all can be shown. [`Plan::to_json`] writes it back.
//!
//! Deliberately absent: what a figure means (`quantity`), where a plan comes from (`read`, `app`),
//! and any view of it. A raw figure is kept as printed and never rewritten here.

mod catalogue;
mod diagnostic;
mod load;
mod load_messages;
mod outline;
mod parts;
mod text;
mod types;

pub use catalogue::{Catalogue, CatalogueEntry};
pub use diagnostic::{Diagnostic, Place, Severity};
pub use load::{FORMAT, MAX_BYTES, check_size, load, load_bytes};
pub use outline::{Part, PassagePath, parts, passages, sections};
pub use text::{Lang, Localized};
pub use types::{
    Columns, Figure, Indicator, Kind, Nature, Passage, Period, Plan, QuantityNote, Role, Section,
    SectionKind, Source, TextKind,
};

//! Everything that talks to the browser: the address, files, bundled data, the document.
//!
//! Each function does one thing and says in its return value whether it could. Storage is not used:
//! in a sandboxed frame it is denied, and the address holds the state.

pub(super) mod data;
pub(super) mod document;
pub(super) mod files;
pub(super) mod location;

//! The command from outside: what it prints, where, and with which status.
//!
//! All documents here are invented. Absent: what a comparison finds, which the library's tests check.

#![expect(clippy::unwrap_used, reason = "in a test, a fault of the tool around it may end it")]

mod changes;
mod compare;
mod files;
mod themes;
mod tool;
mod usage;
mod validate;

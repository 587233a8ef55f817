//! The page as text: each view in both languages, drawn natively from invented plans, without a
//! browser. `cargo test --features ssr` runs it.
//!
//! Absent: what needs a browser: effects, focus, layout and clicks (`tests/browser/`).

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test without its material must fail, and helpers of tests are no tests to Clippy"
)]

mod languages;
mod markup;
mod pages;
mod safety;
mod snapshots;
mod structure;

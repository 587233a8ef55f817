//! What the core promises, tested from outside, and that the data are whole. No browser and no page:
//! `cargo test --no-default-features` runs all of it.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test without its material must fail, and helpers of tests are no tests to Clippy"
)]

mod bad_input;
mod comparison;
mod contrast;
mod counts;
mod data;
mod gazette;
mod json_schema;
mod layout;
mod near_misses;
mod paths;
mod quantity;
mod said_twice;
mod schema;
mod support;

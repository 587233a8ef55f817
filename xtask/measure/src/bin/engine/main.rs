//! The engine's work for `cargo xtask bench`, natively and in a browser from the same source.
//!
//! ```text
//! engine INPUTS RUNS     natively: INPUTS is {"plans": ["…"], "gazette": "…"}; prints times as JSON
//! engine(order, input)   in a browser: a function of the page; the page keeps the time
//! ```
//!
//! Each task is measured beside a plain pass: every character of the same text is looked at once, in
//! the same run. Their ratio says more than milliseconds, which belong to one machine.
//!
//! Absent: medians, tables, and limits that a figure must keep.

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod page;
mod work;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> anyhow::Result<()> {
    native::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {
    page::offer();
}

//! What a reader of the finished page waits for, measured in a real browser: how long the one file
//! takes to start and to import the gazette, and how long the engine takes for its work in WebAssembly.
//!
//! ```text
//! bench FOLDER RUNS [GAZETTE]     FOLDER holds engine.html and what it loads, as cargo xtask bench
//!                                 writes it
//! ```
//!
//! Prints JSON, a list of `{"what", "where", "times", "plain"}`: milliseconds of every run, and of a
//! plain pass over the same text beside each. A new measure is a function that gives such values,
//! called in [`main`]. Absent: medians and tables (`cargo xtask bench`), and limits.

mod engine;
mod import;
mod scroll;
mod start;

use std::path::PathBuf;

use browser_tests::{Failure, Outcome};
use serde_json::{Value, json};

/// Where everything here is measured.
const PLACE: &str = "browser";

fn main() -> Outcome {
    let mut arguments = std::env::args_os().skip(1);
    let folder = arguments.next().map(PathBuf::from);
    let runs = arguments.next().and_then(|runs| runs.to_str()?.parse().ok());
    let Some((folder, runs)) = folder.zip(runs) else {
        return Err(Failure::new("usage: bench FOLDER RUNS [GAZETTE]"));
    };
    let mut measures = start::measure(&folder, runs)?;
    let gazette = arguments.next().map(PathBuf::from);
    if let Some(gazette) = &gazette {
        measures.extend(import::measure(gazette, runs)?);
    }
    measures.push(scroll::measure(gazette.as_deref(), runs)?);
    measures.extend(engine::measure(&folder, runs)?);
    println!("{}", Value::from(measures));
    Ok(())
}

/// One measure as it is printed.
fn measure(what: &str, times: &[f64], plain: &[f64]) -> Value {
    json!({ "what": what, "where": PLACE, "times": times, "plain": plain })
}

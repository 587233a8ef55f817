//! The work on this machine, without a browser.
//!
//! Absent: threads; the page has one, too.

use std::fs;
use std::time::Instant;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::work::{self, Work};

/// Does every task RUNS times and prints all times.
pub(crate) fn run() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let usage = "usage: engine INPUTS RUNS";
    let inputs = arguments.next().context(usage)?;
    let runs: usize = arguments.next().and_then(|runs| runs.parse().ok()).context(usage)?;
    let inputs: Value = serde_json::from_str(&fs::read_to_string(inputs)?)?;
    let work = prepared(&inputs);
    let mut measures = Vec::new();
    for task in work.tasks() {
        let text = work.text(task);
        let (mut times, mut plain) = (Vec::new(), Vec::new());
        for _ in 0..runs {
            plain.push(plain_pass(&text));
            let start = Instant::now();
            work.run(task);
            times.push(milliseconds(start));
        }
        measures.push(json!({ "what": task.name(), "where": "native", "times": times, "plain": plain }));
    }
    println!("{}", Value::from(measures));
    Ok(())
}

fn prepared(inputs: &Value) -> Work {
    let mut work = Work::default();
    for plan in inputs.get("plans").and_then(Value::as_array).into_iter().flatten() {
        work.add_plan(plan.as_str().unwrap_or_default());
    }
    if let Some(gazette) = inputs.get("gazette").and_then(Value::as_str) {
        work.set_gazette(gazette.to_owned());
    }
    work
}

/// The time of one plain pass.
fn plain_pass(text: &str) -> f64 {
    let start = Instant::now();
    let passes = work::plain(text);
    milliseconds(start) / f64::from(passes)
}

fn milliseconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1e3
}

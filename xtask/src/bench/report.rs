//! Times as a table of medians.
//!
//! Worked example: the times 5, 2 and 3 ms beside plain passes of 0.5 ms are `first 5.0`,
//! `least 2.0`, `median 3.0`, `plain 0.500` and `ratio 6`.
//!
//! Absent: means, which one interruption spoils.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::table::Table;

/// All times of one thing that was measured, in milliseconds.
#[derive(Debug)]
pub(super) struct Measure {
    name: String,
    /// Of every run, in their order.
    times: Vec<f64>,
    /// Of a plain pass over the same text, beside each run.
    plain: Vec<f64>,
}

impl Measure {
    /// Reads what a measuring program printed.
    pub(super) fn parse(json: &str) -> Result<Vec<Self>> {
        let measures: Vec<Value> = serde_json::from_str(json).context("no list of times was printed")?;
        measures.iter().map(|measure| Self::read(measure).context("times of another shape")).collect()
    }

    fn read(measure: &Value) -> Option<Self> {
        let text = |key: &str| measure.get(key)?.as_str();
        let list = |key: &str| -> Option<Vec<f64>> {
            measure.get(key)?.as_array()?.iter().map(Value::as_f64).collect()
        };
        let name = format!("{}, {}", text("what")?, text("where")?);
        Some(Self { name, times: list("times")?, plain: list("plain")? })
    }

    fn cells(&self) -> [String; 5] {
        let (median_time, plain) = (median(&self.times), median(&self.plain));
        let least = self.times.iter().copied().fold(f64::INFINITY, f64::min);
        [
            format!("{:.1}", self.times.first().copied().unwrap_or_default()),
            format!("{least:.1}"),
            format!("{median_time:.1}"),
            format!("{plain:.3}"),
            // A clock that shows no time gives no ratio.
            if plain > 0.0 { format!("{:.0}", median_time / plain) } else { "-".to_owned() },
        ]
    }
}

/// The table of all measures.
pub(super) fn table(measures: &[Measure]) -> String {
    let mut table = Table::new("", &["first", "least", "median", "plain", "ratio"]);
    for measure in measures {
        table.row(&measure.name, &measure.cells());
    }
    table.text()
}

/// The middle value; of two middle values the lower one, which was really measured.
fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len().saturating_sub(1) / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_a_time_that_was_measured() {
        assert_eq!(median(&[5.0, 2.0, 3.0]), 3.0);
        assert_eq!(median(&[5.0, 2.0, 3.0, 4.0]), 3.0);
        assert_eq!(median(&[]), 0.0);
    }

    #[test]
    fn times_become_a_row() {
        let json =
            r#"[{"what": "compare", "where": "native", "times": [5, 2, 3], "plain": [0.5, 0.5, 0.6]}]"#;
        let text = table(&Measure::parse(json).unwrap());
        let row: Vec<&str> = text.lines().nth(1).unwrap().split_whitespace().collect();
        assert_eq!(row, ["compare,", "native", "5.0", "2.0", "3.0", "0.500", "6"]);
        assert!(Measure::parse("oops").is_err());
        assert!(Measure::parse(r#"[{"what": "compare"}]"#).is_err());
    }
}

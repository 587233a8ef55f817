//! The texts of plans by language: English, Chinese, and the plans without either.
//!
//! ```text
//! {"en":"Piers","zh":"码头"}   →   Piers⏎码头⏎{"en":0,"zh":0}
//! ```
//!
//! What is alike stands together then, and is packed a twentieth smaller. `start.js` puts each text back where
//! its 0 stands. Absent: packing (`payload`).

use std::fmt::Write;

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// What stands in the place of a text.
const TAKEN: u8 = 0;

/// Plans as lines: their English texts, their Chinese texts, and the plans themselves.
pub(crate) fn apart<'p>(plans: impl Iterator<Item = &'p [u8]>) -> Result<String> {
    let (mut texts, mut bare) = ([String::new(), String::new()], Vec::new());
    for plan in plans {
        let mut value: Value = serde_json::from_slice(plan).context("a plan is not JSON")?;
        take(&mut value, &mut texts)?;
        bare.push(value.to_string());
    }
    let [english, chinese] = texts;
    Ok([english, chinese, bare.join("\n")].concat())
}

fn take(value: &mut Value, texts: &mut [String; 2]) -> Result<()> {
    match value {
        Value::Array(list) => list.iter_mut().try_for_each(|value| take(value, texts)),
        Value::Object(map) => map.iter_mut().try_for_each(|(key, value)| {
            let [english, chinese] = &mut *texts;
            let list = match key.as_str() {
                "en" => english,
                "zh" => chinese,
                _ => return take(value, texts),
            };
            let text = match value {
                Value::String(text) => text.as_str(),
                Value::Number(_) => bail!("“{key}” is {value}, which stands for a text"),
                // Lists of texts stay where they are.
                _ => return take(value, texts),
            };
            // As JSON a text has no line ends; the quotation marks around it stand in the script.
            let json = Value::from(text).to_string();
            let inside = json.strip_prefix('"').and_then(|json| json.strip_suffix('"'));
            writeln!(list, "{}", inside.context("a text has no quotation marks")?)?;
            *value = Value::from(TAKEN);
            Ok(())
        }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Puts texts back as `start.js` does.
    fn whole(text: &str, count: usize) -> String {
        let lines: Vec<&str> = text.split('\n').collect();
        let (texts, bare) = lines.split_at(lines.len() - count);
        let bare = bare.join("\n");
        let (mut english, mut chinese) = (0, bare.matches("\"en\":0").count());
        let pieces = bare.split_inclusive(":0").map(|piece| match piece.strip_suffix(":0") {
            Some(before) if before.ends_with("\"en\"") => {
                english += 1;
                format!("{before}:\"{}\"", texts[english - 1])
            }
            Some(before) if before.ends_with("\"zh\"") => {
                chinese += 1;
                format!("{before}:\"{}\"", texts[chinese - 1])
            }
            _ => piece.to_owned(),
        });
        pieces.collect()
    }

    #[test]
    fn every_text_is_put_back_where_it_stood() {
        let plans = [
            r#"{"title":{"en":"“Piers”, \\ and\nmore \"en\":0","zh":"码头"},"year":0,"zero":{"at":0}}"#,
            r#"{"list":[{"en":"","zh":""},{"zh":"港口"},{"en":["Port"],"zh":null}],"other":"\"zh\":0"}"#,
            "{}",
        ];
        let apart = apart(plans.iter().map(|plan| plan.as_bytes())).unwrap();
        assert!(apart.starts_with("“Piers”"), "{apart}");
        assert_eq!(whole(&apart, plans.len()), plans.join("\n"));
    }

    #[test]
    fn a_number_that_would_stand_for_a_text_is_refused() {
        assert!(apart([br#"{"en": 0}"#.as_slice()].into_iter()).is_err());
    }
}

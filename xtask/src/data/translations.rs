//! Which texts of a file stand in one of the two languages only.
//!
//! A text in two languages is an object of `zh` and `en`, wherever it stands. Worked example: of
//! `{"title": {"zh": "水利"}, "unit": "万亩"}` the title is missing in `en`, and so is the unit,
//! because its English would stand in `unit_en`.
//!
//! Absent: texts that stand as printed in either language: raw figures, cells and terms.

use std::cmp::Ordering;

use serde_json::{Map, Value};

const LANGUAGES: [&str; 2] = ["zh", "en"];

/// A text that is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Missing {
    /// Where it should stand, as a JSON pointer.
    pub(super) place: String,
    pub(super) language: &'static str,
}

/// All texts of a file that are not there, in its order.
pub(super) fn missing(file: &Value) -> Vec<Missing> {
    let mut found = Vec::new();
    walk(file, "", &mut found);
    found
}

fn walk(value: &Value, place: &str, found: &mut Vec<Missing>) {
    match value {
        Value::Array(values) => {
            for (at, value) in values.iter().enumerate() {
                walk(value, &format!("{place}/{at}"), found);
            }
        }
        Value::Object(fields) => {
            let mut gaps = in_object(fields);
            gaps.extend(place.ends_with("/columns").then(|| lacks_heads(fields)).flatten());
            found.extend(gaps.into_iter().map(|language| Missing { place: place.to_owned(), language }));
            if has_untranslated_unit(fields) {
                found.push(Missing { place: format!("{place}/unit_en"), language: "en" });
            }
            if fields.contains_key("kind")
                && fields.contains_key("quantities")
                && !fields.contains_key("text")
            {
                found.extend(LANGUAGES.map(|language| Missing { place: format!("{place}/text"), language }));
            }
            for (key, value) in fields.iter().filter(|(key, _)| !LANGUAGES.contains(&key.as_str())) {
                walk(value, &format!("{place}/{key}"), found);
            }
        }
        _ => {}
    }
}

/// The languages that an object lacks, where it is a text in two languages. One without any text
/// lacks both.
fn in_object(fields: &Map<String, Value>) -> Vec<&'static str> {
    let is_text = LANGUAGES.iter().any(|language| fields.contains_key(*language));
    if !is_text && !fields.is_empty() {
        return Vec::new();
    }
    LANGUAGES.into_iter().filter(|language| is_gap(fields.get(*language), language)).collect()
}

/// The language in which there are fewer heads of columns than in the other; they answer each other
/// one by one.
fn lacks_heads(fields: &Map<String, Value>) -> Option<&'static str> {
    let [zh, en] =
        LANGUAGES.map(|language| fields.get(language).and_then(Value::as_array).map_or(0, Vec::len));
    match zh.cmp(&en) {
        _ if zh.min(en) == 0 => None,
        Ordering::Less => Some("zh"),
        Ordering::Equal => None,
        Ordering::Greater => Some("en"),
    }
}

fn is_gap(value: Option<&Value>, language: &str) -> bool {
    match value {
        None | Some(Value::Null) => true,
        // Chinese alone is no English.
        Some(Value::String(text)) => {
            text.trim().is_empty()
                || (language == "en" && has_chinese(text) && !text.chars().any(|c| c.is_ascii_alphabetic()))
        }
        Some(Value::Array(values)) => {
            values.is_empty() || values.iter().any(|value| is_gap(Some(value), language))
        }
        Some(Value::Object(fields)) => fields.is_empty(),
        Some(_) => false,
    }
}

fn has_untranslated_unit(fields: &Map<String, Value>) -> bool {
    let text = |key: &str| fields.get(key).and_then(Value::as_str).unwrap_or_default().trim();
    has_chinese(text("unit")) && text("unit_en").is_empty()
}

fn has_chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn check(file: &Value, expected: &[(&str, &str)]) {
        let found = missing(file);
        let found: Vec<(&str, &str)> = found.iter().map(|m| (m.place.as_str(), m.language)).collect();
        assert_eq!(found, expected, "{file}");
    }

    #[test]
    fn whole_texts_are_no_gaps() {
        check(&json!({ "title": { "zh": "水利", "en": "Water" }, "unit": "%", "id": "water" }), &[]);
        check(&json!({ "unit": "万亩", "unit_en": "10,000 mu" }), &[]);
        check(&json!({ "columns": { "zh": ["城市", "数量"], "en": ["City", "Number"] } }), &[]);
        check(&json!({ "terms": { "zh": { "水闸": 2 }, "en": { "sluice": 2 } } }), &[]);
        check(&json!({ "terms": { "zh": ["水闸", "闸"], "en": ["sluice"] } }), &[]);
    }

    #[test]
    fn gaps_are_found_at_any_depth() {
        check(&json!({ "sections": [{ "title": { "zh": "水利" } }] }), &[("/sections/0/title", "en")]);
        check(&json!({ "title": { "zh": " ", "en": "Water" } }), &[("/title", "zh")]);
        check(&json!({ "title": {} }), &[("/title", "zh"), ("/title", "en")]);
        check(&json!({ "title": { "zh": "水利", "en": "水利" } }), &[("/title", "en")]);
        check(&json!([{ "unit": "万亩" }]), &[("/0/unit_en", "en")]);
        check(&json!({ "columns": { "zh": ["城市", "数量"], "en": ["City"] } }), &[("/columns", "en")]);
        check(&json!({ "terms": { "zh": { "水闸": 2 }, "en": {} } }), &[("/terms", "en")]);
        let passage = json!({ "kind": "goal", "quantities": [] });
        check(&passage, &[("/text", "zh"), ("/text", "en")]);
    }
}

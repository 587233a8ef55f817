//! Whether a JSON value is valid by a JSON Schema, as far as the schemas in `data/` go.
//!
//! The crates that do all of JSON Schema bring two dozen others. A keyword that is not known here is a
//! fault, so that nothing of a schema is passed over in silence.

use serde_json::{Map, Value};

/// What is wrong with a value, each fault with its place.
pub(crate) fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    check(schema, schema, value, "$", &mut found);
    found
}

fn check(whole: &Value, schema: &Value, value: &Value, path: &str, found: &mut Vec<String>) {
    let Some(keywords) = schema.as_object() else {
        if schema == &Value::Bool(false) {
            found.push(format!("{path}: not known here"));
        }
        return;
    };
    for (keyword, wanted) in keywords {
        match keyword.as_str() {
            "$schema" | "$defs" | "title" | "description" | "default" => {}
            "$ref" => {
                let pointer = wanted.as_str().and_then(|r| r.strip_prefix('#')).unwrap_or_default();
                match whole.pointer(pointer) {
                    Some(part) => check(whole, part, value, path, found),
                    None => found.push(format!("{path}: {wanted} leads nowhere")),
                }
            }
            "type" if !has_type(wanted, value) => {
                found.push(format!("{path}: not of type {}", wanted.to_string().replace('"', "")));
            }
            "enum" if !wanted.as_array().is_some_and(|all| all.contains(value)) => {
                found.push(format!("{path}: {value} is none of {wanted}"));
            }
            "const" if wanted != value => found.push(format!("{path}: {value} is not {wanted}")),
            "minimum" if value.as_f64() < wanted.as_f64() => found.push(format!("{path}: below {wanted}")),
            "maximum" if value.as_f64() > wanted.as_f64() => found.push(format!("{path}: above {wanted}")),
            "minLength" | "minItems" if size(value) < wanted.as_u64() => {
                found.push(format!("{path}: fewer than {wanted}"));
            }
            "uniqueItems" if !is_unique(value) => found.push(format!("{path}: the same twice")),
            "pattern" => check_pattern(wanted, value, path, found),
            "type" | "enum" | "const" | "minimum" | "maximum" | "minLength" | "minItems" | "uniqueItems" => {}
            "format" => check_format(wanted, value, path, found),
            "required" => required(wanted, value, path, found),
            "properties" | "additionalProperties" => {}
            "items" => {
                for (at, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(whole, wanted, item, &format!("{path}[{at}]"), found);
                }
            }
            "anyOf" | "oneOf" => choices(whole, keyword, wanted, value, path, found),
            other => found.push(format!("{path}: the keyword {other} is not known")),
        }
    }
    properties(whole, keywords, value, path, found);
}

fn has_type(wanted: &Value, value: &Value) -> bool {
    if let Some(types) = wanted.as_array() {
        return types.iter().any(|one| has_type(one, value));
    }
    match wanted.as_str().unwrap_or_default() {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => false,
    }
}

/// Number of characters or items; nothing for other values.
fn size(value: &Value) -> Option<u64> {
    let size = match value {
        Value::String(text) => text.chars().count(),
        Value::Array(list) => list.len(),
        _ => return None,
    };
    u64::try_from(size).ok()
}

fn is_unique(value: &Value) -> bool {
    let list = value.as_array().map(Vec::as_slice).unwrap_or_default();
    list.iter().enumerate().all(|(at, item)| !list[..at].contains(item))
}

/// Ids in kebab-case are the one pattern that the schemas ask for.
fn check_pattern(wanted: &Value, value: &Value, path: &str, found: &mut Vec<String>) {
    if wanted != KEBAB_CASE {
        found.push(format!("{path}: the pattern {wanted} is not known"));
    }
    let part =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    if value.as_str().is_some_and(|text| !text.split('-').all(part)) {
        found.push(format!("{path}: {value} is not in kebab-case"));
    }
}

const KEBAB_CASE: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

fn check_format(wanted: &Value, value: &Value, path: &str, found: &mut Vec<String>) {
    let Some(number) = value.as_i64() else { return };
    let fits = match wanted.as_str().unwrap_or_default() {
        "int32" => i32::try_from(number).is_ok(),
        "uint32" => u32::try_from(number).is_ok(),
        "uint" => number >= 0,
        "double" => true,
        _ => false,
    };
    if !fits {
        found.push(format!("{path}: {number} is not of the format {wanted}"));
    }
}

fn required(wanted: &Value, value: &Value, path: &str, found: &mut Vec<String>) {
    let missing = wanted.as_array().into_iter().flatten().filter_map(Value::as_str);
    let missing = missing.filter(|key| value.as_object().is_some_and(|map| !map.contains_key(*key)));
    found.extend(missing.map(|key| format!("{path}: {key} is missing")));
}

fn properties(
    whole: &Value,
    keywords: &Map<String, Value>,
    value: &Value,
    path: &str,
    found: &mut Vec<String>,
) {
    let known = keywords.get("properties").and_then(Value::as_object);
    for (key, value) in value.as_object().into_iter().flatten() {
        let schema = known.and_then(|k| k.get(key)).or(keywords.get("additionalProperties"));
        if let Some(schema) = schema {
            check(whole, schema, value, &format!("{path}.{key}"), found);
        }
    }
}

fn choices(whole: &Value, keyword: &str, wanted: &Value, value: &Value, path: &str, found: &mut Vec<String>) {
    let fits = |choice: &&Value| {
        let mut faults = Vec::new();
        check(whole, choice, value, path, &mut faults);
        faults.is_empty()
    };
    let fitting = wanted.as_array().into_iter().flatten().filter(fits).count();
    if fitting == 0 || (keyword == "oneOf" && fitting > 1) {
        found.push(format!("{path}: fits {fitting} of the choices"));
    }
}

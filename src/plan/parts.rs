//! One part of a plan's JSON to its type; what cannot be read is reported with its place, and left out.
//!
//! Absent: which parts a plan has, and what must hold between them (`load`).

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::diagnostic::Diagnostic;
use super::load_messages as say;

/// Takes a list out of an object; another type is reported and taken for an empty list.
pub(super) fn take_list(
    notes: &mut Vec<Diagnostic>,
    map: &mut Map<String, Value>,
    key: &str,
    path: &str,
) -> Vec<Value> {
    match map.remove(key) {
        None => Vec::new(),
        Some(Value::Array(list)) => list,
        Some(other) => {
            notes.push(say::wrong_type(&join(path, key), &other, "array"));
            Vec::new()
        }
    }
}

/// Reads one part, or reports the field at which its shape is wrong.
pub(super) fn part<T: DeserializeOwned>(notes: &mut Vec<Diagnostic>, value: Value, path: &str) -> Option<T> {
    match serde_path_to_error::deserialize(value) {
        Ok(part) => Some(part),
        Err(fault) => {
            let inner = fault.path().to_string();
            let place = if inner == "." { path.to_owned() } else { join(path, &inner) };
            notes.push(say::wrong_shape(&place, &fault.inner().to_string()));
            None
        }
    }
}

/// Reads the head of a plan or section. Where a field of it is wrong, that field is reported and
/// left out, so that what stands under the heading is not lost with it.
pub(super) fn part_or_without_faults<T: DeserializeOwned>(
    notes: &mut Vec<Diagnostic>,
    mut map: Map<String, Value>,
    path: &str,
) -> Option<T> {
    for _ in 0..=map.len() {
        match serde_path_to_error::deserialize::<_, T>(Value::Object(map.clone())) {
            Ok(part) => return Some(part),
            Err(fault) => {
                let inner = fault.path().to_string();
                let place = if inner == "." { path.to_owned() } else { join(path, &inner) };
                notes.push(say::wrong_shape(&place, &fault.inner().to_string()));
                let field = inner.split(['.', '[']).next().unwrap_or_default().to_owned();
                if map.remove(&field).is_none() {
                    return with_defaults(map, path);
                }
            }
        }
    }
    None
}

/// Puts an empty text where a heading lacks its id or title, the only fields it must have.
fn with_defaults<T: DeserializeOwned>(mut map: Map<String, Value>, path: &str) -> Option<T> {
    for (key, value) in [("id", Value::from(path)), ("title", Value::Object(Map::new()))] {
        map.entry(key).or_insert(value);
    }
    serde_json::from_value(Value::Object(map)).ok()
}

fn join(path: &str, inner: &str) -> String {
    match (path.is_empty(), inner.starts_with('[')) {
        (true, _) => inner.to_owned(),
        (false, true) => format!("{path}{inner}"),
        (false, false) => format!("{path}.{inner}"),
    }
}

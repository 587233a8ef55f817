//! JSON text to corrections, entry by entry: what cannot be read is left out with a diagnostic.
//!
//! Absent: whether the passages named are in the plans at hand; whoever has the plans knows that.

use serde_json::{Map, Value};

use super::{CORRECTIONS_FORMAT, Correction, CorrectionKind, Corrections, Couple, messages as say};
use crate::plan::Diagnostic;

/// Most corrections of a file that are taken; nobody makes more by hand.
const MOST: usize = 10_000;

impl Corrections {
    /// Reads JSON text. `None` only where it does not say what it is of.
    ///
    /// ```
    /// use plan_compare::compare::Corrections;
    /// let (set, notes) = Corrections::load(r#"{"format": "corrections/1", "left": "b", "right": "a",
    ///     "pinned": [{"left": "b-1", "right": "a-1"}, 7]}"#);
    /// assert_eq!((set.map(|set| set.len()), notes.len()), (Some(1), 1));
    /// ```
    pub fn load(text: &str) -> (Option<Corrections>, Vec<Diagnostic>) {
        let value: Value = match serde_json::from_str(text.trim_start_matches('\u{feff}')) {
            Ok(value) => value,
            Err(fault) => return (None, vec![say::not_json(&fault)]),
        };
        let empty = Map::new();
        let map = value.as_object().unwrap_or(&empty);
        match map.get("format").and_then(Value::as_str) {
            Some(CORRECTIONS_FORMAT) => {}
            other => return (None, vec![say::other_format(other)]),
        }
        let plan = |side: &str| {
            let id = map.get(side).and_then(Value::as_str).filter(|id| !id.is_empty());
            id.ok_or_else(|| vec![say::no_plan(side)])
        };
        let (left, right) = match (plan("left"), plan("right")) {
            (Ok(left), Ok(right)) => (left, right),
            (Err(notes), _) | (_, Err(notes)) => return (None, notes),
        };
        let mut found = Corrections::of(left, right);
        let mut notes = Vec::new();
        // Pins last, so that they hold against what is unlinked as well.
        let lists = [
            ("apart", CorrectionKind::Apart),
            ("unlinked", CorrectionKind::Unlinked),
            ("pinned", CorrectionKind::Pinned),
        ];
        for (name, kind) in lists {
            found.take_list(left, (name, kind), map.get(name), &mut notes);
        }
        (Some(found), notes)
    }

    fn take_list(
        &mut self,
        on_left: &str,
        (name, kind): (&str, CorrectionKind),
        list: Option<&Value>,
        notes: &mut Vec<Diagnostic>,
    ) {
        let Some(list) = list else { return };
        let Some(list) = list.as_array() else {
            notes.push(say::no_list(name));
            return;
        };
        for (at, entry) in list.iter().enumerate().take(MOST) {
            let path = || format!("{name}[{at}]");
            let couple = Couple::of_json(entry);
            let Some(couple) = couple else {
                notes.push(say::no_couple(path()));
                continue;
            };
            let one = Correction { kind, left: couple.left, right: couple.right };
            let unlinked = Correction { kind: CorrectionKind::Unlinked, ..one.clone() };
            if kind == CorrectionKind::Pinned && self.has(on_left, &unlinked) {
                notes.push(say::in_both(path()));
            }
            self.add(on_left, &one);
        }
    }
}

impl Couple {
    fn of_json(entry: &Value) -> Option<Self> {
        let id = |side: &str| entry.get(side)?.as_str().filter(|id| !id.is_empty());
        Some(Couple::new(id("left")?, id("right")?))
    }
}

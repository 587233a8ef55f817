//! JSON text to a plan, part by part: a section, passage or indicator that cannot be read is left
//! out with a diagnostic, and the rest stands.
//!
//! Example: in a plan of a hundred passages where one has a number for its text, ninety-nine are
//! loaded, and one diagnostic says `sections[2].passages[4].text.zh`: expected a text.
//!
//! Absent: reading official text (`read`), and knowing which themes exist: the caller passes that.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::diagnostic::Diagnostic;
use super::load_messages as say;
use super::parts::{part, part_or_without_faults, take_list};
use super::text::Localized;
use super::types::{Indicator, Passage, Plan, Section};

/// The format that this version reads and writes.
pub const FORMAT: &str = "plan/1";

/// Longest input that is tried, in bytes. The largest plan of the gazette has about 400 kB.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;

/// What to say of an input of this many bytes, if it is too long to be tried.
pub fn check_size(bytes: usize) -> Option<Diagnostic> {
    (bytes > MAX_BYTES).then(|| say::too_long(bytes, MAX_BYTES))
}

/// Reads a plan from bytes: refuses what is too long or not text, then [`load`].
pub fn load_bytes(bytes: &[u8], themes: &BTreeSet<String>) -> (Option<Plan>, Vec<Diagnostic>) {
    if let Some(note) = check_size(bytes.len()) {
        return (None, vec![note]);
    }
    if bytes.contains(&0) {
        return (None, vec![say::binary()]);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => load(text, themes),
        Err(fault) => (None, vec![say::not_utf8(fault.valid_up_to())]),
    }
}

/// Reads a plan from JSON text. `themes` are the known theme ids; others are reported and kept
/// out of the passage. Returns `None` only where there is nothing that could be shown as a plan.
///
/// ```
/// let (plan, notes) = plan_compare::plan::load("[]", &Default::default());
/// assert!(plan.is_none());
/// assert_eq!(notes.len(), 1);
/// ```
pub fn load(text: &str, themes: &BTreeSet<String>) -> (Option<Plan>, Vec<Diagnostic>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return (None, vec![say::empty()]);
    }
    let value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(fault) => return (None, vec![say::not_json(text, &fault)]),
    };
    let Value::Object(map) = value else {
        return (None, vec![say::not_an_object(&value)]);
    };
    let mut loader = Loader { themes, ids: BTreeSet::new(), notes: Vec::new() };
    let plan = loader.plan(map);
    (plan, loader.notes)
}

/// Gathers diagnostics while the parts are read.
struct Loader<'t> {
    themes: &'t BTreeSet<String>,
    ids: BTreeSet<String>,
    notes: Vec<Diagnostic>,
}

impl Loader<'_> {
    fn plan(&mut self, mut map: Map<String, Value>) -> Option<Plan> {
        match map.get("format") {
            Some(Value::String(format)) if format == FORMAT => {}
            other => {
                self.notes.push(say::wrong_format(other, FORMAT));
                return None;
            }
        }
        let sections = take_list(&mut self.notes, &mut map, "sections", "");
        let indicators = take_list(&mut self.notes, &mut map, "indicators", "");
        let mut plan: Plan = part_or_without_faults(&mut self.notes, map, "")?;
        if plan.id.trim().is_empty() {
            self.notes.push(say::no_id());
            return None;
        }
        if plan.title.is_empty() {
            self.notes.push(say::no_title());
            plan.title = Localized::new(plan.id.clone(), plan.id.clone());
        }
        if plan.short_title.is_empty() {
            plan.short_title = plan.title.clone();
        }
        plan.sections = self.sections(sections, "sections");
        self.ids.clear();
        plan.indicators = self.indicators(indicators);
        if plan.sections.is_empty() && plan.indicators.is_empty() {
            self.notes.push(say::nothing_in_it());
        }
        Some(plan)
    }

    fn sections(&mut self, list: Vec<Value>, path: &str) -> Vec<Section> {
        let mut sections = Vec::new();
        for (at, value) in list.into_iter().enumerate() {
            let here = format!("{path}[{at}]");
            let Value::Object(mut map) = value else {
                self.notes.push(say::wrong_type(&here, &value, "object"));
                continue;
            };
            let passages = take_list(&mut self.notes, &mut map, "passages", &here);
            let lower = take_list(&mut self.notes, &mut map, "sections", &here);
            let Some(mut section) = part_or_without_faults::<Section>(&mut self.notes, map, &here) else {
                continue;
            };
            self.claim_id(&section.id, &here);
            section.passages = self.passages(passages, &format!("{here}.passages"));
            section.sections = self.sections(lower, &format!("{here}.sections"));
            sections.push(section);
        }
        sections
    }

    fn passages(&mut self, list: Vec<Value>, path: &str) -> Vec<Passage> {
        let mut passages = Vec::new();
        for (at, value) in list.into_iter().enumerate() {
            let here = format!("{path}[{at}]");
            let Some(mut passage) = part::<Passage>(&mut self.notes, value, &here) else { continue };
            self.claim_id(&passage.id, &here);
            self.known_themes(&mut passage.themes, &here);
            passages.push(passage);
        }
        passages
    }

    fn indicators(&mut self, list: Vec<Value>) -> Vec<Indicator> {
        let mut indicators = Vec::new();
        for (at, value) in list.into_iter().enumerate() {
            let here = format!("indicators[{at}]");
            let Some(mut indicator) = part::<Indicator>(&mut self.notes, value, &here) else { continue };
            self.claim_id(&indicator.id, &here);
            self.known_themes(&mut indicator.themes, &here);
            indicators.push(indicator);
        }
        indicators
    }

    /// Reports an id that is empty or was used before. Both parts stay: pages tell them apart by place.
    fn claim_id(&mut self, id: &str, path: &str) {
        if id.trim().is_empty() {
            self.notes.push(say::empty_id(path));
        } else if !self.ids.insert(id.to_owned()) {
            self.notes.push(say::duplicate_id(path, id));
        }
    }

    fn known_themes(&mut self, named: &mut Vec<String>, path: &str) {
        if self.themes.is_empty() {
            return;
        }
        let notes = &mut self.notes;
        named.retain(|theme| {
            let known = self.themes.contains(theme);
            if !known {
                notes.push(say::unknown_theme(path, theme));
            }
            known
        });
    }
}

impl Plan {
    /// The plan as indented JSON, as it stands in `data/plans/`.
    pub fn to_json(&self) -> String {
        let mut out = Vec::new();
        let style = serde_json::ser::PrettyFormatter::with_indent(b" ");
        let mut writer = serde_json::Serializer::with_formatter(&mut out, style);
        // Writing these types to memory cannot fail: no map has keys other than text.
        if serde::Serialize::serialize(self, &mut writer).is_err() {
            return String::new();
        }
        out.push(b'\n');
        String::from_utf8(out).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(json: &str, places: &[&str]) -> Option<Plan> {
        let themes = BTreeSet::from(["iot".to_owned()]);
        let (plan, notes) = load_bytes(json.as_bytes(), &themes);
        let found: Vec<String> = notes.iter().map(|note| note.place.to_string()).collect();
        assert_eq!(found, places, "{notes:#?}");
        for note in &notes {
            assert!(!note.message.zh.is_empty() && !note.message.en.is_empty(), "{note:?}");
            assert!(!note.hint.zh.is_empty() && !note.hint.en.is_empty(), "{note:?}");
        }
        plan
    }

    const HEAD: &str = r#""format": "plan/1", "id": "x", "title": {"zh": "例"}"#;

    #[test]
    fn what_is_no_plan_is_refused_with_one_message() {
        for (json, place) in [
            ("", "—"),
            ("\u{feff} \n", "—"),
            ("hello", "L1"),
            ("{\n \"format\": \"plan/1\",\n \"id\": }", "L3"),
            ("[1, 2]", "—"),
            ("{}", "format"),
            (r#"{"format": "plan/9", "id": "x"}"#, "format"),
            (r#"{"format": 1}"#, "format"),
            ("PK\u{3}\u{4}\0\0", "—"),
        ] {
            assert!(check(json, &[place]).is_none(), "{json}");
        }
    }

    #[test]
    fn a_wrong_part_is_left_out_and_the_rest_stands() {
        let json = format!(
            r#"{{{HEAD}, "sections": [{{"id": "1", "title": {{"zh": "一"}}, "passages": [
                {{"id": "1-1", "kind": "goal", "text": {{"zh": 5}}}},
                {{"id": "1-2", "kind": "goal", "text": {{"zh": "好"}}, "themes": ["iot", "nonsense"]}},
                {{"id": "1-2", "kind": "dream", "text": {{"zh": "好"}}}}]}}],
               "indicators": [{{"id": "a", "name": {{"zh": "甲"}}, "target": {{"raw": 7}}}}, 3]}}"#
        );
        let plan = check(
            &json,
            &[
                "sections[0].passages[0].text.zh",
                "sections[0].passages[1]",
                "sections[0].passages[2].kind",
                "indicators[0].target.raw",
                "indicators[1]",
            ],
        );
        let plan = plan.expect("the plan stands");
        let passages = super::super::outline::passages(&plan);
        assert_eq!(passages.len(), 1);
        assert_eq!(passages[0].passage.themes, ["iot"]);
    }

    #[test]
    fn a_wrong_head_keeps_what_stands_under_it() {
        let json = format!(
            r#"{{{HEAD}, "issued": 2021, "sections": [{{"id": "1", "number": 4, "passages": [
                {{"id": "1-1", "kind": "goal", "text": {{"zh": "好"}}}}]}}]}}"#
        );
        let plan = check(&json, &["issued", "sections[0].number", "sections[0]"]).expect("stands");
        assert_eq!(super::super::outline::passages(&plan).len(), 1);
    }

    #[test]
    fn duplicate_ids_and_an_empty_plan_are_reported() {
        check(&format!("{{{HEAD}}}"), &["—"]).expect("an empty plan is a plan");
        let json = format!(
            r#"{{{HEAD}, "sections": [{{"id": "1", "title": {{}}}}, {{"id": "1", "title": {{}}}}]}}"#
        );
        check(&json, &["sections[1]"]).expect("stands");
    }

    #[test]
    fn too_long_is_refused_before_it_is_read() {
        let (plan, notes) = load_bytes(&vec![b' '; MAX_BYTES + 1], &BTreeSet::new());
        assert!(plan.is_none());
        assert!(notes[0].message.en.contains("32"), "{notes:?}");
    }

    #[test]
    fn broken_encoding_says_where() {
        let (plan, notes) = load_bytes(b"{\"format\": \"\xc4\xe3\"}", &BTreeSet::new());
        assert!(plan.is_none());
        assert!(notes[0].message.en.contains("12"), "{notes:?}");
    }

    #[test]
    fn deep_nesting_is_refused_not_followed() {
        assert!(check(&"[".repeat(100_000), &["L1"]).is_none());
    }
}

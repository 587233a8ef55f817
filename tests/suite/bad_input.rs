//! What is no plan, or not quite one: loading never panics, and says what is wrong, where, and what
//! to do, in both languages.

use std::collections::BTreeSet;

use plan_compare::plan::{Diagnostic, Plan, Severity, load_bytes};
use plan_compare::theme::Lexicon;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{beside, files};

/// Loads, and sees that whatever is said is said in full.
#[track_caller]
fn load(name: &str, bytes: &[u8]) -> (Option<Plan>, Vec<Diagnostic>) {
    let (plan, notes) = load_bytes(bytes, &Lexicon::bundled().ids());
    for note in &notes {
        for text in [&note.message, &note.hint] {
            assert!(!text.zh.is_empty() && !text.en.is_empty(), "{name}: {note:?}");
        }
    }
    if plan.is_none() {
        assert!(notes.iter().any(|note| note.severity == Severity::Error), "{name}: refused without a word");
    }
    (plan, notes)
}

/// Loads what is no plan at all: one error, at the place named.
#[track_caller]
fn check_refused(name: &str, bytes: &[u8], place: &str) {
    let (plan, notes) = load(name, bytes);
    assert!(plan.is_none(), "{name} is taken for a plan");
    let places: Vec<String> = notes.iter().map(|note| note.place.to_string()).collect();
    assert_eq!(places, [place], "{name}: {notes:#?}");
}

/// Loads a plan with faults: it stands, and exactly these places are named.
#[track_caller]
fn check_places(plan: &Value, places: &[&str]) -> Plan {
    let (found, notes) = load("a plan with faults", plan.to_string().as_bytes());
    let named: Vec<String> = notes.iter().map(|note| note.place.to_string()).collect();
    assert_eq!(named, places, "{plan:#}: {notes:#?}");
    found.expect("the plan stands")
}

/// A small plan that has something of everything.
fn small() -> Value {
    json!({
        "format": "plan/1", "id": "small", "title": {"zh": "小规划", "en": "A small plan"},
        "short_title": {"zh": "小", "en": "Small"}, "issuer": {"zh": "某县", "en": "A county"},
        "document_number": "1号", "issued": "2021-01-01", "period": {"from": 2021, "to": 2025},
        "source": {"title": {"zh": "公报", "en": "Gazette"}, "page": 3}, "text": "gist",
        "sections": [{
            "id": "1", "number": "一", "title": {"zh": "渔港", "en": "Harbours"}, "line": 1,
            "kind": "box", "columns": {"zh": ["名称"], "en": ["Name"]},
            "passages": [{
                "id": "1-1", "heading": {"zh": "码头", "en": "Quays"}, "kind": "goal",
                "themes": ["marine"], "text": {"zh": "建成渔港12座。", "en": "12 harbours are built."},
                "terms": ["渔港"], "cells": ["甲"], "line": 2,
                "quantities": [{
                    "subject": {"zh": "渔港", "en": "harbours"}, "raw": "12座", "year": 2025, "year_inferred": true
                }]
            }],
            "sections": []
        }],
        "indicators": [{
            "id": "a", "name": {"zh": "渔港数", "en": "Harbours"}, "unit": "座", "unit_en": "",
            "group": {"zh": "港", "en": "Ports"}, "table": {"zh": "表", "en": "Table"}, "role": "review",
            "baseline": {"year": 2020, "raw": "7"}, "target": {"year": 2025, "raw": "12"},
            "actual": {"year": 2025, "raw": "12"}, "status": {"zh": "完成", "en": "met"},
            "nature": "binding", "themes": ["marine"], "note": {"zh": "注", "en": "Note"}, "line": 3
        }]
    })
}

#[test]
fn what_is_no_plan_is_refused() {
    let deep_objects = "{\"a\":".repeat(100_000);
    let cases: [(&str, &[u8], &str); 12] = [
        ("nothing", b"", "—"),
        ("white space", b" \n\t", "—"),
        ("running text", "到2025年建成渔港12座。".as_bytes(), "L1"),
        ("half a plan", b"{\n \"format\": \"plan/1\",\n \"id\"", "L3"),
        ("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "—"),
        ("a document", b"PK\x03\x04\x14\0\x06\0", "—"),
        ("UTF-16", b"\xff\xfe{\0}\0", "—"),
        ("GB18030", b"{\"format\": \"\xb9\xe6\xbb\xae\"}", "—"),
        ("a list", b"[{\"format\": \"plan/1\"}]", "—"),
        ("another format", b"{\"format\": \"comparison/1\"}", "format"),
        ("a later format", b"{\"format\": \"plan/2\", \"id\": \"x\", \"title\": {}}", "format"),
        ("nested objects", deep_objects.as_bytes(), "L1"),
    ];
    for (name, bytes, place) in cases {
        check_refused(name, bytes, place);
    }
    check_refused("nested lists", &b"[".repeat(100_000), "L1");
    check_refused("50 MB", &vec![b' '; 50 * 1024 * 1024], "—");
}

#[test]
fn faults_are_named_and_the_rest_stands() {
    let fault = |pointer: &str, value: Value| {
        let mut plan = small();
        *plan.pointer_mut(pointer).expect("the small plan has this field") = value;
        plan
    };
    assert_eq!(check_places(&small(), &[]).sections.len(), 1);
    check_places(&fault("/sections/0/passages/0/themes", json!(["nonsense"])), &["sections[0].passages[0]"]);
    check_places(&fault("/sections/0/passages/0/text/zh", json!(5)), &["sections[0].passages[0].text.zh"]);
    check_places(&fault("/sections/0/passages/0/id", json!("1")), &["sections[0].passages[0]"]);
    check_places(&fault("/indicators/0/themes", json!(["nonsense"])), &["indicators[0]"]);
    check_places(&fault("/indicators/0/target/raw", json!(12)), &["indicators[0].target.raw"]);
    check_places(&fault("/title", json!({})), &["title"]);
    let mut empty = fault("/sections", json!([]));
    empty["indicators"] = json!([]);
    check_places(&empty, &["—"]);
}

/// Puts a value of every type in the place of every value of the plan.
#[test]
fn a_value_of_another_type_is_reported() {
    let mut replaced = 0;
    for pointer in pointers(&small(), "") {
        for other in [json!(null), json!(true), json!(-7), json!("纸"), json!([]), json!({}), json!([[{}]])]
        {
            let mut plan = small();
            let place = plan.pointer_mut(&pointer).expect("the pointer is of this plan");
            let same_type = std::mem::discriminant(place) == std::mem::discriminant(&other);
            let before = std::mem::replace(place, other.clone());
            let (_, notes) = load(&pointer, plan.to_string().as_bytes());
            replaced += 1;
            // Null is no value where none need be. A list of texts is taken for an object's fields in
            // their order, which hurts nobody.
            let taken = other.is_null() || before.is_object() && other.is_array();
            if !same_type && !taken {
                assert!(!notes.is_empty(), "{pointer}: {other} passes for {before}");
            }
        }
    }
    assert!(replaced > 300, "{replaced}");
}

/// JSON pointers to every value inside another.
fn pointers(value: &Value, path: &str) -> Vec<String> {
    let inside: Vec<(String, &Value)> = match value {
        Value::Object(map) => map.iter().map(|(key, value)| (format!("{path}/{key}"), value)).collect(),
        Value::Array(list) => {
            list.iter().enumerate().map(|(at, value)| (format!("{path}/{at}"), value)).collect()
        }
        _ => Vec::new(),
    };
    inside
        .into_iter()
        .flat_map(|(here, value)| [vec![here.clone()], pointers(value, &here)].concat())
        .collect()
}

#[test]
fn sections_may_be_deep() {
    for depth in [10, 40, 1000] {
        let open = r#"{"id": "1", "title": {}, "sections": ["#.repeat(depth);
        let head = r#""format": "plan/1", "id": "x", "title": {"zh": "深"}"#;
        let json = format!("{{{head}, \"sections\": [{open}{}]}}", "]}".repeat(depth));
        let (plan, notes) = load("deep sections", json.as_bytes());
        assert!(!notes.is_empty(), "an id that is used {depth} times is reported");
        let ids: BTreeSet<usize> = plan.iter().map(|p| plan_compare::plan::sections(p).len()).collect();
        assert!(ids.is_empty() || ids == BTreeSet::from([depth]), "{depth}: {ids:?}");
    }
}

#[test]
fn the_json_test_suite_is_survived() {
    let Some(folder) = beside("suites/json-test-suite", "PLAN_COMPARE_JSON_TEST_SUITE") else { return };
    let cases = files(&folder, ".json");
    assert!(cases.len() > 200, "only {} files", cases.len());
    for path in cases {
        let bytes = std::fs::read(&path).expect("a case can be read");
        let (plan, _) = load(&path.display().to_string(), &bytes);
        assert!(plan.is_none(), "{} is taken for a plan", path.display());
    }
}

proptest! {
    #[test]
    fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        load("bytes", &bytes);
    }

    #[test]
    fn any_text_in_any_place_is_survived(text in ".{0,40}", at in any::<prop::sample::Index>()) {
        let mut plan = small();
        let all = pointers(&plan, "");
        *plan.pointer_mut(&all[at.index(all.len())]).expect("the pointer is of this plan") = Value::from(text);
        load("a text", plan.to_string().as_bytes());
    }
}

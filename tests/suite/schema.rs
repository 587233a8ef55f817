//! The JSON Schemas in `data/` are those of the Rust types, and the plans there are valid by them.
//! `UPDATE=1 cargo test --test suite schema` writes them anew after a type was changed.

use plan_compare::compare::{Comparison, compare};
use plan_compare::plan::Plan;
use plan_compare::theme::Lexicon;
use serde_json::{Value, json};

use crate::json_schema::faults;
use crate::support::{assert_none, bundled, files, root, text};

#[track_caller]
fn check(path: &str, schema: &schemars::Schema) {
    let of_types = format!("{}\n", serde_json::to_string_pretty(schema).expect("a schema is JSON"));
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(root().join(path), &of_types).expect("the schema can be written");
    }
    let stored = std::fs::read_to_string(root().join(path)).unwrap_or_default();
    assert!(stored == of_types, "{path} is not the schema of the types: UPDATE=1 writes it anew");
}

#[test]
fn plans_have_the_schema_of_their_type() {
    check("data/plan.schema.json", &schemars::schema_for!(Plan));
}

#[test]
fn comparisons_have_the_schema_of_their_type() {
    check("data/comparison.schema.json", &schemars::schema_for!(Comparison));
}

#[test]
fn bundled_plans_are_valid() {
    let schema = json_of("data/plan.schema.json");
    let plans = files(&root().join("data/plans"), ".json");
    let all = plans.iter().flat_map(|path| {
        let name = path.file_name().expect("a file has a name").to_string_lossy();
        let faults = faults(&schema, &json_of(&format!("data/plans/{name}")));
        faults.into_iter().map(move |fault| format!("{name}: {fault}")).collect::<Vec<_>>()
    });
    assert_none(&all.collect::<Vec<_>>());
}

#[test]
fn themes_and_glossary_are_valid() {
    for name in ["themes", "glossary"] {
        let schema = json_of(&format!("data/{name}.schema.json"));
        assert_none(&faults(&schema, &json_of(&format!("data/{name}.json"))));
    }
}

#[test]
fn comparisons_are_valid() {
    let (left, right) = (bundled("social-credit"), bundled("trade"));
    let json = compare(left, right, Lexicon::bundled()).to_json();
    let comparison = serde_json::from_str(&json).expect("a comparison is JSON");
    assert_none(&faults(&json_of("data/comparison.schema.json"), &comparison));
}

#[test]
fn the_schema_refuses_what_is_no_plan() {
    let schema = json_of("data/plan.schema.json");
    let check = |plan: Value, wanted: &[&str]| assert_eq!(faults(&schema, &plan), wanted, "{plan}");
    check(json!({"format": "plan/1", "id": "x", "title": {}}), &[]);
    check(json!([]), &["$: not of type object"]);
    check(json!({"format": "plan/1", "id": "x"}), &["$: title is missing"]);
    check(
        json!({"format": "plan/1", "id": 1, "title": {}, "nonsense": 1}),
        &["$.id: not of type string", "$.nonsense: not known here"],
    );
    let kind = json!([{"id": "1", "title": {}, "passages": [{"id": "1-1", "kind": "dream", "text": {}}]}]);
    check(
        json!({"format": "plan/1", "id": "x", "title": {}, "sections": kind}),
        &["$.sections[0].passages[0].kind: fits 0 of the choices"],
    );
}

fn json_of(path: &str) -> Value {
    serde_json::from_str(&text(path)).unwrap_or_else(|fault| panic!("{path}: {fault}"))
}

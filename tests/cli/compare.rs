//! `compare`: forms, and what LEFT and RIGHT may be.

use std::io::Read;
use std::process::{Command, Stdio};

use crate::tool::{Folder, plan};

fn two_plans(test: &str) -> Folder {
    let folder = Folder::new(test);
    folder.write("lake.json", plan("lake", "300"));
    folder.write("hill.json", plan("hill", "400"));
    folder
}

#[test]
fn json_is_the_comparison() {
    let call = two_plans("compare-json").call(&["compare", "lake.json", "hill.json", "--format", "json"]);
    assert_eq!((call.status, call.err.as_str()), (0, ""));
    let json: serde_json::Value = serde_json::from_str(&call.out).unwrap();
    assert_eq!(json["format"], "comparison/1");
    assert_eq!(json["left"]["id"], "lake");
    assert_eq!(json["targets"][0]["verdict"], "higher");
    assert_eq!(json["targets"][0]["left"]["line"], 9);
}

#[test]
fn csv_has_two_tables_and_two_languages() {
    let folder = two_plans("compare-csv");
    let targets = folder.call(&["compare", "lake.json", "hill.json", "--format", "csv"]);
    assert_eq!(targets.status, 0);
    assert!(targets.out.starts_with("subject,verdict,reason,year,"), "{}", targets.out);
    assert!(targets.out.contains("\r\n5G base stations,B higher,"), "{}", targets.out);
    let links = folder.call(&[
        "compare",
        "lake.json",
        "hill.json",
        "--format",
        "csv",
        "--table",
        "links",
        "--lang",
        "zh",
    ]);
    assert!(links.out.starts_with("共同主题,关联类型,"), "{}", links.out);
    let bom = folder.call(&["compare", "lake.json", "hill.json", "--format=csv", "--bom"]);
    assert_eq!(bom.out, format!("\u{feff}{}", targets.out));
}

#[test]
fn markdown_is_the_form_where_none_is_named() {
    let folder = two_plans("compare-md");
    let call = folder.call(&["compare", "lake.json", "hill.json", "--lang", "zh"]);
    assert!(call.out.starts_with("# 规划对照：lake规划 ↔ hill规划\n"), "{}", call.out);
    assert!(call.out.contains("| 5G基站数 | 300 座（2035年） | 400 座（2035年） | B 更高 |"), "{}", call.out);
    let again = folder.call(&["compare", "lake.json", "hill.json", "--lang", "zh", "--format", "md"]);
    assert_eq!(call.out, again.out);
}

#[test]
fn bundled_plans_files_and_parts_of_files_can_be_named() {
    let folder = two_plans("compare-names");
    let id = |left: &str, right: &str| {
        let call = folder.call(&["compare", left, right, "--format", "json"]);
        assert_eq!(call.status, 0, "{}", call.err);
        let json: serde_json::Value = serde_json::from_str(&call.out).unwrap();
        (json["left"]["id"].to_string(), json["right"]["id"].to_string())
    };
    assert_eq!(
        id("digital-economy", "lake.json#lake"),
        ("\"digital-economy\"".to_owned(), "\"lake\"".to_owned())
    );
    assert_eq!(id("./hill.json#Plan of hill", "lake.json").0, "\"hill\"");
    let call = folder.call_with(&["compare", "-", "lake.json", "--format=json"], plan("sea", "1").as_bytes());
    assert!(call.out.contains("\"id\": \"sea\""), "{}", call.err);
}

#[test]
fn what_cannot_be_found_is_told_for_both_sides() {
    let folder = two_plans("compare-missing");
    let call = folder.call(&["compare", "sea", "lake.json#sea"]);
    assert_eq!((call.status, call.out.as_str()), (1, ""));
    assert!(call.err.contains("no file or bundled plan named “sea”"), "{}", call.err);
    assert!(call.err.contains("Bundled plans: digital-economy, "), "{}", call.err);
    assert!(call.err.contains("“sea” is not exactly one plan of lake.json"), "{}", call.err);
    assert!(call.err.contains("lake  Plan of lake"), "{}", call.err);
}

#[test]
fn a_plan_with_faults_is_compared_all_the_same() {
    let folder = two_plans("compare-faults");
    folder.write(
        "faulty.json",
        plan("faulty", "500").replace("\"kind\": \"measure\", \"text\"", "\"kind\": \"?\", \"text\""),
    );
    let call = folder.call(&["compare", "lake.json", "faulty.json", "--format", "json"]);
    assert_eq!(call.status, 0);
    assert!(
        call.err.contains("faulty.json: errors 1, warnings 0; see plan-compare validate"),
        "{}",
        call.err
    );
}

#[test]
fn a_reader_who_stops_is_no_fault() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_plan-compare"))
        .args(["compare", "digital-economy", "water", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The result is larger than a pipe holds, so that the command must notice.
    let mut first = [0; 1];
    let mut out = child.stdout.take().unwrap();
    out.read_exact(&mut first).unwrap();
    drop(out);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

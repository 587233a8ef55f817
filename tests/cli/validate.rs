//! `validate`: diagnostics, counts and status.

use crate::tool::{Folder, plan};

#[test]
fn good_plans_are_counted() {
    let folder = Folder::new("validate-good");
    folder.write("lake.json", plan("lake", "300"));
    let call = folder.call(&["validate", "lake.json"]);
    assert_eq!((call.status, call.err.as_str()), (0, ""));
    assert_eq!(call.out, "lake.json\tlake\t1\t2\t1\t0\t0\t0\n");
}

#[test]
fn faults_are_told_with_place_and_hint_and_the_other_files_are_checked() {
    let folder = Folder::new("validate-faults");
    folder.write("faulty.json", plan("faulty", "300").replace("\"raw\": \"300\"", "\"raw\": 300"));
    folder.write("cut.json", &plan("cut", "300")[..100]);
    folder.write("lake.json", plan("lake", "300"));
    let call = folder.call(&["validate", "faulty.json", "cut.json", "lake.json"]);
    assert_eq!(call.status, 1);
    assert!(call.err.contains("faulty.json: indicators[0].target.raw: error: "), "{}", call.err);
    assert!(call.err.contains("cut.json: L"), "{}", call.err);
    assert!(call.err.contains("\n    "), "a hint follows: {}", call.err);
    let lines: Vec<&str> = call.out.lines().collect();
    assert_eq!(
        lines,
        [
            "faulty.json\tfaulty\t1\t2\t0\t1\t0\t0",
            "cut.json\t-\t0\t0\t0\t1\t0\t0",
            "lake.json\tlake\t1\t2\t1\t0\t0\t0"
        ]
    );
}

#[test]
fn messages_are_in_the_language_asked_for() {
    let folder = Folder::new("validate-lang");
    let call = folder.call(&["validate", "none.json", "--lang", "zh-CN"]);
    assert!(call.err.contains("none.json: 错误: 没有这个文件。"), "{}", call.err);
}

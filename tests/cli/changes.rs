//! `changes`: two versions of one plan.

use crate::tool::{Folder, plan};

#[test]
fn what_changed_is_listed_or_given_as_json() {
    let folder = Folder::new("changes");
    folder.write("draft.json", plan("draft", "300"));
    folder.write("final.json", plan("final", "400"));
    let list = folder.call(&["changes", "draft.json", "final.json", "--lang", "zh"]);
    assert_eq!((list.status, list.err.as_str()), (0, ""));
    assert!(list.out.starts_with("# 版本对照"), "{}", list.out);
    assert!(list.out.contains("~~300~~**400**"), "{}", list.out);
    let json = folder.call(&["changes", "draft.json", "final.json", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(json["format"], "versions/1");
    let missing = folder.call(&["changes", "draft.json", "nowhere.json"]);
    assert_eq!(missing.status, 1);
}

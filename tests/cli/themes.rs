//! `themes`: the themes of each passage.

use crate::tool::{Folder, plan};

#[test]
fn each_passage_has_its_themes_and_line() {
    let folder = Folder::new("themes");
    folder.write("lake.json", plan("lake", "300"));
    let call = folder.call(&["themes", "lake.json", "--format", "json"]);
    assert_eq!((call.status, call.err.as_str()), (0, ""));
    let list: serde_json::Value = serde_json::from_str(&call.out).unwrap();
    assert_eq!(list[0]["line"], 3);
    assert_eq!(list[0]["themes"], serde_json::json!(["5g-and-networks"]));
    // The second has none in its data: the lexicon says by its words.
    assert_eq!(list[1]["line"], serde_json::Value::Null);
    assert!(list[1]["themes"].to_string().contains("water"), "{list}");
    assert_eq!(list.as_array().unwrap().len(), 2);
}

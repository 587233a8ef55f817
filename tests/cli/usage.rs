//! Help and wrong calls.

use crate::tool::Folder;

#[test]
fn wrong_calls_leave_with_two() {
    let folder = Folder::new("usage");
    for arguments in [
        &[][..],
        &["frob"],
        &["import", "x.txt"],
        &["compare", "water"],
        &["compare", "water", "water", "--format", "xml"],
        &["compare", "water", "water", "--format", "md", "--table", "links"],
        &["compare", "water", "water", "--format", "json", "--bom"],
        &["themes", "water", "--lang", "fr"],
    ] {
        let call = folder.call(arguments);
        assert_eq!(call.status, 2, "{arguments:?}");
        assert_eq!(call.out, "", "{arguments:?}");
        assert!(!call.err.is_empty());
    }
}

#[test]
fn help_has_examples_and_says_the_statuses() {
    let folder = Folder::new("usage-help");
    for arguments in [&["--help"][..], &["import", "--help"], &["validate", "--help"], &["compare", "--help"]]
    {
        let call = folder.call(arguments);
        assert_eq!(call.status, 0);
        assert!(call.out.contains("Exit status: 0"), "{arguments:?}: {}", call.out);
    }
    assert!(folder.call(&["--help"]).out.contains("Examples:\n  plan-compare import "));
}

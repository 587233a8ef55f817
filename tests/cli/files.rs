//! What becomes of files of all kinds: refused with what to do, or handed to the reader.

use crate::tool::Folder;

#[test]
fn what_cannot_be_read_is_refused_with_what_to_do() {
    let folder = Folder::new("files-refused");
    folder.write("empty.txt", "");
    folder.write("scan.pdf", "%PDF-1.7\n");
    folder.write("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0");
    folder.write("photo.jpg", b"\xff\xd8\xff\xe0");
    folder.write("noise.txt", b"a\0b\x01");
    folder.write("broken.docx", b"PK\x03\x04 and then nothing");
    folder.write("deep.html", "<div>".repeat(10_000));
    for (file, says, hint) in [
        ("empty.txt", "The file is empty", "downloaded completely"),
        ("scan.pdf", "PDF files cannot be read", "OCR"),
        ("old.doc", "old Office versions", "save it as .docx"),
        ("photo.jpg", "a picture", "OCR"),
        ("noise.txt", "a binary file", "UTF-8"),
        ("broken.docx", "no complete .docx file", "Download it again"),
        ("deep.html", "nested too deeply", "browser"),
        ("none.txt", "no such file", "Check the path"),
        (".", "folder", "Check the path"),
    ] {
        let call = folder.call(&["import", file, "--out", "plans"]);
        assert_eq!(call.status, 1, "{file}");
        assert_eq!(call.out, "", "{file}");
        assert!(call.err.contains(says) && call.err.contains(hint), "{file}: {}", call.err);
    }
}

#[test]
fn a_file_beyond_the_limit_is_refused_without_reading_it_all() {
    let folder = Folder::new("files-limit");
    let file = std::fs::File::create(folder.path().join("huge.txt")).unwrap();
    file.set_len(200 * 1024 * 1024).unwrap();
    let call = folder.call(&["validate", "huge.txt"]);
    assert_eq!(call.status, 1);
    assert!(call.err.contains("more than 64 MB"), "{}", call.err);
}

#[test]
fn a_terminal_is_not_steered_by_a_file() {
    let folder = Folder::new("files-escape");
    folder.write("x.json", "{\"format\": \"plan/\u{1b}[31m\u{202e}\"}");
    let call = folder.call(&["validate", "x.json"]);
    assert!(!call.err.contains(['\u{1b}', '\u{202e}']), "{:?}", call.err);
}

#[test]
fn a_folder_that_cannot_be_written_is_told() {
    let folder = Folder::new("files-unwritable");
    folder.write("plans", "a file where the folder should be");
    let call = folder.call(&["import", "x.txt", "--out", "plans"]);
    assert_eq!(call.status, 1);
    assert!(call.err.contains("plans cannot be written"), "{}", call.err);
}

#[test]
fn plan_json_can_be_imported_too() {
    let folder = Folder::new("files-import-json");
    folder.write("lake.json", crate::tool::plan("lake", "300"));
    let call = folder.call(&["import", "lake.json", "lake.json", "--out", "plans", "--lang", "zh"]);
    assert_eq!((call.status, call.err.as_str()), (0, ""));
    let lines: Vec<&str> = call.out.lines().collect();
    assert_eq!(lines, ["plans/lake.json\tlake规划\t\t1\t2\t1", "plans/lake-2.json\tlake规划\t\t1\t2\t1"]);
    let call = folder.call(&["validate", "plans/lake.json", "plans/lake-2.json"]);
    assert_eq!(call.status, 0, "{}", call.err);
    assert!(call.out.contains("plans/lake-2.json\tlake-2\t1\t2\t1\t0\t0\t0\n"), "{}", call.out);
}

use std::collections::BTreeMap;

use super::*;

/// The page with each link replaced by its debug text.
fn replaced(page: &str) -> String {
    replace_links(page, |link| Ok(format!("{link:?}")))
        .map_err(|error| format!("{error:#}"))
        .unwrap_or_else(|e| e)
}

/// A project folder with the given files, under the target folder of the tests.
fn project(name: &str, files: &BTreeMap<&str, &str>) -> std::path::PathBuf {
    let root = std::env::temp_dir().join(format!("xtask-pack-{name}-{}", std::process::id()));
    for (path, text) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    root
}

fn small_page() -> BTreeMap<&'static str, &'static str> {
    BTreeMap::from([
        (
            "www/index.html",
            r##"<!doctype html><html><head><meta charset="utf-8"><link rel="icon" href="data:,">
<link data-trunk rel="css" href="css/base.css"><link data-trunk rel="css" href="css/one.css"><link data-trunk rel="css" href="css/two.css" media="print">
<link data-trunk rel="inline" type="js" href="boot.js">
<link data-trunk rel="copy-dir" href="../data/plans" data-target-path="data/plans">
<link data-trunk rel="copy-file" href="embed.js">
<link data-trunk rel="copy-dir" href="examples" data-target-path="examples">
<link data-site rel="manifest" href="manifest.webmanifest"><script data-site src="offline.js" defer></script>
<link data-trunk rel="rust" href="../Cargo.toml" data-bin="page" data-wasm-opt="0">
</head><body><a href="https://example.org/">a link to follow</a></body></html>"##,
        ),
        ("www/css/base.css", "p { color: red }"),
        ("www/css/one.css", "a { color: blue }"),
        ("www/css/two.css", "b { background: url(\"data:image/png,\") }"),
        ("www/boot.js", "var ready = 1 < 2;\r\n"),
        ("data/plans/second.json", "{ \"id\": \"二\" }"),
        ("data/plans/first.json", "{ \"id\": \"一\" }"),
        ("data/plans/digital-economy.json", "{ \"id\": \"三\" }"),
    ])
}

fn bindings() -> Bindings {
    Bindings { script: "let wasm_bindgen;".to_owned(), wasm: vec![0; 1000] }
}

fn packed(name: &str, files: &BTreeMap<&str, &str>) -> Result<Packed, String> {
    let root = project(name, files);
    let result = pack(&root, &bindings(), true).map_err(|error| format!("{error:#}"));
    fs::remove_dir_all(root).unwrap();
    result
}

#[test]
fn packs_everything_in_the_order_of_the_links() {
    let packed = packed("order", &small_page()).unwrap();
    let html = packed.html;
    let places = [
        "Content-Security-Policy",
        "color: red",
        "media=\"print\"",
        "var ready",
        "data-plans=\"digital-economy\"",
        "data-plans=\"first second\"",
        "data-part=\"styles\"",
        "data-part=\"glue\"",
        "id=\"page-wasm\"",
        "TrunkApplicationStarted",
        "</head>",
    ]
    .map(|part| html.find(part).unwrap_or_else(|| panic!("{part} is missing")));
    assert!(places.is_sorted(), "{places:?}");
    assert!(!html.contains("color: blue"), "what is not seen at the start is packed");
    assert!(!html.contains("data-trunk"));
    for beside in ["embed.js", "examples", "manifest", "offline.js", "data-site"] {
        assert!(!html.contains(beside), "{beside} stands beside a site, not in the one file");
    }
    assert_eq!(packed.plan_count, 3);
    assert_eq!(packed.wasm.raw, 1000);
}

#[test]
fn allows_each_inline_script_by_its_hash() {
    let html = packed("hashes", &small_page()).unwrap().html;
    // The hash of "\nvar ready = 1 < 2;\n", with the line ends of an HTML parser.
    assert!(html.contains("'sha256-Cl4ZTAu/ixwOUCzHjZOVtfE4eiwpUiSIIff28imTz2A='"));
    assert_eq!(html.matches("'sha256-").count(), 3, "boot, glue, start");
    assert!(html.contains("default-src 'none'; connect-src 'none'"));
}

#[test]
fn the_same_input_gives_the_same_file() {
    assert_eq!(packed("same-1", &small_page()).unwrap().html, packed("same-2", &small_page()).unwrap().html);
}

#[test]
fn refuses_what_it_does_not_know() {
    for link in [
        r#"<link data-trunk rel="scss" href="a.scss">"#,
        r#"<link data-trunk rel="copy-dir" href="pictures">"#,
        r#"<link data-trunk rel="css" href="a.css" integrity="none">"#,
        r#"<link data-trunk rel="rust" href="../Cargo.toml" data-bin="other">"#,
        r#"<link data-trunk href="a.css">"#,
        r#"<script data-trunk src="a.js"></script>"#,
    ] {
        assert!(!replaced(link).contains('{'), "{link} was understood");
    }
    let known = replaced(r#"<link data-trunk rel="css" href="a.css">"#);
    assert_eq!(known, r#"Style { href: "a.css", media: None }"#);
}

#[test]
fn refuses_what_would_load_something() {
    for (path, text) in [
        ("www/css/one.css", "@import \"other.css\";"),
        ("www/css/one.css", "a { background: URL( 'https://example.org/a.png') }"),
        ("www/css/one.css", "/* </style> */"),
        ("www/boot.js", "var end = '</script>';"),
        ("www/index.html", r#"<head><meta charset="utf-8"><script src="a.js"></script></head>"#),
        ("www/index.html", r#"<head><meta charset="utf-8"><link rel="stylesheet" href="a.css"></head>"#),
        ("www/index.html", r#"<head><meta charset="utf-8"></head><body onload="go()"></body>"#),
        ("www/index.html", r#"<head><meta charset="utf-8"><script type="module">go()</script></head>"#),
        ("www/index.html", "<head><title>no encoding</title></head>"),
        ("data/plans/first.json", "not JSON"),
        ("data/plans/Not an id.json", "{}"),
    ] {
        let mut files = small_page();
        files.insert(path, text);
        assert!(packed("loading", &files).is_err(), "{path} with {text} was packed");
    }
}

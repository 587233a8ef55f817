use super::*;

fn glossary() -> Glossary {
    let entry = |id: &str, zh: &[&str], en: &[&str]| serde_json::json!({"id": id, "terms": {"zh": zh, "en": en}, "explanation": {"zh": id, "en": id}});
    let entries = [
        entry("pue", &["PUE", "电能利用效率"], &["PUE", "power usage effectiveness"]),
        entry("zone", &["试验区"], &["pilot zone"]),
        entry("free-zone", &["自贸试验区"], &["pilot free trade zone"]),
        entry("parts", &["苏南", "苏中"], &["southern Jiangsu"]),
    ];
    Glossary::read(&serde_json::json!({"format": "glossary/1", "entries": entries}).to_string()).unwrap()
}

/// A text with its terms in brackets, each with the id of its entry.
fn marked(text: &str, lang: Lang) -> String {
    let glossary = glossary();
    let pieces = glossary.pieces(text, lang, &mut Seen::default());
    let show = |piece: &Piece<'_>| match piece {
        Piece::Text(text) => (*text).to_owned(),
        Piece::Term(number, term) => format!("[{term}={}]", glossary.entry(*number).unwrap().id),
    };
    pieces.iter().map(show).collect()
}

#[test]
fn terms_are_found_once_whole_and_longest_first() {
    let check = |text: &str, lang: Lang, wanted: &str| assert_eq!(marked(text, lang), wanted);
    check("PUE低于1.3,电能利用效率提高", Lang::Zh, "[PUE=pue]低于1.3,电能利用效率提高");
    check("自贸试验区与综合试验区", Lang::Zh, "[自贸试验区=free-zone]与综合[试验区=zone]");
    check("A Pilot zone with pued and PUE", Lang::En, "A [Pilot zone=zone] with pued and [PUE=pue]");
    check("spue", Lang::En, "spue");
    check("江苏中心、江苏南部,推动苏中崛起", Lang::Zh, "江苏中心、江苏南部,推动[苏中=parts]崛起");
    check("", Lang::Zh, "");
}

#[test]
fn a_term_is_explained_once_in_several_texts() {
    let glossary = glossary();
    let mut seen = Seen::default();
    assert_eq!(glossary.pieces("PUE", Lang::Zh, &mut seen), [Piece::Term(0, "PUE")]);
    assert_eq!(glossary.pieces("PUE", Lang::Zh, &mut seen), [Piece::Text("PUE")]);
}

#[test]
fn what_is_no_glossary_is_refused() {
    for json in ["", "[]", r#"{"format": "glossary/2", "entries": []}"#, r#"{"format": "glossary/1"}"#] {
        assert!(Glossary::read(json).is_none(), "{json}");
    }
}

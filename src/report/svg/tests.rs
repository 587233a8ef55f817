//! Every picture is well-formed XML that says what it should and loads nothing.

use super::super::sample::{Sample, sample};
use super::*;
use crate::compare::{TargetPair, compare};
use crate::theme::Lexicon;
use quick_xml::Reader;
use quick_xml::events::Event;

fn pictures(sample: &Sample) -> Vec<String> {
    let input = ReportInput {
        comparison: &sample.comparison,
        left: &sample.left,
        right: &sample.right,
        lexicon: Lexicon::bundled(),
    };
    let of = |lang| [dumbbells_svg(&input, lang), outline_svg(&input, lang)];
    [Lang::Zh, Lang::En].into_iter().flat_map(of).collect()
}

/// Reads a picture to its end; gives its elements in their order and its texts.
fn read(svg: &str) -> (Vec<String>, Vec<String>) {
    let mut reader = Reader::from_str(svg);
    reader.config_mut().check_end_names = true;
    let (mut names, mut texts, mut depth, mut text) = (Vec::new(), Vec::new(), 0i32, String::new());
    loop {
        match reader.read_event().unwrap_or_else(|fault| panic!("{fault}: {svg}")) {
            Event::Start(element) | Event::Empty(element) if !loads_nothing(&element) => {
                panic!("{element:?} loads something")
            }
            Event::Start(element) => {
                names.push(element.name().as_ref().to_owned());
                (depth, text) = (depth + 1, String::new());
            }
            Event::Empty(element) => names.push(element.name().as_ref().to_owned()),
            Event::Text(piece) => text.push_str(&piece),
            Event::GeneralRef(entity) => {
                text.push(match &*entity {
                    "lt" => '<',
                    "gt" => '>',
                    "amp" => '&',
                    "quot" => '"',
                    other => panic!("&{other};"),
                });
            }
            Event::End(_) => {
                depth -= 1;
                texts.push(std::mem::take(&mut text));
            }
            Event::Eof => break,
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(depth, 0, "{svg}");
    (names, texts)
}

fn loads_nothing(element: &quick_xml::events::BytesStart<'_>) -> bool {
    element.attributes().all(|attribute| {
        let attribute = attribute.unwrap();
        let key = attribute.key.as_ref().to_owned();
        let value = attribute.value.to_string();
        let names = key == "xmlns";
        !key.contains("href")
            && !key.starts_with("on")
            && (names || !value.contains("://"))
            && !value.contains("url(")
    })
}

#[test]
fn pictures_are_well_formed() {
    for svg in pictures(&sample()) {
        let (names, texts) = read(&svg);
        assert_eq!(names.first().map(String::as_str), Some("svg"));
        assert!(names.iter().any(|name| name == "title") && names.iter().any(|name| name == "desc"));
        assert!(texts.iter().all(|text| !text.contains("NaN")), "{svg}");
    }
}

#[test]
fn a_chart_has_a_row_for_each_shared_target() {
    let mut sample = sample();
    let known = ["base-stations", "energy"];
    let is_known =
        |pair: &TargetPair| pair.right.as_ref().is_some_and(|side| known.contains(&side.id.as_str()));
    sample.comparison.targets.retain(is_known);
    let svgs = pictures(&sample);
    let (names, texts) = read(&svgs[0]);
    // Base stations: 300 against 0.4 and 1.20, then 0.5 and 1.2 against the same; energy: one each.
    let count = |name: &str| names.iter().filter(|n| *n == name).count();
    assert_eq!((count("circle"), count("rect")), (4, 1 + 5), "{}", svgs[0]);
    for wanted in ["5G基站数", "单位能耗变化", "0.5", "1.20", "一致", "B 更高", "○ 2030  ● 2035"]
    {
        assert!(texts.iter().any(|text| text == wanted), "{wanted}: {texts:#?}");
    }
    assert!(!texts.iter().any(|text| text.contains("水质等级")), "what only A states is not in the picture");
}

#[test]
fn a_map_has_its_sections_and_ribbons() {
    let svgs = pictures(&sample());
    let (names, texts) = read(&svgs[1]);
    assert!(names.iter().any(|name| name == "path"), "{}", svgs[1]);
    assert!(texts.iter().any(|text| text.contains("网络建设")), "{texts:#?}");
}

#[test]
fn hostile_names_stay_text() {
    let mut sample = sample();
    let hostile = "</text><script>alert(1)</script>&x;\u{1}\u{ffff}";
    for indicator in sample.left.indicators.iter_mut().chain(&mut sample.right.indicators) {
        indicator.name.zh = format!("5G基站数{hostile}");
        indicator.unit = hostile.to_owned();
    }
    sample.left.title.zh = hostile.to_owned();
    sample.left.sections[0].title.zh = hostile.to_owned();
    sample.comparison = compare(&sample.left, &sample.right, Lexicon::bundled());
    for svg in pictures(&sample) {
        let (names, _) = read(&svg);
        assert!(!names.iter().any(|name| name == "script"), "{svg}");
    }
}

#[test]
fn empty_plans_have_pictures_too() {
    let Sample { mut left, mut right, .. } = sample();
    for plan in [&mut left, &mut right] {
        plan.sections.clear();
        plan.indicators.clear();
        plan.source = None;
        plan.document_number.clear();
    }
    let comparison = compare(&left, &right, Lexicon::bundled());
    for svg in pictures(&Sample { left, right, comparison }) {
        read(&svg);
    }
}

#[test]
fn pictures_of_bundled_plans_are_well_formed() {
    let plan = |id: &str| {
        let path = format!("{}/data/plans/{id}.json", env!("CARGO_MANIFEST_DIR"));
        let json = std::fs::read_to_string(path).unwrap();
        crate::plan::load(&json, &Lexicon::bundled().ids()).0.unwrap()
    };
    for (left, right) in [("digital-economy", "new-infrastructure"), ("manufacturing", "digital-economy")] {
        let (left, right) = (plan(left), plan(right));
        let comparison = compare(&left, &right, Lexicon::bundled());
        for svg in pictures(&Sample { left, right, comparison }) {
            let (names, _) = read(&svg);
            assert!(names.len() > 40, "a picture with little in it: {svg}");
        }
    }
}

//! An invented plan as official text and as gists.

use super::*;
use crate::plan::passages;
use crate::theme::Lexicon;

const TEXT: &str = "水乡省“十四五”航运发展规划
一、总体要求
(一)发展目标。
到2025年，沿江各市新建三个万吨级码头，港口吞吐量达到40亿吨，货物在港停留时间缩短一半。
二、重点任务
(一)码头建设。
新建码头。在北岸选址新建三个码头，完善后方堆场和集疏运道路，做好岸线生态修复。
疏浚航道。对主航道进行疏浚，保持水深12.5米，设置航标300座。
(二)智慧航运。
建设船舶交易平台，推动单证电子化，培养2000名专业人员。
";

fn known(lines: bool) -> Plan {
    let json = r#"{"format": "plan/1", "id": "shipping", "text": "gist",
      "title": {"zh": "水乡省“十四五”航运发展规划", "en": "Shipping plan"},
      "short_title": {"zh": "航运", "en": "Shipping"},
      "sections": [
        {"id": "1", "number": "一", "title": {"zh": "总体要求", "en": "General"}, "line": 2, "sections": [
          {"id": "1.1", "number": "一(一)", "title": {"zh": "发展目标", "en": "Goals"}, "line": 3, "passages": [
            {"id": "1.1-1", "kind": "goal", "text": {"zh": "建码头，吞吐量40亿吨。", "en": "Wharves."}, "line": 4}]}]},
        {"id": "2", "number": "二", "title": {"zh": "重点任务", "en": "Tasks"}, "line": 5, "sections": [
          {"id": "2.1", "number": "二(一)", "title": {"zh": "码头建设", "en": "Wharves"}, "line": 6, "passages": [
            {"id": "2.1-1", "kind": "measure", "heading": {"zh": "疏浚航道", "en": "Dredging"},
             "text": {"zh": "主航道水深12.5米，航标300座。", "en": "Dredge to 12.5 m."}, "line": 8,
             "quantities": [{"subject": {"zh": "航标", "en": "beacons"}, "raw": "300座"}]}]},
          {"id": "2.2", "number": "二(二)", "title": {"zh": "智慧航运", "en": "Smart shipping"}, "line": 9, "passages": [
            {"id": "2.2-1", "kind": "measure", "text": {"zh": "船舶交易平台，单证电子化。", "en": "A platform."}, "line": 10}]}]}
      ]}"#;
    let mut plan = crate::plan::load(json, &Default::default()).0.expect("a plan");
    if !lines {
        shift(&mut plan.sections);
    }
    plan
}

/// As if the gists were written for another text of the same plan.
fn shift(sections: &mut [Section]) {
    for section in sections {
        section.line = section.line.map(|line| line + 700);
        section.passages.iter_mut().for_each(|p| p.line = p.line.map(|line| line + 700));
        shift(&mut section.sections);
    }
}

fn check(same_lines: bool) {
    let (plans, _) = crate::read::read(TEXT, Lexicon::bundled());
    let before = plans.first().expect("a plan").clone();
    let mut plan = before.clone();
    enrich(&mut plan, &known(same_lines));
    assert_eq!(plan.title.en, "Shipping plan");
    let english: Vec<&str> = passages(&plan).iter().map(|p| p.passage.text.en.as_str()).collect();
    assert_eq!(english, ["Wharves.", "", "Dredge to 12.5 m.", "A platform."], "same lines: {same_lines}");
    let titles: Vec<&str> = crate::plan::sections(&plan).iter().map(|(_, s)| s.title.en.as_str()).collect();
    assert_eq!(titles, ["General", "Goals", "Tasks", "Wharves", "Smart shipping"]);
    let dredging = passages(&plan)[2].passage.clone();
    assert_eq!(dredging.heading.expect("a heading").en, "Dredging");
    let chinese =
        |plan: &Plan| -> Vec<String> { passages(plan).iter().map(|p| p.passage.text.zh.clone()).collect() };
    assert_eq!(chinese(&plan), chinese(&before), "the official wording stays");
}

#[test]
fn gists_are_found_by_line() {
    check(true);
}

#[test]
fn gists_are_found_by_section_order_and_likeness_where_lines_differ() {
    check(false);
}

#[test]
fn names_of_indicators_are_gained() {
    let row = |zh: &str, en: &str, unit: &str, unit_en: &str| -> Indicator {
        let json =
            serde_json::json!({"id": "a", "name": {"zh": zh, "en": en}, "unit": unit, "unit_en": unit_en});
        serde_json::from_value(json).expect("a row")
    };
    let mut own = [row("码头 数", "", "个", ""), row("航标数", "", "座", ""), row("船数", "", "艘", "")];
    let known = [row("码头数", "Wharves", "个", "no."), row("航标数", "Beacons", "万座", "10,000")];
    indicators(&mut own, &known, false);
    let names: Vec<(&str, &str)> = own.iter().map(|r| (r.name.en.as_str(), r.unit_en.as_str())).collect();
    assert_eq!(names, [("Wharves", "no."), ("Beacons", ""), ("", "")]);
}

/// Where the gazette stands beside the project: its plans and the bundled ones are the same documents,
/// once from the same lines and once as if from another text.
#[test]
fn the_plans_of_the_gazette_gain_most_of_the_english() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let Ok(text) = std::fs::read_to_string(root.join("../shared/gazette-2021-15.txt")) else {
        eprintln!("skipped: ../shared/gazette-2021-15.txt is not there");
        return;
    };
    let catalogue = crate::plan::Catalogue::bundled();
    let numbers = catalogue.entries.iter().map(|e| (e.document_number.as_str(), e.id.as_str()));
    let import = crate::read::import(&text, Lexicon::bundled(), &crate::read::KnownPlans::new(numbers));
    for official in import.plans {
        let Some(entry) = catalogue.get(&official.id) else { continue };
        let json = std::fs::read_to_string(root.join("data").join(&entry.path)).expect("a bundled plan");
        let known = crate::plan::load(&json, &Lexicon::bundled().ids()).0.expect("a plan");
        let english = |same_lines: bool| -> Vec<String> {
            let (mut own, mut known) = (official.clone(), known.clone());
            if !same_lines {
                shift(&mut known.sections);
            }
            enrich(&mut own, &known);
            passages(&own).iter().map(|path| path.passage.text.en.clone()).collect()
        };
        let (by_line, by_likeness) = (english(true), english(false));
        let gained = by_line.iter().filter(|text| !text.is_empty()).count();
        assert!(gained * 20 >= by_line.len() * 19, "{}: {gained} of {} by line", entry.id, by_line.len());
        let found = by_likeness.iter().filter(|text| !text.is_empty()).count();
        let wrong = by_likeness.iter().zip(&by_line).filter(|(a, b)| !a.is_empty() && a != b).count();
        assert!(found * 5 >= gained * 4, "{}: {found} of {gained} by likeness", entry.id);
        assert!(wrong * 50 <= found, "{}: {wrong} of {found} by likeness are others", entry.id);
    }
}

//! Neighbours and figures of other years, on plans of a few commitments.
//!
//! Absent: names that look like one target (`near_misses`).

use super::{TargetPair, Verdict, compare};
use crate::plan::Plan;
use crate::theme::Lexicon;

/// Subject, figure and year of a commitment, and the theme of its passage.
type Said = (&'static str, &'static str, i32, &'static str);

fn plan(id: &str, commitments: &[Said]) -> Plan {
    let passages: Vec<String> = commitments
        .iter()
        .enumerate()
        .map(|(at, (subject, raw, year, theme))| {
            format!(
                r#"{{"id": "1-{at}", "kind": "goal", "themes": ["{theme}"], "text": {{"zh": "{subject}{raw}"}},
                "quantities": [{{"subject": {{"zh": "{subject}"}}, "raw": "{raw}", "year": {year}}}]}}"#
            )
        })
        .collect();
    let json = format!(
        r#"{{"format": "plan/1", "id": "{id}", "title": {{"zh": "{id}"}}, "sections": [
            {{"id": "1", "title": {{"zh": "目标"}}, "passages": [{}]}}]}}"#,
        passages.join(",")
    );
    serde_json::from_str(&json).unwrap()
}

fn pairs(left: &[Said], right: &[Said]) -> Vec<TargetPair> {
    let comparison = compare(&plan("a", left), &plan("b", right), Lexicon::bundled());
    comparison.targets.into_iter().filter(|pair| pair.left.is_some() && pair.right.is_some()).collect()
}

#[test]
fn neighbours_need_more_than_like_names() {
    const WATER: &str = "ecology-and-environment";
    let wetland = ("湿地保有量", "282万公顷", 2025, WATER);
    let near = pairs(&[wetland], &[("恢复水域面积", "100平方千米", 2025, WATER)]);
    assert_eq!(near.len(), 1);
    assert!(near[0].neighbours && near[0].verdict == Verdict::NotComparable, "{near:?}");
    assert!(near[0].explanation.zh.contains("湿地保有量") && near[0].explanation.zh.contains("恢复水域面积"));
    for (left, right) in [
        (wetland, ("恢复水域面积", "100平方千米", 2020, WATER)),
        (wetland, ("恢复水域面积", "100平方千米", 2025, "smart-health")),
        (
            ("智能制造示范工厂", "50个", 2025, "smart-manufacturing"),
            ("节水示范区", "70个", 2025, "water-resources"),
        ),
        (("占全国比重", "21%", 2025, WATER), ("占全国总量", "8%", 2025, WATER)),
    ] {
        assert_eq!(pairs(&[left], &[right]), [], "{left:?} {right:?}");
    }
}

#[test]
fn deeds_alone_make_no_neighbours() {
    const THEME: &str = "ecology-and-environment";
    let near = |left: Said, right: Said| pairs(&[left], &[right]).len();
    let rule = |subject, raw| (subject, raw, 2025, THEME);
    // Both are areas that something is done to.
    assert_eq!(near(rule("废弃矿山修复", "30平方千米"), rule("水土流失治理", "1000平方千米")), 1);
    assert_eq!(near(rule("废弃矿山修复", "30平方千米"), rule("水土流失治理", "80%")), 0);
    // Numbers of examples of different themes.
    let other = ("示范合作社", "70个", 2025, "smart-health");
    assert_eq!(near(rule("示范渔村", "50个"), other), 0);
}

/// A plan of sentences with one figure each.
fn spoken(id: &str, sentences: &[(&str, Said)]) -> Plan {
    let said: Vec<Said> = sentences.iter().map(|(_, said)| *said).collect();
    let mut plan = plan(id, &said);
    let passages = plan.sections.iter_mut().flat_map(|section| section.passages.iter_mut());
    for (passage, (sentence, _)) in passages.zip(sentences) {
        passage.text.zh = (*sentence).to_owned();
    }
    plan
}

#[test]
fn a_number_without_a_name_meets_those_of_the_same_two_deeds() {
    const THEME: &str = "ecology-and-environment";
    let pilots = ("示范项目", "20个", 2025, THEME);
    let near = |sentence: &'static str, theirs: &'static str, right: Said| {
        let (a, b) = (spoken("a", &[(sentence, pilots)]), spoken("b", &[(theirs, right)]));
        let pairs = |a, b| {
            let targets = compare(a, b, Lexicon::bundled()).targets;
            targets.iter().filter(|pair| pair.neighbours).count()
        };
        assert_eq!(pairs(&a, &b), pairs(&b, &a));
        pairs(&a, &b)
    };
    let (ours, theirs) = ("开展渔村整治,建成示范项目20个。", "推进航道治理试点,疏浚航道50条。");
    let channels = |raw, year, theme| ("疏浚航道", raw, year, theme);
    assert_eq!(near(ours, theirs, channels("50条", 2025, THEME)), 1);
    // Only one deed, another theme, another year, another measure.
    assert_eq!(near("建成渔村示范项目20个。", theirs, channels("50条", 2025, THEME)), 0);
    assert_eq!(near(ours, theirs, channels("50条", 2025, "smart-health")), 0);
    assert_eq!(near(ours, theirs, channels("50条", 2030, THEME)), 0);
    assert_eq!(near(ours, "推进航道治理试点,疏浚航道50千米。", channels("50千米", 2025, THEME)), 0);
}

#[test]
fn what_disasters_did_is_shown_side_by_side_whatever_it_is_measured_in() {
    const THEME: &str = "fire-and-emergency-safety";
    let years = ("山体灾害险(灾)情", "连续九年", 2020, THEME);
    let near = pairs(&[years], &[("防洪抗旱减免灾效益", "30亿元", 2020, THEME)]);
    assert_eq!(near.len(), 1);
    assert!(near[0].neighbours && near[0].verdict == Verdict::NotComparable, "{near:?}");
    assert_eq!(pairs(&[years], &[("防洪投资", "30亿元", 2020, THEME)]), []);
    assert_eq!(pairs(&[years], &[("防洪抗旱减免灾效益", "30亿元", 2020, "smart-health")]), []);
}

/// A plan whose passages hold no figures.
fn worded(id: &str, texts: &[&str]) -> Plan {
    let passage = |(at, text): (usize, &&str)| {
        format!(
            r#"{{"id": "1-{at}", "kind": "goal", "themes": ["housing"], "text": {{"zh": "{text}"}}, "quantities": []}}"#
        )
    };
    let passages: Vec<String> = texts.iter().enumerate().map(passage).collect();
    let json = format!(
        r#"{{"format": "plan/1", "id": "{id}", "title": {{"zh": "{id}"}}, "period": {{"from": 2021, "to": 2025}},
            "sections": [{{"id": "1", "title": {{"zh": "目标"}}, "passages": [{}]}}]}}"#,
        passages.join(",")
    );
    serde_json::from_str(&json).unwrap()
}

#[test]
fn a_promise_in_words_is_listed_where_the_other_plan_meets_it() {
    let met = |left: &Plan, right: &Plan| -> Vec<_> {
        let found = compare(left, right, Lexicon::bundled()).targets;
        found.iter().map(|pair| (pair.verdict, pair.year, pair.explanation.zh.clone())).collect()
    };
    let draft = worded("a", &["基本完成1990年前建成的渔村改造任务。"]);
    let same = worded("b", &["期末1990年前建成的渔村改造任务基本完成。"]);
    let (said, year) = ("两侧说法相同，都没有数字：“基本完成”；两侧的年份均由上下文推断", Some(2025));
    assert_eq!(met(&draft, &same), [(Verdict::Same, year, said.to_owned())]);
    assert_eq!(met(&same, &draft), [(Verdict::Same, year, said.to_owned())]);
    let other = worded("b", &["基本完成灯塔修缮任务。"]);
    assert_eq!(met(&draft, &other), []);
}

#[test]
fn a_programme_named_by_a_number_meets_itself_and_figures_on_the_same_thing() {
    let named = worded("a", &["围绕“412”产业链，做强龙头。"]);
    let verdicts = |right: &Plan| -> Vec<_> {
        let pairs = compare(&named, right, Lexicon::bundled()).targets;
        pairs.iter().map(|pair| (pair.verdict, pair.neighbours)).collect()
    };
    assert_eq!(verdicts(&worded("b", &["实施“412”产业链递进工程。"])), [(Verdict::Same, false)]);
    assert_eq!(verdicts(&worded("b", &["实施“999”产业链递进工程。"])), []);
    let figure = |subject| plan("b", &[(subject, "10条以上", 2025, "housing")]);
    assert_eq!(verdicts(&figure("形成卓越产业链")), [(Verdict::NotComparable, true)]);
    assert_eq!(verdicts(&figure("培育先进制造业集群")), [(Verdict::RightOnly, false)]);
}

#[test]
fn a_short_name_is_met_by_its_equal_figure_only() {
    const THEME: &str = "data-centres-and-computing";
    let racks = ("大数据中心机架", "35万架", 2020, THEME);
    let short = |raw| pairs(&[racks], &[("全省机架", raw, 2020, THEME)]);
    let verdicts = |raw| short(raw).iter().map(|pair| (pair.verdict, pair.neighbours)).collect::<Vec<_>>();
    assert_eq!(verdicts("35万架"), [(Verdict::Same, false)]);
    assert_eq!(verdicts("48万架"), [(Verdict::NotComparable, true)]);
    let insured = ("渔船", "48万艘", 2020, THEME);
    assert_eq!(pairs(&[insured], &[("保险机构累计为渔船出具检验证书", "36万份", 2020, THEME)]), []);
}

#[test]
fn a_figure_of_another_year_stands_only_where_there_is_none_of_the_same() {
    const THEME: &str = "industrial-internet";
    let nodes = |raw, year| ("标识解析二级节点", raw, year, THEME);
    let years = |right: &[Said]| -> Vec<_> {
        pairs(&[nodes("40个", 2025)], right)
            .iter()
            .map(|pair| (pair.right.as_ref().and_then(|side| side.year), pair.verdict))
            .collect()
    };
    let (then, now) = (nodes("14个", 2020), nodes("40个以上", 2025));
    assert_eq!(years(&[then, now]), [(Some(2025), Verdict::Same)]);
    assert_eq!(years(&[then]), [(Some(2020), Verdict::NotComparable)]);
    assert_eq!(years(&[nodes("3个", 2015), then]), [(Some(2020), Verdict::NotComparable)]);
}

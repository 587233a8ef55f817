//! Near misses: names and figures that look like one target and are not, and a few that are one.
//!
//! Absent: the same on whole plans (`tests`).

use super::{Reason, TargetPair, Verdict, compare};
use crate::plan::{Figure, Indicator, Localized, Plan, Role};
use crate::theme::Lexicon;

type Row = (&'static str, &'static str, &'static str, i32);

fn plan(id: &str, (name, unit, raw, year): Row) -> Plan {
    let json = format!(r#"{{"format": "plan/1", "id": "{id}", "title": {{"zh": "{id}"}}}}"#);
    let mut plan: Plan = serde_json::from_str(&json).unwrap();
    plan.indicators.push(Indicator {
        id: "row".into(),
        name: Localized::zh(name),
        unit: unit.into(),
        unit_en: String::new(),
        group: None,
        table: Localized::default(),
        role: Role::Target,
        baseline: None,
        target: Some(Figure { year: Some(year), raw: raw.into() }),
        actual: None,
        status: None,
        nature: None,
        themes: Vec::new(),
        note: None,
        line: None,
    });
    plan
}

fn only_pair(left: Row, right: Row) -> Option<TargetPair> {
    let comparison = compare(&plan("a", left), &plan("b", right), Lexicon::bundled());
    comparison.targets.into_iter().find(|pair| pair.left.is_some() && pair.right.is_some())
}

#[test]
fn near_misses_stay_apart_and_say_why() {
    let cases: [(Row, Row, Reason); 14] = [
        (("省级工业设计中心", "家", "200", 2025), ("国家级工业设计中心", "家", "200", 2025), Reason::Scope),
        (("新建5G基站", "万座", "18", 2025), ("累计建成5G基站", "万座", "25.5", 2025), Reason::Scope),
        (("网络零售额", "%", "10", 2025), ("网络零售额年均增长率", "%", "12", 2025), Reason::Scope),
        (("规模以上企业研发投入强度", "%", "2", 2025), ("企业研发投入强度", "%", "3", 2025), Reason::Scope),
        (
            ("大型数据中心电能利用效率", "", "1.3", 2025),
            ("超大型数据中心电能利用效率", "", "1.25", 2025),
            Reason::Scope,
        ),
        (("在用数据中心机架", "万架", "35", 2025), ("数据中心机架", "万架", "70", 2025), Reason::Scope),
        (("数据中心标准机架", "万架", "70", 2025), ("数据中心机架", "万架", "60", 2025), Reason::Scope),
        (("常住人口城镇化率", "%", "75", 2025), ("户籍人口城镇化率", "%", "70", 2025), Reason::Scope),
        (
            ("陆域生态保护红线面积", "平方千米", "8474.27", 2025),
            ("生态保护红线面积", "平方千米", "18150.34", 2025),
            Reason::Scope,
        ),
        (("5G基站数", "万座", "25.5", 2025), ("5G基站数", "万座", "40", 2035), Reason::Year),
        (("林木覆盖率", "%", "24", 2025), ("林木覆盖率", "万公顷", "24", 2025), Reason::Unit),
        (("单位GDP建设用地下降率", "%", "26", 2025), ("万元GDP用水量下降", "%", "28.3", 2025), Reason::Scope),
        (
            ("治理水土流失面积", "平方千米", "[1000]", 2025),
            ("治理水土流失面积", "平方千米", "1138", 2025),
            Reason::Scope,
        ),
        (
            ("耕地保有量", "万公顷", "完成国家下达任务", 2025),
            ("耕地保有量", "万公顷", "516.38", 2025),
            Reason::NoNumber,
        ),
    ];
    for (left, right, reason) in cases {
        for (left, right) in [(left, right), (right, left)] {
            let pair = only_pair(left, right)
                .unwrap_or_else(|| panic!("{left:?} {right:?} are not set side by side"));
            assert_eq!(
                (pair.verdict, pair.reason),
                (Verdict::NotComparable, Some(reason)),
                "{left:?} {right:?}"
            );
            assert!(!pair.explanation.zh.is_empty() && !pair.explanation.en.is_empty());
        }
    }
}

#[test]
fn what_is_one_target_is_compared() {
    let cases: [(Row, Row, Verdict, bool); 5] = [
        (("5G基站数", "万座", "25.5", 2025), ("建成5G基站", "", "25.5万", 2025), Verdict::Same, false),
        (
            ("数字经济核心产业增加值占GDP比重", "%", ">10", 2025),
            ("数字经济核心产业增加值占地区生产总值比重", "", "10%以上", 2025),
            Verdict::Same,
            false,
        ),
        (
            ("省级示范智能车间", "家", "1307", 2020),
            ("累计建成的示范智能车间", "家", "1307", 2020),
            Verdict::Same,
            false,
        ),
        (
            ("数据中心电能利用效率(PUE)", "", "1.3", 2025),
            ("数据中心PUE", "", "1.2", 2025),
            Verdict::Lower,
            true,
        ),
        (("5G基站数", "万座", "25.5", 2025), ("5G基站数", "座", "300000", 2025), Verdict::Higher, false),
    ];
    for (left, right, verdict, lower_is_better) in cases {
        let pair =
            only_pair(left, right).unwrap_or_else(|| panic!("{left:?} {right:?} are not set side by side"));
        assert_eq!((pair.verdict, pair.lower_is_better), (verdict, lower_is_better), "{left:?} {right:?}");
        let back = only_pair(right, left).unwrap();
        assert_eq!(back.verdict, verdict.mirrored());
    }
}

#[test]
fn a_figure_of_text_and_one_of_the_table_contradict() {
    let mut plan = plan("a", ("湿地保有量", "万公顷", "282", 2025));
    let second = plan.indicators.first().cloned().map(|row| Indicator {
        id: "other".into(),
        target: Some(Figure { year: Some(2025), raw: "280".into() }),
        ..row
    });
    plan.indicators.extend(second);
    let found = super::contradictions(&plan, Lexicon::bundled());
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].first_raw.as_str(), found[0].second_raw.as_str()), ("282", "280"));
}

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
    let cases: [(Row, Row, Reason); 22] = [
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
        (("城镇居民收入", "元", "60000", 2025), ("农村居民收入", "元", "30000", 2025), Reason::Scope),
        (("每年培训教师数", "人", "100", 2025), ("累计培训教师数", "人", "400", 2025), Reason::Scope),
        (("火灾起数", "", "下降24%", 2025), ("火灾起数", "", "增长24%", 2025), Reason::Scope),
        (("全省用水总量", "亿立方米", "500", 2025), ("全省用水总量", "", "下降10%", 2025), Reason::Scope),
        (("5G网络覆盖", "", "全覆盖", 2025), ("千兆网络覆盖", "", "全覆盖", 2025), Reason::Scope),
        (("医院床位", "万张", ">50", 2025), ("医院床位", "万张", "<50", 2025), Reason::NoNumber),
        (("专利拥有量", "", "8.0", 2025), ("专利拥有量", "%", "24", 2025), Reason::Unit),
        (("棚户区改造", "万套", "60", 2025), ("棚户区改造", "亿元", "3000", 2025), Reason::Unit),
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
    let cases: [(Row, Row, Verdict, bool); 9] = [
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
        // A reduction is a sum over the period, whether it stands in brackets or not.
        (
            ("单位GDP用水量下降", "%", "21", 2025),
            ("万元GDP用水量下降率", "%", "[21]", 2025),
            Verdict::Same,
            false,
        ),
        (
            ("城镇棚户区改造", "万套", "129.9", 2020),
            ("棚户区改造", "", "134万套", 2020),
            Verdict::Higher,
            false,
        ),
        (
            ("规上企业研发投入强度", "%", "2", 2025),
            ("规模以上企业研发投入强度", "%", "2", 2025),
            Verdict::Same,
            false,
        ),
        (("火灾起数", "起", "30", 2025), ("火灾起数", "起", "20", 2025), Verdict::Lower, true),
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
fn reasons_name_what_differs() {
    let cases: [(Row, Row, &str, &str); 9] = [
        (
            ("省级工业设计中心", "家", "200", 2025),
            ("国家级工业设计中心", "家", "35", 2025),
            "口径不同：A为“省级”，B为“国家级”",
            "Different scope: A is “provincial”, B is “national”",
        ),
        (
            ("在用数据中心机架", "万架", "35", 2025),
            ("数据中心机架", "万架", "70", 2025),
            "口径不同：A为“在用”，B为未限定",
            "Different scope: A is “in use”, B is not limited",
        ),
        (
            ("5G基站数", "万座", "25.5", 2025),
            ("5G基站数", "万座", "40", 2035),
            "年份不同：A为2025，B为2035",
            "Different years: A 2025, B 2035",
        ),
        (
            ("数字经济规模", "亿元", "40000", 2025),
            ("数字经济规模", "%", "10", 2025),
            "单位不同：A为“亿元”（金额），B为“%”（占比或比率）",
            "Different units: A money (“亿元”), B a share or rate (“%”)",
        ),
        (
            ("旅客运输量", "万人次", "8000", 2025),
            ("旅客运输量", "亿元", "120", 2025),
            "单位不同：A为“万人次”（人次数），B为“亿元”（金额）",
            "Different units: A person-times (“万人次”), B money (“亿元”)",
        ),
        (
            ("耕地保有量", "万公顷", "完成国家下达任务", 2025),
            ("耕地保有量", "万公顷", "516.38", 2025),
            "A是文字“完成国家下达任务”，没有数字",
            "A has words and no number (“完成国家下达任务”)",
        ),
        (
            ("治理水土流失面积", "平方千米", "[1000]", 2025),
            ("治理水土流失面积", "平方千米", "1138", 2025),
            "口径不同：A为规划期累计数（方括号），B不是",
            "Different scope: A is a sum over the period (in brackets), B is not",
        ),
        (
            ("火灾起数", "", "下降24%", 2025),
            ("火灾起数", "", "增长24%", 2025),
            "口径不同：A为“下降”，B为“增长”",
            "Different scope: A is “reduction”, B is “growth”",
        ),
        (
            ("数据中心PUE", "", "1.3", 2025),
            ("数据中心PUE", "", "1.2", 2025),
            "B（1.2）低于A（1.3）；此项越低越好",
            "B is lower: 1.2 against 1.3; here lower is better",
        ),
    ];
    for (left, right, zh, en) in cases {
        let pair = only_pair(left, right).unwrap_or_else(|| panic!("{left:?} {right:?}"));
        assert_eq!((pair.explanation.zh.as_str(), pair.explanation.en.as_str()), (zh, en));
    }
}

/// A plan with one commitment of running text.
fn committed(id: &str, subject: &str, raw: &str, inferred: bool) -> Plan {
    let json = format!(
        r#"{{"format": "plan/1", "id": "{id}", "title": {{"zh": "{id}"}}, "sections": [
            {{"id": "1", "title": {{"zh": "目标"}}, "passages": [{{"id": "1-1", "kind": "goal",
              "text": {{"zh": "{subject}{raw}"}}, "quantities": [
                {{"subject": {{"zh": "{subject}"}}, "raw": "{raw}", "year": 2025, "year_inferred": {inferred}}}]}}]}}]}}"#
    );
    serde_json::from_str(&json).unwrap()
}

#[test]
fn an_inferred_year_is_said_with_the_verdict() {
    let words = |left: bool, right: bool| {
        let (a, b) = (
            committed("a", "千吨级航道里程", "2500公里", left),
            committed("b", "千吨级航道里程", "达到3000公里", right),
        );
        let comparison = compare(&a, &b, Lexicon::bundled());
        let pair = &comparison.targets[0];
        assert_eq!(pair.verdict, Verdict::Higher);
        let [one, other] = [&pair.left, &pair.right].map(|side| side.as_ref().unwrap().year_inferred);
        assert_eq!((one, other), (left, right));
        (pair.explanation.zh.clone(), pair.explanation.en.clone())
    };
    let (zh, en) = ("B（达到3000公里）高于A（2500公里）", "B is higher: 3,000 km against 2,500 km");
    assert_eq!(words(false, false), (zh.to_owned(), en.to_owned()));
    assert_eq!(
        words(true, false),
        (format!("{zh}；A的年份由上下文推断"), format!("{en}; the year of A is inferred from the context"))
    );
    assert_eq!(
        words(true, true),
        (
            format!("{zh}；两侧的年份均由上下文推断"),
            format!("{en}; both years are inferred from the context")
        )
    );
}

/// What a plan with these two rows says of itself.
fn contradictions_of(first: Row, second: Row) -> Vec<super::Contradiction> {
    let mut plan = plan("a", first);
    let mut other = self::plan("b", second).indicators.remove(0);
    other.id = "other".into();
    plan.indicators.push(other);
    super::contradictions(&plan, Lexicon::bundled())
}

#[test]
fn only_figures_that_no_number_satisfies_contradict() {
    let row = |raw: &'static str| ("湿地保有量", "万公顷", raw, 2025);
    for (first, second, contradict) in [
        ("282", "280", true),
        ("282", "不少于280", false),
        ("282", "不少于290", true),
        ("282", "280以内", true),
        ("282", "300左右", true),
        ("282", "285左右", false),
        ("282", "280—290", false),
        ("282", "281.9", false),
        (">280", "<270", true),
        ("282", "[280]", false),
        ("282", "/", false),
    ] {
        for (first, second) in [(first, second), (second, first)] {
            assert_eq!(
                !contradictions_of(row(first), row(second)).is_empty(),
                contradict,
                "{first} {second}"
            );
        }
    }
    let other_year = contradictions_of(row("282"), ("湿地保有量", "万公顷", "280", 2020));
    let other_scope = contradictions_of(row("282"), ("新增湿地", "万公顷", "280", 2025));
    assert_eq!((other_year, other_scope), (Vec::new(), Vec::new()));
}

#[test]
fn a_misplaced_point_between_table_and_text_is_reported_with_both_places() {
    let mut plan = plan("a", ("气象灾害损失占GDP的比重", "%", "0.053", 2025));
    plan.sections = committed("b", "全省气象灾害直接经济损失占GDP比率", "0.53%", true).sections;
    let found = super::contradictions(&plan, Lexicon::bundled());
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].first.id.as_str(), found[0].second.id.as_str()), ("row", "1-1"));
    assert_eq!(
        found[0].explanation.zh,
        "同一规划对“气象灾害损失占GDP的比重”（2025年）给出两个数字：指标表为0.053%，正文为0.53%"
    );
    assert!(
        found[0].explanation.en.ends_with("twice and differently: 0.053% in the table, 0.53% in the text")
    );
}

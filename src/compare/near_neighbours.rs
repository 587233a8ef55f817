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

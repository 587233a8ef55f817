//! Rows of invented pairs, from their printed figures to places on a scale.

use super::*;
use crate::compare::{TargetOrigin, TargetSide};
use crate::plan::Localized;

/// `7.1>25.5万座` is a row from 7.1 in 2020 to 25.5 in 2025, `25.5万座` its target alone.
fn side(text: &str) -> TargetSide {
    let unit_at = text.find(['万', '亿', '公', '个', '件', '分']).unwrap_or(text.len());
    let (figures, unit) = text.split_at(unit_at);
    let (baseline, raw) = figures.split_once("→").map_or((None, figures), |(a, b)| (Some(a), b));
    TargetSide {
        id: "row".into(),
        line: None,
        raw: raw.into(),
        unit: unit.into(),
        year: Some(2025),
        year_inferred: false,
        name: Localized::new("事项", "subject"),
        origin: TargetOrigin::Indicator,
        baseline: baseline.map(str::to_owned),
        baseline_year: baseline.map(|_| 2020),
        nature: None,
        qualifiers: Vec::new(),
    }
}

fn pair(left: &str, right: &str, verdict: Verdict) -> TargetPair {
    let some = |text: &str| Some(text).filter(|text| !text.is_empty()).map(side);
    TargetPair {
        left: some(left),
        right: some(right),
        subject: "事项".into(),
        year: Some(2025),
        verdict,
        how: None,
        reason: None,
        baseline: None,
        score: 1.0,
        themes: Vec::new(),
        lower_is_better: false,
        neighbours: false,
        explanation: Localized::default(),
    }
}

/// `0–30万座 row A 28.4 102 B 28.4 102` of a chart; `-` is a gap.
fn shown(chart: Option<&Dumbbell>) -> String {
    let Some(chart) = chart else { return "none".into() };
    let dot = |dot: Option<&Dot>| match dot {
        Some(dot) if dot.low == dot.high => dot.low.to_string(),
        Some(dot) => format!("{}…{}", dot.low, dot.high),
        None => "-".into(),
    };
    let mut parts = Vec::new();
    let mut scale = String::new();
    for (letter, line) in ["A", "B"].into_iter().zip([&chart.left, &chart.right]) {
        let Some(line) = line else { continue };
        let said = format!("{}–{} {:?}", line.scale.from.low, line.scale.to, line.scale.sharing);
        if said != scale {
            parts.push(said.clone());
            scale = said;
        }
        parts.push(format!("{letter} {} {}", dot(line.from.as_ref()), dot(line.to.as_ref())));
    }
    parts.join(" ")
}

#[test]
fn a_row_alone() {
    let check = |left: &str, right: &str, wanted: &str| {
        let pair = pair(left, right, Verdict::Same);
        assert_eq!(shown(dumbbell(&pair).as_ref()), wanted, "{left} | {right}");
    };
    check("7.1→25.5万座", "7.1→25.5万", "0–30万座 Row A 28.4 102 B 28.4 102");
    check("7.1→25.5万座", "25.5万", "0–30万座 Row A 28.4 102 B - 102");
    check("/→25.5万座", "7.1→25.5万", "0–30万座 Row A - 102 B 28.4 102");
    // 3个 are 3 things and 1万个 are 10000 of them.
    check("3个", "1万个", "0–1万个 Row A - 0 B - 120");
    check("2—3个", "3个", "0–3个 Row A - 80…120 B - 120");
    // All crowd at the end: a later beginning, on a round number.
    check("524.15→525.9亿立方米", "", "520–530亿立方米 Row A 49.8 70.8");
    check("90→95分", "", "90–100分 Row A 0 60");
    // Equal figures crowd nowhere.
    check("86个", "86个", "0–90个 Row A - 114.7 B - 114.7");
    check("10件/万人", "12件/万人", "10–20件/万人 Row A - 0 B - 24");
    check("5件/万人", "12件/万人", "0–12件/万人 Row A - 50 B - 120");
    // Shares in a hundred stand on the one scale, even a single one; the others have their own.
    check(">10%", "", "0–100% Unit A - 12");
    check("-18→-20%", "", "-20–0% Row A 12 0");
    check("150→200%", "", "0–200% Row A 90 120");
    check("完成国家下达任务", "95%", "0–100% Unit B - 114");
    check("完成国家下达任务", "", "none");
    check("50个", "", "none");
    check("0个", "0个", "none");
}

#[test]
fn rows_of_a_measure_share_a_scale_where_their_figures_are_of_like_size() {
    let rows = [
        pair("28680→40000亿元", "", Verdict::LeftOnly),
        pair("6036→18000亿元", "", Verdict::LeftOnly),
        pair("4万亿元", "", Verdict::LeftOnly),
        pair("3→5亿元", "", Verdict::LeftOnly),
        pair("5000→8000公里", "", Verdict::LeftOnly),
        pair("5→8万座", "", Verdict::LeftOnly),
        pair("5→9万座", "", Verdict::LeftOnly),
    ];
    let wanted = [
        "0–40000亿元 Unit A 86 120",
        "0–40000亿元 Unit A 18.1 54",
        "0–40000亿元 Unit A - 120",
        "0–5亿元 Row A 72 120",
        // The only row of its measure.
        "0–8000公里 Row A 75 120",
        // Things of different kinds share no scale, though both are counted.
        "0–8万座 Row A 75 120",
        "0–9万座 Row A 66.7 120",
    ];
    let found: Vec<String> = dumbbells(&rows).iter().map(|chart| shown(chart.as_ref())).collect();
    assert_eq!(found, wanted);
}

#[test]
fn what_cannot_be_compared_has_no_common_scale() {
    let check = |left: &str, right: &str, wanted: &str| {
        let pair = pair(left, right, Verdict::NotComparable);
        assert_eq!(shown(dumbbell(&pair).as_ref()), wanted, "{left} | {right}");
    };
    check("5→8个", "10→40%", "0–8个 Line A 75 120 0–40% Line B 30 120");
    check("5→8个", "40%", "0–8个 Line A 75 120");
    check("8个", "40个", "none");
    // A sum over the period does not continue the figure of a year.
    check("5→[8]个", "40个", "none");
}

#[test]
fn labels_stand_outside_and_are_short() {
    let labels = |text: &str| {
        let chart = dumbbell(&pair(text, "", Verdict::LeftOnly)).unwrap();
        let line = chart.left.unwrap();
        let said = |dot: &Dot| format!("{}{}", dot.label, if dot.label_left { " left" } else { "" });
        (line.from.as_ref().map(said), line.to.as_ref().map(said))
    };
    let two = |a: &str, b: &str| (Some(a.to_owned()), Some(b.to_owned()));
    assert_eq!(labels("7.1→25.5万座"), two("7.1 left", "25.5"));
    assert_eq!(labels("46→37%"), two("46", "37% left"));
    assert_eq!(labels("5→5个"), two("5 left", "5"));
    assert_eq!(labels("不低于95%"), (None, Some("≥95 left".into())));
    assert_eq!(labels(">10%"), (None, Some(">10%".into())));
}

#[test]
fn the_unit_of_a_pair() {
    let check = |left: &str, right: &str, wanted: Option<crate::quantity::Dimension>| {
        assert_eq!(dimension(&pair(left, right, Verdict::Same)), wanted, "{left} | {right}");
    };
    use crate::quantity::Dimension as D;
    check("10%", "", Some(D::Percent));
    check("10", "10%", Some(D::Percent));
    check("10个", "10%", None);
    check("/→10个", "", Some(D::Things));
    check("完成国家下达任务", "", None);
}

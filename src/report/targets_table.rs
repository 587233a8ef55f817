//! The targets of both plans as a table for a spreadsheet, one pair or single target a row.
//!
//! The heads are in the report's language; the column "verdict code" holds the fixed English ids of
//! the format `comparison/1`, by which a program can select rows.
//!
//! Absent: figures as numbers. A cell holds what was printed.

use super::ReportInput;
use super::csv::{Bom, CsvWriter};
use super::places::Places;
use super::words::{self, pick};
use crate::compare::{Side, TargetPair, Verdict};
use crate::plan::Lang;

/// The targets as CSV, in the order of the comparison.
pub fn targets_csv(input: &ReportInput<'_>, lang: Lang, bom: Bom) -> String {
    targets_csv_of(input, &input.comparison.targets, lang, bom)
}

/// Some of the targets as CSV, in the order in which they are given.
pub fn targets_csv_of<'p>(
    input: &ReportInput<'_>,
    pairs: impl IntoIterator<Item = &'p TargetPair>,
    lang: Lang,
    bom: Bom,
) -> String {
    let mut csv = CsvWriter::new(bom);
    for row in target_rows(input, pairs, lang) {
        csv.row(row);
    }
    csv.finish()
}

/// The heads, then a row for each pair or single target.
pub(super) fn target_rows<'p>(
    input: &ReportInput<'_>,
    pairs: impl IntoIterator<Item = &'p TargetPair>,
    lang: Lang,
) -> Vec<Vec<String>> {
    let mut rows = vec![heads(lang)];
    let places = Side::BOTH.map(|side| (side, Places::of(input.plan(side))));
    for pair in pairs {
        let mut row = vec![
            words::subject(pair, lang).to_owned(),
            words::verdict_word(pair.verdict, lang).to_owned(),
            words::why(pair, lang).to_owned(),
            pair.year.map(|year| year.to_string()).unwrap_or_default(),
        ];
        for (side, places) in &places {
            row.extend(side_cells(input, pair, *side, places, lang));
        }
        let baseline = pair.baseline.as_ref().map(|b| words::verdict_word(b.verdict, lang));
        row.push(baseline.unwrap_or_default().to_owned());
        row.push(input.theme_names(&pair.themes, lang));
        row.push(verdict_code(pair.verdict).to_owned());
        rows.push(row);
    }
    rows
}

fn heads(lang: Lang) -> Vec<String> {
    let mut heads: Vec<String> = [
        pick(lang, "事项", "subject"),
        pick(lang, "判断", "verdict"),
        pick(lang, "依据", "reason"),
        pick(lang, "年份", "year"),
    ]
    .map(str::to_owned)
    .to_vec();
    for side in Side::BOTH {
        let of_side = [
            pick(lang, "规划", "plan"),
            pick(lang, "名称", "name"),
            pick(lang, "数值", "figure"),
            pick(lang, "单位", "unit"),
            pick(lang, "数值年份", "figure year"),
            pick(lang, "基期值", "baseline"),
            pick(lang, "基期年份", "baseline year"),
            pick(lang, "属性", "nature"),
            pick(lang, "来源", "origin"),
            pick(lang, "位置", "place"),
            pick(lang, "行", "line"),
            pick(lang, "标识", "id"),
        ];
        heads.extend(of_side.map(|head| format!("{} {head}", words::letter(side))));
    }
    heads.extend(
        [
            pick(lang, "基期值比较", "baselines"),
            pick(lang, "主题", "themes"),
            pick(lang, "判断代码", "verdict code"),
        ]
        .map(str::to_owned),
    );
    heads
}

fn side_cells(
    input: &ReportInput<'_>,
    pair: &TargetPair,
    side: Side,
    places: &Places<'_>,
    lang: Lang,
) -> [String; 12] {
    let Some(target) = pair.side(side) else { return Default::default() };
    let number = |number: Option<i64>| number.map(|n| n.to_string()).unwrap_or_default();
    [
        input.short_title(side, lang).to_owned(),
        target.name.text(lang).to_owned(),
        target.raw.clone(),
        places.unit(target, lang).to_owned(),
        number(target.year.map(i64::from)),
        target.baseline.clone().unwrap_or_default(),
        number(target.baseline_year.map(i64::from)),
        target.nature.map(|nature| words::nature_word(nature, lang)).unwrap_or_default().to_owned(),
        words::origin_word(target.origin, lang).to_owned(),
        places.of_target(target, lang),
        number(target.line.map(i64::from)),
        target.id.clone(),
    ]
}

/// The fixed id of a verdict in the format `comparison/1`.
pub fn verdict_code(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Same => "same",
        Verdict::Higher => "higher",
        Verdict::Lower => "lower",
        Verdict::NotComparable => "not-comparable",
        Verdict::LeftOnly => "left-only",
        Verdict::RightOnly => "right-only",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_the_json() {
        for verdict in [
            Verdict::Same,
            Verdict::Higher,
            Verdict::Lower,
            Verdict::NotComparable,
            Verdict::LeftOnly,
            Verdict::RightOnly,
        ] {
            let json = serde_json::to_string(&verdict).unwrap();
            assert_eq!(json, format!("\"{}\"", verdict_code(verdict)));
        }
    }
}

//! Rows of invented tables, each with what must come of it.

use super::super::columns;
use super::*;

fn check(caption: &str, head: &str, rows: &[&str], notes: &[&str]) -> (Vec<Indicator>, Vec<Diagnostic>) {
    let cells = |row: &str| row.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let columns = columns::of_indicators(&cells(head)).expect("a head of indicators");
    let rows: Vec<(u32, Vec<String>)> = (2u32..).zip(rows.iter().map(|row| cells(row))).collect();
    let notes: Vec<String> = notes.iter().map(|note| (*note).to_owned()).collect();
    let period = Some(Period { from: 2021, to: 2025 });
    let mut diagnostics = Vec::new();
    let source = Source { number: 1, caption, columns: &columns, rows: &rows, notes: &notes, period };
    (read(&source, &mut diagnostics), diagnostics)
}

fn line(i: &Indicator) -> String {
    let figure = |f: &Option<Figure>| {
        f.as_ref().map_or("∅".to_owned(), |f| format!("{}@{}", f.raw, f.year.unwrap_or(0)))
    };
    let group = i.group.as_ref().map_or("∅", |g| g.zh.as_str());
    format!(
        "{group}|{}|{}|{}|{}|{}",
        i.name.zh,
        i.unit,
        figure(&i.baseline),
        figure(&i.target),
        figure(&i.actual)
    )
}

#[test]
fn row_spans_units_in_names_and_stars() {
    let rows = [
        "航道|1. 千吨级航道里程(公里)|2300|2500|预期性",
        "|岸电覆盖率(%)*|—|≥90|约束性",
        "港口|改造(扩建)泊位|/|[26]|",
    ];
    let (found, notes) = check(
        "航运主要指标",
        "类别|指标|2020年|2025年|属性",
        &rows,
        &["注:带*的为新增,带[]的为累计。", "注:按年末计。"],
    );
    assert!(notes.is_empty());
    assert_eq!(line(&found[0]), "航道|千吨级航道里程|公里|2300@2020|2500@2025|∅");
    assert_eq!(line(&found[1]), "航道|岸电覆盖率|%|—@2020|≥90@2025|∅");
    assert_eq!(line(&found[2]), "港口|改造(扩建)泊位||/@2020|[26]@2025|∅");
    assert_eq!(
        found.iter().map(|i| i.nature).collect::<Vec<_>>(),
        [Some(Nature::Expected), Some(Nature::Binding), None]
    );
    assert!(
        found[0].note.as_ref().unwrap().zh == "注:按年末计。"
            && found[1].note.as_ref().unwrap().zh.contains('*')
    );
    assert_eq!(found[2].id, "t1-3");
}

#[test]
fn a_name_in_two_columns() {
    let rows = ["1|通航保证率|干线(%)|95|98", "||支线(%)|90|92", "2|货运量(亿吨)||9|10"];
    let (found, _) = check("航运主要指标", "序号|主要指标||现状值|目标值", &rows, &[]);
    assert_eq!(line(&found[1]), "∅|通航保证率:支线|%|90@2020|92@2025|∅");
    assert_eq!(line(&found[2]), "∅|货运量|亿吨|9@2020|10@2025|∅");
}

#[test]
fn a_review_by_head_or_caption() {
    let (found, _) = check("“十三五”指标完成情况", "指标|目标值|完成值", &["货运量(亿吨)|8|9"], &[]);
    assert_eq!((found[0].role, line(&found[0])), (Role::Review, "∅|货运量|亿吨|∅|8@2020|9@2020".into()));
    let (found, _) =
        check("指标", "指标|规划目标|2020年|完成情况", &["货运量(亿吨)|8|9|完成", "吞吐量|8|—|—"], &[]);
    assert_eq!(found[0].status.as_ref().unwrap().zh, "完成");
    assert_eq!((found[1].role, found[1].status.clone()), (Role::Review, None));
    let (found, _) = check("“十四五”指标", "指标|2020年实现值|2025年目标值", &["货运量(亿吨)|8|9"], &[]);
    assert_eq!((found[0].role, line(&found[0])), (Role::Target, "∅|货运量|亿吨|8@2020|9@2025|∅".into()));
}

#[test]
fn units_in_their_own_column_in_the_value_or_in_square_brackets() {
    let (found, _) = check("指标", "指标|单位|2025年", &["货运量|亿吨|9"], &[]);
    assert_eq!(found[0].unit, "亿吨");
    let (found, _) = check(
        "指标",
        "指标|2025年",
        &["锚地面积 [万公顷(万亩)]|9 (135)", "其中:内河(km ²)|3", "岸线|6亿平方米"],
        &[],
    );
    assert_eq!(line(&found[0]), "∅|锚地面积|万公顷(万亩)|∅|9 (135)@2025|∅");
    assert_eq!(line(&found[1]), "∅|内河|km²|∅|3@2025|∅");
    assert_eq!(line(&found[2]), "∅|岸线||∅|6亿平方米@2025|∅");
}

#[test]
fn two_targets_make_two_indicators() {
    let (found, _) = check("指标", "指标|2020年|2025年|2035年", &["货运量(亿吨)|8|9|12"], &[]);
    assert_eq!(
        found.iter().map(line).collect::<Vec<_>>(),
        ["∅|货运量|亿吨|8@2020|9@2025|∅", "∅|货运量|亿吨|8@2020|12@2035|∅"]
    );
    assert_eq!(found[1].id, "t1-1-2035");
}

#[test]
fn ragged_and_nameless_rows_are_said_so() {
    let (found, notes) = check("指标", "指标|2020年|2025年", &["货运量(亿吨)|8", "|9|10"], &[]);
    assert_eq!((found.len(), notes.len()), (1, 2));
    assert!(found[0].target.is_none());
}

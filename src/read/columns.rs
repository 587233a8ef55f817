//! Heads of tables: which row is one, and what its columns hold.
//!
//! Worked example: `序号 | 指标 | | 2020年规划目标 | 2020年水平 | 完成情况 | 属性` has the columns number,
//! name, second half of the name, target of 2020, state of 2020, status and nature: a review.
//! `指标 | 2020年 | 2025年 | 2035年` has a state and two targets.
//!
//! Absent: the rows (`indicators`, `projects`).

use super::line::{count, squeezed};
use super::numerals;

/// What a column of a table of indicators holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Number,
    Group,
    Name,
    /// The second half of a name that spans two columns.
    NameMore,
    Unit,
    Nature,
    /// How the plan judges what was reached.
    Status,
    /// What is to be reached, and the printed year.
    Target(Option<i32>),
    /// What was reached, or the present state.
    State(Option<i32>),
    Other,
}

/// The words that heads end in.
const HEAD_ENDS: [&str; 29] = [
    "指标",
    "名称",
    "单位",
    "序号",
    "编号",
    "类别",
    "类型",
    "分类",
    "目标",
    "属性",
    "性质",
    "内容",
    "依据",
    "地区",
    "年份",
    "现状",
    "项目",
    "任务",
    "主体",
    "备注",
    "城市",
    "领域",
    "时限",
    "目标值",
    "完成值",
    "现状值",
    "实现值",
    "情况",
    "水平",
];

/// Heads that are ordinary words as soon as something stands before them.
const HEADS: [&str; 8] = ["总计", "合计", "规模", "投资", "数量", "工程", "部门", "值"];

/// Whether a row is a head: short cells, at least half of them words or years of heads.
pub(super) fn is_head(cells: &[String]) -> bool {
    let filled: Vec<String> =
        cells.iter().map(|cell| squeezed(cell)).filter(|cell| !cell.is_empty()).collect();
    let known = filled.iter().filter(|cell| is_head_cell(cell)).count();
    let words = filled.iter().any(|cell| is_head_word(cell));
    let short = filled.iter().all(|cell| count(cell) <= 18 && !cell.contains(['。', '；', ';']));
    let figures = filled.iter().any(|cell| is_figure(cell) && !is_year(cell));
    filled.len() >= 2 && words && short && !figures && known * 2 >= filled.len()
}

/// Whether a cell can be the head of a column.
pub(super) fn is_head_cell(cell: &str) -> bool {
    let cell = squeezed(cell);
    is_year(&cell) || is_head_word(&cell)
}

/// Whether a cell reads as the head of a column, apart from years.
pub(super) fn is_head_word(cell: &str) -> bool {
    let bare = cell.split(['(', '（']).next().unwrap_or(cell);
    HEADS.contains(&bare) || HEAD_ENDS.iter().any(|word| bare.ends_with(word))
}

fn is_figure(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    digits > 0 && !cell.chars().any(|c| c.is_alphabetic() && c != '年')
}

fn is_year(cell: &str) -> bool {
    printed_year(cell).is_some() && count(cell) <= 5
}

/// The year that a head prints, if it is one.
pub(super) fn year_of(head: &str) -> Option<i32> {
    printed_year(&squeezed(head))
}

/// The first year of this century or the last that a head prints.
fn printed_year(head: &str) -> Option<i32> {
    let digits = head.find(|c: char| c.is_ascii_digit())?;
    let run: String = head.get(digits..)?.chars().take_while(char::is_ascii_digit).collect();
    run.parse().ok().filter(|year| run.len() == 4 && (1950..=2100).contains(year))
}

/// The columns of a table of indicators, or `None` where it is none: it needs a column of names
/// and one of targets or states.
pub(super) fn of_indicators(head: &[String]) -> Option<Vec<Column>> {
    let heads: Vec<String> = head.iter().map(|cell| squeezed(cell)).collect();
    let mut columns: Vec<Column> = Vec::new();
    for text in &heads {
        let column = match (column(text), columns.last()) {
            (Column::Other, Some(Column::Name)) if text.is_empty() => Column::NameMore,
            (other, _) => other,
        };
        columns.push(column);
    }
    settle_years(&heads, &mut columns);
    settle_status(&mut columns);
    let names = columns.iter().filter(|column| **column == Column::Name).count();
    let figures = columns.iter().any(|column| matches!(column, Column::Target(_) | Column::State(_)));
    (names >= 1 && figures).then_some(columns)
}

/// What the head of one column says by itself; a bare year is settled later.
fn column(head: &str) -> Column {
    let has = |words: &[&str]| words.iter().any(|word| head.contains(word));
    let year = printed_year(head).or_else(|| numerals::five_year_plan(head).map(|from| from + 4));
    if has(&["序号", "编号"]) {
        Column::Number
    } else if has(&["属性", "性质"]) {
        Column::Nature
    } else if has(&["完成情况", "实现情况", "完成程度", "是否完成"]) {
        Column::Status
    } else if has(&["目标", "规划值", "预期值", "计划值"]) {
        Column::Target(year)
    } else if has(&["现状", "完成值", "实现值", "实际", "水平", "基期", "基准", "基数"]) {
        Column::State(year)
    } else if is_group(head) {
        Column::Group
    } else if has(&["指标", "名称"]) {
        Column::Name
    } else if head.contains("单位") {
        Column::Unit
    } else {
        Column::Other
    }
}

fn is_group(head: &str) -> bool {
    ["类别", "类型", "分类", "领域", "规划名称", "一级指标", "类", "维度"]
        .iter()
        .any(|word| head.ends_with(word))
}

/// Bare years: with a column of targets they are states; else the earliest of several is the
/// state, and the later ones are targets.
fn settle_years(heads: &[String], columns: &mut [Column]) {
    let has_target = columns.iter().any(|column| matches!(column, Column::Target(_)));
    let bare = |head: &String, column: &Column| {
        (*column == Column::Other && is_year(head)).then(|| printed_year(head)).flatten()
    };
    let years: Vec<i32> =
        heads.iter().zip(columns.iter()).filter_map(|(head, column)| bare(head, column)).collect();
    let earliest = years.iter().min().copied();
    for (head, column) in heads.iter().zip(columns) {
        let Some(year) = bare(head, column) else { continue };
        let state = has_target || years.len() > 1 && Some(year) == earliest;
        *column = if state { Column::State(Some(year)) } else { Column::Target(Some(year)) };
    }
}

/// 完成情况 holds a judgement beside a column of results, and else the result itself.
fn settle_status(columns: &mut [Column]) {
    if columns.iter().any(|column| matches!(column, Column::State(_))) {
        return;
    }
    if let Some(column) = columns.iter_mut().find(|column| **column == Column::Status) {
        *column = Column::State(None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(row: &str) -> Vec<String> {
        row.split('|').map(|cell| cell.trim().to_owned()).collect()
    }

    #[test]
    fn heads_and_rows() {
        for row in [
            "指 标|单位|2020年",
            "序号|主要指标||目标值|完成值",
            "地区\\类型|泊位|总计",
            "年份 地区|2021|2022|总计",
            "类别|名称|建设内容",
        ] {
            assert!(is_head(&cells(row)), "{row}");
        }
        for row in [
            "水乡港|36|4|40",
            "岸电改造工程|对全省内河港口泊位进行岸电改造，减少靠港船舶排放。",
            "航道|千吨级航道里程(公里)|2300|2500",
            "总计|208|241",
            "|锚地规模(公顷)|国家下达指标之内|约束性",
        ] {
            assert!(!is_head(&cells(row)), "{row}");
        }
    }

    #[test]
    fn columns_of_indicators() {
        use Column as C;
        let check = |head: &str, wanted: Option<Vec<Column>>| {
            assert_eq!(of_indicators(&cells(head)), wanted, "{head}");
        };
        check(
            "序号|指标||2020年规划目标|2020年水平|完成情况|属性",
            Some(vec![
                C::Number,
                C::Name,
                C::NameMore,
                C::Target(Some(2020)),
                C::State(Some(2020)),
                C::Status,
                C::Nature,
            ]),
        );
        check(
            "类别|指标|规划目标|2020年|完成情况",
            Some(vec![C::Group, C::Name, C::Target(None), C::State(Some(2020)), C::Status]),
        );
        check(
            "原规划名称|指标名称(单位)|“十三五”目标|实现情况|指标属性",
            Some(vec![C::Group, C::Name, C::Target(Some(2020)), C::State(None), C::Nature]),
        );
        check(
            "指标|2020年|2025年|2035年",
            Some(vec![C::Name, C::State(Some(2020)), C::Target(Some(2025)), C::Target(Some(2035))]),
        );
        check("指标|2025年|属性", Some(vec![C::Name, C::Target(Some(2025)), C::Nature]));
        check(
            "指标分类|指标名称|2020年 现状|2025年 目标|指标性质",
            Some(vec![C::Group, C::Name, C::State(Some(2020)), C::Target(Some(2025)), C::Nature]),
        );
        check("类别|序号|名称|建设内容|建设依据", None);
        check("地区|泊位|总计", None);
    }
}

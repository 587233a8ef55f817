//! Tables that lost their tabs when they were pasted: columns set with blanks, or cells one a line.
//!
//! Worked example: the lines `指标`, `2020年`, `2025年`, `货运量(亿吨)`, `8`, `9` — with or without blank
//! lines between them — are a head of three cells and a row. A table is only seen where the head
//! is one of a table of indicators and at least four of five figures are where its columns want
//! them; else the lines stay paragraphs.
//!
//! Absent: tables with empty cells, which leave no trace when they are pasted so.

use std::borrow::Cow;

use super::columns::{self, Column};
use super::line::{Line, count};

/// Most columns of a table that is looked for.
const WIDEST: usize = 8;

/// Most cells that one table is given, so that a text of heads alone is read in one pass.
const MOST_CELLS: usize = 2000;

/// Puts pasted tables back into rows with tabs.
pub(super) fn mend<'t>(lines: &[Line<'t>]) -> Vec<Line<'t>> {
    let mut out: Vec<Line<'t>> = Vec::with_capacity(lines.len());
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        if let Some(rows) = spaced(lines, at) {
            for line in lines.iter().skip(at).take(rows) {
                out.push(Line { text: Cow::Owned(spaced_cells(line).join("\t")), ..line.clone() });
            }
            at += rows;
        } else if let Some((rows, taken)) = stacked(lines, at) {
            out.extend(rows);
            at += taken;
        } else {
            out.push(line.clone());
            at += 1;
        }
    }
    out
}

/// The cells of a line whose columns are set with at least two blanks.
fn spaced_cells(line: &Line<'_>) -> Vec<String> {
    let text = line.trimmed().replace('\u{3000}', "  ");
    text.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned).collect()
}

/// The number of lines of a table set with blanks that begins here.
fn spaced(lines: &[Line<'_>], at: usize) -> Option<usize> {
    let first = lines.get(at).filter(|line| could_be_spaced(line))?;
    let head = spaced_cells(first);
    if !(3..=WIDEST).contains(&head.len()) || !columns::is_head(&head) {
        return None;
    }
    let same = |line: &&Line<'_>| could_be_spaced(line) && spaced_cells(line).len() == head.len();
    let rows = lines.get(at..)?.iter().take_while(same).count();
    (rows >= 2).then_some(rows)
}

fn could_be_spaced(line: &Line<'_>) -> bool {
    let text = line.trimmed();
    text.len() <= 600 && !text.contains('\t') && (text.contains("  ") || text.contains('\u{3000}'))
}

/// A table with one cell a line: its rows, and how many lines they took.
fn stacked<'t>(lines: &[Line<'t>], at: usize) -> Option<(Vec<Line<'t>>, usize)> {
    // Cheap tests first: this looks at every line of a text.
    let first = lines.get(at).filter(|line| is_cell(line))?;
    columns::is_head_word(first.trimmed()).then_some(())?;
    let first_cells: Vec<(usize, &Line<'t>)> = cells(lines, at, WIDEST);
    let of_figures = |text: &str| text.contains("20") || text.contains("目标") || text.contains("完成");
    first_cells.iter().any(|(_, line)| of_figures(line.trimmed())).then_some(())?;
    let (width, columns) =
        (3..=WIDEST).rev().find_map(|width| Some((width, head(first_cells.get(..width)?)?)))?;
    let cells = cells(lines, at, MOST_CELLS);
    let rows = whole_rows(&cells, width);
    fits(&cells, rows, &columns).then_some(())?;
    let table: Vec<Line<'t>> = cells.chunks_exact(width).take(rows).filter_map(|cells| row(cells)).collect();
    let (last, _) = cells.get(rows * width - 1)?;
    Some((table, last + 1 - at))
}

/// The next cells with the indices of their lines.
fn cells<'a, 't>(lines: &'a [Line<'t>], at: usize, most: usize) -> Vec<(usize, &'a Line<'t>)> {
    let filled = lines.iter().enumerate().skip(at).filter(|(_, line)| !line.is_blank());
    filled.take_while(|(_, line)| is_cell(line)).take(most).collect()
}

/// The columns, where these cells are the head of a table of indicators.
fn head(cells: &[(usize, &Line<'_>)]) -> Option<Vec<Column>> {
    let head: Vec<String> = cells.iter().map(|(_, line)| line.trimmed().to_owned()).collect();
    head.iter().all(|cell| columns::is_head_cell(cell)).then(|| columns::of_indicators(&head))?
}

fn is_cell(line: &Line<'_>) -> bool {
    let text = line.trimmed();
    text.len() <= 180
        && count(text) <= 40
        && !text.contains('\t')
        && !text.ends_with(['。', '；', ';', ':', '：', ',', '，'])
}

/// Whether figures stand where the head wants them.
fn fits(cells: &[(usize, &Line<'_>)], rows: usize, columns: &[Column]) -> bool {
    let figures: Vec<bool> = cells
        .chunks_exact(columns.len())
        .take(rows)
        .skip(1)
        .flat_map(|row| row.iter().zip(columns))
        .filter(|(_, column)| matches!(column, Column::State(_) | Column::Target(_)))
        .map(|((_, line), _)| is_figure(line.trimmed()))
        .collect();
    rows >= 2 && figures.iter().filter(|figure| **figure).count() * 5 >= figures.len() * 4
}

/// How many rows of cells there are before the first that has no figure under any of its columns
/// of figures: there the table is over and other short lines follow.
fn whole_rows(cells: &[(usize, &Line<'_>)], width: usize) -> usize {
    let rows = cells.chunks_exact(width).skip(1);
    1 + rows.take_while(|row| row.iter().skip(1).any(|(_, line)| is_figure(line.trimmed()))).count()
}

fn is_figure(text: &str) -> bool {
    matches!(text, "/" | "-" | "—" | "——") || text.chars().any(|c| c.is_ascii_digit())
}

fn row<'t>(cells: &[(usize, &Line<'t>)]) -> Option<Line<'t>> {
    let (_, first) = cells.first()?;
    let text: Vec<&str> = cells.iter().map(|(_, line)| line.trimmed()).collect();
    let more = cells.iter().skip(1).map(|(_, line)| line.number).collect();
    Some(Line { more, ..Line::new(first.number, text.join("\t")) })
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    fn check(text: &str, wanted: &[&str]) {
        let mended = mend(&lines(text));
        let found: Vec<&str> = mended.iter().filter(|line| !line.is_blank()).map(Line::trimmed).collect();
        assert_eq!(found, wanted, "{text}");
    }

    #[test]
    fn cells_one_a_line() {
        let rows = ["指标\t2020年\t2025年", "货运量(亿吨)\t8\t9", "岸电覆盖率(%)\t/\t90"];
        check("指标\n2020年\n2025年\n货运量(亿吨)\n8\n9\n岸电覆盖率(%)\n/\n90", &rows);
        check(
            "指标\n2020年\n2025年\n\n货运量(亿吨)\n8\n9\n\n岸电覆盖率(%)\n/\n90\n\n三、主要任务",
            &[&rows[..], &["三、主要任务"]].concat(),
        );
    }

    #[test]
    fn columns_set_with_blanks() {
        check(
            "指标  2020年  2025年\n货运量(亿吨)    8   9\n推进航道整治。",
            &["指标\t2020年\t2025年", "货运量(亿吨)\t8\t9", "推进航道整治。"],
        );
    }

    #[test]
    fn short_lines_that_are_no_table() {
        for text in
            ["指导思想\n基本原则\n发展目标\n主要任务\n重点项目\n实施内容", "目标\n指标\n任务", "序  号  表"]
        {
            let before: Vec<&str> = text.lines().collect();
            check(text, &before);
        }
    }
}

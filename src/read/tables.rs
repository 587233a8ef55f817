//! Tables: rows that belong together, their head, and what kind of table they make.
//!
//! Worked example: a head, three rows, the same head again (the page was turned) and two rows are
//! one table of five rows. With a column of indicators and one of years it gives indicators; else
//! each row is a passage of the kind project that keeps its cells, in a section of the kind table
//! (or in the box that the table fills).
//!
//! Absent: reading indicators (`indicators`) and heads (`columns`).

use crate::plan::{Kind, Localized, Passage, QuantityNote, SectionKind};
use crate::quantity::Decimal;

use super::account::Fate;
use super::blocks::{Block, What};
use super::line::{count, squeezed, unbroken};
use super::outline::Builder;
use super::tree::Node;
use super::{captions, columns, indicators, messages, runin};

/// One table.
pub(super) struct Table<'b> {
    head: Option<(u32, &'b [String])>,
    /// Lines of heads that are repeated, and of 续表.
    repeated: Vec<u32>,
    rows: Vec<(u32, &'b [String])>,
}

/// Whether a block is a further row, or the caption with which a table goes on.
pub(super) fn goes_on(block: &Block) -> bool {
    matches!(block.what, What::Row(_)) || captions::is_continued(&block.text)
}

/// Takes rows that follow each other apart into tables: a head with other cells begins a new one.
pub(super) fn split<'b>(blocks: &[&'b Block]) -> Vec<Table<'b>> {
    let mut tables: Vec<Table<'b>> = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        let What::Row(cells) = &block.what else {
            if let Some(table) = tables.last_mut() {
                table.repeated.push(block.line);
            }
            continue;
        };
        let next = blocks
            .get(at + 1)
            .and_then(|next| if let What::Row(cells) = &next.what { Some(cells) } else { None });
        let is_first = tables.is_empty();
        let is_head =
            columns::is_head(cells) || is_first && next.is_some_and(|next| heads_figures(cells, next));
        match tables.last_mut() {
            Some(table) if table.repeats(cells) => table.repeated.push(block.line),
            Some(table) if !is_head || table.rows.is_empty() => table.rows.push((block.line, cells)),
            _ if is_head => {
                tables.push(Table {
                    head: Some((block.line, cells)),
                    repeated: Vec::new(),
                    rows: Vec::new(),
                });
            }
            _ => tables.push(Table { head: None, repeated: Vec::new(), rows: vec![(block.line, cells)] }),
        }
    }
    tables
}

/// Whether words stand in a row and figures right under all of them but the first, as in a table
/// by city.
fn heads_figures(cells: &[String], next: &[String]) -> bool {
    let under: Vec<(&String, &String)> = cells.iter().zip(next).skip(1).collect();
    cells.len() == next.len()
        && under.len() >= 2
        && under.iter().all(|(head, cell)| !head.is_empty() && !is_number(head) && is_number(cell))
}

/// A cell that is a number and nothing else.
fn is_number(cell: &str) -> bool {
    Decimal::parse(&squeezed(cell)).is_some()
}

impl Table<'_> {
    fn repeats(&self, cells: &[String]) -> bool {
        self.head.is_some_and(|(_, head)| {
            head.iter().map(|cell| squeezed(cell)).eq(cells.iter().map(|cell| squeezed(cell)))
        })
    }

    fn first_line(&self) -> u32 {
        self.head.map(|(line, _)| line).or_else(|| self.rows.first().map(|(line, _)| *line)).unwrap_or(0)
    }
}

/// Reads a table into the outline and notes what became of its lines.
pub(super) fn read(
    builder: &mut Builder<'_>,
    table: &Table<'_>,
    notes: &[(u32, String)],
    in_box: Option<Node>,
) {
    let repeats = table.head.iter().map(|(line, _)| (*line, Fate::TableHead));
    let repeated = table.repeated.iter().map(|line| (*line, Fate::TableHead));
    let rows = table.rows.iter().map(|(line, _)| (*line, Fate::Row));
    for (line, fate) in repeats.chain(repeated).chain(rows) {
        builder.ledger.note(line, fate);
    }
    let caption = caption(builder, table, in_box);
    let columns = table.head.and_then(|(_, head)| columns::of_indicators(head));
    match columns {
        Some(columns) => of_indicators(builder, table, &columns, &caption, notes, in_box),
        None => of_projects(builder, table, &caption, notes, in_box),
    }
}

/// The caption that waits, the title of the box, or the heading above.
fn caption(builder: &mut Builder<'_>, table: &Table<'_>, in_box: Option<Node>) -> (u32, String) {
    if let Some(caption) = builder.caption.take() {
        return caption;
    }
    let node = in_box.or_else(|| builder.tree.current());
    let title = builder.tree.above(node).last().map(|(_, title)| (*title).to_owned());
    (table.first_line(), title.unwrap_or_default())
}

fn of_indicators(
    builder: &mut Builder<'_>,
    table: &Table<'_>,
    columns: &[columns::Column],
    (_, caption): &(u32, String),
    notes: &[(u32, String)],
    in_box: Option<Node>,
) {
    let rows: Vec<(u32, Vec<String>)> =
        table.rows.iter().map(|(line, cells)| (*line, cells.to_vec())).collect();
    let texts: Vec<String> = notes.iter().map(|(_, text)| text.clone()).collect();
    let source = indicators::Source {
        number: builder.tables,
        caption,
        columns,
        rows: &rows,
        notes: &texts,
        period: builder.period,
    };
    let mut found = indicators::read(&source, builder.diagnostics);
    for indicator in &mut found {
        let group = indicator.group.as_ref().map_or("", |group| group.zh.as_str());
        let name = &indicator.name.zh;
        indicator.themes = builder.lexicon.themes_of(&format!("{name}\n{group}"));
        if indicator.themes.is_empty() {
            indicator.themes = builder.lexicon.themes_of(caption);
        }
    }
    for (line, text) in notes {
        // A note that speaks of no row is kept as text.
        if !found.iter().any(|indicator| indicator.note.as_ref().is_some_and(|note| note.zh.contains(text))) {
            builder.passage(text, *line, in_box, false);
        }
    }
    builder.indicators.extend(found);
}

fn of_projects(
    builder: &mut Builder<'_>,
    table: &Table<'_>,
    (line, caption): &(u32, String),
    notes: &[(u32, String)],
    in_box: Option<Node>,
) {
    let parent = in_box.or_else(|| builder.tree.current());
    let node = match in_box {
        // A box that begins with its table needs no second heading for it.
        Some(node) if builder.tree.passages(Some(node)).is_empty() => node,
        _ => builder.tree.table(builder.tables, caption, *line, parent),
    };
    if let Some((_, head)) = table.head {
        if let Some(section) = builder.tree.section(node) {
            section.kind = SectionKind::Table;
        }
        builder.columns(node, &head.iter().map(|cell| unbroken(cell)).collect::<Vec<_>>());
    }
    let width =
        table.head.map(|(_, head)| head.len()).or_else(|| table.rows.first().map(|(_, cells)| cells.len()));
    let name_at = table.head.and_then(|(_, head)| name_column(head));
    for (line, cells) in &table.rows {
        if let Some(width) = width.filter(|width| *width != cells.len()) {
            builder.diagnostics.push(messages::ragged_row(*line, cells.len(), width));
        }
        let text = cells
            .iter()
            .filter(|cell| !cell.is_empty())
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join("\u{3000}");
        let heading = name(cells, name_at).map(Localized::zh);
        let mut passage = builder.judged(node, &text, heading, *line);
        passage.kind = Kind::Project;
        passage.cells = cells.to_vec();
        if let Some((_, head)) = table.head {
            add_figures(&mut passage, head, builder.period.map(|period| period.to));
        }
        builder.put(node, passage);
    }
    for (line, note) in notes {
        let passage = builder.judged(node, note, None, *line);
        builder.put(node, passage);
    }
}

/// The figures of a row of numbers, each under its head: 甲市千吨级 12.
fn add_figures(passage: &mut Passage, head: &[String], end: Option<i32>) {
    let row = passage.heading.as_ref().map_or("", |heading| heading.zh.as_str()).to_owned();
    let numbers: Vec<(&String, &String)> =
        head.iter().zip(&passage.cells).filter(|(_, cell)| is_number(cell)).collect();
    // A single number among words is the number of the row.
    if numbers.len() < 2 {
        return;
    }
    let notes = numbers.into_iter().map(|(head, cell)| {
        let printed = columns::year_of(head);
        let subject = Localized::zh(format!("{row}{}", unbroken(head)));
        let year_inferred = printed.is_none() && end.is_some();
        QuantityNote { subject, raw: cell.clone(), year: printed.or(end), year_inferred }
    });
    passage.quantities = notes.collect();
}

/// The column that names the project.
fn name_column(head: &[String]) -> Option<usize> {
    let head: Vec<String> = head.iter().map(|cell| squeezed(cell)).collect();
    let ends = |words: &[&str]| head.iter().position(|cell| words.iter().any(|word| cell.ends_with(word)));
    ends(&["名称"]).or_else(|| ends(&["项目", "工程", "任务", "事项"]))
}

/// The name of a row: the cell under the head of names, or the first that is short and no figure.
fn name(cells: &[String], column: Option<usize>) -> Option<String> {
    let named = column.and_then(|at| cells.get(at)).filter(|cell| !cell.is_empty());
    let first = || {
        cells.iter().find(|cell| !cell.is_empty() && !cell.chars().all(|c| c.is_ascii_digit() || c == '.'))
    };
    named
        .or_else(first)
        .map(|cell| runin::unmarked(&unbroken(cell)).to_owned())
        .filter(|cell| (1..=60).contains(&count(cell)))
}

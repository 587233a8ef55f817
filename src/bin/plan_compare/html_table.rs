//! A table of a page as lines of cells parted by tabs.
//!
//! Worked example: a cell with `rowspan=2` leaves an empty cell below it, one with `colspan=2` an
//! empty one after it, as official text prints its tables.
//!
//! Absent: tables within tables.

use std::collections::BTreeMap;

/// Widest and highest merged cell that is filled up with empty ones; a page may claim any number.
const MOST_SPANNED: u32 = 64;

/// A table in the making.
#[derive(Debug, Default)]
pub(super) struct Table {
    lines: Vec<String>,
    row: Vec<String>,
    cell: Option<Span>,
    /// For each column, how many more rows a cell from above covers.
    covered: BTreeMap<usize, u32>,
}

#[derive(Clone, Copy, Debug)]
struct Span {
    columns: u32,
    rows: u32,
}

impl Table {
    /// Whether a cell is open.
    pub(super) fn in_cell(&self) -> bool {
        self.cell.is_some()
    }

    pub(super) fn start_row(&mut self) {
        self.end_row();
    }

    /// Begins a cell at the next column that no cell from above covers.
    pub(super) fn start_cell(&mut self, columns: u32, rows: u32) {
        self.skip_covered();
        self.cell = Some(Span { columns: columns.clamp(1, MOST_SPANNED), rows: rows.clamp(1, MOST_SPANNED) });
    }

    /// Ends a cell with its text, in one line.
    pub(super) fn end_cell(&mut self, text: &str) {
        let Some(span) = self.cell.take() else { return };
        let words: Vec<&str> = text.split_whitespace().collect();
        for column in 0..span.columns {
            if span.rows > 1 {
                self.covered.insert(self.row.len(), span.rows - 1);
            }
            self.row.push(if column == 0 { words.join(" ") } else { String::new() });
        }
    }

    pub(super) fn end_row(&mut self) {
        if self.row.is_empty() {
            return;
        }
        self.skip_covered();
        let row = std::mem::take(&mut self.row);
        if row.iter().any(|cell| !cell.is_empty()) {
            self.lines.push(row.join("\t"));
        }
    }

    /// The lines of the table.
    pub(super) fn finish(mut self) -> Vec<String> {
        self.end_row();
        self.lines
    }

    fn skip_covered(&mut self) {
        while let Some(rows) = self.covered.get_mut(&self.row.len()) {
            *rows -= 1;
            if *rows == 0 {
                self.covered.remove(&self.row.len());
            }
            self.row.push(String::new());
        }
    }
}

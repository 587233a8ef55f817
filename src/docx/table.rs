//! Rows of a table as lines of cells parted by tabs.
//!
//! Worked example: a cell over two rows, 基础设施, beside 基站 and 光网 is the lines `基础设施⇥基站` and
//! `⇥光网`; a cell over two columns is followed by an empty one.
//!
//! Absent: widths and looks.

/// Widest merged cell that is filled up with empty ones; a file may claim any number.
const MOST_COLUMNS: u32 = 64;

/// A cell that is being read.
#[derive(Debug, Default)]
pub(super) struct Cell {
    /// The lines of its paragraphs.
    pub(super) lines: Vec<String>,
    /// Columns that it covers.
    pub(super) columns: Option<u32>,
    /// Whether it is the covered part of a cell above.
    pub(super) covered: bool,
}

impl Cell {
    /// The cell's text in one line, and the empty cells for further columns. Paragraphs are parted
    /// by a space, so that two numbers below each other never become one.
    pub(super) fn write(&self, row: &mut Vec<String>) {
        let words: Vec<&str> = self.lines.iter().flat_map(|line| line.split_whitespace()).collect();
        row.push(if self.covered && words.is_empty() { String::new() } else { words.join(" ") });
        for _ in 1..self.columns.unwrap_or(1).min(MOST_COLUMNS) {
            row.push(String::new());
        }
    }
}

/// A row as a line; nothing for a row without any text.
pub(super) fn line(cells: &[String]) -> Option<String> {
    cells.iter().any(|cell| !cell.is_empty()).then(|| cells.join("\t"))
}

/// Empty cells before the first one of a row.
pub(super) fn empty_cells(columns: u32) -> Vec<String> {
    (0..columns.min(MOST_COLUMNS)).map(|_| String::new()).collect()
}

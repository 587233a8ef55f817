//! Tables on a terminal: a name and figures in each row, in columns under their heads.
//!
//! Absent: text that is wider than its number of characters, such as Chinese.

/// A table that grows row by row.
pub(crate) struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with the heads of its columns.
    pub(crate) fn new(name: &str, columns: &[&str]) -> Self {
        let mut table = Self { rows: Vec::new() };
        let columns: Vec<String> = columns.iter().map(|&column| column.to_owned()).collect();
        table.row(name, &columns);
        table
    }

    /// Adds a row.
    pub(crate) fn row(&mut self, name: &str, figures: &[String]) {
        let mut cells = vec![name.to_owned()];
        cells.extend_from_slice(figures);
        self.rows.push(cells);
    }

    /// The whole table, a row a line; names stand to the left, figures to the right of their columns.
    pub(crate) fn text(&self) -> String {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let width = |at: usize| {
            self.rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.chars().count()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..columns).map(width).collect();
        let line = |row: &Vec<String>| {
            let cells = row.iter().zip(&widths).enumerate().map(|(at, (cell, &width))| match at {
                0 => format!("{cell:<width$}"),
                _ => format!("{cell:>width$}"),
            });
            let line = cells.collect::<Vec<_>>().join("  ");
            format!("{}\n", line.trim_end())
        };
        self.rows.iter().map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn columns_stand_under_their_heads() {
        let mut table = Table::new("plan", &["rows", "n"]);
        table.row("lakes", &["7".to_owned(), "120".to_owned()]);
        assert_eq!(table.text(), "plan   rows    n\nlakes     7  120\n");
    }
}

//! Writing CSV as RFC 4180 has it: rows end in CR LF; a cell with a comma, a quote, a line break or
//! white space at its ends stands in quotes, and a quote in it is doubled.
//!
//! # Cells that a spreadsheet would run
//!
//! Spreadsheets take a cell that begins with `=`, `+`, `-`, `@` (or their full-width forms), a tab
//! or a line break for a formula, and imported text may come from anyone. Such a cell gets an
//! apostrophe before it, which spreadsheets take for "this is text". Two kinds of printed cells
//! begin in the same way, can never run, and stay as printed:
//!
//! * a signed number, alone or with a percent sign: `-18`, `-18%`, `+2.5`;
//! * a null mark: `-` and `--` (`—` and `/` are no formulas anyway).
//!
//! So `-18%以上` becomes `'-18%以上`, still readable; a program drops one apostrophe where one of the
//! signs follows it.
//!
//! ```
//! use plan_compare::report::{Bom, CsvWriter};
//! let mut csv = CsvWriter::new(Bom::Without);
//! csv.row(["=1+1", "-18%", "-", "2,5"]);
//! assert_eq!(csv.finish(), "'=1+1,-18%,-,\"2,5\"\r\n");
//! ```
//!
//! Absent: reading CSV. Nothing is done against spreadsheets that take a range such as `2-3` for a
//! date; they leave it alone where the columns are imported as text.

/// Whether the file begins with the mark by which spreadsheets recognise UTF-8.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Bom {
    /// Plain UTF-8, for programs.
    #[default]
    Without,
    /// With the mark, for Excel, which would show Chinese as garbage otherwise.
    With,
}

/// Gathers rows of CSV.
#[derive(Clone, Debug)]
pub struct CsvWriter {
    text: String,
}

impl CsvWriter {
    /// An empty file.
    pub fn new(bom: Bom) -> Self {
        let text = match bom {
            Bom::Without => String::new(),
            Bom::With => "\u{feff}".to_owned(),
        };
        CsvWriter { text }
    }

    /// Adds a row.
    pub fn row<C: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = C>) {
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.text.push(',');
            }
            self.cell(cell.as_ref());
        }
        self.text.push_str("\r\n");
    }

    /// The whole file.
    pub fn finish(self) -> String {
        self.text
    }

    fn cell(&mut self, cell: &str) {
        let apostrophe = if could_run(cell) { "'" } else { "" };
        let at_ends = |c: char| c.is_whitespace();
        let quoted =
            cell.contains([',', '"', '\r', '\n']) || cell.starts_with(at_ends) || cell.ends_with(at_ends);
        if quoted {
            self.text.push('"');
            self.text.push_str(apostrophe);
            self.text.push_str(&cell.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(apostrophe);
            self.text.push_str(cell);
        }
    }
}

/// Whether a spreadsheet might take the cell for a formula.
fn could_run(cell: &str) -> bool {
    let Some(first) = cell.chars().next() else { return false };
    let sign = matches!(first, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '\t' | '\r' | '\n');
    sign && !is_signed_number(cell) && !cell.chars().all(|c| c == '-' || c == '－')
}

/// `-18`, `+2.5`, `-1,234.5%`: a sign, digits with at most one point, perhaps a percent sign.
fn is_signed_number(cell: &str) -> bool {
    let Some(number) = cell.strip_prefix(['-', '+', '－', '＋']) else { return false };
    let number = number.strip_suffix(['%', '％', '‰']).unwrap_or(number);
    let (whole, decimals) = number.split_once('.').unwrap_or((number, "0"));
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    whole.split(',').all(digits) && digits(decimals)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &str, written: &str) {
        let mut csv = CsvWriter::new(Bom::Without);
        csv.row([cell]);
        assert_eq!(csv.finish(), format!("{written}\r\n"), "{cell:?}");
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        check("", "");
        check("25.5", "25.5");
        check("约10万, 以上", "\"约10万, 以上\"");
        check("说\"好\"", "\"说\"\"好\"\"\"");
        check("一\n二", "\"一\n二\"");
        check(" 空格", "\" 空格\"");
        check("[26]", "[26]");
    }

    #[test]
    fn formulas_cannot_run() {
        check("=SUM(A1)", "'=SUM(A1)");
        check("@x", "'@x");
        check("+86 25", "'+86 25");
        check("-A1", "'-A1");
        check("-2-3", "'-2-3");
        check("＝1", "'＝1");
        check("\t=1", "\"'\t=1\"");
        check("\r=1", "\"'\r=1\"");
        check("=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\"");
        check("-18%以上", "'-18%以上");
        check("-1.2.3", "'-1.2.3");
        check("-1,", "\"'-1,\"");
    }

    #[test]
    fn negative_numbers_and_null_marks_stay_as_printed() {
        for cell in ["-18", "-18%", "-0.5", "+2.5", "－18％", "-", "--", "—", "——", "/", ">10", "≥95%"]
        {
            check(cell, cell);
        }
        check("-1,234.5", "\"-1,234.5\"");
    }

    #[test]
    fn the_mark_of_utf8_comes_first_and_once() {
        let mut csv = CsvWriter::new(Bom::With);
        csv.row(["甲", "乙"]);
        csv.row(["1", "2"]);
        assert_eq!(csv.finish(), "\u{feff}甲,乙\r\n1,2\r\n");
    }
}

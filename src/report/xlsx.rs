//! The targets and the links as a workbook that spreadsheets open (.xlsx): a zip archive of XML.
//!
//! A cell holds what was printed, as text: nothing in a workbook like this can run, so nothing needs an
//! apostrophe. A column whose cells are all plain numbers (years, lines, scores) holds numbers.
//!
//! Worked example: a year 2025 is the number 2025; a column with `25.5` and `≥95%` is text, as it is
//! printed, and the spreadsheet is told not to complain of numbers in it.
//!
//! A library for this weighs several hundred kilobytes in the page; three hundred lines do.
//!
//! Absent: the archive (`zip`), formulas, and reading workbooks.

use super::ReportInput;
use super::links_table::link_rows;
use super::targets_table::target_rows;
use super::words::pick;
use super::zip::Zip;
use crate::plan::Lang;

/// The workbook.
pub fn xlsx(input: &ReportInput<'_>, lang: Lang) -> Vec<u8> {
    let sheets = [
        (pick(lang, "目标", "Targets"), target_rows(input, &input.comparison.targets, lang)),
        (pick(lang, "关联段落", "Links"), link_rows(input, lang)),
    ];
    let mut zip = Zip::default();
    zip.add("[Content_Types].xml", TYPES);
    zip.add("_rels/.rels", RELATIONS);
    zip.add("xl/workbook.xml", &workbook(sheets.each_ref().map(|(name, _)| *name)));
    zip.add("xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONS);
    zip.add("xl/styles.xml", STYLES);
    for ((_, rows), path) in sheets.iter().zip(["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]) {
        zip.add(path, &sheet(rows));
    }
    zip.finish()
}

/// Begins every part.
macro_rules! part {
    ($($text:literal),+) => {
        concat!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n", $($text),+)
    };
}

const TYPES: &str = part!(
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">",
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
    "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>",
    "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>",
    "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>",
    "<Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>",
    "</Types>"
);

const RELATIONS: &str = part!(
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>",
    "</Relationships>"
);

const WORKBOOK_RELATIONS: &str = part!(
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>",
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet2.xml\"/>",
    "<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>",
    "</Relationships>"
);

/// Style 0 wraps its text at the top of the cell; style 1, of heads, is bold.
const STYLES: &str = part!(
    "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">",
    "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>",
    "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>",
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFF1F0EC\"/></patternFill></fill></fills>",
    "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>",
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>",
    "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>",
    "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs>",
    "</styleSheet>"
);

fn workbook(names: [&str; 2]) -> String {
    let mut xml = part!(
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" ",
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
    )
    .to_owned();
    for (name, number) in names.iter().zip(["1", "2"]) {
        xml.push_str(
            &["<sheet name=\"", name, "\" sheetId=\"", number, "\" r:id=\"rId", number, "\"/>"].concat(),
        );
    }
    xml.push_str("</sheets></workbook>");
    xml
}

/// A sheet: heads that stay in view, columns as wide as their text up to a limit, and a filter.
fn sheet(rows: &[Vec<String>]) -> String {
    let width = rows.first().map_or(0, Vec::len);
    let columns: Vec<(usize, bool)> = (0..width).map(|at| column(rows, at)).collect();
    let area = ["A1:", &letters(width.saturating_sub(1)), &rows.len().to_string()].concat();
    let mut xml = part!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews>",
        "<sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>",
        "</sheetView></sheetViews><cols>"
    )
    .to_owned();
    for (at, (wide, _)) in columns.iter().enumerate() {
        let number = (at + 1).to_string();
        let wide = wide.to_string();
        xml.push_str(
            &["<col min=\"", &number, "\" max=\"", &number, "\" width=\"", &wide, "\" customWidth=\"1\"/>"]
                .concat(),
        );
    }
    xml.push_str("</cols><sheetData>");
    for (at, row) in rows.iter().enumerate() {
        xml.push_str("<row>");
        for (cell, (_, numbers)) in row.iter().zip(&columns) {
            write_cell(&mut xml, cell, at == 0, *numbers);
        }
        xml.push_str("</row>");
    }
    xml.push_str(
        &["</sheetData><autoFilter ref=\"", &area, "\"/><ignoredErrors><ignoredError sqref=\"", &area]
            .concat(),
    );
    xml.push_str("\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>");
    xml
}

/// How wide a column is, in digits, and whether it holds numbers and nothing else.
fn column(rows: &[Vec<String>], at: usize) -> (usize, bool) {
    let cells = || rows.iter().filter_map(|row| row.get(at));
    // A Chinese character is as wide as two digits.
    let wide = |text: &String| text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>();
    let longest = cells().map(wide).max().unwrap_or_default();
    let numbers = cells().skip(1).all(|cell| cell.is_empty() || is_plain_number(cell));
    (longest.clamp(6, 48) + 2, numbers)
}

/// Digits with at most one point and a sign, which a spreadsheet prints exactly as they stand here.
fn is_plain_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "1"));
    let all = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let canonical = !decimals.ends_with('0') && (whole == "0" || !whole.starts_with('0'));
    all(whole) && all(decimals) && canonical && digits.len() <= 15 && text != "-0"
}

fn write_cell(xml: &mut String, cell: &str, is_head: bool, is_number: bool) {
    if cell.is_empty() {
        xml.push_str("<c/>");
    } else if is_head {
        xml.push_str("<c s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    } else if is_number {
        xml.push_str(&["<c><v>", cell, "</v></c>"].concat());
    } else {
        xml.push_str("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    }
    if !cell.is_empty() && (is_head || !is_number) {
        write_text(xml, cell);
        xml.push_str("</t></is></c>");
    }
}

/// Most characters that a cell may hold.
const MOST: usize = 32_000;

fn write_text(xml: &mut String, text: &str) {
    // Spreadsheets read `_x0041_` as a character by its number, so a literal underscore before an x is
    // written by its own.
    let text = text.replace("_x", "_x005F_x");
    for c in text.chars().take(MOST) {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '\n' | '\t' => xml.push(c),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if c.is_control() => {}
            _ => xml.push(c),
        }
    }
}

/// The letters of a column, from 0: A, B, …, Z, AA.
fn letters(column: usize) -> String {
    let last = u8::try_from(column % 26).map_or('A', |at| char::from(b'A' + at));
    let before = if column < 26 { String::new() } else { letters(column / 26 - 1) };
    before + last.encode_utf8(&mut [0; 4])
}

#[cfg(test)]
mod tests {
    use calamine::{Data, Reader, Xlsx};

    use super::super::sample::{Sample, sample};
    use super::super::{Bom, links_csv, targets_csv};
    use super::*;
    use crate::compare::compare;
    use crate::theme::Lexicon;

    /// The cells of a sheet, as a reader of workbooks sees them.
    fn cells(book: &[u8], sheet: &str) -> Vec<Vec<Data>> {
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(book)).unwrap();
        assert_eq!(book.sheet_names().len(), 2);
        book.worksheet_range(sheet).unwrap().rows().map(<[Data]>::to_vec).collect()
    }

    fn book(sample: &Sample, lang: Lang) -> (Vec<u8>, [usize; 2]) {
        let input = ReportInput {
            comparison: &sample.comparison,
            left: &sample.left,
            right: &sample.right,
            lexicon: Lexicon::bundled(),
        };
        let rows = [targets_csv(&input, lang, Bom::Without), links_csv(&input, lang, Bom::Without)];
        (xlsx(&input, lang), rows.map(|csv| csv.lines().count()))
    }

    #[test]
    fn cells_are_those_of_the_tables() {
        for (lang, names) in [(Lang::Zh, ["目标", "关联段落"]), (Lang::En, ["Targets", "Links"])] {
            let sample = sample();
            let (book, rows) = book(&sample, lang);
            for (name, rows) in names.iter().zip(rows) {
                assert_eq!(cells(&book, name).len(), rows, "{name}");
            }
            let targets = cells(&book, names[0]);
            let text = format!("{targets:?}");
            for cell in ["String(\"-18\")", "String(\"1.2\")", "Float(2035.0)"] {
                assert!(text.contains(cell), "{cell} in {text}");
            }
            let heads: Vec<_> = targets[0].iter().filter(|cell| matches!(cell, Data::String(_))).collect();
            assert!(heads.len() > 20 && heads.len() == targets[0].len());
        }
    }

    #[test]
    fn formulas_and_markup_are_text() {
        let Sample { mut left, right, .. } = sample();
        let evil = "=HYPERLINK(\"http://x\")</t>&amp;_x0041_\u{1}";
        left.indicators[0].name.zh = evil.to_owned();
        let comparison = compare(&left, &right, Lexicon::bundled());
        let (book, _) = book(&Sample { left, right, comparison }, Lang::Zh);
        let found = cells(&book, "目标").into_iter().flatten().filter_map(|cell| match cell {
            Data::String(text) if text.contains("HYPERLINK") => Some(text),
            _ => None,
        });
        let found: Vec<String> = found.collect();
        assert!(!found.is_empty());
        for text in found {
            let read = text.replace("_x005F_", "_");
            assert_eq!(read, evil.replace('\u{1}', ""), "{text}");
        }
    }

    #[test]
    fn numbers_are_those_that_print_as_they_stand() {
        for text in ["0", "7", "2025", "-18", "25.5", "0.5", "-0.25"] {
            assert!(is_plain_number(text), "{text}");
        }
        for text in [
            "",
            "-",
            "-0",
            "007",
            "25.50",
            ".5",
            "5.",
            "1e5",
            "+2",
            "95%",
            "1,000",
            "1.2.3",
            "1234567890123456",
        ] {
            assert!(!is_plain_number(text), "{text}");
        }
        for (column, wanted) in
            [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
        {
            assert_eq!(letters(column), wanted);
        }
    }
}

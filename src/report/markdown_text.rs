//! Text of a plan as text of Markdown: nothing of it is taken for markup.
//!
//! Worked example: a cell `<7.5 | [26]` would open a tag, end the cell and look like a link; it is
//! written `\<7.5 \| \[26\]` and read as printed.
//!
//! Absent: marks that only count at the start of a line (`#`, `+`, `1.`): a report never begins a
//! line with text of a plan.

/// Escapes a text for a paragraph or a cell of a table; line breaks become spaces.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' | '&' | '$' => {
                out.push('\\');
                out.push(c);
            }
            _ if is_invisible(c) => {}
            _ => out.push(c),
        }
    }
    out
}

/// Control characters, and marks that turn the direction of what follows, would change how the
/// report around them reads.
pub(super) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// A row of a table.
pub(super) fn row<C: AsRef<str>>(cells: impl IntoIterator<Item = C>) -> String {
    let mut line = "|".to_owned();
    for cell in cells {
        line.push(' ');
        line.push_str(cell.as_ref());
        line.push_str(" |");
    }
    line.push('\n');
    line
}

/// The head of a table, with the line under it.
pub(super) fn head<const N: usize>(cells: [&str; N]) -> String {
    row(cells) + &row(["---"; N])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_is_markup() {
        for (text, written) in [
            ("25.5", "25.5"),
            (">10", ">10"),
            ("<7.5", "\\<7.5"),
            ("[26]", "\\[26\\]"),
            ("a|b\nc", "a\\|b c"),
            ("**粗**_斜_`码`", "\\*\\*粗\\*\\*\\_斜\\_\\`码\\`"),
            ("&lt;p&gt;", "\\&lt;p\\&gt;"),
            ("左\u{202e}右\u{7}", "左右"),
        ] {
            assert_eq!(escaped(text), written);
        }
    }

    #[test]
    fn tables_have_as_many_marks_as_heads() {
        assert_eq!(head(["甲", "乙"]), "| 甲 | 乙 |\n| --- | --- |\n");
    }
}

//! Markdown to plain lines: headings, tables with `|`, lists, emphasis.
//!
//! Worked example: `## 一、总体要求` is the heading `一、总体要求`; `| 指标 | 2025年 |` is a row of two cells,
//! the line of dashes under it a rule; `- **岸电**:推广使用。` is the paragraph `岸电:推广使用。`. A heading
//! without a number gets its place from its `#`.
//!
//! A text counts as Markdown where a line begins with `#` and a space, or where a row of dashes
//! stands under a row of cells. All other texts are left as they are.
//!
//! Absent: links, images and code, which stay as they were typed.

use std::borrow::Cow;

use super::line::Line;

/// Takes Markdown out of the lines, if there is any.
pub(super) fn plain(lines: &mut [Line<'_>]) {
    let marked = |line: &Line<'_>| hashes(line.trimmed()) > 0 || is_dashes(line.trimmed());
    if !lines.iter().any(marked) {
        return;
    }
    for line in lines {
        let text = line.trimmed();
        let level = hashes(text);
        let bare = text.trim_start_matches('#').trim_start();
        let plain = if level > 0 {
            unemphasised(bare.trim_end_matches('#'))
        } else if is_dashes(text) {
            "———".to_owned()
        } else if let Some(cells) = cells(text) {
            cells
        } else {
            unemphasised(unlisted(text))
        };
        let changed = plain != text;
        line.hashes = level;
        if changed {
            line.text = Cow::Owned(plain);
        }
    }
}

/// How many `#` a heading begins with.
fn hashes(text: &str) -> usize {
    let count = text.bytes().take_while(|b| *b == b'#').count();
    let spaced =
        text.get(count..).is_some_and(|rest| rest.starts_with([' ', '\u{3000}']) && !rest.trim().is_empty());
    if count <= 6 && spaced { count } else { 0 }
}

/// The line of dashes under the head of a table.
fn is_dashes(text: &str) -> bool {
    text.contains("--") && text.contains('|') && text.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// A row between bars as cells with tabs.
fn cells(text: &str) -> Option<String> {
    let inner = text.strip_prefix('|')?.strip_suffix('|')?;
    let cells: Vec<String> = inner.split('|').map(|cell| unemphasised(cell.trim())).collect();
    (cells.len() >= 2).then(|| cells.join("\t"))
}

/// A line without its list mark or quote mark.
fn unlisted(text: &str) -> &str {
    ["- ", "* ", "+ ", "> "].iter().find_map(|mark| text.strip_prefix(mark)).unwrap_or(text).trim_start()
}

fn unemphasised(text: &str) -> String {
    text.trim().replace("**", "").replace("__", "")
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    fn check(text: &str, wanted: &[(&str, usize)]) {
        let mut lines = lines(text);
        plain(&mut lines);
        let found: Vec<(&str, usize)> = lines.iter().map(|line| (line.text.as_ref(), line.hashes)).collect();
        assert_eq!(found, wanted, "{text}");
    }

    #[test]
    fn headings_tables_and_lists() {
        check(
            "# 航运规划\n## 一、总体要求\n| 指标 | 2025年 |\n|---|:--:|\n| 货运量 | **9** |\n- **岸电**:推广使用。",
            &[
                ("航运规划", 1),
                ("一、总体要求", 2),
                ("指标\t2025年", 0),
                ("———", 0),
                ("货运量\t9", 0),
                ("岸电:推广使用。", 0),
            ],
        );
    }

    #[test]
    fn other_texts_are_left_alone() {
        check("- 岸电\n#5泊位\n**注**", &[("- 岸电", 0), ("#5泊位", 0), ("**注**", 0)]);
    }
}

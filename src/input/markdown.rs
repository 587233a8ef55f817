//! Markdown without its marks, line by line, so that the numbers of lines stay as they are.
//!
//! Worked example: `## 一、总则` is the line `一、总则`, `| 基站 | 万 | 3 |` is a line of three cells parted by
//! tabs, and the rule under the head of a table is an empty line.
//!
//! Absent: HTML inside it, and marks of a single `*` or `_`, which official text may mean as they are.

/// The text of a Markdown file.
pub(super) fn to_text(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len());
    for line in markdown.lines() {
        text.push_str(&plain(line));
        text.push('\n');
    }
    text
}

fn plain(line: &str) -> String {
    let trimmed = line.trim();
    if is_rule(trimmed) || trimmed.starts_with("```") {
        return String::new();
    }
    if let Some(row) = trimmed.strip_prefix('|') {
        return cells(row).join("\t");
    }
    let body = trimmed.trim_start_matches(['>', ' ']);
    let heading = body.trim_start_matches('#');
    let body = match heading.strip_prefix(' ') {
        Some(heading) if heading.len() < body.len() - 1 || body.starts_with("# ") => {
            heading.trim_end_matches(['#', ' ']).trim()
        }
        _ => ["- ", "* ", "+ "].iter().find_map(|mark| body.strip_prefix(mark)).unwrap_or(body).trim(),
    };
    unmarked(body)
}

/// `---`, `===`, `***`, and `|---|:--:|` under the head of a table.
fn is_rule(line: &str) -> bool {
    let marks = line.chars().filter(|c| matches!(c, '-' | '=' | '*')).count();
    marks >= 3 && line.chars().all(|c| matches!(c, '-' | '=' | '*' | '|' | ':' | ' '))
}

fn cells(row: &str) -> Vec<String> {
    let row = row.strip_suffix('|').unwrap_or(row);
    // A bar behind a backslash is text.
    let row = row.replace("\\|", "\u{1}");
    row.split('|').map(|cell| unmarked(cell.trim()).replace('\u{1}', "|")).collect()
}

/// Without marks of emphasis, links and escapes.
fn unmarked(text: &str) -> String {
    let text = text.replace("**", "").replace("__", "").replace('`', "");
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, label, after)) = link(rest) {
        plain.push_str(before.strip_suffix('!').unwrap_or(before));
        plain.push_str(label);
        rest = after;
    }
    plain.push_str(rest);
    for mark in ["#", "*", "_", "-", ".", "[", "]", "(", ")", ">", "<"] {
        plain = plain.replace(&format!("\\{mark}"), mark);
    }
    plain
}

/// The first `[label](address)`: what stands before it, the label, and what stands after.
fn link(text: &str) -> Option<(&str, &str, &str)> {
    let (head, tail) = text.split_once("](")?;
    let (before, label) = head.rsplit_once('[')?;
    let (_, after) = tail.split_once(')')?;
    Some((before, label, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(markdown: &str, text: &str) {
        assert_eq!(to_text(markdown), format!("{text}\n"), "{markdown}");
    }

    #[test]
    fn marks_are_taken_off() {
        check("# 水乡省航运规划", "水乡省航运规划");
        check("### （一）**码头** ###", "（一）码头");
        check("- 新建码头", "新建码头");
        check("> 专栏1", "专栏1");
        check("见[附表](a.html)，共`3`张", "见附表，共3张");
        check("1\\. 码头", "1. 码头");
        check("#标签，不是标题", "#标签，不是标题");
        check("——到2025年", "——到2025年");
        check("[26]", "[26]");
        check("-5度", "-5度");
    }

    #[test]
    fn tables_are_lines_of_cells() {
        check("| 指标 | 单位 |\n|---|:-:|\n| 码头 | a\\|b |", "指标\t单位\n\n码头\ta|b");
    }
}

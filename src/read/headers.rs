//! Running headers and page numbers, found by what they do and not by what they say.
//!
//! A running header is a short line without a final mark that the layout repeats, and that now and
//! then lands in the middle of a sentence or of a table. Worked example: `水乡省公报` stands five
//! times in a text, twice of them behind a line that stops in mid-sentence: a running header. The
//! name of the issuer stands as often, and always behind a full stop: none. The digits of a page
//! number printed with the header are of no account.
//!
//! A single plan may hold its header only once; then it must cut a sentence and call itself a
//! gazette.
//!
//! Absent: joining what a header had cut (`joins`).

use std::collections::BTreeMap;

use super::line::{Line, count, squeezed};
use super::{boxes, joins, marks, numerals};

/// For every line, whether it is a running header or a page number.
pub(super) fn find(lines: &[Line<'_>]) -> Vec<bool> {
    let mut seen: BTreeMap<String, Seen> = BTreeMap::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(key) = key(line) else { continue };
        let entry = seen.entry(key).or_default();
        entry.times += 1;
        entry.cuts += usize::from(cuts(lines, at));
    }
    let numbers = page_numbers(lines);
    lines
        .iter()
        .zip(numbers)
        .map(|(line, is_number)| {
            is_number
                || key(line).and_then(|key| seen.get(&key).map(|seen| seen.is_header(&key))).unwrap_or(false)
        })
        .collect()
}

#[derive(Default)]
struct Seen {
    times: usize,
    cuts: usize,
}

impl Seen {
    fn is_header(&self, key: &str) -> bool {
        let gazette = ["公报", "政报", "公告"].iter().any(|word| key.ends_with(word));
        self.cuts >= 2 || self.cuts == 1 && (self.times >= 3 || gazette)
    }
}

/// The text without the page number at either end and without white space, where a line can be a
/// running header at all.
fn key(line: &Line<'_>) -> Option<String> {
    let text = line.trimmed();
    if text.is_empty() || text.len() > 160 || line.cells().is_some() {
        return None;
    }
    let plain = !text.ends_with(['。', '；', ';', '：', ':', '！', '？', ',', '，', '、']);
    let number = |c: char| c.is_whitespace() || c.is_ascii_digit() || is_dash(c);
    let key = squeezed(text.trim_matches(number));
    let marked = || {
        marks::scan(text).is_some()
            || boxes::title(text).is_some()
            || numerals::document_number(text).is_some()
    };
    ((2..=30).contains(&count(&key)) && plain && !marked()).then_some(key)
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '—' | '–' | '·' | '•' | '~' | '|')
}

/// Whether the line stands in the middle of a sentence or of a table.
fn cuts(lines: &[Line<'_>], at: usize) -> bool {
    let before = lines.get(..at).and_then(|lines| lines.iter().rev().take(6).find(|line| !line.is_blank()));
    let after = lines.get(at + 1..).and_then(|lines| lines.iter().take(6).find(|line| !line.is_blank()));
    let (Some(before), Some(after)) = (before, after) else { return false };
    match (before.cells(), after.cells()) {
        (Some(_), Some(_)) => true,
        (None, None) => {
            let text = before.trimmed();
            marks_nothing(after)
                && joins::is_open(text)
                && (count(text) >= 28 || joins::ends_in_comma(text))
                && !is_heading(text)
        }
        _ => false,
    }
}

fn marks_nothing(line: &Line<'_>) -> bool {
    let text = line.trimmed();
    boxes::title(text).is_none() && marks::scan(text).is_none_or(|mark| mark.rank > marks::Rank::Section)
}

fn is_heading(text: &str) -> bool {
    marks::scan(text).is_some_and(|mark| mark.rank <= marks::Rank::Bracketed)
        && !text.contains(['。', '，', ','])
}

/// Page numbers: between dashes always, bare ones where at least three of them rise through the
/// text with plenty of lines between.
fn page_numbers(lines: &[Line<'_>]) -> Vec<bool> {
    let mut found = vec![false; lines.len()];
    let mut bare: Vec<(usize, u32)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let text = line.trimmed();
        if text.is_empty() || text.len() > 40 {
            continue;
        }
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let rest: String =
            text.chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace() && !is_dash(*c)).collect();
        let Ok(number) = digits.parse::<u32>() else { continue };
        let dashed = text.starts_with(is_dash) && text.ends_with(is_dash);
        match rest.as_str() {
            "" if dashed => mark(&mut found, at),
            "第页" | "第页共页" => mark(&mut found, at),
            "" if text == digits => bare.push((at, number)),
            _ => {}
        }
    }
    let rising = bare.windows(2).all(|pair| match pair {
        [(at, number), (next_at, next)] => number < next && at + 8 < *next_at,
        _ => true,
    });
    if bare.len() >= 3 && rising {
        for (at, _) in bare {
            mark(&mut found, at);
        }
    }
    found
}

fn mark(found: &mut [bool], at: usize) {
    if let Some(flag) = found.get_mut(at) {
        *flag = true;
    }
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    const CUT: &str =
        "到二〇三〇年全省内河千吨级航道里程进一步增加,沿江沿海主要港口的集疏运条件明显改善,港口群协同";

    fn headers(text: &str) -> Vec<u32> {
        let lines = lines(text);
        lines.iter().zip(find(&lines)).filter(|(_, header)| *header).map(|(line, _)| line.number).collect()
    }

    #[test]
    fn a_repeated_line_that_cuts_sentences() {
        let text = format!("{CUT}\n\n水乡省公报\n\n发展。\n\n水乡省公报\n\n{CUT}\n\n水乡省公报 12\n\n发展。");
        assert_eq!(headers(&text), [3, 7, 11]);
    }

    #[test]
    fn the_issuer_is_repeated_and_cuts_nothing() {
        assert!(
            headers("请遵照执行。\n\n水乡省政府\n\n请遵照执行。\n\n水乡省政府\n\n请执行。\n\n水乡省政府")
                .is_empty()
        );
    }

    #[test]
    fn document_numbers_under_long_titles_are_no_headers() {
        let notice = format!("{CUT}规划的通知");
        assert!(
            headers(&format!("{notice}\n水政〔2022〕7号\n各市:\n{notice}\n水政〔2022〕8号\n各市:"))
                .is_empty()
        );
    }

    #[test]
    fn a_header_within_a_table() {
        let row = "航道\t5\t8";
        assert_eq!(
            headers(&format!("{row}\n水乡省公报\n{row}\n\n水乡省公报\n{row}\n水乡省公报\n{row}")),
            [2, 5, 7]
        );
    }

    #[test]
    fn a_lone_header_must_call_itself_a_gazette() {
        assert_eq!(headers(&format!("{CUT}\n\n水乡省公报\n\n发展。")), [3]);
        assert!(headers(&format!("{CUT}\n\n水乡省航道\n\n发展。")).is_empty());
    }

    #[test]
    fn page_numbers_with_and_without_dashes() {
        assert_eq!(headers("甲。\n— 12 —\n乙。\n第3页 共9页"), [2, 4]);
        let far = "\n字。".repeat(10);
        assert_eq!(headers(&format!("12{far}\n13{far}\n14")), [1, 12, 23]);
        assert!(headers("3\n4\n5").is_empty());
    }
}

//! A table of contents: 目录 and the lines under it that end in page numbers or are repeated later.
//!
//! Worked example: `目 录`, `一、总体要求 …… 1`, `二、主要任务 …… 5` and then `一、总体要求` again: three lines
//! of contents. A title that stands once, without a page number, ends them.
//!
//! Absent: the contents of a whole gazette, which stand before its first document.

use std::collections::BTreeSet;

use super::documents::Text;
use super::line::{count, squeezed};

/// Where the contents that begin at `from` end; `from` itself where there are none.
pub(super) fn end(text: &Text<'_, '_>, from: usize, limit: usize) -> usize {
    let mut following = text.following(from).take_while(|&at| at < limit);
    let Some(first) =
        following.next().filter(|&at| matches!(squeezed(text.at(at)).as_str(), "目录" | "目次"))
    else {
        return from;
    };
    let mut end = first + 1;
    let mut later: Option<BTreeSet<String>> = None;
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for at in following {
        let line = text.at(at);
        let title = without_page(line);
        if !seen.insert(title.clone()) {
            break;
        }
        if title.len() == squeezed(line).len() {
            let later = later.get_or_insert_with(|| later_lines(text, at + 1, limit));
            if !later.contains(&title) {
                break;
            }
        }
        end = at + 1;
    }
    end
}

fn later_lines(text: &Text<'_, '_>, from: usize, limit: usize) -> BTreeSet<String> {
    let short = |at: &usize| count(text.at(*at)) <= 80;
    text.following(from)
        .take_while(|&at| at < limit)
        .filter(short)
        .map(|at| without_page(text.at(at)))
        .collect()
}

/// A line without white space, leader dots and page number.
fn without_page(line: &str) -> String {
    let text = squeezed(line);
    let number = text.trim_end_matches([')', '）', '-', '—']);
    let digits = number.trim_end_matches(|c: char| c.is_ascii_digit());
    let leader = digits.trim_end_matches(['(', '（', '-', '—', '.', '…', '·']);
    // A figure at the end of a title is no page number unless something sets it off.
    let set_off = leader.len() < digits.len()
        || line.contains(['\t'])
        || line.trim_end_matches(|c: char| c.is_ascii_digit()).ends_with(' ');
    if digits.len() < number.len() && set_off { leader.to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    fn check(text: &str, wanted: usize) {
        let lines = lines(text);
        let skip = vec![false; lines.len()];
        assert_eq!(end(&Text { lines: &lines, skip: &skip }, 0, lines.len()), wanted, "{text}");
    }

    #[test]
    fn contents_with_and_without_page_numbers() {
        check("目 录\n一、总体要求……1\n二、主要任务\t5\n一、总体要求\n正文。", 3);
        check("目录\n一、总体要求\n二、主要任务\n一、总体要求\n正文。\n二、主要任务", 3);
        check("目录\n一、总体要求 1\n前言\n一、总体要求", 2);
        check("一、总体要求\n正文。", 0);
    }
}

//! Run-in headings: the short first sentence that names what its paragraph is about.
//!
//! Worked example: `——加快航道整治。实施京杭运河提升工程,…` has the heading `加快航道整治`. A normal
//! first sentence is none: `“十四五”时期是…的关键阶段。` is too long, speaks of time, and ends
//! otherwise than a heading would. Where the heading ends in a colon (`一类地区:全面放开…`), text
//! must follow on the line.
//!
//! Absent: headings on a line of their own (`headings`).

use super::line::count;
use super::marks;

/// Longest run-in heading, in characters.
const LONGEST: usize = 40;

/// The run-in heading of a paragraph without its mark and full stop.
pub(super) fn heading(text: &str) -> Option<&str> {
    let body = unmarked(text);
    let end = body.find(['。', '：', ':', '；', ';', '！', '？'])?;
    let (first, behind) = body.split_at_checked(end)?;
    let stop = behind.chars().next()?;
    let rest = behind.get(stop.len_utf8()..)?.trim();
    let length = count(first);
    if !(2..=LONGEST).contains(&length) || count(rest) < 6 || !balanced(first) {
        return None;
    }
    let is_heading = match stop {
        '。' => !is_sentence(first),
        // A colon ends a heading only where what stands before it is a bare name.
        '：' | ':' => length <= 24 && !first.contains(['，', ',', '。']) && !is_lead_in(first),
        _ => false,
    };
    is_heading.then_some(first)
}

/// A paragraph without its goal dash and numbering mark.
pub(super) fn unmarked(text: &str) -> &str {
    let text = text.trim_start_matches(['—', '–', '·', '•', '●', '■', '◆', '*', ' ']);
    marks::scan(text).and_then(|mark| text.get(mark.rest..)).unwrap_or(text)
}

/// Whether a paragraph is a goal or principle set off by a dash.
pub(super) fn is_dashed(text: &str) -> bool {
    text.starts_with("——") || text.starts_with("––")
}

fn balanced(text: &str) -> bool {
    [('“', '”'), ('(', ')'), ('（', '）'), ('《', '》')]
        .iter()
        .all(|&(open, close)| text.matches(open).count() == text.matches(close).count())
}

/// Sentences that say when or since when, or that go on about something, are no headings.
fn is_sentence(text: &str) -> bool {
    const TIMES: [&str; 16] = [
        "“十",
        "到20",
        "至20",
        "截至",
        "20",
        "目前",
        "当前",
        "近年来",
        "同时",
        "此外",
        "今后",
        "展望",
        "其中",
        "为",
        "通过",
        "我省",
    ];
    const ENDS: [&str; 6] = ["了", "等", "如下", "以上", "%", "以内"];
    let commas = text.matches([',', '，']).count();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_goal = text.starts_with("20") && text.ends_with("目标") && count(text) <= 12;
    let defines =
        count(text) > 10 && text.char_indices().skip(2).any(|(_, c)| c == '是') || text.contains("分为");
    !is_goal && TIMES.iter().any(|word| text.starts_with(word) && !text.starts_with("为民"))
        || defines
        || ENDS.iter().any(|word| text.ends_with(word))
        || commas > 1
        || commas == 1 && count(text) > 21
        || digits > 5
}

fn is_lead_in(text: &str) -> bool {
    ["以下", "如下", "包括", "主要", "即", "是", "注", "为"].iter().any(|word| text.ends_with(word))
        || text == "注"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_and_sentences() {
        let cases = [
            ("——加快航道整治。实施京杭运河提升工程。", Some("加快航道整治")),
            ("2. 生态优先,绿色航运。推广岸电使用。", Some("生态优先,绿色航运")),
            ("岸电。推广岸电使用,减少排放。", Some("岸电")),
            ("一类港口:全面放开准入限制。", Some("一类港口")),
            ("“十四五”时期是关键阶段。要抓住机遇,加快发展。", None),
            ("到2025年建成航道。全省通航里程达到2万公里。", None),
            ("主要任务包括:推广岸电,减少排放,扩大通航。", None),
            ("推广岸电使用。", None),
            ("完善“水运(一期。二期)”工程,加快建设。", None),
            ("", None),
        ];
        for (text, wanted) in cases {
            assert_eq!(heading(text), wanted, "{text}");
        }
    }
}

//! Captions, notes, rules and the few headings that have no number.
//!
//! Worked example: `表2 “十四五”航运主要指标` is the caption `“十四五”航运主要指标` of table 2;
//! `航道布局示意图` that of a figure; `注:带*的指标…` a note; `前 言` the heading of a preamble; `附件2`
//! an annex.
//!
//! Absent: captions without a word to know them by; those are found by the table that follows
//! (`outline`).

use super::line::{count, squeezed, unbroken};
use super::marks::leading_number;

/// The caption of a table without `表N`.
pub(super) fn table(text: &str) -> Option<String> {
    numbered(text, &["表", "附表", "续表", "表格"]).filter(|caption| !caption.contains('。'))
}

/// The caption of a figure.
pub(super) fn figure(text: &str) -> Option<String> {
    let short = count(text) <= 40 && !text.contains(['。', '，', ',', ';', '；', ':', '：']);
    let named = || (short && text.ends_with('图') && count(text) >= 4).then(|| text.to_owned());
    numbered(text, &["图", "附图"]).filter(|_| count(text) <= 60 && !text.contains('。')).or_else(named)
}

fn numbered(text: &str, words: &[&str]) -> Option<String> {
    let rest = words.iter().find_map(|word| text.strip_prefix(word))?;
    let spaced = rest.trim_start();
    let (_, length) = leading_number(spaced)?;
    let mut behind = spaced.get(length..)?;
    // 表1-2 and 图3—1 have a second number.
    if let Some(second) = behind.strip_prefix(['-', '—', '.'])
        && let Some((_, length)) = leading_number(second)
    {
        behind = second.get(length..)?;
    }
    let runs_on = behind.starts_with(['所', '中', '的', '个', '张', '是', '为', '年', '月']);
    let caption = behind.trim_start_matches([' ', '\u{3000}', '.', '．', ':', '：', '、', '\t']);
    (!runs_on && count(caption) <= 60).then(|| unbroken(caption))
}

/// Whether a line continues a table on another page: 续表, 表2(续).
pub(super) fn is_continued(text: &str) -> bool {
    let text = squeezed(text);
    count(&text) <= 60
        && (text.starts_with("续表")
            || text.ends_with("(续)")
            || text.ends_with("（续）")
            || text == "续上表")
}

/// Whether a paragraph is a note to a table or a statement of its unit.
pub(super) fn is_note(text: &str) -> bool {
    ["注:", "注：", "备注:", "备注：", "单位:", "单位：", "资料来源", "数据来源", "说明:", "说明：", "*"]
        .iter()
        .any(|word| text.starts_with(word))
        || text.starts_with('注')
            && leading_number(text.get('注'.len_utf8()..).unwrap_or_default()).is_some_and(|(n, _)| n < 10)
}

/// Whether a line is drawn and not written: dashes, asterisks, underscores.
pub(super) fn is_rule(text: &str) -> bool {
    count(text) >= 3
        && text
            .chars()
            .all(|c| matches!(c, '-' | '—' | '_' | '*' | '=' | '─' | '━' | '·' | '.' | '…' | ' ' | '|' | ':'))
}

/// The heading of a preamble or epilogue.
pub(super) fn preamble(text: &str) -> Option<String> {
    let name = squeezed(text);
    matches!(name.as_str(), "前言" | "序言" | "引言" | "导言" | "序" | "结语" | "结束语" | "后记")
        .then_some(name)
}

/// The number and title of an annex: 附件, 附件2:港口名录, 附录.
pub(super) fn annex(text: &str) -> Option<(String, String)> {
    if count(text) > 60 || text.contains('。') {
        return None;
    }
    let word = ["附件", "附录"].iter().find(|word| text.starts_with(**word))?;
    let rest = text.get(word.len()..)?.trim_start();
    let (number, behind) = match leading_number(rest) {
        Some((_, length)) => rest.split_at_checked(length)?,
        None => ("", rest),
    };
    let title = behind.trim_start_matches([' ', '\u{3000}', ':', '：', '.', '、']);
    let separated = behind.is_empty() || title.len() < behind.len();
    separated.then(|| (number.to_owned(), unbroken(title)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_of_tables_and_figures() {
        assert_eq!(table("表2 “十四五”航运主要指标").as_deref(), Some("“十四五”航运主要指标"));
        assert_eq!(table("附表 1:港口名录").as_deref(), Some("港口名录"));
        assert_eq!(table("表3-1 港口名录").as_deref(), Some("港口名录"));
        for text in ["表2所列指标为约束性指标", "表明了态度", "表一年一报"] {
            assert_eq!(table(text), None, "{text}");
        }
        assert_eq!(figure("图1 航道布局").as_deref(), Some("航道布局"));
        assert_eq!(figure("航道布局示意图").as_deref(), Some("航道布局示意图"));
        assert_eq!(figure("绘制航道布局,形成一张图"), None);
    }

    #[test]
    fn notes_rules_and_headings_without_number() {
        assert!(is_note("注:带*的指标为五年累计值。") && is_note("单位:万吨") && !is_note("注重航道养护。"));
        assert!(is_rule("————————") && is_rule("* * *") && !is_rule("——加快发展"));
        assert_eq!(preamble("前 言").as_deref(), Some("前言"));
        assert_eq!(annex("附件"), Some((String::new(), String::new())));
        assert_eq!(annex("附件2:港口名录"), Some(("2".into(), "港口名录".into())));
        assert_eq!(annex("附件所列项目由各地落实"), None);
        assert!(is_continued("续表") && is_continued("表2(续)") && !is_continued("继续推进"));
    }
}

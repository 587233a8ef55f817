//! The words of a report in both languages, one small table.
//!
//! Each word is the arm of a match over a type of the comparison, so that a verdict or reason
//! without its words does not compile.
//!
//! ```
//! use plan_compare::{compare::Verdict, plan::Lang, report::verdict_word};
//! assert_eq!(verdict_word(Verdict::LeftOnly, Lang::Zh), "仅A有");
//! ```
//!
//! Absent: sentences with counts (`summary`), and the words of the page.

use crate::compare::{How, LinkKind, Reason, Side, TargetOrigin, TargetPair, Verdict};
use crate::plan::{Lang, Nature};

/// One of two texts by language.
pub(super) fn pick<'t>(lang: Lang, zh: &'t str, en: &'t str) -> &'t str {
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}

/// What is said of two figures. The verdict is on the right plan, B, against the left one, A.
pub fn verdict_word(verdict: Verdict, lang: Lang) -> &'static str {
    match verdict {
        Verdict::Same => pick(lang, "一致", "same"),
        Verdict::Higher => pick(lang, "B较高", "B is higher"),
        Verdict::Lower => pick(lang, "B较低", "B is lower"),
        Verdict::NotComparable => pick(lang, "不可比", "not comparable"),
        Verdict::LeftOnly => pick(lang, "仅A有", "only in A"),
        Verdict::RightOnly => pick(lang, "仅B有", "only in B"),
    }
}

/// In which way two figures are the same.
pub fn how_word(how: How, lang: Lang) -> &'static str {
    match how {
        How::Identical => pick(lang, "完全相同", "identical"),
        How::Unit => pick(lang, "单位不同，换算后相等", "equal after converting the unit"),
        How::Relation => pick(lang, "界限相同，表述不同", "same bound, put in other words"),
        How::Precision => pick(lang, "在所印精度内相等", "equal within the printed precision"),
    }
}

/// Why two figures cannot be compared.
pub fn reason_word(reason: Reason, lang: Lang) -> &'static str {
    match reason {
        Reason::Scope => pick(lang, "统计范围不同", "they count different things"),
        Reason::Unit => pick(lang, "计量单位不同类", "their units measure different things"),
        Reason::Year => pick(lang, "年份不同", "they are for different years"),
        Reason::NoNumber => pick(lang, "至少一方没有数值", "at least one has no number"),
    }
}

/// How close two linked passages are.
pub fn link_kind_word(kind: LinkKind, lang: Lang) -> &'static str {
    match kind {
        LinkKind::NearIdentical => pick(lang, "文字几乎相同", "nearly the same wording"),
        LinkKind::SameSubject => pick(lang, "同一事项", "same subject"),
        LinkKind::SameTheme => pick(lang, "同一主题", "same theme"),
    }
}

/// How binding a target is.
pub fn nature_word(nature: Nature, lang: Lang) -> &'static str {
    match nature {
        Nature::Binding => pick(lang, "约束性", "binding"),
        Nature::Expected => pick(lang, "预期性", "expected"),
    }
}

/// Where a target stands.
pub fn origin_word(origin: TargetOrigin, lang: Lang) -> &'static str {
    match origin {
        TargetOrigin::Indicator => pick(lang, "指标表", "indicator table"),
        TargetOrigin::Review => pick(lang, "上期指标完成情况", "review of earlier targets"),
        TargetOrigin::Commitment => pick(lang, "正文", "running text"),
    }
}

/// What a verdict on two figures rests on, with the qualifiers, units or years that differ; empty
/// where there is one figure only.
pub fn why(pair: &TargetPair, lang: Lang) -> &str {
    if pair.left.is_some() && pair.right.is_some() { pair.explanation.text(lang) } else { "" }
}

/// What a pair is about, in the report's language where a side has a name in it.
pub fn subject(pair: &TargetPair, lang: Lang) -> &str {
    let named = pair.any_side().map(|side| side.name.get(lang));
    match named {
        Some((name, language)) if language == lang && !name.is_empty() => name,
        _ => &pair.subject,
    }
}

/// The letter of a side, the same in both languages.
pub(super) fn letter(side: Side) -> &'static str {
    match side {
        Side::Left => "A",
        Side::Right => "B",
    }
}

/// What stands between the items of a list.
pub(super) fn list_comma(lang: Lang) -> &'static str {
    pick(lang, "、", ", ")
}

/// A year after a figure: （2025年） or (2025).
pub(super) fn year_in_brackets(year: i32, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("（{year}年）"),
        Lang::En => format!(" ({year})"),
    }
}

/// A line of the text that a plan was read from.
pub(super) fn line_word(line: u32, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("第{line}行"),
        Lang::En => format!("line {line}"),
    }
}

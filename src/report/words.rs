//! What a comparison says of figures and passages, in both languages: one small table, used by
//! reports and by the page.
//!
//! Each word is the arm of a match over a type of the comparison, so that a verdict or reason
//! without its words does not compile.
//!
//! ```
//! use plan_compare::{compare::Verdict, plan::Lang, report::verdict_word};
//! assert_eq!(verdict_word(Verdict::LeftOnly, Lang::Zh), "仅 A");
//! ```
//!
//! Absent: sentences with counts (`summary`), and what belongs to the page alone.

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
        Verdict::Same => pick(lang, "一致", "Same"),
        Verdict::Higher => pick(lang, "B 更高", "B higher"),
        Verdict::Lower => pick(lang, "B 更低", "B lower"),
        Verdict::NotComparable => pick(lang, "不可比", "Not comparable"),
        Verdict::LeftOnly => pick(lang, "仅 A", "Only A"),
        Verdict::RightOnly => pick(lang, "仅 B", "Only B"),
    }
}

/// In which way two figures are the same.
pub fn how_word(how: How, lang: Lang) -> &'static str {
    match how {
        How::Identical => pick(lang, "数字与单位都相同", "number and unit are the same"),
        How::Unit => pick(lang, "单位写法不同，换算后相等", "the same once the units are converted"),
        How::Relation => {
            pick(lang, "界限相同，“超过”“以上”等说法不同", "same bound, worded differently (over / at least)")
        }
        How::Precision => pick(lang, "按印出的精度相等", "the same at the printed precision"),
    }
}

/// Why two figures cannot be compared.
pub fn reason_word(reason: Reason, lang: Lang) -> &'static str {
    match reason {
        Reason::Scope => pick(lang, "统计范围不同", "they count different things"),
        Reason::Unit => pick(lang, "计量单位不同", "their units measure different things"),
        Reason::Year => pick(lang, "年份不同", "they are for different years"),
        Reason::NoNumber => pick(lang, "至少一方不是数字", "at least one is not a number"),
    }
}

/// How close two linked passages are.
pub fn link_kind_word(kind: LinkKind, lang: Lang) -> &'static str {
    match kind {
        LinkKind::NearIdentical => pick(lang, "措辞几乎相同", "Nearly the same wording"),
        LinkKind::SameSubject => pick(lang, "同一事项", "Same subject"),
        LinkKind::SameTheme => pick(lang, "同一主题", "Same theme"),
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
        TargetOrigin::Review => pick(lang, "回顾", "review"),
        TargetOrigin::Commitment => pick(lang, "正文", "text"),
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

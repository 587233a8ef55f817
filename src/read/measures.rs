//! Units in running text: how far the unit behind a number reaches, and what is none.
//!
//! Worked example: behind 120 in `120个泊位` stands the unit `个`; behind 3 in `3部门` none, for `部门` is
//! a word; behind 2025 in `2025年` none, for that is a date.
//!
//! Absent: what units measure (`quantity`).

use crate::quantity::{Dimension, Unit};

/// The longest unit that a text begins with, in bytes.
pub(super) fn longest_unit(text: &str) -> Option<usize> {
    let ends: Vec<usize> = text.char_indices().map(|(at, c)| at + c.len_utf8()).take(8).collect();
    ends.into_iter()
        .rev()
        .find(|&end| text.get(..end).is_some_and(|unit| is_unit(unit, text.get(end..).unwrap_or_default())))
}

/// Units of running text that are never compared across dimensions.
const FURTHER: [&str; 9] = ["年一遇", "亩", "标箱", "海里", "标准煤", "学时", "课时", "床", "班列"];

fn is_unit(unit: &str, behind: &str) -> bool {
    let bare = unit.trim_start_matches(['百', '千', '万', '亿']);
    if FURTHER.contains(&bare) {
        return true;
    }
    // A number word alone (9000万, 6亿) counts things; 年 and 分 are dates and ordinals more often.
    let known = match Unit::read(unit).dimension {
        Dimension::Unstated | Dimension::Other(_) | Dimension::Years | Dimension::Score => false,
        Dimension::Days => !behind.starts_with(['起', '前', '后']) && unit != "日",
        Dimension::Minutes | Dimension::Times => true,
        _ => !unit.contains(char::is_whitespace),
    };
    let spelled = unit.chars().all(|c| !c.is_ascii_digit() && !"(（)）,，、。+".contains(c));
    // 3期工程, 5站, 2条例 and 3部门 are names more often than counts of 期, 站, 条 and 部.
    let name = match unit {
        "条" => behind.starts_with(['例', '件', '款']),
        "部" => behind.starts_with(['门', '委', '分', '署']),
        "个" => behind.starts_with("百分点"),
        "类" => behind.starts_with(['别', '型']),
        "对" => behind.starts_with(['接', '口']),
        "场" | "期" | "站" | "门" | "组" | "片" | "块" | "班" | "本" => {
            !behind.starts_with(['以', '左', '，', ',', '。', '、', ';'])
        }
        "人" => behind.starts_with(['工', '民', '均']),
        "件" => behind.starts_with("事"),
        "元" => behind.starts_with(['素', '化']),
        "度" | "位" | "m" | "t" => true,
        "家" => behind.starts_with(['庭', '居', '级']),
        "架" => behind.starts_with(['构', '空']),
        "米" => false,
        _ => false,
    };
    known && spelled && !name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_and_words_that_begin_like_one() {
        let check = |text: &str, unit: Option<&str>| {
            assert_eq!(longest_unit(text).and_then(|end| text.get(..end)), unit, "{text}");
        };
        check("个泊位", Some("个"));
        check("万平方米以上", Some("万平方米"));
        check("个百分点", Some("个百分点"));
        check("万亩滩涂", Some("万亩"));
        check("年一遇", Some("年一遇"));
        check("亿,增长", Some("亿"));
        for text in ["年", "部门", "条例", "元素", "G网络", "期工程", ""] {
            check(text, None);
        }
    }
}

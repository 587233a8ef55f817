//! Numbering marks: 第一章, 第一节, 一、, (一), 1., (1), ① — with their rank and ordinal.
//!
//! Worked example: `（十二） 港口岸线` has a mark of the rank of bracketed Chinese numbers with the
//! ordinal 12, printed the short way as `(十二)`; what stands behind it is `港口岸线`. `1.5万亩` has
//! none, for a figure stands behind the point.
//!
//! Absent: whether a marked line is a heading (`headings`).

/// How high a mark stands in an outline; the first is the highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// 第一篇, 第一部分.
    Part,
    /// 第一章.
    Chapter,
    /// 第一节.
    Section,
    /// 一、
    Chinese,
    /// (一)
    Bracketed,
    /// 1.
    Number,
    /// (1)
    BracketedNumber,
    /// ①
    Circled,
}

/// A numbering mark at the beginning of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// Its rank.
    pub(super) rank: Rank,
    /// Its number.
    pub(super) ordinal: u32,
    /// The mark in one short form: 第一章, 一, (一), 1.
    pub(super) printed: String,
    /// Byte offset of what stands behind it and behind white space.
    pub(super) rest: usize,
}

/// The mark that a line begins with.
pub(super) fn scan(text: &str) -> Option<Mark> {
    let mark = ordinal_word(text)
        .or_else(|| bracketed(text))
        .or_else(|| chinese(text))
        .or_else(|| number(text))
        .or_else(|| circled(text))?;
    let behind = text.get(mark.rest..)?;
    let rest = text.len() - behind.trim_start().len();
    Some(Mark { rest, ..mark })
}

/// Whether a text is a mark and nothing else, such as the first half of `第一章⇥总则`.
pub(super) fn is_bare(text: &str) -> bool {
    let named = |text: &str| {
        ["专栏", "行动", "表", "图", "附件"].iter().any(|name| {
            text.strip_prefix(name)
                .is_some_and(|rest| !rest.is_empty() && leading_number(rest.trim()).is_some())
        })
    };
    scan(text).is_some_and(|mark| mark.rank != Rank::Number && mark.rest == text.len()) || named(text)
}

fn ordinal_word(text: &str) -> Option<Mark> {
    let inner = text.strip_prefix('第')?.trim_start();
    let (ordinal, length) = leading_number(inner)?;
    let word = inner.get(length..)?.trim_start();
    let (rank, unit) = [
        ("部分", Rank::Part),
        ("篇", Rank::Part),
        ("编", Rank::Part),
        ("章", Rank::Chapter),
        ("节", Rank::Section),
    ]
    .iter()
    .find_map(|&(unit, rank)| word.starts_with(unit).then_some((rank, unit)))?;
    let rest = text.len() - word.len() + unit.len();
    // 第一节点 is no section: a word must not run on.
    let behind = text.get(rest..)?;
    let runs_on = behind.starts_with(['点', '能', '约', '的', '中', '日', '课']);
    let printed = format!("第{}{unit}", inner.get(..length)?.trim());
    (!runs_on).then_some(Mark { rank, ordinal, printed, rest })
}

fn bracketed(text: &str) -> Option<Mark> {
    let inner = text.strip_prefix(['(', '（'])?;
    let close = inner.find([')', '）'])?;
    let content = inner.get(..close)?.trim();
    let (ordinal, length) = leading_number(content)?;
    if length != content.len() || ordinal == 0 {
        return None;
    }
    let rank = if content.starts_with(|c: char| c.is_ascii_digit()) {
        Rank::BracketedNumber
    } else {
        Rank::Bracketed
    };
    let rest = text.len() - inner.len() + close + inner.get(close..)?.chars().next()?.len_utf8();
    Some(Mark { rank, ordinal, printed: format!("({content})"), rest })
}

fn chinese(text: &str) -> Option<Mark> {
    let (ordinal, length) = chinese_number(text)?;
    let behind = text.get(length..)?;
    let mark = behind.chars().next().filter(|c| matches!(c, '、' | '.' | '．'))?;
    let printed = text.get(..length)?.to_owned();
    Some(Mark { rank: Rank::Chinese, ordinal, printed, rest: length + mark.len_utf8() })
}

fn number(text: &str) -> Option<Mark> {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let ordinal: u32 = text.get(..digits)?.parse().ok().filter(|&n| n > 0 && n < 100)?;
    let behind = text.get(digits..)?;
    let spaced = behind.trim_start();
    let mark = spaced.chars().next().filter(|c| matches!(c, '.' | '．' | '、' | ')' | '）'))?;
    let rest = text.len() - spaced.len() + mark.len_utf8();
    if text.get(rest..)?.starts_with(|c: char| c.is_ascii_digit() && mark != '、')
        && behind.len() == spaced.len()
    {
        // 1.5 is a figure; but 2.2025年 is a heading about a year.
        if !is_year(text.get(rest..)?) {
            return None;
        }
    }
    let bracket = matches!(mark, ')' | '）');
    let rank = if bracket { Rank::BracketedNumber } else { Rank::Number };
    let printed = if bracket { format!("({ordinal})") } else { format!("{ordinal}.") };
    Some(Mark { rank, ordinal, printed, rest })
}

fn is_year(text: &str) -> bool {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    digits == 4 && text.get(4..).is_some_and(|rest| rest.starts_with('年'))
}

fn circled(text: &str) -> Option<Mark> {
    let c = text.chars().next()?;
    let ordinal = u32::from(c).checked_sub(0x245f).filter(|n| (1..=20).contains(n))?;
    Some(Mark { rank: Rank::Circled, ordinal, printed: c.to_string(), rest: c.len_utf8() })
}

/// A number at the beginning, in digits or Chinese, and its length in bytes.
pub(super) fn leading_number(text: &str) -> Option<(u32, usize)> {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 0 {
        return Some((text.get(..digits)?.parse().ok()?, digits));
    }
    chinese_number(text)
}

/// A Chinese number up to 99 at the beginning, and its length in bytes.
fn chinese_number(text: &str) -> Option<(u32, usize)> {
    let (mut tens, mut ones, mut length) = (None, None, 0);
    for c in text.chars() {
        match "〇一二三四五六七八九".chars().position(|digit| digit == c).and_then(|n| u32::try_from(n).ok())
        {
            Some(n) if ones.is_none() => ones = Some(n),
            None if c == '十' && tens.is_none() => tens = Some(ones.take().unwrap_or(1)),
            _ => break,
        }
        length += c.len_utf8();
    }
    (length > 0).then(|| (tens.unwrap_or(0) * 10 + ones.unwrap_or(0), length)).filter(|&(n, _)| n > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, wanted: Option<(Rank, u32, &str, &str)>) {
        let found = scan(text);
        let found = found.as_ref().map(|m| (m.rank, m.ordinal, m.printed.as_str(), &text[m.rest..]));
        assert_eq!(found, wanted, "{text}");
    }

    #[test]
    fn marks_of_both_styles_in_both_widths() {
        check("第一章 总则", Some((Rank::Chapter, 1, "第一章", "总则")));
        check("第 2 节 目标", Some((Rank::Section, 2, "第2节", "目标")));
        check("十一、航运", Some((Rank::Chinese, 11, "十一", "航运")));
        check("（十二） 港口岸线", Some((Rank::Bracketed, 12, "(十二)", "港口岸线")));
        check("(二)航道", Some((Rank::Bracketed, 2, "(二)", "航道")));
        check("3. 船闸", Some((Rank::Number, 3, "3.", "船闸")));
        check("3．船闸", Some((Rank::Number, 3, "3.", "船闸")));
        check("2.2030年目标", Some((Rank::Number, 2, "2.", "2030年目标")));
        check("（3）船闸", Some((Rank::BracketedNumber, 3, "(3)", "船闸")));
        check("③船闸", Some((Rank::Circled, 3, "③", "船闸")));
    }

    #[test]
    fn what_only_looks_like_a_mark() {
        for text in ["1.5万亩", "第一节点", "一是航道", "(试行)", "2025年", "十四五", "第三产业", "(一", ""]
        {
            check(text, None);
        }
    }

    #[test]
    fn bare_marks() {
        for (text, bare) in
            [("第一章", true), ("专栏3", true), ("(一)", true), ("3", false), ("港口", false), ("表", false)]
        {
            assert_eq!(is_bare(text), bare, "{text}");
        }
    }
}

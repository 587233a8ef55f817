//! Dates, document numbers and periods as official texts print them.
//!
//! Worked example: `水政办发〔2022〕7号` is a document number of the year 2022; `2022年3月9日` and
//! `二〇二二年三月九日` are the date `2022-03-09`; a title that names the 十四五 plans for 2021 to
//! 2025, and one with `(2023—2027年)` for those years.
//!
//! Absent: figures with units (`quantity`).

use crate::plan::Period;

use super::line::{count, squeezed};

/// A document number that makes up the whole line, with half-width brackets made 〔〕 alone.
pub(super) fn document_number(line: &str) -> Option<String> {
    let text = squeezed(line);
    if text.len() > 90 {
        return None;
    }
    let open = text.find(['〔', '[', '(', '（', '【'])?;
    let (prefix, rest) = text.split_at_checked(open)?;
    let bracket = rest.chars().next()?;
    let rest = rest.get(bracket.len_utf8()..)?;
    let (year, rest) = rest.split_at_checked(4)?;
    let close = rest.chars().next().filter(|c| matches!(c, '〕' | ']' | ')' | '）' | '】'))?;
    let rest = rest.get(close.len_utf8()..)?;
    let number = rest.trim_start_matches('第').strip_suffix('号')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let letters = (1..=14).contains(&count(prefix)) && prefix.chars().all(|c| c.is_alphabetic());
    (letters && digits(year) && digits(number)).then(|| format!("{prefix}〔{year}〕{number}号"))
}

/// A date that makes up the whole line, as `YYYY-MM-DD`.
pub(super) fn date(line: &str) -> Option<String> {
    let text = squeezed(line);
    let text = text.trim_start_matches(['(', '（']).trim_end_matches([')', '）']);
    if text.len() > 60 {
        return None;
    }
    let (year, rest) = text.split_once('年')?;
    let (month, rest) = rest.split_once('月')?;
    let day = rest.strip_suffix('日')?;
    let (year, month, day) = (year_number(year)?, small_number(month)?, small_number(day)?);
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

fn year_number(text: &str) -> Option<u32> {
    let digits: String = text
        .chars()
        .map(|c| match c {
            '0'..='9' => Some(c),
            '〇' | '○' | 'Ｏ' | 'O' | '零' => Some('0'),
            _ => "一二三四五六七八九"
                .chars()
                .position(|d| d == c)
                .and_then(|n| char::from_digit(u32::try_from(n + 1).ok()?, 10)),
        })
        .collect::<Option<String>>()?;
    digits.parse().ok().filter(|year| (1949..=2200).contains(year))
}

fn small_number(text: &str) -> Option<u32> {
    let (number, length) = super::marks::leading_number(text)?;
    (length == text.len()).then_some(number)
}

/// The years that a title or text names: printed as a range, or as a five-year plan.
pub(super) fn period(text: &str) -> Option<Period> {
    year_range(text).or_else(|| five_year_plan(text).map(|from| Period { from, to: from + 4 }))
}

/// The first year of the first five-year plan that is named: 2021 for 十四五.
pub(super) fn five_year_plan(text: &str) -> Option<i32> {
    text.match_indices('十').find_map(|(at, ten)| {
        let mut behind = text.get(at + ten.len()..)?.chars();
        let (ordinal, five) = (behind.next()?, behind.next()?);
        let before = text.get(..at)?.chars().next_back();
        let n = i32::try_from("一二三四五六七八九".chars().position(|digit| digit == ordinal)?).ok()?;
        // 十四五 by itself, not the end of 二十四五.
        (five == '五' && before.is_none_or(|c| !"一二三四五六七八九".contains(c))).then_some(2006 + n * 5)
    })
}

/// `2021—2025年` with any dash.
fn year_range(text: &str) -> Option<Period> {
    text.match_indices("20").find_map(|(at, _)| {
        let from: i32 = text.get(at..at + 4)?.parse().ok()?;
        let rest = text.get(at + 4..)?.trim_start_matches('年');
        let upper = rest.trim_start_matches(['—', '-', '–', '~', '至', '－']);
        if upper.len() == rest.len() {
            return None;
        }
        let to: i32 = upper.get(..4)?.parse().ok()?;
        let closed = upper.get(4..)?.starts_with('年');
        (closed && from < to && to - from <= 30).then_some(Period { from, to })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn document_numbers() {
        for text in
            ["水政办发〔2022〕7号", "水政办发[2022]7号", "水政办发（2022）第7号", " 水政办发〔2022〕 7号"]
        {
            assert_eq!(document_number(text).as_deref(), Some("水政办发〔2022〕7号"), "{text}");
        }
        for text in
            ["根据水政办发〔2022〕7号文件", "水政办发〔22〕7号", "〔2022〕7号", "水政办发〔2022〕7", ""]
        {
            assert_eq!(document_number(text), None, "{text}");
        }
    }

    #[test]
    fn dates() {
        for text in ["2022年3月9日", "二〇二二年三月九日", "(2022年3月9日)", "2022 年 3 月 9 日"]
        {
            assert_eq!(date(text).as_deref(), Some("2022-03-09"), "{text}");
        }
        for text in ["2022年3月", "2022年13月9日", "自2022年3月9日起施行", "3月9日"] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn periods() {
        assert_eq!(period("水乡省“十四五”航运规划"), Some(Period { from: 2021, to: 2025 }));
        assert_eq!(period("水乡省“十五五”航运规划"), Some(Period { from: 2026, to: 2030 }));
        assert_eq!(period("航运行动方案(2023—2027年)"), Some(Period { from: 2023, to: 2027 }));
        assert_eq!(period("航运规划"), None);
        assert_eq!(five_year_plan("“十三五”"), Some(2016));
    }
}

//! Reading a printed figure: a cell of a table or a run of text.
//!
//! Worked example: `不低于95%` is the relation word 不低于 (≥), the number 95 and the unit %;
//! `[26]` with the unit `%` is 26 % cumulative over the period; `2—3` is a range; `/` is no figure;
//! 完成国家下达任务 is words, and stays words.
//!
//! Absent: subjects and years, which the plan's data give; Chinese number words such as 三成.

use std::ops::Range;

use super::decimal::Decimal;
use super::figure::{Quantity, Reading, Relation};
use super::unit::Unit;

const BEFORE: [(&str, Relation); 28] = [
    ("不低于", Relation::AtLeast),
    ("不少于", Relation::AtLeast),
    ("不小于", Relation::AtLeast),
    ("至少", Relation::AtLeast),
    (">=", Relation::AtLeast),
    ("≥", Relation::AtLeast),
    ("不超过", Relation::AtMost),
    ("不高于", Relation::AtMost),
    ("不大于", Relation::AtMost),
    ("不多于", Relation::AtMost),
    ("<=", Relation::AtMost),
    ("≤", Relation::AtMost),
    ("超过", Relation::Above),
    ("突破", Relation::Above),
    ("超", Relation::Above),
    ("大于", Relation::Above),
    ("高于", Relation::Above),
    (">", Relation::Above),
    ("低于", Relation::Below),
    ("小于", Relation::Below),
    ("少于", Relation::Below),
    ("<", Relation::Below),
    ("大约", Relation::About),
    ("接近", Relation::About),
    ("将近", Relation::About),
    ("约", Relation::About),
    ("近", Relation::About),
    ("≈", Relation::About),
];

const AFTER: [(&str, Relation); 11] = [
    ("及以上", Relation::AtLeast),
    ("以上", Relation::AtLeast),
    ("及以下", Relation::AtMost),
    ("以下", Relation::AtMost),
    ("以内", Relation::AtMost),
    ("之内", Relation::AtMost),
    ("左右", Relation::About),
    ("上下", Relation::About),
    ("余", Relation::Above),
    ("多", Relation::Above),
    ("+", Relation::AtLeast),
];

/// Reads a printed figure. `unit` is the unit of the row or column, used where the figure itself
/// prints none.
///
/// ```
/// use plan_compare::quantity::{self, Reading, Relation};
/// let Reading::Quantity(q) = quantity::read("10%以上", "") else { panic!() };
/// assert_eq!((q.relation, q.low.to_string()), (Relation::AtLeast, "10".to_string()));
/// ```
pub fn read(raw: &str, unit: &str) -> Reading {
    let text = normalised(raw);
    if matches!(text.as_str(), "" | "/" | "-" | "—" | "——" | "–" | "--" | "无" | "…") {
        return Reading::Nothing;
    }
    // A number in quotes is a name: the programme “412”.
    if text.starts_with('“') && text.ends_with('”') {
        return Reading::Words(text);
    }
    let (text, cumulative) = unbracketed(&text);
    let Some(number) = find_number(&text) else { return Reading::Words(raw.trim().to_owned()) };
    match quantity(&text, &number, unit, cumulative) {
        Some(quantity) => Reading::Quantity(quantity),
        None => Reading::Words(raw.trim().to_owned()),
    }
}

fn quantity(text: &str, number: &Range<usize>, unit: &str, cumulative: bool) -> Option<Quantity> {
    let before = text.get(..number.start)?;
    // A sign stands before the number with nothing but a relation before it: `-18%`, `≥-5`.
    let (before, negative) = match before.strip_suffix(['-', '−']) {
        Some(rest) if rest.is_empty() || relation_before(rest).is_some() => (rest, true),
        _ => (before, false),
    };
    let low = Decimal::parse(text.get(number.clone())?)?;
    let low = if negative { low.times(-1)? } else { low };
    let mut after = text.get(number.end..)?;
    let mut high = None;
    let mut first_unit = "";
    if let Some((upper, rest, between)) = upper_end(after) {
        (high, after, first_unit) = (Some(upper), rest, between);
    }
    let (printed_unit, behind) = split_unit(after);
    let relation = match high {
        Some(_) => Relation::Range,
        None => relation_after(behind).or_else(|| relation_before(before)).unwrap_or(Relation::Equal),
    };
    let printed_unit = if printed_unit.is_empty() { first_unit } else { printed_unit };
    let unit = Unit::read(if printed_unit.is_empty() { unit } else { printed_unit });
    Some(Quantity { relation, low, high, unit, cumulative })
}

/// Full width to half width, white space out, one form for each sign.
fn normalised(raw: &str) -> String {
    raw.chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => u32::from(c).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(c),
            '〔' | '【' => '[',
            '〕' | '】' => ']',
            '≧' | '⩾' => '≥',
            '≦' | '⩽' => '≤',
            '~' | '–' => '—',
            other => other,
        })
        .collect()
}

/// `[26]` is a sum over the period.
fn unbracketed(text: &str) -> (String, bool) {
    match text.strip_prefix('[').and_then(|inner| inner.split_once(']')) {
        Some((inner, rest)) if inner.contains(|c: char| c.is_ascii_digit()) => {
            (format!("{inner}{rest}"), true)
        }
        _ => (text.to_owned(), false),
    }
}

/// The first run of digits that is no part of a name such as 5G, IPv6 or G60.
fn find_number(text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let is = |at: usize, test: fn(&u8) -> bool| bytes.get(at).is_some_and(test);
    let mut at = 0;
    while at < bytes.len() {
        if !is(at, u8::is_ascii_digit) {
            at += 1;
            continue;
        }
        let start = at;
        while is(at, u8::is_ascii_digit)
            || (is(at, |b| matches!(b, b'.' | b',')) && is(at + 1, u8::is_ascii_digit))
        {
            at += 1;
        }
        let in_name_before = start > 0 && is(start - 1, u8::is_ascii_alphabetic);
        let in_name_after =
            is(at, u8::is_ascii_alphabetic) && !unit_letters(text.get(at..).unwrap_or_default());
        if !in_name_before && !in_name_after {
            return Some(start..at);
        }
    }
    None
}

/// Units that are printed in Latin letters.
fn unit_letters(after: &str) -> bool {
    ["km", "m2", "m3", "m²", "m³", "hm2", "kW", "MW", "GW", "TPS", "Gbps", "Tbps", "Mbps", "EFLOPS"]
        .iter()
        .any(|unit| after.starts_with(unit))
}

/// The upper end of a range after its lower end: `—3个`, and `%—25%` where the unit stands twice.
fn upper_end(after: &str) -> Option<(Decimal, &str, &str)> {
    let (between, rest) =
        ["—", "-", "至", "到"].iter().filter_map(|mark| after.split_once(mark)).min_by_key(|s| s.0.len())?;
    let unit_once =
        between.chars().count() <= 4 && !between.contains(|c: char| c.is_ascii_digit() || c == ',');
    let end = rest.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(rest.len());
    let digits = rest.get(..end)?;
    (unit_once && !digits.is_empty()).then_some(())?;
    Some((Decimal::parse(digits)?, rest.get(end..)?, between))
}

/// Splits what follows a number into its unit and what stands behind it.
fn split_unit(after: &str) -> (&str, &str) {
    // 5000余家: the relation word may stand between number and unit.
    if let Some(rest) = after.strip_prefix(['余', '多', '+']) {
        return (rest, after);
    }
    let end = AFTER
        .iter()
        .filter_map(|(word, _)| after.find(word))
        .chain(after.find(['。', ';', '；', '、']))
        .chain(after.find('(').filter(|&at| at > 0 || after.contains(|c: char| c.is_ascii_digit())))
        .min()
        .unwrap_or(after.len());
    after.split_at_checked(end).unwrap_or((after, ""))
}

fn relation_after(behind: &str) -> Option<Relation> {
    AFTER.iter().find(|(word, _)| behind.starts_with(word)).map(|&(_, relation)| relation)
}

fn relation_before(before: &str) -> Option<Relation> {
    let before = before.trim_end_matches(['到', '至', '达', '在', '为']);
    BEFORE.iter().find(|(word, _)| before.ends_with(word)).map(|&(_, relation)| relation)
}

#[cfg(test)]
mod tests {
    use super::super::unit::Dimension;
    use super::*;

    fn check(raw: &str, unit: &str, relation: Relation, low: &str, dimension: &Dimension, power: i32) {
        let Reading::Quantity(q) = read(raw, unit) else { panic!("{raw} is no quantity") };
        assert_eq!(q.relation, relation, "{raw}");
        assert_eq!(q.low.to_string(), low, "{raw}");
        assert_eq!(q.unit.dimension, *dimension, "{raw}");
        assert_eq!(q.unit.power, power, "{raw}");
    }

    #[test]
    fn figures_as_printed() {
        use Dimension as D;
        check("25.5", "万座", Relation::Equal, "25.5", &D::Things, 4);
        check(">10", "%", Relation::Above, "10", &D::Percent, 0);
        check("> 98", "%", Relation::Above, "98", &D::Percent, 0);
        check("10以上", "%", Relation::AtLeast, "10", &D::Percent, 0);
        check("10%以上", "", Relation::AtLeast, "10", &D::Percent, 0);
        check("不低于95%", "", Relation::AtLeast, "95", &D::Percent, 0);
        check("超过4万亿元", "", Relation::Above, "4", &D::Money, 12);
        check("45%左右", "", Relation::About, "45", &D::Percent, 0);
        check("[26]", "%", Relation::Equal, "26", &D::Percent, 0);
        check("〔100〕", "平方千米", Relation::Equal, "100", &D::Area, 6);
        check("2—3", "个", Relation::Range, "2", &D::Things, 0);
        check("2-3个", "", Relation::Range, "2", &D::Things, 0);
        check("20%—25%", "", Relation::Range, "20", &D::Percent, 0);
        check("456.87 (6853.05)", "万公顷(万亩)", Relation::Equal, "456.87", &D::Area, 8);
        check("282万公顷(4230万亩)", "", Relation::Equal, "282", &D::Area, 8);
        check("6亿平方米", "", Relation::Equal, "6", &D::Area, 8);
        check("5000余家", "", Relation::Above, "5000", &D::Things, 0);
        check("建成5G基站7.1万座", "", Relation::Equal, "7.1", &D::Things, 4);
        check("控制在525.9亿立方米以内", "", Relation::AtMost, "525.9", &D::Volume, 8);
        check("１．６万亿元", "", Relation::Equal, "1.6", &D::Money, 12);
        check("保持90分以上", "", Relation::AtLeast, "90", &D::Score, 0);
        check("1,307家", "", Relation::Equal, "1307", &D::Things, 0);
        check("-18%", "", Relation::Equal, "-18", &D::Percent, 0);
        check("≥−0.5", "%", Relation::AtLeast, "-0.5", &D::Percent, 0);
    }

    #[test]
    fn null_marks_and_words() {
        for raw in ["/", "-", "—", " — ", ""] {
            assert_eq!(read(raw, "%"), Reading::Nothing, "{raw}");
        }
        for raw in ["完成国家下达任务", "保持基本稳定", "5G"] {
            assert_eq!(read(raw, "%"), Reading::Words(raw.to_owned()), "{raw}");
        }
    }
}

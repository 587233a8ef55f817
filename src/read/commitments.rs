//! Quantities that running text states, each with its subject and year.
//!
//! Worked example, in a plan for 2021 to 2025: `到2025年,建成千吨级航道2500公里,岸电覆盖率达到90%以上。`
//!
//! | subject | raw | year |
//! |---|---|---|
//! | 建成千吨级航道 | 2500公里 | 2025 |
//! | 岸电覆盖率 | 达到90%以上 | 2025 |
//!
//! The year is the nearest one that the sentence prints before the figure; else the last one of the
//! passage, the end of the period for goals and measures, or the year before it for reviews: then
//! it is marked as inferred.
//!
//! Absent: figures in words (三成), ordinals, dates, scales such as 1:1万, names such as 5G; and
//! what the figures mean (`quantity`).

use crate::plan::{Kind, Localized, Period, QuantityNote};

use super::figures::{self, Printed};
use super::lists::{self, Listed};
use super::{line::count, numerals, subjects};

/// What a passage tells about the years of its figures.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context {
    pub(super) kind: Kind,
    pub(super) period: Option<Period>,
    /// The year that a heading above names.
    pub(super) headed: Option<i32>,
}

/// Most quantities that a passage is given; only tables in disguise have more.
const MOST: usize = 60;

/// All quantities of a text.
pub(super) fn of(text: &str, context: Context) -> Vec<QuantityNote> {
    let mut found = Vec::new();
    let mut carried: Option<i32> = None;
    for sentence in text.split_inclusive(['。', '；', ';', '！', '？']) {
        // What is summed up over years is of no single one of them.
        if covers_years(sentence) {
            carried = None;
        }
        // No more than are kept, for what one is about is sought in all of the sentence before it.
        let mut printed = figures::in_sentence(sentence);
        printed.truncate(MOST);
        for (printed, listed) in printed.iter().zip(subjects_of(sentence, &printed)) {
            let own = year_before(sentence.get(..printed.start).unwrap_or_default());
            if count(&listed.subject) < 2 || is_condition(sentence, printed) {
                continue;
            }
            if found.len() >= MOST {
                return found;
            }
            let year = own.or(carried).or_else(|| context.year());
            found.push(note(sentence, printed, listed.subject, year, own.is_none()));
        }
        carried = year_before(sentence).or(carried);
    }
    found
}

/// What each figure of a sentence is about.
fn subjects_of(sentence: &str, printed: &[Printed]) -> Vec<Listed> {
    let mut all: Vec<Listed> = Vec::with_capacity(printed.len());
    let mut previous_end = 0;
    for figure in printed {
        let previous = all.last().map(|listed| (previous_end, listed.subject.as_str()));
        let subject = subjects::of(sentence, figure, previous);
        previous_end = figure.end;
        let clause = subjects::clause_start(sentence.get(..figure.start).unwrap_or_default());
        all.push(Listed::new(clause, subject));
    }
    lists::settle(&mut all);
    all
}

/// A size that only says which things are meant, `人口20万以上的城镇`, promises nothing.
fn is_condition(sentence: &str, printed: &Printed) -> bool {
    let figure = sentence.get(printed.start..printed.end).unwrap_or_default();
    let size = ["平方米", "公里", "米", "亩", "亿", "万", "元"]
        .iter()
        .any(|unit| figure.trim_end_matches("以上").trim_end_matches("以下").ends_with(unit));
    size && sentence.get(printed.end..).is_some_and(|behind| behind.starts_with('的'))
}

fn note(
    sentence: &str,
    printed: &Printed,
    subject: String,
    year: Option<i32>,
    inferred: bool,
) -> QuantityNote {
    let raw = sentence.get(printed.start..printed.end).unwrap_or_default().to_owned();
    QuantityNote { subject: Localized::zh(subject), raw, year, year_inferred: inferred && year.is_some() }
}

/// Whether a sentence begins by summing years up: `5年间…`, `五年来…`.
fn covers_years(sentence: &str) -> bool {
    let start: String = sentence.trim_start().chars().take(4).collect();
    ["年间", "年来"].iter().any(|word| {
        start.split_once(word).is_some_and(|(count, _)| {
            !count.is_empty()
                && count.chars().all(|c| c.is_ascii_digit() || "一二三四五六七八九十".contains(c))
        })
    })
}

impl Context {
    fn year(&self) -> Option<i32> {
        let period = self.period?;
        Some(match self.kind {
            Kind::Background => period.from - 1,
            _ => self.headed.unwrap_or(period.to),
        })
    }
}

/// The nearest year that is printed before the end of a text and is no point of comparison: a year
/// of four digits with 年, or the end of a five-year plan.
fn year_before(text: &str) -> Option<i32> {
    let printed = text.match_indices('年').rev().find_map(|(at, _)| {
        let before = text.get(..at)?;
        let digits = before.get(before.len().checked_sub(4)?..)?;
        let year: i32 = digits.parse().ok().filter(|year| (1990..=2100).contains(year))?;
        let ahead = before.get(..before.len() - 4)?;
        let compared = ["比", "较", "与", "—", "-", "《", "("].iter().any(|word| ahead.ends_with(word));
        (!compared).then_some((at, year))
    });
    let named = text.rfind("“十").filter(|&at| printed.is_none_or(|(other, _)| at > other)).and_then(|at| {
        let behind = text.get(at..)?;
        let end = numerals::five_year_plan(behind.get(..behind.find('”')?)?)? + 4;
        let compared = text.get(..at)?.ends_with(['较', '比', '与']);
        (!compared && !behind.contains("》")).then_some(end)
    });
    named.or(printed.map(|(_, year)| year))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(kind: Kind, text: &str, wanted: &[(&str, &str, Option<i32>, bool)]) {
        let context = Context { kind, period: Some(Period { from: 2021, to: 2025 }), headed: None };
        let found = of(text, context);
        let found: Vec<_> =
            found.iter().map(|q| (q.subject.zh.as_str(), q.raw.as_str(), q.year, q.year_inferred)).collect();
        assert_eq!(found, wanted, "{text}");
    }

    #[test]
    fn subjects_and_years() {
        check(
            Kind::Goal,
            "到2025年,建成千吨级航道2500公里,岸电覆盖率达到90%以上。货运量超过10亿吨。",
            &[
                ("建成千吨级航道", "2500公里", Some(2025), false),
                ("岸电覆盖率", "达到90%以上", Some(2025), false),
                ("货运量", "超过10亿吨", Some(2025), true),
            ],
        );
        check(Kind::Background, "全省拥有泊位7000个。", &[("全省拥有泊位", "7000个", Some(2020), true)]);
        check(Kind::Measure, "到2035年,货运量翻番。", &[]);
    }

    #[test]
    fn a_year_of_comparison_is_not_the_year_of_the_figure() {
        check(
            Kind::Goal,
            "单位运量能耗比2020年降低15%。",
            &[("单位运量能耗比2020年", "降低15%", Some(2025), true)],
        );
    }

    #[test]
    fn what_is_summed_up_over_years_is_of_no_single_one() {
        check(
            Kind::Background,
            "2019年新增泊位30个。5年间累计疏浚航道400公里。",
            &[("新增泊位", "30个", Some(2019), false), ("5年间累计疏浚航道", "400公里", Some(2020), true)],
        );
    }

    #[test]
    fn from_one_year_to_another() {
        check(
            Kind::Background,
            "平均载重从2015年的900吨提高到2020年的1200吨。",
            &[("平均载重", "900吨", Some(2015), false), ("平均载重", "1200吨", Some(2020), false)],
        );
    }
}

//! What a plan promises in words, without a figure: 基本完成, 全面展开, and programmes named by numbers.
//!
//! Worked example: `到期末,基本完成1990年前建成的渔村改造任务。` promises 基本完成 of 1990年前建成的渔村改造任务,
//! and `围绕“412”船队` names the number “412” of 412船队. A clause that prints a figure of its own is left
//! to that figure.
//!
//! Such promises are listed only where the other plan says the same or gives a figure. Absent: wishes that
//! every plan has (体系基本形成, 基本建成), and promises with figures, which the plan's data hold.

use crate::plan::{Kind, Period, QuantityNote};

/// A promise in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Promise {
    /// What is promised of.
    pub(super) subject: String,
    /// The words of the promise, as they stand.
    pub(super) raw: String,
    pub(super) year: Option<i32>,
}

/// How far a promise goes.
const EXTENTS: [&str; 4] = ["基本", "全面", "全部", "率先"];
/// What is to be done.
const DEEDS: [&str; 5] = ["完成", "消除", "普及", "展开", "推开"];
/// What every plan is to complete.
const VAGUE: [&str; 5] = ["体系", "制度", "机制", "格局", "框架"];
/// Shortest subject and longest, in characters.
const LENGTHS: std::ops::RangeInclusive<usize> = 4..=36;

/// All promises in words of a text.
pub(super) fn promises(
    text: &str,
    figures: &[QuantityNote],
    kind: Kind,
    period: Option<Period>,
) -> Vec<Promise> {
    let year = period.map(|period| if kind == Kind::Background { period.from - 1 } else { period.to });
    let clauses = text.split([',', '，', '。', ';', '；', ':', '：', '！', '？']).map(str::trim);
    let bare = clauses.filter(|clause| !figures.iter().any(|figure| clause.contains(figure.raw.as_str())));
    let found = bare.flat_map(|clause| deed(clause).into_iter().chain(code_name(clause)));
    let telling = |subject: &str| {
        LENGTHS.contains(&subject.chars().count()) && !VAGUE.iter().any(|vague| subject.ends_with(vague))
    };
    found
        .filter(|(subject, _)| telling(subject))
        .map(|(subject, raw)| Promise { subject, raw, year })
        .collect()
}

/// `基本完成…` at the beginning of a clause, or `…基本完成` at its end.
fn deed(clause: &str) -> Option<(String, String)> {
    let clause = behind_time(clause);
    if let Some(extent) = EXTENTS.iter().find(|extent| clause.starts_with(**extent)) {
        let rest = clause.get(extent.len()..)?;
        let done = DEEDS.iter().find(|done| rest.starts_with(**done))?;
        let subject = rest.get(done.len()..)?.trim_start_matches('了');
        // 率先 praises those who did it; what is promised is that it is done.
        let raw = if *extent == "率先" { (*done).to_owned() } else { format!("{extent}{done}") };
        return Some((subject.to_owned(), raw));
    }
    let done = DEEDS.iter().find(|done| clause.ends_with(**done))?;
    let before = clause.strip_suffix(done)?;
    let extent = EXTENTS.iter().find(|extent| before.ends_with(**extent))?;
    Some((before.strip_suffix(extent)?.to_owned(), format!("{extent}{done}")))
}

/// What stands behind `“十四五”时期` and the like.
fn behind_time(clause: &str) -> &str {
    let named = clause.strip_prefix("“十").and_then(|rest| rest.split_once('”')).map(|(_, rest)| rest);
    let rest = named.unwrap_or(clause);
    ["时期", "期间", "期末"].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest)
}

/// `“412”船队`: digits alone in quotes and the noun behind them.
fn code_name(clause: &str) -> Option<(String, String)> {
    clause.match_indices('“').find_map(|(at, quote)| {
        let (digits, behind) = clause.get(at + quote.len()..)?.split_once('”')?;
        let is_number = digits.len() > 1 && digits.bytes().all(|byte| byte.is_ascii_digit());
        let end = behind.find(['、', '的', '和', '“', '(', '（']).unwrap_or(behind.len());
        let noun = behind.get(..end)?;
        is_number.then(|| (format!("“{digits}”{noun}"), format!("“{digits}”")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Localized;

    fn check(text: &str, figures: &[&str], wanted: &[(&str, &str)]) {
        let figure = |raw: &&str| QuantityNote {
            subject: Localized::zh("泊位"),
            raw: (*raw).to_owned(),
            year: None,
            year_inferred: false,
        };
        let figures: Vec<_> = figures.iter().map(figure).collect();
        let period = Some(Period { from: 2021, to: 2025 });
        let found = promises(text, &figures, Kind::Goal, period);
        let pairs: Vec<_> = found.iter().map(|p| (p.subject.as_str(), p.raw.as_str())).collect();
        assert_eq!(pairs, wanted, "{text}");
        assert!(found.iter().all(|promise| promise.year == Some(2025)));
    }

    #[test]
    fn deeds_before_and_behind_what_they_are_about() {
        check(
            "“十四五”时期,基本完成1990年前建成的渔村改造任务;岸线登记全面展开。",
            &[],
            &[("1990年前建成的渔村改造任务", "基本完成"), ("岸线登记", "全面展开")],
        );
        check("率先完成渔港条例修订工作。", &[], &[("渔港条例修订工作", "完成")]);
    }

    #[test]
    fn clauses_without_a_promise_of_their_own() {
        check("基本完成30座灯塔修缮,管理体系基本形成,全面推进清淤。", &["30座"], &[]);
        check("基本完成。全面普及灯塔管理制度。", &[], &[]);
    }

    #[test]
    fn programmes_named_by_a_number() {
        check("围绕“412”船队,实施“双千”计划。", &[], &[("“412”船队", "“412”")]);
        check("升级“1+6”中心。", &[], &[]);
    }
}

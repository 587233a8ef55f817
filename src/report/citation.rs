//! Citations of a comparison and of its two plans, for bibliographies: GB/T 7714—2015 in Chinese, APA
//! (7th edition) in English.
//!
//! ```
//! use plan_compare::{plan::load, report::{Manner, cite_plan}};
//! let json = r#"{"format": "plan/1", "id": "x", "title": {"zh": "湖滨县数字发展规划"}, "issuer": {"zh": "湖滨县政府"},
//!   "document_number": "湖政发〔2031〕1号", "issued": "2031-02-03",
//!   "source": {"title": {"zh": "湖滨公报2031年第2期"}, "page": 7}}"#;
//! let plan = load(json, &Default::default()).0.unwrap();
//! assert_eq!(
//!     cite_plan(&plan, Manner::GbT7714),
//!     "湖滨县政府. 湖滨县数字发展规划: 湖政发〔2031〕1号[Z]. 湖滨公报, 2031(2): 7."
//! );
//! ```
//!
//! Worked example of a publication: 湖滨公报2031年第2期 is a periodical, cited as 湖滨公报, 2031(2). What
//! does not read like one is cited as it stands.
//!
//! Absent: italics, which plain text does not have, and a clock: the day of access is given.

use super::ReportInput;
use crate::compare::Side;
use crate::plan::{Lang, Localized, Plan};

/// Which rules a citation follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// GB/T 7714—2015, in Chinese.
    GbT7714,
    /// APA, 7th edition, in English.
    Apa7,
}

impl Manner {
    /// Both, the Chinese one first.
    pub const ALL: [Manner; 2] = [Manner::GbT7714, Manner::Apa7];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Manner::GbT7714 => "GB/T 7714—2015",
            Manner::Apa7 => "APA 7",
        }
    }

    fn lang(self) -> Lang {
        match self {
            Manner::GbT7714 => Lang::Zh,
            Manner::Apa7 => Lang::En,
        }
    }
}

/// Cites the comparison as it was seen on a day (`YYYY-MM-DD`, or nothing) at an address (or none, where
/// it was a file).
pub fn of_comparison(input: &ReportInput<'_>, manner: Manner, address: &str, day: &str) -> String {
    let [left, right] = Side::BOTH.map(|side| input.short_title(side, manner.lang()));
    match manner {
        Manner::GbT7714 => {
            let mark = if address.is_empty() { "[CP]" } else { "[EB/OL]" };
            let mut out = ["规划对照. “", left, "”与“", right, "”对照", mark, "."].concat();
            if !day.is_empty() {
                out.push_str(&[" [", day, "]."].concat());
            }
            if !address.is_empty() {
                out.push_str(&[" ", address, "."].concat());
            }
            out
        }
        Manner::Apa7 => {
            let mut out = [
                "Plan Compare. (n.d.). Comparison of “",
                left,
                "” and “",
                right,
                "” [Computer software output].",
            ]
            .concat();
            let day = english_day(day, false);
            match (day.is_empty(), address.is_empty()) {
                (true, true) => {}
                (true, false) => out.push_str(&[" ", address].concat()),
                (false, true) => out.push_str(&[" Retrieved ", &day, "."].concat()),
                (false, false) => out.push_str(&[" Retrieved ", &day, ", from ", address].concat()),
            }
            out
        }
    }
}

/// Cites a plan.
pub fn of_plan(plan: &Plan, manner: Manner) -> String {
    match manner {
        Manner::GbT7714 => in_chinese(plan),
        Manner::Apa7 => in_english(plan),
    }
}

fn in_chinese(plan: &Plan) -> String {
    let mut out = String::new();
    let mut sentence = |text: &str| {
        out.push_str(if out.is_empty() { "" } else { ". " });
        out.push_str(text.trim_end_matches('.'));
    };
    let issuer = plan.issuer.text(Lang::Zh);
    if !issuer.is_empty() {
        sentence(issuer);
    }
    let mut title = plan.title.text(Lang::Zh).to_owned();
    if !plan.document_number.is_empty() {
        title.push_str(": ");
        title.push_str(&plan.document_number);
    }
    title.push_str("[Z]");
    sentence(&title);
    match published(plan, Lang::Zh) {
        Some((publication, page)) => {
            let page = page.map(|page| format!(": {page}")).unwrap_or_default();
            sentence(&[publication.as_str(), &page].concat());
        }
        None if !plan.issued.is_empty() => sentence(&plan.issued),
        None => {}
    }
    out.push('.');
    out
}

fn in_english(plan: &Plan) -> String {
    let day = match english_day(&plan.issued, true) {
        day if day.is_empty() => "n.d.".to_owned(),
        day => day,
    };
    let mut title = plan.title.text(Lang::En).to_owned();
    if !plan.document_number.is_empty() {
        title.push_str(&[" (", &plan.document_number, ")"].concat());
    }
    let issuer = plan.issuer.text(Lang::En);
    // Without an author, the title comes first.
    let mut out = if issuer.is_empty() {
        [&title, ". (", &day, ")."].concat()
    } else {
        [issuer, ". (", &day, "). ", &title, "."].concat()
    };
    if let Some((publication, page)) = published(plan, Lang::En) {
        let page = page.map(|page| format!(", {page}")).unwrap_or_default();
        out.push_str(&[" ", &publication, &page, "."].concat());
    }
    out
}

/// The publication, as a periodical where it reads like one, and the page on which the plan begins.
fn published(plan: &Plan, lang: Lang) -> Option<(String, Option<u32>)> {
    let source = plan.source.as_ref().filter(|source| !source.title.is_empty())?;
    let title = source.title.text(lang);
    let issue = of_periodical(&source.title, lang);
    let cited = issue.map(|(name, year, number)| [name, ", ", year, "(", number, ")"].concat());
    Some((cited.unwrap_or_else(|| title.to_owned()), source.page))
}

/// Name, year and number: of 湖滨公报2031年第2期, or of `Lake Gazette, 2031, no. 2`.
fn of_periodical(title: &Localized, lang: Lang) -> Option<(&str, &str, &str)> {
    let (title, found) = title.get(lang);
    let (name, number) = match found {
        Lang::Zh => title.strip_suffix('期')?.rsplit_once("年第")?,
        Lang::En => title.rsplit_once(", no. ")?,
    };
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (name, year) = name.split_at_checked(name.len().checked_sub(4)?)?;
    let name = name.trim_end_matches([',', ' ']);
    (is_number(year) && is_number(number) && !name.is_empty()).then_some((name, year, number))
}

/// `2021, August 10` or `August 10, 2021`; of a bare year, the year; of anything else, nothing.
fn english_day(day: &str, year_first: bool) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut parts = day.split('-');
    let year = parts.next().filter(|year| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()));
    let Some(year) = year else { return String::new() };
    let mut number = || parts.next().and_then(|part| part.parse::<usize>().ok());
    let month = number().and_then(|month| MONTHS.get(month.checked_sub(1)?));
    let Some((month, day)) = month.copied().zip(number()) else { return year.to_owned() };
    if year_first { format!("{year}, {month} {day}") } else { format!("{month} {day}, {year}") }
}

#[cfg(test)]
mod tests {
    use super::super::sample::sample;
    use super::*;
    use crate::theme::Lexicon;

    #[test]
    fn comparisons() {
        let sample = sample();
        let input = ReportInput {
            comparison: &sample.comparison,
            left: &sample.left,
            right: &sample.right,
            lexicon: Lexicon::bundled(),
        };
        let check = |manner, address, day, wanted: &str| {
            assert_eq!(of_comparison(&input, manner, address, day), wanted);
        };
        let address = "https://example.org/#left=a";
        let zh = "规划对照. “湖滨数字”与“山前设施”对照";
        check(Manner::GbT7714, address, "2031-05-06", &format!("{zh}[EB/OL]. [2031-05-06]. {address}."));
        check(Manner::GbT7714, "", "", &format!("{zh}[CP]."));
        let en = "Plan Compare. (n.d.). Comparison of “Lake digital” and “Hill infrastructure” [Computer software output].";
        check(Manner::Apa7, address, "2031-05-06", &format!("{en} Retrieved May 6, 2031, from {address}"));
        check(Manner::Apa7, "", "2031-05-06", &format!("{en} Retrieved May 6, 2031."));
        check(Manner::Apa7, address, "", &format!("{en} {address}"));
    }

    #[test]
    fn plans() {
        let mut plan = sample().left;
        let check = |plan: &Plan, zh: &str, en: &str| {
            assert_eq!(of_plan(plan, Manner::GbT7714), zh);
            assert_eq!(of_plan(plan, Manner::Apa7), en);
        };
        let title = "湖滨县数字发展规划（样例）: 湖政发〔2031〕1号[Z]";
        let english = "Digital plan of Lake County (sample) (湖政发〔2031〕1号)";
        check(
            &plan,
            &format!("湖滨县政府. {title}. 湖滨公报, 2031(2): 7."),
            &format!("Lake County. (2031, February 3). {english}. Lake Gazette, 2031(2), 7."),
        );
        plan.source.iter_mut().for_each(|source| source.title = Localized::new("湖滨年鉴", "Lake yearbook"));
        plan.issued = "2031".to_owned();
        check(
            &plan,
            &format!("湖滨县政府. {title}. 湖滨年鉴: 7."),
            &format!("Lake County. (2031). {english}. Lake yearbook, 7."),
        );
        plan.source = None;
        plan.issuer = Localized::default();
        plan.issued = "2031-02-03".to_owned();
        check(&plan, &format!("{title}. 2031-02-03."), &format!("{english}. (2031, February 3)."));
    }

    #[test]
    fn what_is_no_periodical_or_day_is_left_as_it_is() {
        for title in ["", "期", "年第2期", "公报二〇三一年第二期", "公报第2期", "公报2031年第x期"]
        {
            assert_eq!(of_periodical(&Localized::zh(title), Lang::Zh), None, "{title}");
        }
        for (day, wanted) in
            [("", ""), ("soon", ""), ("2031", "2031"), ("2031-13-01", "2031"), ("2031-00-01", "2031")]
        {
            assert_eq!(english_day(day, true), wanted, "{day}");
        }
    }
}

//! The notice in front of a plan: addressees, approval, issuers, date; then the plan's own title.
//!
//! Worked example: behind title and number stand `各市人民政府:`, `《航运规划》已经省政府同意,…`,
//! `水乡省政府办公厅`, `水乡省航运局`, `2022年3月9日` and `水乡省航运规划`: two issuers, a date, and a
//! title, behind which the body begins.
//!
//! A plan without notice begins with its title, and perhaps a date in brackets.
//!
//! Absent: finding the notice (`documents`).

use super::account::{Fate, Ledger};
use super::documents::{Document, Text};
use super::line::{count, squeezed, unbroken};
use super::{boxes, captions, contents, marks, numerals};

/// What the beginning of a document says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Opening {
    pub(super) title: Option<String>,
    /// The title as the notice names it.
    pub(super) announced: Option<String>,
    pub(super) issuers: Vec<String>,
    /// `YYYY-MM-DD`, or empty.
    pub(super) issued: String,
    /// Index of the first line of the body.
    pub(super) body: usize,
}

/// How far behind the number a date is looked for, in lines with text.
const REACH: usize = 24;

/// Reads the beginning of a document and notes what became of its lines.
pub(super) fn open(document: &Document, text: &Text<'_, '_>, ledger: &mut Ledger) -> Opening {
    let mut opening = Opening { body: document.rest, ..Opening::default() };
    opening.announced = document.notice_title.as_deref().and_then(announced);
    let has_notice = document.notice_title.is_some() || document.number.is_some();
    if has_notice {
        sign_off(document, text, &mut opening);
    }
    for at in document.lines.start..opening.body {
        note(text, at, Fate::Notice, ledger);
    }
    contents(document, text, &mut opening, ledger);
    title(document, text, &mut opening, ledger);
    if !has_notice {
        subtitles(document, text, &mut opening, ledger);
    }
    contents(document, text, &mut opening, ledger);
    opening
}

fn note(text: &Text<'_, '_>, at: usize, fate: Fate, ledger: &mut Ledger) {
    let Some(line) = text.lines.get(at).filter(|line| !line.is_blank()) else { return };
    let header = text.skip.get(at).copied().unwrap_or(false);
    ledger.note_whole(line, if header { Fate::RunningHeader } else { fate });
}

/// 《…》 or what stands between 印发 and 的通知 in the title of a notice.
fn announced(notice: &str) -> Option<String> {
    let start = ["印发", "发布", "公布", "批转", "转发"]
        .iter()
        .filter_map(|word| Some(notice.find(word)? + word.len()))
        .min()?;
    let rest = notice.get(start..)?;
    let end = rest.rfind("的通知").or_else(|| rest.rfind("通知"))?;
    let title = rest.get(..end)?.trim().trim_start_matches('《').trim_end_matches('》');
    (count(title) >= 4).then(|| unbroken(title))
}

/// Addressees, approval, issuers and date. Without a date the notice ends with the approval.
fn sign_off(document: &Document, text: &Text<'_, '_>, opening: &mut Opening) {
    let expected = opening.announced.as_deref().map(squeezed);
    let mut approval = document.rest;
    let mut signed = Vec::new();
    for at in text.following(document.rest).take_while(|&at| at < document.lines.end).take(REACH) {
        let line = text.at(at);
        if let Some(date) = numerals::date(line) {
            opening.issued = date;
            opening.issuers = signed;
            opening.body = at + 1;
            return;
        }
        let is_body = marks::scan(line).is_some_and(|mark| mark.rank < marks::Rank::Number);
        if is_body || expected.as_deref() == Some(squeezed(line).as_str()) {
            break;
        }
        if line.ends_with([':', '：'])
            || line.contains("请认真")
            || line.contains("印发给你们")
            || line.contains("现印发")
        {
            approval = at + 1;
            signed.clear();
        } else if count(line) <= 40 && !line.ends_with('。') && !line.starts_with("附件") {
            signed.push(line.to_owned());
        }
    }
    opening.body = approval;
}

/// A table of contents at this place.
fn contents(document: &Document, text: &Text<'_, '_>, opening: &mut Opening, ledger: &mut Ledger) {
    let end = contents::end(text, opening.body, document.lines.end);
    for at in opening.body..end {
        note(text, at, Fate::Contents, ledger);
    }
    opening.body = end.max(opening.body);
}

/// The title on up to three lines.
fn title(document: &Document, text: &Text<'_, '_>, opening: &mut Opening, ledger: &mut Ledger) {
    let next: Vec<usize> =
        text.following(opening.body).take_while(|&at| at < document.lines.end).take(4).collect();
    let expected = opening.announced.as_deref().map(squeezed);
    let mut joined = String::new();
    let mut lines = 0;
    for (nth, &at) in next.iter().take(3).enumerate() {
        let line = text.at(at);
        if !could_be_title(text, at) {
            break;
        }
        joined.push_str(line);
        let fits = expected.as_deref() == Some(squeezed(&joined).as_str());
        if fits || nth == 0 && names_a_plan(line) {
            lines = nth + 1;
            break;
        }
        if nth == 1 && names_a_plan(&joined) {
            lines = 2;
            break;
        }
    }
    // A first line that is followed by a heading is a title whatever it says.
    let before_heading = || {
        let (Some(&first), Some(&second)) = (next.first(), next.get(1)) else { return false };
        let second = text.at(second);
        could_be_title(text, first) && marks::scan(second).is_some() && expected.is_none()
    };
    if lines == 0 && before_heading() {
        lines = 1;
        joined = text.at(next.first().copied().unwrap_or_default()).to_owned();
    }
    let Some(&last) = lines.checked_sub(1).and_then(|nth| next.get(nth)) else { return };
    opening.title = Some(unbroken(&joined));
    for at in opening.body..=last {
        note(text, at, Fate::Title, ledger);
    }
    opening.body = last + 1;
}

fn could_be_title(text: &Text<'_, '_>, at: usize) -> bool {
    let line = text.at(at);
    let is_row = text.lines.get(at).is_some_and(|line| line.cells().is_some());
    !is_row
        && count(line) <= 60
        && !line.ends_with(['。', ';', '；', ':', '：', ',', '，', '、'])
        && marks::scan(line).is_none()
        && boxes::title(line).is_none()
        && captions::preamble(line).is_none()
        && captions::annex(line).is_none()
}

fn names_a_plan(line: &str) -> bool {
    let line =
        line.trim_end_matches([')', '）', ' ']).split(['(', '（']).next().unwrap_or_default().trim_end();
    ["规划", "纲要", "计划", "方案", "意见", "行动", "措施", "办法", "报告", "蓝图"]
        .iter()
        .any(|word| line.ends_with(word))
}

/// A date or remark in brackets, an issuer or a date under the title of a plan without notice.
fn subtitles(document: &Document, text: &Text<'_, '_>, opening: &mut Opening, ledger: &mut Ledger) {
    let next: Vec<usize> =
        text.following(opening.body).take_while(|&at| at < document.lines.end).take(4).collect();
    if opening.title.is_none() {
        return;
    }
    for at in next {
        let line = text.at(at);
        let bracketed =
            line.starts_with(['(', '（']) && line.ends_with([')', '）']) && marks::scan(line).is_none();
        let issuer = could_be_title(text, at)
            && ["厅", "局", "委", "府", "部", "委员会", "办公室"].iter().any(|word| line.ends_with(word));
        if let Some(date) = numerals::date(line) {
            opening.issued = date;
        } else if issuer {
            opening.issuers.push(unbroken(line));
        } else if !(bracketed && count(line) <= 40) {
            return;
        }
        for at in opening.body..=at {
            note(text, at, Fate::Title, ledger);
        }
        opening.body = at + 1;
    }
}

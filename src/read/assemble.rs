//! One document to one plan: opening, body, outline, and the facts about the plan.
//!
//! Worked example: `水政办发〔2022〕7号` with the title `水乡省“十四五”航运发展规划` is the plan `plan-2022-7`
//! for 2021 to 2025, for short `航运`; where the caller knows the number, the plan has the id
//! that the caller gives it.
//!
//! Absent: English, which imported text does not have.

use std::collections::BTreeMap;

use crate::plan::{Diagnostic, FORMAT, Localized, Plan, Source, TextKind};
use crate::theme::Lexicon;

use super::account::{Fate, Ledger};
use super::blocks::{Block, Gatherer};
use super::documents::{Document, Text};
use super::joins::Join;
use super::notice::{self, Opening};
use super::outline::Builder;
use super::publication::Publication;
use super::{line::squeezed, messages, numerals};

/// Ids of plans that are known by their document numbers.
#[derive(Clone, Debug, Default)]
pub struct KnownPlans {
    ids: BTreeMap<String, String>,
}

impl KnownPlans {
    /// Takes pairs of document number and id.
    pub fn new<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        KnownPlans { ids: pairs.into_iter().map(|(number, id)| (squeezed(number), id.to_owned())).collect() }
    }

    fn id(&self, number: &str) -> Option<&str> {
        self.ids.get(number).map(String::as_str)
    }
}

/// What is the same for all documents of a text.
pub(super) struct Shared<'a> {
    pub(super) lexicon: &'a Lexicon,
    pub(super) known: &'a KnownPlans,
    pub(super) publication: &'a Publication,
}

/// What reading leaves behind besides plans.
pub(super) struct Records {
    pub(super) ledger: Ledger,
    pub(super) joins: Vec<Join>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Reads a document; `None` where it holds no plan.
pub(super) fn plan(
    document: &Document,
    text: &Text<'_, '_>,
    shared: &Shared<'_>,
    records: &mut Records,
) -> Option<Plan> {
    let opening = notice::open(document, text, &mut records.ledger);
    let first = text.lines.get(document.lines.start).map_or(1, |line| line.number);
    let body = opening.body..document.lines.end;
    let lines = text.lines.get(body.clone()).unwrap_or_default();
    let headers = text.skip.get(body).unwrap_or_default();
    let blocks = Gatherer::new(&mut records.ledger, &mut records.joins).gather(lines, headers);
    if blocks.is_empty() && document.notice_title.is_some() {
        records.diagnostics.push(messages::only_a_notice(first));
    }
    if !blocks.iter().any(Block::makes_a_plan) {
        settle_as_text(&blocks, records);
        return None;
    }
    let title = title(&opening, document, first, records);
    let period = numerals::period(&title);
    let outline =
        Builder::new(shared.lexicon, period, &mut records.ledger, &mut records.diagnostics).build(&blocks);
    let number = document.number.clone().unwrap_or_default();
    Some(Plan {
        format: FORMAT.to_owned(),
        id: shared.known.id(&number).map_or_else(|| id_from_number(&number), str::to_owned),
        short_title: Localized::zh(short(&title)),
        issuer: Localized::zh(opening.issuers.join("、")),
        document_number: number,
        issued: opening.issued,
        period,
        source: source(shared.publication, document),
        text: TextKind::Official,
        sections: outline.sections,
        indicators: outline.indicators,
        title: Localized::zh(title),
    })
}

/// Lines that make no plan were read, and are accounted for as text.
fn settle_as_text(blocks: &[Block], records: &mut Records) {
    for block in blocks {
        records.ledger.settle(block.line, Fate::Passage);
    }
}

fn title(opening: &Opening, document: &Document, line: u32, records: &mut Records) -> String {
    if let Some(title) = &opening.title {
        return title.clone();
    }
    let used = opening
        .announced
        .clone()
        .or_else(|| document.notice_title.clone())
        .or_else(|| document.number.clone())
        .unwrap_or_else(|| "未命名规划".to_owned());
    records.diagnostics.push(messages::no_title(line, &used));
    used
}

/// `plan-2022-7` for 水政办发〔2022〕7号.
fn id_from_number(number: &str) -> String {
    let digits: String = number.chars().map(|c| if c.is_ascii_digit() { c } else { ' ' }).collect();
    let parts: Vec<&str> = digits.split_whitespace().collect();
    if parts.is_empty() { "plan".to_owned() } else { format!("plan-{}", parts.join("-")) }
}

/// A title without region, period and the words that all plans share.
fn short(title: &str) -> String {
    let bracketed = title.rsplit_once('”').map_or(title, |(_, body)| body);
    let body = bracketed.split(['(', '（']).next().unwrap_or(bracketed).trim();
    let mut short = body;
    for word in ["规划", "纲要", "事业发展", "建设", "发展", "体系"] {
        if let Some(rest) = short.strip_suffix(word).filter(|rest| rest.chars().count() >= 2) {
            short = rest;
        }
    }
    match (short.is_empty(), version(bracketed)) {
        (true, _) => title.to_owned(),
        (false, Some(version)) => format!("{short}（{version}）"),
        (false, None) => short.to_owned(),
    }
}

/// What a title says in brackets of the version that it is: 征求意见稿, 草案, 2024年修订. Without it,
/// two versions of a plan would have one name.
fn version(title: &str) -> Option<&str> {
    let inside = title.split(['(', '（']).skip(1).filter_map(|part| part.split([')', '）']).next());
    inside
        .map(str::trim)
        .find(|inside| ["稿", "草案", "修订", "修编", "修改"].iter().any(|word| inside.contains(word)))
}

fn source(publication: &Publication, document: &Document) -> Option<Source> {
    let title = publication.title.clone()?;
    let page = document.notice_title.as_deref().and_then(|notice| publication.page(notice));
    Some(Source { title: Localized::zh(title), page })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_short_titles() {
        assert_eq!(id_from_number("水政办发〔2022〕7号"), "plan-2022-7");
        assert_eq!(id_from_number(""), "plan");
        let check = |title: &str, wanted: &str| assert_eq!(short(title), wanted, "{title}");
        check("水乡省“十四五”航运发展规划", "航运");
        check("水乡省“十四五”港口体系建设规划", "港口");
        check("水乡省航运规划(2021—2025年)", "水乡省航运");
        check("规划", "规划");
        check("水乡省“十四五”航运发展规划（征求意见稿）", "航运（征求意见稿）");
        check("水乡省航运规划(2024年修订)", "水乡省航运（2024年修订）");
    }
}

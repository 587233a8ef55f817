//! A target as a sentence to quote: both printed figures, the verdict, what it rests on, and where
//! each figure stands.
//!
//! Worked example: `5G基站数：A《…规划》（苏政办发〔2021〕44号，…公报2021年第15期第44页起，表“主要指标”）
//! 2020年7.1万座，2025年25.5万座，预期性；B《…》（…）…。判断：一致（同一数字，单位写法不同）。`
//!
//! Absent: formats of bibliographies, and lines of text files, which a reader of the quotation does
//! not have.

use super::ReportInput;
use super::places::Places;
use super::words::{self, pick};
use crate::compare::{Side, TargetOrigin, TargetPair, TargetSide, Verdict};
use crate::plan::{Lang, Plan};
use crate::quantity::{self, Reading};

/// Where a figure stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sourced {
    /// The plan's title.
    pub title: String,
    /// Its number as issued.
    pub number: String,
    /// What it was published in.
    pub publication: String,
    /// The printed page on which the plan begins.
    pub page: Option<u32>,
    /// The table, or the section of running text.
    pub place: String,
    /// The line of the text that the plan was read from.
    pub line: Option<u32>,
}

/// Where the figures of both sides of each pair stand, in the order of the pairs.
pub fn sourced<'p>(
    input: &ReportInput<'_>,
    pairs: impl IntoIterator<Item = &'p TargetPair>,
    lang: Lang,
) -> Vec<[Option<Sourced>; 2]> {
    let places = Side::BOTH.map(|side| (side, input.plan(side), Places::of(input.plan(side))));
    let of = |pair: &TargetPair| {
        places.each_ref().map(|(side, plan, places)| {
            pair.side(*side).map(|target| source(plan, places.of_target(target, lang), target, lang))
        })
    };
    pairs.into_iter().map(of).collect()
}

fn source(plan: &Plan, place: String, target: &TargetSide, lang: Lang) -> Sourced {
    let published = plan.source.as_ref();
    Sourced {
        title: plan.title.text(lang).to_owned(),
        number: plan.document_number.clone(),
        publication: published.map(|source| source.title.text(lang).to_owned()).unwrap_or_default(),
        page: published.and_then(|source| source.page),
        place,
        line: target.line,
    }
}

impl Sourced {
    /// Number, publication, page and place in one line, without what is not known.
    pub fn cited(&self, lang: Lang) -> String {
        let page = match (self.page, lang) {
            (Some(page), Lang::Zh) => format!("第{page}页起"),
            (Some(page), Lang::En) => format!("from p. {page}"),
            (None, _) => String::new(),
        };
        let published = match lang {
            Lang::Zh => format!("{}{page}", self.publication),
            Lang::En => [self.publication.as_str(), &page]
                .into_iter()
                .filter(|t| !t.is_empty())
                .collect::<Vec<_>>()
                .join(", "),
        };
        let parts = [self.number.as_str(), &published, &self.place];
        let known: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        known.join(pick(lang, "，", "; "))
    }
}

/// The sentence.
pub fn quote_target(input: &ReportInput<'_>, pair: &TargetPair, lang: Lang) -> String {
    let mut sources = sourced(input, [pair], lang).into_iter().flatten();
    let mut parts = Vec::new();
    for side in Side::BOTH {
        let source = sources.next().flatten();
        if let Some((target, source)) = pair.side(side).zip(source) {
            parts.push(said(side, target, &source, lang));
        }
    }
    let reason = pair.explanation.text(lang);
    let verdict = words::verdict_word(pair.verdict, lang);
    let more = remarks(pair, lang);
    match lang {
        Lang::Zh => {
            let reason = if reason.is_empty() { String::new() } else { format!("（{reason}）") };
            format!("{}：{}。判断：{verdict}{reason}。{more}", words::subject(pair, lang), parts.join("；"))
        }
        Lang::En => {
            let reason = if reason.is_empty() { String::new() } else { format!(" {reason}.") };
            let more = if more.is_empty() { more } else { format!(" {more}") };
            format!("{}: {}. Verdict: {verdict}.{reason}{more}", words::subject(pair, lang), parts.join("; "))
        }
    }
}

/// Plan, source, figures.
fn said(side: Side, target: &TargetSide, source: &Sourced, lang: Lang) -> String {
    let (letter, cited) = (words::letter(side), source.cited(lang));
    let figures = figures(target, lang);
    match lang {
        Lang::Zh => {
            let cited = if cited.is_empty() { cited } else { format!("（{cited}）") };
            format!("{letter}《{}》{cited}{figures}", source.title)
        }
        Lang::En => {
            let cited = if cited.is_empty() { cited } else { format!(" ({cited})") };
            format!("{letter}, “{}”{cited}: {figures}", source.title)
        }
    }
}

/// Baseline and target with their years, as printed, and whether the target binds.
fn figures(target: &TargetSide, lang: Lang) -> String {
    let with_unit = |raw: &str| {
        let own = quantity::states_unit(raw, &target.unit);
        let space = if lang == Lang::En && target.unit != "%" { " " } else { "" };
        let text = if own { raw.to_owned() } else { format!("{raw}{space}{}", target.unit) };
        match quantity::read(raw, &target.unit) {
            Reading::Quantity(quantity) if lang == Lang::En => match quantity.in_english() {
                Some(english) if english.replace('−', "-") != text => format!("{text} [{english}]"),
                _ => text,
            },
            _ => text,
        }
    };
    let dated = |raw: &str, year: Option<i32>| match (year, lang) {
        (Some(year), Lang::Zh) => format!("{year}年{}", with_unit(raw)),
        (Some(year), Lang::En) => format!("{} ({year})", with_unit(raw)),
        (None, _) => with_unit(raw),
    };
    let review = target.origin == TargetOrigin::Review;
    let baseline = target.baseline.as_deref().filter(|_| review || target.baseline_year != target.year);
    let baseline = baseline.filter(|raw| !matches!(quantity::read(raw, ""), Reading::Nothing));
    let mut parts = Vec::new();
    match baseline {
        Some(aim) if review => {
            parts.push(format!("{}{}", pick(lang, "原定目标", "the aim was "), with_unit(aim)));
            parts.push(format!("{}{}", pick(lang, "实际", "the result "), dated(&target.raw, target.year)));
        }
        other => {
            parts.extend(other.map(|raw| dated(raw, target.baseline_year)));
            parts.push(if target.raw.is_empty() {
                pick(lang, "未列数值", "no figure").to_owned()
            } else {
                dated(&target.raw, target.year)
            });
        }
    }
    parts.extend(target.nature.map(|nature| words::nature_word(nature, lang).to_owned()));
    parts.join(pick(lang, "，", ", "))
}

/// What else a reader should know of the pair: how the baselines compare, and a difference in nature.
fn remarks(pair: &TargetPair, lang: Lang) -> String {
    let mut parts = Vec::new();
    if let Some(baseline) = pair.baseline.as_ref().filter(|b| b.verdict != Verdict::NotComparable) {
        let verdict = words::verdict_word(baseline.verdict, lang);
        parts.push(format!("{}{verdict}{}", pick(lang, "现状值：", "Baselines: "), pick(lang, "。", ".")));
    }
    let nature = |side: Side| pair.side(side).and_then(|target| target.nature);
    if let (Some(a), Some(b)) = (nature(Side::Left), nature(Side::Right))
        && a != b
    {
        let (a, b) = (words::nature_word(a, lang), words::nature_word(b, lang));
        parts.push(match lang {
            Lang::Zh => format!("属性不同：A为{a}，B为{b}。"),
            Lang::En => format!("They bind differently: A is {a}, B is {b}."),
        });
    }
    parts.join(pick(lang, "", " "))
}

#[cfg(test)]
mod tests {
    use super::super::sample::sample;
    use super::*;
    use crate::theme::Lexicon;

    fn quotes(lang: Lang) -> Vec<String> {
        let sample = sample();
        let input = ReportInput {
            comparison: &sample.comparison,
            left: &sample.left,
            right: &sample.right,
            lexicon: Lexicon::bundled(),
        };
        input.comparison.targets.iter().map(|pair| quote_target(&input, pair, lang)).collect()
    }

    #[test]
    fn quotes_in_chinese() {
        insta::assert_snapshot!(quotes(Lang::Zh).join("\n"));
    }

    #[test]
    fn quotes_in_english() {
        insta::assert_snapshot!(quotes(Lang::En).join("\n"));
    }
}

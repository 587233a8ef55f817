//! The comparison as a report to read, in Markdown: what it amounts to, shared themes, targets, and
//! the linked passages by theme, each with its source.
//!
//! Worked example: a link of 5G passages stands once, under the first theme that both passages
//! have, with both texts, their sections and lines, and the terms that they share.
//!
//! Absent: HTML, and the marking of shared wording.

use super::ReportInput;
use super::markdown_parts::{links_by_theme, one_side_targets, paired_targets, themes};
use super::markdown_text::escaped;
use super::summary::Summary;
use super::words::{self, pick};
use crate::compare::Side;
use crate::plan::{Lang, TextKind};

/// The report.
pub fn markdown(input: &ReportInput<'_>, lang: Lang) -> String {
    let mut out = String::new();
    let [left, right] = Side::BOTH.map(|side| escaped(input.short_title(side, lang)));
    let name = pick(lang, "规划对照", "Plan comparison");
    out.push_str(&format!("# {name}{}{left} ↔ {right}\n\n", pick(lang, "：", ": ")));
    for side in Side::BOTH {
        out.push_str(&about(input, side, lang));
    }
    let summary = Summary::of(input.comparison);
    out.push_str(&format!("\n{}\n", summary.sentence(&left, &right, lang)));
    out.push_str(pick(
        lang,
        "\n数值均为原样；判断是B对A而言；行号是所读文本中的行号。\n",
        "\nFigures are as printed; verdicts are of B against A; lines are those of the text that was read.\n",
    ));
    out.push_str(&themes(input, lang));
    out.push_str(&paired_targets(input, lang));
    for side in Side::BOTH {
        out.push_str(&one_side_targets(input, side, lang));
    }
    out.push_str(&links_by_theme(input, lang));
    out
}

/// One line on a plan: its title, number, issuer and date, where it was published and what its
/// text is.
fn about(input: &ReportInput<'_>, side: Side, lang: Lang) -> String {
    let plan = input.plan(side);
    let mut facts =
        vec![escaped(&plan.document_number), escaped(plan.issuer.text(lang)), escaped(&plan.issued)];
    if let Some(source) = &plan.source {
        let title = escaped(source.title.text(lang));
        facts.push(match (source.page, lang) {
            (Some(page), Lang::Zh) => format!("{title}第{page}页起"),
            (Some(page), Lang::En) => format!("{title}, from page {page}"),
            (None, _) => title,
        });
    }
    facts.push(
        match plan.text {
            TextKind::Gist => pick(lang, "以下为内容概要", "the text below is a summary"),
            TextKind::Official => pick(lang, "以下为原文", "the text below is the official wording"),
        }
        .to_owned(),
    );
    facts.retain(|fact| !fact.is_empty());
    let comma = pick(lang, "，", ", ");
    let title = escaped(plan.title.text(lang));
    format!("- **{}** {title}{}{}\n", words::letter(side), pick(lang, "：", ": "), facts.join(comma))
}

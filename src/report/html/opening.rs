//! The head of a report: what is compared, the two plans, and what it amounts to.
//!
//! Absent: anything that has to be looked up in the plans' text.

use super::markup::Markup;
use super::{HtmlReport, Scope};
use crate::compare::Side;
use crate::plan::{Lang, Localized, Plan, TextKind};
use crate::report::summary::Summary;

pub(super) fn write(m: &mut Markup, report: &HtmlReport<'_>) {
    m.raw("<header>\n<p class=\"note\">").say("规划对照", "Plan Compare");
    if !report.date.is_empty() {
        m.raw(" · ").text(report.date);
    }
    m.raw("</p>\n<h1>");
    let lang = m.lang;
    letter(m, Side::Left).raw(" ").text(report.input.short_title(Side::Left, lang)).raw(" ↔ ");
    letter(m, Side::Right).raw(" ").text(report.input.short_title(Side::Right, lang));
    m.raw("</h1>\n<p>");
    if let Scope::Theme(_) = report.scope {
        m.say("主题：", "Theme: ");
    }
    m.text(report.scope_name(lang)).raw("</p>\n</header>\n");
    plans(m, report);
    m.raw("<h2>").say("概要", "Summary").raw("</h2>\n<p>").text(&summary(report, lang)).raw("</p>\n");
}

/// The letter of a side, told apart by colour and by its frame.
pub(super) fn letter(m: &mut Markup, side: Side) -> &mut Markup {
    m.raw(match side {
        Side::Left => "<span class=\"side a\">A</span>",
        Side::Right => "<span class=\"side b\">B</span>",
    })
}

/// Something that is known of a plan.
type Fact<'f> = &'f dyn Fn(&Plan) -> Localized;

fn plans(m: &mut Markup, report: &HtmlReport<'_>) {
    m.raw("<table>\n<caption>").say("两份规划", "The two plans");
    m.raw("</caption>\n<thead><tr><td></td><th scope=\"col\">");
    letter(m, Side::Left).raw("</th><th scope=\"col\">");
    letter(m, Side::Right).raw("</th></tr></thead>\n<tbody>\n");
    let source = |plan: &Plan| plan.source.as_ref().map(|s| s.title.clone()).unwrap_or_default();
    let printed = |text: &String| Localized::new(text.as_str(), text.as_str());
    let facts: [(&str, &str, Fact<'_>); 6] = [
        ("名称", "Title", &|plan| plan.title.clone()),
        ("发文机关", "Issuer", &|plan| plan.issuer.clone()),
        ("文号", "Document number", &|plan| printed(&plan.document_number)),
        ("印发日期", "Date of issue", &|plan| printed(&plan.issued)),
        ("来源", "Published in", &source),
        ("文本", "Text", &|plan| text_kind(plan.text)),
    ];
    for (zh, en, fact) in facts {
        let facts = Side::BOTH.map(|side| (side, fact(report.input.plan(side))));
        if facts.iter().all(|(_, fact)| fact.is_empty()) {
            continue;
        }
        m.raw("<tr><th scope=\"row\">").say(zh, en).raw("</th>");
        for (side, fact) in facts {
            m.raw("<td>").localized(&fact);
            if zh == "来源" {
                page(m, report.input.plan(side));
            }
            m.raw("</td>");
        }
        m.raw("</tr>\n");
    }
    m.raw("</tbody>\n</table>\n");
}

fn page(m: &mut Markup, plan: &Plan) {
    if let Some(page) = plan.source.as_ref().and_then(|source| source.page) {
        let page = page.to_string();
        m.say("，第", ", from page ").text(&page).say("页起", "");
    }
}

/// What the text of the passages is.
fn text_kind(kind: TextKind) -> Localized {
    match kind {
        TextKind::Gist => Localized::new(
            "内容概要（非原文；数值为原样）",
            "summaries, not the official wording; figures as printed",
        ),
        TextKind::Official => Localized::new("原文", "the official wording"),
    }
}

/// The whole comparison in a sentence, or the theme's part of it.
fn summary(report: &HtmlReport<'_>, lang: Lang) -> String {
    let input = &report.input;
    let Scope::Theme(id) = report.scope else {
        let [left, right] = Side::BOTH.map(|side| input.short_title(side, lang));
        return Summary::of(input.comparison).sentence(left, right, lang);
    };
    let [left, right] = Side::BOTH.map(|side| passages_of(report, side, id).len());
    let (links, targets) = (report.links().count(), report.targets().count());
    match lang {
        Lang::Zh => format!("这一主题下，A有{left}段，B有{right}段，关联段落{links}对，目标{targets}项。"),
        Lang::En => format!(
            "On this theme A has {left} and B has {right} passages; linked pairs: {links}; targets: {targets}."
        ),
    }
}

/// Ids of the passages of a side that treat a theme.
pub(super) fn passages_of<'a>(report: &HtmlReport<'a>, side: Side, theme: &str) -> &'a [String] {
    let comparison = report.input.comparison;
    let all = comparison.themes.iter().chain(&comparison.only_left).chain(&comparison.only_right);
    let found = all.into_iter().find(|shared| shared.id == theme);
    found.map_or(&[], |shared| match side {
        Side::Left => shared.left.as_slice(),
        Side::Right => shared.right.as_slice(),
    })
}

//! The targets of a report as tables: first what both plans state, then each plan's own.
//!
//! Absent: figures that are converted or rounded; a cell holds what was printed.

use super::HtmlReport;
use super::markup::Markup;
use super::opening::letter;
use crate::compare::{Side, TargetPair, TargetSide};
use crate::report::cells::{figures, with_line};
use crate::report::places::Places;
use crate::report::words;

pub(super) fn write(m: &mut Markup, report: &HtmlReport<'_>) {
    m.raw("<h2>").say("目标", "Targets").raw("</h2>\n<p class=\"note\">");
    m.say("数值均为原样；判断是B对A而言。", "Figures are as printed; verdicts are of B against A.");
    m.raw("</p>\n");
    let places = Side::BOTH.map(|side| Places::of(report.input.plan(side)));
    let (paired, single): (Vec<&TargetPair>, Vec<&TargetPair>) =
        report.targets().partition(|pair| pair.left.is_some() && pair.right.is_some());
    if paired.is_empty() {
        m.raw("<p>").say("没有成对的目标。", "No target stands in both plans.").raw("</p>\n");
    } else {
        both(m, &paired, &places);
    }
    let [left, right] = &places;
    for (side, places) in [(Side::Left, left), (Side::Right, right)] {
        let own: Vec<&TargetSide> = single.iter().filter_map(|pair| pair.side(side)).collect();
        if !own.is_empty() {
            alone(m, side, &own, places);
        }
    }
}

fn both(m: &mut Markup, pairs: &[&TargetPair], places: &[Places<'_>; 2]) {
    m.raw("<table>\n<caption>")
        .say("两份规划都有的目标", "Targets of both plans")
        .raw("</caption>\n<thead><tr>");
    m.raw("<th scope=\"col\">").say("事项", "Subject").raw("</th><th scope=\"col\">");
    letter(m, Side::Left).raw("</th><th scope=\"col\">");
    letter(m, Side::Right).raw("</th><th scope=\"col\">").say("判断", "Verdict");
    m.raw("</th><th scope=\"col\">").say("依据", "Reason").raw("</th></tr></thead>\n<tbody>\n");
    for pair in pairs {
        let lang = m.lang;
        m.put("<tr><th scope=\"row\">", words::subject(pair, lang), "</th>");
        for (side, places) in Side::BOTH.iter().zip(places) {
            m.raw("<td>");
            if let Some(target) = pair.side(*side) {
                cell(m, target, places);
            }
            m.raw("</td>");
        }
        m.put("<td class=\"verdict\">", words::verdict_word(pair.verdict, lang), "</td><td>");
        m.text(words::why(pair, lang));
        if let Some(baseline) = &pair.baseline {
            m.raw("<span class=\"place\">").say("现状值：", "Baselines: ");
            m.put("", words::verdict_word(baseline.verdict, lang), "</span>");
        }
        m.raw("</td></tr>\n");
    }
    m.raw("</tbody>\n</table>\n");
}

fn alone(m: &mut Markup, side: Side, targets: &[&TargetSide], places: &Places<'_>) {
    m.raw("<table>\n<caption>");
    match side {
        Side::Left => m.say("仅A有的目标", "Targets only in A"),
        Side::Right => m.say("仅B有的目标", "Targets only in B"),
    };
    m.raw("</caption>\n<thead><tr><th scope=\"col\">").say("事项", "Subject");
    m.raw("</th><th scope=\"col\">");
    letter(m, side).raw("</th></tr></thead>\n<tbody>\n");
    for target in targets {
        m.raw("<tr><th scope=\"row\">").localized(&target.name).raw("</th><td>");
        cell(m, target, places);
        m.raw("</td></tr>\n");
    }
    m.raw("</tbody>\n</table>\n");
}

/// What is printed, and where.
fn cell(m: &mut Markup, target: &TargetSide, places: &Places<'_>) {
    let lang = m.lang;
    let place = with_line(places.of_target(target, lang), target.line, lang);
    m.text(&figures(target, places, lang)).put("<span class=\"place\">", &place, "</span>");
}

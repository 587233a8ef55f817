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
    m.raw("<h2 id=\"targets\">").say("指标与数字", "Targets and figures").raw("</h2>\n<p class=\"note\">");
    m.say(
        "数值均为原样；判断是B对A而言；行号是所读文本的行。",
        "Figures are as printed; verdicts are of B against A; lines are those of the text that was read.",
    );
    m.raw("</p>\n");
    let places = Side::BOTH.map(|side| Places::of(report.input.plan(side)));
    let (paired, single): (Vec<&TargetPair>, Vec<&TargetPair>) =
        report.targets().partition(|pair| pair.left.is_some() && pair.right.is_some());
    let (near, both): (Vec<&TargetPair>, Vec<&TargetPair>) =
        paired.into_iter().partition(|pair| pair.neighbours);
    if both.is_empty() {
        m.raw("<p>").say("没有成对的指标。", "No target stands in both plans.").raw("</p>\n");
    }
    paired_rows(m, ("两份规划都给出数字的事项", "Figures in both plans"), &both, &places);
    let [left, right] = &places;
    for (side, places) in [(Side::Left, left), (Side::Right, right)] {
        let own: Vec<&TargetSide> = single.iter().filter_map(|pair| pair.side(side)).collect();
        if !own.is_empty() {
            alone(m, side, &own, places);
        }
    }
    // What an analyst would lay side by side and never compare comes after what counts.
    paired_rows(m, ("相关而不可比的事项", "Related figures that cannot be compared"), &near, &places);
}

fn paired_rows(m: &mut Markup, caption: (&str, &str), pairs: &[&TargetPair], places: &[Places<'_>; 2]) {
    if pairs.is_empty() {
        return;
    }
    m.raw("<table class=\"paired\">\n<caption>").say(caption.0, caption.1).raw("</caption>\n<thead><tr>");
    m.raw("<th scope=\"col\">").say("事项", "Subject").raw("</th><th scope=\"col\">");
    letter(m, Side::Left).raw("</th><th scope=\"col\">");
    letter(m, Side::Right).raw("</th><th scope=\"col\">").say("判断与依据", "Verdict and reason");
    m.raw("</th></tr></thead>\n<tbody>\n");
    for pair in pairs {
        let lang = m.lang;
        m.put("<tr><th scope=\"row\">", words::subject(pair, lang), "</th>");
        for (side, places) in Side::BOTH.iter().zip(places) {
            m.raw("<td>");
            if let Some(target) = pair.side(*side) {
                // What it is called there, where that is not the name of the row.
                let name = target.name.text(lang);
                if name != words::subject(pair, lang) {
                    m.put("<span class=\"name\">", name, "</span> ");
                }
                let place = cell(m, target, places);
                m.put("<span class=\"place\">", &place, "</span>");
            }
            m.raw("</td>");
        }
        m.put("<td><strong class=\"verdict\">", words::verdict_word(pair.verdict, lang), "</strong> ");
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
    m.raw("<table class=\"single\">\n<caption>");
    match side {
        Side::Left => m.say("仅A给出的数字", "Figures only in A"),
        Side::Right => m.say("仅B给出的数字", "Figures only in B"),
    };
    m.raw("</caption>\n<thead><tr><th scope=\"col\">").say("事项", "Subject");
    m.raw("</th><th scope=\"col\">");
    letter(m, side).raw("</th><th scope=\"col\">").say("出处", "Where");
    m.raw("</th></tr></thead>\n<tbody>\n");
    for target in targets {
        m.raw("<tr><th scope=\"row\">").localized(&target.name).raw("</th><td>");
        let place = cell(m, target, places);
        m.put("</td><td class=\"where\">", &place, "</td></tr>\n");
    }
    m.raw("</tbody>\n</table>\n");
}

/// Writes what is printed, and says where.
fn cell(m: &mut Markup, target: &TargetSide, places: &Places<'_>) -> String {
    let lang = m.lang;
    m.text(&figures(target, places, lang));
    with_line(places.of_target(target, lang), target.line, lang)
}

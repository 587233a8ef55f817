//! The end of a report: the reader's corrections, the sources, and how it was computed.
//!
//! Absent: anything that the comparison does not say.

use super::HtmlReport;
use super::markup::Markup;
use super::opening::letter;
use crate::compare::{Correction, CorrectionKind, Side, TargetSide, target_key};
use crate::plan::Lang;
use crate::report::citation::{self, Manner};
use crate::report::places::Places;

pub(super) fn write(m: &mut Markup, report: &HtmlReport<'_>) {
    corrections(m, report);
    sources(m, report);
    method(m, report);
}

fn corrections(m: &mut Markup, report: &HtmlReport<'_>) {
    if report.corrections.is_empty() {
        return;
    }
    m.raw("<h2>").say("读者的校正", "The reader’s corrections").raw("</h2>\n<ul>\n");
    let places = Side::BOTH.map(|side| Places::of(report.input.plan(side)));
    for correction in report.corrections {
        m.raw("<li>");
        match correction.kind {
            CorrectionKind::Pinned => m.say("固定关联：", "Linked: "),
            CorrectionKind::Unlinked => m.say("解除关联：", "Unlinked: "),
            CorrectionKind::Apart => m.say("不是同一目标：", "Not the same target: "),
        };
        let [left, right] = &places;
        named(m, report, correction, Side::Left, left);
        m.raw(" ↔ ");
        named(m, report, correction, Side::Right, right);
        m.raw("</li>\n");
    }
    m.raw("</ul>\n");
}

/// One end of a correction: a passage by its place and heading, a target by its name and figure; what
/// is not there any more by its id.
fn named(m: &mut Markup, report: &HtmlReport<'_>, of: &Correction, side: Side, places: &Places<'_>) {
    let id = match side {
        Side::Left => &of.left,
        Side::Right => &of.right,
    };
    letter(m, side).raw(" ");
    if of.kind == CorrectionKind::Apart {
        match target(report, side, id) {
            Some(target) => m.localized(&target.name).raw(" ").text(&target.raw),
            None => m.text(id),
        };
        return;
    }
    let Some(place) = places.passage(id) else {
        m.text(id);
        return;
    };
    let lang = m.lang;
    let heading = place.heading(lang);
    m.text(&place.cited(lang)).raw(" ");
    if heading.is_empty() {
        let text: String = place.passage.text.text(lang).chars().take(MOST_OF_TEXT).collect();
        m.text(&text).raw("……");
    } else {
        m.text(heading);
    }
}

/// How many characters stand for a passage without a heading.
const MOST_OF_TEXT: usize = 24;

fn target<'a>(report: &HtmlReport<'a>, side: Side, key: &str) -> Option<&'a TargetSide> {
    let targets = report.input.comparison.targets.iter().filter_map(|pair| pair.side(side));
    targets.into_iter().find(|target| target_key(target) == key)
}

fn sources(m: &mut Markup, report: &HtmlReport<'_>) {
    m.raw("<h2 id=\"sources\">").say("来源", "Sources").raw("</h2>\n<ul>\n");
    let manner = match m.lang {
        Lang::Zh => Manner::GbT7714,
        Lang::En => Manner::Apa7,
    };
    for side in Side::BOTH {
        m.raw("<li>");
        letter(m, side).raw(" ").text(&citation::of_plan(report.input.plan(side), manner)).raw("</li>\n");
    }
    m.raw("</ul>\n");
    if !report.address.is_empty() {
        m.raw("<p class=\"note\">").say("对照的地址：", "Address of the comparison: ");
        m.put("<span>", report.address, "</span></p>\n");
    }
}

fn method(m: &mut Markup, report: &HtmlReport<'_>) {
    m.raw("<h2>").say("计算方法", "How this was computed").raw("</h2>\n<p>");
    m.say(
        "本报告由“规划对照”在读者的设备上根据两份规划计算得出，没有上传任何内容；同样的两份规划总是得到同样的结果。",
        "Plan Compare computed this report from the two plans on the reader’s own device, and sent nothing anywhere; \
         the same two plans always give the same result. ",
    );
    m.say(
        "主题由词典判断，一段可有一至三个。对应的段落按共有文字、词语、主题、标题和数值综合评分（百分数），一段可以对应几段；每组列在分量最重的主题下，其他主题注明组号。",
        "Themes follow from a lexicon; a passage has one to three. Matching passages are scored in percent by the wording, \
         terms, themes, headings and figures that they share; a passage may face several. Each group stands under the \
         theme that weighs most, and other themes give its number. ",
    );
    m.say(
        "目标按名称、单位、年份和统计范围配对，按所印精度比较数量；条件不同的不作比较，并说明原因。",
        "Targets are paired by name, unit, year and scope, and compared as quantities within the printed precision; \
         where they are of different kinds they are not compared, and the reason is said. ",
    );
    m.raw("</p>\n<p>")
        .say("标记：", "Marks: ")
        .raw("<mark>")
        .say("两段共有的文字", "wording that both share");
    m.raw("</mark>").say("；文字几乎相同时，", "; where the wording is nearly the same, ");
    m.raw("<span class=\"only\">").say("只有这一段有的文字", "what only this passage has").raw("</span>");
    m.say(
        "。A与B地位相等：没有“新增”或“删除”，交换左右时所有判断随之对调。",
        ". A and B are peers: nothing is added or deleted, and swapping them mirrors every verdict.",
    );
    if !report.corrections.is_empty() {
        m.say("以上已计入读者的校正。", " The reader’s corrections are included.");
    }
    m.raw("</p>\n");
}

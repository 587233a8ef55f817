//! What stands in a report of everything. Groups are numbered through, so that a reader of paper finds
//! them by their numbers.
//!
//! Absent: numbers of pages, which no style of today's browsers can put here.

use super::HtmlReport;
use super::groups::Chapter;
use super::markup::Markup;
use super::passages::{alone_ids, theme_name};
use crate::compare::Side;
use crate::plan::Lang;
use crate::report::words::{list_comma, pick};

pub(super) fn write(m: &mut Markup, report: &HtmlReport<'_>, chapters: &[Chapter<'_>]) {
    m.raw("<nav class=\"contents\">\n<h2>").say("目录", "Contents").raw("</h2>\n<ol>\n");
    entry(m, "targets", "指标与数字", "Targets and figures");
    m.raw("<li><a href=\"#passages\">").say("对应的段落", "Matching passages").raw("</a>\n<ol>\n");
    for (at, chapter) in chapters.iter().enumerate() {
        let name = theme_name(report, chapter.theme, m.lang);
        m.raw("<li><a href=\"#t").number(at).put("\">", name, "</a>").raw(" <span>");
        m.text(&where_found(chapter, m.lang)).raw("</span></li>\n");
    }
    m.raw("</ol></li>\n");
    let alone = [
        (Side::Left, "only-a", "A中没有对应的段落", "Passages of A without a counterpart"),
        (Side::Right, "only-b", "B中没有对应的段落", "Passages of B without a counterpart"),
    ];
    for (_, id, zh, en) in alone.into_iter().filter(|(side, ..)| !alone_ids(report, *side).is_empty()) {
        entry(m, id, zh, en);
    }
    entry(m, "sources", "来源与计算方法", "Sources and method");
    m.raw("</ol>\n</nav>\n");
}

fn entry(m: &mut Markup, id: &'static str, zh: &str, en: &str) {
    m.raw("<li><a href=\"#").raw(id).raw("\">").say(zh, en).raw("</a></li>\n");
}

/// `第3—5组` where a theme has groups of its own, else the first of those that treat it too.
fn where_found(chapter: &Chapter<'_>, lang: Lang) -> String {
    let own: Vec<usize> = chapter.groups.iter().map(|group| group.number).collect();
    let numbers = match own.as_slice() {
        [] => {
            let first: Vec<String> = chapter.also.iter().take(NAMED).map(usize::to_string).collect();
            let more = if chapter.also.len() > NAMED { pick(lang, "等", "…") } else { "" };
            return pick(lang, "见第", "see ").to_owned()
                + &first.join(list_comma(lang))
                + more
                + pick(lang, "组", "");
        }
        [one] => one.to_string(),
        [first, .., last] => format!("{first}—{last}"),
    };
    pick(lang, "第", "").to_owned() + &numbers + pick(lang, "组", "")
}

/// So many groups are named for a theme that has none of its own.
const NAMED: usize = 4;

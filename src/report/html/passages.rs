//! The passages of a report: linked ones facing each other under their themes, then what either plan
//! says without a counterpart.
//!
//! Absent: how wording is compared, which `wording` does.

use std::collections::BTreeSet;

use super::markup::Markup;
use super::opening::{letter, passages_of};
use super::{HtmlReport, Scope};
use crate::compare::{Link, Side};
use crate::plan::Lang;
use crate::report::cells::{grouped_links, with_line};
use crate::report::places::{PassagePlace, Places};
use crate::report::words;
use crate::wording::{self, Mark, Span};

pub(super) fn write(m: &mut Markup, report: &HtmlReport<'_>) {
    let places = Side::BOTH.map(|side| Places::of(report.input.plan(side)));
    m.raw("<h2>").say("关联段落", "Linked passages").raw("</h2>\n");
    let links: Vec<Link> = report.links().cloned().collect();
    if links.is_empty() {
        m.raw("<p>").say("没有关联段落。", "No passages are linked.").raw("</p>\n");
    }
    let groups = match report.theme() {
        Some(_) => vec![(None, links.iter().collect())],
        None => grouped_links(&links, report.input.lexicon),
    };
    for (theme, links) in groups {
        if report.theme().is_none() {
            let other = words::pick(m.lang, "其他", "Other");
            let name = theme.map_or(other, |id| report.input.theme_name(id, m.lang));
            m.put("<h3>", name, "</h3>\n");
        }
        for link in links {
            facing(m, report, link, &places);
        }
    }
    let [left, right] = &places;
    for (side, places) in [(Side::Left, left), (Side::Right, right)] {
        alone(m, report, side, places);
    }
}

/// What connects two passages, then both of them.
fn facing(m: &mut Markup, report: &HtmlReport<'_>, link: &Link, places: &[Places<'_>; 2]) {
    let [left, right] = places;
    let found = left.passage(&link.left.id).zip(right.passage(&link.right.id));
    let Some((left, right)) = found else { return };
    m.raw("<section class=\"pair\">\n<p class=\"why\">");
    reasons(m, link);
    m.raw("</p>\n<div class=\"faces\">\n");
    let [(one, one_lang), (other, other_lang)] = [left, right].map(|place| place.passage.text.get(m.lang));
    let marked = (one_lang == other_lang).then(|| wording::compare(one, other, report.terms));
    let plain = |text: &str| vec![Span { text: text.to_owned(), mark: Mark::Plain, group: None }];
    let (one, other) = marked.map_or_else(|| (plain(one), plain(other)), |w| (w.left, w.right));
    for (side, place, spans, found) in
        [(Side::Left, left, one, one_lang), (Side::Right, right, other, other_lang)]
    {
        m.raw("<div>");
        source(m, side, place);
        m.raw("<p>");
        heading(m, place);
        m.in_language(found, |m| written(m, &spans)).raw("</p></div>\n");
    }
    m.raw("</div>\n</section>\n");
}

fn reasons(m: &mut Markup, link: &Link) {
    let lang = m.lang;
    if link.pinned {
        m.say("由读者固定", "Pinned by the reader");
    } else {
        m.text(words::link_kind_word(link.kind, lang)).raw(" ").text(&format!("{:.2}", link.score));
    }
    for (zh, en, list) in [
        ("共有词语：", "shared terms: ", &link.shared_terms),
        ("共有数值：", "shared figures: ", &link.shared_figures),
    ] {
        if !list.is_empty() {
            m.say("；", "; ").say(zh, en).text(&list.join(words::list_comma(lang)));
        }
    }
}

/// The letter of the side and where the passage stands.
fn source(m: &mut Markup, side: Side, place: &PassagePlace<'_>) {
    let lang = m.lang;
    m.raw("<p class=\"place\">");
    letter(m, side).raw(" ").text(&with_line(place.cited(lang), place.passage.line, lang)).raw("</p>");
}

fn heading(m: &mut Markup, place: &PassagePlace<'_>) {
    if let Some(heading) = place.passage.heading.as_ref().filter(|heading| !heading.is_empty()) {
        m.raw("<strong>").localized(heading);
        m.raw(match heading.get(m.lang).1 {
            Lang::Zh => "。</strong>",
            Lang::En => ".</strong> ",
        });
    }
}

/// The text with what it shares marked, and what only it has.
pub(super) fn written(m: &mut Markup, spans: &[Span]) {
    for span in spans {
        match span.mark {
            Mark::Shared | Mark::Moved => m.put("<mark>", &span.text, "</mark>"),
            Mark::OnlyLeft | Mark::OnlyRight => m.put("<span class=\"only\">", &span.text, "</span>"),
            Mark::Same | Mark::Plain => m.text(&span.text),
        };
    }
}

/// Passages of one side that face nothing.
fn alone(m: &mut Markup, report: &HtmlReport<'_>, side: Side, places: &Places<'_>) {
    let linked: BTreeSet<&str> = report.links().map(|link| link.side(side).id.as_str()).collect();
    let treated = match report.scope {
        Scope::Theme(theme) => Some(passages_of(report, side, theme)),
        Scope::Everything | Scope::Targets => None,
    };
    let paths = crate::plan::passages(report.input.plan(side));
    let ids = paths.iter().map(|path| path.passage.id.as_str());
    let ids = ids.filter(|id| !linked.contains(id));
    let ids: Vec<&str> = ids.filter(|id| treated.is_none_or(|all| all.iter().any(|t| t == id))).collect();
    if ids.is_empty() {
        return;
    }
    m.raw("<h2>");
    match side {
        Side::Left => m.say("A中没有对应的段落", "Passages of A without a counterpart"),
        Side::Right => m.say("B中没有对应的段落", "Passages of B without a counterpart"),
    };
    m.raw("</h2>\n<ul>\n");
    for place in ids.into_iter().filter_map(|id| places.passage(id)) {
        let lang = m.lang;
        m.put("<li><span class=\"place\">", &place.cited(lang), "</span>");
        heading(m, place);
        m.localized(&place.passage.text).raw("</li>\n");
    }
    m.raw("</ul>\n");
}

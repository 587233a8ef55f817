//! The passages of a report: linked ones facing each other under their themes, then what either plan
//! says without a counterpart.
//!
//! Absent: how wording is compared, which `wording` does, and which passages make a group (`groups`).

use std::collections::{BTreeMap, BTreeSet};

use super::groups::{Chapter, Group, printed_in};
use super::markup::Markup;
use super::opening::{letter, passages_of};
use super::{HtmlReport, Scope};
use crate::compare::{Link, LinkKind, Side};
use crate::plan::Lang;
use crate::report::cells::with_line;
use crate::report::places::{PassagePlace, Places};
use crate::report::words;
use crate::wording::{self, Mark, Span};

pub(super) fn write(
    m: &mut Markup,
    report: &HtmlReport<'_>,
    places: &[Places<'_>; 2],
    chapters: &[Chapter<'_>],
) {
    m.raw("<h2 id=\"passages\">").say("对应的段落", "Matching passages").raw("</h2>\n");
    if chapters.is_empty() {
        m.raw("<p>").say("没有对应的段落。", "No passages are linked.").raw("</p>\n");
    }
    let home = printed_in(chapters);
    for (at, chapter) in chapters.iter().enumerate() {
        if report.theme().is_none() {
            let name = theme_name(report, chapter.theme, m.lang);
            m.raw("<h3 id=\"t").number(at).put("\">", name, "</h3>\n");
            see_also(m, &chapter.also);
        }
        for group in &chapter.groups {
            facing(m, report, group, places, &home);
        }
    }
    let [left, right] = places;
    for (side, places) in [(Side::Left, left), (Side::Right, right)] {
        alone(m, report, side, places);
    }
}

/// What a theme is called, and what has none.
pub(super) fn theme_name<'a>(report: &HtmlReport<'a>, theme: Option<&'a str>, lang: Lang) -> &'a str {
    theme.map_or(words::pick(lang, "其他", "Other"), |id| report.input.theme_name(id, lang))
}

/// The numbers of groups that stand elsewhere.
fn see_also(m: &mut Markup, numbers: &[usize]) {
    if numbers.is_empty() {
        return;
    }
    m.raw("<p class=\"why\">").say("也涉及这一主题的各组：", "Groups that treat this theme as well: ");
    for (at, number) in numbers.iter().enumerate() {
        if at > 0 {
            m.say("、", ", ");
        }
        group_link(m, *number);
    }
    m.raw("</p>\n");
}

fn group_link(m: &mut Markup, number: usize) {
    m.raw("<a href=\"#g").number(number).raw("\">").number(number).raw("</a>");
}

/// Where each passage is printed in full.
type Homes<'c> = BTreeMap<(Side, &'c str), usize>;

/// One passage, and what it faces. Where it faces one, A stands on the left and B on the right; where it
/// faces several, they stand below it, side by side.
fn facing(
    m: &mut Markup,
    report: &HtmlReport<'_>,
    group: &Group<'_>,
    places: &[Places<'_>; 2],
    home: &Homes<'_>,
) {
    let [left, right] = places;
    let found = |link: &Link| left.passage(&link.left.id).zip(right.passage(&link.right.id));
    let faces: Vec<Facing<'_>> = group
        .links
        .iter()
        .filter_map(|link| found(link).map(|(left, right)| Facing::new(link, [left, right], report, m.lang)))
        .collect();
    if faces.is_empty() {
        return;
    }
    let before = faces.len() > 1 || group.anchor == Side::Left;
    m.raw("<section class=\"group\" id=\"g").number(group.number).raw("\"><p class=\"no\">");
    m.number(group.number).raw(if faces.len() > 1 {
        "</p><div class=\"faces many\">\n"
    } else {
        "</p><div class=\"faces\">\n"
    });
    if before {
        one(m, group.anchor, &faces);
    }
    for facing in &faces {
        let side = group.anchor.other();
        let elsewhere = home.get(&(side, facing.link.side(side).id.as_str()));
        face(m, side, facing, elsewhere.copied().filter(|number| *number != group.number));
    }
    if !before {
        one(m, group.anchor, &faces);
    }
    m.raw("</div></section>\n");
}

/// The passage that faces the others.
fn one(m: &mut Markup, side: Side, faces: &[Facing<'_>]) {
    let Some(first) = faces.first() else { return };
    m.raw("<div class=\"one\">");
    source(m, side, first.place(side)).raw("</p>");
    let all: Vec<&[Span]> = faces.iter().map(|facing| facing.spans(side)).collect();
    passage(m, first, side, &marked_in_any(&all));
    m.raw("</div>\n");
}

/// A passage that is faced. One that only treats the same theme is printed where it matters more.
fn face(m: &mut Markup, side: Side, facing: &Facing<'_>, elsewhere: Option<usize>) {
    let place = facing.place(side);
    m.raw("<div class=\"face\">");
    source(m, side, place).raw(" · ");
    reasons(m, facing.link);
    m.raw("</p>");
    match elsewhere.filter(|_| facing.link.kind == LinkKind::SameTheme) {
        Some(number) => {
            m.raw("<p>");
            heading(m, place);
            if place.heading(m.lang).is_empty() {
                let (text, found) = place.passage.text.get(m.lang);
                let start: String = text.chars().take(START).collect();
                m.in_language(found, |m| _ = m.text(&start).text("……"));
            }
            m.say("全文见第", "In full in group ");
            group_link(m, number);
            m.say("组。", ".").raw("</p>");
        }
        None => passage(m, facing, side, facing.spans(side)),
    }
    m.raw("</div>\n");
}

/// A link with both its passages, compared.
struct Facing<'c> {
    link: &'c Link,
    places: [&'c PassagePlace<'c>; 2],
    langs: [Lang; 2],
    spans: [Vec<Span>; 2],
}

impl<'c> Facing<'c> {
    fn new(link: &'c Link, places: [&'c PassagePlace<'c>; 2], report: &HtmlReport<'_>, lang: Lang) -> Self {
        let [(one, one_lang), (other, other_lang)] = places.map(|place| place.passage.text.get(lang));
        let marked = (one_lang == other_lang).then(|| wording::compare(one, other, report.terms));
        let plain = |text: &str| vec![Span { text: text.to_owned(), mark: Mark::Plain, group: None }];
        let spans = marked.map_or_else(|| [plain(one), plain(other)], |w| [w.left, w.right]);
        Facing { link, places, langs: [one_lang, other_lang], spans }
    }

    fn place(&self, side: Side) -> &'c PassagePlace<'c> {
        let [left, right] = self.places;
        if side == Side::Left { left } else { right }
    }

    fn spans(&self, side: Side) -> &[Span] {
        let [left, right] = &self.spans;
        if side == Side::Left { left } else { right }
    }

    fn lang(&self, side: Side) -> Lang {
        let [left, right] = self.langs;
        if side == Side::Left { left } else { right }
    }
}

/// One text that was compared with several: marked where any comparison marks it as shared. What only it
/// has can be said against one other text alone.
fn marked_in_any(versions: &[&[Span]]) -> Vec<Span> {
    if let [only] = versions {
        return only.to_vec();
    }
    let shared = |spans: &[Span]| -> Vec<bool> {
        let of =
            |span: &Span| vec![matches!(span.mark, Mark::Shared | Mark::Moved); span.text.chars().count()];
        spans.iter().flat_map(of).collect()
    };
    let versions_shared: Vec<Vec<bool>> = versions.iter().map(|spans| shared(spans)).collect();
    let text = versions.first().into_iter().flat_map(|spans| spans.iter()).flat_map(|span| span.text.chars());
    let mut out: Vec<Span> = Vec::new();
    for (at, c) in text.enumerate() {
        let is_shared = versions_shared.iter().any(|marks| marks.get(at) == Some(&true));
        let mark = if is_shared { Mark::Shared } else { Mark::Plain };
        match out.last_mut().filter(|span| span.mark == mark) {
            Some(span) => span.text.push(c),
            None => out.push(Span { text: c.to_string(), mark, group: None }),
        }
    }
    out
}

/// The text of a passage after its run-in heading.
fn passage(m: &mut Markup, facing: &Facing<'_>, side: Side, spans: &[Span]) {
    m.raw("<p>");
    heading(m, facing.place(side));
    m.in_language(facing.lang(side), |m| written(m, spans)).raw("</p>");
}

/// How many characters stand for a passage without a heading.
const START: usize = 20;

/// What connects two passages. The wording that they share is marked in them.
fn reasons(m: &mut Markup, link: &Link) {
    let lang = m.lang;
    m.raw("<span class=\"why\">");
    if link.pinned {
        m.say("由读者固定", "Pinned by the reader");
    } else {
        m.text(words::link_kind_word(link.kind, lang)).raw(" ").text(&format!("{:.0}%", link.score * 100.0));
    }
    if !link.shared_figures.is_empty() {
        m.say("；共有数值：", "; shared figures: ").text(&link.shared_figures.join(words::list_comma(lang)));
    }
    m.raw("</span>");
}

/// The letter of the side and where the passage stands; the line is not ended.
fn source<'m>(m: &'m mut Markup, side: Side, place: &PassagePlace<'_>) -> &'m mut Markup {
    let lang = m.lang;
    m.raw("<p class=\"place\">");
    letter(m, side).raw(" ").text(&with_line(place.cited(lang), place.passage.line, lang))
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

/// Ids of the passages of one side that face nothing.
pub(super) fn alone_ids<'a>(report: &HtmlReport<'a>, side: Side) -> Vec<&'a str> {
    let linked: BTreeSet<&str> = report.links().map(|link| link.side(side).id.as_str()).collect();
    let treated = match report.scope {
        Scope::Theme(theme) => Some(passages_of(report, side, theme)),
        Scope::Everything | Scope::Targets => None,
    };
    let paths = crate::plan::passages(report.input.plan(side));
    let ids = paths.iter().map(|path| path.passage.id.as_str()).filter(|id| !linked.contains(id));
    ids.filter(|id| treated.is_none_or(|all| all.iter().any(|t| t == id))).collect()
}

fn alone(m: &mut Markup, report: &HtmlReport<'_>, side: Side, places: &Places<'_>) {
    let ids = alone_ids(report, side);
    if ids.is_empty() {
        return;
    }
    m.raw(match side {
        Side::Left => "<h2 id=\"only-a\">",
        Side::Right => "<h2 id=\"only-b\">",
    });
    match side {
        Side::Left => m.say("A中没有对应的段落", "Passages of A without a counterpart"),
        Side::Right => m.say("B中没有对应的段落", "Passages of B without a counterpart"),
    };
    m.raw("</h2>\n<ul>\n");
    let mut above = String::new();
    for place in ids.into_iter().filter_map(|id| places.passage(id)) {
        let cited = place.cited(m.lang);
        m.raw("<li>");
        // A heading stands over the first of its passages.
        if cited != above {
            m.put("<span class=\"place\">", &cited, "</span>");
            above = cited;
        }
        heading(m, place);
        m.localized(&place.passage.text).raw("</li>\n");
    }
    m.raw("</ul>\n");
}

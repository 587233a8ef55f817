//! The parts of a Markdown report: tables of themes and targets, and the linked passages.
//!
//! Absent: their order, which `markdown` gives.

use super::ReportInput;
use super::cells::{figures, grouped_links, with_line};
use super::markdown_text::{escaped, head, row};
use super::places::Places;
use super::words::{self, pick};
use crate::compare::{Link, SharedTheme, Side, TargetPair, TargetSide};
use crate::plan::{Lang, TextKind};

/// Shared themes as a table, then those of one plan only as a line each.
pub(super) fn themes(input: &ReportInput<'_>, lang: Lang) -> String {
    let comparison = input.comparison;
    let mut out = format!("\n## {}\n\n", pick(lang, "共同主题", "Shared themes"));
    if comparison.themes.is_empty() {
        out.push_str(pick(lang, "没有共同主题。\n", "The plans share no theme.\n"));
    } else {
        out.push_str(&head([
            pick(lang, "主题", "Theme"),
            pick(lang, "A 段落", "Passages in A"),
            pick(lang, "B 段落", "Passages in B"),
            pick(lang, "指标", "Indicators"),
        ]));
    }
    for theme in &comparison.themes {
        let count = |list: &Vec<String>| list.len().to_string();
        let name = escaped(input.theme_name(&theme.id, lang));
        out.push_str(&row([name, count(&theme.left), count(&theme.right), theme.indicators.to_string()]));
    }
    for (side, only) in [(Side::Left, &comparison.only_left), (Side::Right, &comparison.only_right)] {
        out.push_str(&only_themes(input, side, only, lang));
    }
    out
}

fn only_themes(input: &ReportInput<'_>, side: Side, only: &[SharedTheme], lang: Lang) -> String {
    if only.is_empty() {
        return String::new();
    }
    let names: Vec<String> = only.iter().map(|theme| escaped(input.theme_name(&theme.id, lang))).collect();
    let letter = words::letter(side);
    match lang {
        Lang::Zh => format!("\n仅{letter}涉及的主题：{}。\n", names.join("、")),
        Lang::En => format!("\nThemes only in {letter}: {}.\n", names.join("; ")),
    }
}

/// Targets that both plans state.
pub(super) fn paired_targets(input: &ReportInput<'_>, lang: Lang) -> String {
    let mut out = format!("\n## {}\n\n", pick(lang, "目标对照", "Targets"));
    let pairs: Vec<&TargetPair> =
        input.comparison.targets.iter().filter(|pair| pair.left.is_some() && pair.right.is_some()).collect();
    if pairs.is_empty() {
        out.push_str(pick(lang, "没有成对的目标。\n", "No target stands in both plans.\n"));
        return out;
    }
    out.push_str(&head([
        pick(lang, "事项", "Subject"),
        "A",
        "B",
        pick(lang, "判断", "Verdict"),
        pick(lang, "依据", "Reason"),
    ]));
    let places = Side::BOTH.map(|side| (side, Places::of(input.plan(side))));
    for pair in pairs {
        let mut cells = vec![escaped(words::subject(pair, lang))];
        for (side, places) in &places {
            cells.push(
                pair.side(*side).map(|target| escaped(&figures(target, places, lang))).unwrap_or_default(),
            );
        }
        cells.push(words::verdict_word(pair.verdict, lang).to_owned());
        cells.push(escaped(words::why(pair, lang)));
        out.push_str(&row(cells));
    }
    out
}

/// Targets that only one plan states.
pub(super) fn one_side_targets(input: &ReportInput<'_>, side: Side, lang: Lang) -> String {
    let alone = input.comparison.targets.iter().filter(|pair| pair.side(side.other()).is_none());
    let targets: Vec<&TargetSide> = alone.filter_map(|pair| pair.side(side)).collect();
    if targets.is_empty() {
        return String::new();
    }
    let letter = words::letter(side);
    let mut out = match lang {
        Lang::Zh => format!("\n### 仅{letter}有的目标\n\n"),
        Lang::En => format!("\n### Targets only in {letter}\n\n"),
    };
    out.push_str(&head([
        pick(lang, "事项", "Subject"),
        letter,
        pick(lang, "来源", "Origin"),
        pick(lang, "位置", "Place"),
    ]));
    let places = Places::of(input.plan(side));
    for target in targets {
        out.push_str(&row([
            escaped(target.name.text(lang)),
            escaped(&figures(target, &places, lang)),
            words::origin_word(target.origin, lang).to_owned(),
            with_line(escaped(&places.of_target(target, lang)), target.line, lang),
        ]));
    }
    out
}

/// Linked passages, each under the first theme that both have; themes in the order of the lexicon,
/// links best first.
pub(super) fn links_by_theme(input: &ReportInput<'_>, lang: Lang) -> String {
    let mut out = format!("\n## {}\n", pick(lang, "关联段落", "Linked passages"));
    let places = Side::BOTH.map(|side| (side, Places::of(input.plan(side))));
    for (theme, links) in grouped_links(&input.comparison.links, input.lexicon) {
        let name = theme.map_or(pick(lang, "其他", "Other"), |id| input.theme_name(id, lang));
        out.push_str(&format!("\n### {}\n", escaped(name)));
        for link in links {
            out.push_str(&one_link(input, link, &places, lang));
        }
    }
    if input.comparison.links.is_empty() {
        out.push_str(pick(lang, "\n没有关联段落。\n", "\nNo passages are linked.\n"));
    }
    out
}

/// What connects the two passages, then both of them with their sources.
fn one_link(input: &ReportInput<'_>, link: &Link, places: &[(Side, Places<'_>); 2], lang: Lang) -> String {
    let mut reasons = vec![format!("{} {:.2}", words::link_kind_word(link.kind, lang), link.score)];
    for (zh, en, list) in [
        ("共有词语", "shared terms", &link.shared_terms),
        ("共有数值", "shared figures", &link.shared_figures),
    ] {
        if !list.is_empty() {
            let list = escaped(&list.join(words::list_comma(lang)));
            reasons.push(format!("{}{}{list}", pick(lang, zh, en), pick(lang, "：", ": ")));
        }
    }
    let mut out = format!("\n{}\n", reasons.join(pick(lang, "；", "; ")));
    for (side, places) in places {
        let named = link.side(*side);
        let Some(place) = places.passage(&named.id) else { continue };
        let heading = match place.heading(lang) {
            "" => String::new(),
            heading => format!(" **{}**{}", escaped(heading), pick(lang, "。", ".")),
        };
        let text = escaped(place.passage.text.text(lang));
        let cited = escaped(&place.cited(lang));
        let kind = match input.plan(*side).text {
            TextKind::Gist => pick(lang, "概要", "summary"),
            TextKind::Official => pick(lang, "原文", "official text"),
        };
        let title = escaped(input.short_title(*side, lang));
        let source = with_line(format!("{title}{}{cited}", pick(lang, "，", ", ")), named.line, lang);
        out.push_str(&format!(
            "\n> **{}**{heading} {text}\n>\n> — {source}{}{kind}\n",
            words::letter(*side),
            pick(lang, "，", ", ")
        ));
    }
    out
}

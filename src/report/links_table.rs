//! The linked passages as a table for a spreadsheet, one link a row, best first.
//!
//! Absent: the marking of shared wording, which plain cells cannot carry.

use super::ReportInput;
use super::csv::{Bom, CsvWriter};
use super::places::Places;
use super::words::{self, pick};
use crate::compare::{Link, Side};
use crate::plan::Lang;

/// The links as CSV, in the order of the comparison.
pub fn links_csv(input: &ReportInput<'_>, lang: Lang, bom: Bom) -> String {
    let mut csv = CsvWriter::new(bom);
    for row in link_rows(input, lang) {
        csv.row(row);
    }
    csv.finish()
}

/// The heads, then a row for each link.
pub(super) fn link_rows(input: &ReportInput<'_>, lang: Lang) -> Vec<Vec<String>> {
    let mut rows = vec![heads(lang)];
    let places = Side::BOTH.map(|side| (side, Places::of(input.plan(side))));
    for link in &input.comparison.links {
        let mut row = vec![
            input.theme_names(&link.shared_themes, lang),
            words::link_kind_word(link.kind, lang).to_owned(),
            format!("{:.2}", link.score),
            format!("{:.2}", link.textual),
            format!("{:.2}", link.thematic),
            link.shared_terms.join(words::list_comma(lang)),
            link.shared_figures.join(words::list_comma(lang)),
        ];
        for (side, places) in &places {
            row.extend(side_cells(input, link, *side, places, lang));
        }
        rows.push(row);
    }
    rows
}

fn heads(lang: Lang) -> Vec<String> {
    let mut heads: Vec<String> = [
        pick(lang, "共同主题", "shared themes"),
        pick(lang, "关联类型", "kind"),
        pick(lang, "总分", "score"),
        pick(lang, "文字相似", "textual"),
        pick(lang, "主题相近", "thematic"),
        pick(lang, "共有词语", "shared terms"),
        pick(lang, "共有数值", "shared figures"),
    ]
    .map(str::to_owned)
    .to_vec();
    for side in Side::BOTH {
        let of_side = [
            pick(lang, "规划", "plan"),
            pick(lang, "章节号", "section"),
            pick(lang, "章节", "section title"),
            pick(lang, "段首标题", "heading"),
            pick(lang, "内容", "text"),
            pick(lang, "行", "line"),
            pick(lang, "标识", "id"),
        ];
        heads.extend(of_side.map(|head| format!("{} {head}", words::letter(side))));
    }
    heads
}

fn side_cells(
    input: &ReportInput<'_>,
    link: &Link,
    side: Side,
    places: &Places<'_>,
    lang: Lang,
) -> [String; 7] {
    let named = link.side(side);
    let place = places.passage(&named.id);
    let text = |of: Option<&str>| of.unwrap_or_default().to_owned();
    [
        input.short_title(side, lang).to_owned(),
        text(place.map(|p| p.number())),
        text(place.map(|p| p.title(lang))),
        text(place.map(|p| p.heading(lang))),
        text(place.map(|p| p.passage.text.text(lang))),
        named.line.map(|line| line.to_string()).unwrap_or_default(),
        named.id.clone(),
    ]
}

//! Boxes: `专栏3 绿色航运工程`, `行动2 …`, and where the text of one ends.
//!
//! Nothing is printed to say that a box is over and its section goes on, so the form of the
//! paragraphs has to tell. Worked example, in a section whose paragraphs begin `推进航道整治。…` and
//! `加快港口整合。…`:
//!
//! ```text
//! 专栏3 绿色航运工程
//! 岸电工程。…            a name: an entry
//! 船舶改造。…            a name: an entry
//! 完善集疏运体系。…       a verb, as in the section above: the section goes on
//! ```
//!
//! A table ends its box; so does the end of a numbered list; a paragraph without heading that
//! stands first makes up the box, with others like it, when the section has headings. Where both
//! sides begin with verbs, entries are kept as long as they speak of what the box's title says.
//!
//! Absent: reading the entries.

use super::blocks::{Block, What};
use super::line::{count, unbroken};
use super::marks::leading_number;
use super::shapes::Shape;
use super::{captions, marks, runin};

/// The title of a box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BoxTitle {
    /// `box`, `action`, …: the first half of the section's id.
    pub(super) slug: &'static str,
    /// Number.
    pub(super) ordinal: u32,
    /// Word and number without space: 专栏3.
    pub(super) printed: String,
    /// What it is about.
    pub(super) title: String,
}

const WORDS: [(&str, &str); 5] =
    [("专栏", "box"), ("行动", "action"), ("工程", "project"), ("案例", "case"), ("任务", "task")];

/// The title of a box, where the line is one.
pub(super) fn title(text: &str) -> Option<BoxTitle> {
    let text = text.trim_start_matches(['【', '[', '*', ' ']).trim_end_matches(['】', ']', '*', ' ', '\t']);
    let &(word, slug) = WORDS.iter().find(|(word, _)| text.starts_with(word))?;
    let spaced = text.get(word.len()..)?.trim_start();
    let (ordinal, length) = leading_number(spaced)?;
    let number = spaced.get(..length)?;
    let behind = spaced.get(length..)?;
    let title = behind.trim_start_matches([' ', '\u{3000}', ':', '：', '.', '、', '】', '\t', '—']);
    let runs_on = behind.starts_with(['所', '中', '的', '个', '是', '项', '年', '期']);
    // 专栏 alone may go without a title; the other words are too common.
    let named = if slug == "box" { true } else { !title.is_empty() && title.len() < behind.len() };
    let plain = !title.contains(['。', ';', '；']) && count(title) <= 50;
    (named && plain && !runs_on).then(|| BoxTitle {
        slug,
        ordinal,
        printed: format!("{word}{number}"),
        title: unbroken(title),
    })
}

/// The section around a box, as far as it has been read.
#[derive(Clone, Debug, Default)]
pub(super) struct Around<'a> {
    /// Title of the section.
    pub(super) title: &'a str,
    /// Its paragraphs before the box.
    pub(super) paragraphs: Vec<&'a str>,
}

/// How many of the blocks behind a box's title belong to the box.
pub(super) fn extent(title: &BoxTitle, behind: &[Block], around: &Around<'_>) -> usize {
    let reach = behind
        .iter()
        .position(|block| !matches!(block.what, What::Paragraph(_) | What::Row(_)))
        .unwrap_or(behind.len());
    let behind = behind.get(..reach).unwrap_or_default();
    let rows = rows_first(behind);
    if rows > 0 {
        return rows;
    }
    let numbered = numbered_list(behind);
    if numbered > 0 {
        return numbered;
    }
    let is_numbered = |text: &&str| marks::scan(text).is_some();
    if around.paragraphs.iter().any(is_numbered) {
        return behind.iter().position(|block| is_numbered(&block.text.as_str())).unwrap_or(reach);
    }
    let headed_section = around.paragraphs.iter().any(|text| runin::heading(text).is_some());
    if !headed_section {
        return reach;
    }
    let Some(first) = behind.first() else { return 0 };
    if restates(behind, around) {
        return reach;
    }
    let entries = Entries { first: Shape::of(&first.text), title: &title.title, around };
    1 + behind.iter().skip(1).take_while(|block| entries.go_on(&block.text)).count()
}

/// Whether an entry says again what a heading of the section has said: no section says a thing
/// twice, so the text up to there, and to the next heading, is the box's.
fn restates(behind: &[Block], around: &Around<'_>) -> bool {
    let headings: Vec<&str> = around.paragraphs.iter().filter_map(|text| runin::heading(text)).collect();
    behind.iter().filter_map(|block| runin::heading(&block.text)).any(|entry| {
        let entry: Vec<char> = entry.chars().collect();
        let mut runs = entry.windows(RESTATED).map(|run| run.iter().collect::<String>());
        runs.any(|run| headings.iter().any(|heading| heading.contains(&run)))
    })
}

/// Characters in a row that make a restatement.
const RESTATED: usize = 8;

/// A table at the beginning, with a caption or lead-in before it and notes behind.
fn rows_first(behind: &[Block]) -> usize {
    let is_row = |block: &&Block| matches!(block.what, What::Row(_));
    let Some(first) = behind.iter().position(|block| is_row(&block)).filter(|&at| at <= 1) else { return 0 };
    let rows = behind.iter().skip(first).take_while(is_row).count();
    let notes = behind.iter().skip(first + rows).take_while(|block| captions::is_note(&block.text)).count();
    first + rows + notes
}

/// A numbered list, with at most one paragraph before it.
fn numbered_list(behind: &[Block]) -> usize {
    let is_item = |block: &&Block| matches!(block.what, What::Paragraph(Some(_)));
    let Some(first) = behind.iter().position(|block| is_item(&block)).filter(|&at| at <= 1) else { return 0 };
    first + behind.iter().skip(first).take_while(is_item).count()
}

struct Entries<'a> {
    first: Shape,
    title: &'a str,
    around: &'a Around<'a>,
}

impl Entries<'_> {
    fn go_on(&self, text: &str) -> bool {
        match (self.first, Shape::of(text)) {
            (_, Shape::Plain) => true,
            // In a section that reviews, headings are statements, and look like names.
            (Shape::Plain, Shape::Name) => {
                self.around.paragraphs.iter().any(|text| Shape::of(text) == Shape::Verb)
            }
            (_, Shape::Name) => true,
            (Shape::Verb, _) => self.speaks_of_the_box(text),
            _ => false,
        }
    }

    /// Whether a text has three characters in a row of the box's title that are not in the title
    /// of the section as well.
    fn speaks_of_the_box(&self, text: &str) -> bool {
        let title: Vec<char> = self.title.chars().collect();
        title
            .windows(3)
            .map(|word| word.iter().collect::<String>())
            .any(|word| !self.around.title.contains(&word) && text.contains(&word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_boxes() {
        let check = |text: &str, wanted: Option<(&str, u32, &str, &str)>| {
            let found = title(text);
            let found = found.as_ref().map(|t| (t.slug, t.ordinal, t.printed.as_str(), t.title.as_str()));
            assert_eq!(found, wanted, "{text}");
        };
        check("专栏3 绿色航运工程", Some(("box", 3, "专栏3", "绿色航运工程")));
        check("专栏 12 绿色航运工程\t\t", Some(("box", 12, "专栏12", "绿色航运工程")));
        check("【专栏四：绿色航运】", Some(("box", 4, "专栏四", "绿色航运")));
        check("行动2 船舶改造行动", Some(("action", 2, "行动2", "船舶改造行动")));
        check("专栏3所列项目优先安排。", None);
        check("行动计划", None);
        check("工程10项", None);
    }

    fn paragraphs(texts: &[&str]) -> Vec<Block> {
        let what = |text: &str| match super::super::marks::scan(text) {
            Some(mark) => What::Paragraph(Some(mark)),
            None if text.contains('\t') => What::Row(Vec::new()),
            None => What::Paragraph(None),
        };
        texts.iter().map(|text| Block { what: what(text), line: 1, text: (*text).to_owned() }).collect()
    }

    fn check(box_title: &str, behind: &[&str], wanted: usize) {
        let around = Around {
            title: "推进内河航运", paragraphs: vec!["推进航道整治。实施干线提升工程。"]
        };
        let title = title(box_title).unwrap();
        assert_eq!(extent(&title, &paragraphs(behind), &around), wanted, "{behind:?}");
    }

    #[test]
    fn names_end_where_verbs_begin() {
        check(
            "专栏3 绿色航运工程",
            &["岸电工程。改造一批泊位。", "船舶改造。淘汰老旧船舶。", "完善集疏运体系。建设港口铁路。"],
            2,
        );
    }

    #[test]
    fn a_table_is_the_box() {
        check(
            "专栏3 港口名录",
            &["港口\t泊位", "水乡港\t12", "注:不含在建。", "完善集疏运体系。建设港口铁路。"],
            3,
        );
    }

    #[test]
    fn a_numbered_list_with_its_lead_in_is_the_box() {
        check(
            "专栏3 岸电",
            &[
                "推广岸电使用,减少排放。",
                "1. 泊位。改造一批。",
                "2. 船舶。改造一批。",
                "完善体系。建设港口铁路。",
            ],
            3,
        );
    }

    #[test]
    fn a_paragraph_without_heading_is_the_box() {
        check("专栏3 岸电", &["建立岸电使用机制,减少船舶靠港排放。", "完善集疏运体系。建设港口铁路。"], 1);
    }

    #[test]
    fn verbs_on_both_sides_go_by_the_title() {
        check(
            "专栏3 内河岸电建设",
            &[
                "加快泊位改造。改造一批泊位。",
                "推广内河岸电。船舶使用岸电。",
                "完善集疏运体系。建设港口铁路。",
            ],
            2,
        );
    }

    #[test]
    fn in_a_section_without_headings_a_box_reaches_to_the_next_heading() {
        let title = title("专栏3 岸电").unwrap();
        let behind = paragraphs(&["建立机制,减少排放。", "完善集疏运体系。建设港口铁路。"]);
        let plain = Around { title: "岸电", paragraphs: vec!["统筹推进岸电建设,减少排放。"] };
        assert_eq!(extent(&title, &behind, &plain), 2);
    }

    #[test]
    fn in_a_numbered_section_a_box_reaches_to_the_next_number() {
        let title = title("专栏3 岸电").unwrap();
        let behind = paragraphs(&[
            "加快泊位改造。改造一批泊位。",
            "完善岸电标准。制定一批标准。",
            "2. 航道。建设一批航道。",
        ]);
        let numbered = Around { title: "航运", paragraphs: vec!["1. 港口。建设一批港口。"] };
        assert_eq!(extent(&title, &behind, &numbered), 2);
    }
}

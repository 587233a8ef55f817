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
use super::{captions, runin};

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

/// How many of the blocks behind a box's title belong to the box. `section` are the paragraphs
/// of the section before the box.
pub(super) fn extent(title: &BoxTitle, behind: &[Block], section: &[&str]) -> usize {
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
    let headed_section = section.iter().any(|text| runin::heading(text).is_some());
    if !headed_section {
        return reach;
    }
    let Some(first) = behind.first() else { return 0 };
    let entries = Entries { first: Shape::of(&first.text), title: &title.title };
    1 + behind.iter().skip(1).take_while(|block| entries.go_on(block)).count()
}

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

/// How a paragraph begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// With a heading that is a name: 岸电工程。
    Name,
    /// With a heading that says what to do: 推进航道整治。
    Verb,
    /// Without heading.
    Plain,
}

impl Shape {
    fn of(text: &str) -> Self {
        match runin::heading(text) {
            Some(heading) if says_what_to_do(heading) => Shape::Verb,
            Some(_) => Shape::Name,
            None => Shape::Plain,
        }
    }
}

struct Entries<'a> {
    first: Shape,
    title: &'a str,
}

impl Entries<'_> {
    fn go_on(&self, block: &Block) -> bool {
        match (self.first, Shape::of(&block.text)) {
            (Shape::Name, shape) => shape != Shape::Verb,
            (_, Shape::Plain) => true,
            (Shape::Plain, _) => false,
            (Shape::Verb, _) => {
                runin::heading(&block.text).is_some_and(|heading| share_a_word(self.title, heading))
            }
        }
    }
}

/// Whether two phrases share three characters in a row.
fn share_a_word(a: &str, b: &str) -> bool {
    let b: Vec<char> = b.chars().collect();
    let a: Vec<char> = a.chars().collect();
    a.windows(3).any(|word| b.windows(3).any(|other| other == word))
}

/// Words with which measures begin.
const VERBS: [&str; 96] = [
    "加快", "加强", "加速", "加大", "推进", "推动", "推广", "推行", "强化", "完善", "健全", "建立", "建设", "建成", "构建",
    "打造", "提升", "提高", "优化", "促进", "支持", "实施", "开展", "深化", "培育", "做大", "做强", "做优", "壮大", "发展",
    "拓展", "创新", "统筹", "扩大", "积极", "大力", "全面", "深入", "有序", "稳步", "稳妥", "科学", "持续", "着力", "严格",
    "规范", "落实", "引导", "鼓励", "探索", "保障", "增强", "改善", "改革", "形成", "聚焦", "立足", "坚持", "组织", "布局",
    "前瞻", "超前", "规模", "巩固", "整合", "系统", "丰富", "激发", "集聚", "塑造", "助推", "助力", "用好", "盘活", "升级",
    "发挥", "协同", "配套", "充分", "突破", "营造", "率先", "先行", "合理", "高标准", "高质量", "高水平", "扎实", "切实",
    "进一步", "逐步", "适度", "参与", "争创", "创建", "优先",
];

fn says_what_to_do(heading: &str) -> bool {
    VERBS.iter().any(|verb| heading.starts_with(verb))
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
        let section = ["推进航道整治。实施干线提升工程。"];
        let title = title(box_title).unwrap();
        assert_eq!(extent(&title, &paragraphs(behind), &section), wanted, "{behind:?}");
    }

    #[test]
    fn names_end_where_verbs_begin() {
        check("专栏3 绿色航运工程", &["岸电工程。改造一批泊位。", "船舶改造。淘汰老旧船舶。", "完善集疏运体系。建设港口铁路。"], 2);
    }

    #[test]
    fn a_table_is_the_box() {
        check("专栏3 港口名录", &["港口\t泊位", "水乡港\t12", "注:不含在建。", "完善集疏运体系。建设港口铁路。"], 3);
    }

    #[test]
    fn a_numbered_list_with_its_lead_in_is_the_box() {
        check("专栏3 岸电", &["推广岸电使用,减少排放。", "1. 泊位。改造一批。", "2. 船舶。改造一批。", "完善体系。建设港口铁路。"], 3);
    }

    #[test]
    fn a_paragraph_without_heading_is_the_box() {
        check("专栏3 岸电", &["建立岸电使用机制,减少船舶靠港排放。", "完善集疏运体系。建设港口铁路。"], 1);
    }

    #[test]
    fn verbs_on_both_sides_go_by_the_title() {
        check("专栏3 内河岸电建设", &["加快泊位改造。改造一批泊位。", "推广内河岸电。船舶使用岸电。", "完善集疏运体系。建设港口铁路。"], 2);
    }

    #[test]
    fn in_a_section_without_headings_a_box_reaches_to_the_next_heading() {
        let title = title("专栏3 岸电").unwrap();
        let behind = paragraphs(&["建立机制,减少排放。", "完善集疏运体系。建设港口铁路。"]);
        assert_eq!(extent(&title, &behind, &["统筹推进岸电建设,减少排放。"]), 2);
    }
}

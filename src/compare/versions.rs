//! Two versions of one document, a draft and the final text: everything that changed, in its order.
//!
//! Worked example: a draft has the heading 一、渔港 and the passage 新建渔港3座。, the final text the same
//! heading, 新建渔港5座。 and a new passage. That is one entry unchanged, one edited, and one that only B has.
//!
//! Headings, passages and rows of indicator tables are the entries; [`revise`] aligns them. Absent: links
//! between passages on one subject (`links`), and verdicts on figures (`targets`): two versions have those
//! as well, as any two plans do.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::mending::{CELLS, mend};
use super::{Comparison, LinkKind, Side};
use crate::plan::{self, Indicator, Lang, Localized, Passage, Plan};
use crate::theme::Lexicon;
use crate::wording::{Revision, Terms, revise};

/// The format that [`Versions`] is written in.
pub const VERSIONS_FORMAT: &str = "versions/1";

/// What stands in one place of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EntryKind {
    /// A heading with its number.
    Heading,
    /// A passage with its run-in heading.
    Passage,
    /// A row of an indicator table.
    Indicator,
}

/// One entry of a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What it is.
    pub kind: EntryKind,
    /// Id of the section, passage or indicator.
    pub id: String,
    /// The first line of it in the text file that the plan was read from.
    pub line: Option<u32>,
    /// The heading that it stands under; of a heading, itself.
    pub place: String,
    /// Its text, as it was compared.
    pub text: String,
}

/// Two versions and what became of each entry. The numbers in the revision are places in the two lists.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Versions {
    /// Always `versions/1`.
    pub format: String,
    /// Entries of the left version.
    pub left: Vec<Entry>,
    /// Entries of the right version.
    pub right: Vec<Entry>,
    /// What became of them.
    pub revision: Revision,
}

impl Versions {
    /// An entry of one side.
    pub fn entry(&self, side: Side, at: Option<usize>) -> Option<&Entry> {
        let list = match side {
            Side::Left => &self.left,
            Side::Right => &self.right,
        };
        list.get(at?)
    }
}

/// Whether two plans are versions of one document: they bear the same title but for a remark such as
/// （征求意见稿）, or at least half of the shorter one stands nearly word for word in the other.
pub fn same_document(comparison: &Comparison, left: &Plan, right: &Plan) -> bool {
    if left.text != right.text {
        return false;
    }
    let titles = [left, right].map(|plan| bare_title(&plan.title));
    if !titles[0].is_empty() && titles[0] == titles[1] {
        return true;
    }
    let near = || comparison.links.iter().filter(|link| link.kind == LinkKind::NearIdentical);
    let distinct = |side: Side| near().map(|link| link.side(side).id.as_str()).collect::<BTreeSet<_>>().len();
    let shorter = [left, right].map(|plan| plan::passages(plan).len()).into_iter().min().unwrap_or_default();
    let found = distinct(Side::Left).min(distinct(Side::Right));
    shorter > 0 && found * 2 >= shorter
}

/// A title without remarks in brackets and white space.
fn bare_title(title: &Localized) -> String {
    let text = if title.zh.is_empty() { &title.en } else { &title.zh };
    let mut depth = 0_u32;
    let mut bare = String::new();
    for c in text.chars() {
        match c {
            '(' | '（' | '[' | '【' => depth += 1,
            ')' | '）' | ']' | '】' => depth = depth.saturating_sub(1),
            _ if depth == 0 && !c.is_whitespace() => bare.extend(c.to_lowercase()),
            _ => {}
        }
    }
    bare
}

/// Aligns two versions and lists what became of every heading, passage and indicator row, in a language
/// where there is text in it.
pub fn versions(left: &Plan, right: &Plan, lexicon: &Lexicon, lang: Lang) -> Versions {
    let terms = wording_terms([left, right], lexicon);
    let (left, right) = (entries(left, lang), entries(right, lang));
    let texts = |entries: &[Entry]| entries.iter().map(|entry| entry.text.clone()).collect::<Vec<_>>();
    let (lefts, rights) = (texts(&left), texts(&right));
    let [lefts, rights] = [&lefts, &rights].map(|texts| texts.iter().map(String::as_str).collect::<Vec<_>>());
    let mut revision = revise(&lefts, &rights, &terms);
    mend(&mut revision, &left, &right, &terms);
    Versions { format: VERSIONS_FORMAT.to_owned(), left, right, revision }
}

/// The terms that a diff of two plans' wording keeps whole: those that the plans name, and those of the
/// lexicon that are more than hints, as everyday words would mark too much.
pub fn wording_terms(plans: [&Plan; 2], lexicon: &Lexicon) -> Terms {
    let named = plans.into_iter().flat_map(plan::passages).flat_map(|path| path.passage.terms.clone());
    let of_themes = lexicon.themes.iter().flat_map(|theme| theme.terms.zh.iter().chain(&theme.terms.en));
    Terms::new(named.chain(of_themes.filter(|(_, weight)| **weight > 1).map(|(term, _)| term.clone())))
}

/// Everything that a plan says, in its order: by line where all of it has one, so that a table stands where
/// it is printed, else headings with their passages first and then the tables.
fn entries(plan: &Plan, lang: Lang) -> Vec<Entry> {
    let mut found = Vec::new();
    for (_, section) in plan::sections(plan) {
        let title = format!("{} {}", section.number, section.title.text(lang)).trim().to_owned();
        let under = |kind: EntryKind, id: &str, line: Option<u32>, text: String| Entry {
            kind,
            id: id.to_owned(),
            line,
            place: title.clone(),
            text,
        };
        found.push(under(EntryKind::Heading, &section.id, section.line, title.clone()));
        let passages = section.passages.iter();
        found.extend(passages.map(|p| under(EntryKind::Passage, &p.id, p.line, passage_text(p, lang))));
    }
    found.extend(plan.indicators.iter().map(|row| Entry {
        kind: EntryKind::Indicator,
        id: row.id.clone(),
        line: row.line,
        place: row.table.text(lang).to_owned(),
        text: row_text(row, lang),
    }));
    if found.iter().all(|entry| entry.line.is_some()) {
        found.sort_by_key(|entry| entry.line);
    }
    found
}

fn passage_text(passage: &Passage, lang: Lang) -> String {
    let text = passage.text.text(lang);
    let heading = passage.heading.as_ref().map(|heading| heading.text(lang)).unwrap_or_default();
    // Official text begins with its run-in heading.
    if heading.is_empty() || text.trim_start_matches('—').starts_with(heading) {
        return text.to_owned();
    }
    let stop = if lang == Lang::Zh { "。" } else { ". " };
    format!("{heading}{stop}{text}")
}

/// A row as one line: name, unit, present state, target.
fn row_text(row: &Indicator, lang: Lang) -> String {
    let mut cells = vec![row.name.text(lang).to_owned(), row.unit.clone()];
    let figures = [&row.baseline, &row.target, &row.actual];
    cells.extend(figures.into_iter().flatten().map(|figure| match figure.year {
        Some(year) => format!("{year}: {}", figure.raw),
        None => figure.raw.clone(),
    }));
    cells.retain(|cell| !cell.is_empty());
    cells.join(CELLS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::load;
    use crate::wording::ChangeKind;

    fn plan_of(title: &str, passages: &[&str]) -> Plan {
        let passages: Vec<_> = passages
            .iter()
            .enumerate()
            .map(|(at, text)| serde_json::json!({"id": format!("1-{at}"), "kind": "measure", "text": {"zh": text}}))
            .collect();
        let json = serde_json::json!({"format": "plan/1", "id": title, "title": {"zh": title}, "text": "official",
            "sections": [{"id": "1", "number": "一", "title": {"zh": "渔港"}, "passages": passages}],
            "indicators": [{"id": "i", "name": {"zh": "渔港"}, "unit": "座", "target": {"year": 2025, "raw": "5"}}]});
        load(&json.to_string(), &Default::default()).0.unwrap()
    }

    const DRAFT: [&str; 3] =
        ["新建渔港3座，疏浚水道。", "沿河栽种柳树，两年一修剪。", "灯塔每晚点灯到天亮，值守人员轮流上岛。"];
    const FINAL: [&str; 3] =
        ["新建渔港5座，疏浚水道。", "灯塔每晚点灯到天亮，值守人员轮流上岛。", "渡口换上木船。"];

    #[test]
    fn every_entry_is_listed_once_with_its_place() {
        let (left, right) = (plan_of("海岛规划", &DRAFT), plan_of("海岛规划", &FINAL));
        let versions = versions(&left, &right, Lexicon::bundled(), Lang::Zh);
        let listed: Vec<_> = versions
            .revision
            .changes
            .iter()
            .map(|change| {
                let text = |side, at| versions.entry(side, at).map(|entry| entry.text.as_str());
                (change.kind, text(Side::Left, change.left), text(Side::Right, change.right))
            })
            .collect();
        use ChangeKind as K;
        assert_eq!(
            listed,
            [
                (K::Unchanged, Some("一 渔港"), Some("一 渔港")),
                (K::Edited, Some(DRAFT[0]), Some(FINAL[0])),
                (K::Removed, Some(DRAFT[1]), None),
                (K::Unchanged, Some(DRAFT[2]), Some(FINAL[1])),
                (K::Inserted, None, Some(FINAL[2])),
                (K::Unchanged, Some("渔港 · 座 · 2025: 5"), Some("渔港 · 座 · 2025: 5")),
            ]
        );
    }

    #[test]
    fn short_entries_are_edited_where_number_or_name_stays() {
        let with = |title: &str, name: &str, raw: &str| {
            let mut plan = plan_of("海岛规划", &["灯塔每晚点灯到天亮，值守人员轮流上岛。"]);
            plan.sections[0].title = Localized::zh(title);
            plan.indicators[0].name = Localized::zh(name);
            plan.indicators[0].target.as_mut().unwrap().raw = raw.to_owned();
            plan
        };
        let draft = with("修缮", "渔港", "5");
        let kinds = |last: &Plan| {
            let [there, back] = [(&draft, last), (last, &draft)]
                .map(|(left, right)| versions(left, right, Lexicon::bundled(), Lang::Zh).revision);
            assert_eq!(there.counts.edited, back.counts.edited);
            there.changes.iter().map(|change| change.kind).collect::<Vec<_>>()
        };
        use ChangeKind as K;
        assert_eq!(
            kinds(&with("修缮与养护工作", "渔港", "从前没有的五十")),
            [K::Edited, K::Unchanged, K::Edited]
        );
        assert_eq!(
            kinds(&with("新渡口", "浮标", "从前没有的五十")),
            [K::Removed, K::Inserted, K::Unchanged, K::Removed, K::Inserted]
        );
    }

    #[test]
    fn versions_are_known_by_title_or_by_wording() {
        let lexicon = Lexicon::bundled();
        let check = |left: Plan, right: Plan, wanted: bool| {
            let comparison = crate::compare::compare(&left, &right, lexicon);
            assert_eq!(same_document(&comparison, &left, &right), wanted, "{} {}", left.id, right.id);
        };
        check(plan_of("海岛规划（征求意见稿）", &DRAFT), plan_of("海岛 规划", &FINAL), true);
        check(plan_of("甲", &DRAFT), plan_of("乙", &DRAFT), true);
        check(plan_of("甲", &DRAFT), plan_of("乙", &["推进校园足球。", "开办夜校。"]), false);
        let mut summary = plan_of("海岛规划", &DRAFT);
        summary.text = crate::plan::TextKind::Gist;
        check(summary, plan_of("海岛规划", &FINAL), false);
    }
}

//! An imported plan that the data knows already gains our English and our judgement, and keeps
//! its official wording.
//!
//! Worked example: the official passage `加快航道整治。实施京杭运河提升工程,…` on line 90 meets the gist on line
//! 90 with the same heading: its text gets the gist's English, its themes become those of the
//! gist, and each quantity with the same printed figure the English subject.
//!
//! Passages meet by their lines where both texts come from the same file (nearly all headings stand
//! on the same lines), and else by section title and run-in heading, or by their order where a
//! section has as many of them on both sides.
//!
//! A draft may have the number of the final text. A passage that has not all figures of its gist, or
//! another heading, gains nothing, and the source of the known plan is that of a text that agrees with
//! the data in all figures.
//!
//! Absent: finding the plan in the data; the caller compares document numbers.

use std::collections::{BTreeMap, BTreeSet};

use crate::plan::{Figure, Indicator, Localized, Passage, Plan, Section, passages, sections};

use super::line::squeezed;

/// Gives an official plan what the data knows of it; returns how many passages met their gist.
pub fn add_gists(official: &mut Plan, known: &Plan) -> usize {
    official.id.clone_from(&known.id);
    official.short_title.clone_from(&known.short_title);
    adopt(&mut official.title, &known.title);
    adopt(&mut official.issuer, &known.issuer);
    official.period = official.period.or(known.period);
    let titles: BTreeMap<String, &Section> =
        sections(known).into_iter().map(|(_, section)| (folded(&section.title.zh), section)).collect();
    let index = Index::new(known, same_file(official, known));
    let met = official.sections.iter_mut().map(|section| in_section(section, &titles, &index)).sum();
    let mut rows = 0;
    for indicator in &mut official.indicators {
        rows += usize::from(of_indicator(indicator, known, index.by_line_too));
    }
    if official.source.is_none() && met == passages(known).len() && rows == known.indicators.len() {
        official.source.clone_from(&known.source);
    }
    met
}

/// Takes over the English where the Chinese is the same.
fn adopt(ours: &mut Localized, theirs: &Localized) {
    if folded(&ours.zh) == folded(&theirs.zh) {
        ours.en.clone_from(&theirs.en);
    }
}

/// A text without white space and width, for comparing titles.
fn folded(text: &str) -> String {
    squeezed(text)
        .chars()
        .map(|c| match c {
            '（' => '(',
            '）' => ')',
            '，' => ',',
            '：' => ':',
            other => other,
        })
        .collect()
}

/// Whether lines can be compared: four of five headings with the same title are on the same line.
fn same_file(official: &Plan, known: &Plan) -> bool {
    let lines: BTreeMap<String, Option<u32>> =
        sections(known).into_iter().map(|(_, section)| (folded(&section.title.zh), section.line)).collect();
    let pairs: Vec<bool> = sections(official)
        .into_iter()
        .filter_map(|(_, section)| {
            Some(lines.get(&folded(&section.title.zh))? == &section.line && section.line.is_some())
        })
        .collect();
    let same = pairs.iter().filter(|same| **same).count();
    !pairs.is_empty() && same * 5 >= pairs.len() * 4
}

/// The gists, to be found by line, by section and heading, or by section and order.
struct Index<'k> {
    by_line: BTreeMap<u32, &'k Passage>,
    by_heading: BTreeMap<(String, String), &'k Passage>,
    by_section: BTreeMap<String, Vec<&'k Passage>>,
    by_line_too: bool,
}

impl<'k> Index<'k> {
    fn new(known: &'k Plan, by_line_too: bool) -> Self {
        let mut index = Index {
            by_line: BTreeMap::new(),
            by_heading: BTreeMap::new(),
            by_section: BTreeMap::new(),
            by_line_too,
        };
        for path in passages(known) {
            let passage = path.passage;
            let section = path.sections.last().map(|section| folded(&section.title.zh)).unwrap_or_default();
            if let Some(line) = passage.line.filter(|_| by_line_too) {
                index.by_line.insert(line, passage);
            }
            if let Some(heading) = &passage.heading {
                index.by_heading.insert((section.clone(), folded(&heading.zh)), passage);
            }
            index.by_section.entry(section).or_default().push(passage);
        }
        index
    }

    /// The gist of the `nth` of `count` passages of a section.
    fn find(&self, passage: &Passage, section: &str, nth: usize, count: usize) -> Option<&'k Passage> {
        if self.by_line_too {
            return passage.line.and_then(|line| self.by_line.get(&line)).copied();
        }
        let headed = passage
            .heading
            .as_ref()
            .and_then(|heading| self.by_heading.get(&(section.to_owned(), folded(&heading.zh))).copied());
        let in_order = || {
            self.by_section
                .get(section)
                .filter(|gists| gists.len() == count)
                .and_then(|gists| gists.get(nth).copied())
        };
        headed.or_else(|| in_order().filter(|gist| gist.heading.is_none() && passage.heading.is_none()))
    }
}

fn in_section(section: &mut Section, titles: &BTreeMap<String, &Section>, index: &Index<'_>) -> usize {
    let key = folded(&section.title.zh);
    if let Some(known) = titles.get(&key) {
        section.title.en.clone_from(&known.title.en);
        if let (Some(ours), Some(theirs)) = (&mut section.columns, &known.columns) {
            ours.en.clone_from(&theirs.en);
        }
    }
    let count = section.passages.len();
    let mut met = 0;
    for (nth, passage) in section.passages.iter_mut().enumerate() {
        if let Some(gist) = index.find(passage, &key, nth, count).filter(|gist| is_gist_of(gist, passage)) {
            of_passage(passage, gist);
            met += 1;
        }
    }
    met + section.sections.iter_mut().map(|lower| in_section(lower, titles, index)).sum::<usize>()
}

/// Whether a passage has the heading, or a part of it, and all figures of a gist.
fn is_gist_of(gist: &Passage, passage: &Passage) -> bool {
    let heading = |p: &Passage| p.heading.as_ref().map(|heading| folded(&heading.zh)).unwrap_or_default();
    let (ours, theirs) = (heading(passage), heading(gist));
    let written =
        [passage.heading.as_ref().map(|heading| heading.zh.as_str()), Some(passage.text.zh.as_str())];
    let cells = passage.cells.iter().map(String::as_str);
    let has: BTreeSet<&str> = written.into_iter().flatten().chain(cells).flat_map(numbers).collect();
    (ours.contains(&theirs) || theirs.contains(&ours))
        && numbers(&gist.text.zh).all(|number| has.contains(number))
}

/// The numbers that are written in digits.
fn numbers(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|c: char| !c.is_ascii_digit() && c != '.').map(|part| part.trim_matches('.'));
    parts.filter(|part| !part.is_empty())
}

fn of_passage(passage: &mut Passage, gist: &Passage) {
    passage.text.en.clone_from(&gist.text.en);
    passage.kind = gist.kind;
    if !gist.themes.is_empty() {
        passage.themes.clone_from(&gist.themes);
    }
    if let (Some(ours), Some(theirs)) = (&mut passage.heading, &gist.heading) {
        adopt(ours, theirs);
    }
    for quantity in &mut passage.quantities {
        let raw = squeezed(&quantity.raw);
        let mut known = gist.quantities.iter().filter(|known| {
            let known = squeezed(&known.raw);
            raw.contains(&known) || known.contains(&raw)
        });
        // A figure that stands twice in a passage cannot be told apart.
        if let (Some(one), None) = (known.next(), known.next()) {
            quantity.subject.en.clone_from(&one.subject.en);
        }
    }
    let text = squeezed(&passage.text.zh);
    for term in &gist.terms {
        if text.contains(&squeezed(term)) && !passage.terms.contains(term) {
            passage.terms.push(term.clone());
        }
    }
}

/// Gives a row what the data know of it; returns whether its figures are those of the data.
fn of_indicator(indicator: &mut Indicator, known: &Plan, by_line: bool) -> bool {
    let same = |theirs: &&Indicator| {
        let line = by_line && theirs.line.is_some() && theirs.line == indicator.line;
        let name = folded(&theirs.name.zh) == folded(&indicator.name.zh) && theirs.role == indicator.role;
        line && (name || figures(theirs) == figures(indicator)) || !by_line && name
    };
    let Some(theirs) = known.indicators.iter().find(same) else { return false };
    let agrees = figures(theirs) == figures(indicator);
    indicator.id.clone_from(&theirs.id);
    indicator.name.en.clone_from(&theirs.name.en);
    indicator.unit_en.clone_from(&theirs.unit_en);
    indicator.themes.clone_from(&theirs.themes);
    adopt(&mut indicator.table, &theirs.table);
    if let (Some(ours), Some(theirs)) = (&mut indicator.group, &theirs.group) {
        adopt(ours, theirs);
    }
    if let (Some(ours), Some(theirs)) = (&mut indicator.status, &theirs.status) {
        adopt(ours, theirs);
    }
    agrees
}

/// The cells of a row.
fn figures(row: &Indicator) -> [String; 3] {
    let raw =
        |figure: &Option<Figure>| figure.as_ref().map(|figure| squeezed(&figure.raw)).unwrap_or_default();
    [raw(&row.baseline), raw(&row.target), raw(&row.actual)]
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;
    use crate::plan::Source;
    use crate::theme::Lexicon;

    const TEXT: &str = "航运规划\n一、主要任务\n统筹推进岸电建设,减少排放。\n加快航道整治。实施京杭运河提升工程,建成航道200公里。\n表1 指标\n指标\t2025年\n货运量(亿吨)\t9";

    fn official(text: &str) -> Plan {
        read(text, Lexicon::bundled()).0.remove(0)
    }

    fn gist() -> Plan {
        let mut known = official(TEXT);
        known.id = "shipping".into();
        known.title.en = "Shipping plan".into();
        let section = &mut known.sections[0];
        section.title.en = "Main tasks".into();
        for (passage, en) in section.passages.iter_mut().zip(["Shore power.", "Waterways."]) {
            passage.text = Localized::new("要点", en);
            passage.themes = vec!["green-and-low-carbon".into()];
        }
        section.passages[1].quantities[0].subject.en = "Waterways built".into();
        known.indicators[0].id = "freight".into();
        known.indicators[0].name.en = "Freight".into();
        known
    }

    fn check(text: &str) {
        let mut plan = official(text);
        assert_eq!(add_gists(&mut plan, &gist()), 2, "{text}");
        assert_eq!((plan.id.as_str(), plan.title.en.as_str()), ("shipping", "Shipping plan"));
        let section = &plan.sections[0];
        assert_eq!(section.title.en, "Main tasks");
        assert_eq!(section.passages[0].text, Localized::new("统筹推进岸电建设,减少排放。", "Shore power."));
        assert_eq!(section.passages[1].text.en, "Waterways.");
        assert_eq!(section.passages[1].themes, ["green-and-low-carbon"]);
        assert_eq!(section.passages[1].quantities[0].subject.en, "Waterways built");
        assert_eq!(
            (plan.indicators[0].id.as_str(), plan.indicators[0].name.en.as_str()),
            ("freight", "Freight")
        );
    }

    /// A draft with the final text's number: what it says otherwise gains nothing of what the data say.
    fn draft(from: &str, to: &str) -> Plan {
        let mut known = gist();
        known.source = Some(Source { title: Localized::zh("湖滨公报"), page: Some(7) });
        known.sections[0].passages[1].text.zh = "整治航道200公里".into();
        let mut plan = official(&TEXT.replace(from, to));
        add_gists(&mut plan, &known);
        plan
    }

    #[test]
    fn another_figure_gains_no_english_and_no_source() {
        let same = draft("", "");
        assert_eq!(same.sections[0].passages[1].text.en, "Waterways.");
        assert_eq!(same.source.and_then(|source| source.page), Some(7));
        let passage = draft("200公里", "150公里");
        assert_eq!(passage.sections[0].passages[1].text.en, "");
        assert_eq!(passage.source, None);
        let row = draft("(亿吨)\t9", "(亿吨)\t8");
        assert_eq!((row.indicators[0].name.en.as_str(), row.source), ("Freight", None));
    }

    #[test]
    fn another_row_or_passage_on_the_same_line_is_another() {
        let row = draft("货运量(亿吨)\t9", "客运量(万人)\t80");
        assert_eq!(row.indicators[0].name.en, "");
        let passage = draft("加快航道整治。", "推进船闸扩容。");
        assert_eq!(passage.sections[0].passages[1].text.en, "");
    }

    #[test]
    fn by_line_in_the_same_file() {
        check(TEXT);
    }

    #[test]
    fn by_section_heading_and_order_in_another_file() {
        check(&TEXT.replace('\n', "\n\n"));
    }
}

//! Copied passages with where they stand, as text: whoever pastes them can cite them.
//!
//! ```text
//! …the wording that was copied…
//!
//! ——《Title of the plan》三(一) 加快建设（苏政办发〔2021〕45号；江苏省人民政府公报 2021年第15期，第62页起；摘要，非原文）
//! ```
//! Where passages of several sections were copied, each section's place stands over its passages.
//!
//! Absent: what the reader selected, which the page knows.

use super::places::Places;
use super::words::pick;
use crate::plan::{Lang, Plan, TextKind};

/// Passages of a plan, each with its id and what was copied of it, in their order, and the source.
pub fn quoted(plan: &Plan, copied: &[(String, String)], lang: Lang) -> String {
    let places = Places::of(plan);
    let place = |id: &str| places.passage(id).map(|place| place.cited(lang)).unwrap_or_default();
    let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
    for (id, text) in copied {
        let (place, text) = (place(id), text.trim());
        match groups.last_mut() {
            Some((last, texts)) if *last == place => texts.push(text),
            _ => groups.push((place, vec![text])),
        }
    }
    let source = source(plan, lang);
    let title = match lang {
        Lang::Zh => format!("——《{}》", plan.title.text(lang)),
        Lang::En => format!("— {}", plan.title.text(lang)),
    };
    if let [(place, texts)] = groups.as_slice() {
        let space = pick(lang, "", ", ");
        let place = if place.is_empty() { String::new() } else { format!("{space}{place}") };
        return format!("{}\n\n{title}{place}{source}\n", texts.join("\n"));
    }
    let parts = groups.iter().map(|(place, texts)| format!("{place}\n{}\n\n", texts.join("\n")));
    format!("{}{title}{source}\n", parts.collect::<String>())
}

/// Number of the document, where it was published, and whether the wording is its own.
fn source(plan: &Plan, lang: Lang) -> String {
    let mut parts = vec![plan.document_number.clone()];
    if let Some(source) = &plan.source {
        parts.push(source.title.text(lang).to_owned());
        parts.extend(source.page.map(|page| match lang {
            Lang::Zh => format!("第{page}页起"),
            Lang::En => format!("from p. {page}"),
        }));
    }
    if plan.text == TextKind::Gist {
        parts.push(pick(lang, "摘要，非原文", "a summary, not the official wording").to_owned());
    }
    parts.retain(|part| !part.is_empty());
    if parts.is_empty() {
        return String::new();
    }
    match lang {
        Lang::Zh => format!("（{}）", parts.join("；")),
        Lang::En => format!(" ({})", parts.join("; ")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::sample;
    use super::*;
    use crate::plan::{Localized, Section};

    #[track_caller]
    fn check(plan: &Plan, copied: &[(&str, &str)], lang: Lang, wanted: &str) {
        let copied: Vec<(String, String)> =
            copied.iter().map(|(id, text)| ((*id).to_owned(), (*text).to_owned())).collect();
        assert_eq!(quoted(plan, &copied, lang), wanted);
    }

    #[test]
    fn passages_carry_where_they_stand() {
        let mut plan = sample().left;
        check(
            &plan,
            &[("1-1", " 新建5G基站300座 "), ("1-2", "湖泊水位")],
            Lang::Zh,
            "新建5G基站300座\n湖泊水位\n\n——《湖滨县数字发展规划（样例）》一 网络建设\
             （湖政发〔2031〕1号；湖滨公报2031年第2期；第7页起；摘要，非原文）\n",
        );
        check(
            &plan,
            &[("1-1", "Build")],
            Lang::En,
            "Build\n\n— Digital plan of Lake County (sample), 一 Networks \
             (湖政发〔2031〕1号; Lake Gazette 2031, no. 2; from p. 7; a summary, not the official wording)\n",
        );
        plan.text = TextKind::Official;
        plan.source = None;
        plan.document_number.clear();
        check(&plan, &[("none", "x")], Lang::Zh, "x\n\n——《湖滨县数字发展规划（样例）》\n");
    }

    #[test]
    fn passages_of_several_sections_stand_under_their_headings() {
        let mut plan = sample().left;
        let mut passage = plan.sections.first().and_then(|s| s.passages.first()).cloned().unwrap();
        passage.id = "2-1".to_owned();
        let first = plan.sections.first().cloned().unwrap();
        plan.sections.push(Section {
            id: "2".to_owned(),
            number: "二".to_owned(),
            title: Localized::new("附则", "Last"),
            passages: vec![passage],
            ..first
        });
        check(
            &plan,
            &[("1-1", "甲"), ("2-1", "乙")],
            Lang::Zh,
            "一 网络建设\n甲\n\n二 附则\n乙\n\n——《湖滨县数字发展规划（样例）》\
             （湖政发〔2031〕1号；湖滨公报2031年第2期；第7页起；摘要，非原文）\n",
        );
    }
}

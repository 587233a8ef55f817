//! Walking a plan in reading order.
//!
//! Absent: any selection by theme or text.

use super::types::{Passage, Plan, Section};

/// A passage with the headings above it, the outermost first.
#[derive(Clone, Debug)]
pub struct PassagePath<'p> {
    /// Headings from the chapter down.
    pub sections: Vec<&'p Section>,
    /// The passage.
    pub passage: &'p Passage,
}

/// All passages in reading order: by line where both have one, so that a passage after a box
/// stands after it, else in the order of the outline.
pub fn passages(plan: &Plan) -> Vec<PassagePath<'_>> {
    fn walk<'p>(section: &'p Section, above: &[&'p Section], found: &mut Vec<PassagePath<'p>>) {
        let mut path = above.to_vec();
        path.push(section);
        found.extend(section.passages.iter().map(|passage| PassagePath { sections: path.clone(), passage }));
        for lower in &section.sections {
            walk(lower, &path, found);
        }
    }
    let mut found = Vec::new();
    for section in &plan.sections {
        walk(section, &[], &mut found);
    }
    if found.iter().all(|p| p.passage.line.is_some()) {
        found.sort_by_key(|p| p.passage.line);
    }
    found
}

/// All sections, each before what stands under it, with its depth (a chapter's is 0).
pub fn sections(plan: &Plan) -> Vec<(usize, &Section)> {
    fn walk<'p>(section: &'p Section, depth: usize, found: &mut Vec<(usize, &'p Section)>) {
        found.push((depth, section));
        for lower in &section.sections {
            walk(lower, depth + 1, found);
        }
    }
    let mut found = Vec::new();
    for section in &plan.sections {
        walk(section, 0, &mut found);
    }
    found
}

/// What stands directly under a heading.
#[derive(Clone, Copy, Debug)]
pub enum Part<'p> {
    /// A passage.
    Passage(&'p Passage),
    /// A lower heading.
    Section(&'p Section),
}

impl Part<'_> {
    fn line(&self) -> Option<u32> {
        match self {
            Part::Passage(passage) => passage.line,
            Part::Section(section) => section.line,
        }
    }
}

/// What stands directly under a heading, in reading order: by line where all have one, so that a
/// passage after a box stands after it, else passages first.
pub fn parts(section: &Section) -> Vec<Part<'_>> {
    let passages = section.passages.iter().map(Part::Passage);
    let mut parts: Vec<Part<'_>> = passages.chain(section.sections.iter().map(Part::Section)).collect();
    if parts.iter().all(|part| part.line().is_some()) {
        parts.sort_by_key(Part::line);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::load;

    /// The ids under a heading, where the second passage and the box have these lines.
    #[track_caller]
    fn check(second: &str, of_box: &str, wanted: &[&str]) {
        let json = format!(
            r#"{{"format": "plan/1", "id": "x", "title": {{"zh": "例"}}, "sections": [
                {{"id": "1", "title": {{"zh": "章"}}, "line": 1, "passages": [
                    {{"id": "1-1", "kind": "measure", "text": {{"zh": "甲"}}, "line": 2}},
                    {{"id": "1-2", "kind": "measure", "text": {{"zh": "乙"}}{second}}}],
                  "sections": [{{"id": "box-1", "kind": "box", "title": {{"zh": "专栏"}}{of_box}}}]}}]}}"#
        );
        let (plan, _) = load(&json, &std::collections::BTreeSet::new());
        let plan = plan.unwrap();
        let ids: Vec<&str> = parts(plan.sections.first().unwrap())
            .iter()
            .map(|part| match part {
                Part::Passage(passage) => passage.id.as_str(),
                Part::Section(section) => section.id.as_str(),
            })
            .collect();
        assert_eq!(ids, wanted);
    }

    #[test]
    fn a_passage_after_a_box_stands_after_it() {
        check(r#", "line": 9"#, r#", "line": 4"#, &["1-1", "box-1", "1-2"]);
        check(r#", "line": 3"#, r#", "line": 4"#, &["1-1", "1-2", "box-1"]);
        check("", r#", "line": 4"#, &["1-1", "1-2", "box-1"]);
        check(r#", "line": 9"#, "", &["1-1", "1-2", "box-1"]);
    }
}

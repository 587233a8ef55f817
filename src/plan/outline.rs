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

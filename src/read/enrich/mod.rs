//! English for an imported plan that the data already know: the official wording stays, and gains
//! the English titles, headings, names and gists.
//!
//! Worked example: the official plan has a passage at line 12, 码头 and three sentences on them; the
//! known plan has a gist at line 12. The passage keeps its sentences and its English is the gist's.
//! Where both were not read from the same text, lines say nothing; then sections are matched by
//! their numbers and titles, and passages within them by likeness, in their order.
//!
//! Absent: any change to Chinese text, figures, themes, lines or ids; and deciding which plan is
//! known, by its document number.

mod likeness;
mod passages;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::plan::{Indicator, Localized, Plan, Section};

use super::line::squeezed;

/// Adds what a known plan of the same document says in English.
pub fn enrich(official: &mut Plan, known: &Plan) {
    gain(&mut official.title, &known.title);
    gain(&mut official.short_title, &known.short_title);
    gain(&mut official.issuer, &known.issuer);
    if let (Some(own), Some(other)) = (&mut official.source, &known.source) {
        gain(&mut own.title, &other.title);
    }
    let same_text = has_same_lines(official, known);
    sections(&mut official.sections, &known.sections, same_text);
    if same_text {
        passages::by_line(&mut official.sections, known);
    }
    indicators(&mut official.indicators, &known.indicators, same_text);
}

/// Takes the English of another text where there is none.
fn gain(own: &mut Localized, other: &Localized) {
    if own.en.is_empty() {
        own.en.clone_from(&other.en);
    }
}

/// Whether both plans were read from the same text: most headings stand at the same lines.
fn has_same_lines(official: &Plan, known: &Plan) -> bool {
    let at = |plan: &Plan| -> BTreeMap<u32, String> {
        let all = crate::plan::sections(plan);
        all.iter().filter_map(|(_, s)| s.line.map(|line| (line, squeezed(&s.title.zh)))).collect()
    };
    let (own, other) = (at(official), at(known));
    let same = own.iter().filter(|(line, title)| other.get(line) == Some(title)).count();
    same > 0 && same * 10 >= other.len().min(own.len()) * 6
}

/// Gives sections the English of their counterparts, and so on inside them.
fn sections(own: &mut [Section], others: &[Section], same_text: bool) {
    let mut taken = vec![false; others.len()];
    for section in own {
        let Some(at) = counterpart(section, others, &taken, same_text) else { continue };
        if let Some(taken) = taken.get_mut(at) {
            *taken = true;
        }
        let Some(other) = others.get(at) else { continue };
        gain(&mut section.title, &other.title);
        if let (Some(columns), Some(known)) = (&mut section.columns, &other.columns)
            && columns.en.is_empty()
            && columns.zh.len() == known.en.len()
        {
            columns.en.clone_from(&known.en);
        }
        if !same_text {
            passages::by_likeness(&mut section.passages, &other.passages);
        }
        sections(&mut section.sections, &other.sections, same_text);
    }
}

/// The section of the same line, or else of the same title, or else of the same number.
fn counterpart(section: &Section, others: &[Section], taken: &[bool], same_text: bool) -> Option<usize> {
    let title = squeezed(&section.title.zh);
    let find = |fits: &dyn Fn(&Section) -> bool| {
        others
            .iter()
            .zip(taken)
            .position(|(other, taken)| !taken && other.kind == section.kind && fits(other))
    };
    let by_line = || find(&|other| same_text && other.line.is_some() && other.line == section.line);
    let by_title = || find(&|other| squeezed(&other.title.zh) == title);
    let by_number = || {
        let printed = !section.number.is_empty();
        find(&|other| printed && squeezed(&other.number) == squeezed(&section.number))
    };
    by_line().or_else(by_title).or_else(by_number)
}

/// Gives rows of tables the English of their counterparts: of the same line, or the same name.
fn indicators(own: &mut [Indicator], others: &[Indicator], same_text: bool) {
    for row in own {
        let name = squeezed(&row.name.zh);
        let named = |other: &&Indicator| squeezed(&other.name.zh) == name && other.role == row.role;
        let here = |other: &&Indicator| same_text && other.line.is_some() && other.line == row.line;
        let same_figure = |other: &&Indicator| named(other) && other.target == row.target;
        let found = others.iter().find(here).or_else(|| others.iter().find(same_figure));
        let Some(other) = found.or_else(|| others.iter().find(named)) else { continue };
        gain(&mut row.name, &other.name);
        gain(&mut row.table, &other.table);
        if let (Some(group), Some(known)) = (&mut row.group, &other.group) {
            gain(group, known);
        }
        if let (Some(status), Some(known)) = (&mut row.status, &other.status) {
            gain(status, known);
        }
        // The English unit belongs to the unit as printed.
        if row.unit_en.is_empty() && squeezed(&row.unit) == squeezed(&other.unit) {
            row.unit_en.clone_from(&other.unit_en);
        }
    }
}

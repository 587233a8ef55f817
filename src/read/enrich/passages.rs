//! Which gist belongs to which official passage.
//!
//! Worked example: official passages 甲 乙 丙 face the gists 甲′ 丙′: the best assignment that keeps the
//! order gives 甲 the first and 丙 the second, and 乙 none.
//!
//! Absent: gists of one section in another.

use std::collections::BTreeMap;

use super::gain;
use super::likeness::Shape;
use crate::plan::{Localized, Passage, Plan, Section, passages};

/// Least part of a gist that its passage must hold.
const LEAST: f64 = 0.3;
/// Most passages of a section that are weighed against one another.
const MOST: usize = 400;

/// Gives passages the gists that were written for the same lines. A gist whose line is inside a
/// passage, because its writer took the passage apart, goes to that passage, too.
pub(super) fn by_line(own: &mut [Section], known: &Plan) {
    let mut lines = Vec::new();
    each(own, &mut |passage| lines.extend(passage.line));
    lines.sort_unstable();
    let mut gists: BTreeMap<u32, Vec<&Passage>> = BTreeMap::new();
    for path in passages(known) {
        let Some(line) = path.passage.line else { continue };
        let before = lines.partition_point(|own| *own <= line);
        if let Some(own) = before.checked_sub(1).and_then(|at| lines.get(at)) {
            gists.entry(*own).or_default().push(path.passage);
        }
    }
    each(own, &mut |passage| {
        let here = passage.line.and_then(|line| gists.get(&line)).map_or(&[][..], Vec::as_slice);
        // What was written for this very line comes first; without it, the rest says too little.
        if here.first().is_some_and(|gist| gist.line == passage.line) {
            take(passage, here);
        }
    });
}

fn each(sections: &mut [Section], act: &mut impl FnMut(&mut Passage)) {
    for section in sections {
        section.passages.iter_mut().for_each(&mut *act);
        each(&mut section.sections, act);
    }
}

/// Gives passages of a section the gists of its counterpart, in their order, by likeness.
pub(super) fn by_likeness(own: &mut [Passage], gists: &[Passage]) {
    if own.len() > MOST || gists.len() > MOST {
        return;
    }
    let shapes: Vec<Shape> = own.iter().map(Shape::of).collect();
    let wanted: Vec<Shape> = gists.iter().map(Shape::of).collect();
    for (at, gist) in best_in_order(&shapes, &wanted) {
        if let (Some(passage), Some(gist)) = (own.get_mut(at), gists.get(gist)) {
            take(passage, &[gist]);
        }
    }
}

/// Pairs of indices that keep the order and hold as much as can be.
fn best_in_order(own: &[Shape], gists: &[Shape]) -> Vec<(usize, usize)> {
    let likeness: Vec<Vec<f64>> =
        own.iter().map(|shape| gists.iter().map(|gist| shape.holds(gist)).collect()).collect();
    let at = |row: usize, column: usize| -> f64 {
        likeness.get(row).and_then(|row| row.get(column)).copied().filter(|l| *l >= LEAST).unwrap_or(0.0)
    };
    // best[i][j]: the most that the first i passages and the first j gists can have.
    let mut best = vec![vec![0.0_f64; gists.len() + 1]];
    for row in 0..own.len() {
        let above = best.last().cloned().unwrap_or_default();
        let value = |of: &[f64], at: usize| of.get(at).copied().unwrap_or(0.0);
        let mut this = vec![0.0];
        for column in 0..gists.len() {
            let paired = value(&above, column) + at(row, column);
            this.push(paired.max(value(&above, column + 1)).max(value(&this, column)));
        }
        best.push(this);
    }
    let value = |i: usize, j: usize| best.get(i).and_then(|row| row.get(j)).copied().unwrap_or(0.0);
    let (mut i, mut j) = (own.len(), gists.len());
    let mut pairs = Vec::new();
    while i > 0 && j > 0 {
        if value(i, j) <= value(i - 1, j) {
            i -= 1;
        } else if value(i, j) <= value(i, j - 1) {
            j -= 1;
        } else {
            (i, j) = (i - 1, j - 1);
            pairs.push((i, j));
        }
    }
    pairs
}

/// Takes the English of gists.
fn take(passage: &mut Passage, gists: &[&Passage]) {
    if passage.text.en.is_empty() {
        let texts: Vec<&str> = gists.iter().map(|g| g.text.en.as_str()).filter(|en| !en.is_empty()).collect();
        passage.text.en = texts.join(" ");
    }
    let Some(first) = gists.first() else { return };
    if let (Some(own), Some(known)) = (&mut passage.heading, &first.heading) {
        gain(own, known);
    }
    let notes = gists.iter().flat_map(|gist| &gist.quantities);
    let subjects: Vec<(&str, Option<i32>, &Localized)> =
        notes.map(|note| (note.raw.as_str(), note.year, &note.subject)).collect();
    for own in &mut passage.quantities {
        let same = |(raw, year, _): &&(&str, Option<i32>, &Localized)| *raw == own.raw && *year == own.year;
        if let Some((_, _, subject)) = subjects.iter().find(same) {
            gain(&mut own.subject, subject);
        }
    }
}

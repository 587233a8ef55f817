//! Pairs of targets that are about the same thing, and of those the ones that are shown.
//!
//! Worked example: a row 5G基站数 has one best partner among the rows of the other plan and one in its
//! text for each year. 14 nodes in 2020 are not set beside 40 in 2025 where the other plan states 2025
//! too; where it does not, the latest figure it has stands there, not comparable for its year.
//!
//! Absent: neighbours, which are only near each other (`relatives`).

use std::collections::{BTreeMap, BTreeSet};

use super::linked::Linked;
use super::model::TargetPair;
use super::names::Names;
use super::stated::{Stated, TargetOrigin};
use super::subjects::Scope;
use super::targets::joined;
use super::verdicts;
use crate::quantity::{self, Agreement, Reading};

/// Least likeness of names for a pair.
const ALIKE: f64 = 0.6;
/// Least likeness where the figures say the same.
const ALIKE_WITH_FIGURE: f64 = 0.5;
/// Least likeness where, besides, the passages are linked.
const ALIKE_AND_LINKED: f64 = 0.42;
/// Least likeness where words are compared and no numbers: 全覆盖 says the same of anything.
const ALIKE_IN_WORDS: f64 = 0.85;
/// Likeness from which equal words are no chance.
const VERY_ALIKE: f64 = 0.75;
/// Strength of a link between the passages from which equal words under like names are no chance.
const LINKED: f64 = 0.6;
/// How far a pair may be behind the best of its targets.
const NEARLY: f64 = 0.05;

/// A pair that may be shown.
pub(super) struct Candidate {
    pub(super) left: usize,
    pub(super) right: usize,
    rank: f64,
    /// Years of the two figures.
    years: [Option<i32>; 2],
    /// Where the two stand.
    origins: [TargetOrigin; 2],
    pub(super) pair: TargetPair,
}

/// The pairs that are shown, by position.
pub(super) fn candidates(
    left: &[Stated],
    right: &[Stated],
    names: &Names,
    linked: &Linked<'_>,
) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    for (i, a) in left.iter().enumerate() {
        for (j, (b, alike)) in right.iter().zip(names.likeness(i)).enumerate() {
            let tail = alike > 0.0 && alike < ALIKE_WITH_FIGURE && a.subject.ends_alike(&b.subject);
            let alike = if tail { ALIKE_WITH_FIGURE } else { alike };
            if alike >= ALIKE_AND_LINKED {
                found.extend(candidate((i, a), (j, b), alike, linked));
            }
        }
    }
    keep_best(&mut found);
    keep_same_years(&mut found);
    found
}

/// The pair, if the two are about the same thing.
fn candidate(
    (i, a): (usize, &Stated),
    (j, b): (usize, &Stated),
    alike: f64,
    linked: &Linked<'_>,
) -> Option<Candidate> {
    let same_year =
        a.dated().find_map(|x| b.dated().find(|y| x.figure.year == y.figure.year).map(|y| (x, y)));
    let (x, y) = same_year.unwrap_or((&a.main, &b.main));
    let (about_a, about_b) = (a.about(x), b.about(y));
    let mut scope = about_a.scope(&about_b);
    let equal = verdicts::equal_figures(x, y);
    let telling = equal && verdicts::is_telling(x);
    let in_words = matches!(x.reading, Reading::Words(_)) || matches!(y.reading, Reading::Words(_));
    let no_chance = alike >= VERY_ALIKE || linked.between(a, b) >= LINKED;
    let one_name = in_words && telling;
    let agreed =
        telling && (alike >= ALIKE_WITH_FIGURE || one_name) || equal && like_in_full(a, b) && no_chance;
    if alike < ALIKE && !agreed || in_words && !one_name && alike < ALIKE_IN_WORDS && !like_in_full(a, b) {
        return None;
    }
    // Promises in words are many and much alike: they are met by figures or the same words only.
    let quiet = [a, b].iter().filter(|target| target.quiet).count();
    if quiet > 0 && !telling && (alike < ALIKE_IN_WORDS || quiet == 2 && !equal) {
        return None;
    }
    if !agreed && a.subject.goes_on(&b.subject) {
        return None;
    }
    // Different units under names that are only similar are different things.
    let unlike = matches!(quantity::compare(&x.reading, &y.reading), Agreement::Unlike(_))
        && !verdicts::only_cumulative(&x.reading, &y.reading);
    if alike < 0.8 && unlike && !in_words {
        return None;
    }
    // A value for another year is worth showing only for the same name and scope.
    let years = [x.figure.year, y.figure.year];
    let other_year = same_year.is_none() && years.iter().all(Option::is_some);
    if other_year && (alike < 0.85 || scope != Scope::Same || in_words) {
        return None;
    }
    let nothing = matches!(x.reading, Reading::Nothing) || matches!(y.reading, Reading::Nothing);
    if nothing && alike < 0.9 {
        return None;
    }
    if !agreed && a.subject.other_object(&b.subject) {
        scope = Scope::Apart(Vec::new(), Vec::new());
    }
    let figure = if telling { 0.3 } else { 0.0 } + if equal { 0.1 } else { 0.0 };
    let rank = alike + figure - scope.distance() - if unlike { 0.15 } else { 0.0 };
    let pair = joined(a, b, (x, y), alike, verdicts::verdict(x, y, &scope));
    Some(Candidate { left: i, right: j, rank, years, origins: [a.origin, b.origin], pair })
}

/// Whether neither name says much more than the other.
fn like_in_full(a: &Stated, b: &Stated) -> bool {
    let length = |target: &Stated| target.subject.core.chars().count();
    let (one, other) = (length(a), length(b));
    5 * one.min(other) >= 3 * one.max(other)
}

/// Of the pairs of one target with rows, and of those with running text, keeps the best for each year
/// and those nearly as good: a figure may stand in a table and in the text as well.
fn keep_best(found: &mut Vec<Candidate>) {
    // A pair of different years does not stand in the way of one of the same year.
    type Slot = (bool, usize, TargetOrigin, Option<i32>, bool);
    let slots = |c: &Candidate| -> [Slot; 2] {
        let ([in_left, in_right], [x, y]) = (c.origins, c.years);
        [(false, c.left, in_right, x, x == y), (true, c.right, in_left, y, x == y)]
    };
    let mut best: BTreeMap<Slot, f64> = BTreeMap::new();
    for candidate in found.iter() {
        for slot in slots(candidate) {
            let rank = best.entry(slot).or_default();
            *rank = rank.max(candidate.rank);
        }
    }
    found.retain(|candidate| {
        slots(candidate).iter().all(|slot| best.get(slot).is_none_or(|rank| candidate.rank >= rank - NEARLY))
    });
}

/// Keeps a pair of different years only where the later figure meets none of its own year, and then
/// only the one with the latest year.
fn keep_same_years(found: &mut Vec<Candidate>) {
    let met = |found: &[Candidate], right: bool| -> BTreeSet<(usize, Option<i32>)> {
        let same = found.iter().filter(|c| c.years[0] == c.years[1]);
        same.map(|c| (if right { c.right } else { c.left }, c.years[0])).collect()
    };
    let (met_left, met_right) = (met(found, false), met(found, true));
    // The later side of a pair of different years, and the year of the other.
    let later = |c: &Candidate| -> Option<(bool, usize, i32)> {
        let (x, y) = c.years[0].zip(c.years[1]).filter(|(x, y)| x != y)?;
        Some(if x > y { (false, c.left, y) } else { (true, c.right, x) })
    };
    let mut latest: BTreeMap<(bool, usize), i32> = BTreeMap::new();
    for (right, at, other) in found.iter().filter_map(later) {
        let year = latest.entry((right, at)).or_insert(other);
        *year = (*year).max(other);
    }
    found.retain(|c| {
        let Some((right, at, other)) = later(c) else { return true };
        let [x, y] = c.years;
        let taken = if right { met_right.contains(&(at, y)) } else { met_left.contains(&(at, x)) };
        !taken && latest.get(&(right, at)) == Some(&other)
    });
}

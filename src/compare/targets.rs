//! Targets: indicators and commitments of both plans, paired where they are about the same thing,
//! each pair with a verdict on its figures.
//!
//! Worked example: `5G基站数(万座)` 7.1 → 25.5 and `5G基站数(万)` 7.1 → 25.5 have the same subject;
//! 万座 and 万 are 10⁴ of things; so the verdict is `same` with `how: unit`, and the baselines are
//! the same too. A paragraph of the other plan that says 7.1万座 is paired with the row as well, by
//! its baseline: a target may have one best partner among the rows and one in the text for each year.
//!
//! Absent: any sum. Parts are never added up to meet a whole.

use std::collections::BTreeSet;

use super::candidates::{Candidate, candidates};
use super::grams;
use super::linked::Linked;
use super::model::{Link, Reason, TargetPair, TargetSide, Verdict};
use super::names::Names;
use super::reasons;
use super::relatives;
use super::stated::{Read, Stated};
use super::verdicts::{self, Found};
use crate::plan::Localized;

/// Targets of a side whose own figure is in a pair. A row that meets the other plan with its present
/// state only still has its target to show.
fn with_own_target(
    found: &[Candidate],
    side: &[Stated],
    of: fn(&Candidate) -> (usize, Option<&TargetSide>),
) -> BTreeSet<usize> {
    let own = |at: usize, shown: Option<&TargetSide>| {
        side.get(at).zip(shown).is_some_and(|(target, shown)| target.main.figure.year == shown.year)
    };
    found.iter().map(of).filter(|&(at, shown)| own(at, shown)).map(|(at, _)| at).collect()
}

/// All targets of both plans: pairs first, then those of the left plan only, then those of the
/// right plan only, each in the order of their plan.
pub(super) fn targets(left: &[Stated], right: &[Stated], links: &[Link]) -> Vec<TargetPair> {
    let tokens = |side: &[Stated]| -> Vec<Vec<u64>> { side.iter().map(name_tokens).collect() };
    let names = Names::new(&tokens(left), &tokens(right));
    let linked = Linked::new(links);
    let found = candidates(left, right, &names, &linked);
    let mut paired_left = with_own_target(&found, left, |c| (c.left, c.pair.left.as_ref()));
    let mut paired_right = with_own_target(&found, right, |c| (c.right, c.pair.right.as_ref()));
    let mut pairs: Vec<Joined> = found.into_iter().map(|c| (c.left, c.right, c.pair)).collect();
    // What is paired for another year may still have a neighbour for its own.
    let taken =
        |side: fn(&Joined) -> (usize, Option<i32>)| -> BTreeSet<_> { pairs.iter().map(side).collect() };
    let taken_left = taken(|(i, _, pair)| (*i, pair.left.as_ref().and_then(|side| side.year)));
    let taken_right = taken(|(_, j, pair)| (*j, pair.right.as_ref().and_then(|side| side.year)));
    let year = |side: &[Stated], at: usize| side.get(at).and_then(|target| target.main.figure.year);
    // Two passages with a figure in common need no neighbours beside it.
    let id = |side: &Option<TargetSide>| side.as_ref().map(|side| side.id.clone());
    let met: BTreeSet<_> = pairs.iter().map(|(.., pair)| (id(&pair.left), id(&pair.right))).collect();
    let own = |side: &[Stated], at: usize| side.get(at).map(|target| target.id.clone());
    let free = |i: usize, j: usize| {
        !met.contains(&(own(left, i), own(right, j)))
            && !taken_left.contains(&(i, year(left, i)))
            && !taken_right.contains(&(j, year(right, j)))
    };
    let near = relatives::neighbours(left, right, &linked, free);
    for (i, j, nearness) in near {
        if let (Some(a), Some(b)) = (left.get(i), right.get(j)) {
            let scope = verdicts::unlike(Reason::Scope);
            let mut pair = joined(a, b, (&a.main, &b.main), nearness, scope);
            pair.neighbours = true;
            pair.explanation = reasons::target(&pair);
            pairs.push((i, j, pair));
            paired_left.insert(i);
            paired_right.insert(j);
        }
    }
    pairs.sort_by_key(|(i, j, pair)| (*i, *j, pair.year));
    let mut all: Vec<TargetPair> = pairs.into_iter().map(|(_, _, pair)| pair).collect();
    let alone = |targets: &[Stated], paired: &BTreeSet<usize>, is_left: bool| -> Vec<TargetPair> {
        let free = targets.iter().enumerate().filter(|(at, target)| !target.quiet && !paired.contains(at));
        free.map(|(_, target)| single(target, is_left)).collect()
    };
    all.extend(alone(left, &paired_left, true));
    all.extend(alone(right, &paired_right, false));
    all
}

/// A pair with the positions of its targets.
type Joined = (usize, usize, TargetPair);

/// What the name of a target is found by; nothing where it does not say what is counted.
fn name_tokens(target: &Stated) -> Vec<u64> {
    if target.subject.says_what() { grams::tokens(&target.subject.content) } else { Vec::new() }
}

/// The two as a pair with what was found on these figures of theirs.
pub(super) fn joined(a: &Stated, b: &Stated, (x, y): (&Read, &Read), alike: f64, found: Found) -> TargetPair {
    let (verdict, how, reason) = found;
    let themes: BTreeSet<&String> = a.themes.iter().chain(&b.themes).collect();
    let about_targets = std::ptr::eq(x, &raw const a.main) && std::ptr::eq(y, &raw const b.main);
    // The shorter of the two names stands for both, whatever side it is on.
    let subject = [a.name(), b.name()].into_iter().min_by_key(|name| (name.chars().count(), *name));
    let mut pair = TargetPair {
        left: Some(side(a, x)),
        right: Some(side(b, y)),
        subject: subject.unwrap_or_default().to_owned(),
        year: if x.figure.year == y.figure.year { x.figure.year } else { None },
        verdict,
        how,
        reason,
        baseline: if about_targets { verdicts::baselines(a, b) } else { None },
        score: (alike * 10_000.0).round() / 10_000.0,
        themes: themes.into_iter().cloned().collect(),
        lower_is_better: a.subject.lower_is_better() || b.subject.lower_is_better(),
        neighbours: false,
        explanation: Localized::default(),
    };
    pair.explanation = reasons::target(&pair);
    pair
}

fn side(target: &Stated, shown: &Read) -> TargetSide {
    let baseline = target.baseline.as_ref().map(|read| &read.figure);
    TargetSide {
        id: target.id.clone(),
        line: target.line,
        raw: shown.figure.raw.clone(),
        unit: target.unit.clone(),
        year: shown.figure.year,
        year_inferred: shown.inferred,
        name: target.name.clone(),
        origin: target.origin,
        baseline: baseline.map(|f| f.raw.clone()),
        baseline_year: baseline.and_then(|f| f.year),
        nature: target.nature,
        qualifiers: target.about(shown).qualifiers.values().map(|word| (*word).to_owned()).collect(),
    }
}

fn single(target: &Stated, is_left: bool) -> TargetPair {
    let own = Some(side(target, &target.main));
    let mut pair = TargetPair {
        left: if is_left { own.clone() } else { None },
        right: if is_left { None } else { own },
        subject: target.name().to_owned(),
        year: target.main.figure.year,
        verdict: if is_left { Verdict::LeftOnly } else { Verdict::RightOnly },
        how: None,
        reason: None,
        baseline: None,
        score: 0.0,
        themes: target.themes.clone(),
        lower_is_better: target.subject.lower_is_better(),
        neighbours: false,
        explanation: Localized::default(),
    };
    pair.explanation = reasons::target(&pair);
    pair
}

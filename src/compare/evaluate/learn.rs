//! Learning what each part weighs: logistic regression by Newton's method, small and deterministic.
//!
//! Worked example: two samples, one with the value 1 that is right and one with the value 0 that is
//! wrong, give a positive weight, held back by the penalty on large weights.
//!
//! Absent: anything at run time; what comes out is written into `weights.rs` by hand.

use std::ops::Deref;

use super::standard::Standard;
use crate::compare::context;
use crate::compare::features::{Pair, Prepared};
use crate::compare::links::STRONGEST_CONTEXT;
use crate::compare::order;
use crate::compare::parts::{self, Part, Values};
use crate::compare::{Analysed, LinkSettings};
use crate::plan::Plan;
use crate::theme::Lexicon;

/// One pair of passages with its grade.
#[derive(Clone, Copy, Debug)]
struct Sample {
    values: Values,
    /// From 0 (ungraded) to 3.
    grade: u8,
    /// How many pairs it stands for.
    times: f64,
}

/// Two plans with what a standard says of each pair of their passages.
pub struct Judged<'a> {
    pair: Pair<'a>,
    /// Row by row; no grade for a pair that is not judged.
    samples: Vec<(Values, Option<u8>)>,
}

/// Wrong pairs that are all learned from: those that are most alike. Of the rest, one in `EVERY`.
const HARD: usize = 1500;
const EVERY: u8 = 12;

impl<'a> Judged<'a> {
    /// All pairs of passages of two plans.
    pub fn of<P: Deref<Target = Plan>>(
        left: &'a Analysed<P>,
        right: &'a Analysed<P>,
        standard: &Standard,
        lexicon: &'a Lexicon,
    ) -> Judged<'a> {
        let (left, right) = (left.known(), right.known());
        let swapped = order::swapped(left.plan, right.plan);
        let (first, second) = if swapped { (right, left) } else { (left, right) };
        let pair = Pair::new(first, second, lexicon);
        let (grades, neutral) = (standard.grades(), standard.neutral());
        let mut samples = Vec::new();
        parts::each_pair(&pair, |row, column, values| {
            let line = |side: &[Prepared<'_>], at: usize| side.get(at).and_then(|p| p.reference.line);
            let lines = line(&pair.left, row).zip(line(&pair.right, column));
            let lines = lines.map(|(a, b)| if swapped { (b, a) } else { (a, b) });
            let judged = lines.filter(|lines| standard.judges(lines.0) && !neutral.contains(lines));
            samples.push((values, judged.map(|lines| grades.get(&lines).copied().unwrap_or(0))));
        });
        Judged { pair, samples }
    }

    /// The judged pairs, with the context by a first look where there is one.
    fn samples(&self, first: Option<&(Values, f64)>) -> Vec<Sample> {
        let mut samples = self.samples.clone();
        if let Some(first) = first {
            let odds: Vec<f64> = samples.iter().map(|(values, _)| parts::odds(values, first)).collect();
            for ((values, _), context) in samples.iter_mut().zip(context::of_sections(&self.pair, &odds)) {
                if let Some(cell) = values.get_mut(Part::Context.place()) {
                    *cell = context.min(STRONGEST_CONTEXT);
                }
            }
        }
        let judged = samples.into_iter().filter_map(|(values, grade)| Some((values, grade?)));
        let (graded, mut wrong): (Vec<_>, Vec<_>) = judged.partition(|(_, grade)| *grade > 0);
        let alike = |values: &Values| values.iter().take(Part::SectionTopic.place()).sum::<f64>();
        wrong.sort_by(|a, b| alike(&b.0).total_cmp(&alike(&a.0)));
        let rest = wrong.split_off(HARD.min(wrong.len()));
        let hard =
            graded.into_iter().chain(wrong).map(|(values, grade)| Sample { values, grade, times: 1.0 });
        let rest = rest.into_iter().step_by(usize::from(EVERY));
        hard.chain(rest.map(|(values, grade)| Sample { values, grade, times: f64::from(EVERY) })).collect()
    }
}

/// Columns of the system: the parts, and 1 for the bias.
const COLUMNS: usize = Part::ALL.len() + 1;
/// Penalty on the square of a weight, in units of the part's spread.
const PENALTY: f64 = 3.0;

/// Learns both looks from several pairs of plans, without the parts in `off`.
pub fn learn(all: &[&Judged<'_>], off: &[Part]) -> LinkSettings {
    let sets = |first: Option<&(Values, f64)>| all.iter().map(|one| one.samples(first)).collect::<Vec<_>>();
    let mut without = off.to_vec();
    without.push(Part::Context);
    let alone = sets(None);
    let first = fitted(&alone, &without);
    let whole = sets(Some(&first));
    let (weights, bias) = fitted(&whole, off);
    let bias = bias - threshold(&whole, &(weights, bias));
    LinkSettings { weights: (weights, bias), first, ..LinkSettings::default() }
}

/// Weights and bias by sets of samples, each of which counts for the square root of its good pairs: a
/// set of nine says less than one of a hundred, and not so much less.
fn fitted(sets: &[Vec<Sample>], off: &[Part]) -> (Values, f64) {
    let rows: Vec<(Values, f64, f64)> = sets.iter().flat_map(|set| weighted_rows(set)).collect();
    let (mean, spread) = spreads(sets);
    let on: Vec<bool> = Part::ALL.iter().map(|part| !off.contains(part)).collect();
    let mut solution = [0.0; COLUMNS];
    for _ in 0..15 {
        solution = newton_step(&rows, &mean, &spread, &on, solution);
    }
    let (mut weights, mut bias) = ([0.0; Part::ALL.len()], solution.last().copied().unwrap_or_default());
    let parts = solution.iter().zip(mean.iter().zip(&spread)).zip(&on);
    for (weight, ((solved, (mean, spread)), on)) in weights.iter_mut().zip(parts) {
        if *on {
            *weight = solved / spread;
            bias -= *weight * mean;
        }
    }
    (weights, bias)
}

/// Values, whether right, and weight. A hundred good pairs weigh 100 together, four hundred 200.
fn weighted_rows(set: &[Sample]) -> Vec<(Values, f64, f64)> {
    let worth = |grade: u8| match grade {
        3 => 2.0,
        1 => 0.0,
        _ => 1.0,
    };
    let good: f64 = set.iter().filter(|s| s.grade >= 2).map(|s| worth(s.grade)).sum();
    let rows = set.iter().filter(|s| s.grade != 1);
    let weight = |s: &Sample| s.times * worth(s.grade) * 10.0 / good.max(1.0).sqrt();
    rows.map(|s| (s.values, f64::from(u8::from(s.grade >= 2)), weight(s))).collect()
}

fn spreads(sets: &[Vec<Sample>]) -> (Values, Values) {
    let all: Vec<&Sample> = sets.iter().flatten().collect();
    let count = f64::from(u32::try_from(all.len().max(1)).unwrap_or(u32::MAX));
    let (mut mean, mut spread) = ([0.0; Part::ALL.len()], [0.0; Part::ALL.len()]);
    for sample in &all {
        for (sum, value) in mean.iter_mut().zip(sample.values) {
            *sum += value / count;
        }
    }
    for sample in &all {
        for ((sum, value), mean) in spread.iter_mut().zip(sample.values).zip(mean) {
            *sum += (value - mean) * (value - mean) / count;
        }
    }
    (mean, spread.map(|variance| variance.sqrt().max(1e-9)))
}

fn newton_step(
    rows: &[(Values, f64, f64)],
    mean: &Values,
    spread: &Values,
    on: &[bool],
    current: [f64; COLUMNS],
) -> [f64; COLUMNS] {
    let mut system = [[0.0; COLUMNS + 1]; COLUMNS];
    for (at, (row, value)) in system.iter_mut().zip(current).enumerate() {
        let penalty = if at + 1 == COLUMNS { 1e-6 } else { PENALTY };
        if let Some(cell) = row.get_mut(at) {
            *cell = penalty;
        }
        if let Some(cell) = row.last_mut() {
            *cell = penalty * value;
        }
    }
    for (values, right, worth) in rows {
        let mut x = [1.0; COLUMNS];
        for ((cell, value), ((mean, spread), on)) in
            x.iter_mut().zip(values).zip(mean.iter().zip(spread).zip(on))
        {
            *cell = if *on { (value - mean) / spread } else { 0.0 };
        }
        let odds: f64 = x.iter().zip(current).map(|(x, b)| x * b).sum();
        let chance = 1.0 / (1.0 + (-odds).exp());
        let curve = worth * chance * (1.0 - chance) + 1e-9;
        for (row, xi) in system.iter_mut().zip(x) {
            for (cell, xj) in row.iter_mut().zip(x) {
                *cell += curve * xi * xj;
            }
            if let Some(cell) = row.last_mut() {
                *cell += worth * (chance - right) * xi;
            }
        }
    }
    let step = solved(system);
    let mut next = current;
    for (value, step) in next.iter_mut().zip(step) {
        *value -= step;
    }
    next
}

/// Gauss's elimination; the system is symmetric and positive, so no rows need be exchanged.
fn solved(mut system: [[f64; COLUMNS + 1]; COLUMNS]) -> [f64; COLUMNS] {
    for pivot in 0..COLUMNS {
        let Some(own) = system.get(pivot).copied() else { continue };
        let divisor = own.get(pivot).copied().unwrap_or(1.0);
        for (at, row) in system.iter_mut().enumerate() {
            let factor = row.get(pivot).copied().unwrap_or_default() / divisor;
            if at != pivot {
                for (cell, other) in row.iter_mut().zip(own) {
                    *cell -= factor * other;
                }
            }
        }
    }
    let mut solution = [0.0; COLUMNS];
    for (at, (value, row)) in solution.iter_mut().zip(&system).enumerate() {
        *value = row.last().copied().unwrap_or_default() / row.get(at).copied().unwrap_or(1.0);
    }
    solution
}

/// The log odds at which f1 is best, the mean over all sets by their good pairs and over neighbouring
/// odds, so that no lucky one wins.
fn threshold(sets: &[Vec<Sample>], weights: &(Values, f64)) -> f64 {
    let odds = |s: &Sample| (parts::odds(&s.values, weights), s.grade);
    let odds: Vec<Vec<(f64, u8)>> = sets.iter().map(|set| set.iter().map(odds).collect()).collect();
    let scored: Vec<(f64, f64)> = (-64..=64)
        .map(|step| f64::from(step) / 20.0)
        .map(|at| (odds.iter().map(|set| weighted_f1(set, at)).sum::<f64>(), at))
        .collect();
    let means = scored.windows(9).filter_map(|window| {
        let sum = window.iter().map(|(f1, _)| f1).sum::<f64>();
        Some((sum, window.get(4)?.1))
    });
    means.max_by(|a, b| a.0.total_cmp(&b.0)).map_or(0.0, |(_, at)| at)
}

/// f1, times the number of good pairs.
fn weighted_f1(set: &[(f64, u8)], least: f64) -> f64 {
    let (mut good, mut wrong, mut known) = (0.0, 0.0, 0.0);
    for (odds, grade) in set {
        known += f64::from(u8::from(*grade >= 2));
        if *odds >= least {
            good += f64::from(u8::from(*grade >= 2));
            wrong += f64::from(u8::from(*grade == 0));
        }
    }
    known * 2.0 * good / f64::max(1.0, good + wrong + known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_right_from_wrong_gets_weight() {
        let sample = |wording: f64, noise: f64, grade: u8| {
            let mut values = [0.0; Part::ALL.len()];
            (values[0], values[1]) = (wording, noise);
            Sample { values, grade, times: 1.0 }
        };
        let set: Vec<Sample> = (0..40_u8)
            .map(|n| sample(f64::from(n % 4), f64::from(n / 4 % 2), if n % 4 == 3 { 3 } else { 0 }))
            .collect();
        let (weights, bias) = fitted(std::slice::from_ref(&set), &[]);
        assert!(weights[0] > 1.0, "{weights:?}");
        assert!(weights[0] > weights[1].abs(), "{weights:?}");
        let at = threshold(std::slice::from_ref(&set), &(weights, bias));
        let shown = set.iter().filter(|s| parts::odds(&s.values, &(weights, bias)) >= at);
        assert!(shown.clone().count() == 10 && shown.clone().all(|s| s.grade == 3));
        assert_eq!(fitted(&[set], &[Part::Wording]).0[0], 0.0);
    }
}

//! Learning what each part weighs: logistic regression by Newton's method, small and deterministic.
//!
//! Worked example: two samples, one with the value 1 that is right and one with the value 0 that is
//! wrong, give a positive weight, held back by the penalty on large weights.
//!
//! Absent: anything at run time; what comes out is written into `weights.rs` by hand.

use super::standard::Standard;
use crate::compare::LinkSettings;
use crate::compare::features::Pair;
use crate::compare::order;
use crate::compare::parts::{self, Part, Values};
use crate::plan::{Plan, TextKind};
use crate::theme::Lexicon;

/// One pair of passages with its grade.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// Values of the parts.
    pub values: Values,
    /// From 0 (ungraded) to 3.
    pub grade: u8,
}

/// What was learned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Learned {
    /// A weight for each part.
    pub weights: Values,
    /// Log odds where all values are 0, against the threshold.
    pub bias: f64,
}

impl Learned {
    /// Settings with these weights.
    pub fn settings(self) -> LinkSettings {
        LinkSettings {
            weights: self.weights,
            bias: self.bias,
            ..LinkSettings::of(TextKind::Gist, TextKind::Gist)
        }
    }
}

impl Sample {
    /// All judged pairs of passages of two plans.
    pub fn of(left: &Plan, right: &Plan, standard: &Standard, lexicon: &Lexicon) -> Vec<Sample> {
        let swapped = order::swapped(left, right);
        let (first, second) = if swapped { (right, left) } else { (left, right) };
        let pair = Pair::new(first, second, lexicon);
        let (grades, neutral) = (standard.grades(), standard.neutral());
        let mut samples = Vec::new();
        parts::each_pair(&pair, |row, column, values| {
            let line = |side: &[crate::compare::features::Prepared], at: usize| {
                side.get(at).and_then(|p| p.reference.line)
            };
            let (Some(a), Some(b)) = (line(&pair.left, row), line(&pair.right, column)) else { return };
            let lines = if swapped { (b, a) } else { (a, b) };
            if standard.judges(lines.0) && !neutral.contains(&lines) {
                samples.push(Sample { values, grade: grades.get(&lines).copied().unwrap_or(0) });
            }
        });
        samples
    }
}

/// Columns of the system: the parts, and 1 for the bias.
const COLUMNS: usize = Part::ALL.len() + 1;
/// Penalty on the square of a weight, in units of the part's spread.
const PENALTY: f64 = 1.0;

/// Learns from several sets of samples, each of which counts for as much as its good pairs, without
/// the parts in `off`. The bias is set so that the best mean f1 of all sets is at log odds of 0.
pub fn learn(sets: &[Vec<Sample>], off: &[Part]) -> Learned {
    let rows: Vec<(Values, f64, f64)> = sets.iter().flat_map(|set| weighted_rows(set)).collect();
    let (mean, spread) = spreads(sets);
    let on: Vec<bool> = Part::ALL.iter().map(|part| !off.contains(part)).collect();
    let mut solution = [0.0; COLUMNS];
    for _ in 0..15 {
        solution = newton_step(&rows, &mean, &spread, &on, solution);
    }
    let mut learned =
        Learned { weights: [0.0; Part::ALL.len()], bias: solution.last().copied().unwrap_or_default() };
    let parts = solution.iter().zip(mean.iter().zip(&spread)).zip(&on);
    for (weight, ((solved, (mean, spread)), on)) in learned.weights.iter_mut().zip(parts) {
        if *on {
            *weight = solved / spread;
            learned.bias -= *weight * mean;
        }
    }
    learned.bias -= threshold(sets, &learned);
    learned
}

/// Values, whether right, and weight. Good pairs of each set weigh 100 together.
fn weighted_rows(set: &[Sample]) -> Vec<(Values, f64, f64)> {
    let worth = |grade: u8| match grade {
        3 => 2.0,
        1 => 0.0,
        _ => 1.0,
    };
    let good: f64 = set.iter().filter(|s| s.grade >= 2).map(|s| worth(s.grade)).sum();
    let rows = set.iter().filter(|s| s.grade != 1);
    rows.map(|s| (s.values, f64::from(u8::from(s.grade >= 2)), worth(s.grade) * 100.0 / good.max(1.0)))
        .collect()
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

/// The log odds at which the mean f1 of all sets is best.
fn threshold(sets: &[Vec<Sample>], learned: &Learned) -> f64 {
    let odds: Vec<Vec<(f64, u8)>> = sets
        .iter()
        .map(|set| {
            set.iter()
                .map(|s| {
                    (learned.bias + parts::weighted(&s.values, &learned.weights).iter().sum::<f64>(), s.grade)
                })
                .collect()
        })
        .collect();
    let steps = (-60..=60).map(|step| f64::from(step) / 20.0);
    let scored = steps.map(|at| (odds.iter().map(|set| f1_at(set, at)).sum::<f64>(), at));
    scored.max_by(|a, b| a.0.total_cmp(&b.0)).map_or(0.0, |(_, at)| at)
}

fn f1_at(set: &[(f64, u8)], least: f64) -> f64 {
    let (mut good, mut wrong, mut known) = (0.0, 0.0, 0.0);
    for (odds, grade) in set {
        known += f64::from(u8::from(*grade >= 2));
        if *odds >= least {
            good += f64::from(u8::from(*grade >= 2));
            wrong += f64::from(u8::from(*grade == 0));
        }
    }
    2.0 * good / f64::max(1.0, good + wrong + known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_right_from_wrong_gets_weight() {
        let sample = |wording: f64, noise: f64, grade: u8| {
            let mut values = [0.0; Part::ALL.len()];
            (values[0], values[1]) = (wording, noise);
            Sample { values, grade }
        };
        let set: Vec<Sample> = (0..40_u8)
            .map(|n| sample(f64::from(n % 4), f64::from(n / 4 % 2), if n % 4 == 3 { 3 } else { 0 }))
            .collect();
        let learned = learn(std::slice::from_ref(&set), &[]);
        assert!(learned.weights[0] > 1.0, "{learned:?}");
        assert!(learned.weights[0] > learned.weights[1].abs(), "{learned:?}");
        assert_eq!(learn(&[set], &[Part::Wording]).weights[0], 0.0);
    }
}

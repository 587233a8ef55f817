//! Targets: indicators and commitments of both plans, paired where they are about the same thing,
//! each pair with a verdict on its figures.
//!
//! Worked example: `5G基站数(万座)` 7.1 → 25.5 and `5G基站数(万)` 7.1 → 25.5 have the same subject;
//! 万座 and 万 are 10⁴ of things; so the verdict is `same` with `how: unit`, and the baselines are
//! the same too.
//!
//! Absent: any sum. Parts are never added up to meet a whole.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::model::{FigureVerdict, How, Reason, TargetPair, TargetSide, Verdict};
use super::names::NameIndex;
use super::subjects::{Subject, subject};
use crate::plan::{self, Figure, Localized, Nature, Plan, Role};
use crate::quantity::{self, Agreement, Reading, Unlike};
use crate::theme::Lexicon;

/// Where a target stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum TargetOrigin {
    /// A row of an indicator table.
    Indicator,
    /// A row of a table that reviews an earlier plan.
    Review,
    /// Running text.
    Commitment,
}

/// Least likeness of names for a pair.
const ALIKE: f64 = 0.6;
/// Least likeness where the figures say the same.
const ALIKE_WITH_FIGURE: f64 = 0.5;

/// One target of one plan.
struct Target {
    id: String,
    line: Option<u32>,
    name: Localized,
    unit: String,
    origin: TargetOrigin,
    /// What is to be reached, or what is stated.
    main: Figure,
    baseline: Option<Figure>,
    nature: Option<Nature>,
    themes: Vec<String>,
    subject: Subject,
}

/// All targets of both plans: pairs first, then those of the left plan only, then those of the
/// right plan only, each in the order of their plan.
pub(super) fn targets(left: &Plan, right: &Plan, lexicon: &Lexicon) -> Vec<TargetPair> {
    let (left, right) = (of_plan(left, lexicon), of_plan(right, lexicon));
    let index = NameIndex::new(left.iter().chain(&right).map(|t| &t.subject));
    let mut found: Vec<(usize, usize, f64, TargetPair)> = Vec::new();
    for (i, a) in left.iter().enumerate() {
        for (j, b) in right.iter().enumerate() {
            if let Some((rank, pair)) = pair(a, b, &index) {
                found.push((i, j, rank, pair));
            }
        }
    }
    keep_best(&mut found);
    found.sort_by_key(|(i, j, ..)| (*i, *j));
    let paired_left: BTreeSet<usize> = found.iter().map(|(i, ..)| *i).collect();
    let paired_right: BTreeSet<usize> = found.iter().map(|(_, j, ..)| *j).collect();
    let mut all: Vec<TargetPair> = found.into_iter().map(|(_, _, _, pair)| pair).collect();
    let alone = |targets: &[Target], paired: &BTreeSet<usize>, is_left: bool| -> Vec<TargetPair> {
        let free = targets.iter().enumerate().filter(|(at, _)| !paired.contains(at));
        free.map(|(_, target)| single(target, is_left)).collect()
    };
    all.extend(alone(&left, &paired_left, true));
    all.extend(alone(&right, &paired_right, false));
    all
}

fn of_plan(plan: &Plan, lexicon: &Lexicon) -> Vec<Target> {
    let pick = |text: &Localized| if text.zh.is_empty() { text.en.clone() } else { text.zh.clone() };
    let mut targets: Vec<Target> = plan
        .indicators
        .iter()
        .map(|row| {
            let (origin, main) = match row.role {
                Role::Target => (TargetOrigin::Indicator, &row.target),
                Role::Review => (TargetOrigin::Review, &row.actual),
            };
            Target {
                id: row.id.clone(),
                line: row.line,
                name: row.name.clone(),
                unit: row.unit.clone(),
                origin,
                main: main.clone().unwrap_or(Figure { year: None, raw: String::new() }),
                baseline: if row.role == Role::Review { row.target.clone() } else { row.baseline.clone() },
                nature: row.nature,
                themes: row.themes.clone(),
                subject: subject(&pick(&row.name)),
            }
        })
        .collect();
    for path in plan::passages(plan) {
        for note in &path.passage.quantities {
            targets.push(Target {
                id: path.passage.id.clone(),
                line: path.passage.line,
                name: note.subject.clone(),
                unit: String::new(),
                origin: TargetOrigin::Commitment,
                main: Figure { year: note.year, raw: note.raw.clone() },
                baseline: None,
                nature: None,
                themes: lexicon.themes_of_passage(path.passage),
                subject: subject(&pick(&note.subject)),
            });
        }
    }
    targets
}

/// The figures of the two that are stated for one year: targets before baselines.
fn figures_of_one_year<'t>(a: &'t Target, b: &'t Target) -> Option<(&'t Figure, &'t Figure)> {
    let own = |t: &'t Target| {
        let earlier = t.baseline.as_ref().filter(|_| t.origin == TargetOrigin::Indicator);
        std::iter::once(&t.main).chain(earlier).filter(|f| f.year.is_some())
    };
    own(a).find_map(|x| own(b).find(|y| x.year == y.year).map(|y| (x, y)))
}

/// The pair with its rank, if the two are about the same thing.
fn pair(a: &Target, b: &Target, index: &NameIndex) -> Option<(f64, TargetPair)> {
    let alike = index.likeness(&a.subject, &b.subject);
    if alike < ALIKE_WITH_FIGURE {
        return None;
    }
    let same_year = figures_of_one_year(a, b);
    let (x, y) = same_year.unwrap_or((&a.main, &b.main));
    let (read_x, read_y) = (quantity::read(&x.raw, &a.unit), quantity::read(&y.raw, &b.unit));
    let agreement = quantity::compare(&read_x, &read_y);
    let equal_figures = same_year.is_some() && matches!(agreement, Agreement::Same(_)) && is_number(&read_x);
    let scope = a.subject.qualifiers != b.subject.qualifiers;
    if !(alike >= ALIKE || equal_figures && alike >= ALIKE_WITH_FIGURE) {
        return None;
    }
    // Different units under names that are only similar are different things.
    if alike < 0.8 && matches!(agreement, Agreement::Unlike(_)) {
        return None;
    }
    // A value for another year under a similar name is worth showing only for the same name.
    if same_year.is_none() && (x.year.is_some() && y.year.is_some()) && alike < 0.85 {
        return None;
    }
    let (verdict, how, reason) =
        verdict(agreement, scope && !equal_figures, same_year.is_none() && x.year != y.year);
    let rank = alike + if equal_figures { 0.3 } else { 0.0 } + if scope { 0.0 } else { 0.05 };
    let themes: BTreeSet<&String> = a.themes.iter().chain(&b.themes).collect();
    let baseline = both_baselines(a, b, x);
    let mut pair = TargetPair {
        left: Some(side(a, x)),
        right: Some(side(b, y)),
        subject: name_of(a),
        year: if x.year == y.year { x.year } else { None },
        verdict,
        how,
        reason,
        baseline,
        score: (alike * 10_000.0).round() / 10_000.0,
        themes: themes.into_iter().cloned().collect(),
    };
    // The shorter of the two names stands for both, whatever side it is on.
    let other = name_of(b);
    if (other.chars().count(), &other) < (pair.subject.chars().count(), &pair.subject) {
        pair.subject = other;
    }
    Some((rank, pair))
}

fn is_number(reading: &Reading) -> bool {
    matches!(reading, Reading::Quantity(_))
}

fn verdict(agreement: Agreement, scope: bool, year: bool) -> (Verdict, Option<How>, Option<Reason>) {
    let unlike = |reason| (Verdict::NotComparable, None, Some(reason));
    match agreement {
        Agreement::Unlike(Unlike::NoNumber) => unlike(Reason::NoNumber),
        Agreement::Unlike(Unlike::Unit) => unlike(Reason::Unit),
        _ if scope => unlike(Reason::Scope),
        _ if year => unlike(Reason::Year),
        Agreement::Same(how) => (Verdict::Same, Some(how_of(how)), None),
        Agreement::Higher => (Verdict::Higher, None, None),
        Agreement::Lower => (Verdict::Lower, None, None),
    }
}

fn how_of(how: quantity::How) -> How {
    match how {
        quantity::How::Identical => How::Identical,
        quantity::How::Unit => How::Unit,
        quantity::How::Relation => How::Relation,
        quantity::How::Precision => How::Precision,
    }
}

/// The verdict on the baselines, where the main verdict is on the targets of two rows.
fn both_baselines(a: &Target, b: &Target, shown: &Figure) -> Option<FigureVerdict> {
    if a.origin != b.origin || a.origin == TargetOrigin::Commitment || !std::ptr::eq(shown, &raw const a.main)
    {
        return None;
    }
    let (x, y) = (a.baseline.as_ref()?, b.baseline.as_ref()?);
    let agreement = quantity::compare(&quantity::read(&x.raw, &a.unit), &quantity::read(&y.raw, &b.unit));
    let (verdict, how, reason) = verdict(agreement, false, x.year != y.year);
    let year = if x.year == y.year { x.year } else { None };
    Some(FigureVerdict { left: x.raw.clone(), right: y.raw.clone(), year, verdict, how, reason })
}

fn name_of(target: &Target) -> String {
    if target.name.zh.is_empty() { target.name.en.clone() } else { target.name.zh.clone() }
}

fn side(target: &Target, shown: &Figure) -> TargetSide {
    TargetSide {
        id: target.id.clone(),
        line: target.line,
        raw: shown.raw.clone(),
        unit: target.unit.clone(),
        year: shown.year,
        name: target.name.clone(),
        origin: target.origin,
        baseline: target.baseline.as_ref().map(|f| f.raw.clone()),
        baseline_year: target.baseline.as_ref().and_then(|f| f.year),
        nature: target.nature,
        qualifiers: target.subject.qualifiers.iter().map(|(_, word)| (*word).to_owned()).collect(),
    }
}

fn single(target: &Target, is_left: bool) -> TargetPair {
    let own = Some(side(target, &target.main));
    TargetPair {
        left: if is_left { own.clone() } else { None },
        right: if is_left { None } else { own },
        subject: name_of(target),
        year: target.main.year,
        verdict: if is_left { Verdict::LeftOnly } else { Verdict::RightOnly },
        how: None,
        reason: None,
        baseline: None,
        score: 0.0,
        themes: target.themes.clone(),
    }
}

/// Of the pairs of one target, keeps the best and those nearly as good: a figure may stand in a
/// table and in the text as well.
fn keep_best(found: &mut Vec<(usize, usize, f64, TargetPair)>) {
    let best = |of: &dyn Fn(&(usize, usize, f64, TargetPair)) -> bool,
                all: &[(usize, usize, f64, TargetPair)]| {
        all.iter().filter(|f| of(f)).map(|f| f.2).fold(0.0, f64::max)
    };
    let keep: Vec<bool> = found
        .iter()
        .map(|(i, j, rank, _)| {
            let left = best(&|f| f.0 == *i, found);
            let right = best(&|f| f.1 == *j, found);
            *rank >= left.max(right) - 0.12
        })
        .collect();
    let mut keep = keep.into_iter();
    found.retain(|_| keep.next().unwrap_or(true));
}

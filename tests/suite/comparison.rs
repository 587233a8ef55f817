//! The contract of a comparison, on the bundled plans: it mirrors, repeats to the byte, refers to
//! what there is and loses nothing.
//!
//! Absent: which links are good; that is measured, not tested.

use std::collections::{BTreeMap, BTreeSet};

use plan_compare::compare::{Comparison, Side, TargetOrigin, TargetPair, Verdict, compare, contradictions};
use plan_compare::plan::{self, Plan};
use plan_compare::theme::Lexicon;

use crate::support::{assert_none, beside, bundled, plans};

/// Pairs that stand for all: the headline pair, the ones with a gold standard, plans with many
/// rows, and plans without any.
const SAMPLE: [(&str, &str); 6] = [
    ("digital-economy", "new-infrastructure"),
    ("digital-economy", "manufacturing"),
    ("natural-resources", "water"),
    ("social-credit", "trade"),
    ("fire-rescue", "medical-security"),
    ("new-urbanisation", "urban-housing"),
];

/// The sample, or all pairs where time is no matter: in a release build, or if it is asked for.
fn pairs() -> Vec<(&'static Plan, &'static Plan)> {
    if cfg!(debug_assertions) && std::env::var_os("PLAN_COMPARE_ALL_PAIRS").is_none() {
        println!("{} pairs; set PLAN_COMPARE_ALL_PAIRS=1 for all of them", SAMPLE.len());
        return SAMPLE.iter().map(|(left, right)| (bundled(left), bundled(right))).collect();
    }
    let all = plans().iter().enumerate();
    all.flat_map(|(at, (_, left))| plans()[at + 1..].iter().map(move |(_, right)| (left, right))).collect()
}

#[test]
fn a_comparison_keeps_its_contract() {
    for (left, right) in pairs() {
        let name = format!("{} and {}", left.id, right.id);
        let comparison = compare(left, right, Lexicon::bundled());
        let back = compare(right, left, Lexicon::bundled());
        assert_eq!(back.mirrored(), comparison, "{name}: swapping does not mirror");
        check_ends(&name, &comparison, left, right);
        check_themes(&name, &comparison, left, right);
        check_targets(&name, &comparison, left, right);
    }
}

#[test]
fn a_comparison_repeats_to_the_byte() {
    let (left, right) = (bundled("digital-economy"), bundled("new-infrastructure"));
    let json = compare(left, right, Lexicon::bundled()).to_json();
    // From plans that were loaded anew, so that nothing in memory can settle a tie.
    let again = |id: &str| crate::support::load(id).0.expect("the bundled plan is a plan");
    let repeated = compare(&again(&left.id), &again(&right.id), Lexicon::bundled()).to_json();
    assert_eq!(json, repeated);
    let read: Comparison = serde_json::from_str(&json).expect("a comparison reads its own JSON");
    assert_eq!(
        (read.links.len(), read.targets.len()),
        (json.matches("\"textual\"").count(), read.targets.len())
    );
}

#[test]
fn a_plan_agrees_with_itself() {
    let plan = bundled("new-infrastructure");
    let comparison = compare(plan, plan, Lexicon::bundled());
    assert!(comparison.only_left.is_empty() && comparison.only_right.is_empty());
    let rows = comparison.targets.iter().filter(|pair| both_rows(pair));
    for pair in rows {
        assert_eq!(pair.verdict, Verdict::Same, "{pair:#?}");
    }
}

/// What plans say twice and differently.
fn contradicting(plans: &[Plan]) -> BTreeSet<(String, String)> {
    let all = plans.iter().flat_map(|plan| contradictions(plan, Lexicon::bundled()));
    all.map(|found| (found.first_raw, found.second_raw)).collect()
}

#[test]
fn two_plans_contradict_themselves_and_no_other_does() {
    let bundled: Vec<Plan> = plans().iter().map(|(_, plan)| plan.clone()).collect();
    let wanted = |water: &str| {
        BTreeSet::from([("0.053", "0.53%"), ("463", water)].map(|(x, y)| (x.to_owned(), y.to_owned())))
    };
    assert_eq!(contradicting(&bundled), wanted("500亿立方米左右"));
    let Some(path) = beside("gazette-2021-15.txt", "PLAN_COMPARE_GAZETTE") else { return };
    let text = std::fs::read_to_string(path).expect("the gazette can be read");
    let (official, _) = plan_compare::read::read(&text, Lexicon::bundled());
    assert_eq!(contradicting(&official), wanted("稳定在500亿立方米左右"));
}

/// Links name passages that there are, with their lines, each pair once, the best first.
fn check_ends(name: &str, comparison: &Comparison, left: &Plan, right: &Plan) {
    let lines = |plan: &Plan| -> BTreeMap<String, Option<u32>> {
        plan::passages(plan).iter().map(|p| (p.passage.id.clone(), p.passage.line)).collect()
    };
    let (of_left, of_right) = (lines(left), lines(right));
    let mut seen = BTreeSet::new();
    for link in &comparison.links {
        assert_eq!(of_left.get(&link.left.id), Some(&link.left.line), "{name}: {link:?}");
        assert_eq!(of_right.get(&link.right.id), Some(&link.right.line), "{name}: {link:?}");
        assert!(seen.insert((&link.left.id, &link.right.id)), "{name}: twice: {link:?}");
        for score in [link.score, link.textual, link.thematic] {
            assert!((0.0..=1.0).contains(&score), "{name}: {link:?}");
        }
    }
    assert!(comparison.links.windows(2).all(|two| two[0].score >= two[1].score), "{name}: not best first");
}

/// Every theme stands in one list, with passages and rows that there are.
fn check_themes(name: &str, comparison: &Comparison, left: &Plan, right: &Plan) {
    let ids = |plan: &Plan| -> BTreeSet<String> {
        let passages = plan::passages(plan).into_iter().map(|p| p.passage.id.clone());
        passages.chain(plan.indicators.iter().map(|row| row.id.clone())).collect()
    };
    let (of_left, of_right) = (ids(left), ids(right));
    let mut seen = BTreeSet::new();
    let lists = [&comparison.themes, &comparison.only_left, &comparison.only_right];
    for (place, list) in lists.into_iter().enumerate() {
        for theme in list {
            assert!(seen.insert(&theme.id), "{name}: {} stands twice", theme.id);
            assert!(Lexicon::bundled().get(&theme.id).is_some(), "{name}: {}", theme.id);
            let (a, b): (Vec<&String>, Vec<&String>) = (
                theme.left.iter().chain(&theme.left_indicators).collect(),
                theme.right.iter().chain(&theme.right_indicators).collect(),
            );
            assert_eq!((!a.is_empty(), !b.is_empty()), [(true, true), (true, false), (false, true)][place]);
            assert!(a.iter().all(|id| of_left.contains(*id)), "{name}: {theme:?}");
            assert!(b.iter().all(|id| of_right.contains(*id)), "{name}: {theme:?}");
        }
    }
}

/// Every row and every figure of running text is there, and verdicts fit the sides that there are.
fn check_targets(name: &str, comparison: &Comparison, left: &Plan, right: &Plan) {
    for (side, plan) in [(Side::Left, left), (Side::Right, right)] {
        let sides = || comparison.targets.iter().filter_map(|target| target.side(side));
        let rows: BTreeSet<&str> = sides().map(|s| s.id.as_str()).collect();
        let cells: BTreeSet<(&str, &str)> = sides().map(|s| (s.id.as_str(), s.raw.as_str())).collect();
        for row in &plan.indicators {
            assert!(rows.contains(row.id.as_str()), "{name}: {} is lost", row.id);
        }
        for path in plan::passages(plan) {
            for note in &path.passage.quantities {
                let (id, raw) = (path.passage.id.as_str(), note.raw.as_str());
                assert!(cells.contains(&(id, raw)), "{name}: {id} {raw} is lost");
            }
        }
    }
    for pair in &comparison.targets {
        let sides = (pair.left.is_some(), pair.right.is_some());
        let fits = match pair.verdict {
            Verdict::LeftOnly => sides == (true, false),
            Verdict::RightOnly => sides == (false, true),
            _ => sides == (true, true),
        };
        let explained = (pair.how.is_some(), pair.reason.is_some())
            == (pair.verdict == Verdict::Same, pair.verdict == Verdict::NotComparable);
        assert!(fits && explained && (0.0..=1.0).contains(&pair.score), "{name}: {pair:#?}");
    }
}

#[test]
fn every_row_shows_its_target() {
    let mut faults = Vec::new();
    for (left, right) in pairs() {
        let comparison = compare(left, right, Lexicon::bundled());
        for (side, plan) in [(Side::Left, left), (Side::Right, right)] {
            let sides = comparison.targets.iter().filter_map(|target| target.side(side));
            let cells: BTreeSet<(&str, &str)> = sides.map(|s| (s.id.as_str(), s.raw.as_str())).collect();
            for row in &plan.indicators {
                let cell = if row.role == plan::Role::Review { &row.actual } else { &row.target };
                let raw = cell.as_ref().map(|figure| figure.raw.as_str()).unwrap_or_default();
                if !cells.contains(&(row.id.as_str(), raw)) {
                    faults.push(format!("{} and {}: {} {raw}", left.id, right.id, row.id));
                }
            }
        }
    }
    assert_none(&faults);
}

fn both_rows(pair: &TargetPair) -> bool {
    Side::BOTH.iter().all(|&side| pair.side(side).is_some_and(|s| s.origin == TargetOrigin::Indicator))
}

/// What the first screen shows: base stations and racks agree, at the start as at the end; no other
/// row has a row to face it. (Few are faced by running text: both plans count 86 platforms in 2020.)
#[test]
fn the_headline_pair() {
    let (left, right) = (bundled("digital-economy"), bundled("new-infrastructure"));
    let comparison = compare(left, right, Lexicon::bundled());
    let mut agreed = Vec::new();
    for pair in comparison.targets.iter().filter(|pair| both_rows(pair)) {
        let baseline = pair.baseline.as_ref().expect("both tables print 2020");
        assert_eq!((pair.verdict, baseline.verdict), (Verdict::Same, Verdict::Same), "{pair:#?}");
        let (a, b) = (pair.left.as_ref().expect("left"), pair.right.as_ref().expect("right"));
        assert_eq!((&a.raw, &a.baseline), (&b.raw, &b.baseline));
        agreed.push((b.name.zh.as_str(), baseline.right.as_str(), b.raw.as_str()));
    }
    let mut alone_rows = 0;
    agreed.sort_unstable();
    assert_eq!(agreed, [("5G基站数", "7.1", "25.5"), ("大数据中心在用标准机架数", "35", "70")]);
    for (side, plan, alone) in
        [(Side::Left, left, Verdict::LeftOnly), (Side::Right, right, Verdict::RightOnly)]
    {
        for row in &plan.indicators {
            let of_row = |t: &&TargetPair| t.side(side).is_some_and(|s| s.id == row.id);
            let found: Vec<&TargetPair> = comparison.targets.iter().filter(of_row).collect();
            let agrees = found.iter().any(|t| both_rows(t));
            let shown = |t: &&&TargetPair| t.side(side).is_some_and(|s| Some(&s.raw) == cell_of(row));
            let stands_alone = found.iter().filter(shown).any(|t| t.verdict == alone);
            assert!(agrees != stands_alone, "{}: {found:#?}", row.name.zh);
            alone_rows += usize::from(stands_alone);
        }
    }
    assert_eq!(alone_rows, 21, "all rows but two of each table");
}

fn cell_of(row: &plan::Indicator) -> Option<&String> {
    row.target.as_ref().map(|figure| &figure.raw)
}

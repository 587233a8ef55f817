//! Near misses in the plans themselves: figures that look like one target and are not. Each case says why
//! they are not, and fails where the engine calls one of the two higher, lower or the same as the other.
//!
//! Absent: invented names and figures, which the engine's own tests have.

use plan_compare::compare::{Comparison, Reason, Side, TargetPair, Verdict, compare};
use plan_compare::theme::Lexicon;

use crate::support::bundled;

/// A plan, the line of the gazette, and the figure as printed there.
type Figure = (&'static str, u32, &'static str);

/// What is to become of the two.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Outcome {
    /// Shown together and not compared, with the reason.
    Unlike(Reason),
    /// Shown as neighbours.
    Near,
    /// Never shown together.
    Apart,
}

use Outcome::{Apart, Near, Unlike};

/// Two figures, what is to become of them, and why.
type Case = (Figure, Figure, Outcome, &'static str);

const CASES: [Case; 12] = [
    (
        ("manufacturing", 3288, "20家以上"),
        ("new-infrastructure", 1517, "21"),
        Unlike(Reason::Scope),
        "platforms of provincial level or above, and national ones alone",
    ),
    (
        ("digital-economy", 1110, "/"),
        ("manufacturing", 3032, "42家"),
        Unlike(Reason::Scope),
        "model factories to be added, and all there are",
    ),
    (
        ("fire-rescue", 3834, "72%"),
        ("new-urbanisation", 2280, "67.3%"),
        Unlike(Reason::Scope),
        "an urban share of people of some kind, and of registered ones",
    ),
    (
        ("natural-resources", 197, "24.1"),
        ("new-urbanisation", 2334, "24"),
        Unlike(Reason::Year),
        "the same share of woodland, five years apart",
    ),
    (
        ("manufacturing", 3032, "46.5%"),
        ("trade", 4520, "37.2%"),
        Unlike(Reason::Scope),
        "high technology in output, and in exports",
    ),
    (
        ("new-infrastructure", 1498, "全覆盖"),
        ("new-urbanisation", 2708, "全覆盖"),
        Unlike(Reason::Scope),
        "the same words of 5G and of gigabit networks",
    ),
    (
        ("natural-resources", 196, "282"),
        ("water", 3549, "[100]"),
        Near,
        "a stock of wetland, and water area regained",
    ),
    (("natural-resources", 140, "26"), ("water", 3460, "[28.3]"), Near, "land and water per unit of GDP"),
    (
        ("medical-security", 4233, "≥99%"),
        ("new-urbanisation", 2407, "> 90"),
        Near,
        "medical insurance and pensions",
    ),
    (
        ("fire-rescue", 3834, "超 1100 万家"),
        ("social-credit", 677, "4.6万份"),
        Apart,
        "market entities, and reports issued for them",
    ),
    (
        ("new-urbanisation", 2417, "≥70"),
        ("urban-housing", 2884, "100%"),
        Apart,
        "green travel and green buildings share an adjective",
    ),
    (
        ("new-infrastructure", 1460, "97家"),
        ("water", 3438, "70个"),
        Apart,
        "bases and districts of whatever kind may serve as models",
    ),
];

fn is(pair: &TargetPair, side: Side, (_, line, raw): Figure) -> bool {
    pair.side(side).is_some_and(|target| target.line == Some(line) && target.raw == raw)
}

fn outcome(comparison: &Comparison, left: Figure, right: Figure) -> Outcome {
    let both = |pair: &&TargetPair| is(pair, Side::Left, left) && is(pair, Side::Right, right);
    let Some(pair) = comparison.targets.iter().find(both) else { return Apart };
    assert_eq!(pair.verdict, Verdict::NotComparable, "{left:?} {right:?}: {}", pair.explanation.zh);
    if pair.neighbours { Near } else { Unlike(pair.reason.expect("what is not comparable has a reason")) }
}

#[test]
fn near_misses_of_the_gazette_stay_apart() {
    for (left, right, wanted, why) in CASES {
        for (left, right) in [(left, right), (right, left)] {
            let comparison = compare(bundled(left.0), bundled(right.0), Lexicon::bundled());
            // The figures are there to be confused.
            for (side, figure) in [(Side::Left, left), (Side::Right, right)] {
                let stated = comparison.targets.iter().any(|pair| is(pair, side, figure));
                assert!(stated, "{figure:?} is no target");
            }
            assert_eq!(outcome(&comparison, left, right), wanted, "{why}: {left:?} {right:?}");
        }
    }
}

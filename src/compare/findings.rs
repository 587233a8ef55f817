//! What an analyst should look at first in a comparison: a handful of findings, the weightiest first.
//!
//! Worked example: of two plans with 98 targets and 185 links, the page can say at once that 湿地保有量
//! differs, that one plan's text does not agree with its own table, that only A promises figures on
//! 物联网 though both treat it, and that six figures are the same. Everything else is in the views.
//!
//! Absent: sentences, which are the page's, and any judgement of which plan is right.

use std::collections::{BTreeMap, BTreeSet};

use super::model::{Comparison, Link, LinkKind, Reason, Side, TargetPair, Verdict};
use super::stated::TargetOrigin;
use super::{Contradiction, TargetSide};
use crate::plan::{Nature, Plan};
use crate::quantity;
use crate::theme::BOILERPLATE;

/// One thing to look at, in the order of weight.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding<'c> {
    /// Both plans state it, and the figures differ.
    Differs(&'c TargetPair),
    /// One plan does not agree with itself.
    Contradicts(Side, &'c Contradiction),
    /// Both treat the theme, and only one side promises these figures.
    OnlyPromised {
        /// The side that promises.
        side: Side,
        /// Id of the theme.
        theme: &'c str,
        /// What it promises, the rows of its tables first.
        targets: Vec<&'c TargetPair>,
    },
    /// Both plans state these figures, and they are the same.
    Agrees(Vec<&'c TargetPair>),
    /// Two passages of nearly the same wording.
    NearIdentical(&'c Link),
    /// One passage is met by several of the other plan.
    Spread {
        /// The side of the one passage.
        side: Side,
        /// Its id.
        id: &'c str,
        /// Its links, best first.
        links: Vec<&'c Link>,
    },
    /// Two figures that look like the same thing and are not.
    LooksAlike(&'c TargetPair),
}

/// More than this nobody looks at first.
pub const MOST_FINDINGS: usize = 8;

/// Differing targets that are named one by one; their view lists all.
const DIFFERING: usize = 3;
/// Contradictions that are named.
const CONTRADICTING: usize = 2;
/// From so many counterparts on, a passage is said to be met by several.
const SEVERAL: usize = 3;

/// The findings of a comparison of these two plans.
pub fn findings<'c>(comparison: &'c Comparison, left: &Plan, right: &Plan) -> Vec<Finding<'c>> {
    let mut found: Vec<Finding<'c>> = Vec::new();
    let differing = |pair: &&TargetPair| matches!(pair.verdict, Verdict::Higher | Verdict::Lower);
    let mut said = BTreeSet::new();
    let mut differing = weightiest(comparison, differing);
    differing.retain(|pair| said.insert(sentence(pair)));
    found.extend(differing.into_iter().take(DIFFERING).map(Finding::Differs));
    let own = |side: Side| match side {
        Side::Left => &comparison.left_contradictions,
        Side::Right => &comparison.right_contradictions,
    };
    // In turns, so that it does not matter which plan stands on the left.
    let turns = (0..CONTRADICTING).flat_map(|turn| Side::BOTH.map(|side| (side, own(side).get(turn))));
    let contradictions = turns.filter_map(|(side, c)| Some((side, c?)));
    found.extend(contradictions.take(CONTRADICTING).map(|(side, c)| Finding::Contradicts(side, c)));
    found.extend(only_promised(comparison, Side::Left, left));
    found.extend(only_promised(comparison, Side::Right, right));
    let same = weightiest(comparison, |pair| pair.verdict == Verdict::Same);
    found.extend((!same.is_empty()).then_some(Finding::Agrees(same)));
    found.extend(near_identical(comparison).map(Finding::NearIdentical));
    found.extend(spread(comparison));
    let alike = |pair: &&TargetPair| {
        let unlike = pair.verdict == Verdict::NotComparable && !pair.neighbours;
        unlike && matches!(pair.reason, Some(Reason::Scope | Reason::Unit))
    };
    found.extend(weightiest(comparison, alike).into_iter().take(1).map(Finding::LooksAlike));
    found.truncate(MOST_FINDINGS);
    found
}

/// What a reader is told of a difference. A figure of running text meets that of the other plan's text and
/// the same of its table.
fn sentence(pair: &TargetPair) -> (Option<i32>, String, [String; 2]) {
    let name = pair.any_side().map(|side| side.name.zh.clone()).unwrap_or_default();
    let printed = Side::BOTH
        .map(|side| pair.side(side).map(|s| quantity::with_unit(&s.raw, &s.unit)).unwrap_or_default());
    (pair.year, name, printed)
}

/// Targets of a kind: binding ones and rows of tables before running text, near names before far ones.
fn weightiest(comparison: &Comparison, kind: impl Fn(&&TargetPair) -> bool) -> Vec<&TargetPair> {
    let mut pairs: Vec<&TargetPair> = comparison.targets.iter().filter(kind).collect();
    let sides = |pair: &TargetPair, is: fn(&TargetSide) -> bool| {
        let not = |side: &Side| pair.side(*side).is_some_and(|s| !is(s));
        Side::BOTH.iter().filter(|side| not(side)).count()
    };
    pairs.sort_by(|x, y| {
        let weight = |pair: &TargetPair| {
            let binding = sides(pair, |s| s.nature == Some(Nature::Binding));
            (sides(pair, |s| s.origin == TargetOrigin::Indicator), binding)
        };
        weight(x).cmp(&weight(y)).then(y.score.total_cmp(&x.score))
    });
    pairs
}

/// The shared theme on which one side promises most that the other does not.
fn only_promised<'c>(comparison: &'c Comparison, side: Side, plan: &Plan) -> Option<Finding<'c>> {
    let verdict = match side {
        Side::Left => Verdict::LeftOnly,
        Side::Right => Verdict::RightOnly,
    };
    let from = plan.period.map(|period| period.from);
    let promise = |s: &TargetSide| match s.origin {
        TargetOrigin::Indicator => true,
        // Running text states what was reached as well as what is to be.
        TargetOrigin::Commitment => s.year.zip(from).is_some_and(|(year, from)| year >= from),
        TargetOrigin::Review => false,
    };
    let alone = weightiest(comparison, |pair| {
        pair.verdict == verdict && pair.side(side).is_some_and(|s| !s.raw.is_empty() && promise(s))
    });
    let of = |theme: &str| -> Vec<&'c TargetPair> {
        alone.iter().filter(|pair| pair.themes.iter().any(|t| t == theme)).copied().collect()
    };
    let themes = comparison.themes.iter().filter(|t| !boilerplate(&t.id));
    let both = themes.filter(|t| !t.left.is_empty() && !t.right.is_empty());
    // The first of the most: `max_by_key` would give the last.
    let most = both.map(|t| (t.id.as_str(), of(&t.id))).rev().max_by_key(|(_, targets)| targets.len());
    most.filter(|(_, targets)| !targets.is_empty()).map(|(theme, targets)| Finding::OnlyPromised {
        side,
        theme,
        targets,
    })
}

fn near_identical(comparison: &Comparison) -> Option<&Link> {
    let near = |link: &&Link| link.kind == LinkKind::NearIdentical && of_substance(link);
    comparison.links.iter().filter(near).max_by(|x, y| x.textual.total_cmp(&y.textual))
}

/// The passage with most counterparts about the same subject, if it has several.
fn spread(comparison: &Comparison) -> Option<Finding<'_>> {
    let mut of: BTreeMap<(Side, &str), Vec<&Link>> = BTreeMap::new();
    for link in comparison.links.iter().filter(|l| l.kind != LinkKind::SameTheme && of_substance(l)) {
        for side in Side::BOTH {
            of.entry((side, link.side(side).id.as_str())).or_default().push(link);
        }
    }
    let several = of.into_iter().filter(|(_, links)| links.len() >= SEVERAL);
    // A tie is settled by what does not hang on the side: how strong the links are, then the plan.
    let strength = |links: &[&Link]| links.iter().map(|link| link.score).sum::<f64>();
    let plan = |side: Side| match side {
        Side::Left => &comparison.left.id,
        Side::Right => &comparison.right.id,
    };
    let ((side, id), links) = several.max_by(|((s, a), x), ((t, b), y)| {
        let by_strength = x.len().cmp(&y.len()).then_with(|| strength(x).total_cmp(&strength(y)));
        by_strength.then_with(|| (plan(*t), b).cmp(&(plan(*s), a)))
    })?;
    Some(Finding::Spread { side, id, links })
}

/// Whether a link is about more than what every plan says.
fn of_substance(link: &Link) -> bool {
    let themes: BTreeSet<&str> = link.shared_themes.iter().map(String::as_str).collect();
    !themes.is_empty() && !themes.iter().any(|theme| boilerplate(theme))
}

fn boilerplate(theme: &str) -> bool {
    BOILERPLATE.contains(&theme)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::compare;
    use crate::compare::tests::bundled;
    use crate::theme::Lexicon;

    /// How weighty a finding is; less comes first.
    fn rank(finding: &Finding<'_>) -> u8 {
        match finding {
            Finding::Differs(_) => 0,
            Finding::Contradicts(..) => 1,
            Finding::OnlyPromised { .. } => 2,
            Finding::Agrees(_) => 3,
            Finding::NearIdentical(_) => 4,
            Finding::Spread { .. } => 5,
            Finding::LooksAlike(_) => 6,
        }
    }

    fn with(left: &str, right: &str, check: impl Fn(&Comparison, &[Finding<'_>])) {
        let (left, right) = (bundled(left), bundled(right));
        let comparison = compare(&left, &right, Lexicon::bundled());
        check(&comparison, &findings(&comparison, &left, &right));
    }

    /// A figure of the text meets the other plan's text and its table: one difference, said once.
    #[test]
    fn a_difference_is_said_once() {
        let (left, mut right) = (bundled("digital-economy"), bundled("new-infrastructure"));
        for row in right.indicators.iter_mut().filter(|row| row.id == "5g-base-stations") {
            row.target.as_mut().expect("a target").raw = "26".to_owned();
        }
        let mut comparison = compare(&left, &right, Lexicon::bundled());
        let twice: Vec<TargetPair> =
            comparison.targets.iter().filter(|pair| pair.verdict == Verdict::Higher).cloned().collect();
        assert_eq!(twice.len(), 1);
        comparison.targets.extend(twice);
        let found = findings(&comparison, &left, &right);
        assert_eq!(found.iter().filter(|finding| rank(finding) == 0).count(), 1, "{found:#?}");
    }

    #[test]
    fn the_first_pair_agrees_and_each_side_promises_something_alone() {
        with("digital-economy", "new-infrastructure", |_, found| {
            assert!(found.iter().map(rank).is_sorted(), "{found:#?}");
            assert!(found.len() <= MOST_FINDINGS);
            let agree =
                found.iter().find_map(|f| if let Finding::Agrees(same) = f { Some(same) } else { None });
            let first = agree.and_then(|same| same.first()).expect("figures agree");
            assert_eq!(
                first.left.as_ref().map(|s| s.raw.as_str()),
                Some("25.5"),
                "the table's row comes first"
            );
            for wanted in Side::BOTH {
                let alone = found.iter().any(|f| {
                    matches!(f, Finding::OnlyPromised { side, targets, .. } if *side == wanted && !targets.is_empty())
                });
                assert!(alone, "{wanted:?}: {found:#?}");
            }
        });
    }

    #[test]
    fn every_finding_is_what_it_says() {
        for (left, right) in [
            ("natural-resources", "water"),
            ("urban-housing", "new-urbanisation"),
            ("manufacturing", "digital-economy"),
        ] {
            with(left, right, |comparison, found| {
                assert!(
                    !found.is_empty() && found.len() <= MOST_FINDINGS && found.iter().map(rank).is_sorted()
                );
                for finding in found {
                    let holds = match finding {
                        Finding::Differs(pair) => matches!(pair.verdict, Verdict::Higher | Verdict::Lower),
                        Finding::Contradicts(_, c) => c.first_raw != c.second_raw,
                        Finding::OnlyPromised { side, theme, targets } => {
                            comparison.themes.iter().any(|t| t.id == *theme)
                                && targets
                                    .iter()
                                    .all(|t| t.side(*side).is_some() && t.side(side.other()).is_none())
                        }
                        Finding::Agrees(same) => same.iter().all(|pair| pair.verdict == Verdict::Same),
                        Finding::NearIdentical(link) => link.kind == LinkKind::NearIdentical,
                        Finding::Spread { side, id, links } => {
                            links.len() >= SEVERAL && links.iter().all(|link| link.side(*side).id == *id)
                        }
                        Finding::LooksAlike(pair) => pair.verdict == Verdict::NotComparable,
                    };
                    assert!(holds, "{left} {right}: {finding:#?}");
                }
            });
        }
    }

    /// What a finding is about, without the side that it is on.
    fn about(finding: &Finding<'_>) -> String {
        match finding {
            Finding::Contradicts(_, found) => format!("contradicts {}", found.subject),
            Finding::Spread { id, links, .. } => format!("spread {id} {}", links.len()),
            other => format!("{}", rank(other)),
        }
    }

    fn sorted(found: &[Finding<'_>]) -> Vec<String> {
        let mut about: Vec<String> = found.iter().map(about).collect();
        about.sort();
        about
    }

    #[test]
    fn swapping_the_plans_finds_the_same() {
        let plans: Vec<Plan> = ["urban-housing", "new-urbanisation", "water", "meteorology", "manufacturing"]
            .map(bundled)
            .into();
        for (at, left) in plans.iter().enumerate() {
            for right in plans.iter().skip(at + 1) {
                let forth = compare(left, right, Lexicon::bundled());
                let back = forth.clone().mirrored();
                let found = [findings(&forth, left, right), findings(&back, right, left)].map(|f| sorted(&f));
                assert_eq!(found[0], found[1], "{} {}", left.id, right.id);
            }
        }
    }

    #[test]
    fn both_plans_contradictions_are_named() {
        let (left, right) = (bundled("water"), bundled("meteorology"));
        let mut comparison = compare(&left, &right, Lexicon::bundled());
        let other = comparison.right_contradictions[0].clone();
        comparison.left_contradictions.push(other);
        assert_eq!((comparison.left_contradictions.len(), comparison.right_contradictions.len()), (2, 1));
        let named = |comparison: &Comparison, left: &Plan, right: &Plan| -> Vec<Side> {
            let found = findings(comparison, left, right);
            let sides = found.iter().filter_map(|f| match f {
                Finding::Contradicts(side, _) => Some(*side),
                _ => None,
            });
            sides.collect()
        };
        assert_eq!(named(&comparison, &left, &right), Side::BOTH);
        assert_eq!(named(&comparison.mirrored(), &right, &left), Side::BOTH);
    }

    #[test]
    fn nothing_in_common_is_no_finding() {
        let plan = Plan { indicators: Vec::new(), sections: Vec::new(), ..bundled("water") };
        let comparison = compare(&plan, &plan, Lexicon::bundled());
        assert_eq!(findings(&comparison, &plan, &plan), []);
    }

    #[test]
    #[ignore = "prints findings for a look"]
    fn print() {
        for (left, right) in [
            ("digital-economy", "new-infrastructure"),
            ("natural-resources", "water"),
            ("urban-housing", "new-urbanisation"),
        ] {
            with(left, right, |_, found| {
                for finding in found {
                    let text = format!("{finding:?}");
                    println!("{left} {right} {}", text.chars().take(220).collect::<String>());
                }
            });
        }
    }
}

//! What corrections make of a comparison.
//!
//! Absent: any new score. A link that only the reader makes has none.

use std::collections::BTreeSet;

use super::{Correction, CorrectionKind, Corrections, target_key};
use crate::compare::model::{Comparison, Link, LinkKind, Ref, Side, TargetPair, Verdict};
use crate::compare::reasons;
use crate::plan::Localized;

/// The comparison as the reader corrected it. Corrections of other plans change nothing.
pub fn apply(comparison: &Comparison, corrections: &Corrections) -> Comparison {
    let mut corrected = comparison.clone();
    if corrections.is_empty() || !corrections.are_of(&comparison.left.id, &comparison.right.id) {
        return corrected;
    }
    let list = corrections.list(&comparison.left.id);
    corrected.links = links(comparison, &list);
    // What is split comes in the order of the plans' ids, so that it is the same from both sides.
    let first = Side::left_if(corrections.plans().0 == comparison.left.id);
    corrected.targets = targets(&comparison.targets, &list, first);
    corrected
}

fn couples(list: &[Correction], kind: CorrectionKind) -> Vec<(&str, &str)> {
    let of_kind = list.iter().filter(|one| one.kind == kind);
    of_kind.map(|one| (one.left.as_str(), one.right.as_str())).collect()
}

/// Pinned links first: those that were there, best first, then those that only the reader makes.
fn links(comparison: &Comparison, list: &[Correction]) -> Vec<Link> {
    let unlinked: BTreeSet<_> = couples(list, CorrectionKind::Unlinked).into_iter().collect();
    let pinned = couples(list, CorrectionKind::Pinned);
    let ends = |link: &Link| (link.left.id.clone(), link.right.id.clone());
    let is = |set: &BTreeSet<(&str, &str)>, link: &Link| {
        set.contains(&(link.left.id.as_str(), link.right.id.as_str()))
    };
    let pins: BTreeSet<_> = pinned.iter().copied().collect();
    let kept = comparison.links.iter().filter(|link| !is(&unlinked, link));
    let (first, rest): (Vec<&Link>, Vec<&Link>) = kept.partition(|link| is(&pins, link));
    let known: BTreeSet<_> = first.iter().map(|link| ends(link)).collect();
    let by_hand =
        pinned.iter().filter(|(left, right)| !known.contains(&((*left).to_owned(), (*right).to_owned())));
    let mut links: Vec<Link> = first.into_iter().map(pinned_link).collect();
    links.extend(by_hand.map(|(left, right)| link_by_hand(comparison, left, right)));
    links.extend(rest.into_iter().cloned());
    links
}

fn pinned_link(link: &Link) -> Link {
    let mut link = link.clone();
    link.pinned = true;
    link.explanation = Localized::new(
        format!("由读者固定；{}", link.explanation.zh),
        format!("Pinned by the reader; {}", lowered(&link.explanation.en)),
    );
    link
}

/// A sentence as it goes on after a semicolon.
fn lowered(sentence: &str) -> String {
    let mut chars = sentence.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

fn link_by_hand(comparison: &Comparison, left: &str, right: &str) -> Link {
    let end = |id: &str| Ref { id: id.to_owned(), line: None };
    let treated = |ids: &[String], id: &str| ids.iter().any(|own| own == id);
    let shared = comparison.themes.iter().filter(|t| treated(&t.left, left) && treated(&t.right, right));
    Link {
        left: end(left),
        right: end(right),
        score: 0.0,
        textual: 0.0,
        thematic: 0.0,
        kind: LinkKind::SameSubject,
        pinned: true,
        shared_terms: Vec::new(),
        shared_themes: shared.map(|theme| theme.id.clone()).collect(),
        shared_figures: Vec::new(),
        parts: Vec::new(),
        explanation: Localized::new("由读者固定", "Pinned by the reader"),
    }
}

/// Targets with those taken apart that the reader says are not the same.
fn targets(all: &[TargetPair], list: &[Correction], first: Side) -> Vec<TargetPair> {
    let apart: BTreeSet<_> = couples(list, CorrectionKind::Apart).into_iter().collect();
    let key = |pair: &TargetPair, side: Side| pair.side(side).map(target_key);
    let split = |pair: &TargetPair| {
        let keys = key(pair, Side::Left).zip(key(pair, Side::Right));
        keys.is_some_and(|(left, right)| apart.contains(&(left.as_str(), right.as_str())))
    };
    // A target that still stands in another pair, or alone, needs no second row of its own.
    let mut shown: BTreeSet<(Side, String)> = BTreeSet::new();
    for pair in all.iter().filter(|pair| !split(pair)) {
        shown.extend(Side::BOTH.iter().filter_map(|&side| Some((side, key(pair, side)?))));
    }
    let mut corrected = Vec::new();
    for pair in all {
        if !split(pair) {
            corrected.push(pair.clone());
            continue;
        }
        for side in [first, first.other()] {
            let is_new = key(pair, side).is_some_and(|key| shown.insert((side, key)));
            if is_new {
                corrected.push(alone(pair, side));
            }
        }
    }
    corrected
}

/// One side of a pair as a target that only its plan states.
fn alone(pair: &TargetPair, side: Side) -> TargetPair {
    let own = pair.side(side);
    let of = |this: Side| own.filter(|_| this == side).cloned();
    let name = own.map(|own| if own.name.zh.is_empty() { &own.name.en } else { &own.name.zh });
    let mut single = TargetPair {
        left: of(Side::Left),
        right: of(Side::Right),
        subject: name.cloned().unwrap_or_default(),
        year: own.and_then(|own| own.year),
        verdict: if side == Side::Left { Verdict::LeftOnly } else { Verdict::RightOnly },
        how: None,
        reason: None,
        baseline: None,
        score: 0.0,
        themes: pair.themes.clone(),
        lower_is_better: pair.lower_is_better,
        neighbours: false,
        explanation: Localized::default(),
    };
    single.explanation = reasons::target(&single);
    single
}

//! Learning: how good the engine is on pairs that it has not learned from, and the weights it is
//! shipped with.
//!
//! Worked example: the row of lakes × rivers has the figures of weights that were learned from all
//! standards but that one.
//!
//! Absent: changing the shipped weights; what is printed is put into `compare/weights.rs` by hand.

use std::fmt::Write;

use plan_compare::compare::evaluate::{Figures, Judged, evaluate, learn};
use plan_compare::compare::{LinkSettings, Part, compare_with};
use plan_compare::theme::Lexicon;

use crate::case::{Case, Side, Sides};
use crate::print;

/// Which text of a case is looked at.
type Text = fn(&Case) -> &Sides;

/// Figures of each case by weights learned from all the others, without some parts.
pub(crate) fn on_the_others(cases: &[Case], text: Text, off: &[Part], lexicon: &Lexicon) -> Vec<Figures> {
    let judged: Vec<Judged<'_>> = cases.iter().map(|case| of(text(case), case, lexicon)).collect();
    figures(cases, &judged, text, off, lexicon)
}

/// The same for cases that are taken apart already.
pub(crate) fn figures(
    cases: &[Case],
    judged: &[Judged<'_>],
    text: Text,
    off: &[Part],
    lexicon: &Lexicon,
) -> Vec<Figures> {
    let each = cases.iter().enumerate().map(|(at, case)| {
        let others: Vec<&Judged<'_>> =
            judged.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, one)| one).collect();
        let sides = text(case);
        let settings = learn(&others, off);
        evaluate(&compare_with(&sides.left, &sides.right, lexicon, &settings), &case.standard)
    });
    each.collect()
}

/// The judged pairs of a case in one text.
pub(crate) fn of<'a>(sides: &'a Sides, case: &Case, lexicon: &'a Lexicon) -> Judged<'a> {
    Judged::of(&sides.left, &sides.right, &case.standard, lexicon)
}

/// A table for each text.
pub(crate) fn cross_validation(cases: &[Case], lexicon: &Lexicon) -> String {
    let texts: [(&str, Text, &[Part]); 3] = [
        ("official text", |case| &case.official, &[Part::English]),
        ("official, known", |case| &case.known, &[]),
        ("gists", |case| &case.gist, &[]),
    ];
    let mut answer = String::from("Each by weights learned from all the others\n");
    for (name, text, off) in texts {
        answer.push_str(&print::head("cross-validated", name));
        let figures = on_the_others(cases, text, off, lexicon);
        for (case, figures) in cases.iter().zip(&figures) {
            answer.push_str(&print::row(&case.name, figures));
        }
        answer.push_str(&print::row("mean", &mean(&figures)));
    }
    answer
}

/// Means of the shares; links are added up, and targets are not looked at.
pub(crate) fn mean(all: &[Figures]) -> Figures {
    let count = f64::from(u32::try_from(all.len().max(1)).unwrap_or(u32::MAX));
    let of = |value: fn(&Figures) -> f64| all.iter().map(value).sum::<f64>() / count;
    Figures {
        recall_at_1: of(|f| f.recall_at_1),
        recall_at_3: of(|f| f.recall_at_3),
        links: all.iter().map(|f| f.links).sum(),
        precision: of(|f| f.precision),
        recall: of(|f| f.recall),
        recall_2: of(|f| f.recall_2),
        f1: of(|f| f.f1),
        ..Figures::default()
    }
}

/// The constants of `compare/weights.rs`, learned from all cases.
pub(crate) fn weights(cases: &[Case], lexicon: &Lexicon) -> String {
    let same = |text: Text| -> Vec<Judged<'_>> { cases.iter().map(|c| of(text(c), c, lexicon)).collect() };
    let mixed = |official: Text| -> Vec<Judged<'_>> {
        let both = cases.iter().flat_map(|case| {
            let (official, gist) = (official(case), &case.gist);
            [(&official.left, &gist.right), (&gist.left, &official.right)]
                .map(|(left, right): (&Side, &Side)| Judged::of(left, right, &case.standard, lexicon))
        });
        both.collect()
    };
    let (official, gist, bare) = (same(|c| &c.official), same(|c| &c.gist), mixed(|c| &c.official));
    let (known, known_mixed) = (same(|c| &c.known), mixed(|c| &c.known));
    let mut answer = String::new();
    for (name, judged, off) in [
        ("OFFICIAL", &official, [Part::English].as_slice()),
        ("OFFICIAL_ENGLISH", &known, &[]),
        ("GIST", &gist, &[Part::English]),
        ("GIST_ENGLISH", &gist, &[]),
        ("MIXED", &bare, &[Part::English]),
        ("MIXED_ENGLISH", &known_mixed, &[]),
    ] {
        let LinkSettings { weights, first, .. } = learn(&judged.iter().collect::<Vec<_>>(), off);
        let [first, second] = [first, weights].map(|(weights, bias)| {
            let weights: Vec<String> = weights.iter().map(|weight| format!("{weight:.2}")).collect();
            format!("([{}], {bias:.2})", weights.join(", "))
        });
        // Writing into a text cannot fail.
        let _ = writeln!(answer, "const {name}: Weights = Weights {{ first: {first}, second: {second} }};");
    }
    answer
}

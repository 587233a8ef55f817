//! Lists of an invented pair of plans in every order.

use super::sample::{Sample, sample as whole};
use super::*;
use crate::compare::TargetPair;
use crate::plan::Lang;
use crate::theme::Lexicon;

/// The pairs of the sample that are looked at here.
fn sample() -> Sample {
    let mut sample = whole();
    let known = ["base-stations/base-stations", "1-1/base-stations", "energy/energy", "lake-rank/·"];
    sample.comparison.targets.retain(|pair| known.contains(&code(pair).as_str()));
    sample
}

fn input(sample: &Sample) -> ReportInput<'_> {
    ReportInput {
        comparison: &sample.comparison,
        left: &sample.left,
        right: &sample.right,
        lexicon: Lexicon::bundled(),
    }
}

fn code(pair: &TargetPair) -> String {
    let id = |side: Option<&crate::compare::TargetSide>| side.map_or("·".to_owned(), |side| side.id.clone());
    format!("{}/{}", id(pair.left.as_ref()), id(pair.right.as_ref()))
}

/// The list as `head: row, row`.
fn listed(show: &str, sort: &str, group: &str) -> Vec<String> {
    let sample = sample();
    let arrangement = Arrangement::read(Some(show), Some(sort), Some(group));
    let arranged = arrangement.arrange(&input(&sample), Lang::Zh, |a, b| a.cmp(b));
    let rows = |pairs: &[&TargetPair]| pairs.iter().map(|pair| code(pair)).collect::<Vec<_>>().join(", ");
    let mut lines: Vec<String> = arranged
        .groups
        .iter()
        .map(|group| match &group.head {
            Head::None => rows(&group.pairs),
            Head::Theme(theme) => format!("{theme}: {}", rows(&group.pairs)),
            Head::Unit(unit) => format!("{unit:?}: {}", rows(&group.pairs)),
        })
        .collect();
    if !arranged.related.is_empty() {
        lines.push(format!("related: {}", rows(&arranged.related)));
    }
    lines
}

#[track_caller]
fn check(show: &str, sort: &str, group: &str, wanted: &[&str]) {
    assert_eq!(listed(show, sort, group), wanted, "show={show} sort={sort} group={group}");
}

#[test]
fn every_order() {
    let (stations, text, energy, rank) =
        ("base-stations/base-stations", "1-1/base-stations", "energy/energy", "lake-rank/·");
    let list = |rows: [&str; 4]| rows.join(", ");
    check("all", "", "", &[&list([text, stations, energy, rank])]);
    check("all", "nonsense", "nonsense", &[&list([text, stations, energy, rank])]);
    check("all", "-verdict", "", &[&list([rank, energy, stations, text])]);
    check("all", "a", "", &[&list([text, stations, energy, rank])]);
    check("all", "-a", "", &[&list([rank, energy, stations, text])]);
    // Two rows of one place in B stand in A's order.
    check("all", "b", "", &[&list([text, stations, energy, rank])]);
    // What B does not state stays at the end when B's order is turned round.
    check("all", "-b", "", &[&list([energy, stations, text, rank])]);
    check("all", "name", "", &[&list([text, stations, rank, energy])]);
    check("all", "size", "", &[&list([text, stations, energy, rank])]);
    check("all", "-size", "", &[&list([energy, stations, text, rank])]);
}

#[test]
fn filters_and_groups() {
    check("differ", "", "", &["1-1/base-stations"]);
    check("a", "", "", &["lake-rank/·"]);
    check("unlike", "", "", &[]);
    check(
        "all",
        "",
        "theme",
        &[
            "5g-and-networks: 1-1/base-stations, base-stations/base-stations",
            "ecology-and-environment: lake-rank/·",
            "green-and-low-carbon: energy/energy",
        ],
    );
    check(
        "all",
        "",
        "unit",
        &[
            "Some(Things): 1-1/base-stations, base-stations/base-stations",
            "Some(Percent): energy/energy",
            "None: lake-rank/·",
        ],
    );
}

#[test]
fn neighbours_stand_apart() {
    let mut sample = sample();
    for pair in &mut sample.comparison.targets {
        pair.neighbours = pair.verdict == crate::compare::Verdict::Higher;
    }
    let arranged =
        Arrangement::read(Some("all"), None, None).arrange(&input(&sample), Lang::Zh, |a, b| a.cmp(b));
    assert_eq!(arranged.related.iter().map(|pair| code(pair)).collect::<Vec<_>>(), ["1-1/base-stations"]);
    assert_eq!((arranged.count(), arranged.rows().count()), (3, 4));
    assert!(!arranged.is_empty());
}

#[test]
fn the_next_order_is_the_other_way_round() {
    let next = |sort: &str, by: Sort| Arrangement::read(None, Some(sort), None).next_sort(by);
    assert_eq!(next("", Sort::Name), Some("name".into()));
    assert_eq!(next("name", Sort::Name), Some("-name".into()));
    assert_eq!(next("-name", Sort::Name), Some("name".into()));
    assert_eq!(next("", Sort::Verdict), Some("-verdict".into()));
    assert_eq!(next("-verdict", Sort::Verdict), None);
    assert_eq!(next("name", Sort::Verdict), None);
}

#[test]
fn differences_are_exact() {
    let sample = sample();
    let found: Vec<(String, Option<i64>)> =
        sample.comparison.targets.iter().map(|pair| (code(pair), difference(pair))).collect();
    let of = |row: &str| found.iter().find(|(code, _)| code == row).and_then(|(_, apart)| *apart);
    assert_eq!(of("base-stations/base-stations"), Some(0));
    // 300 against 12000.
    assert_eq!(of("1-1/base-stations"), Some(975_000));
    assert_eq!(of("lake-rank/·"), None);
}

#[test]
fn a_file_has_the_rows_that_are_shown_in_their_order() {
    let sample = sample();
    let input = input(&sample);
    let arranged =
        Arrangement::read(Some("both"), Some("-verdict"), None).arrange(&input, Lang::En, |a, b| a.cmp(b));
    let file = targets_csv_of(&input, arranged.rows(), Lang::En, Bom::Without);
    let verdicts: Vec<&str> = file.lines().skip(1).filter_map(|line| line.split(',').nth(1)).collect();
    assert_eq!(verdicts, ["Same", "Same", "B higher"]);
}

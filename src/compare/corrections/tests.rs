//! Corrections: what they make of a comparison, and that they survive every form they take.

use proptest::prelude::*;

use super::*;
use crate::compare::{Comparison, Side, Verdict, apply, compare};
use crate::plan::{Plan, load};
use crate::theme::Lexicon;

fn bundled(id: &str) -> Plan {
    let path = format!("{}/data/plans/{id}.json", env!("CARGO_MANIFEST_DIR"));
    let json = std::fs::read_to_string(path).expect("a bundled plan");
    load(&json, &Lexicon::bundled().ids()).0.expect("a plan")
}

fn comparison() -> &'static Comparison {
    static ONCE: std::sync::OnceLock<Comparison> = std::sync::OnceLock::new();
    ONCE.get_or_init(|| {
        compare(&bundled("digital-economy"), &bundled("new-infrastructure"), Lexicon::bundled())
    })
}

fn one(kind: CorrectionKind, left: &str, right: &str) -> Correction {
    Correction { kind, left: left.to_owned(), right: right.to_owned() }
}

/// A set for the pair, with its left plan on the left.
fn set(list: &[Correction]) -> Corrections {
    let mut set = Corrections::of("new-infrastructure", "digital-economy");
    list.iter().for_each(|correction| set.add("digital-economy", correction));
    set
}

#[test]
fn an_unlinked_pair_vanishes_and_nothing_else() {
    let link = &comparison().links[3];
    let corrected =
        apply(comparison(), &set(&[one(CorrectionKind::Unlinked, &link.left.id, &link.right.id)]));
    assert!(!corrected.links.contains(link));
    assert_eq!(corrected.links.len(), comparison().links.len() - 1);
    assert_eq!((&corrected.targets, &corrected.themes), (&comparison().targets, &comparison().themes));
}

#[test]
fn pinned_links_come_first_and_say_so() {
    let known = &comparison().links[9];
    let theme = comparison().themes.iter().find(|t| !t.left.is_empty() && !t.right.is_empty()).expect("one");
    let linked = |l: &str, r: &str| comparison().links.iter().any(|x| x.left.id == l && x.right.id == r);
    let (left, right) = theme
        .left
        .iter()
        .flat_map(|l| theme.right.iter().map(move |r| (l, r)))
        .find(|(l, r)| !linked(l, r))
        .expect("two passages of one theme that are not linked");
    let corrected = apply(
        comparison(),
        &set(&[
            one(CorrectionKind::Pinned, left, right),
            one(CorrectionKind::Pinned, &known.left.id, &known.right.id),
        ]),
    );
    assert_eq!(corrected.links.len(), comparison().links.len() + 1);
    let (first, second) = (&corrected.links[0], &corrected.links[1]);
    assert_eq!((&first.left, first.pinned, first.score), (&known.left, true, known.score));
    assert!(first.explanation.en.starts_with("Pinned by the reader; "), "{}", first.explanation.en);
    assert_eq!((&second.left.id, &second.right.id, second.pinned), (left, right, true));
    assert!(second.shared_themes.contains(&theme.id) && second.score == 0.0);
    assert!(corrected.links[2..].iter().all(|link| !link.pinned));
}

#[test]
fn figures_told_apart_stand_alone_on_each_side() {
    let shared = |c: &Comparison| c.targets.iter().filter(|t| t.left.is_some() && t.right.is_some()).count();
    let racks = comparison().targets.iter().find(|t| t.verdict == Verdict::Same).expect("a pair");
    let key = |side| target_key(racks.side(side).expect("both sides"));
    let apart = one(CorrectionKind::Apart, &key(Side::Left), &key(Side::Right));
    let corrected = apply(comparison(), &set(&[apart]));
    assert_eq!(shared(&corrected), shared(comparison()) - 1);
    for side in Side::BOTH {
        let own = |t: &&crate::compare::TargetPair| t.side(side).is_some_and(|s| target_key(s) == key(side));
        assert!(corrected.targets.iter().any(|t| own(&t)), "{side:?} is still there");
    }
}

#[test]
fn target_keys_tell_all_targets_of_a_plan_apart() {
    let mut seen = BTreeSet::new();
    let alone = |t: &&crate::compare::TargetPair| t.left.is_some() && t.right.is_none();
    for side in comparison().targets.iter().filter(alone).filter_map(|t| t.left.as_ref()) {
        assert!(seen.insert(target_key(side)), "{} {} twice", side.id, side.name.zh);
    }
    assert!(seen.len() > 20, "only {}", seen.len());
}

#[test]
fn a_set_of_another_pair_changes_nothing() {
    let link = &comparison().links[0];
    let mut other = Corrections::of("digital-economy", "water");
    other.add("digital-economy", &one(CorrectionKind::Unlinked, &link.left.id, &link.right.id));
    assert_eq!(&apply(comparison(), &other), comparison());
    assert!(!set(&[]).merge(&other));
}

#[test]
fn the_later_set_holds_where_two_disagree() {
    let mut ours = set(&[one(CorrectionKind::Unlinked, "a", "b"), one(CorrectionKind::Unlinked, "c", "d")]);
    assert!(ours.merge(&set(&[one(CorrectionKind::Pinned, "a", "b")])));
    let kinds: Vec<_> = ours.list("digital-economy").into_iter().map(|c| (c.kind, c.left)).collect();
    assert_eq!(kinds, [(CorrectionKind::Pinned, "a".into()), (CorrectionKind::Unlinked, "c".into())]);
}

#[test]
fn what_is_no_set_says_so_and_one_bad_entry_costs_no_other() {
    let head = r#""format": "corrections/1", "left": "a", "right": "b""#;
    let cases = [
        ("", None, "line"),
        ("[1]", None, "names no format"),
        (r#"{"format": "plan/1"}"#, None, "plan/1"),
        (r#"{"format": "corrections/1", "left": "a"}"#, None, "which plan"),
        (&format!(r#"{{{head}, "pinned": 3}}"#), Some(0), "a list"),
        (
            &format!(r#"{{{head}, "apart": [{{"left": "x"}}, {{"left": "x", "right": "y"}}]}}"#),
            Some(1),
            "two ids",
        ),
        (
            &format!(
                r#"{{{head}, "pinned": [{{"left": "x", "right": "y"}}], "unlinked": [{{"left": "x", "right": "y"}}]}}"#
            ),
            Some(1),
            "taken as pinned",
        ),
    ];
    for (json, count, words) in cases {
        let (found, notes) = Corrections::load(json);
        assert_eq!(found.map(|set| set.len()), count, "{json}");
        assert!(notes.len() == 1 && notes[0].message.en.contains(words), "{json}: {notes:?}");
        assert!(!notes[0].message.zh.is_empty() && !notes[0].hint.zh.is_empty(), "{json}");
    }
}

#[test]
fn short_texts_are_read_totally() {
    let mark = set(&[one(CorrectionKind::Pinned, "x", "y")]).to_compact().expect("short");
    let mark = mark.split('*').next().expect("a mark");
    let cases = [("", None), ("zzzz*px*.y", None), ("*", None)];
    for (text, wanted) in cases {
        assert_eq!(
            Corrections::from_compact(text, "digital-economy", "new-infrastructure").map(|s| s.len()),
            wanted
        );
    }
    let rests = [
        ("", 0),
        ("*px*.y", 1),
        ("*px", 0),
        ("*px*.", 0),
        ("*qx*.y*ux*.y", 1),
        ("*.y*px*.y*.z", 0),
        ("**px*.y*", 1),
        ("*-*px*.y", 1),
    ];
    for (rest, count) in rests {
        let found =
            Corrections::from_compact(&format!("{mark}{rest}"), "new-infrastructure", "digital-economy");
        assert_eq!(found.map(|set| set.len()), Some(count), "{rest}");
    }
    let many = (0..200).map(|at| one(CorrectionKind::Pinned, &format!("{at}"), "x"));
    assert_eq!(set(&many.collect::<Vec<_>>()).to_compact(), None, "too long for an address");
}

fn any_corrections() -> impl Strategy<Value = Vec<Correction>> {
    let links: Vec<(String, String)> =
        comparison().links.iter().map(|l| (l.left.id.clone(), l.right.id.clone())).collect();
    let crossed: Vec<(String, String)> =
        links.iter().zip(links.iter().rev()).map(|(a, b)| (a.0.clone(), b.1.clone())).collect();
    let pairs = comparison().targets.iter().filter_map(|t| t.left.as_ref().zip(t.right.as_ref()));
    let targets: Vec<(String, String)> = pairs.map(|(l, r)| (target_key(l), target_key(r))).collect();
    let passages = prop::sample::select([links, crossed].concat());
    let entry = prop_oneof![
        passages.clone().prop_map(|(l, r)| one(CorrectionKind::Pinned, &l, &r)),
        passages.prop_map(|(l, r)| one(CorrectionKind::Unlinked, &l, &r)),
        prop::sample::select(targets).prop_map(|(l, r)| one(CorrectionKind::Apart, &l, &r)),
        ("[*._a-z]{1,5}", "[*.p-]{1,4}").prop_map(|(l, r)| one(CorrectionKind::Pinned, &l, &r)),
    ];
    prop::collection::vec(entry, 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        rng_seed: prop::test_runner::RngSeed::Fixed(2021),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn correcting_commutes_with_swapping(list in any_corrections()) {
        let set = set(&list);
        let swapped = apply(&comparison().clone().mirrored(), &set);
        prop_assert_eq!(swapped, apply(comparison(), &set).mirrored());
    }

    #[test]
    fn every_set_comes_back_from_json_and_from_an_address(list in any_corrections()) {
        let set = set(&list);
        let (loaded, notes) = Corrections::load(&set.to_json());
        prop_assert_eq!((loaded.as_ref(), notes), (Some(&set), Vec::new()));
        if let Some(text) = set.to_compact().filter(|text| !text.is_empty()) {
            let back = Corrections::from_compact(&text, "digital-economy", "new-infrastructure");
            prop_assert_eq!(back, Some(set));
        }
    }

    #[test]
    fn any_text_is_survived(text in ".{0,80}") {
        Corrections::load(&text);
        let _ = Corrections::from_compact(&text, "a", "b");
    }
}

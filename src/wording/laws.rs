//! What holds for any two passages, tried on invented ones; and how long it takes.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::testing::processor_time;
use super::token::folded;
use super::*;

/// Pieces that passages are made of: terms, words, figures, signs, white space, oddities.
const PIECES: [&str; 32] = [
    "渔港",
    "灯塔",
    "加快推进",
    "建设",
    "新建",
    "的",
    "和",
    "25.5万座",
    "2025年",
    "10%",
    "5G",
    "IPv6",
    "，",
    "、",
    "。",
    "；",
    " ",
    "\n",
    "(",
    "）",
    "harbour ",
    "the ",
    "柳",
    "树",
    "沿江",
    "数据中心",
    "大数据",
    "…",
    "e\u{301}",
    "🌊",
    "沿河栽种柳树。",
    "渡口换上新的木船，",
];

fn passage(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&PIECES[..]), 0..most).prop_map(|pieces| pieces.concat())
}

/// A passage, and the same with pieces deleted, inserted and moved.
fn versions() -> impl Strategy<Value = (String, String)> {
    let pieces = prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60);
    let edits =
        prop::collection::vec((0..3, any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..5);
    (pieces, edits).prop_map(|(pieces, edits)| {
        let mut changed = pieces.clone();
        for (kind, at, to) in edits {
            if kind == 0 || changed.is_empty() {
                changed.insert(at.index(changed.len() + 1), PIECES[to.index(PIECES.len())]);
            } else {
                let piece = changed.remove(at.index(changed.len()));
                if kind == 1 {
                    changed.insert(to.index(changed.len() + 1), piece);
                }
            }
        }
        (pieces.concat(), changed.concat())
    })
}

static TERMS: LazyLock<Terms> =
    LazyLock::new(|| Terms::new(["渔港", "灯塔", "数据中心", "大数据", "harbour"]));

fn joined(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

fn holds(left: &str, right: &str) {
    let terms = &*TERMS;
    for choice in [Choice::Identical, Choice::Edits, Choice::SharedWording] {
        let wording = compare_as(choice, left, right, terms);
        assert_eq!(joined(&wording.left), left, "the spans give back the left passage");
        assert_eq!(joined(&wording.right), right, "the spans give back the right passage");
        assert!(wording.left.iter().chain(&wording.right).all(|span| !span.text.is_empty()));
        assert_eq!(compare_as(choice, right, left, terms).mirrored(), wording, "swapping mirrors");
        assert_eq!(compare_as(choice, left, right, terms), wording, "the same again");
        let text = |mark| {
            let only = |spans: &[Span]| -> String {
                spans
                    .iter()
                    .filter(|span| span.mark == mark)
                    .flat_map(|s| s.text.chars().map(folded))
                    .collect()
            };
            (only(&wording.left), only(&wording.right))
        };
        let (left_same, right_same) = text(Mark::Same);
        assert_eq!(left_same, right_same, "what is the same is the same, in order");
        flows(&wording);
        groups_have_both_sides(&wording);
    }
}

fn flows(wording: &Wording) {
    let pieces = wording.inline();
    for (whose, spans) in [(Whose::Left, &wording.left), (Whose::Right, &wording.right)] {
        let flow = pieces.iter().filter(|piece| piece.whose == whose || piece.whose == Whose::Both);
        let flow: String = flow.flat_map(|piece| piece.span.text.chars().map(folded)).collect();
        assert_eq!(flow, joined(spans).chars().map(folded).collect::<String>(), "{whose:?}");
    }
}

fn groups_have_both_sides(wording: &Wording) {
    let groups = |spans: &[Span]| {
        spans.iter().filter_map(|span| span.group).collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(groups(&wording.left), groups(&wording.right), "a group stands on both sides");
    for span in wording.left.iter().chain(&wording.right) {
        assert_eq!(span.group.is_some(), matches!(span.mark, Mark::Moved | Mark::Shared), "{span:?}");
    }
}

fn document() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(passage(8), 0..12)
}

/// Each paragraph comes once, each side in order but for what moved, and swapping keeps the pairs.
fn revises(left: &[String], right: &[String]) {
    let left: Vec<&str> = left.iter().map(String::as_str).collect();
    let right: Vec<&str> = right.iter().map(String::as_str).collect();
    let pairs = |left: &[&str], right: &[&str]| {
        let revision = revise(left, right, &TERMS);
        let of = |change: &Change| (change.left, change.right, change.kind == ChangeKind::Moved);
        revision.changes.iter().map(of).collect::<Vec<_>>()
    };
    let forth = pairs(&left, &right);
    let mut seen: Vec<usize> = forth.iter().filter_map(|pair| pair.0).collect();
    seen.sort_unstable();
    assert!(seen.into_iter().eq(0..left.len()), "{forth:?}");
    assert!(forth.iter().filter_map(|pair| pair.1).eq(0..right.len()), "{forth:?}");
    assert!(forth.iter().filter(|pair| !pair.2).filter_map(|pair| pair.0).is_sorted(), "{forth:?}");
    let mut back: Vec<_> = pairs(&right, &left).into_iter().map(|(r, l, moved)| (l, r, moved)).collect();
    let mut forth = forth;
    back.sort_unstable();
    forth.sort_unstable();
    assert_eq!(back, forth, "swapping keeps the pairs");
}

proptest! {
    // A fixed seed: what fails here fails everywhere. `PROPTEST_CASES` asks for more cases.
    #![proptest_config(ProptestConfig {
        rng_seed: prop::test_runner::RngSeed::Fixed(2021),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_two_passages(left in passage(40), right in passage(40)) {
        holds(&left, &right);
    }

    #[test]
    fn two_versions_of_one((left, right) in versions()) {
        holds(&left, &right);
    }

    #[test]
    fn any_two_documents(left in document(), right in document()) {
        revises(&left, &right);
    }

    #[test]
    fn any_text_at_all(left in ".{0,40}", right in ".{0,40}") {
        holds(&left, &right);
    }
}

/// Texts of 20 000 characters: alike, different, and such that repeat themselves.
fn long_texts() -> Vec<(&'static str, String, String)> {
    let mut seed = 7_u64;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let mut text = |length: usize| {
        let mut text = String::new();
        while text.chars().count() < length {
            let han = char::from_u32(0x4e00 + next(900) as u32).unwrap_or('一');
            if next(12) == 0 { text.push_str(PIECES[next(PIECES.len())]) } else { text.push(han) }
        }
        text
    };
    let first = text(20_000);
    let second = text(20_000);
    let edited: String =
        first.chars().enumerate().map(|(at, c)| if at % 97 == 5 { '改' } else { c }).collect();
    let worn: String = first.chars().enumerate().map(|(at, c)| if at % 4 == 1 { '改' } else { c }).collect();
    let no_sentences = |text: &str| text.replace(['。', '；', '\n'], "，");
    let half: String = first.chars().take(10_000).chain(second.chars().take(10_000)).collect();
    vec![
        ("edited", first.clone(), edited.clone()),
        ("edited, one sentence", no_sentences(&first), no_sentences(&edited)),
        ("every fourth character", no_sentences(&first), no_sentences(&worn)),
        ("half of it", first.clone(), half.clone()),
        ("half of it, one sentence", no_sentences(&half), no_sentences(&first)),
        ("different", first, second),
        ("one character", "渔".repeat(20_000), "渔".repeat(19_000)),
        ("two in turn", "渔港".repeat(10_000), "港渔渔港。".repeat(4_000)),
        ("short sentences", "修桥。渔港。".repeat(3_300), "渔港。修桥。".repeat(3_000)),
        (
            "sentences",
            "沿河栽种柳树。渡口换上木船。".repeat(1_400),
            "渡口换上木船。沿河栽种柳树。".repeat(1_300),
        ),
    ]
}

#[test]
#[ignore = "prints how long texts of 20 000 characters take; for a release build"]
fn long_texts_are_fast() {
    let terms = &*TERMS;
    for (name, left, right) in long_texts() {
        for choice in [Choice::Identical, Choice::Edits, Choice::SharedWording] {
            let start = processor_time();
            std::hint::black_box(compare_as(choice, &left, &right, terms));
            let took = processor_time() - start;
            println!("{name:26} {choice:?}: {took:.1?}");
            assert!(took.as_millis() < 200, "{name}, {choice:?}: {took:?}");
        }
    }
}

//! Input that nobody would call a plan: reading never panics, never loses a line, never hangs.

use std::time::{Duration, Instant};

use super::*;

/// Reads a text and adds up its lines.
fn check(text: &str) -> Import {
    let started = Instant::now();
    let import = import(text, Lexicon::bundled(), &KnownPlans::default());
    let taken = started.elapsed();
    let limit = Duration::from_millis(4000 + u64::try_from(text.len() / 50).unwrap());
    let start: String = text.chars().take(40).collect();
    assert!(taken < limit, "{taken:?} for {} bytes of {start:?}", text.len());
    if !import.lines.is_empty() {
        let blank = |line: &super::super::line::Line<'_>| line.is_blank();
        let filled: Vec<u32> =
            super::super::line::lines(text).iter().filter(|l| !blank(l)).map(|l| l.number).collect();
        let counted: Vec<u32> = import.lines.iter().map(|entry| entry.line).collect();
        let start: String = text.chars().take(80).collect();
        assert_eq!(counted, filled, "{start:?}");
    }
    import
}

fn messages(import: &Import) -> String {
    import.diagnostics.iter().map(|d| format!("{} {}\n", d.place, d.message.en)).collect()
}

#[test]
fn empty_and_binary_input_is_refused() {
    for text in ["", " \n\t\n", "\u{feff}"] {
        assert!(messages(&check(text)).contains("empty"), "{text:?}");
    }
    assert!(messages(&check(&"PK\u{3}\u{4}\u{0}\u{0}".repeat(20))).contains("no text"));
}

#[test]
fn text_without_a_plan() {
    for text in ["12345", "hello world\n\nhello", "航运\n\n航道"] {
        let import = check(text);
        assert!(import.plans.is_empty() && messages(&import).contains("No plan"), "{text}");
        assert!(import.lines.iter().all(|line| line.plan.is_none()), "{text}");
    }
}

#[test]
fn one_enormous_line() {
    for unit in [
        "推进航道整治,建成泊位120个,",
        "推进航道整治。建成泊位9个。",
        "一、",
        "(一)",
        "1.",
        "专栏1 ",
        "“",
        "9",
        "甲\t",
        "————",
        "《",
    ] {
        let import = check(&unit.repeat(200_000 / unit.len()));
        let kept: usize =
            import.plans.iter().flat_map(|p| passages_with_sections(p)).map(|(_, p)| p.text.zh.len()).sum();
        let rows: usize = import.plans.iter().map(|p| p.indicators.len()).sum();
        println!("{unit}: {kept} bytes, {rows} rows, {}", messages(&import).lines().count());
    }
}

#[test]
fn very_many_short_lines() {
    for line in [
        "一、航运",
        "(一)航道。",
        "1. 泊位。",
        "推进航道整治",
        "——岸电。推广使用。",
        "专栏1 岸电",
        "表1 指标",
        "甲\t乙\t丙",
        "指标\t2025年",
        "目录",
        "水政发〔2022〕7号",
        "关于印发航运规划的通知",
        "12",
        "附件",
        "注:甲",
        "图1 甲",
        "前言",
        "指标",
        "# 一",
        "|甲|乙|",
        "推进航道整治,建成泊位",
    ] {
        check(&format!("{line}\n").repeat(6_000));
        check(
            &format!(
                "航运规划\n{line}\n\n推进航道整治,建成泊位九百二十一个,实施内河港口岸电改造与船舶更新工程。\n"
            )
            .repeat(600),
        );
    }
}

#[test]
fn too_much_is_refused_at_once() {
    let import = check(&"推进航道整治。\n".repeat(MAX_TEXT_BYTES / 20));
    assert!(import.plans.is_empty() && messages(&import).contains("MB"));
}

#[test]
fn odd_characters_are_kept_and_said_so() {
    let import =
        check("航运规划\n一、总体要求\n推进\u{202e}航道\u{202c}整治,建成泊位。\n推进\u{fffd}岸电建设。");
    assert!(
        messages(&import).contains("U+202E") && messages(&import).contains("U+FFFD"),
        "{}",
        messages(&import)
    );
    assert!(import.plans[0].sections[0].passages[0].text.zh.contains('\u{202e}'));
}

/// A small generator, so that the same texts are tried every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % below.max(1)
    }
}

#[test]
fn pieces_in_any_order() {
    const PIECES: [&str; 40] = [
        "一、",
        "二、",
        "(一)",
        "（二）",
        "1.",
        "2. ",
        "第一章 ",
        "第二节 ",
        "专栏1 ",
        "行动 2 ",
        "——",
        "表1 ",
        "图1 ",
        "注:",
        "附件",
        "前 言",
        "目录",
        "\t",
        "\t\t",
        "\n",
        "\n\n",
        "。",
        ",",
        ";",
        ":",
        "“",
        "”",
        "《",
        "》",
        "(",
        ")",
        "指标",
        "2025年",
        "90%以上",
        "航道整治",
        "关于印发航运规划的通知",
        "水政发〔2022〕7号",
        "2022年3月9日",
        "\u{202e}",
        "5G",
    ];
    let mut dice = Dice(7);
    for _ in 0..1_000 {
        let length = dice.roll(60);
        let text: String = (0..length).map(|_| PIECES[dice.roll(PIECES.len())]).collect();
        check(&text);
    }
}

#[test]
fn the_gazette_cut_anywhere_and_shuffled() {
    let Some(text) = gazette() else { return };
    let mut dice = Dice(11);
    for _ in 0..4 {
        let at =
            (dice.roll(text.len())..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
        check(&text[..at]);
        check(&text[at..]);
    }
    let mut lines: Vec<&str> = text.lines().collect();
    for at in (1..lines.len()).rev() {
        lines.swap(at, dice.roll(at + 1));
    }
    check(&lines.join("\n"));
    check(&text.replace('\n', ""));
    check(&text.replace("\n\n", "\n"));
    check(&text.replace('\n', "\r\n"));
}

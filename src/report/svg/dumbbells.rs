//! The targets that both plans state, as dumbbells: subject, chart and verdict, a row each.
//!
//! Absent: pairs that are only related, and what one plan states alone.

use super::super::words::{self, pick};
use super::super::{Arrangement, ReportInput};
use super::canvas::{Canvas, Type, lines};
use super::{EDGE, head, paint, sources};
use crate::chart::{self, Dot, Dumbbell, Line, PLOT, Sharing, Tenths};
use crate::compare::{Side, TargetPair, Verdict};
use crate::plan::Lang;
use crate::quantity::{Decimal, Quantity, states_unit};

const WIDTH: i64 = 860;
/// Where the scale of a row begins, in tenths of a pixel, and where the verdict stands.
const PLOT_AT: i64 = 3500;
const LANES: i64 = 286;
const VERDICT: i64 = 560;
const ROW: i64 = 84;

/// The chart of all targets of both plans, what differs first.
pub fn dumbbells_svg(input: &ReportInput<'_>, lang: Lang) -> String {
    let arrangement = Arrangement::read(Some("both"), None, None);
    let arranged = arrangement.arrange(input, lang, |a, b| a.cmp(b));
    let charts = chart::dumbbells(&input.comparison.targets);
    let title = pick(lang, "两份规划都给出数字的事项", "What both plans put a figure on");
    let mut canvas = Canvas::default();
    let mut y = head(&mut canvas, input, lang, title) + 6;
    canvas.text(EDGE, y, Type::of(11, paint::INK_FAINT), legend(lang));
    y += 14;
    let rows: Vec<&TargetPair> = arranged.groups.iter().flat_map(|group| &group.pairs).copied().collect();
    for pair in &rows {
        let at = input.comparison.targets.iter().position(|target| std::ptr::eq(target, *pair));
        let chart = at.and_then(|at| charts.get(at)).and_then(Option::as_ref);
        row(&mut canvas, pair, chart, lang, y);
        y += ROW;
    }
    if rows.is_empty() {
        canvas.text(EDGE, y + 24, Type::of(14, paint::INK), pick(lang, "没有这样的事项。", "There is none."));
        y += 40;
    }
    let bottom = sources(&mut canvas, input, lang, WIDTH, y + 24);
    let description: Vec<String> = rows.iter().map(|pair| said(pair, lang)).collect();
    canvas.finish(WIDTH, bottom + 12, lang.tag(), title, &description.join(pick(lang, "；", "; ")))
}

fn legend(lang: Lang) -> &'static str {
    pick(
        lang,
        "A 圆，B 方；空心为现状，实心为目标；实线轴为同一单位共用刻度，虚线轴的刻度只属本行",
        "A round, B square; hollow: baseline, filled: target; solid axis: one scale for the unit, dashed: for this row only",
    )
}

/// A row in words: `5G基站数：A 25.5万座，B 25.5万，一致`.
fn said(pair: &TargetPair, lang: Lang) -> String {
    let figures = Side::BOTH.iter().filter_map(|&side| Some((side, pair.side(side)?)));
    let figures =
        figures.map(|(side, target)| format!("{} {}{}", words::letter(side), target.raw, unit_of(target)));
    let (colon, comma) = (pick(lang, "：", ": "), pick(lang, "，", ", "));
    let figures = figures.collect::<Vec<_>>().join(comma);
    format!(
        "{}{colon}{figures}{comma}{}",
        words::subject(pair, lang),
        words::verdict_word(pair.verdict, lang)
    )
}

fn unit_of(target: &crate::compare::TargetSide) -> &str {
    if states_unit(&target.raw, &target.unit) { "" } else { &target.unit }
}

fn row(canvas: &mut Canvas, pair: &TargetPair, chart: Option<&Dumbbell>, lang: Lang, top: i64) {
    canvas.shape(
        "line",
        &[("x1", &EDGE), ("x2", &(WIDTH - EDGE)), ("y1", &top), ("y2", &top), ("stroke", &paint::RULE)],
    );
    for (at, line) in (0i64..).zip(lines(words::subject(pair, lang), 240, 14, 3)) {
        canvas.text(EDGE, top + 24 + at * 19, Type::of(14, paint::INK).bold().in_serif(), &line);
    }
    match chart {
        Some(chart) => draw(canvas, chart, lang, top + 18),
        None => printed(canvas, pair, top + 24),
    }
    let (sign, colour) = sign(pair.verdict);
    canvas.text(VERDICT, top + 24, Type::of(14, colour).bold(), sign);
    let word = words::verdict_word(pair.verdict, lang);
    canvas.text(VERDICT + 20, top + 24, Type::of(13, colour).bold(), word);
    let reason = pair.explanation.text(lang);
    for (at, line) in (0i64..).zip(lines(reason, 270, 11, 3)) {
        canvas.text(VERDICT, top + 42 + at * 15, Type::of(11, paint::INK_SOFT), &line);
    }
}

fn sign(verdict: Verdict) -> (&'static str, &'static str) {
    match verdict {
        Verdict::Same => ("=", paint::SAME),
        Verdict::Higher => ("↑", paint::DIFFERS),
        Verdict::Lower => ("↓", paint::DIFFERS),
        Verdict::NotComparable => ("≁", paint::UNLIKE),
        Verdict::LeftOnly => ("A", paint::A),
        Verdict::RightOnly => ("B", paint::B),
    }
}

fn colour(side: Side) -> &'static str {
    match side {
        Side::Left => paint::A,
        Side::Right => paint::B,
    }
}

/// Figures that have no place on a scale, as printed.
fn printed(canvas: &mut Canvas, pair: &TargetPair, top: i64) {
    for (at, side) in (0i64..).zip(Side::BOTH) {
        let Some(target) = pair.side(side) else { continue };
        let y = top + at * 20;
        canvas.text(LANES, y, Type::of(11, colour(side)).bold(), words::letter(side));
        let text = format!("{}{}", target.raw, unit_of(target));
        for line in lines(&text, 230, 12, 1) {
            canvas.text(LANES + 18, y, Type::of(12, colour(side)), &line);
        }
    }
}

fn draw(canvas: &mut Canvas, chart: &Dumbbell, lang: Lang, top: i64) {
    let sides: Vec<(Side, &Line)> =
        Side::BOTH.into_iter().filter_map(|side| Some((side, chart.line(side)?))).collect();
    let apart = chart.sharing() == Sharing::Line;
    let mut y = top;
    for (at, (side, line)) in sides.iter().enumerate() {
        canvas.text(LANES, y + 4, Type::of(11, colour(*side)).bold(), words::letter(*side));
        if let Some((from, to)) = line.from.as_ref().zip(line.to.as_ref()) {
            stroke(canvas, (from.low, to.low), y, 2, colour(*side));
        }
        for (dot, filled) in [(&line.from, false), (&line.to, true)] {
            if let Some(dot) = dot {
                mark(canvas, *side, dot, filled, y);
            }
        }
        let last = at + 1 == sides.len();
        if apart || last {
            axis(canvas, line, lang, y + 10);
        }
        y += if apart { 30 } else { 18 };
    }
    let years = years(&sides);
    let lower =
        if chart.lower_is_better { pick(lang, "  ← 越低越好", "  ← lower is better") } else { "" };
    let foot = if apart { y + 4 } else { y + 20 };
    canvas.text(LANES, foot.min(top + 62), Type::of(10, paint::INK_FAINT), &format!("{years}{lower}"));
}

fn x(place: Tenths) -> Tenths {
    Tenths(PLOT_AT + place.0)
}

fn stroke(canvas: &mut Canvas, (from, to): (Tenths, Tenths), y: i64, width: i64, colour: &str) {
    canvas.shape(
        "line",
        &[
            ("x1", &x(from)),
            ("x2", &x(to)),
            ("y1", &y),
            ("y2", &y),
            ("stroke", &colour),
            ("stroke-width", &width),
        ],
    );
}

fn mark(canvas: &mut Canvas, side: Side, dot: &Dot, filled: bool, y: i64) {
    let colour = colour(side);
    let fill = if filled { colour } else { paint::PAPER };
    if dot.low != dot.high {
        stroke(canvas, (dot.low, dot.high), y, 5, colour);
    }
    let mut places = vec![dot.low];
    places.extend((dot.high != dot.low).then_some(dot.high));
    for place in places {
        match side {
            Side::Left => canvas.shape(
                "circle",
                &[
                    ("cx", &x(place)),
                    ("cy", &y),
                    ("r", &4),
                    ("fill", &fill),
                    ("stroke", &colour),
                    ("stroke-width", &"1.5"),
                ],
            ),
            Side::Right => canvas.shape(
                "rect",
                &[
                    ("x", &Tenths(x(place).0 - 36)),
                    ("y", &Tenths(y * 10 - 36)),
                    ("width", &"7.2"),
                    ("height", &"7.2"),
                    ("fill", &fill),
                    ("stroke", &colour),
                    ("stroke-width", &"1.5"),
                ],
            ),
        }
    }
    let (anchor, at) =
        if dot.label_left { ("end", x(dot.low).0 - 80) } else { ("start", x(dot.high).0 + 80) };
    canvas.text(Tenths(at), y + 4, Type::of(11, colour).anchored(anchor), &dot.label);
}

fn axis(canvas: &mut Canvas, line: &Line, lang: Lang, y: i64) {
    let dash = if line.scale.sharing == Sharing::Unit { "none" } else { "2 3" };
    let (from, to) = (x(Tenths(0)), x(Tenths(PLOT)));
    canvas.shape(
        "line",
        &[
            ("x1", &from),
            ("x2", &to),
            ("y1", &y),
            ("y2", &y),
            ("stroke", &paint::RULE_STRONG),
            ("stroke-dasharray", &dash),
        ],
    );
    for (end, at) in [(&line.scale.from, from), (&line.scale.to, to)] {
        let kind = Type::of(10, paint::INK_FAINT).anchored("middle");
        canvas.text(at, y + 12, kind, &end_of_scale(end, lang));
    }
}

fn end_of_scale(quantity: &Quantity, lang: Lang) -> String {
    let nought = quantity.low.compare(Decimal::new(0, 0)).is_eq();
    match quantity.in_english() {
        _ if nought => "0".to_owned(),
        Some(english) if lang == Lang::En => english,
        _ => quantity.to_string(),
    }
}

/// `○ 2020  ● 2025`, or each side's where they differ.
fn years(sides: &[(Side, &Line)]) -> String {
    let one = |(from, to): (Option<i32>, Option<i32>)| {
        let marked = [("○", from), ("●", to)];
        marked
            .into_iter()
            .filter_map(|(sign, year)| Some(format!("{sign} {}", year?)))
            .collect::<Vec<_>>()
            .join("  ")
    };
    let all: Vec<String> = sides.iter().map(|(_, line)| one(line.years())).collect();
    match all.as_slice() {
        [only] => only.clone(),
        [a, b] if a == b => a.clone(),
        _ => sides
            .iter()
            .zip(&all)
            .map(|((side, _), years)| format!("{} {years}", words::letter(*side)))
            .collect::<Vec<_>>()
            .join(" · "),
    }
}

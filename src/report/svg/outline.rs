//! The map of both outlines with its ribbons.
//!
//! Absent: the layout (`chart`).

use std::collections::BTreeSet;

use super::super::ReportInput;
use super::super::words::pick;
use super::canvas::{Canvas, Type, lines};
use super::{EDGE, head, paint, sources};
use crate::chart::{self, Node, OutlineMap, Ribbon};
use crate::compare::Side;
use crate::plan::Lang;

const WIDTH: i64 = 1000;
const COLUMN: i64 = 320;

/// The map as a picture.
pub fn outline_svg(input: &ReportInput<'_>, lang: Lang) -> String {
    let map = chart::outline_map(input.left, input.right, input.comparison, input.lexicon);
    let title = pick(lang, "两份规划的章节与对应", "Both outlines and what corresponds");
    let mut canvas = Canvas::default();
    let top = head(&mut canvas, input, lang, title);
    let top = legend(&mut canvas, input, &map, lang, top + 6) + 12;
    for ribbon in &map.ribbons {
        draw_ribbon(&mut canvas, ribbon, top);
    }
    for (side, nodes) in [(Side::Left, &map.left), (Side::Right, &map.right)] {
        for node in nodes {
            draw_node(&mut canvas, side, node, lang, top);
        }
    }
    #[expect(clippy::cast_possible_truncation, reason = "heights of maps are some thousand pixels")]
    let height = map.height.ceil() as i64;
    let bottom = sources(&mut canvas, input, lang, WIDTH, top + height + 30);
    let links: usize = map.ribbons.iter().map(|ribbon| ribbon.links).sum();
    let description = match lang {
        Lang::Zh => {
            format!("左列 {} 个标题，右列 {} 个标题，{links} 处对应", map.left.len(), map.right.len())
        }
        Lang::En => format!(
            "{} headings on the left, {} on the right, {links} links",
            map.left.len(),
            map.right.len()
        ),
    };
    canvas.finish(WIDTH, bottom + 12, lang.tag(), title, &description)
}

/// The colours of the groups that have ribbons. Gives where it ends.
fn legend(canvas: &mut Canvas, input: &ReportInput<'_>, map: &OutlineMap, lang: Lang, top: i64) -> i64 {
    let shown: BTreeSet<&str> = map.ribbons.iter().map(|ribbon| ribbon.group.as_str()).collect();
    let groups = input.lexicon.groups.iter().filter(|group| shown.contains(group.id.as_str()));
    let mut y = top;
    for (at, group) in (0i64..).zip(groups) {
        let x = EDGE + at % 4 * 236;
        y = top + at / 4 * 18;
        canvas.shape(
            "circle",
            &[("cx", &(x + 5)), ("cy", &(y - 4)), ("r", &5), ("fill", &paint::group(&group.id))],
        );
        canvas.text(x + 16, y, Type::of(12, paint::INK_SOFT), group.names.text(lang));
    }
    y
}

fn draw_ribbon(canvas: &mut Canvas, ribbon: &Ribbon, top: i64) {
    #[expect(clippy::cast_precision_loss, reason = "the head of a picture is some hundred pixels")]
    let down = top as f64;
    let ((a0, a1), (b0, b1)) = (ribbon.from, ribbon.to);
    let [a0, a1, b0, b1] = [a0 + down, a1 + down, b0 + down, b1 + down];
    let (left, right) = (EDGE + COLUMN, WIDTH - EDGE - COLUMN);
    let middle = i64::midpoint(left, right);
    let path = format!(
        "M{left} {a0:.1}C{middle} {a0:.1} {middle} {b0:.1} {right} {b0:.1}\
         L{right} {b1:.1}C{middle} {b1:.1} {middle} {a1:.1} {left} {a1:.1}Z"
    );
    canvas.shape("path", &[("d", &path), ("fill", &paint::group(&ribbon.group)), ("fill-opacity", &"0.45")]);
}

fn draw_node(canvas: &mut Canvas, side: Side, node: &Node, lang: Lang, top: i64) {
    #[expect(clippy::cast_precision_loss, reason = "the head of a picture is some hundred pixels")]
    let y = node.top + top as f64;
    let (x, edge, fill, colour) = match side {
        Side::Left => (EDGE, EDGE + COLUMN - 4, paint::A_SOFT, paint::A),
        Side::Right => (WIDTH - EDGE - COLUMN, WIDTH - EDGE - COLUMN, paint::B_SOFT, paint::B),
    };
    let (shown, height) = (format!("{y:.1}"), format!("{:.1}", node.height));
    canvas
        .shape("rect", &[("x", &x), ("y", &shown), ("width", &COLUMN), ("height", &height), ("fill", &fill)]);
    canvas
        .shape("rect", &[("x", &edge), ("y", &shown), ("width", &4), ("height", &height), ("fill", &colour)]);
    let number = if lang == Lang::En { &node.id } else { &node.number };
    let text = format!("{number} {}", node.title.text(lang));
    for line in lines(&text, 296, 12, 1) {
        canvas.text(x + 12, format!("{:.1}", y + node.height / 2.0 + 4.0), Type::of(12, paint::INK), &line);
    }
}

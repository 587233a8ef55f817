//! Charts as pictures: well-formed SVG that stands alone, in Chinese or English.
//!
//! Absent: other formats; the page makes a PNG of the same text.

mod canvas;
mod dumbbells;
mod outline;
mod paint;

#[cfg(test)]
mod tests;

pub use dumbbells::dumbbells_svg;
pub use outline::outline_svg;

use super::ReportInput;
use super::words::pick;
use crate::compare::Side;
use crate::plan::Lang;
use canvas::{Canvas, Type, lines};

/// Distance from the edge.
const EDGE: i64 = 28;

/// The head of a picture: its title, then the two plans with their letters. Gives where it ends.
fn head(canvas: &mut Canvas, input: &ReportInput<'_>, lang: Lang, title: &str) -> i64 {
    canvas.text(EDGE, 44, Type::of(20, paint::INK).bold().in_serif(), title);
    let mut y = 70;
    for (side, colour) in [(Side::Left, paint::A), (Side::Right, paint::B)] {
        canvas.text(EDGE, y, Type::of(13, colour).bold(), super::words::letter(side));
        canvas.text(EDGE + 18, y, Type::of(13, colour), input.plan(side).title.text(lang));
        y += 20;
    }
    y
}

/// Where the figures stand, under the picture. Gives where it ends.
fn sources(canvas: &mut Canvas, input: &ReportInput<'_>, lang: Lang, width: i64, top: i64) -> i64 {
    let mut y = top;
    for side in Side::BOTH {
        let plan = input.plan(side);
        let mut parts = vec![plan.document_number.clone()];
        if let Some(source) = &plan.source {
            parts.push(source.title.text(lang).to_owned());
            parts.extend(source.page.map(|page| match lang {
                Lang::Zh => format!("第{page}页起"),
                Lang::En => format!("from p. {page}"),
            }));
        }
        parts.retain(|part| !part.is_empty());
        if parts.is_empty() {
            continue;
        }
        let said = format!(
            "{}{}{}",
            super::words::letter(side),
            pick(lang, "：", ": "),
            parts.join(pick(lang, "，", ", "))
        );
        let room = u32::try_from(width - 2 * EDGE).unwrap_or(0);
        for line in lines(&said, room, 11, 2) {
            canvas.text(EDGE, y, Type::of(11, paint::INK_FAINT), &line);
            y += 16;
        }
    }
    y
}

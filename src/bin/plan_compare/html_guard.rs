//! Whether a page can be parsed in sensible time.
//!
//! A parser that does as browsers do is slow where thousands of elements stand inside one another,
//! and copies each unclosed `<font>` and the like into every block after it. No page of official
//! text comes near these limits; one that is made to can stop a parser for hours.
//!
//! Worked example: `<div>` five thousand times over is refused; twenty unclosed `<font>` are fine.
//!
//! Absent: any judgement of the page's text.

/// Most elements inside one another.
const DEEPEST: usize = 3_000;
/// Most elements that the parser would copy.
const MOST_COPIES: usize = 3_000_000;

/// Elements whose end may be left out, and those that have none.
const OPEN_ENDED: [&str; 28] = [
    "p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "dd", "dt", "option", "optgroup", "colgroup",
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr", "o:p",
];

/// Elements that a parser opens again in the next block where they were not closed.
const FORMATTING: [&str; 14] =
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

/// Whether the page is nested as pages are.
pub(super) fn is_sensible(page: &str) -> bool {
    let (mut depth, mut unclosed, mut copies) = (0_usize, 0_usize, 0_usize);
    for tag in page.split('<').skip(1) {
        let (name, closes) = match tag.strip_prefix('/') {
            Some(rest) => (rest, true),
            None => (tag, false),
        };
        let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || c == ':')).unwrap_or(name.len());
        let name = name.get(..end).unwrap_or_default().to_ascii_lowercase();
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let formatting = FORMATTING.contains(&name.as_str());
        if OPEN_ENDED.contains(&name.as_str()) {
            copies += unclosed;
        } else if closes {
            depth = depth.saturating_sub(1);
            unclosed = unclosed.saturating_sub(usize::from(formatting));
        } else {
            copies += if formatting { 0 } else { unclosed };
            depth += 1;
            unclosed += usize::from(formatting);
        }
        if depth > DEEPEST || copies > MOST_COPIES {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn real_pages_pass_and_made_ones_do_not() {
        assert!(is_sensible("<p>一<p>二<7.5<br>"));
        assert!(is_sensible(&"<tr><td><font color=red>数<p>".repeat(500)));
        assert!(is_sensible(&"<div><b>段</b></div><p>".repeat(100_000)));
        assert!(!is_sensible(&"<DIV>".repeat(5_000)));
        assert!(!is_sensible(&("<font>".repeat(2_000) + &"<p>".repeat(2_000))));
    }
}

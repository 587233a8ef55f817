//! A first look at the input: is it text, is it of a size that can be read, and does it hold
//! characters that a reader will not see.
//!
//! Absent: decoding of bytes, which the caller has done.

use crate::plan::Diagnostic;

use super::line::Line;
use super::messages;

/// Longest input that is read, in bytes. A gazette has about one megabyte; the worst text of this
/// length, millions of one-word rows, takes some ten seconds.
pub const MAX_TEXT_BYTES: usize = 16 * 1024 * 1024;

/// Characters of a passage that themes, terms and figures are read from.
pub(super) const ANALYSED: usize = 20_000;

/// Why the input cannot be read at all.
pub(super) fn refuse(text: &str) -> Option<Diagnostic> {
    if text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty() {
        return Some(messages::empty());
    }
    if text.len() > MAX_TEXT_BYTES {
        return Some(messages::too_long(text.len(), MAX_TEXT_BYTES));
    }
    let sample: Vec<char> = text.chars().take(8192).collect();
    let odd = sample.iter().filter(|c| is_control(**c) || **c == '\u{fffd}').count();
    (odd * 20 > sample.len()).then(|| messages::binary(1))
}

/// What a reader should know of the characters and the length of lines.
pub(super) fn look(lines: &[Line<'_>]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut odd: Option<(u32, char)> = None;
    let mut broken: Option<u32> = None;
    let (mut odd_lines, mut broken_lines) = (0, 0);
    for line in lines {
        if let Some(c) = line.text.chars().find(|c| is_control(*c) || is_direction(*c)) {
            odd = odd.or(Some((line.number, c)));
            odd_lines += 1;
        }
        if line.text.contains('\u{fffd}') {
            broken = broken.or(Some(line.number));
            broken_lines += 1;
        }
        if line.text.len() > ANALYSED {
            let characters = line.text.chars().count();
            if characters > ANALYSED {
                found.push(messages::enormous_line(line.number, characters));
            }
        }
    }
    found.extend(odd.map(|(line, c)| messages::odd_characters(line, u32::from(c), odd_lines)));
    found.extend(broken.map(|line| messages::replacement(line, broken_lines)));
    found
}

/// The beginning of a text that is long enough to be judged by.
pub(super) fn beginning(text: &str) -> &str {
    text.char_indices().nth(ANALYSED).and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}')
}

fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}'..='\u{200d}' | '\u{2060}')
}

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    #[test]
    fn refusals() {
        assert!(refuse("航运").is_none());
        for text in ["", " \n\t\u{feff}", &"\u{0}\u{1}a".repeat(50)] {
            assert!(refuse(text).is_some(), "{text:?}");
        }
        assert!(refuse(&" 航".repeat(MAX_TEXT_BYTES / 4 + 1)).is_some());
    }

    #[test]
    fn characters_that_are_not_seen() {
        let text = "航运\n航\u{202e}运\n航\u{7}运\n航\u{fffd}运";
        let places: Vec<String> = look(&lines(text)).iter().map(|d| d.place.to_string()).collect();
        assert_eq!(places, ["L2", "L4"]);
        assert_eq!(look(&lines(&"航".repeat(ANALYSED + 1))).len(), 1);
    }
}

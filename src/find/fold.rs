//! Text as it is looked for: what a reader would call the same letter is the same character.
//!
//! Full and half width, upper and lower case, traditional and variant forms, and the several shapes
//! of quotation marks, dashes and brackets are one. White space beside a Chinese character is
//! nothing (专栏 10 and 专栏10), elsewhere any of it is one space.
//!
//! Absent: accents and other scripts.

use super::variants::simplified;

/// A folded text, with the place of each character in the text it came from.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    /// Characters.
    pub(super) chars: Vec<char>,
    /// For each character the bytes that it stands for.
    pub(super) places: Vec<(usize, usize)>,
}

impl Folded {
    /// Folds a text.
    pub fn of(text: &str) -> Self {
        let mut folded = Folded::default();
        let mut space: Option<(usize, usize)> = None;
        for (at, c) in text.char_indices() {
            let place = (at, at + c.len_utf8());
            if c.is_whitespace() {
                space = Some(space.map_or(place, |(from, _)| (from, place.1)));
                continue;
            }
            let c = folded_char(c);
            let before = folded.chars.last().copied();
            if let Some(space) = space.take()
                && before.is_some_and(|before| !is_wide(before) && !is_wide(c))
            {
                folded.chars.push(' ');
                folded.places.push(space);
            }
            folded.chars.push(c);
            folded.places.push(place);
        }
        folded
    }
}

fn folded_char(c: char) -> char {
    let c = match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '“' | '”' | '「' | '」' | '『' | '』' => '"',
        '‘' | '’' => '\'',
        '—' | '–' | '‐' | '‑' | '−' => '-',
        '〔' | '【' => '[',
        '〕' | '】' => ']',
        '。' => '.',
        _ => c,
    };
    if c.is_ascii() { c.to_ascii_lowercase() } else { simplified(c.to_lowercase().next().unwrap_or(c)) }
}

/// Whether a character is written without spaces around it.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(texts: &[&str], wanted: &str) {
        for text in texts {
            let folded = Folded::of(text);
            assert_eq!(folded.chars.iter().collect::<String>(), wanted, "{text}");
            let whole = folded.places.windows(2).all(|two| two[0].1 <= two[1].0);
            assert!(whole && folded.places.len() == folded.chars.len(), "{text}: {:?}", folded.places);
            assert!(folded.places.iter().all(|&(from, to)| text.get(from..to).is_some()), "{text}");
        }
    }

    #[test]
    fn what_reads_the_same_is_the_same() {
        check(&["5G基站", "５Ｇ基站", "5g 基站", " 5G基 站 ", "５ｇ基站"], "5g基站");
        check(&["数据", "數據"], "数据");
        check(&["(一)", "（一）"], "(一)");
        check(&["data  centre", "Data\u{3000}Centre"], "data centre");
        check(&["“十四五”", "「十四五」"], "\"十四五\"");
        check(&["", "  "], "");
    }
}

//! Bytes to text: UTF-8, UTF-16 with its mark, GB18030 (with GBK and GB2312 in it), and for HTML the
//! encoding that the page declares.
//!
//! Worked example: bytes that are no UTF-8 and are whole as GB18030 are GB18030. Where they are
//! neither, the encoding with fewer broken characters is taken, and a warning says where the first
//! one stands.
//!
//! Absent: the tables of old encodings, which the caller's decoder has, and refusing what is no text
//! (`kind`).

use super::messages;
use crate::plan::Diagnostic;

/// A character that stands for what could not be decoded.
const BROKEN: char = '\u{fffd}';

/// The text, and what there is to say of it. `decoder` takes the label of an encoding.
pub(super) fn decode(
    bytes: &[u8],
    declared: Option<&str>,
    decoder: &dyn Fn(&str, &[u8]) -> Option<String>,
) -> (String, Vec<Diagnostic>) {
    if let Some(text) = by_mark(bytes) {
        return judged(text, "UTF");
    }
    let fault = match std::str::from_utf8(bytes) {
        Ok(text) => return (text.to_owned(), Vec::new()),
        Err(fault) => fault,
    };
    let label = declared.map(modern).filter(|label| !matches!(label.as_str(), "utf-8" | "utf8"));
    if let Some((text, label)) = label.and_then(|label| decoder(&label, bytes).zip(Some(label))) {
        return judged(text, &label.to_ascii_uppercase());
    }
    let utf8 = String::from_utf8_lossy(bytes).into_owned();
    // Only the last character is cut off: the text is UTF-8 all the same.
    if fault.error_len().is_none() {
        return judged(utf8, "UTF-8");
    }
    match decoder("gb18030", bytes) {
        Some(gb) if broken(&gb) < broken(&utf8) => {
            let (gb, mut notes) = judged(gb, "GB18030");
            notes.insert(0, messages::read_as("GB18030"));
            (gb, notes)
        }
        _ => judged(utf8, "UTF-8"),
    }
}

/// GBK and GB2312 pages use characters that only GB18030 has, which contains both.
fn modern(label: &str) -> String {
    let label = label.trim().to_ascii_lowercase();
    if matches!(label.as_str(), "gbk" | "gb2312" | "gb_2312-80" | "x-gbk" | "chinese") {
        return "gb18030".to_owned();
    }
    label
}

/// The text of bytes that begin with a byte order mark.
fn by_mark(bytes: &[u8]) -> Option<String> {
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return Some(String::from_utf8_lossy(rest).into_owned());
    }
    let (rest, little) = match bytes {
        [0xff, 0xfe, rest @ ..] => (rest, true),
        [0xfe, 0xff, rest @ ..] => (rest, false),
        _ => return None,
    };
    let unit = |pair: [u8; 2]| if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) };
    let pairs = rest.chunks_exact(2);
    let cut_off = !pairs.remainder().is_empty();
    let units = pairs.filter_map(|pair| pair.try_into().ok()).map(unit);
    let mut text: String = char::decode_utf16(units).map(|c| c.unwrap_or(BROKEN)).collect();
    if cut_off {
        text.push(BROKEN);
    }
    Some(text)
}

/// The text with a warning where some of it could not be decoded.
fn judged(text: String, encoding: &str) -> (String, Vec<Diagnostic>) {
    let count = broken(&text);
    if count == 0 {
        return (text, Vec::new());
    }
    let line = line_of_first_broken(&text);
    let note = if count == 1 && text.ends_with(BROKEN) {
        messages::cut_off(line)
    } else {
        messages::broken_characters(line, count, encoding)
    };
    (text, vec![note])
}

/// How many characters stand for what could not be decoded.
fn broken(text: &str) -> usize {
    text.matches(BROKEN).count()
}

fn line_of_first_broken(text: &str) -> u32 {
    let before = text.split(BROKEN).next().unwrap_or_default();
    u32::try_from(before.matches('\n').count() + 1).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Place, Severity};

    /// A decoder that knows four characters of GB18030, and what is not among them is broken.
    fn four_characters(label: &str, bytes: &[u8]) -> Option<String> {
        let known = [(*b"\xb9\xe6", '规'), (*b"\xbb\xae", '划'), (*b"\xbd\xad", '江'), (*b"\xba\xd3", '河')];
        let character =
            |pair: &[u8]| known.iter().find(|(bytes, _)| bytes == pair).map_or('\u{fffd}', |(_, c)| *c);
        (label == "gb18030").then(|| bytes.chunks(2).map(character).collect())
    }

    fn check(bytes: &[u8], text: &str, notes: &[(Severity, Place)]) {
        let (found, said) = decode(bytes, None, &four_characters);
        assert_eq!(found, text);
        let said: Vec<(Severity, Place)> = said.into_iter().map(|note| (note.severity, note.place)).collect();
        assert_eq!(said, notes, "{text}");
    }

    #[test]
    fn encodings_of_official_text() {
        check("规划".as_bytes(), "规划", &[]);
        check("\u{feff}规划".as_bytes(), "规划", &[]);
        let utf16: Vec<u8> = "\u{feff}规划".encode_utf16().flat_map(u16::to_le_bytes).collect();
        check(&utf16, "规划", &[]);
        let utf16: Vec<u8> = "\u{feff}规划".encode_utf16().flat_map(u16::to_be_bytes).collect();
        check(&utf16, "规划", &[]);
        check(&utf16[..utf16.len() - 1], "规\u{fffd}", &[(Severity::Warning, Place::Line(1))]);
        check(b"\xbd\xad\xba\xd3", "江河", &[(Severity::Note, Place::Whole)]);
    }

    #[test]
    fn a_character_cut_in_two_is_told_with_its_line() {
        let whole = "第一行\n第二行".as_bytes();
        check(&whole[..whole.len() - 1], "第一行\n第二\u{fffd}", &[(Severity::Warning, Place::Line(2))]);
    }

    #[test]
    fn single_broken_characters_do_not_change_the_encoding() {
        let mut bytes = "第一行，都是好的\n第".as_bytes().to_vec();
        bytes.push(0xff);
        bytes.extend("二行也是好的".as_bytes());
        check(&bytes, "第一行，都是好的\n第\u{fffd}二行也是好的", &[(Severity::Warning, Place::Line(2))]);
    }

    #[test]
    fn a_page_says_its_encoding() {
        assert_eq!(decode(b"\xb9\xe6\xbb\xae", Some("GB2312"), &four_characters).0, "规划");
        assert_eq!(decode(b"\xb9\xe6\xbb\xae", Some("klingon"), &four_characters).0, "规划");
    }
}

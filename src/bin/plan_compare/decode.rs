//! Bytes to text: UTF-8, UTF-16 with its mark, GB18030 (with GBK and GB2312 in it), and for HTML the
//! encoding that the page declares.
//!
//! Worked example: bytes that are no UTF-8 and are whole as GB18030 are GB18030. Where they are
//! neither, the encoding with fewer broken characters is taken, and a warning says where the first
//! one stands.
//!
//! Absent: refusing what is no text (`kind`).

use encoding_rs::{Encoding, GB18030, UTF_8};
use plan_compare::plan::Diagnostic;

use super::messages;

/// The text, and what there is to say of it.
pub(super) fn text(bytes: &[u8], declared: Option<&str>) -> (String, Vec<Diagnostic>) {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return in_encoding(encoding, bytes.get(length..).unwrap_or_default());
    }
    let fault = match std::str::from_utf8(bytes) {
        Ok(text) => return (text.to_owned(), Vec::new()),
        Err(fault) => fault,
    };
    let label = declared.and_then(|label| Encoding::for_label(label.as_bytes()));
    if let Some(encoding) = label.filter(|encoding| *encoding != UTF_8) {
        // GBK pages use characters that only GB18030 has.
        let encoding = if encoding == encoding_rs::GBK { GB18030 } else { encoding };
        return in_encoding(encoding, bytes);
    }
    // Only the last character is cut off: the text is UTF-8 all the same.
    if fault.error_len().is_none() {
        return in_encoding(UTF_8, bytes);
    }
    let ((gb, gb_notes), (utf8, utf8_notes)) = (in_encoding(GB18030, bytes), in_encoding(UTF_8, bytes));
    if broken(&gb) < broken(&utf8) {
        let mut notes = vec![messages::read_as("GB18030")];
        notes.extend(gb_notes);
        return (gb, notes);
    }
    (utf8, utf8_notes)
}

fn in_encoding(encoding: &'static Encoding, bytes: &[u8]) -> (String, Vec<Diagnostic>) {
    let (text, had_faults) = encoding.decode_without_bom_handling(bytes);
    let mut notes = Vec::new();
    if had_faults {
        let line = line_of_first_broken(&text);
        notes.push(match broken(&text) {
            1 if text.ends_with('\u{fffd}') => messages::cut_off(line),
            count => messages::broken_characters(line, count, encoding.name()),
        });
    }
    (text.into_owned(), notes)
}

/// How many characters stand for what could not be decoded.
fn broken(text: &str) -> usize {
    text.matches('\u{fffd}').count()
}

fn line_of_first_broken(text: &str) -> u32 {
    let before = text.split('\u{fffd}').next().unwrap_or_default();
    u32::try_from(before.matches('\n').count() + 1).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use plan_compare::plan::{Place, Severity};

    use super::*;

    fn check(bytes: &[u8], text_of: &str, notes: &[(Severity, Place)]) {
        let (found, said) = text(bytes, None);
        assert_eq!(found, text_of);
        let said: Vec<(Severity, Place)> = said.into_iter().map(|note| (note.severity, note.place)).collect();
        assert_eq!(said, notes, "{text_of}");
    }

    #[test]
    fn encodings_of_official_text() {
        check("规划".as_bytes(), "规划", &[]);
        check("\u{feff}规划".as_bytes(), "规划", &[]);
        let utf16: Vec<u8> = "\u{feff}规划".encode_utf16().flat_map(u16::to_le_bytes).collect();
        check(&utf16, "规划", &[]);
        let utf16: Vec<u8> = "\u{feff}规划".encode_utf16().flat_map(u16::to_be_bytes).collect();
        check(&utf16, "规划", &[]);
        let gb = GB18030.encode("江河湖泊，㐀").0;
        check(&gb, "江河湖泊，㐀", &[(Severity::Note, Place::Whole)]);
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
        let big5 = encoding_rs::BIG5.encode("規劃").0;
        assert_eq!(text(&big5, Some("big5")).0, "規劃");
        let gb = GB18030.encode("规划").0;
        assert_eq!(text(&gb, Some("gb2312")).0, "规划");
    }
}

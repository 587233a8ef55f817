//! What a file is, by its first bytes and, for text, by its name.
//!
//! Worked example: `plan.txt` that begins with `%PDF-1.7` is a PDF, whatever it is called.
//!
//! Absent: reading any of them.

/// Kinds of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A plan as JSON.
    Json,
    /// Plain text, Markdown and tables of tab-separated lines included.
    Text,
    /// A web page.
    Html,
    /// A zip archive, which a .docx file is.
    Zip,
    /// What cannot be read.
    Refused(Refused),
}

/// Kinds of files that cannot be read, by what to do instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// PDF, whether it holds text or pictures of pages.
    Pdf,
    /// .doc, .wps, .xls, or a .docx with a password.
    OldOffice,
    /// Rich text.
    Rtf,
    /// A picture.
    Image,
    /// Archives other than zip.
    Archive,
    /// Anything else that is no text.
    Binary,
    /// Nothing, or nothing but white space.
    Empty,
}

const MAGIC: [(&[u8], Kind); 15] = [
    (b"PK\x03\x04", Kind::Zip),
    (b"PK\x05\x06", Kind::Zip),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind::Refused(Refused::OldOffice)),
    (b"{\\rtf", Kind::Refused(Refused::Rtf)),
    (b"\x89PNG", Kind::Refused(Refused::Image)),
    (b"\xff\xd8\xff", Kind::Refused(Refused::Image)),
    (b"GIF8", Kind::Refused(Refused::Image)),
    (b"II*\0", Kind::Refused(Refused::Image)),
    (b"MM\0*", Kind::Refused(Refused::Image)),
    (b"RIFF", Kind::Refused(Refused::Image)),
    (b"\x1f\x8b", Kind::Refused(Refused::Archive)),
    (b"7z\xbc\xaf", Kind::Refused(Refused::Archive)),
    (b"Rar!", Kind::Refused(Refused::Archive)),
    (b"\xfd7zXZ", Kind::Refused(Refused::Archive)),
    (b"BZh9", Kind::Refused(Refused::Archive)),
];

/// What the bytes are; the file's name decides between kinds of text only.
pub fn kind(bytes: &[u8], name: &str) -> Kind {
    if bytes.iter().all(u8::is_ascii_whitespace) || bytes == b"\xef\xbb\xbf" {
        return Kind::Refused(Refused::Empty);
    }
    if let Some((_, kind)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return *kind;
    }
    // Some programs write a few bytes before the mark of a PDF.
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    if head.windows(5).any(|five| five == b"%PDF-") {
        return Kind::Refused(Refused::Pdf);
    }
    let is_utf16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    if bytes.contains(&0) && !is_utf16 {
        return Kind::Refused(Refused::Binary);
    }
    of_text(head, name)
}

fn of_text(head: &[u8], name: &str) -> Kind {
    let extension = name.rsplit_once('.').map_or("", |(_, end)| end).to_ascii_lowercase();
    match extension.as_str() {
        "json" => return Kind::Json,
        "html" | "htm" | "xhtml" | "shtml" => return Kind::Html,
        _ => {}
    }
    let head = String::from_utf8_lossy(head).trim_start_matches('\u{feff}').trim_start().to_ascii_lowercase();
    if head.starts_with('{') || head.starts_with('[') && extension.is_empty() {
        Kind::Json
    } else if head.starts_with("<!doctype html") || head.starts_with("<html") {
        Kind::Html
    } else {
        Kind::Text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], name: &str, wanted: Kind) {
        assert_eq!(kind(bytes, name), wanted, "{name}");
    }

    #[test]
    fn files_are_known_by_their_bytes() {
        check(b"", "a.txt", Kind::Refused(Refused::Empty));
        check(b" \r\n", "a.txt", Kind::Refused(Refused::Empty));
        check(b"%PDF-1.7", "a.txt", Kind::Refused(Refused::Pdf));
        check(b"\n\n%PDF-1.4", "a", Kind::Refused(Refused::Pdf));
        check(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "a.docx", Kind::Refused(Refused::OldOffice));
        check(b"PK\x03\x04....", "a.docx", Kind::Zip);
        check(b"\x89PNG\r\n", "a.txt", Kind::Refused(Refused::Image));
        check(b"a\0b", "a.txt", Kind::Refused(Refused::Binary));
        check(b"\xff\xfea\0", "a.txt", Kind::Text);
    }

    #[test]
    fn text_is_known_by_name_or_beginning() {
        check("一、总则".as_bytes(), "a.txt", Kind::Text);
        check(b"{}", "a.json", Kind::Json);
        check("\u{feff} {\"format\"".as_bytes(), "-", Kind::Json);
        check(b"<p>x", "a.HTML", Kind::Html);
        check(b"# x", "a.b.md", Kind::Text);
        check(b"<!DOCTYPE html><p>", "a", Kind::Html);
        check("<7.5 的指标".as_bytes(), "a.txt", Kind::Text);
        check("[26]".as_bytes(), "a.txt", Kind::Text);
    }
}

//! Writing SVG: elements one after the other, text and attributes escaped.
//!
//! A picture stands alone: colours are fixed ones (`paint`), faces are generic, nothing is loaded.
//!
//! Absent: what is drawn.

use std::fmt::{Display, Write};

use super::paint;

/// A picture as it grows.
#[derive(Debug, Default)]
pub(super) struct Canvas {
    body: String,
}

/// How a text is set.
#[derive(Clone, Copy)]
pub(super) struct Type {
    pub(super) size: u32,
    pub(super) weight: u32,
    pub(super) fill: &'static str,
    pub(super) anchor: &'static str,
    pub(super) serif: bool,
}

impl Type {
    /// Sans, from the start.
    pub(super) const fn of(size: u32, fill: &'static str) -> Self {
        Type { size, weight: 400, fill, anchor: "start", serif: false }
    }

    pub(super) const fn bold(self) -> Self {
        Type { weight: 700, ..self }
    }

    pub(super) const fn anchored(self, anchor: &'static str) -> Self {
        Type { anchor, ..self }
    }

    pub(super) const fn in_serif(self) -> Self {
        Type { serif: true, ..self }
    }
}

impl Canvas {
    /// An element with nothing in it.
    pub(super) fn shape(&mut self, name: &str, attributes: &[(&str, &dyn Display)]) {
        let _ = write!(self.body, "<{name}");
        for (key, value) in attributes {
            let _ = write!(self.body, " {key}=\"{}\"", escaped(&value.to_string()));
        }
        self.body.push_str("/>\n");
    }

    /// A line of text; its y is that of the letters' foot.
    pub(super) fn text(&mut self, x: impl Display, y: impl Display, kind: Type, text: &str) {
        let family = if kind.serif { paint::SERIF } else { paint::SANS };
        let _ = writeln!(
            self.body,
            "<text x=\"{x}\" y=\"{y}\" font-family=\"{family}\" font-size=\"{}\" font-weight=\"{}\" fill=\"{}\" text-anchor=\"{}\">{}</text>",
            kind.size,
            kind.weight,
            kind.fill,
            kind.anchor,
            escaped(text)
        );
    }

    /// The whole picture with its title and what it shows, for who cannot see it.
    pub(super) fn finish(
        self,
        width: i64,
        height: i64,
        lang: &str,
        title: &str,
        description: &str,
    ) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
             role=\"img\" xml:lang=\"{lang}\">\n<title>{}</title>\n<desc>{}</desc>\n\
             <rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n{}</svg>\n",
            escaped(title),
            escaped(description),
            paint::PAPER,
            self.body
        )
    }
}

/// Text as XML has it, without the characters that XML forbids.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if c.is_control() => {}
            _ => out.push(c),
        }
    }
    out
}

/// About how wide a text is, in hundredths of its size: a picture cannot measure its letters.
fn width(c: char) -> usize {
    match c {
        _ if !c.is_ascii() => 100,
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | '(' | ')' | '-' => 34,
        'm' | 'w' | 'M' | 'W' | '%' => 88,
        'A'..='Z' => 70,
        _ => 56,
    }
}

/// Breaks a text into at most so many lines; what does not fit ends in an ellipsis.
pub(super) fn lines(text: &str, room: u32, size: u32, most: usize) -> Vec<String> {
    let room = usize::try_from(room * 100 / size.max(1)).unwrap_or(usize::MAX);
    let mut lines: Vec<String> = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() && lines.len() < most {
        let last = lines.len() + 1 == most;
        let cut = fitting(rest, room);
        if cut == rest.len() {
            lines.push(rest.to_owned());
            return lines;
        }
        if last {
            let cut = fitting(rest, room.saturating_sub(100));
            lines.push(format!("{}…", rest.get(..cut).unwrap_or_default().trim_end()));
            return lines;
        }
        // Latin words stay whole where there is a space to break at.
        let head = rest.get(..cut).unwrap_or_default();
        let next_is_word =
            rest.get(cut..).and_then(|r| r.chars().next()).is_some_and(|c| c.is_ascii_alphanumeric());
        let at = head.rfind(' ').filter(|&at| next_is_word && at > 0).unwrap_or(cut);
        let (line, tail) = rest.split_at_checked(at).unwrap_or((rest, ""));
        lines.push(line.trim_end().to_owned());
        rest = tail.trim_start();
    }
    lines
}

/// How many bytes of a text fit; at least one letter.
fn fitting(text: &str, room: usize) -> usize {
    let mut used = 0;
    for (at, c) in text.char_indices() {
        used += width(c);
        if used > room && at > 0 {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped() {
        for (text, wanted) in [
            ("<7.5 & \"x\"", "&lt;7.5 &amp; &quot;x&quot;"),
            ("]]>", "]]&gt;"),
            ("一\u{0}二\u{7}\u{ffff}\n三", "一二 三"),
            ("{}%s&amp;", "{}%s&amp;amp;"),
        ] {
            assert_eq!(escaped(text), wanted);
        }
    }

    #[test]
    fn long_text_is_broken_and_ends() {
        let check = |text: &str, room: u32, most: usize, wanted: &[&str]| {
            assert_eq!(lines(text, room, 10, most), wanted, "{text}");
        };
        check("基站数", 100, 2, &["基站数"]);
        check("大数据中心标准机架数", 50, 2, &["大数据中心", "标准机架数"]);
        check("大数据中心标准机架总数", 50, 2, &["大数据中心", "标准机架…"]);
        check("number of base stations", 70, 2, &["number of", "base stations"]);
        check("", 70, 2, &[]);
        check("基", 1, 1, &["基"]);
    }
}

//! Where answers and messages go.
//!
//! Absent: what they say.

use std::io::{self, ErrorKind, Write};

use plan_compare::plan::{Diagnostic, Lang, Localized, Place, Severity};

use super::Outcome;

/// Standard output and standard error, in one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Console {
    pub(super) lang: Lang,
}

impl Console {
    pub(super) fn new(lang: Lang) -> Self {
        Console { lang }
    }

    /// Writes an answer. A reader who has seen enough (`| head`) is no problem; a full disk is one.
    pub(super) fn answer(self, text: &str) -> Outcome {
        let mut out = io::stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Ok(()) => Outcome::Well,
            Err(fault) if fault.kind() == ErrorKind::BrokenPipe => Outcome::Well,
            Err(fault) => {
                self.message(&Localized::new(
                    format!("无法写出结果：{fault}"),
                    format!("The result cannot be written: {fault}"),
                ));
                Outcome::Problems
            }
        }
    }

    /// Tells the user something. Where nobody can hear it, nothing can be done about it.
    pub(super) fn message(self, text: &Localized) {
        let line = printable(text.text(self.lang));
        let _ = writeln!(io::stderr().lock(), "plan-compare: {line}");
    }

    /// Tells what was found in a file, with what to do about it.
    pub(super) fn diagnostic(self, file: &str, found: &Diagnostic) {
        let place = match &found.place {
            Place::Whole => String::new(),
            place => format!("{place}: "),
        };
        let severity = match (found.severity, self.lang) {
            (Severity::Error, Lang::Zh) => "错误",
            (Severity::Error, Lang::En) => "error",
            (Severity::Warning, Lang::Zh) => "警告",
            (Severity::Warning, Lang::En) => "warning",
            (Severity::Note, Lang::Zh) => "提示",
            (Severity::Note, Lang::En) => "note",
        };
        let (message, hint) = (found.message.text(self.lang), found.hint.text(self.lang));
        let line = printable(&format!("{file}: {place}{severity}: {message}"));
        let hint = if hint.is_empty() { String::new() } else { format!("\n    {}", printable(hint)) };
        let _ = writeln!(io::stderr().lock(), "{line}{hint}");
    }
}

/// A text that cannot steer the terminal or turn the direction of a line: such characters are
/// shown by their numbers. Files may come from anyone, and messages quote them.
pub(super) fn printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let steers = c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if steers {
            out.push_str(&format!("<U+{:04X}>", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terminals_are_not_steered() {
        assert_eq!(printable("规划\u{1b}[31m\u{202e}x\n"), "规划<U+001B>[31m<U+202E>x<U+000A>");
    }
}

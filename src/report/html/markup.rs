//! Writing HTML that no text can break: markup is known when this is compiled, everything else is
//! escaped. There is no third way to write.
//!
//! Worked example: a title `</title><script>` is written `&lt;/title&gt;&lt;script&gt;`.
//!
//! Absent: attributes with text from plans. A report needs none; its own links are numbers.

use super::super::markdown_text::is_invisible;
use crate::plan::{Lang, Localized};

/// A piece of HTML that is being written, in one language.
pub(super) struct Markup {
    pub(super) lang: Lang,
    text: String,
}

impl Markup {
    /// Nothing yet.
    pub(super) fn new(lang: Lang) -> Self {
        Markup { lang, text: String::new() }
    }

    /// Adds markup of ours.
    pub(super) fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.text.push_str(markup);
        self
    }

    /// Adds our own words in the report's language.
    pub(super) fn say(&mut self, zh: &str, en: &str) -> &mut Self {
        self.text(if self.lang == Lang::Zh { zh } else { en })
    }

    /// Adds text from anywhere, escaped. Characters that nobody sees are left out, as they could turn
    /// the direction of what follows.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            match c {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' => self.text.push_str("&quot;"),
                '\'' => self.text.push_str("&#39;"),
                '\n' | '\r' | '\t' => self.text.push(' '),
                _ if is_invisible(c) => {}
                _ => self.text.push(c),
            }
        }
        self
    }

    /// Adds a number, as text or inside an attribute of ours.
    pub(super) fn number(&mut self, number: usize) -> &mut Self {
        self.text.push_str(&number.to_string());
        self
    }

    /// Adds text between markup.
    pub(super) fn put(&mut self, open: &'static str, text: &str, close: &'static str) -> &mut Self {
        self.raw(open).text(text).raw(close)
    }

    /// Adds text of a plan, with its language where that is not the report's.
    pub(super) fn localized(&mut self, text: &Localized) -> &mut Self {
        let (text, found) = text.get(self.lang);
        self.in_language(found, |m| _ = m.text(text))
    }

    /// Adds something in a language.
    pub(super) fn in_language(&mut self, found: Lang, write: impl FnOnce(&mut Self)) -> &mut Self {
        if found == self.lang {
            write(self);
            return self;
        }
        self.raw(match found {
            Lang::Zh => "<span lang=\"zh-Hans\">",
            Lang::En => "<span lang=\"en\">",
        });
        write(self);
        self.raw("</span>")
    }

    /// What was written.
    pub(super) fn finish(self) -> String {
        self.text
    }
}

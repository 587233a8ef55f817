//! The comparison as one HTML document: to read, to print, to send. It loads nothing, runs nothing,
//! and looks the same from a disk and on paper, where pages have numbers and a running title.
//!
//! Worked example: of [`Scope::Theme`] the report has the targets of that theme, its linked passages
//! facing each other with the wording marked that they share, and what either plan says without a
//! counterpart in the other. [`Scope::Everything`] has contents, and
//! each linked passage in full once: other themes refer to its group.
//!
//! Absent: charts; every figure in them stands in the tables.

mod closing;
mod contents;
mod groups;
mod markup;
mod opening;
mod passages;
mod style;
mod targets;

#[cfg(test)]
mod tests;

use super::ReportInput;
use super::places::Places;
use super::words::pick;
use crate::compare::{Correction, Link, Side, TargetPair};
use crate::plan::Lang;
use crate::wording::Terms;
use markup::Markup;

/// What of the comparison is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope<'a> {
    /// All of it.
    Everything,
    /// All targets.
    Targets,
    /// One theme, by its id.
    Theme(&'a str),
}

/// What a report is made of.
#[derive(Clone, Copy, Debug)]
pub struct HtmlReport<'a> {
    /// The comparison, as the reader corrected it, and its plans.
    pub input: ReportInput<'a>,
    /// Terms that wording keeps whole ([`crate::compare::wording_terms`]).
    pub terms: &'a Terms,
    /// The reader's corrections, seen with the left plan on the left.
    pub corrections: &'a [Correction],
    /// What is reported.
    pub scope: Scope<'a>,
    /// Where the comparison is found, or nothing.
    pub address: &'a str,
    /// The day on which the report was made, `YYYY-MM-DD`, or nothing.
    pub date: &'a str,
}

impl<'a> HtmlReport<'a> {
    /// The title, as plain text.
    pub fn title(&self, lang: Lang) -> String {
        let [left, right] = Side::BOTH.map(|side| self.input.short_title(side, lang));
        let scope = self.scope_name(lang);
        [left, " ↔ ", right, pick(lang, "：", ": "), scope].concat()
    }

    /// The whole document.
    pub fn document(&self, lang: Lang) -> String {
        let mut m = Markup::new(lang);
        m.raw("<!doctype html>\n<html lang=\"").raw(lang.tag()).raw(
            "\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
        );
        m.text(&self.title(lang)).raw("</title>\n<style>\n").raw(style::STYLE);
        let mut document = m.finish();
        document.push_str(&self.page_rule(lang));
        document.push_str("</style>\n</head>\n<body>\n");
        document.push_str(&self.body(lang));
        document.push_str("</body>\n</html>\n");
        document
    }

    /// The report itself: one `<article>`, for a page that has the styles already.
    pub fn body(&self, lang: Lang) -> String {
        let mut m = Markup::new(lang);
        m.raw("<article class=\"report\">\n");
        opening::write(&mut m, self);
        let places = Side::BOTH.map(|side| Places::of(self.input.plan(side)));
        let chapters =
            if self.scope == Scope::Targets { Vec::new() } else { groups::chapters(self, &places) };
        if self.scope == Scope::Everything {
            contents::write(&mut m, self, &chapters);
        }
        targets::write(&mut m, self);
        if self.scope != Scope::Targets {
            passages::write(&mut m, self, &places, &chapters);
        }
        closing::write(&mut m, self);
        m.raw("</article>\n");
        m.finish()
    }

    /// The styles of [`HtmlReport::body`].
    pub fn style() -> &'static str {
        style::STYLE
    }

    /// What paper needs: margins, the running title and the numbers of pages.
    pub fn page_rule(&self, lang: Lang) -> String {
        style::page_rule(&self.title(lang))
    }

    fn scope_name(&self, lang: Lang) -> &'a str {
        match self.scope {
            Scope::Everything => pick(lang, "对照报告", "comparison"),
            Scope::Targets => pick(lang, "指标与数字对照", "targets"),
            Scope::Theme(id) => self.input.theme_name(id, lang),
        }
    }

    /// The targets that are reported, in the order of the comparison.
    fn targets(&self) -> impl Iterator<Item = &'a TargetPair> {
        let theme = self.theme();
        let wanted =
            move |pair: &&TargetPair| theme.is_none_or(|theme| pair.themes.iter().any(|t| t == theme));
        self.input.comparison.targets.iter().filter(wanted)
    }

    /// The links that are reported, best first.
    fn links(&self) -> impl Iterator<Item = &'a Link> {
        let theme = self.theme();
        let wanted =
            move |link: &&Link| theme.is_none_or(|theme| link.shared_themes.iter().any(|t| t == theme));
        self.input.comparison.links.iter().filter(wanted)
    }

    fn theme(&self) -> Option<&'a str> {
        match self.scope {
            Scope::Theme(theme) => Some(theme),
            Scope::Everything | Scope::Targets => None,
        }
    }
}

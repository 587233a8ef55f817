//! A comparison as a file to keep: tables for a spreadsheet (CSV, XLSX), and a report to
//! read (Markdown, HTML), in Chinese or English.
//!
//! ```
//! use plan_compare::plan::{Lang, load};
//! use plan_compare::report::{Bom, ReportInput, markdown, targets_csv};
//! use plan_compare::theme::Lexicon;
//!
//! let json = r#"{"format": "plan/1", "id": "ID", "title": {"zh": "例"}, "indicators": [
//!   {"id": "5g", "name": {"zh": "5G基站数"}, "unit": "万座", "target": {"year": 2025, "raw": "25.5"}}]}"#;
//! let plan = |id: &str| load(&json.replace("ID", id), &Default::default()).0.unwrap();
//! let (left, right) = (plan("a"), plan("b"));
//! let lexicon = Lexicon::bundled();
//! let comparison = plan_compare::compare::compare(&left, &right, lexicon);
//! let input = ReportInput { comparison: &comparison, left: &left, right: &right, lexicon };
//!
//! assert!(markdown(&input, Lang::Zh).contains("| 5G基站数 | 25.5 万座（2025年） | 25.5 万座（2025年） |"));
//! assert_eq!(targets_csv(&input, Lang::En, Bom::Without).lines().count(), 2);
//! ```
//!
//! Every figure is shown as printed; words for verdicts and reasons come from one table (`words`),
//! and every count is taken from the comparison ([`Summary`]). The same input gives the same file,
//! byte for byte: nothing here asks for a clock or a locale.
//!
//! Absent: any comparing, reading of files, and the page's own views of the same data.

mod arrange;
mod cells;
mod changes;
mod citation;
mod csv;
mod file_name;
mod html;
mod json;
mod links_table;
mod markdown;
mod markdown_parts;
mod markdown_text;
mod parcel;
mod places;
mod qr;
mod quoted;
mod snippet;
mod summary;
mod svg;
mod target_quote;
mod targets_table;
mod words;
mod xlsx;
mod zip;

pub use arrange::{
    Arranged, Arrangement, Collate, Filter, Group, Grouping, Head, Sort, difference, per_cent, rank,
};
pub use changes::{change_word, changes_markdown};
pub use citation::{Manner, of_comparison as cite_comparison, of_plan as cite_plan};
pub use csv::{Bom, CsvWriter};
pub use file_name::{file_name, page_file_name};
pub use html::{HtmlReport, Scope};
pub use json::json;
pub use links_table::links_csv;
pub use markdown::markdown;
pub use parcel::Parcel;
pub use qr::Qr;
pub use quoted::quoted;
pub use snippet::{element_snippet, frame_snippet};
pub use summary::Summary;
pub use svg::{dumbbells_svg, outline_svg};
pub use target_quote::{Sourced, quote_target, sourced};
pub use targets_table::{targets_csv, targets_csv_of, verdict_code};
pub use words::{
    how_word, link_kind_word, nature_word, origin_word, reason_word, subject, verdict_word, why,
};
pub use xlsx::xlsx;

use crate::compare::{Comparison, Side};
use crate::plan::{Lang, Plan};
use crate::theme::Lexicon;

/// What a report is made of: the comparison and the two plans that it compares, for their wording.
#[derive(Clone, Copy, Debug)]
pub struct ReportInput<'a> {
    /// The comparison of the two plans.
    pub comparison: &'a Comparison,
    /// The plan on the left, A.
    pub left: &'a Plan,
    /// The plan on the right, B.
    pub right: &'a Plan,
    /// For the names of themes.
    pub lexicon: &'a Lexicon,
}

impl<'a> ReportInput<'a> {
    /// The plan on one side.
    fn plan(&self, side: Side) -> &'a Plan {
        match side {
            Side::Left => self.left,
            Side::Right => self.right,
        }
    }

    /// Short title of the plan on one side, or its full title where it has no short one.
    fn short_title(&self, side: Side, lang: Lang) -> &'a str {
        let plan = self.plan(side);
        let title = if plan.short_title.is_empty() { &plan.title } else { &plan.short_title };
        title.text(lang)
    }

    /// Names of themes in their order; a theme that the lexicon does not know keeps its id.
    fn theme_names(&self, ids: &[String], lang: Lang) -> String {
        let names: Vec<&str> = ids.iter().map(|id| self.theme_name(id, lang)).collect();
        names.join(words::list_comma(lang))
    }

    /// Name of one theme, or the id of one that the lexicon does not know.
    fn theme_name<'t>(&self, id: &'t str, lang: Lang) -> &'t str
    where
        'a: 't,
    {
        self.lexicon.get(id).map_or(id, |theme| theme.names.text(lang))
    }
}

#[cfg(test)]
mod arrange_tests;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;

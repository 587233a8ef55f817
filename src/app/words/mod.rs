//! Every word of the interface, in one table per language.
//!
//! A language is one folder, `zh` or `en`: a constant of [`Words`], and one of each feature's words. A word
//! that is missing does not compile. Which words there are stands in the files beside this one, once for all.
//! Absent: plan text and its translations, which are data.

mod changes;
mod corrections;
mod embed;
mod en;
mod findings;
mod help;
mod read;
mod share;
mod styleguide;
mod targets;
mod themes;
mod zh;

pub use changes::ChangesWords;
pub use corrections::CorrectionWords;
pub use embed::EmbedWords;
pub use findings::FindingWords;
pub use help::HelpWords;
pub use read::ReadWords;
pub use share::ShareWords;
pub use styleguide::GuideWords;
pub use targets::TargetWords;
pub use themes::ThemeWords;

use crate::compare::{How, LinkKind, PairFigures, Reason, TargetOrigin, Verdict};
use crate::plan::{Kind, Lang, Nature, Severity};
use crate::wording::Choice;

/// The interface in one language. Fields that are functions put figures into sentences.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field's name says which word it is; the tables show the rest")]
pub struct Words {
    pub read: ReadWords,
    pub product: &'static str,
    pub tagline: &'static str,
    pub skip: &'static str,
    pub other_language: &'static str,
    pub other_language_short: &'static str,
    pub scheme: &'static str,
    pub scheme_auto: &'static str,
    pub scheme_light: &'static str,
    pub scheme_dark: &'static str,
    pub view_overview: &'static str,
    pub view_themes: &'static str,
    pub view_targets: &'static str,
    pub view_read: &'static str,
    pub views: &'static str,
    pub choose_plans: &'static str,
    pub plan_a: &'static str,
    pub plan_b: &'static str,
    pub swap: &'static str,
    pub bundled_plans: &'static str,
    pub full_text: fn(&str) -> String,
    pub own_plans: &'static str,
    pub open_file: &'static str,
    pub drop_here: &'static str,
    pub drop_hint: &'static str,
    pub paste: &'static str,
    pub paste_hint: &'static str,
    pub pasted_text: &'static str,
    pub read_text: &'static str,
    pub reading: fn(&str, usize, usize) -> String,
    pub stop: &'static str,
    pub close: &'static str,
    pub my_plans: fn(usize) -> String,
    pub found: fn(usize) -> String,
    pub found_in: fn(&str, usize) -> String,
    pub kept: fn(Option<bool>) -> &'static str,
    pub kept_earlier: &'static str,
    pub as_side: fn(&str) -> String,
    pub not_understood: fn(usize) -> String,
    pub compare_these: fn(&str, &str) -> String,
    pub forget: &'static str,
    pub loading: fn(&str) -> String,
    pub failed: fn(&str) -> String,
    pub not_read: fn(&str) -> String,
    pub opened: fn(&str) -> String,
    pub opened_with_notes: fn(&str, usize) -> String,
    pub more_notes: fn(usize) -> String,
    pub dismiss: &'static str,
    pub same_plan: &'static str,
    pub other_plans: &'static str,
    pub full_view: &'static str,
    pub gist_note: &'static str,
    pub official_note: &'static str,
    pub bundled_note: &'static str,
    /// The title of a source, with the page where it is known.
    pub cited: fn(&str, Option<u32>) -> String,
    pub sections: fn(usize) -> String,
    pub passages: fn(usize) -> String,
    pub indicators: fn(usize) -> String,
    pub commitments: fn(usize) -> String,
    pub summary: fn(&Summary<'_>) -> Vec<String>,
    pub map_title: &'static str,
    pub map_hint: &'static str,
    pub map_links: fn(usize) -> String,
    pub balance_title: &'static str,
    pub balance_hint: &'static str,
    pub themes_both: fn(usize) -> String,
    pub themes_only_a: fn(usize) -> String,
    pub themes_only_b: fn(usize) -> String,
    pub shared_targets: &'static str,
    pub no_shared_targets: &'static str,
    pub all_targets: &'static str,
    pub filter: &'static str,
    pub filter_all: &'static str,
    pub filter_both: &'static str,
    pub filter_only_a: &'static str,
    pub filter_only_b: &'static str,
    pub choose_theme: &'static str,
    pub theme_counts: fn(usize, usize) -> String,
    pub theme_links: fn(usize) -> String,
    pub theme_targets: &'static str,
    pub linked_passages: &'static str,
    pub no_links: &'static str,
    pub without_counterpart: fn(&str) -> String,
    pub no_counterpart: &'static str,
    pub not_in_plan: &'static str,
    pub why: &'static str,
    pub score: &'static str,
    pub textual: &'static str,
    pub thematic: &'static str,
    pub shared_terms: &'static str,
    pub shared_themes: &'static str,
    pub shared_figures: &'static str,
    pub moved: &'static str,
    pub marks: &'static str,
    pub choice_word: fn(Choice) -> &'static str,
    pub section_number: fn(&str, &str) -> String,
    pub figures: &'static str,
    pub year: fn(i32) -> String,
    pub year_in_brackets: fn(i32) -> String,
    pub subject: &'static str,
    pub verdict: &'static str,
    pub change: &'static str,
    pub baseline: &'static str,
    pub target: &'static str,
    pub rows_indicators: &'static str,
    pub rows_reviews: &'static str,
    pub rows_commitments: &'static str,
    pub nothing_shown: &'static str,
    pub show_everything: &'static str,
    pub not_stated: &'static str,
    pub counterparts: fn(usize) -> String,
    pub go_to_passage: &'static str,
    pub keys: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub difference: fn(usize, usize) -> String,
    pub targets_caption: fn(&str, &str) -> String,
    pub atlas_title: &'static str,
    pub atlas_hint: &'static str,
    pub atlas_progress: fn(usize, usize) -> String,
    pub atlas_pairs: &'static str,
    pub atlas_pairs_hint: &'static str,
    pub atlas_widest: fn(&[&str], usize, usize) -> String,
    pub atlas_matrix: &'static str,
    pub atlas_matrix_hint: &'static str,
    pub pair_figures: fn(&PairFigures) -> String,
    pub private: &'static str,
    pub targets: TargetWords,
    pub verdict_word: fn(Verdict) -> &'static str,
    pub how_word: fn(How) -> &'static str,
    pub reason_word: fn(Reason) -> &'static str,
    pub link_word: fn(LinkKind) -> &'static str,
    pub kind_word: fn(Kind) -> &'static str,
    pub nature_word: fn(Nature) -> &'static str,
    pub origin_word: fn(TargetOrigin) -> &'static str,
    pub severity_word: fn(Severity) -> &'static str,
    pub date: fn(&str) -> String,
    pub styleguide: &'static str,
    pub help: HelpWords,
    pub findings: FindingWords,
    pub changes: ChangesWords,
    pub guide: GuideWords,
    pub embed: EmbedWords,
    pub share: ShareWords,
    pub corrections: CorrectionWords,
    pub themes: ThemeWords,
}

/// What the summary sentence says, computed from a comparison.
#[derive(Clone, Copy, Debug)]
pub struct Summary<'t> {
    /// Short title of the left plan.
    pub left: &'t str,
    /// Short title of the right plan.
    pub right: &'t str,
    /// Themes of both.
    pub shared: usize,
    /// Themes of the left plan only.
    pub only_left: usize,
    /// Themes of the right plan only.
    pub only_right: usize,
    /// Linked passages.
    pub links: usize,
    /// Paired targets that are the same.
    pub same: usize,
    /// Paired targets that differ.
    pub differ: usize,
    /// Paired targets that cannot be compared.
    pub unlike: usize,
    /// Pairs of targets that are only near each other.
    pub related: usize,
}

/// Year, month and day of a date as plans give it; `None` for anything else.
fn date_parts(iso: &str) -> Option<(u16, u8, u8)> {
    let mut parts = iso.split('-');
    let date = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    (parts.next().is_none() && (1..=12).contains(&date.1) && (1..=31).contains(&date.2)).then_some(date)
}

impl Words {
    /// The words of a language.
    pub fn of(lang: Lang) -> &'static Words {
        match lang {
            Lang::Zh => &zh::WORDS,
            Lang::En => &en::WORDS,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, Words};

    #[test]
    fn dates_are_written_as_each_language_writes_them() {
        let cases = [
            ("2021-08-10", "2021年8月10日", "10 August 2021"),
            ("2021-12-01", "2021年12月1日", "1 December 2021"),
            ("2021-13-01", "2021-13-01", "2021-13-01"),
            ("2021-08", "2021-08", "2021-08"),
            ("", "", ""),
        ];
        for (iso, zh, en) in cases {
            assert_eq!((Words::of(Lang::Zh).date)(iso), zh);
            assert_eq!((Words::of(Lang::En).date)(iso), en);
        }
    }
}

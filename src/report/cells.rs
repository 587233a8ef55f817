//! Pieces that every kind of report has: a target's printed cells in one line, a place with its line,
//! links put under their themes, and the terms that keep wording whole.
//!
//! Absent: escaping, which each kind of report does in its own way.

use super::places::Places;
use super::words::{self, pick};
use crate::compare::{Link, TargetOrigin, TargetSide};
use crate::plan::Lang;
use crate::quantity::states_unit;
use crate::theme::Lexicon;

/// `7.1 → 25.5 万座（2025年），预期性`: the printed cells with unit, year and nature. A row that reviews
/// an earlier plan has the result first, then what the aim was.
pub(super) fn figures(target: &TargetSide, places: &Places<'_>, lang: Lang) -> String {
    let mut out = String::new();
    let review = target.origin == TargetOrigin::Review;
    let other = target.baseline.as_deref().filter(|raw| !raw.trim().is_empty());
    // Where the verdict is on the baselines themselves, they are not shown twice.
    let is_baseline = target.year == target.baseline_year && target.baseline.as_deref() == Some(&target.raw);
    if let Some(baseline) = other.filter(|_| !review && !is_baseline) {
        out.push_str(baseline);
        out.push_str(" → ");
    }
    out.push_str(&target.raw);
    let unit = places.unit(target, lang);
    if !unit.is_empty() && !states_unit(&target.raw, &target.unit) {
        out.push_str(between(unit));
        out.push_str(unit);
    }
    if let Some(year) = target.year {
        out.push_str(&words::year_in_brackets(year, lang));
    }
    if let Some(aim) = other.filter(|_| review) {
        out.push_str(pick(lang, "，原定目标", ", the aim was "));
        out.push_str(aim);
    }
    if let Some(nature) = target.nature {
        out.push_str(pick(lang, "，", ", "));
        out.push_str(words::nature_word(nature, lang));
    }
    out
}

/// What stands between a number and its unit: nothing before a percent sign, a sign of multiplying
/// before a unit that is a number itself (万, in English 10,000), else a space.
fn between(unit: &str) -> &'static str {
    match unit.chars().next() {
        Some('%' | '％' | '‰') => "",
        Some(first) if first.is_ascii_digit() => " × ",
        _ => " ",
    }
}

/// Links under the first theme that both passages have; themes in the order of the lexicon, then those
/// without one; links best first.
pub(super) fn grouped_links<'c>(
    links: &'c [Link],
    lexicon: &Lexicon,
) -> Vec<(Option<&'c str>, Vec<&'c Link>)> {
    let mut ids: Vec<&str> = links.iter().filter_map(theme_of).collect();
    ids.sort_by_key(|id| (lexicon.position(id), *id));
    ids.dedup();
    let under = |theme: Option<&str>| links.iter().filter(|link| theme_of(link) == theme).collect();
    let groups = ids.into_iter().map(Some).chain([None]).map(|theme| (theme, under(theme)));
    groups.filter(|(_, links): &(_, Vec<&Link>)| !links.is_empty()).collect()
}

fn theme_of(link: &Link) -> Option<&str> {
    link.shared_themes.first().map(String::as_str)
}

/// A place with its line, where there is one.
pub(super) fn with_line(place: String, line: Option<u32>, lang: Lang) -> String {
    match line {
        Some(line) if place.is_empty() => words::line_word(line, lang),
        Some(line) => format!("{place}{}{}", pick(lang, "，", ", "), words::line_word(line, lang)),
        None => place,
    }
}

//! Names of files that a reader saves: both plans and what is in it.
//!
//! Worked example: `规划对照_数字经济_新型基础设施_目标.csv`.
//!
//! Absent: the folder, which the browser knows.

use super::ReportInput;
use super::words::pick;
use crate::compare::Side;
use crate::plan::Lang;

/// Longest title in a name, in characters.
const MOST: usize = 24;

/// A name that every system of files takes.
pub fn file_name(input: &ReportInput<'_>, what: &str, ending: &str, lang: Lang) -> String {
    let [left, right] = Side::BOTH.map(|side| input.short_title(side, lang));
    let parts = [pick(lang, "规划对照", "plan-compare"), left, right, what];
    let parts: Vec<String> = parts.into_iter().map(harmless).filter(|part| !part.is_empty()).collect();
    [parts.join("_"), ending.to_owned()].join(".")
}

/// The name of a copy of the page, by the plans' ids: it becomes part of addresses on sites, so it has
/// letters and digits that every server takes.
pub fn page_file_name(left: &str, right: &str) -> String {
    let plain = |id: &str| id.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(60).collect();
    let parts: [String; 2] = [plain(left), plain(right)];
    let parts = parts.iter().filter(|part| !part.is_empty()).map(|part| ["-", part].concat());
    ["plan-compare", &parts.collect::<String>(), ".html"].concat()
}

/// Letters and digits; anything else between them becomes one hyphen.
fn harmless(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").chars().take(MOST).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Sample, sample};
    use super::*;
    use crate::theme::Lexicon;

    #[test]
    fn copies_are_named_by_ids() {
        assert_eq!(page_file_name("water", "marine~2"), "plan-compare-water-marine2.html");
        assert_eq!(page_file_name("../水", "\"><b>"), "plan-compare-b.html");
    }

    #[test]
    fn names_say_both_plans() {
        let check = |left: &str, lang: Lang, wanted: &str| {
            let Sample { left: mut plan, right, comparison } = sample();
            plan.short_title.zh = left.to_owned();
            let lexicon = Lexicon::bundled();
            let input = ReportInput { comparison: &comparison, left: &plan, right: &right, lexicon };
            let what = pick(lang, "目标", "targets");
            assert_eq!(file_name(&input, what, "csv", lang), wanted);
        };
        check("湖滨数字", Lang::Zh, "规划对照_湖滨数字_山前设施_目标.csv");
        check("湖滨数字", Lang::En, "plan-compare_Lake-digital_Hill-infrastructure_targets.csv");
        check("../a\\b:*?\"<>|\u{0}\u{202e}c", Lang::Zh, "规划对照_a-b-c_山前设施_目标.csv");
        check(&"长".repeat(90), Lang::Zh, &format!("规划对照_{}_山前设施_目标.csv", "长".repeat(MOST)));
    }
}

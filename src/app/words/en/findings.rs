//! English words of the findings.

use crate::app::words::FindingWords;

pub(super) const WORDS: FindingWords = FindingWords {
    title: "What to look at first",
    none: "Nothing stands out in these two plans: they share no figures and no passages.",
    differs: "Figures differ",
    differs_text: "{subject}: {a} in A, {b} in B.",
    contradicts: "Two figures",
    contradicts_text: "{side} puts {subject} at {a} and also at {b}.",
    promised: |side| format!("Only in {side}"),
    promised_one: "Both plans treat {theme}, yet only {side} states {subject}: {a}.",
    promised_many: "Both plans treat {theme}, yet {n} figures stand only in {side}, such as {subject}: {a}.",
    agrees: "Figures agree",
    agrees_one: "Both plans put {subject} at {a}.",
    agrees_many: "{n} figures are the same in both plans, such as {subject}: {a}.",
    near: "Same wording",
    near_text: "“{heading}” reads nearly the same in both plans.",
    spread: "One to many",
    spread_text: "“{heading}” in {side} meets {n} passages of {other}.",
    alike: "Not the same thing",
    alike_text: "{subject}: {a} in A and {b} in B cannot be compared; {reason}.",
};

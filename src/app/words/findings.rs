//! Words of the findings: what an analyst should look at first.
//!
//! A sentence is a pattern; names in braces stand for what the comparison puts there.

/// The words.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field's name says which word it is; the tables show the rest")]
pub struct FindingWords {
    pub title: &'static str,
    pub none: &'static str,
    pub differs: &'static str,
    pub differs_text: &'static str,
    pub contradicts: &'static str,
    pub contradicts_text: &'static str,
    pub promised: fn(&str) -> String,
    pub promised_one: &'static str,
    pub promised_many: &'static str,
    pub agrees: &'static str,
    pub agrees_one: &'static str,
    pub agrees_many: &'static str,
    pub near: &'static str,
    pub near_text: &'static str,
    pub spread: &'static str,
    pub spread_text: &'static str,
    pub alike: &'static str,
    pub alike_text: &'static str,
}

pub(super) const ZH: FindingWords = FindingWords {
    title: "先看这几处",
    none: "这两份规划没有特别要留意的地方：没有共同的数字，也没有对应的段落。",
    differs: "数字不同",
    differs_text: "{subject}：A 写 {a}，B 写 {b}。",
    contradicts: "前后不一",
    contradicts_text: "{side} 对{subject}有两种写法：{a}，{b}。",
    promised: |side| format!("仅 {side} 提出"),
    promised_one: "两份都讲{theme}，但只有 {side} 提出{subject}：{a}。",
    promised_many: "两份都讲{theme}，但有 {n} 项数字只见于 {side}，如{subject}：{a}。",
    agrees: "数字一致",
    agrees_one: "两份都写明{subject}：{a}。",
    agrees_many: "有 {n} 项数字两份一致，如{subject}：{a}。",
    near: "措辞相同",
    near_text: "“{heading}”在两份规划中措辞几乎相同。",
    spread: "一对多",
    spread_text: "{side} 的“{heading}”在 {other} 中有 {n} 段对应。",
    alike: "不可混用",
    alike_text: "{subject}：A 的 {a} 与 B 的 {b} 不能直接比较，{reason}。",
};

pub(super) const EN: FindingWords = FindingWords {
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

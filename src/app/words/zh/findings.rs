//! Chinese words of the findings.

use crate::app::words::FindingWords;

pub(super) const WORDS: FindingWords = FindingWords {
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

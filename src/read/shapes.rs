//! How a paragraph begins: with a name, with what is to be done, or without a heading.
//!
//! Worked example: `岸电工程。…` begins with a name, `推进航道整治。…` with a verb, and `统筹推进岸电建设,…`
//! has no heading. `协同推进…` is a verb and `协同创新平台建设` a name: for words that can be either,
//! the end decides.
//!
//! Absent: what follows from it (`boxes`).

use super::runin;

/// How a paragraph begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// With a heading that is a name: 岸电工程。
    Name,
    /// With a heading that says what to do: 推进航道整治。
    Verb,
    /// Without heading.
    Plain,
}

impl Shape {
    /// The shape of a paragraph.
    pub(super) fn of(text: &str) -> Self {
        match runin::heading(text) {
            Some(heading) if says_what_to_do(heading) => Shape::Verb,
            Some(_) => Shape::Name,
            None => Shape::Plain,
        }
    }
}

/// Words with which measures begin.
const VERBS: [&str; 112] = [
    "加快",
    "加强",
    "加速",
    "加大",
    "推进",
    "推动",
    "推广",
    "推行",
    "强化",
    "完善",
    "健全",
    "建立",
    "建设",
    "建成",
    "构建",
    "打造",
    "提升",
    "提高",
    "优化",
    "促进",
    "支持",
    "实施",
    "开展",
    "深化",
    "培育",
    "做大",
    "做强",
    "做优",
    "做特",
    "培强",
    "壮大",
    "拓展",
    "扩大",
    "积极",
    "大力",
    "全面",
    "深入",
    "有序",
    "稳步",
    "稳妥",
    "持续",
    "着力",
    "严格",
    "严守",
    "规范",
    "落实",
    "引导",
    "鼓励",
    "探索",
    "保障",
    "增强",
    "改善",
    "形成",
    "聚焦",
    "立足",
    "坚持",
    "前瞻",
    "巩固",
    "整合",
    "激发",
    "集聚",
    "塑造",
    "助推",
    "助力",
    "用好",
    "盘活",
    "发挥",
    "充分",
    "营造",
    "率先",
    "先行",
    "高标准",
    "高质量",
    "高水平",
    "扎实",
    "切实",
    "进一步",
    "逐步",
    "适度",
    "参与",
    "争创",
    "创建",
    "优先",
    "维护",
    "畅通",
    "夯实",
    "构筑",
    "降低",
    "防范",
    "化解",
    "稳定",
    "弘扬",
    "凝聚",
    "融入",
    "服务",
    "搭建",
    "丰富",
    "升级",
    "支撑",
    "组织",
    "突破",
    "布局",
    "联动",
    "攻坚",
    "精准",
    "系统布局",
    "系统推进",
    "统筹推进",
    "统筹布局",
    "协同推进",
    "科学布局",
    "合理布局",
];

/// Words that begin measures and names alike: 协同推进…, 协同创新平台建设.
const EITHER: [&str; 10] = ["协同", "创新", "发展", "系统", "科学", "规模", "合理", "配套", "改革", "统筹"];

/// Words that names end in.
const NAME_ENDS: [&str; 12] =
    ["工程", "计划", "行动", "项目", "试点", "清单", "基地", "中心", "建设", "应用", "提升", "培育"];

fn says_what_to_do(heading: &str) -> bool {
    let ends = |words: &[&str]| words.iter().any(|word| heading.ends_with(word));
    let begins = |words: &[&str]| words.iter().any(|word| heading.starts_with(word));
    begins(&VERBS) && !ends(&["工程", "计划", "行动", "清单"]) || begins(&EITHER) && !ends(&NAME_ENDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_verbs_and_plain_text() {
        let check = |text: &str, shape| assert_eq!(Shape::of(text), shape, "{text}");
        check("岸电工程。改造一批泊位。", Shape::Name);
        check("推进航道整治。实施提升工程。", Shape::Verb);
        check("推广岸电工程。改造一批泊位。", Shape::Name);
        check("协同推进港口整合。组建港口集团。", Shape::Verb);
        check("协同创新平台建设。组建研究中心。", Shape::Name);
        check("统筹推进岸电建设,改造一批泊位。", Shape::Plain);
    }
}

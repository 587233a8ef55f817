//! What a target is about: its name without unit, qualifiers and filler, and the qualifiers apart.
//!
//! Worked example: 新建省级智能制造示范工厂 is about 智能制造示范工厂 with the qualifiers 新建 and
//! 省级; 数字经济核心产业增加值占GDP比重 and …占地区生产总值比重 are about the same.
//!
//! Absent: comparing two names (`names`).

use std::collections::BTreeSet;

/// A name taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Subject {
    /// What is counted or measured, without qualifiers.
    pub(super) core: String,
    /// What narrows it: `level:省级`, `new:新建`.
    pub(super) qualifiers: BTreeSet<(&'static str, &'static str)>,
}

/// Other words for the same, the printed form first.
const SYNONYMS: [(&str, &str); 20] = [
    ("GDP", "地区生产总值"),
    ("国内生产总值", "地区生产总值"),
    ("生产总值", "地区生产总值"),
    ("地区地区", "地区"),
    ("所占比重", "比重"),
    ("占比", "比重"),
    ("比例", "比重"),
    ("软件与信息", "软件和信息"),
    ("信息技术服务", "信息服务"),
    ("电子信息产品制造业", "电子信息制造业"),
    ("机架数", "机架"),
    ("第五代移动通信", "5G"),
    ("二氧化碳", "CO2"),
    ("城镇化水平", "城镇化率"),
    ("用水总量", "总用水量"),
    ("研究与试验发展", "研发"),
    ("R&D", "研发"),
    ("创建", "建设"),
    ("建成", "建设"),
    ("互联网+", "互联网"),
];

/// Qualifiers by facet, longer ones before those they contain.
const QUALIFIERS: [(&str, &str); 34] = [
    ("level", "省级以上"),
    ("level", "国家级"),
    ("level", "省部级"),
    ("level", "省级"),
    ("level", "市级"),
    ("level", "县级"),
    ("level", "全国"),
    ("new", "新建"),
    ("new", "新增"),
    ("new", "新开工"),
    ("new", "改造"),
    ("rate", "年均增长率"),
    ("rate", "年均增速"),
    ("rate", "增长率"),
    ("rate", "增速"),
    ("rate", "增长"),
    ("rate", "年均"),
    ("rate", "每年"),
    ("rate", "降低"),
    ("rate", "下降"),
    ("size", "规模以上"),
    ("size", "超大型"),
    ("size", "大型"),
    ("size", "小微"),
    ("population", "常住"),
    ("population", "户籍"),
    ("ground", "陆域"),
    ("ground", "海域"),
    ("ground", "大陆"),
    ("place", "城镇"),
    ("place", "农村"),
    ("place", "城市"),
    ("use", "新能源"),
    ("use", "县域"),
];

/// Words that say nothing of the subject.
const FILLER: [&str; 22] = [
    "全省",
    "江苏省",
    "江苏",
    "我省",
    "累计",
    "总数",
    "数量",
    "总量",
    "总规模",
    "规模达到",
    "达到",
    "力争",
    "在用",
    "标准",
    "超过",
    "突破",
    "实现",
    "覆盖率达",
    "目标",
    "以上",
    "个数",
    "共",
];

/// Takes a name apart.
pub(super) fn subject(name: &str) -> Subject {
    let mut text: String = name
        .chars()
        .filter(|c| !c.is_whitespace() && !"()（）[]〔〕“”\"「」、，,。;；:：·-—/*".contains(*c))
        .collect();
    for (from, to) in SYNONYMS {
        text = text.replace(from, to);
    }
    // 地区生产总值 was itself matched by 生产总值.
    text = text.replace("地区地区", "地区");
    let mut qualifiers = BTreeSet::new();
    for (facet, word) in QUALIFIERS {
        if text.contains(word) && text.chars().count() > word.chars().count() {
            qualifiers.insert((facet, word));
            text = text.replace(word, "");
        }
    }
    for word in FILLER {
        if text.chars().count() > word.chars().count() + 1 {
            text = text.replace(word, "");
        }
    }
    let core = match text.strip_suffix('数') {
        Some(shorter) if shorter.chars().count() >= 2 && !shorter.ends_with(['系', '指']) => {
            shorter.to_owned()
        }
        _ => text,
    };
    Subject { core: core.to_lowercase(), qualifiers }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_taken_apart() {
        let cases: [(&str, &str, &[&str]); 6] = [
            ("5G基站数", "5g基站", &[]),
            ("大数据中心在用标准机架数", "大数据中心机架", &[]),
            ("新建省级智能制造示范工厂", "智能制造示范工厂", &["省级", "新建"]),
            ("数字经济核心产业增加值占GDP比重", "数字经济核心产业增加值占地区生产总值比重", &[]),
            ("数字经济核心产业增加值占地区生产总值比重", "数字经济核心产业增加值占地区生产总值比重", &[]),
            ("两化融合发展水平指数", "两化融合发展水平指数", &[]),
        ];
        for (name, core, qualifiers) in cases {
            let found = subject(name);
            assert_eq!(found.core, core, "{name}");
            let words: Vec<&str> = found.qualifiers.iter().map(|(_, word)| *word).collect();
            assert_eq!(words, qualifiers, "{name}");
        }
    }
}

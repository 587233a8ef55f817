//! What a target is about: its name without unit, qualifiers and filler, and the qualifiers apart.
//!
//! Worked example: 新建省级智能制造示范工厂 is about 智能制造示范工厂 with the qualifiers 新增 and 省级;
//! 数字经济核心产业增加值占GDP比重 and …占地区生产总值比重 are about the same.
//!
//! Absent: comparing two names (`names`), and verdicts on their figures (`verdicts`).

use std::collections::BTreeMap;

/// A name taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Subject {
    /// What is counted or measured, without qualifiers.
    pub(super) core: String,
    /// The name with other words for the same replaced, and nothing taken out.
    pub(super) whole: String,
    /// What narrows it, by facet: `level` → 省级.
    pub(super) qualifiers: BTreeMap<&'static str, &'static str>,
}

/// How the qualifiers of two names stand to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// The same qualifiers.
    Same,
    /// One name says what the other leaves open.
    Open(Vec<&'static str>, Vec<&'static str>),
    /// They say different things of one facet.
    Apart(Vec<&'static str>, Vec<&'static str>),
}

/// Other words for the same, the printed form first.
const SYNONYMS: [(&str, &str); 25] = [
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
    ("规上", "规模以上"),
    ("两化融合发展水平", "两化融合"),
    ("PUE", "电能利用效率"),
    ("电源使用效率", "电能利用效率"),
    ("创建", "建设"),
    ("建成", "建设"),
    ("互联网+", "互联网"),
    ("万元地区生产总值", "单位地区生产总值"),
];

/// Qualifiers as facet, printed form and what it stands for; longer ones before those they contain.
const QUALIFIERS: [(&str, &str, &str); 44] = [
    ("level", "省级以上", "省级以上"),
    ("level", "国家级", "国家级"),
    ("level", "省部级", "省部级"),
    ("level", "省级", "省级"),
    ("level", "市级", "市级"),
    ("level", "县级", "县级"),
    ("level", "全国", "全国"),
    ("level", "国家", "国家级"),
    ("stock", "新建", "新增"),
    ("stock", "新增", "新增"),
    ("stock", "新开工", "新增"),
    ("stock", "改造", "改造"),
    ("stock", "累计", "累计"),
    ("stock", "保有", "累计"),
    ("pace", "年均", "年均"),
    ("pace", "每年", "年均"),
    ("change", "增长率", "增长"),
    ("change", "增速", "增长"),
    ("change", "增长", "增长"),
    ("change", "提高", "增长"),
    ("change", "下降率", "下降"),
    ("change", "降低率", "下降"),
    ("change", "降低", "下降"),
    ("change", "下降", "下降"),
    ("change", "降幅", "下降"),
    ("change", "减少", "下降"),
    ("size", "规模以上", "规模以上"),
    ("size", "超大型", "超大型"),
    ("size", "大中型", "大中型"),
    ("size", "大型", "大型"),
    ("size", "小微", "小微"),
    ("population", "常住", "常住"),
    ("population", "户籍", "户籍"),
    ("ground", "陆域", "陆域"),
    ("ground", "海域", "海域"),
    ("ground", "大陆", "大陆"),
    ("place", "城镇", "城镇"),
    ("place", "农村", "农村"),
    ("place", "城市", "城市"),
    ("place", "县域", "县域"),
    ("use", "在用", "在用"),
    ("kind", "标准", "标准"),
    ("kind", "新能源", "新能源"),
    ("kind", "重点", "重点"),
];

/// A name that gives a facet only to say that nothing is left out is as good as one without.
const OPEN: [&str; 2] = ["累计", "重点"];

/// Words that say nothing of the subject.
const FILLER: [&str; 25] = [
    "十三五时期",
    "十三五以来",
    "十三五",
    "十四五",
    "全省",
    "江苏省",
    "江苏",
    "我省",
    "总数",
    "数量",
    "总规模",
    "规模达到",
    "达到",
    "力争",
    "超过",
    "突破",
    "实现",
    "覆盖率达",
    "目标",
    "以上",
    "个数",
    "获批",
    "时期",
    "总量",
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
    let whole = text.to_lowercase();
    let mut qualifiers = BTreeMap::new();
    for (facet, word, meaning) in QUALIFIERS {
        // 占全国比重 is a share of the country, not a national scope; 城镇化率 is a name.
        let part_of_a_name =
            text.contains("城镇化") && word == "城镇" || word == "全国" && text.contains("占全国");
        if text.contains(word) && text.chars().count() > word.chars().count() && !part_of_a_name {
            qualifiers.entry(facet).or_insert(meaning);
            text = text.replace(word, "");
        }
    }
    for word in FILLER {
        if text.chars().count() > word.chars().count() + 1 {
            text = text.replace(word, "");
        }
    }
    // 建设5G基站 is about 5G基站; 建设用地 is a name.
    if let Some(built) = text.strip_prefix("建设").filter(|rest| !rest.starts_with('用')) {
        text = built.to_owned();
    }
    let core = match text.strip_suffix('数') {
        Some(shorter) if shorter.chars().count() >= 2 && !shorter.ends_with(['系', '指']) => {
            shorter.to_owned()
        }
        _ => text,
    };
    Subject { core: core.to_lowercase(), whole, qualifiers }
}

impl Subject {
    /// How the qualifiers of the two names stand to each other.
    pub(super) fn scope(&self, other: &Subject) -> Scope {
        let (mut ours, mut theirs, mut apart) = (Vec::new(), Vec::new(), false);
        let facets: std::collections::BTreeSet<_> =
            self.qualifiers.keys().chain(other.qualifiers.keys()).collect();
        for facet in facets {
            let (a, b) = (self.qualifiers.get(facet).copied(), other.qualifiers.get(facet).copied());
            let alone = a.xor(b);
            if a == b || alone.is_some_and(|word| OPEN.contains(&word)) {
                continue;
            }
            apart |= a.is_some() && b.is_some();
            ours.extend(a);
            theirs.extend(b);
        }
        match (ours.is_empty() && theirs.is_empty(), apart) {
            (true, _) => Scope::Same,
            (false, true) => Scope::Apart(ours, theirs),
            (false, false) => Scope::Open(ours, theirs),
        }
    }

    /// Whether each name has two bigrams or more that the other has not, beyond qualifiers and
    /// filler: 单位GDP建设用地 and 万元GDP用水量 are alike and about different things.
    pub(super) fn other_object(&self, other: &Subject) -> bool {
        let beyond = |a: &Subject, b: &Subject| {
            let pairs = a.core.chars().zip(a.core.chars().skip(1));
            pairs.filter(|(x, y)| !b.core.contains(&String::from_iter([x, y]))).count() >= 2
        };
        beyond(self, other) && beyond(other, self)
    }

    /// Whether a lower figure is the better one: consumption, losses and times are to go down, and so
    /// is power usage effectiveness; that something is to fall by more is better.
    pub(super) fn lower_is_better(&self) -> bool {
        const DOWN: [&str; 16] = [
            "能耗",
            "电能利用效率",
            "排放",
            "用水量",
            "用地面积",
            "超采",
            "死亡",
            "损失",
            "开采量",
            "时限",
            "事故",
            "发生率",
            "失业率",
            "浓度",
            "时延",
            "平均时间",
        ];
        self.qualifiers.get("change") != Some(&"下降") && DOWN.iter().any(|word| self.whole.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_taken_apart() {
        let cases: [(&str, &str, &[&str]); 8] = [
            ("5G基站数", "5g基站", &[]),
            ("建成5G基站", "5g基站", &[]),
            ("大数据中心在用标准机架数", "大数据中心机架", &["标准", "在用"]),
            ("新建省级智能制造示范工厂", "智能制造示范工厂", &["省级", "新增"]),
            ("数字经济核心产业增加值占GDP比重", "数字经济核心产业增加值占地区生产总值比重", &[]),
            ("数字经济核心产业增加值占地区生产总值比重", "数字经济核心产业增加值占地区生产总值比重", &[]),
            ("常住人口城镇化率", "人口城镇化率", &["常住"]),
            ("单位工业增加值能耗降低", "单位工业增加值能耗", &["下降"]),
        ];
        for (name, core, qualifiers) in cases {
            let found = subject(name);
            assert_eq!(found.core, core, "{name}");
            assert_eq!(found.qualifiers.into_values().collect::<Vec<_>>(), qualifiers, "{name}");
        }
    }

    #[test]
    fn scopes() {
        let scope = |a: &str, b: &str| subject(a).scope(&subject(b));
        assert_eq!(scope("累计建成智能车间", "智能车间"), Scope::Same);
        assert_eq!(scope("新建5G基站", "累计建成5G基站"), Scope::Apart(vec!["新增"], vec!["累计"]));
        assert_eq!(scope("省级示范智能车间", "示范智能车间"), Scope::Open(vec!["省级"], vec![]));
        assert_eq!(
            scope("省级工业设计中心", "国家级工业设计中心"),
            Scope::Apart(vec!["省级"], vec!["国家级"])
        );
    }

    #[test]
    fn directions() {
        for (name, lower) in [
            ("新建大型数据中心电能利用效率(PUE)", true),
            ("单位工业增加值能耗", true),
            ("单位工业增加值能耗降低", false),
            ("全省总用水量", true),
            ("5G基站数", false),
        ] {
            assert_eq!(subject(name).lower_is_better(), lower, "{name}");
        }
    }
}

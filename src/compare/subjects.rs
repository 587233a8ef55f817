//! What a target is about: its name without unit, qualifiers and filler, and the qualifiers apart.
//!
//! Worked example: 新建省级智能制造示范工厂 is about 智能制造示范工厂 with the qualifiers 新增 and 省级;
//! 数字经济核心产业增加值占GDP比重 and …占地区生产总值比重 are about the same.
//!
//! Absent: comparing two names (`names`), and verdicts on their figures (`verdicts`).

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::qualifiers::{OPEN, QUALIFIERS};
use super::wordlists::{FILLER, LOWER_IS_BETTER, MEASURES, SYNONYMS, VERBS, WIDE};

/// A name taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Subject {
    /// What is counted or measured, without qualifiers.
    pub(super) core: String,
    /// The name with other words for the same replaced, and nothing taken out.
    pub(super) whole: String,
    /// The core with blanks for words of measuring: what likeness of names is about.
    pub(super) content: String,
    /// The content with blanks for words too wide to name a thing.
    pub(super) specific: String,
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

/// Takes a name apart.
pub(super) fn subject(name: &str) -> Subject {
    let mut text: String = name
        .chars()
        .filter(|c| !c.is_whitespace() && !"()（）[]〔〕“”\"「」、，,。;；:：·-—/*".contains(*c))
        .collect();
    for &(from, to) in SYNONYMS {
        text = text.replace(from, to);
    }
    // 地区生产总值 was itself matched by 生产总值.
    text = text.replace("地区地区", "地区");
    let whole = text.to_lowercase();
    let mut qualifiers = BTreeMap::new();
    for &(facet, word, meaning) in QUALIFIERS {
        // 占全国比重 is a share of the country, not a national scope; 城镇化率 is a name.
        let part_of_a_name =
            text.contains("城镇化") && word == "城镇" || word == "全国" && text.contains("占全国");
        if text.contains(word) && text.chars().count() > word.chars().count() && !part_of_a_name {
            qualifiers.entry(facet).or_insert(meaning);
            text = text.replace(word, "");
        }
    }
    for &word in FILLER {
        if text.chars().count() > word.chars().count() + 1 {
            text = text.replace(word, "");
        }
    }
    text = without_verbs(&text);
    let core = match text.strip_suffix('数') {
        Some(shorter) if shorter.chars().count() >= 2 && !shorter.ends_with(['系', '指']) => {
            shorter.to_owned()
        }
        _ => text,
    };
    let core = core.to_lowercase();
    let content = blanked(&core, MEASURES);
    Subject { specific: blanked(&content, WIDE), content, core, whole, qualifiers }
}

/// 建设5G基站 is about 5G基站; 建设用地 is a name.
fn without_verbs(text: &str) -> String {
    let mut text = text;
    while let Some(rest) = VERBS.iter().find_map(|verb| text.strip_prefix(verb)) {
        if rest.chars().count() < 2 || rest.starts_with('用') {
            break;
        }
        text = rest;
    }
    text.to_owned()
}

/// A name with blanks for some words.
fn blanked(name: &str, words: &[&str]) -> String {
    let mut text = name.to_owned();
    for &word in words {
        if text.contains(word) {
            text = text.replace(word, " ");
        }
    }
    text
}

/// Which way a printed figure says that something changes: `下降15%`, but not `下降到15%`.
pub(super) fn change_in(raw: &str) -> Option<&'static str> {
    let before = raw.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
    if before.contains(['到', '至']) {
        return None;
    }
    let says = |words: &[&str]| words.iter().any(|word| before.contains(word));
    if says(&["增长", "提高", "提升", "增加", "上升"]) {
        return Some("增长");
    }
    says(&["下降", "降低", "减少"]).then_some("下降")
}

impl Scope {
    /// How much further apart two names are for their qualifiers than names without any.
    pub(super) fn distance(&self) -> f64 {
        match self {
            Scope::Same => 0.0,
            Scope::Open(ours, theirs) | Scope::Apart(ours, theirs) => {
                let of_change = |word: &&str| matches!(*word, "增长" | "下降" | "年均");
                if ours.iter().chain(theirs).any(of_change) {
                    return 0.16;
                }
                if ours.len().max(theirs.len()) > 1 { 0.11 } else { 0.05 }
            }
        }
    }
}

impl Subject {
    /// The subject of a figure that says itself which way things change.
    pub(super) fn changing(&self, change: Option<&'static str>) -> Cow<'_, Subject> {
        match change {
            Some(way) if !self.qualifiers.contains_key("change") => {
                let mut own = self.clone();
                own.qualifiers.insert("change", way);
                Cow::Owned(own)
            }
            _ => Cow::Borrowed(self),
        }
    }

    /// Whether the name says at all what is counted: 占全国比重 and 划定 do not.
    pub(super) fn says_what(&self) -> bool {
        let letters = self.specific.chars().filter(|c| c.is_alphanumeric());
        !self.core.starts_with('占') && letters.count() >= 2
    }

    /// How the qualifiers of the two names stand to each other.
    pub(super) fn scope(&self, other: &Subject) -> Scope {
        let (mut ours, mut theirs, mut apart) = (Vec::new(), Vec::new(), false);
        let facets: BTreeSet<_> = self.qualifiers.keys().chain(other.qualifiers.keys()).collect();
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

    /// Whether one name is the end of the other: 机架 of 大数据中心机架.
    pub(super) fn ends_alike(&self, other: &Subject) -> bool {
        let (short, long) = if self.core.len() <= other.core.len() { (self, other) } else { (other, self) };
        long.core.ends_with(&short.core) && short.says_what()
    }

    /// Whether the longer name goes on where the shorter one ends: 为渔船出具的证书 are no 渔船.
    pub(super) fn goes_on(&self, other: &Subject) -> bool {
        let letters = |name: &str| name.chars().filter(|c| c.is_alphanumeric()).collect::<Vec<_>>();
        let (ours, theirs) = (letters(&self.content), letters(&other.content));
        let (short, long) = if ours.len() <= theirs.len() { (ours, theirs) } else { (theirs, ours) };
        let Some(end) = short.rchunks(2).next() else { return false };
        let last = long.windows(end.len()).rposition(|pair| pair == end);
        last.is_some_and(|at| long.len() - at - end.len() >= 4)
    }

    /// Whether nearly all of the shorter name stands in the longer one.
    pub(super) fn nearly(&self, other: &Subject) -> bool {
        let pairs = |name: &str| -> Vec<String> {
            name.chars().zip(name.chars().skip(1)).map(|(x, y)| String::from_iter([x, y])).collect()
        };
        let (ours, theirs) = (pairs(&self.core), pairs(&other.core));
        let (short, long) = if ours.len() <= theirs.len() { (ours, theirs) } else { (theirs, ours) };
        let shared = short.iter().filter(|pair| long.contains(pair)).count();
        short.len() >= 4 && 5 * shared >= 4 * short.len()
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
        self.qualifiers.get("change") != Some(&"下降")
            && LOWER_IS_BETTER.iter().any(|word| self.whole.contains(word))
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
    fn names_that_say_what_is_counted() {
        let names = |list: &[&str], says: bool| {
            for name in list {
                assert_eq!(subject(name).says_what(), says, "{name}");
            }
        };
        names(
            &["5G基站数", "海洋生产总值占GDP的比重", "单位GDP用水量下降", "常住人口城镇化率", "完成投资额度"],
            true,
        );
        names(
            &[
                "占全国",
                "占全省地区生产总值比重",
                "较“十二五”末",
                "划定",
                "全省",
                "人口",
                "示范项目",
                "建设国家级",
            ],
            false,
        );
    }

    #[test]
    fn figures_that_say_how_things_change() {
        for (raw, way) in [
            ("下降15%", Some("下降")),
            ("较“十三五”平均再下降15%", Some("下降")),
            ("增长24%", Some("增长")),
            ("下降到15%", None),
            ("提高至75%以上", None),
            ("15%", None),
        ] {
            assert_eq!(change_in(raw), way, "{raw}");
        }
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

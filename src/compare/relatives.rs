//! Neighbours: targets that a reader would set side by side and that must not be compared.
//!
//! Worked example: 湿地保有量 282万公顷 and 恢复水域面积 100平方千米 both measure areas of water. Their
//! names share no word, but 湿地 and 水域 are of one family, both figures are areas for the same year,
//! and both belong to the same theme; each is the other's nearest; so they are shown together, and not
//! compared, for their scope. 智能制造示范工厂 and 节水示范区 share a word of a family and nothing else.
//!
//! Absent: pairs with the same subject (`candidates`), which take no part here.

use std::collections::BTreeMap;

use super::grams;
use super::linked::Linked;
use super::names::Names;
use super::stated::{Stated, TargetOrigin};
use crate::quantity::{Dimension, Reading};

/// Words that measure one kind of thing, one family a line.
const FAMILIES: &[&[&str]] = &[
    &["湿地", "水域", "水面", "湖泊", "河湖"],
    &["耕地", "农田", "收田", "灌溉"],
    &["整治", "治理", "修复", "复垦", "复绿"],
    &["红线", "保护范围", "保护地", "管理范围"],
    &["建设用地", "用地", "用水", "总用水量", "用能", "用电"],
    &["单位地区生产总值", "单位工业增加值", "万元工业增加值"],
    &["试点", "示范", "样板", "标杆"],
    &["灾害", "防洪", "抗旱", "减灾", "救灾", "灾情", "灾效益"],
    &["法规", "规章", "条例"],
    &["监测站", "站点", "站网", "观测站"],
    &["确权登记", "不动产登记"],
    &["产业链", "产业集群", "集群"],
    &["实验室", "创新中心", "研发机构", "创新平台"],
    &["住房", "住宅", "保障房", "公租房"],
    &["开采量", "矿山", "超采"],
    &["高标准农田", "旱涝保收"],
    &["千兆", "万兆", "宽带", "5g", "光纤"],
    &["机架", "数据中心", "算力"],
    &["一网通办", "线上", "网上", "不见面", "可办率", "推办率"],
    &["失信", "守信", "信用"],
    &["人才", "培训", "培养", "持证"],
    &["空气质量", "水质", "ⅲ类"],
    &["绿色建筑", "节能建筑", "节能居住建筑", "装配", "成品住房", "绿色建材"],
    &["棚户区", "老旧小区", "危房", "出棚"],
    &["能耗", "碳排放", "co2", "可再生能源"],
    &["参保", "医保", "养老保险"],
    &["研发投入", "研发经费"],
    &["预警", "预报"],
    &["救援", "应急"],
    &["满意"],
    &["电子商务", "网络零售", "网上零售"],
    &["出口", "进出口"],
    &["小巨人", "专精特新", "单项冠军"],
    &["供水", "饮水", "水源地"],
];

/// What speaks for a pair, each from 0 to 1.
#[derive(Clone, Copy, Debug, Default)]
struct Evidence {
    /// Rare words and families in both names.
    names: f64,
    /// Whether the names share a word and not only a family.
    word: bool,
    /// How strongly the passages are linked that they stand in.
    link: f64,
    /// A theme of both.
    theme: f64,
    /// Figures that measure the same kind of thing; below 0 where they measure different ones.
    dimension: f64,
    /// Both rows of tables.
    place: f64,
    /// Both fall, or both grow; below 0 where only one of them is a change.
    change: f64,
}

impl Evidence {
    fn nearness(self) -> f64 {
        0.55 * self.names
            + 0.2 * self.link
            + 0.15 * self.theme
            + 0.12 * self.dimension
            + 0.1 * self.place
            + 0.08 * self.change
    }

    /// Whether a reader would want to see the pair. Names alone are often alike by chance: there has to
    /// be something else that the two have in common.
    fn suffices(self) -> bool {
        let by_name = self.names >= ALIKE && (self.word || self.change > 0.0);
        let in_common = self.theme > 0.0 || self.link > 0.0 || self.place > 0.0 || by_name;
        in_common && self.nearness() >= LEAST
    }
}

/// Least nearness of a pair that is shown.
const LEAST: f64 = 0.38;
/// Least likeness of names that speaks for a pair by itself.
const ALIKE: f64 = 0.5;

/// A neighbour: positions on both sides, and nearness.
pub(super) type Near = (usize, usize, f64);

/// Pairs of left and right targets, among those that `free` allows. Each is the nearest of both its
/// targets among rows, or among running text.
pub(super) fn neighbours(
    left: &[Stated],
    right: &[Stated],
    linked: &Linked<'_>,
    free: impl Fn(usize, usize) -> bool,
) -> Vec<Near> {
    let tokens = |side: &[Stated]| -> Vec<Vec<u64>> { side.iter().map(words).collect() };
    let (left_tokens, right_tokens) = (tokens(left), tokens(right));
    let names = Names::new(&left_tokens, &right_tokens);
    let mut near: Vec<Near> = Vec::new();
    for (i, a) in left.iter().enumerate() {
        for (j, (b, likeness)) in right.iter().zip(names.likeness(i)).enumerate() {
            if likeness > 0.0 && free(i, j) && same_time(a, b) && says(a) && says(b) {
                let own = left_tokens.get(i).zip(right_tokens.get(j));
                let word = own.is_some_and(|(a, b)| a.iter().any(|t| *t >= FAMILY_TOKENS && b.contains(t)));
                let evidence = Evidence { word, names: likeness, ..evidence(a, b, linked) };
                if evidence.suffices() {
                    near.push((i, j, evidence.nearness()));
                }
            }
        }
    }
    mutual(&near, left, right)
}

/// Keeps a pair if it is the best of both its targets.
fn mutual(near: &[Near], left: &[Stated], right: &[Stated]) -> Vec<Near> {
    let in_text =
        |side: &[Stated], at: usize| side.get(at).is_some_and(|t| t.origin == TargetOrigin::Commitment);
    let slots = |&(i, j, _): &Near| [(false, i, in_text(right, j)), (true, j, in_text(left, i))];
    let mut best: BTreeMap<(bool, usize, bool), f64> = BTreeMap::new();
    for pair in near {
        for slot in slots(pair) {
            let most = best.entry(slot).or_default();
            *most = most.max(pair.2);
        }
    }
    let is_best =
        |pair: &&Near| slots(pair).iter().all(|slot| best.get(slot).is_none_or(|most| pair.2 >= *most));
    near.iter().filter(is_best).copied().collect()
}

/// Figures printed for different years are no neighbours; an inferred year may be wrong.
fn same_time(a: &Stated, b: &Stated) -> bool {
    let year = |target: &Stated| target.main.figure.year.filter(|_| !target.main.inferred);
    match (a.main.figure.year, b.main.figure.year) {
        (Some(x), Some(y)) if x != y => {
            let past = |year: i32| year <= 2020;
            past(x) == past(y) && (year(a).is_none() || year(b).is_none())
        }
        _ => true,
    }
}

fn evidence(a: &Stated, b: &Stated, linked: &Linked<'_>) -> Evidence {
    let in_table = |target: &Stated| target.origin != TargetOrigin::Commitment;
    let change = |target: &Stated| target.about(&target.main).qualifiers.get("change").copied();
    Evidence {
        link: linked.between(a, b),
        theme: f64::from(u8::from(a.themes.iter().any(|theme| b.themes.contains(theme)))),
        dimension: match (dimension(a), dimension(b)) {
            (Some(x), Some(y)) if x == y && *x != Dimension::Unstated => 1.0,
            (Some(_), Some(_)) => -0.4,
            _ => 0.4,
        },
        place: f64::from(u8::from(in_table(a) && in_table(b))),
        change: match (change(a), change(b)) {
            (Some(x), Some(y)) if x == y => 1.0,
            (None, None) => 0.0,
            _ => -0.75,
        },
        ..Evidence::default()
    }
}

/// Whether there is a figure, in numbers or in words.
fn says(target: &Stated) -> bool {
    !matches!(target.main.reading, Reading::Nothing)
}

fn dimension(target: &Stated) -> Option<&Dimension> {
    match &target.main.reading {
        Reading::Quantity(quantity) => Some(&quantity.unit.dimension),
        _ => None,
    }
}

/// The families that a name belongs to.
fn families(name: &str) -> impl Iterator<Item = u64> {
    let named = (0..).zip(FAMILIES).filter(|(_, words)| words.iter().any(|word| name.contains(word)));
    named.map(|(family, _)| family)
}

/// Tokens below this one stand for families; no bigram has so low a key.
const FAMILY_TOKENS: u64 = 1 << 16;

/// Bigrams of a name that are not about measuring, and three tokens for each family that it names, so
/// that a family weighs as much as a word of four characters.
fn words(target: &Stated) -> Vec<u64> {
    if !target.subject.says_what() {
        return Vec::new();
    }
    let own = grams::tokens(&target.subject.specific);
    own.into_iter()
        .chain(families(&target.subject.whole).flat_map(|f| [3 * f, 3 * f + 1, 3 * f + 2]))
        .collect()
}

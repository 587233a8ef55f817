//! Neighbours: targets that a reader would set side by side and that must not be compared.
//!
//! Worked example: 湿地保有量 282万公顷 and 恢复水域面积 100平方千米 both measure areas of water. Their
//! names share no word, but 湿地 and 水域 are of one family and both figures are areas; each is the
//! other's nearest; so they are shown together, and not compared, for their scope.
//!
//! Absent: pairs with the same subject (`targets`), which take no part here.

use std::collections::{BTreeMap, BTreeSet};

use super::grams;
use super::names::Names;
use super::stated::{Stated, TargetOrigin};
use crate::quantity::{Dimension, Reading};

/// Words that measure one kind of thing, one family a line.
const FAMILIES: [&[&str]; 16] = [
    &["湿地", "水域", "水面", "湖泊", "河湖"],
    &["耕地", "农田", "收田", "灌溉"],
    &["整治", "治理", "修复", "复垦", "复绿"],
    &["红线", "保护范围", "保护地", "管理范围"],
    &["建设用地", "用地", "用水", "总用水量", "用能", "用电"],
    &["单位地区生产总值", "单位工业增加值", "万元工业增加值"],
    &["试点", "示范", "样板", "标杆"],
    &["灾害", "防洪", "抗旱", "减灾", "救灾"],
    &["法规", "规章", "条例"],
    &["监测站", "站点", "站网", "观测站"],
    &["确权登记", "不动产登记"],
    &["产业链", "产业集群", "集群"],
    &["实验室", "创新中心", "研发机构", "创新平台"],
    &["人口", "居民", "户籍"],
    &["住房", "住宅", "保障房", "公租房"],
    &["开采量", "矿山", "超采"],
];

/// Least nearness of a pair that is shown, within a family and without one.
const LEAST: [f64; 2] = [0.5, 0.56];

/// Words that say how something is measured and not what, so that sharing them is nothing.
const MEASURES: [&str; 18] = [
    "面积",
    "比例",
    "比重",
    "增长率",
    "下降率",
    "项目",
    "数量",
    "企业数",
    "覆盖率",
    "业务收入",
    "全省",
    "江苏省",
    "建设",
    "增加值",
    "国家级",
    "省级以上",
    "达标率",
    "保障率",
];

/// A neighbour: positions on both sides, and nearness.
pub(super) type Near = (usize, usize, f64);

/// Pairs of left and right targets, among those that `free` allows. Each is the nearest of both its
/// targets among rows, or among running text.
pub(super) fn neighbours(
    left: &[Stated],
    right: &[Stated],
    free: impl Fn(usize, usize) -> bool,
) -> Vec<Near> {
    let measures: BTreeSet<u64> = MEASURES.iter().flat_map(|word| grams::tokens(word)).collect();
    let tokens = |side: &[Stated]| -> Vec<Vec<u64>> {
        side.iter().map(|target| words(&target.subject.whole, &measures)).collect()
    };
    let names = Names::new(&tokens(left), &tokens(right));
    let mut near: Vec<Near> = Vec::new();
    for (i, a) in left.iter().enumerate() {
        for (j, (b, likeness)) in right.iter().zip(names.likeness(i)).enumerate() {
            if likeness > 0.0 && free(i, j) {
                let nearness = nearness(a, b, likeness);
                let related = families(&a.subject.whole).any(|f| families(&b.subject.whole).any(|g| f == g));
                let [least, otherwise] = LEAST;
                if nearness >= if related { least } else { otherwise } {
                    near.push((i, j, nearness));
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

/// Likeness of names and families, and of what kind the figures are.
fn nearness(a: &Stated, b: &Stated, likeness: f64) -> f64 {
    let year = |target: &Stated| target.main.figure.year;
    if year(a).zip(year(b)).is_some_and(|(x, y)| x != y) {
        return 0.0;
    }
    let kind = match (dimension(a), dimension(b)) {
        (Some(x), Some(y)) if x == y && *x != Dimension::Unstated => 0.12,
        (Some(_), Some(_)) => 0.0,
        _ => 0.04,
    };
    let table = |target: &Stated| target.origin != TargetOrigin::Commitment;
    let place = if table(a) == table(b) { 0.06 } else { 0.0 };
    let change = a.subject.qualifiers.get("change");
    let both_change =
        if change.is_some() && change == b.subject.qualifiers.get("change") { 0.08 } else { 0.0 };
    likeness + kind + place + both_change
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

/// Bigrams of a name that are not about measuring, and three tokens for each family that it names, so
/// that a family weighs as much as a word of four characters.
fn words(name: &str, measures: &BTreeSet<u64>) -> Vec<u64> {
    let own = grams::tokens(name).into_iter().filter(|token| !measures.contains(token));
    own.chain(families(name).flat_map(|family| [3 * family, 3 * family + 1, 3 * family + 2])).collect()
}

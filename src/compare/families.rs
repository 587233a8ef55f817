//! Families of words: what names of targets have in common without sharing a word.
//!
//! Worked example: 湿地 and 水域 are of one family, areas of water; 试点 and 示范 both are examples that
//! others are to follow. 建成整治试点20个 speaks of two families of deeds, and so does its sentence.
//!
//! Absent: terms of the lexicon, which name themes, and the rules by which families bring two targets
//! together (`relatives`).

/// Words that name one kind of thing, one family a line.
const KINDS: &[&[&str]] = &[
    &["湿地", "水域", "水面", "湖泊", "河湖"],
    &["耕地", "农田", "收田", "灌溉"],
    &["建设用地", "用地", "用水", "总用水量", "用能", "用电"],
    &["单位地区生产总值", "单位工业增加值", "万元工业增加值"],
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
    &["空气质量", "水质", "ⅲ类"],
    &["绿色建筑", "节能建筑", "节能居住建筑", "装配", "成品住房", "绿色建材"],
    &["棚户区", "老旧小区", "危房", "出棚"],
    &["能耗", "碳排放", "co2", "可再生能源"],
    &["参保", "医保", "养老保险"],
    &["研发投入", "研发经费"],
    &["预警", "预报"],
    &["电子商务", "网络零售", "网上零售"],
    &["出口", "进出口"],
    &["小巨人", "专精特新", "单项冠军"],
    &["供水", "饮水", "水源地"],
    &["灾情", "灾效益", "减灾效益", "灾害损失", "因灾"],
];

/// Words for what is done or meant, whatever the thing: alone they need figures of one measure.
const DEEDS: &[&[&str]] = &[
    &["整治", "治理", "修复", "复垦", "复绿"],
    &["红线", "保护范围", "保护地", "管理范围"],
    &["试点", "示范", "样板", "标杆"],
    &["灾害", "防洪", "抗旱", "减灾", "救灾", "灾情", "灾效益"],
    &["人才", "培训", "培养", "持证"],
    &["救援", "应急"],
    &["满意"],
];

/// Tokens below this one stand for families; no bigram has so low a key.
pub(super) const FAMILY_TOKENS: u64 = 1 << 16;
/// From here on they stand for families of deeds.
pub(super) const DEED_TOKENS: u64 = 1 << 12;

/// Three tokens for each family that a name belongs to, so that it weighs as much as a word of four
/// characters.
pub(super) fn of(name: &str) -> impl Iterator<Item = u64> {
    let kinds = (0..).step_by(3).zip(KINDS);
    let deeds = (DEED_TOKENS..).step_by(3).zip(DEEDS);
    let named = kinds.chain(deeds).filter(|(_, words)| words.iter().any(|word| name.contains(word)));
    named.flat_map(|(first, _)| first..first + 3)
}

/// Whether both names have one word of a family, and not only one family.
pub(super) fn same_member(a: &str, b: &str) -> bool {
    KINDS.iter().any(|words| words.iter().any(|word| a.contains(word) && b.contains(word)))
}

/// The families of deeds that a text speaks of, one bit each.
pub(super) fn deeds(text: &str) -> u32 {
    let spoken = |words: &&[&str]| words.iter().any(|word| text.contains(word));
    (0..).zip(DEEDS).filter(|(_, words)| spoken(words)).map(|(at, _)| 1 << at).fold(0, |all, bit| all | bit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_done_by_a_sentence() {
        let count = |text: &str| deeds(text).count_ones();
        assert_eq!(count("推进渔港综合整治试点"), 2);
        assert_eq!(count("整治修复渔港"), 1);
        assert_eq!(count("渔港吞吐量"), 0);
        assert_eq!(deeds("样板工程") & deeds("示范工程"), deeds("试点"));
    }

    #[test]
    fn families_without_a_word_in_common() {
        let common = |a: &str, b: &str| of(a).filter(|token| of(b).any(|other| other == *token)).count();
        assert_eq!(common("湿地保有量", "恢复水域面积"), 3);
        assert_eq!(common("因灾损失", "减灾效益"), 3);
        assert_eq!(common("湿地保有量", "灯塔"), 0);
        assert!(same_member("湿地保有量", "修复湿地") && !same_member("湿地", "水域"));
    }
}

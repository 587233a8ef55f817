//! Qualifiers in the names of targets: words that narrow what is counted, such as 省级, 新建 and 年均.
//!
//! Absent: taking a name apart (`subjects`).

/// Qualifiers as facet, printed form and what it stands for; longer ones before those they contain.
pub(super) const QUALIFIERS: &[(&str, &str, &str)] = &[
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
    ("stock", "恢复", "恢复"),
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
pub(super) const OPEN: &[&str] = &["累计", "重点"];

/// A qualifier in English.
pub(super) fn english(qualifier: &str) -> &str {
    match qualifier {
        "省级以上" => "provincial level or above",
        "国家级" => "national",
        "省部级" => "provincial or ministerial",
        "省级" => "provincial",
        "市级" => "municipal",
        "县级" => "county-level",
        "全国" => "all of the country",
        "新增" => "newly added",
        "改造" => "converted",
        "恢复" => "restored",
        "累计" => "in total",
        "年均" => "a year",
        "增长" => "growth",
        "下降" => "reduction",
        "规模以上" => "above designated size",
        "超大型" => "very large",
        "大中型" => "large and medium-sized",
        "大型" => "large",
        "小微" => "small and micro",
        "常住" => "resident",
        "户籍" => "registered",
        "陆域" => "on land",
        "海域" => "at sea",
        "大陆" => "mainland",
        "城镇" => "urban (towns and cities)",
        "农村" => "rural",
        "城市" => "city",
        "县域" => "county",
        "在用" => "in use",
        "标准" => "standard",
        "新能源" => "new energy",
        "重点" => "key",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_qualifier_has_its_english() {
        for (_, _, meaning) in QUALIFIERS {
            assert!(english(meaning).is_ascii(), "{meaning}");
        }
    }
}

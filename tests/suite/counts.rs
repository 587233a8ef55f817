//! That nothing of the data was lost: how much of each plan there is, and the rows of the headline pair.

use std::collections::BTreeMap;

use plan_compare::plan::{self, Figure};

use crate::support::{bundled, plans};

/// Headings, passages, indicators and quantities of each plan, as counted in the gazette. Data that
/// get lost would go unnoticed otherwise.
const COUNTS: [(&str, [usize; 4]); 12] = [
    ("digital-economy", [52, 131, 15, 34]),
    ("fire-rescue", [43, 146, 0, 240]),
    ("manufacturing", [38, 151, 12, 78]),
    ("medical-security", [30, 118, 12, 43]),
    ("meteorology", [61, 92, 28, 72]),
    ("natural-resources", [67, 168, 31, 77]),
    ("new-infrastructure", [64, 128, 10, 43]),
    ("new-urbanisation", [61, 141, 45, 61]),
    ("social-credit", [67, 96, 0, 31]),
    ("trade", [52, 91, 0, 55]),
    ("urban-housing", [29, 62, 10, 49]),
    ("water", [39, 117, 28, 137]),
];

#[test]
fn nothing_was_lost() {
    let mut found = BTreeMap::new();
    for (id, plan) in plans() {
        let passages = plan::passages(plan);
        let quantities = passages.iter().map(|path| path.passage.quantities.len()).sum();
        found.insert(
            id.as_str(),
            [plan::sections(plan).len(), passages.len(), plan.indicators.len(), quantities],
        );
    }
    assert_eq!(found, BTreeMap::from(COUNTS), "headings, passages, indicators, quantities");
}

#[test]
fn the_headline_pair_has_all_its_rows() {
    let check = |id: &str, rows: &[&str]| {
        let found: Vec<String> = bundled(id)
            .indicators
            .iter()
            .map(|row| {
                let cell = |f: &Option<Figure>| f.as_ref().map_or("?", |f| f.raw.as_str()).to_owned();
                format!("{}|{}|{}|{}", row.name.zh, row.unit, cell(&row.baseline), cell(&row.target))
            })
            .collect();
        assert_eq!(found, rows, "{id}");
    };
    check("digital-economy", &DIGITAL_ECONOMY);
    check("new-infrastructure", &NEW_INFRASTRUCTURE);
}

const NEW_INFRASTRUCTURE: [&str; 10] = [
    "5G基站数|万|7.1|25.5",
    "10G PON端口数|万|55|150",
    "大数据中心在用标准机架数|万架|35|70",
    "大型、超大型数据中心运行电能利用效率||1.5|1.3",
    "工业互联网标识解析二级节点|个|14|40",
    "省级工业互联网平台|个|86|100",
    "车联网覆盖道路|公里|770|2000",
    "各类快速充电终端|万|9|30",
    "国家级创新平台|个|14|21",
    "省级创新平台|个|127|246",
];

const DIGITAL_ECONOMY: [&str; 15] = [
    "数字经济核心产业增加值占GDP比重|%|/|>10",
    "电子信息制造业业务收入|亿元|28680|40000",
    "软件与信息技术服务业业务收入|亿元|10800|16000",
    "物联网产业业务收入|亿元|6036|18000",
    "新建省级智能制造示范工厂|个|/|50",
    "网络零售额年均增长率|%|10.2|>12",
    "新建省级数字农业基地|个|/|100",
    "应办事项推办率|%|/|80",
    "一网通办率|%|50|90",
    "公共数据开放率|%|/|100",
    "公共数据使用率|%|/|60",
    "DCMM贯标企业数|个|15|200",
    "数据资源流通交易机构|个|1|2—3",
    "5G基站数|万座|7.1|25.5",
    "大数据中心标准机架数|万个|35|70",
];

//! Printed figures: reading is total, gives back what was displayed, and comparing is mirrored.

use plan_compare::plan;
use plan_compare::quantity::{self, Agreement, Decimal, How, Quantity, Reading, Relation, Unit};
use proptest::prelude::*;

use crate::support::{assert_none, beside, plans};

/// Units as the plans print them.
const UNITS: [&str; 22] = [
    "",
    "%",
    "万",
    "万座",
    "个",
    "家",
    "亿元",
    "万亿元",
    "亿美元",
    "公里",
    "平方公里",
    "万公顷",
    "万吨",
    "亿立方米",
    "人次",
    "个百分点",
    "年",
    "分钟",
    "倍",
    "件/万人",
    "吨标准煤",
    "万千瓦",
];

/// Units that are read in a column of their own only: behind a number they look like a name.
const UNITS_LIKE_NAMES: [&str; 2] = ["PFlops", "M"];

fn decimal() -> impl Strategy<Value = Decimal> {
    (0_i64..1_000_000_000_000_000, -9..=0).prop_map(|(digits, places)| Decimal::new(digits, places))
}

fn any_quantity() -> impl Strategy<Value = Quantity> {
    let relation = prop::sample::select(vec![
        Relation::Equal,
        Relation::Above,
        Relation::AtLeast,
        Relation::Below,
        Relation::AtMost,
        Relation::About,
        Relation::Range,
    ]);
    (relation, decimal(), decimal(), prop::sample::select(&UNITS[..]), any::<bool>()).prop_map(
        |(relation, low, other, unit, cumulative)| Quantity {
            relation,
            low,
            high: (relation == Relation::Range).then_some(other),
            unit: Unit::read(unit),
            cumulative,
        },
    )
}

/// Something that looks like a figure, right or wrong.
fn any_figure() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "1",
        "25.5",
        "0",
        "999999999999999999",
        "0.00000000000000001",
        ",",
        ".",
        "—",
        "-",
        "至",
        "[",
        "]",
        "〔",
        "〕",
        "(",
        ")",
        ">",
        "≥",
        "<=",
        "不低于",
        "以上",
        "以内",
        "左右",
        "余",
        "约",
        "%",
        "万",
        "亿",
        "万亿元",
        "座",
        "平方公里",
        "小时",
        "5G",
        "/",
        " ",
        "完成",
        "其中",
    ]);
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

/// Comparing mirrors when the sides are swapped, and a quantity agrees with itself.
fn check_comparing(left: &Reading, right: &Reading) {
    let forth = quantity::compare(left, right);
    assert_eq!(quantity::compare(right, left), forth.mirrored(), "{left:?} {right:?}");
    for reading in [left, right] {
        // A number of eighteen digits may be too large once its unit is worked in.
        if matches!(reading, Reading::Quantity(quantity) if quantity.base_low().is_some()) {
            assert_eq!(quantity::compare(reading, reading), Agreement::Same(How::Identical), "{reading:?}");
        }
    }
}

proptest! {
    #[test]
    fn what_was_displayed_is_read_back(quantity in any_quantity()) {
        let shown = quantity.to_string();
        prop_assert_eq!(quantity::read(&shown, ""), Reading::Quantity(quantity), "{}", shown);
    }

    #[test]
    fn comparing_is_mirrored(left in any_quantity(), right in any_quantity()) {
        check_comparing(&Reading::Quantity(left), &Reading::Quantity(right));
    }

    #[test]
    fn figures_of_any_shape_are_survived(left in any_figure(), right in any_figure(), unit in any_figure()) {
        check_comparing(&quantity::read(&left, &unit), &quantity::read(&right, ""));
    }

    #[test]
    fn any_text_is_survived(left in ".{0,60}", right in "\\PC{0,60}") {
        check_comparing(&quantity::read(&left, &right), &quantity::read(&right, &left));
    }
}

#[test]
fn naughty_strings_are_survived() {
    let Some(path) = beside("suites/naughty-strings.json", "PLAN_COMPARE_NAUGHTY_STRINGS") else { return };
    let json = std::fs::read_to_string(path).expect("the list can be read");
    let strings: Vec<String> = serde_json::from_str(&json).expect("the list is one of strings");
    assert!(strings.len() > 400, "only {} strings", strings.len());
    for text in &strings {
        check_comparing(&quantity::read(text, ""), &quantity::read("25.5", text));
    }
}

#[test]
fn numbers_of_many_digits_are_compared() {
    let pieces = ["999999999999999999", "0.00000000000000001", "1", "0"];
    let units = ["人", "千人", "万人", "亿人", "万亿人", "小时", ""];
    let all = || pieces.iter().flat_map(|number| units.iter().map(move |unit| format!("{number}{unit}")));
    for (left, right) in all().flat_map(|left| all().map(move |right| (left.clone(), right))) {
        check_comparing(&quantity::read(&left, ""), &quantity::read(&right, ""));
    }
}

/// Everything that the bundled plans print is read back after it was displayed. A second unit in
/// brackets is not: 456.87万公顷(万亩) prints no second number.
#[test]
fn every_printed_quantity_is_read_back() {
    let mut faults = Vec::new();
    let mut check = |id: &str, raw: &str, unit: &str| {
        let read = quantity::read(raw, unit.split('(').next().unwrap_or_default());
        if let Reading::Quantity(quantity) = read {
            let shown = quantity.to_string();
            let named = UNITS_LIKE_NAMES.contains(&quantity.unit.printed.as_str());
            if !named && quantity::read(&shown, "") != Reading::Quantity(quantity) {
                faults.push(format!("{id}: {raw} {unit}: {shown}"));
            }
        }
    };
    for (id, plan) in plans() {
        for path in plan::passages(plan) {
            path.passage.quantities.iter().for_each(|note| check(id, &note.raw, ""));
        }
        for row in &plan.indicators {
            let figures = [&row.baseline, &row.target, &row.actual];
            figures.into_iter().flatten().for_each(|figure| check(id, &figure.raw, &row.unit));
        }
    }
    assert_none(&faults);
}

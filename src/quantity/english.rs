//! A quantity in English, for readers who do not count in 万 and 亿.
//!
//! Worked example: 超过4万亿元 is "over CNY 4 trillion"; 7.1万座 is "71,000"; 2—3个 is "2–3".
//!
//! Absent: what is counted, which the subject says; and rounding: every printed digit stays.

use super::decimal::Decimal;
use super::figure::{Quantity, Relation};
use super::unit::{Dimension, Unit};

impl Quantity {
    /// The quantity in English words; `None` where its unit has no English here.
    ///
    /// ```
    /// use plan_compare::quantity::{self, Reading};
    /// let Reading::Quantity(q) = quantity::read("超过4万亿元", "") else { panic!() };
    /// assert_eq!(q.in_english().as_deref(), Some("over CNY 4 trillion"));
    /// ```
    pub fn in_english(&self) -> Option<String> {
        let (before, after, own) = words(&self.unit)?;
        let scale = |number: Decimal| number.times(self.unit.factor).map(|n| n.scaled(self.unit.power - own));
        let mut number = spoken(scale(self.low)?);
        if let Some(high) = self.high {
            number = format!("{number}–{}", spoken(scale(high)?));
        }
        let relation = match self.relation {
            Relation::Equal | Relation::Range => "",
            Relation::Above => "over ",
            Relation::AtLeast => "at least ",
            Relation::Below => "under ",
            Relation::AtMost => "at most ",
            Relation::About => "about ",
        };
        let period = if self.cumulative { " over the period" } else { "" };
        Some(format!("{relation}{before}{number}{after}{period}"))
    }
}

/// What stands before and after the number, and the power of ten from the base unit to that unit.
fn words(unit: &Unit) -> Option<(&'static str, &'static str, i32)> {
    Some(match &unit.dimension {
        Dimension::Unstated | Dimension::Things => ("", "", 0),
        Dimension::People => ("", " people", 0),
        Dimension::Households => ("", " households", 0),
        // 人次 counts people as often as they come.
        Dimension::Times if unit.printed.contains("人次") => ("", " person-times", 0),
        Dimension::Times | Dimension::Ratio => ("", " times", 0),
        Dimension::Percent => ("", "%", 0),
        Dimension::PercentagePoints => ("", " percentage points", 0),
        Dimension::Money => ("CNY ", "", 0),
        Dimension::Dollars => ("USD ", "", 0),
        Dimension::Length => ("", " km", 3),
        Dimension::Area if unit.printed.contains("公顷") => ("", " ha", 4),
        Dimension::Area if unit.printed.contains(['公', '千', 'k']) => ("", " km²", 6),
        Dimension::Area => ("", " m²", 0),
        Dimension::Volume => ("", " m³", 0),
        Dimension::Mass => ("", " tonnes", 3),
        Dimension::Power => ("", " kW", 3),
        Dimension::Energy => ("", " kWh", 3),
        Dimension::Years => ("", " years", 0),
        Dimension::Days => ("", " days", 0),
        Dimension::Minutes => ("", " minutes", 0),
        Dimension::Score => ("", " points", 0),
        Dimension::Other(_) => return None,
    })
}

/// Thousands apart, and from a million on in words; no digit is lost.
fn spoken(number: Decimal) -> String {
    let words = [(12, " trillion"), (9, " billion"), (6, " million")];
    let reached = words.iter().find(|(power, _)| number.abs().compare(Decimal::new(1, *power)).is_ge());
    match reached {
        Some((power, word)) => format!("{}{word}", plain(number.scaled(-power))),
        None => plain(number),
    }
}

/// Without idle zeros behind the point, thousands apart.
fn plain(number: Decimal) -> String {
    let text = number.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let (sign, whole) = whole.strip_prefix('-').map_or(("", whole), |w| ("−", w));
    let fraction = fraction.trim_end_matches('0');
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if fraction.is_empty() { format!("{sign}{grouped}") } else { format!("{sign}{grouped}.{fraction}") }
}

#[cfg(test)]
mod tests {
    use super::super::{Reading, read};

    #[test]
    fn figures_in_english() {
        let cases = [
            ("7.1万座", "", Some("71,000")),
            ("28680", "亿元", Some("CNY 2.868 trillion")),
            ("超过4万亿元", "", Some("over CNY 4 trillion")),
            ("不低于95%", "", Some("at least 95%")),
            ("2—3个", "", Some("2–3")),
            ("1307家", "", Some("1,307")),
            ("3000人次", "", Some("3,000 person-times")),
            ("[100]", "平方千米", Some("100 km² over the period")),
            ("282万公顷(4230万亩)", "", Some("2.82 million ha")),
            ("6亿平方米", "", Some("600 million m²")),
            ("[100]", "km²", Some("100 km² over the period")),
            ("2000", "公里", Some("2,000 km")),
            ("9000万", "", Some("90 million")),
            ("45%左右", "", Some("about 45%")),
            ("0.625", "", Some("0.625")),
            ("12", "件/万人", None),
        ];
        for (raw, unit, wanted) in cases {
            let Reading::Quantity(quantity) = read(raw, unit) else { panic!("{raw}") };
            assert_eq!(quantity.in_english().as_deref(), wanted, "{raw} {unit}");
        }
    }
}

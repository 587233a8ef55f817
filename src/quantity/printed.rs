//! A figure with its unit, each as printed.
//!
//! Absent: other words for a unit, and its translation.

/// Whether a figure as printed needs no unit beside it: it states the unit itself, or it says in words
/// what is to be reached. A unit counts up to a bracket, as the one of 万公顷（万亩）.
///
/// ```
/// use plan_compare::quantity::states_unit;
/// assert!(!states_unit("25.5", "万座"));
/// assert!(states_unit("保持90分以上", "分"));
/// ```
pub fn states_unit(raw: &str, unit: &str) -> bool {
    let unit = unit_alone(unit);
    unit.is_empty() || raw.contains(unit) || !raw.contains(char::is_numeric)
}

/// A figure with the unit that the cell leaves out: 25.5万座.
pub fn with_unit(raw: &str, unit: &str) -> String {
    if states_unit(raw, unit) { raw.to_owned() } else { format!("{raw}{}", unit_alone(unit)) }
}

fn unit_alone(unit: &str) -> &str {
    unit.split(['(', '（']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_added_to_numbers_that_lack_it() {
        for (raw, unit, whole) in [
            ("25.5", "万座", "25.5万座"),
            ("25.5万座", "万座", "25.5万座"),
            ("保持基本稳定", "%", "保持基本稳定"),
            ("完成国家下达任务", "万公顷", "完成国家下达任务"),
            ("保持90分以上", "分", "保持90分以上"),
            ("≥35", "%", "≥35%"),
            ("282", "万公顷（万亩）", "282万公顷"),
            ("5", "", "5"),
        ] {
            assert_eq!(with_unit(raw, unit), whole);
        }
    }
}

//! A printed figure together with the unit of its column.
//!
//! Worked example: a cell `10以上` in a row of `%` is 10%以上 in a sentence, not 10以上%.
//!
//! Absent: whether the figure names its unit itself; the caller sees to that.

/// Words after a number that stand after its unit in a sentence.
const AFTER: [&str; 6] = ["以上", "以下", "以内", "以外", "左右", "余"];

/// The figure with its unit where a sentence has it.
pub fn with_unit(raw: &str, unit: &str) -> String {
    let word = AFTER.into_iter().find(|word| raw.ends_with(word)).unwrap_or_default();
    let number = raw.strip_suffix(word).unwrap_or(raw);
    if number.ends_with(|c: char| c.is_ascii_digit()) {
        format!("{number}{unit}{word}")
    } else {
        format!("{raw}{unit}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unit_stands_at_the_number() {
        let check = |raw: &str, unit: &str, wanted: &str| assert_eq!(with_unit(raw, unit), wanted);
        check("25.5", "万座", "25.5万座");
        check("10以上", "%", "10%以上");
        check("70左右", "", "70左右");
        check(">10", "%", ">10%");
        check("[28.3]", "%", "[28.3]%");
        check("三成以上", "户", "三成以上户");
    }
}

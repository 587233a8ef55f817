//! Figures under one another, aligned at the decimal point whatever stands before and behind.
//!
//! Worked example: of `7.1`, `25.5` and `>10` one, two and three characters stand before the point;
//! a column of five has four, three and two to leave free before them. The text stays whole, so that
//! it can be found, copied and spoken.
//!
//! Absent: widths of letters, which only the browser knows; digits are all one wide.

/// How many digits' widths stand before the decimal point, and nothing where the figure is no number
/// that could be aligned with others: words, or words with a number in them.
pub fn before_point(raw: &str) -> Option<usize> {
    let raw = raw.trim();
    let first = raw.find(|c: char| c.is_ascii_digit())?;
    let (sign, number) = raw.split_at_checked(first)?;
    if sign.chars().count() > 1 || sign.chars().any(is_wide) {
        return None;
    }
    let whole = number.chars().take_while(|c| c.is_ascii_digit() || *c == ',').count();
    Some(sign.chars().count() + whole)
}

fn is_wide(c: char) -> bool {
    !c.is_ascii() && !matches!(c, '≥' | '≤' | '≈' | '−' | '〔' | '±')
}

#[cfg(test)]
mod tests {
    use super::before_point;

    #[test]
    fn figures_are_aligned_at_the_point() {
        for (raw, before) in [
            ("7.1", Some(1)),
            ("25.5", Some(2)),
            ("28680", Some(5)),
            ("1,307家", Some(5)),
            (">10", Some(3)),
            ("> 98", None),
            ("[26]", Some(3)),
            ("28%", Some(2)),
            ("10以上", Some(2)),
            ("-18%", Some(3)),
            ("2—3", Some(1)),
            ("不低于95%", None),
            ("完成国家下达任务", None),
            ("/", None),
            ("", None),
        ] {
            assert_eq!(before_point(raw), before, "{raw}");
        }
    }
}

//! Exact decimal numbers that remember their printed precision.
//!
//! Absent: arithmetic beyond what comparing printed figures needs.

use std::cmp::Ordering;

/// `mantissa × 10^exponent`. `2.87` is 287 × 10⁻²; `25.50` is 2550 × 10⁻², and as large as `25.5`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    mantissa: i64,
    exponent: i32,
}

impl Decimal {
    /// The number `mantissa × 10^exponent`.
    pub const fn new(mantissa: i64, exponent: i32) -> Self {
        Decimal { mantissa, exponent }
    }

    /// Reads digits with at most one point; thousands separators may stand between digits. `None`
    /// for anything else and for more than eighteen digits.
    pub fn parse(text: &str) -> Option<Self> {
        let mut mantissa: i64 = 0;
        let (mut digits, mut places, mut point) = (0, 0, false);
        for c in text.chars() {
            match c {
                '.' if !point && digits > 0 => point = true,
                ',' if !point && digits > 0 => {}
                '0'..='9' if digits < 18 => {
                    mantissa = mantissa * 10 + i64::from(c.to_digit(10)?);
                    digits += 1;
                    places += i32::from(point);
                }
                _ => return None,
            }
        }
        (digits > 0 && !(point && places == 0)).then_some(Decimal { mantissa, exponent: -places })
    }

    /// The number times a power of ten, with its precision.
    #[must_use]
    pub fn scaled(self, power: i32) -> Self {
        Decimal { exponent: self.exponent.saturating_add(power), ..self }
    }

    /// The number times a whole factor, as far as it can be held.
    #[must_use]
    pub fn times(self, factor: i64) -> Option<Self> {
        self.mantissa.checked_mul(factor).map(|mantissa| Decimal { mantissa, ..self })
    }

    /// The number without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Decimal { mantissa: self.mantissa.saturating_abs(), ..self }
    }

    /// The place of the last printed digit, as a power of ten.
    pub fn precision(self) -> i32 {
        self.exponent
    }

    /// A float of about the same value, for charts only.
    pub fn approximately(self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "charts need no more than fifteen digits")]
        let mantissa = self.mantissa as f64;
        mantissa * 10f64.powi(self.exponent)
    }

    /// Both mantissas at the finer of the two exponents.
    fn aligned(self, other: Self) -> Option<(i128, i128)> {
        let finest = self.exponent.min(other.exponent);
        let widen = |number: Self| {
            let power = u32::try_from(number.exponent.checked_sub(finest)?).ok()?;
            i128::from(number.mantissa).checked_mul(10i128.checked_pow(power)?)
        };
        Some((widen(self)?, widen(other)?))
    }

    /// Which number is larger, exactly.
    pub fn compare(self, other: Self) -> Ordering {
        match self.aligned(other) {
            Some((a, b)) => a.cmp(&b),
            // Only numbers more than thirty digits apart cannot be aligned.
            None if self.mantissa == 0 || other.mantissa == 0 => self.mantissa.cmp(&other.mantissa),
            None => self.exponent.cmp(&other.exponent),
        }
    }

    /// Whether the two agree when the finer one is rounded to the precision of the coarser one, and
    /// are within a hundredth of each other: 2.868 and 2.87 do; 2.86 and 2.87 do not; 25.5 and 26 do
    /// not either, since a rounding that coarse would call different targets the same.
    pub fn same_within_precision(self, other: Self) -> bool {
        let Some((a, b)) = self.aligned(other) else { return false };
        let finest = self.exponent.min(other.exponent);
        let coarsest = self.exponent.max(other.exponent);
        let Some(step) = u32::try_from(coarsest - finest).ok().and_then(|p| 10i128.checked_pow(p)) else {
            return false;
        };
        // A step above one is even, and the difference is not doubled: it may have 38 digits.
        let gap = a.abs_diff(b);
        let rounds = coarsest != finest && gap <= step.unsigned_abs() / 2;
        a == b || rounds && gap <= a.unsigned_abs().max(b.unsigned_abs()) / 100
    }
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.exponent >= 0 {
            let zeros = usize::try_from(self.exponent).unwrap_or(0);
            return if self.mantissa == 0 {
                f.write_str("0")
            } else {
                write!(f, "{}{:0<zeros$}", self.mantissa, "")
            };
        }
        let places = usize::try_from(-self.exponent).unwrap_or(0);
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let digits = format!("{:0>width$}", self.mantissa.unsigned_abs(), width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        write!(f, "{sign}{whole}.{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parsing_and_printing() {
        for (text, printed) in
            [("25.5", "25.5"), ("28680", "28680"), ("0.625", "0.625"), ("1,307", "1307"), ("007", "7")]
        {
            assert_eq!(Decimal::parse(text).map(|d| d.to_string()).as_deref(), Some(printed), "{text}");
        }
        for text in ["", ".", "5.", ".5", "1.2.3", "一", "1234567890123456789"] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
        assert_eq!(Decimal::new(5, 3).to_string(), "5000");
        assert_eq!(Decimal::new(0, 4).to_string(), "0");
    }

    #[test]
    fn precision_is_what_was_printed() {
        let check = |a: &str, b: &str, same: bool| {
            let (a, b) = (Decimal::parse(a).unwrap(), Decimal::parse(b).unwrap());
            assert_eq!(a.same_within_precision(b), same, "{a} {b}");
            assert_eq!(b.same_within_precision(a), same, "{b} {a}");
        };
        check("2.868", "2.87", true);
        check("2.86", "2.87", false);
        check("25.50", "25.5", true);
        check("7", "8", false);
        check("25.5", "26", false);
        assert_eq!(
            Decimal::parse("25.50").unwrap().compare(Decimal::parse("25.5").unwrap()),
            Ordering::Equal
        );
    }
}

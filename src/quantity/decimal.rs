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

    /// The number cut to a place, towards smaller numbers: 525.9 to tens is 520.
    #[must_use]
    pub fn floor_to(self, power: i32) -> Self {
        match self.step(power) {
            Some(step) => Decimal { mantissa: self.mantissa.div_euclid(step), exponent: power },
            None => self,
        }
    }

    /// The number cut to a place, towards larger numbers: 525.9 to tens is 530.
    #[must_use]
    pub fn ceil_to(self, power: i32) -> Self {
        let negative = Decimal { mantissa: self.mantissa.saturating_neg(), ..self }.floor_to(power);
        Decimal { mantissa: negative.mantissa.saturating_neg(), ..negative }
    }

    /// One of `power`'s place in units of the last digit; nothing where that place is no coarser.
    fn step(self, power: i32) -> Option<i64> {
        let places = u32::try_from(power.checked_sub(self.exponent)?).ok().filter(|&places| places > 0)?;
        Some(10i64.checked_pow(places).unwrap_or(i64::MAX))
    }

    /// Where the number stands on a scale `from`–`to` of so many whole steps, to the nearest step and
    /// without binary fractions. Numbers beyond the scale stand beyond it; nothing where the scale has
    /// no length or the numbers are too far apart to be held together.
    pub fn steps_between(self, from: Self, to: Self, steps: i64) -> Option<i64> {
        let finest = self.exponent.min(from.exponent).min(to.exponent);
        let widen = |number: Self| {
            let power = u32::try_from(number.exponent.checked_sub(finest)?).ok()?;
            i128::from(number.mantissa).checked_mul(10i128.checked_pow(power)?)
        };
        let (value, from, to) = (widen(self)?, widen(from)?, widen(to)?);
        let length = to.checked_sub(from)?.checked_mul(2)?;
        let twice = value.checked_sub(from)?.checked_mul(i128::from(steps).checked_mul(2)?)?;
        let rounded = twice.checked_add(length / 2)?.checked_div_euclid(length)?;
        i64::try_from(rounded).ok()
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

    #[test]
    fn numbers_are_cut_to_a_place() {
        let check = |text: &str, power: i32, floor: &str, ceil: &str| {
            let number = Decimal::parse(text).unwrap();
            assert_eq!(number.floor_to(power).to_string(), floor, "{text}");
            assert_eq!(number.ceil_to(power).to_string(), ceil, "{text}");
        };
        check("525.9", 1, "520", "530");
        check("520", 1, "520", "520");
        check("25.5", 0, "25", "26");
        check("25.5", -2, "25.5", "25.5");
        check("3", 30, "0", "1000000000000000000000000000000");
        assert_eq!(Decimal::new(-255, -1).floor_to(0).to_string(), "-26");
        assert_eq!(Decimal::new(-255, -1).ceil_to(0).to_string(), "-25");
    }

    #[test]
    fn places_on_a_scale_are_exact() {
        let number = |text: &str| Decimal::parse(text).unwrap();
        let check = |value: &str, from: &str, to: &str, steps: i64, wanted: i64| {
            let found = number(value).steps_between(number(from), number(to), steps);
            assert_eq!(found, Some(wanted), "{value} in {from}–{to}");
        };
        check("7.1", "0", "30", 1200, 284);
        check("25.5", "0", "30", 1200, 1020);
        check("0.1", "0", "0.3", 3, 1);
        check("1", "0", "2", 1, 1);
        check("0.999", "0", "2", 1, 0);
        check("520", "520", "530", 1200, 0);
        check("31", "0", "30", 1200, 1240);
        // In binary fractions 0.1 + 0.2 is not 0.3; here thirds of a scale are where they belong.
        check("0.30", "0.1", "0.7", 3, 1);
        assert_eq!(number("1").steps_between(number("5"), number("5"), 10), None);
        assert_eq!(Decimal::new(1, 60).steps_between(number("0"), number("1"), 10), None);
        assert_eq!(Decimal::new(-18, 0).steps_between(Decimal::new(-20, 0), number("0"), 100), Some(10));
    }
}

//! Units as a dimension and a scale: 万座 is 10⁴ of things, 公里 is 10³ metres.
//!
//! Worked example: `万亿元` is the number word 万亿 (10¹²) and 元 (money, scale 1), so 2.87万亿元 is
//! 2.87 × 10¹² of money; `亿元` is 10⁸, so 28680亿元 is 28680 × 10⁸.
//!
//! Absent: exchange rates, and any conversion between dimensions.

/// What a unit measures. Only quantities of one dimension compare.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// No unit was printed.
    Unstated,
    /// Countable things of any measure word: 个, 座, 家, 项.
    Things,
    /// People: 人, 名.
    People,
    /// Households: 户.
    Households,
    /// Visits, treatments, journeys: 人次, 件次.
    Times,
    /// Shares in a hundred.
    Percent,
    /// Differences between shares.
    PercentagePoints,
    /// Yuan.
    Money,
    /// US dollars.
    Dollars,
    /// Metres.
    Length,
    /// Square metres.
    Area,
    /// Cubic metres.
    Volume,
    /// Kilograms.
    Mass,
    /// Watts.
    Power,
    /// Watt hours.
    Energy,
    /// Years.
    Years,
    /// Days.
    Days,
    /// Minutes.
    Minutes,
    /// Multiples.
    Ratio,
    /// Marks out of a scale.
    Score,
    /// Any other unit, as printed without white space; equal only to itself.
    Other(String),
}

/// A dimension and a factor `mantissa × 10^power`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Unit {
    /// What is measured.
    pub dimension: Dimension,
    /// Whole factor to the base unit of the dimension, apart from its power of ten.
    pub factor: i64,
    /// Power of ten to the base unit.
    pub power: i32,
    /// The unit as printed, with its number word, for showing.
    pub printed: String,
}

/// Number words before a unit, the longest first.
const NUMBER_WORDS: [(&str, i32); 8] =
    [("万亿", 12), ("千亿", 11), ("百亿", 10), ("千万", 7), ("百万", 6), ("亿", 8), ("万", 4), ("千", 3)];

/// Measure words for things that are counted one by one.
const THINGS: [&str; 42] = [
    "个",
    "座",
    "家",
    "项",
    "件",
    "所",
    "套",
    "台",
    "辆",
    "条",
    "艘",
    "只",
    "处",
    "类",
    "批",
    "架",
    "种",
    "部",
    "支",
    "张",
    "栋",
    "幢",
    "间",
    "片",
    "株",
    "根",
    "款",
    "站",
    "组",
    "枚",
    "例",
    "门",
    "颗",
    "场",
    "期",
    "篇",
    "本",
    "对",
    "块",
    "标准机架",
    "机架",
    "班",
];

impl Unit {
    /// The unit that stands for nothing printed.
    pub fn unstated() -> Self {
        Unit { dimension: Dimension::Unstated, factor: 1, power: 0, printed: String::new() }
    }

    /// Reads a unit with its number word: `万亿元`, `万座`, `万`, `%`, `平方公里`, `个/万人`.
    /// White space and full width are of no account. Never fails: an unknown unit is
    /// [`Dimension::Other`].
    ///
    /// ```
    /// use plan_compare::quantity::{Dimension, Unit};
    /// let unit = Unit::read("万座");
    /// assert_eq!((unit.dimension, unit.power), (Dimension::Things, 4));
    /// ```
    pub fn read(text: &str) -> Self {
        let printed: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        // 万公顷(万亩): the first unit is the one the cell's first number is in.
        let first = printed.split(['(', '（', '[', '〔']).find(|part| !part.is_empty()).unwrap_or_default();
        let first = first.trim_end_matches([')', '）', ']', '〕']);
        if first.is_empty() {
            return Unit { printed, ..Unit::unstated() };
        }
        let (mut rest, mut power) = (first, 0);
        for (word, tens) in NUMBER_WORDS {
            if let Some(after) = first.strip_prefix(word).filter(|after| !after.starts_with('分')) {
                // 千米 and 千瓦 are units of their own, 千人 is not.
                if Dimension::of(first).is_none() {
                    (rest, power) = (after, tens);
                }
                break;
            }
        }
        let (dimension, factor, own) = match Dimension::of(rest) {
            Some(known) => known,
            None if rest.is_empty() => (Dimension::Things, 1, 0),
            None => (Dimension::Other(rest.to_lowercase()), 1, 0),
        };
        Unit { dimension, factor, power: power + own, printed }
    }

    /// Whether figures in the two units can be compared: equal dimensions, or one not printed.
    pub fn compatible(&self, other: &Unit) -> bool {
        let unstated = |unit: &Unit| unit.dimension == Dimension::Unstated;
        self.dimension == other.dimension || unstated(self) || unstated(other)
    }
}

impl Dimension {
    /// The dimension, factor and power of ten of a unit without number word.
    fn of(unit: &str) -> Option<(Dimension, i64, i32)> {
        use Dimension as D;
        if THINGS.contains(&unit) {
            return Some((D::Things, 1, 0));
        }
        Some(match unit {
            "人" | "名" | "位" => (D::People, 1, 0),
            "户" => (D::Households, 1, 0),
            "人次" | "件次" | "次" | "架次" | "班次" => (D::Times, 1, 0),
            "%" | "％" => (D::Percent, 1, 0),
            "个百分点" | "百分点" => (D::PercentagePoints, 1, 0),
            "元" | "人民币" => (D::Money, 1, 0),
            "美元" => (D::Dollars, 1, 0),
            "米" | "m" => (D::Length, 1, 0),
            "公里" | "千米" | "km" => (D::Length, 1, 3),
            "平方米" | "㎡" | "m2" | "m²" => (D::Area, 1, 0),
            "平方公里" | "平方千米" | "km2" | "km²" => (D::Area, 1, 6),
            "公顷" | "hm2" => (D::Area, 1, 4),
            "立方米" | "m3" | "m³" => (D::Volume, 1, 0),
            "吨" | "t" => (D::Mass, 1, 3),
            "吨标准煤" => (D::Other("吨标准煤".into()), 1, 0),
            "千克" | "公斤" => (D::Mass, 1, 0),
            "瓦" => (D::Power, 1, 0),
            "千瓦" => (D::Power, 1, 3),
            "兆瓦" => (D::Power, 1, 6),
            "千瓦时" | "度" => (D::Energy, 1, 3),
            "年" => (D::Years, 1, 0),
            "天" | "日" => (D::Days, 1, 0),
            "分钟" => (D::Minutes, 1, 0),
            "小时" => (D::Minutes, 60, 0),
            "倍" => (D::Ratio, 1, 0),
            "分" => (D::Score, 1, 0),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_as_printed() {
        let cases: [(&str, Dimension, i32); 16] = [
            ("万座", Dimension::Things, 4),
            ("万", Dimension::Things, 4),
            ("万亿元", Dimension::Money, 12),
            ("亿美元", Dimension::Dollars, 8),
            ("万千瓦", Dimension::Power, 7),
            ("千瓦", Dimension::Power, 3),
            ("千米", Dimension::Length, 3),
            ("公里", Dimension::Length, 3),
            ("平方千米", Dimension::Area, 6),
            ("万公顷(万亩)", Dimension::Area, 8),
            ("亿立方米", Dimension::Volume, 8),
            ("％", Dimension::Percent, 0),
            ("个百分点", Dimension::PercentagePoints, 0),
            ("", Dimension::Unstated, 0),
            ("件/万人", Dimension::Other("件/万人".into()), 0),
            ("万 人", Dimension::People, 4),
        ];
        for (text, dimension, power) in cases {
            let unit = Unit::read(text);
            assert_eq!((unit.dimension, unit.power), (dimension, power), "{text}");
        }
    }
}

//! What the verdict on a target pair rests on, in words of both languages.
//!
//! Worked example: `口径不同：A为“省级”，B为“国家级”`, `Different scope: A is “provincial”, B is “national”`
//! for a pair that is not comparable for its scope. The words name the sides as the page does, so
//! [`super::Comparison::mirrored`] asks again after swapping.
//!
//! Absent: the words for links (`explain`), and the page's labels for verdicts (`app`).

use super::model::{How, Reason, TargetPair, TargetSide, Verdict};
use super::qualifiers;
use super::subjects::subject;
use crate::plan::{Lang, Localized};
use crate::quantity::{self, Dimension, Quantity, Reading, Relation, Unit};

/// The explanation of a target pair.
pub(super) fn target(pair: &TargetPair) -> Localized {
    let (Some(a), Some(b)) = (&pair.left, &pair.right) else {
        let missing = if pair.left.is_none() { 'A' } else { 'B' };
        return Localized::new(
            format!("{missing}没有同一对象的数字"),
            format!("{missing} states no figure for it"),
        );
    };
    let mut words = match (pair.verdict, pair.how, pair.reason) {
        (Verdict::NotComparable, _, Some(Reason::Scope)) => scope(pair, a, b),
        (Verdict::NotComparable, _, Some(Reason::Year)) => years(a, b),
        (Verdict::NotComparable, _, Some(Reason::Unit)) => units(a, b),
        (Verdict::NotComparable, ..) => no_number(a, b),
        (Verdict::Higher, ..) => ordered(a, b, pair.lower_is_better, true),
        (Verdict::Lower, ..) => ordered(a, b, pair.lower_is_better, false),
        (_, how, _) => same(how, a, b),
    };
    let compared = matches!(pair.verdict, Verdict::Same | Verdict::Higher | Verdict::Lower);
    if compared && (a.year_inferred || b.year_inferred) {
        add_inferred(&mut words, a, b);
    }
    words
}

/// Says whose year is not printed with the figure.
fn add_inferred(words: &mut Localized, a: &TargetSide, b: &TargetSide) {
    let (zh, en) = match (a.year_inferred, b.year_inferred) {
        (true, true) => ("两侧的年份均由上下文推断", "both years are inferred from the context"),
        (true, false) => ("A的年份由上下文推断", "the year of A is inferred from the context"),
        _ => ("B的年份由上下文推断", "the year of B is inferred from the context"),
    };
    words.zh.push_str(&format!("；{zh}"));
    words.en.push_str(&format!("; {en}"));
}

fn scope(pair: &TargetPair, a: &TargetSide, b: &TargetSide) -> Localized {
    if pair.neighbours {
        return Localized::new(
            format!("相近而不同的对象：A为“{}”，B为“{}”，不作比较", named(a, Lang::Zh), named(b, Lang::Zh)),
            format!(
                "Related but different things, not compared: “{}” and “{}”",
                named(a, Lang::En),
                named(b, Lang::En)
            ),
        );
    }
    let only = |a: &TargetSide, b: &TargetSide| -> Vec<String> {
        a.qualifiers.iter().filter(|word| !b.qualifiers.contains(word)).cloned().collect()
    };
    let (ours, theirs) = (only(a, b), only(b, a));
    let cumulative = |side: &TargetSide| side.raw.starts_with(['[', '〔', '【']);
    let other_object = subject(&a.name.zh).other_object(&subject(&b.name.zh));
    if other_object || ours.is_empty() && theirs.is_empty() && cumulative(a) == cumulative(b) {
        return Localized::new(
            format!("对象不同：A为“{}”，B为“{}”", named(a, Lang::Zh), named(b, Lang::Zh)),
            format!("Different things: “{}” and “{}”", named(a, Lang::En), named(b, Lang::En)),
        );
    }
    if ours.is_empty() && theirs.is_empty() {
        let (sum, point) = if cumulative(a) { ('A', 'B') } else { ('B', 'A') };
        return Localized::new(
            format!("口径不同：{sum}为规划期累计数（方括号），{point}不是"),
            format!("Different scope: {sum} is a sum over the period (in brackets), {point} is not"),
        );
    }
    let zh = |list: &[String]| {
        if list.is_empty() { "未限定".to_owned() } else { format!("“{}”", list.join("、")) }
    };
    let en = |list: &[String]| {
        let words: Vec<&str> = list.iter().map(|word| qualifiers::english(word)).collect();
        if list.is_empty() { "not limited".to_owned() } else { format!("“{}”", words.join(", ")) }
    };
    Localized::new(
        format!("口径不同：A为{}，B为{}", zh(&ours), zh(&theirs)),
        format!("Different scope: A is {}, B is {}", en(&ours), en(&theirs)),
    )
}

/// The name for use in quotes, which quotes of its own may not break.
fn named(side: &TargetSide, lang: Lang) -> String {
    side.name.text(lang).replace('“', "‘").replace('”', "’")
}

fn years(a: &TargetSide, b: &TargetSide) -> Localized {
    let year = |side: &TargetSide, inferred: &str| {
        let year = side.year.map_or_else(|| "—".to_owned(), |year| year.to_string());
        if side.year_inferred { format!("{year}{inferred}") } else { year }
    };
    Localized::new(
        format!("年份不同：A为{}，B为{}", year(a, "（推断）"), year(b, "（推断）")),
        format!("Different years: A {}, B {}", year(a, " (inferred)"), year(b, " (inferred)")),
    )
}

fn units(a: &TargetSide, b: &TargetSide) -> Localized {
    let unit = |side: &TargetSide, lang: Lang| match quantity_of(side) {
        Some(q) if q.unit.dimension == Dimension::Unstated => match lang {
            Lang::Zh => "未印单位".to_owned(),
            Lang::En => "no unit".to_owned(),
        },
        Some(q) => match (kind(&q.unit, lang), lang) {
            (Some(kind), Lang::Zh) => format!("“{}”（{kind}）", q.unit.printed),
            (Some(kind), Lang::En) => format!("{kind} (“{}”)", q.unit.printed),
            (None, _) => format!("“{}”", q.unit.printed),
        },
        None => "—".to_owned(),
    };
    Localized::new(
        format!("单位不同：A为{}，B为{}", unit(a, Lang::Zh), unit(b, Lang::Zh)),
        format!("Different units: A {}, B {}", unit(a, Lang::En), unit(b, Lang::En)),
    )
}

/// What a dimension measures, in a word.
fn kind(unit: &Unit, lang: Lang) -> Option<&'static str> {
    use Dimension as D;
    let printed = &unit.printed;
    let (zh, en) = match unit.dimension {
        D::Things => ("数量", "a number of things"),
        D::People => ("人数", "people"),
        D::Households => ("户数", "households"),
        // 人次 counts people as often as they come, 件次 cases.
        D::Times if printed.contains("人次") => ("人次数", "person-times"),
        D::Times => ("次数", "a number of occasions"),
        D::Percent => ("占比或比率", "a share or rate"),
        D::PercentagePoints => ("百分点", "percentage points"),
        D::Money | D::Dollars => ("金额", "money"),
        D::Length => ("长度", "length"),
        D::Area => ("面积", "area"),
        D::Volume => ("体积", "volume"),
        D::Mass => ("重量", "weight"),
        D::Power => ("功率", "power"),
        D::Energy => ("能量", "energy"),
        D::Years | D::Days | D::Minutes => ("时间", "time"),
        D::Ratio => ("倍数", "a multiple"),
        D::Score => ("评分", "a score"),
        D::Unstated | D::Other(_) => return None,
    };
    Some(match lang {
        Lang::Zh => zh,
        Lang::En => en,
    })
}

fn no_number(a: &TargetSide, b: &TargetSide) -> Localized {
    let (in_a, in_b) = (reading(a), reading(b));
    if let (Reading::Quantity(x), Reading::Quantity(y)) = (&in_a, &in_b) {
        let lower = |q: &Quantity| matches!(q.relation, Relation::Above | Relation::AtLeast);
        let (low, high) = if lower(x) || !lower(y) { ('A', 'B') } else { ('B', 'A') };
        return Localized::new(
            format!("{low}为下限，{high}为上限，不能比高低"),
            format!("{low} is a lower bound and {high} an upper one: neither is the higher"),
        );
    }
    let mut parts = (Vec::new(), Vec::new());
    for (letter, side, reading) in [('A', a, &in_a), ('B', b, &in_b)] {
        let raw = side.raw.split_whitespace().collect::<String>();
        match reading {
            Reading::Quantity(_) => {}
            Reading::Nothing => {
                parts.0.push(format!("{letter}没有印出数字"));
                parts.1.push(format!("{letter} prints no number"));
            }
            Reading::Words(_) => {
                parts.0.push(format!("{letter}是文字“{raw}”，没有数字"));
                parts.1.push(format!("{letter} has words and no number (“{raw}”)"));
            }
        }
    }
    Localized::new(parts.0.join("；"), parts.1.join("; "))
}

fn ordered(a: &TargetSide, b: &TargetSide, lower_is_better: bool, higher: bool) -> Localized {
    let (more, en) = if higher { ("高于", "higher") } else { ("低于", "lower") };
    let mut words = Localized::new(
        format!("B（{}）{more}A（{}）", printed(b, Lang::Zh), printed(a, Lang::Zh)),
        format!("B is {en}: {} against {}", printed(b, Lang::En), printed(a, Lang::En)),
    );
    if lower_is_better {
        words.zh.push_str("；此项越低越好");
        words.en.push_str("; here lower is better");
    }
    words
}

fn same(how: Option<How>, a: &TargetSide, b: &TargetSide) -> Localized {
    let bracketed = |side: &TargetSide| quantity_of(side).is_some_and(|q| q.cumulative);
    if bracketed(a) != bracketed(b) {
        let sum = if bracketed(a) { 'A' } else { 'B' };
        return Localized::new(
            format!("同一数字；{sum}用方括号标明为规划期累计数"),
            format!("The same number; {sum} marks it in brackets as a sum over the period"),
        );
    }
    if [a, b].iter().all(|side| matches!(reading(side), Reading::Words(_))) {
        let word = |side: &TargetSide| side.raw.replace(['“', '”'], "");
        return Localized::new(
            format!("两侧说法相同，都没有数字：“{}”", word(a)),
            format!("Both say the same in words, without a figure: “{}”", word(a)),
        );
    }
    let (zh, en) = match how {
        Some(How::Unit) => ("同一数字，单位写法不同", "The same number, its unit written differently"),
        Some(How::Relation) => ("同一数字，限定词不同", "The same number with another relation word"),
        Some(How::Precision) => ("按印出的精度取舍后相同", "The same within the printed precision"),
        _ => return Localized::new("数字、单位和限定词都相同", "Number, unit and relation are the same"),
    };
    Localized::new(
        format!("{zh}：A为{}，B为{}", printed(a, Lang::Zh), printed(b, Lang::Zh)),
        format!("{en}: A {}, B {}", printed(a, Lang::Zh), printed(b, Lang::Zh)),
    )
}

fn reading(side: &TargetSide) -> Reading {
    quantity::read(&side.raw, &side.unit)
}

fn quantity_of(side: &TargetSide) -> Option<Quantity> {
    match reading(side) {
        Reading::Quantity(quantity) => Some(quantity),
        _ => None,
    }
}

/// The figure of a side with the unit of its row.
fn printed(side: &TargetSide, lang: Lang) -> String {
    match lang {
        Lang::Zh => quantity::with_unit(&side.raw, &side.unit),
        Lang::En => in_english(&side.raw, &side.unit),
    }
}

/// A figure in English words where there are any, or else as printed.
pub(super) fn in_english(raw: &str, unit: &str) -> String {
    let english = match quantity::read(raw, unit) {
        Reading::Quantity(quantity) => quantity.in_english(),
        _ => None,
    };
    english.unwrap_or_else(|| quantity::with_unit(raw, unit))
}

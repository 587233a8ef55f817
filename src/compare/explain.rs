//! Why two things stand side by side, in words of both languages.
//!
//! Worked example: `口径不同：左为“省级”，右为“国家级”` for a pair that is not comparable for its scope.
//! The words name left and right, so [`super::Comparison::mirrored`] asks again after swapping.
//!
//! Absent: the page's labels for verdicts and kinds (`app`).

use super::model::{How, Link, LinkKind, Reason, TargetPair, TargetSide, Verdict};
use super::parts::Part;
use crate::plan::Localized;

/// The explanation of a target pair.
pub(super) fn target(pair: &TargetPair) -> Localized {
    let (Some(left), Some(right)) = (&pair.left, &pair.right) else {
        return match pair.verdict {
            Verdict::LeftOnly => {
                Localized::new("右侧没有同一对象的数字", "The right plan states no figure for it")
            }
            _ => Localized::new("左侧没有同一对象的数字", "The left plan states no figure for it"),
        };
    };
    match (pair.verdict, pair.how, pair.reason) {
        (Verdict::NotComparable, _, Some(Reason::Scope)) => scope(pair, left, right),
        (Verdict::NotComparable, _, Some(reason)) => other_reason(reason, left, right),
        (Verdict::Higher, ..) => ordered(pair.lower_is_better, true),
        (Verdict::Lower, ..) => ordered(pair.lower_is_better, false),
        (_, how, _) => same(how),
    }
}

fn scope(pair: &TargetPair, left: &TargetSide, right: &TargetSide) -> Localized {
    let only = |a: &TargetSide, b: &TargetSide| -> Vec<String> {
        a.qualifiers.iter().filter(|word| !b.qualifiers.contains(word)).cloned().collect()
    };
    let (ours, theirs) = (only(left, right), only(right, left));
    if pair.neighbours {
        return Localized::new(
            format!("相近而不同的对象：左为“{}”，右为“{}”，不作比较", left.name.zh, right.name.zh),
            format!("Related but different things, not compared: “{}” and “{}”", named(left), named(right)),
        );
    }
    let cumulative = |side: &TargetSide| side.raw.starts_with(['[', '〔']);
    if ours.is_empty() && theirs.is_empty() && cumulative(left) == cumulative(right) {
        return Localized::new("名称相近，所指对象不同", "The names are alike and mean different things");
    }
    if ours.is_empty() && theirs.is_empty() {
        return Localized::new(
            "口径不同：一为规划期内累计数，一为时点数",
            "Different scope: one is a sum over the period, the other is not",
        );
    }
    let words = |list: &[String], none: &str| {
        if list.is_empty() { none.to_owned() } else { format!("“{}”", list.join("、")) }
    };
    Localized::new(
        format!("口径不同：左为{}，右为{}", words(&ours, "未限定"), words(&theirs, "未限定")),
        format!("Different scope: left {}, right {}", words(&ours, "unlimited"), words(&theirs, "unlimited")),
    )
}

fn named(side: &TargetSide) -> &str {
    if side.name.en.is_empty() { &side.name.zh } else { &side.name.en }
}

fn other_reason(reason: Reason, left: &TargetSide, right: &TargetSide) -> Localized {
    let year = |side: &TargetSide| side.year.map_or_else(|| "—".to_owned(), |year| year.to_string());
    match reason {
        Reason::Year => Localized::new(
            format!("年份不同：左为{}年，右为{}年", year(left), year(right)),
            format!("Different years: left {}, right {}", year(left), year(right)),
        ),
        Reason::Unit => Localized::new(
            "单位不可换算，衡量的不是同一种量",
            "The units cannot be converted: they measure different things",
        ),
        _ => Localized::new("至少一侧没有可比较的数字", "At least one side gives no number to compare"),
    }
}

fn ordered(lower_is_better: bool, higher: bool) -> Localized {
    let (zh, en) = match (higher, lower_is_better) {
        (true, false) => ("右侧的数字较高", "The right figure is higher"),
        (false, false) => ("右侧的数字较低", "The right figure is lower"),
        (true, true) => ("右侧的数字较高；此项越低越好", "The right figure is higher; here lower is better"),
        (false, true) => ("右侧的数字较低；此项越低越好", "The right figure is lower; here lower is better"),
    };
    Localized::new(zh, en)
}

fn same(how: Option<How>) -> Localized {
    let (zh, en) = match how {
        Some(How::Unit) => ("同一数字，单位写法不同", "The same number in another unit"),
        Some(How::Relation) => ("同一数字，限定词不同", "The same number with another relation word"),
        Some(How::Precision) => ("按印出的精度取舍后相同", "The same within the printed precision"),
        _ => ("数字、单位和限定词都相同", "Number, unit and relation are the same"),
    };
    Localized::new(zh, en)
}

/// The explanation of a link: its heaviest reasons.
pub(super) fn link(link: &Link) -> Localized {
    let (mut zh, mut en) = match link.kind {
        LinkKind::NearIdentical => ("措辞几乎相同".to_owned(), "Nearly the same wording".to_owned()),
        LinkKind::SameSubject => ("同一事项".to_owned(), "The same subject".to_owned()),
        LinkKind::SameTheme => ("相近主题".to_owned(), "A related subject".to_owned()),
    };
    let terms: Vec<&str> = link.shared_terms.iter().take(5).map(String::as_str).collect();
    if !terms.is_empty() {
        zh.push_str(&format!("；都提到{}", terms.join("、")));
        en.push_str(&format!("; both name {}", terms.join(", ")));
    }
    let mut heaviest: Vec<_> = link.parts.iter().filter(|part| part.weight > 0.0).collect();
    heaviest.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.part.cmp(&b.part)));
    let words: Vec<_> = heaviest.iter().take(3).map(|part| part_words(part.part)).collect();
    if !words.is_empty() {
        zh.push_str(&format!("；依据：{}", words.iter().map(|w| w.0).collect::<Vec<_>>().join("、")));
        en.push_str(&format!("; because of {}", words.iter().map(|w| w.1).collect::<Vec<_>>().join(", ")));
    }
    Localized::new(zh, en)
}

fn part_words(part: Part) -> (&'static str, &'static str) {
    match part {
        Part::Wording => ("措辞", "wording"),
        Part::Shared => ("共用词语", "shared words"),
        Part::Headings => ("段首标题", "the run-in heading"),
        Part::HeadingsAlike => ("段首标题相近", "like run-in headings"),
        Part::Sentences => ("其中一句", "one of the sentences"),
        Part::Themes => ("主题词", "words of the same theme"),
        Part::OwnThemes => ("主题相同", "the same themes"),
        Part::Topics => ("话题相近", "words of the same topics"),
        Part::SectionTopic => ("所在章节", "the section above"),
        Part::Sections => ("章节标题", "section headings"),
        Part::Context => ("所在两节多处相应", "other passages of both sections"),
        Part::English => ("英文译名", "the English wording"),
        Part::BackgroundAndPlan | Part::Background => ("回顾与部署", "looking back or ahead"),
        Part::Safeguards => ("同为实施保障", "both on carrying the plan out"),
        Part::PrincipleAndPlan => ("原则与部署", "principle or measure"),
    }
}

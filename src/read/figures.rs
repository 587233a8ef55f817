//! Printed figures in running text: where a relation word, a number and a unit stand together.
//!
//! Worked example: in `新建泊位不少于120个以上` it is `不少于120个以上`; in `5G`, `G60`, `第3批`, `2025年`,
//! `1:1万`, `“1+3+N”` and `〔2020〕26号` there is none.
//!
//! Absent: figures in words (`worded`), the subject (`subjects`) and the year (`commitments`).

use super::measures::longest_unit;
use super::worded;

/// Byte range of a printed figure in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Printed {
    /// Where the relation word or number begins.
    pub(super) start: usize,
    /// Where the number itself begins.
    pub(super) number: usize,
    /// Behind unit and relation word.
    pub(super) end: usize,
}

/// Words before a number that belong to the figure, longest first.
const BEFORE: [&str; 50] = [
    "稳定在",
    "控制在",
    "保持在",
    "提高到",
    "提升到",
    "提高至",
    "提升至",
    "增加到",
    "增加至",
    "增长到",
    "下降到",
    "下降至",
    "降低到",
    "降低至",
    "不低于",
    "不少于",
    "不小于",
    "不超过",
    "不高于",
    "不大于",
    "达到",
    "超过",
    "突破",
    "至少",
    "大于",
    "高于",
    "低于",
    "小于",
    "少于",
    "接近",
    "将近",
    "大约",
    "增长",
    "提高",
    "下降",
    "降低",
    "减少",
    "增加",
    "超",
    "达",
    "约",
    "近",
    "逾",
    ">",
    "<",
    "≥",
    "≤",
    "＞",
    "＜",
    "为",
];

/// Of those, the ones that a verb phrase may put before another: 达到不低于.
const AFTER: [&str; 9] = ["及以上", "以上", "及以下", "以下", "以内", "之内", "左右", "余", "多"];

/// All figures of a sentence from left to right.
pub(super) fn in_sentence(sentence: &str) -> Vec<Printed> {
    let bytes = sentence.as_bytes();
    let mut found: Vec<Printed> = Vec::new();
    let mut at = 0;
    while let Some(offset) = bytes.get(at..).and_then(|rest| rest.iter().position(u8::is_ascii_digit)) {
        let number = at + offset;
        let digits = number_end(bytes, number);
        at = digits;
        if let Some(printed) = figure(sentence, number, digits) {
            at = printed.end.max(digits);
            found.push(printed);
        }
    }
    found.extend(worded::in_sentence(sentence));
    found.sort_by_key(|printed| printed.start);
    found
}

/// The end of a run of digits with points and thousands separators.
fn number_end(bytes: &[u8], start: usize) -> usize {
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut at = start;
    loop {
        let point = bytes.get(at) == Some(&b'.') && is_digit(at + 1);
        let thousands =
            bytes.get(at) == Some(&b',') && (1..=3).all(|n| is_digit(at + n)) && !is_digit(at + 4);
        let grouped = at - start <= 3 || at >= 4 && bytes.get(at - 4) == Some(&b',');
        if !(is_digit(at) || point || thousands && grouped) {
            return at;
        }
        at += 1;
    }
}

fn figure(sentence: &str, number: usize, digits: usize) -> Option<Printed> {
    let before = sentence.get(..number)?;
    if before.chars().next_back().is_some_and(|c| c.is_ascii_alphabetic() || "第+〔:：-—/《._".contains(c))
        || in_quotes(before) && !is_reach(before, sentence.get(digits..)?)
    {
        return None;
    }
    let mut unit_at = digits;
    // A range: 2—3个, 20%—25%.
    let after = sentence.get(digits..)?;
    if let Some(upper) = upper_end(after) {
        unit_at += upper;
    }
    let start = relation_start(before);
    let stated = start < number;
    let end = unit_end(sentence, unit_at).or_else(|| bare_end(sentence, number, unit_at, stated))?;
    Some(Printed { start, number, end })
}

/// The end of a figure without unit: a coefficient behind a relation word, or a ratio to one.
fn bare_end(sentence: &str, number: usize, digits: usize, stated: bool) -> Option<usize> {
    let decimal = sentence.get(number..digits)?.contains('.');
    let after = sentence.get(digits..)?;
    if decimal && after.starts_with(":1") && !after.starts_with(":10") {
        return Some(digits + 2);
    }
    let ends =
        after.is_empty() || after.starts_with(['，', ',', '。', '、', ';', '；', '以', '左', '(', '（']);
    (decimal && stated && ends).then(|| digits + leading(after, &AFTER))
}

/// Whether the last quote before a number is open, and near: “1+3+N”.
fn in_quotes(before: &str) -> bool {
    let near = before.char_indices().rev().nth(11).map_or(0, |(at, _)| at);
    let near = before.get(near..).unwrap_or_default();
    near.rfind('“').is_some_and(|open| near.rfind('”').is_none_or(|close| close < open))
}

/// “15分钟社区服务圈” names something by how far it is: that is a promise and not only a name.
fn is_reach(before: &str, after: &str) -> bool {
    before.ends_with('“') && ["分钟", "小时"].iter().any(|unit| after.starts_with(unit))
}

/// The bytes up to the end of the upper number of a range.
fn upper_end(after: &str) -> Option<usize> {
    let plain = after.strip_prefix('%').unwrap_or(after);
    let dashed = ["—", "-", "~", "至", "～", "－"].iter().find_map(|dash| plain.strip_prefix(dash))?;
    let number = dashed.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    (number.len() < dashed.len()).then_some(after.len() - number.len())
}

/// Where unit, relation word and a second figure in brackets end; `None` without a unit.
fn unit_end(sentence: &str, digits: usize) -> Option<usize> {
    let after = sentence.get(digits..)?;
    let spaces = after.len() - after.trim_start_matches(' ').len();
    let mut at = digits + spaces;
    // 3240万余张: the number word stands apart from its measure word.
    let scale = leading(sentence.get(at..)?, &["万亿", "千万", "百万", "万", "亿", "千"]);
    if scale > 0 && sentence.get(at + scale..)?.starts_with(['余', '多']) {
        at += scale;
    }
    at += leading(sentence.get(at..)?, &["余", "多"]);
    let unit = longest_unit(sentence.get(at..)?)?;
    at += unit;
    at += leading(sentence.get(at..)?, &["/人/年", "/人", "/年", "/万人", "/平方公里"]);
    at += leading(sentence.get(at..)?, &AFTER);
    // 282万公顷(4230万亩) is one figure in two units.
    if let Some(bracket) = sentence.get(at..)?.strip_prefix(['(', '（']) {
        let inner: usize =
            bracket.chars().take_while(|c| !matches!(c, ')' | '）')).take(14).map(char::len_utf8).sum();
        let content = bracket.get(..inner)?;
        let number = content.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        if number.len() < content.len() && longest_unit(number) == Some(number.len()) {
            let open = sentence.get(at..)?.len() - bracket.len();
            at += open + inner + bracket.get(inner..)?.chars().next().map_or(0, char::len_utf8);
        }
    }
    Some(at)
}

fn leading(text: &str, words: &[&str]) -> usize {
    words.iter().find(|word| text.starts_with(**word)).map_or(0, |word| word.len())
}

/// Where the words begin that belong to the number.
fn relation_start(before: &str) -> usize {
    let mut start = before.trim_end_matches(' ').len();
    for _ in 0..2 {
        let head = before.get(..start).unwrap_or_default();
        match BEFORE.iter().find(|word| head.ends_with(**word)) {
            Some(&"为") | None => break,
            Some(word) => start -= word.len(),
        }
    }
    if start == before.trim_end_matches(' ').len() { before.len() } else { start }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sentence: &str, wanted: &[&str]) {
        let found: Vec<&str> = in_sentence(sentence).iter().map(|p| &sentence[p.start..p.end]).collect();
        assert_eq!(found, wanted, "{sentence}");
    }

    #[test]
    fn figures_with_relation_and_unit() {
        check("新建泊位不少于120个,岸电覆盖率达90%以上", &["不少于120个", "达90%以上"]);
        check("里程提高到2500公里左右", &["提高到2500公里左右"]);
        check("打造2—3个枢纽,占比20%—25%", &["2—3个", "20%—25%"]);
        check("锚地282万公顷(4230万亩),用户达到9000万", &["282万公顷(4230万亩)", "达到9000万"]);
        check("培训1,307家企业、5000余家商户", &["1,307家", "5000余家"]);
        check("发证3240万余张(共7项)", &["3240万余张", "7项"]);
        check("提高3个百分点", &["提高3个百分点"]);
        check("新建消火栓 70098 个", &["70098 个"]);
        check("系数达到0.625,收入比为2.15:1", &["达到0.625", "2.15:1"]);
        check("补助不低于80元/人/年,防洪标准达100年一遇", &["不低于80元/人/年", "达100年一遇"]);
        check("总量控制在2.1亿吨以内", &["控制在2.1亿吨以内"]);
        check("形成“20分钟渡口圈”,推广“20联动”", &["20分钟"]);
    }

    #[test]
    fn numbers_that_are_no_figures() {
        for text in [
            "加快5G网络和G60走廊",
            "第3批",
            "到2025年",
            "比例尺1:1万地图",
            "“1+3+N”体系",
            "水政〔2020〕26号",
            "3部门联合",
            "24小时",
        ] {
            check(text, if text == "24小时" { &["24小时"] } else { &[] });
        }
    }

    #[test]
    fn hostile_sentences_are_read_in_one_pass() {
        check(&"1".repeat(20_000), &[]);
        check(&"1,".repeat(20_000), &[]);
        assert_eq!(in_sentence(&"9个".repeat(5_000)).len(), 5_000);
    }
}

//! What a printed figure is about.
//!
//! Worked example: in `到2025年,全省岸电覆盖率达到90%以上` it is what stands before the figure in its
//! clause, `全省岸电覆盖率`. In `新增120个泊位` nothing but a verb stands there, so the noun behind
//! joins in: `新增泊位`. In `从2015年的900吨提高到2020年的1200吨` the second figure has the subject of
//! the first.
//!
//! Absent: comparing subjects (`compare`).

use super::figures::Printed;
use super::line::count;

/// Longest subject, in characters.
const LONGEST: usize = 40;

/// The subject of a figure. `previous` is where the figure before it in the sentence ends, and the
/// subject of that one.
pub(super) fn of(sentence: &str, printed: &Printed, previous: Option<(usize, &str)>) -> String {
    let before = sentence.get(..printed.start).unwrap_or_default();
    let after = sentence.get(printed.end..).unwrap_or_default();
    let clause = last_clause(before);
    let (previous_end, previous_subject) = previous.unwrap_or((0, ""));
    let same_clause = previous_end > before.len() - clause.len();
    let own = if before.ends_with('“') && same_clause {
        // “5分钟候船圈” begins a name of its own.
        ""
    } else if same_clause {
        before.get(previous_end..).map_or("", |own| behind_last(own, &['和', '、', '及']))
    } else {
        clause
    };
    let mut subject = tidy(own);
    // 指数达63.2,连续六年居首: what runs for six years is the index.
    if is_years_running(sentence, printed) && count(&subject) < 2 {
        return previous_subject.to_owned();
    }
    if is_mere_verb(&subject) {
        let noun = noun_behind(after);
        if noun.is_empty() && same_clause {
            return previous_subject.to_owned();
        }
        subject.push_str(&noun);
    }
    if count(&subject) < 2 {
        let earlier = before.get(..before.len() - clause.len()).unwrap_or_default();
        subject = clause_before(earlier);
    }
    shortened(&subject)
}

fn is_years_running(sentence: &str, printed: &Printed) -> bool {
    sentence.get(printed.start..).is_some_and(|figure| figure.starts_with("连续"))
}

/// Where the clause begins that a text ends in.
pub(super) fn clause_start(text: &str) -> usize {
    text.len() - last_clause(text).len()
}

/// What stands behind the last comma or colon; 1:2000 has none.
fn last_clause(text: &str) -> &str {
    let start = text.char_indices().rev().find(|&(at, c)| match c {
        ',' | '，' | '：' => true,
        ':' => !text.get(at + 1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())),
        _ => false,
    });
    start.and_then(|(at, c)| text.get(at + c.len_utf8()..)).unwrap_or(text)
}

/// What stands behind the last of these marks.
fn behind_last<'a>(text: &'a str, marks: &[char]) -> &'a str {
    text.rsplit(marks).next().unwrap_or(text)
}

/// The clause before this one, for a figure that begins its own: `岸电覆盖率稳步提高,达到90%`.
fn clause_before(before: &str) -> String {
    let before = before.trim_end_matches([',', '，', ':', '：']);
    tidy(last_clause(before))
}

/// Drops years, connectives and trailing verbs that belong to no subject.
fn tidy(text: &str) -> String {
    let mut text = text.trim();
    loop {
        let shorter = strip_time(text);
        let shorter = [
            "其中", "力争", "确保", "实现", "并", "和", "及", "、", "—", "(", "（", "）", ")", "“", "了",
            "使", "同时",
        ]
        .iter()
        .fold(shorter, |text, word| text.strip_prefix(word).unwrap_or(text))
        .trim_start();
        if shorter.len() == text.len() {
            break;
        }
        text = shorter;
    }
    let ends = [
        "分别", "均", "已", "就", "为", "达", "到", "至", "的", "从", "由", "在", "(", "（", "“", "共",
        "总计", "合计", "累计", "提高", "提升", "增加", "上升",
    ];
    loop {
        let before_year = strip_last_year(text);
        let shorter =
            ends.iter().fold(before_year, |text, word| text.strip_suffix(word).unwrap_or(text)).trim_end();
        if shorter.len() == text.len() {
            return text.to_owned();
        }
        text = shorter;
    }
}

/// `到2025年`, `“十四五”期末`, `截至2020年底` at the beginning.
fn strip_time(text: &str) -> &str {
    let body = ["截至", "截止", "到", "至", "自", "预计", "在"]
        .iter()
        .find_map(|word| text.strip_prefix(word))
        .unwrap_or(text);
    let digits = body.trim_start_matches(|c: char| c.is_ascii_digit());
    let year = (body.len() - digits.len() == 4).then(|| digits.strip_prefix('年')).flatten();
    let plan = || {
        let rest = body.strip_prefix("“十")?;
        rest.get(rest.find('”')? + '”'.len_utf8()..)
    };
    match year.or_else(plan) {
        Some(rest) => ["期末", "时期", "期间", "以来", "年底", "末", "底", "前", "时", ","]
            .iter()
            .fold(rest, |text, word| text.strip_prefix(word).unwrap_or(text)),
        None => text,
    }
}

/// `从2015年的` at the end: the year says when, not what. A year of comparison stays.
fn strip_last_year(text: &str) -> &str {
    let bare = text.trim_end_matches('的').trim_end_matches('年');
    let digits = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_year = bare.len() < text.len() && bare.len() - digits.len() == 4 && text.contains('年');
    let compared = digits.ends_with(['比', '较', '与']);
    if is_year && !compared { digits } else { text }
}

/// Verbs that need the noun behind the figure.
const VERBS: [&str; 57] = [
    "建成",
    "建设",
    "新建",
    "新增",
    "打造",
    "培育",
    "完成",
    "实施",
    "改造",
    "形成",
    "创建",
    "认定",
    "拥有",
    "组建",
    "设立",
    "选择",
    "布局",
    "引进",
    "扶持",
    "支持",
    "遴选",
    "推广",
    "开展",
    "制定",
    "发布",
    "累计",
    "力争",
    "重点",
    "建",
    "有",
    "配备",
    "开通",
    "推出",
    "组织",
    "划定",
    "出台",
    "修订",
    "推进",
    "推动",
    "消除",
    "清理",
    "引导",
    "培育了",
    "建强",
    "配置",
    "帮助",
    "惠及",
    "全省",
    "国家级",
    "省级",
    "市级",
    "等",
    "向",
    "至少",
    "累计向",
    "分别配备",
    "入选",
];

fn is_mere_verb(subject: &str) -> bool {
    count(subject) < 2 || VERBS.iter().any(|verb| subject.ends_with(verb))
}

/// The noun behind a figure, up to the next mark.
fn noun_behind(after: &str) -> String {
    let after = after.trim_start_matches([' ', '以', '上']);
    let end = after
        .find([',', '，', '。', ';', '；', '、', '(', '（', ':', '：', ')', '）'])
        .unwrap_or(after.len());
    let noun = after.get(..end).unwrap_or_default();
    // “20分钟渡口圈” ends with its quote; “双千”行动 begins with one.
    let noun =
        noun.split_once('”').map_or(noun, |(quoted, _)| if quoted.contains('“') { noun } else { quoted });
    let noun = noun.split("和").next().unwrap_or_default();
    let until_digit = noun.find(|c: char| c.is_ascii_digit()).unwrap_or(noun.len());
    noun.get(..until_digit).unwrap_or_default().trim_start_matches(['的', '左', '右']).trim().to_owned()
}

fn shortened(subject: &str) -> String {
    let unpaired = subject.matches('“').count() != subject.matches('”').count();
    let subject = &if unpaired { subject.replace(['“', '”'], "") } else { subject.to_owned() };
    let skip = count(subject).saturating_sub(LONGEST);
    let tail: String = subject.chars().skip(skip).collect();
    if skip == 0 {
        return tail;
    }
    // Rather from the last comma of a list than from the middle of a word.
    tail.split_once('、').map_or(tail.clone(), |(_, rest)| rest.to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::figures;
    use super::*;

    fn check(sentence: &str, wanted: &[&str]) {
        let mut previous: Option<(usize, String)> = None;
        let mut found = Vec::new();
        for printed in figures::in_sentence(sentence) {
            let subject =
                of(sentence, &printed, previous.as_ref().map(|(end, subject)| (*end, subject.as_str())));
            previous = Some((printed.end, subject.clone()));
            found.push(subject);
        }
        assert_eq!(found, wanted, "{sentence}");
    }

    #[test]
    fn before_the_figure() {
        check("到2025年,全省岸电覆盖率达到90%以上", &["全省岸电覆盖率"]);
        check("截至2020年底,全省泊位总数已达7000个", &["全省泊位总数"]);
        check("全省1:2000以上地形图覆盖率达100%", &["全省1:2000以上地形图覆盖率"]);
        check("其中,千吨级航道为2500公里", &["千吨级航道"]);
    }

    #[test]
    fn behind_a_verb() {
        check("新增120个泊位,改造30座船闸", &["新增泊位", "改造船闸"]);
        check("力争打造3个枢纽港和5个园区", &["打造枢纽港", "园区"]);
        check("构建“20分钟渡口圈”“5分钟候船圈”,做好服务", &["构建渡口圈", "候船圈"]);
        check("开展3项“双千”行动", &["开展“双千”行动"]);
    }

    #[test]
    fn of_the_clause_before() {
        check("岸电覆盖率稳步提高,达到90%", &["岸电覆盖率稳步"]);
    }
}

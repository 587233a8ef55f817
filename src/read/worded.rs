//! Figures that a sentence puts in words: promises that a table prints where others have a number.
//!
//! Worked example: `主航道岸电全覆盖` promises all of it; in `用地总量控制在国家下达指标以内` the cap is
//! `控制在国家下达指标以内`, as the row of the table says; `岸电使用量连续六年居全国首位` states six years.
//! In `建立健全覆盖全省的网络` and `安全覆盖` there is no 全覆盖.
//!
//! Absent: figures with digits (`figures`).

use super::figures::Printed;

/// All figures in words, in any order.
pub(super) fn in_sentence(sentence: &str) -> impl Iterator<Item = Printed> {
    whole_coverage(sentence).chain(set_by_the_state(sentence)).chain(years_running(sentence))
}

/// 全覆盖 promises a share of everything without a number.
fn whole_coverage(sentence: &str) -> impl Iterator<Item = Printed> {
    sentence.match_indices("全覆盖").filter_map(|(at, word)| {
        let end = at + word.len();
        // 全覆盖、精准化的… names a quality, and 健全 and 安全 are words of their own.
        let names = sentence.get(end..)?.starts_with(['、', '的', '”']);
        let of_another_word = sentence.get(..at)?.ends_with(['健', '安', '完']);
        (!names && !of_another_word).then_some(Printed { start: at, number: at, end })
    })
}

/// 完成国家下达任务: the state sets the figure, and the plan does not print it.
fn set_by_the_state(sentence: &str) -> impl Iterator<Item = Printed> {
    sentence.match_indices("国家下达").filter_map(|(at, word)| {
        let before = sentence.get(..at)?;
        let verb = ["完成", "控制在", "不少于", "不低于", "不超过"].iter().find(|v| before.ends_with(**v))?;
        let start = at - verb.len();
        let behind = sentence.get(at + word.len()..)?;
        let what = ["任务", "目标", "指标"].iter().find(|what| behind.starts_with(**what))?;
        let rest = behind.get(what.len()..)?;
        let limit = ["以内", "之内"].iter().find(|limit| rest.starts_with(**limit)).map_or(0, |l| l.len());
        let exceeded = sentence.get(..start)?.ends_with("超额");
        (!exceeded).then_some(Printed { start, number: at, end: at + word.len() + what.len() + limit })
    })
}

/// 连续六年: how long something has been so.
fn years_running(sentence: &str) -> impl Iterator<Item = Printed> {
    sentence.match_indices("连续").filter_map(|(at, word)| {
        let behind = sentence.get(at + word.len()..)?;
        let number = behind.trim_start_matches(|c: char| "一二三四五六七八九十".contains(c));
        let length = behind.len() - number.len();
        let year = number.strip_prefix('年').filter(|_| length > 0)?;
        (!year.starts_with('期')).then_some(Printed {
            start: at,
            number: at + word.len(),
            end: at + word.len() + length + '年'.len_utf8(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn promises_in_words() {
        let cases: [(&str, &[&str]); 7] = [
            ("实现主航道岸电全覆盖", &["全覆盖"]),
            ("建立健全覆盖全省的网络,做到安全覆盖", &[]),
            ("岸线保有量完成国家下达任务", &["完成国家下达任务"]),
            ("港口用地总量控制在国家下达指标以内", &["控制在国家下达指标以内"]),
            ("超额完成国家下达目标,严格落实国家下达的指标", &[]),
            ("岸电使用量连续十六年居全国首位", &["连续十六年"]),
            ("连续多年下降", &[]),
        ];
        for (sentence, wanted) in cases {
            let found: Vec<_> = in_sentence(sentence).map(|p| &sentence[p.start..p.end]).collect();
            assert_eq!(found, wanted, "{sentence}");
        }
    }
}

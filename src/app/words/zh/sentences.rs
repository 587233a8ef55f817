//! Chinese sentences that several figures of a comparison make together.
//!
//! Absent: sentences of one feature, which stand with its words.

use crate::app::words::Summary;
use crate::compare::PairFigures;

pub(super) fn summary(s: &Summary<'_>) -> Vec<String> {
    let themes = match s.shared {
        0 => format!("《{}》与《{}》没有共同的主题。", s.left, s.right),
        n => format!("《{}》与《{}》有 {n} 个共同主题，{} 处段落相互对应。", s.left, s.right, s.links),
    };
    let pairs = s.same + s.differ + s.unlike;
    let counts = [(s.same, "一致"), (s.differ, "不同"), (s.unlike, "不可比")];
    let parts: Vec<_> = counts.into_iter().filter(|(n, _)| *n > 0).collect();
    let mut targets = match parts.as_slice() {
        [] => "两份规划没有就同一事项给出数字".to_owned(),
        [(1, word)] => format!("双方都给出数字的有 1 项，{word}"),
        [(n, word)] => format!("双方都给出数字的有 {n} 项，都{word}"),
        _ => {
            let each: Vec<_> = parts.iter().map(|(n, word)| format!("{n} 项{word}")).collect();
            format!("双方都给出数字的有 {pairs} 项：{}", each.join("，"))
        }
    };
    if s.related > 0 {
        targets += &format!("；另有 {} 组相关而不可比", s.related);
    }
    vec![themes, targets + "。"]
}

pub(super) fn pair_figures(figures: &PairFigures) -> String {
    let mut parts = vec![format!("{:.0}% 的段落有对应", figures.overlap * 100.0)];
    let verdicts = [(figures.same, "项一致"), (figures.differ, "项不同"), (figures.unlike, "项不可比")];
    let told: Vec<_> =
        verdicts.iter().filter(|(n, _)| *n > 0).map(|(n, word)| format!("{n} {word}")).collect();
    if !told.is_empty() {
        parts.push(format!("数字 {}", told.join("、")));
    }
    parts.join(" · ")
}

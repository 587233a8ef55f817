//! English sentences that several figures of a comparison make together.
//!
//! Absent: sentences of one feature, which stand with its words.

use super::plural;
use crate::app::words::Summary;
use crate::compare::PairFigures;

pub(super) fn summary(s: &Summary<'_>) -> Vec<String> {
    let themes = match s.shared {
        0 => format!("{} and {} share no theme.", s.left, s.right),
        n => format!(
            "{} and {} share {n}\u{a0}{}; {}\u{a0}{} of passages correspond.",
            s.left,
            s.right,
            plural(n, "theme", "themes"),
            s.links,
            plural(s.links, "pair", "pairs"),
        ),
    };
    let pairs = s.same + s.differ + s.unlike;
    let counts = [(s.same, "agree"), (s.differ, "differ"), (s.unlike, "cannot be compared")];
    let parts: Vec<_> = counts.into_iter().filter(|(n, _)| *n > 0).collect();
    let mut targets = match parts.as_slice() {
        [] => "They put no figure on the same thing".to_owned(),
        [(1, word)] => format!("Both put a figure on one thing: they {word}"),
        [(2, word)] => format!("Both put a figure on 2 things: both {word}"),
        [(n, word)] => format!("Both put a figure on {n} things: all {word}"),
        _ => {
            let each: Vec<_> = parts.iter().map(|(n, word)| format!("{n} {}", verb(*n, word))).collect();
            format!("Both put a figure on {pairs} things: {}", each.join(", "))
        }
    };
    if s.related > 0 {
        let (n, pairs) = (s.related, plural(s.related, "pair is", "pairs are"));
        targets += &format!("; {n} more {pairs} related, not comparable");
    }
    vec![themes, targets + "."]
}

/// The verb of so many things: 1 agrees, 2 agree.
fn verb(count: usize, many: &str) -> String {
    if count == 1 && !many.contains(' ') { format!("{many}s") } else { many.to_owned() }
}

pub(super) fn pair_figures(figures: &PairFigures) -> String {
    let mut parts = vec![format!("{:.0}% of passages have a counterpart", figures.overlap * 100.0)];
    let verdicts =
        [(figures.same, "agree"), (figures.differ, "differ"), (figures.unlike, "cannot be compared")];
    let told: Vec<_> =
        verdicts.iter().filter(|(n, _)| *n > 0).map(|(n, word)| format!("{n} {}", verb(*n, word))).collect();
    if !told.is_empty() {
        parts.push(format!("figures: {}", told.join(", ")));
    }
    parts.join(" · ")
}

//! Marks as text, for tests.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use super::model::{Mark, Span, Wording};
use super::terms::Terms;
use super::{Choice, compare_as};

/// `[-left only-]`, `[+right only+]`, `{group:moved}`, `«group:shared»`, `<plain>`, and the rest bare.
pub(super) fn shown(spans: &[Span]) -> String {
    let show = |span: &Span| {
        let Span { text, mark, group } = span;
        let group = group.map_or_else(String::new, |group| group.to_string());
        match mark {
            Mark::Same => text.clone(),
            Mark::OnlyLeft => format!("[-{text}-]"),
            Mark::OnlyRight => format!("[+{text}+]"),
            Mark::Moved => format!("{{{group}:{text}}}"),
            Mark::Shared => format!("«{group}:{text}»"),
            Mark::Plain => format!("<{text}>"),
        }
    };
    spans.iter().map(show).collect()
}

/// Both sides as [`shown`], a line each.
pub(super) fn both(wording: &Wording) -> String {
    format!("{}\n{}", shown(&wording.left), shown(&wording.right))
}

pub(super) fn check_edits(left: &str, right: &str, expected: &str) {
    let terms = Terms::new(["算力枢纽", "5G", "数据中心"]);
    assert_eq!(both(&compare_as(Choice::Edits, left, right, &terms)), expected);
}

pub(super) fn check_shared(left: &str, right: &str, expected: &str) {
    let terms = Terms::new(["算力枢纽", "5G", "数据中心"]);
    assert_eq!(both(&compare_as(Choice::SharedWording, left, right, &terms)), expected);
}

/// Time that this thread spent on a processor, where the system tells; other work beside does not
/// count.
pub(super) fn processor_time() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|line| line.split(' ').next().and_then(|first| first.parse().ok()));
    nanoseconds.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

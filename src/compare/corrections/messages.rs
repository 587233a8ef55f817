//! What loading says of JSON that is no set of corrections, in both languages, each with what to do.
//!
//! Absent: deciding when to say it.

use super::CORRECTIONS_FORMAT;
use crate::plan::{Diagnostic, Localized, Place};

fn both(zh: impl Into<String>, en: impl Into<String>) -> Localized {
    Localized::new(zh, en)
}

fn choose_a_file() -> Localized {
    both(
        format!("请选择由本页面导出的校正文件（格式 {CORRECTIONS_FORMAT}）。"),
        format!("Choose a file of corrections that this page exported (format {CORRECTIONS_FORMAT})."),
    )
}

pub(super) fn not_json(fault: &serde_json::Error) -> Diagnostic {
    let place = u32::try_from(fault.line()).map_or(Place::Whole, Place::Line);
    let words = both(
        format!("第 {} 行第 {} 列不是有效的 JSON。", fault.line(), fault.column()),
        format!("This is not JSON at line {}, column {}.", fault.line(), fault.column()),
    );
    Diagnostic::error(place, words, choose_a_file())
}

pub(super) fn other_format(found: Option<&str>) -> Diagnostic {
    let words = match found {
        Some(found) => both(
            format!("格式是“{found}”，不是 {CORRECTIONS_FORMAT}。"),
            format!("The format is “{found}”, not {CORRECTIONS_FORMAT}."),
        ),
        None => both("没有写明格式。", "It names no format."),
    };
    Diagnostic::error(Place::Path("format".to_owned()), words, choose_a_file())
}

pub(super) fn no_plan(side: &str) -> Diagnostic {
    let words = both("没有写明属于哪份规划。", "It does not say which plan it belongs to.");
    Diagnostic::error(Place::Path(side.to_owned()), words, choose_a_file())
}

pub(super) fn no_list(name: &str) -> Diagnostic {
    Diagnostic::warning(
        Place::Path(name.to_owned()),
        both("这里应是一个列表，已忽略。", "This should be a list; it is left out."),
        choose_a_file(),
    )
}

pub(super) fn no_couple(path: String) -> Diagnostic {
    Diagnostic::warning(
        Place::Path(path),
        both(
            "这一条没有写明左右两个编号，已忽略。",
            "This one does not name two ids, left and right; it is left out.",
        ),
        both("其余各条照常使用。", "All others are used."),
    )
}

pub(super) fn in_both(path: String) -> Diagnostic {
    Diagnostic::warning(
        Place::Path(path),
        both(
            "同一对段落既固定又取消对应，按固定处理。",
            "The same two passages are pinned and unlinked; they are taken as pinned.",
        ),
        both("如不合意，请撤销该条。", "Take it back if that is not what you want."),
    )
}

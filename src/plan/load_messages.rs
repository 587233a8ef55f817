//! What loading says of JSON that is no plan, in both languages, each with what to do.
//!
//! Absent: deciding when to say it.

use serde_json::Value;

use super::diagnostic::{Diagnostic, Place};
use super::text::Localized;

fn both(zh: impl Into<String>, en: impl Into<String>) -> Localized {
    Localized::new(zh, en)
}

fn see_schema() -> Localized {
    both(
        "请对照 data/plan.schema.json 与 data/plans/ 中的示例修改。",
        "Compare with data/plan.schema.json and the examples in data/plans/.",
    )
}

pub(super) fn empty() -> Diagnostic {
    Diagnostic::error(
        Place::Whole,
        both("文件是空的。", "The file is empty."),
        both("请选择规划 JSON 文件（格式 plan/1）。", "Choose a plan JSON file (format plan/1)."),
    )
}

pub(super) fn too_long(bytes: usize, most: usize) -> Diagnostic {
    let mb = bytes.div_ceil(1024 * 1024);
    let most = most / (1024 * 1024);
    Diagnostic::error(
        Place::Whole,
        both(
            format!("文件有 {mb} MB，超过上限 {most} MB。"),
            format!("The file has {mb} MB; at most {most} MB are read."),
        ),
        both(
            "一份规划通常不到 1 MB，请确认选对了文件。",
            "A plan usually has less than 1 MB: check that it is the right file.",
        ),
    )
}

pub(super) fn binary() -> Diagnostic {
    Diagnostic::error(
        Place::Whole,
        both("这是二进制文件，不是文本。", "This is a binary file, not text."),
        both("请选择规划 JSON 文件（格式 plan/1）。", "Choose a plan JSON file (format plan/1)."),
    )
}

pub(super) fn not_utf8(at: usize) -> Diagnostic {
    Diagnostic::error(
        Place::Whole,
        both(format!("第 {at} 字节处不是 UTF-8 编码。"), format!("The text is not UTF-8 at byte {at}.")),
        both("请将文件另存为 UTF-8 编码后重试。", "Save the file as UTF-8 and try again."),
    )
}

pub(super) fn not_json(text: &str, fault: &serde_json::Error) -> Diagnostic {
    let line = u32::try_from(fault.line().max(1)).unwrap_or(u32::MAX);
    let column = fault.column();
    let looks_like_json = text.trim_start().starts_with(['{', '[']);
    let hint = if looks_like_json {
        both(
            "请检查该处的引号、逗号和括号，或重新导出文件。",
            "Check quotes, commas and brackets there, or export the file again.",
        )
    } else {
        both(
            "此处需要规划 JSON 文件（格式 plan/1），而不是正文文本。",
            "A plan JSON file (format plan/1) is needed here, not running text.",
        )
    };
    Diagnostic::error(
        Place::Line(line),
        both(
            format!("不是有效的 JSON：第 {line} 行第 {column} 列（{fault}）。"),
            format!("Not valid JSON: line {line}, column {column} ({fault})."),
        ),
        hint,
    )
}

pub(super) fn not_an_object(value: &Value) -> Diagnostic {
    let (zh, en) = type_name(value);
    Diagnostic::error(
        Place::Whole,
        both(format!("规划应为 JSON 对象，此处是{zh}。"), format!("A plan is a JSON object; this is {en}.")),
        see_schema(),
    )
}

pub(super) fn wrong_format(found: Option<&Value>, wanted: &str) -> Diagnostic {
    let (zh, en) = match found {
        None => ("缺少字段 format。".to_owned(), "The field format is missing.".to_owned()),
        Some(value) => (format!("format 是 {value}。"), format!("The format is {value}.")),
    };
    Diagnostic::error(
        Place::Path("format".into()),
        both(format!("{zh}需要 \"{wanted}\"。"), format!("{en} Expected \"{wanted}\".")),
        both(
            "这可能不是规划文件，或由其他版本写出。",
            "This may be no plan file, or one written by another version.",
        ),
    )
}

pub(super) fn no_id() -> Diagnostic {
    Diagnostic::error(
        Place::Path("id".into()),
        both("规划缺少 id。", "The plan has no id."),
        both(
            "请填写简短的英文标识，如 \"new-infrastructure\"。",
            "Give it a short id such as \"new-infrastructure\".",
        ),
    )
}

pub(super) fn no_title() -> Diagnostic {
    Diagnostic::warning(
        Place::Path("title".into()),
        both("规划缺少标题，暂以 id 代替。", "The plan has no title; its id stands in."),
        see_schema(),
    )
}

pub(super) fn nothing_in_it() -> Diagnostic {
    Diagnostic::warning(
        Place::Whole,
        both("规划中没有章节，也没有指标。", "The plan has neither sections nor indicators."),
        both("可以打开，但没有可对照的内容。", "It can be opened, but there is nothing to compare."),
    )
}

pub(super) fn empty_id(path: &str) -> Diagnostic {
    Diagnostic::warning(
        Place::Path(path.to_owned()),
        both("id 是空的。", "The id is empty."),
        both("请给出规划内唯一的 id。", "Give it an id that is unique in the plan."),
    )
}

pub(super) fn duplicate_id(path: &str, id: &str) -> Diagnostic {
    Diagnostic::warning(
        Place::Path(path.to_owned()),
        both(format!("id「{id}」重复。"), format!("The id \"{id}\" is used twice.")),
        both("两处内容都保留；链接会指向第一处。", "Both are kept; links lead to the first."),
    )
}

pub(super) fn unknown_theme(path: &str, theme: &str) -> Diagnostic {
    Diagnostic::warning(
        Place::Path(path.to_owned()),
        both(
            format!("主题「{theme}」不在词库中，已忽略。"),
            format!("The theme \"{theme}\" is not in the lexicon and is ignored."),
        ),
        both("主题 id 见 data/themes.json。", "The theme ids are in data/themes.json."),
    )
}

pub(super) fn wrong_type(path: &str, found: &Value, wanted: &str) -> Diagnostic {
    let (zh, en) = type_name(found);
    let (wanted_zh, wanted_en) = expected(wanted);
    Diagnostic::error(
        Place::Path(path.to_owned()),
        both(format!("此处是{zh}，需要{wanted_zh}。"), format!("Found {en}, expected {wanted_en}.")),
        see_schema(),
    )
}

/// A shape that serde refuses, with its English message; the Chinese one says the same.
pub(super) fn wrong_shape(path: &str, fault: &str) -> Diagnostic {
    let place = if path.is_empty() { Place::Whole } else { Place::Path(path.to_owned()) };
    Diagnostic::error(place, both(in_chinese(fault), in_english(fault)), see_schema())
}

/// Serde names Rust's types; a reader knows texts, lists and objects.
fn in_english(fault: &str) -> String {
    match fault.strip_prefix("invalid type: ").and_then(|f| f.split_once(", expected ")) {
        Some((found, wanted)) => format!("Found {found}, expected {}.", expected(wanted).1),
        None => format!("{}.", capitalised(fault)),
    }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// Serde's messages have a handful of forms; one that is new stays as it is, in quotes.
fn in_chinese(fault: &str) -> String {
    let quoted = || fault.split('`').nth(1).unwrap_or_default();
    if fault.starts_with("missing field") {
        return format!("缺少字段 {}。", quoted());
    }
    if fault.starts_with("unknown field") {
        return format!("没有名为 {} 的字段。", quoted());
    }
    if fault.starts_with("unknown variant") {
        let known: Vec<&str> = fault.split('`').skip(3).step_by(2).collect();
        return format!("不认识的值 {}，可用：{}。", quoted(), known.join("、"));
    }
    if let Some((found, wanted)) =
        fault.strip_prefix("invalid type: ").and_then(|f| f.split_once(", expected "))
    {
        return format!("此处是 {found}，需要{}。", expected(wanted).0);
    }
    format!("无法读取（{fault}）。")
}

fn expected(wanted: &str) -> (&str, &str) {
    match wanted {
        "a string" => ("文本", "a string"),
        "array" | "a sequence" => ("列表", "a list"),
        "object" | "a map" => ("对象", "an object"),
        "i32" | "u32" => ("整数", "a whole number"),
        wanted if wanted.starts_with("struct") => ("对象", "an object"),
        other => (other, other),
    }
}

fn type_name(value: &Value) -> (&'static str, &'static str) {
    match value {
        Value::Null => ("空值", "null"),
        Value::Bool(_) => ("真假值", "a boolean"),
        Value::Number(_) => ("数字", "a number"),
        Value::String(_) => ("文本", "a text"),
        Value::Array(_) => ("列表", "a list"),
        Value::Object(_) => ("对象", "an object"),
    }
}

//! Words of the list of changes between two versions of one document.

/// The words.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field's name says which word it is; the tables show the rest")]
pub struct ChangesWords {
    pub view: &'static str,
    pub title: fn(&str, &str) -> String,
    pub hint: &'static str,
    pub offer: fn(usize) -> String,
    pub open: &'static str,
    pub all_changes: &'static str,
    pub all: &'static str,
    pub none: &'static str,
    pub from: fn(&str) -> String,
    pub shown: fn(usize) -> String,
}

pub(super) const ZH: ChangesWords = ChangesWords {
    view: "改动",
    title: |a, b| format!("{a} → {b}：逐条改动"),
    hint: "按 B 的顺序逐条列出标题、段落和指标。双下划线标出仅 B 有的文字，单下划线标出仅 A 有的文字。",
    offer: |count| format!("这两份文件像是同一份规划的两个版本，共有 {count} 处改动。"),
    open: "查看全部改动",
    all_changes: "全部改动",
    all: "全文",
    none: "没有这一类改动。",
    from: |place| format!("原在：{place}"),
    shown: |n| format!("显示 {n} 处"),
};

pub(super) const EN: ChangesWords = ChangesWords {
    view: "Changes",
    title: |a, b| format!("{a} → {b}: every change"),
    hint: "Headings, passages and indicators, in the order of B. A double underline marks wording that only B has, a single one wording that only A has.",
    offer: |count| match count {
        1 => "These look like two versions of one plan, with one change.".to_owned(),
        _ => format!("These look like two versions of one plan, with {count} changes."),
    },
    open: "See every change",
    all_changes: "All changes",
    all: "Whole text",
    none: "There are no changes of this kind.",
    from: |place| format!("Moved from: {place}"),
    shown: |n| format!("{n} shown"),
};

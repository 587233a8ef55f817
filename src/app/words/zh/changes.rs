//! Chinese words of the list of changes.

use crate::app::words::ChangesWords;

pub(super) const WORDS: ChangesWords = ChangesWords {
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

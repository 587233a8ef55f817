//! Words about the reader's corrections.

use super::en::plural;
use crate::compare::CorrectionKind;

/// The words in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field's name says which word it is; the tables show the rest")]
pub struct CorrectionWords {
    pub title: &'static str,
    pub open: fn(usize) -> String,
    pub hint: &'static str,
    pub in_address: fn(bool) -> &'static str,
    pub none: &'static str,
    pub kind: fn(CorrectionKind) -> &'static str,
    pub take_back: &'static str,
    pub take_back_this: fn(&str, &str) -> String,
    pub clear: &'static str,
    pub export: &'static str,
    pub import: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub pin: &'static str,
    pub pin_this: fn(&str, &str) -> String,
    pub unpin: &'static str,
    pub unpin_this: fn(&str, &str) -> String,
    pub unlink: &'static str,
    pub unlink_this: fn(&str, &str) -> String,
    pub pin_to: fn(&str) -> String,
    pub pin_title: fn(&str, &str) -> String,
    pub pin_hint: &'static str,
    pub find: &'static str,
    pub of_theme: fn(usize) -> String,
    pub others: fn(usize) -> String,
    pub no_candidate: &'static str,
    pub apart: &'static str,
    pub apart_this: fn(&str) -> String,
    pub made: fn(CorrectionKind, &str, &str) -> String,
    pub restored: fn(CorrectionKind, &str, &str) -> String,
    pub cleared: fn(usize) -> String,
    pub undone: &'static str,
    pub redone: &'static str,
    pub imported: fn(usize) -> String,
    pub arrived: fn(usize) -> String,
}

pub(super) const EN: CorrectionWords = CorrectionWords {
    title: "My corrections",
    open: |n| format!("My corrections · {n}"),
    hint: "What you pin, unlink or tell apart stays on this device, and counts whichever plan is on which side.",
    in_address: |yes| {
        if yes {
            "The address of this page carries them: whoever opens it sees them too."
        } else {
            "There are too many for the address of this page: save them as a file to pass them on."
        }
    },
    none: "You have corrected nothing in this pair.",
    kind: |kind| match kind {
        CorrectionKind::Pinned => "Pinned",
        CorrectionKind::Unlinked => "Unlinked",
        CorrectionKind::Apart => "Not the same target",
    },
    take_back: "Take back",
    take_back_this: |a, b| format!("Take back: {a} and {b}"),
    clear: "Take all back",
    export: "Save as a file",
    import: "Open a file of corrections…",
    undo: "Undo",
    redo: "Redo",
    pin: "Pin",
    pin_this: |a, b| format!("Pin the link of {a} and {b}"),
    unpin: "Pinned",
    unpin_this: |a, b| format!("Pinned: {a} and {b}. Take the pin back"),
    unlink: "Unlink",
    unlink_this: |a, b| format!("Unlink {a} and {b}"),
    pin_to: |side| format!("Link to a passage of {side}…"),
    pin_title: |name, side| format!("What in {side} belongs to “{name}”?"),
    pin_hint: "The passage that you choose is pinned as its counterpart.",
    find: "Find",
    of_theme: |n| format!("On this theme · {n}"),
    others: |n| format!("Elsewhere in the plan · {n}"),
    no_candidate: "No passage has these words.",
    apart: "Not the same target",
    apart_this: |name| format!("Not the same target: {name}"),
    made: |kind, a, b| match kind {
        CorrectionKind::Pinned => format!("Pinned “{a}” and “{b}”."),
        CorrectionKind::Unlinked => format!("Unlinked “{a}” and “{b}”."),
        CorrectionKind::Apart => format!("“{a}” and “{b}” are told apart."),
    },
    restored: |kind, a, b| match kind {
        CorrectionKind::Pinned => format!("“{a}” and “{b}” are no longer pinned."),
        CorrectionKind::Unlinked => format!("“{a}” and “{b}” are linked again."),
        CorrectionKind::Apart => format!("“{a}” and “{b}” are one target again."),
    },
    cleared: |n| format!("{n} {} taken back.", plural(n, "correction", "corrections")),
    undone: "The last correction is undone.",
    redone: "The correction is made again.",
    imported: |n| format!("{n} {} taken in.", plural(n, "correction", "corrections")),
    arrived: |n| format!("{n} {} came with this page.", plural(n, "correction", "corrections")),
};

pub(super) const ZH: CorrectionWords = CorrectionWords {
    title: "我的校正",
    open: |n| format!("我的校正 · {n}"),
    hint: "你固定、取消对应或区分开的内容保存在本设备上；A、B 互换后同样有效。",
    in_address: |yes| {
        if yes {
            "本页网址带有这些校正，打开网址的人也会看到。"
        } else {
            "条数较多，网址中放不下；如需转交，请另存为文件。"
        }
    },
    none: "这对规划还没有校正。",
    kind: |kind| match kind {
        CorrectionKind::Pinned => "固定对应",
        CorrectionKind::Unlinked => "取消对应",
        CorrectionKind::Apart => "不是同一指标",
    },
    take_back: "撤回",
    take_back_this: |a, b| format!("撤回：{a} 与 {b}"),
    clear: "全部撤回",
    export: "另存为文件",
    import: "打开校正文件…",
    undo: "撤销",
    redo: "重做",
    pin: "固定",
    pin_this: |a, b| format!("固定 {a} 与 {b} 的对应"),
    unpin: "已固定",
    unpin_this: |a, b| format!("已固定 {a} 与 {b} 的对应，点按取消固定"),
    unlink: "取消对应",
    unlink_this: |a, b| format!("取消对应：{a} 与 {b}"),
    pin_to: |side| format!("对应到 {side} 的某段…"),
    pin_title: |name, side| format!("{side} 中哪一段与“{name}”对应？"),
    pin_hint: "选中的一段将固定为它的对应段落。",
    find: "查找",
    of_theme: |n| format!("本主题 · {n}"),
    others: |n| format!("其他各处 · {n}"),
    no_candidate: "没有含这些字的段落。",
    apart: "不是同一指标",
    apart_this: |name| format!("不是同一指标：{name}"),
    made: |kind, a, b| match kind {
        CorrectionKind::Pinned => format!("已固定“{a}”与“{b}”的对应。"),
        CorrectionKind::Unlinked => format!("已取消“{a}”与“{b}”的对应。"),
        CorrectionKind::Apart => format!("已将“{a}”与“{b}”区分开。"),
    },
    restored: |kind, a, b| match kind {
        CorrectionKind::Pinned => format!("“{a}”与“{b}”不再固定。"),
        CorrectionKind::Unlinked => format!("“{a}”与“{b}”恢复对应。"),
        CorrectionKind::Apart => format!("“{a}”与“{b}”恢复为同一指标。"),
    },
    cleared: |n| format!("已撤回 {n} 条校正。"),
    undone: "已撤销上一条校正。",
    redone: "已重做该条校正。",
    imported: |n| format!("已导入 {n} 条校正。"),
    arrived: |n| format!("本页带有 {n} 条校正。"),
};

//! Chinese words of the reader's corrections.

use crate::app::words::CorrectionWords;
use crate::compare::CorrectionKind;

pub(super) const WORDS: CorrectionWords = CorrectionWords {
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

//! Chinese words of the view of full texts.

use crate::app::words::ReadWords;

pub(super) const WORDS: ReadWords = ReadWords {
    linked: "联动滚动",
    linked_hint: "一栏滚动，另一栏跟到对应的段落",
    contents: "目录",
    fold_all: "全部折叠",
    unfold_all: "全部展开",
    parts: |n| format!("下分 {n} 节"),
    linked_of: |linked, all| format!("{all} 段中 {linked} 段有对应"),
    linked_of_short: |linked, all| format!("{linked}/{all}"),
    in_title: "卷首",
    nothing_here: |letter| format!("{letter} 中没有对应的段落。"),
    nearest: |name| format!("最近有对应的是：{name}"),
    end: |letter, all, linked, other| {
        format!("{letter} 完。共 {all} 段，其中 {linked} 段在 {other} 中有对应。")
    },
    find: "在两份规划中查找",
    find_hint: "Ctrl+Shift+F；全角半角、简体繁体、大小写不分；回车到下一处",
    found: |letter, n| format!("{letter} {n} 处"),
    not_found: "两份规划中都没有",
    next_find: "下一处",
    previous_find: "上一处",
    close_find: "结束查找",
    also: "也找：",
    also_word: |word, n| format!("{word} {n}"),
    counterparts_in: |letter| format!("{letter} 中的对应段落"),
    peek: |letter, n| format!("{letter}：{n} 处对应"),
    front: "看哪一份",
    strand: |a, b| format!("A {a} ↔ B {b}"),
};

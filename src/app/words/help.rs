//! Words of the help: the list of keys, and the hint of a first visit.

/// The words.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field's name says which word it is; the tables show the rest")]
pub struct HelpWords {
    pub open: &'static str,
    pub title: &'static str,
    pub lead: &'static str,
    pub how: &'static str,
    /// What each view is for.
    pub views: [&'static str; 4],
    pub keys: &'static str,
    /// Keys, and what they do.
    pub rows: &'static [(&'static [&'static str], &'static str)],
    pub hint: &'static str,
    pub got_it: &'static str,
}

pub(super) const ZH: HelpWords = HelpWords {
    open: "帮助与按键",
    title: "帮助与按键",
    lead: "在上方为 A 和 B 各选一份规划。A 与 B 地位相同，互换两边，判断随之对调。",
    how: "四个视图",
    views: [
        "要点、章节对应图和全部规划一览",
        "逐个主题看双方对应的段落，标出相同和不同的说法",
        "逐项核对数字：一致、不同、不可比，或只见于一方",
        "通读两份全文，随时查看对应的段落",
    ],
    keys: "按键",
    rows: &[
        (&["F7", "Alt ↓"], "下一处对应"),
        (&["Shift F7", "Alt ↑"], "上一处对应"),
        (&["F6"], "在 A、B 两栏之间切换"),
        (&["Ctrl Z"], "撤销上一条校正"),
        (&["Ctrl Shift Z"], "重做撤销的校正"),
        (&["Esc"], "取消选择，关闭窗口"),
        (&["Ctrl Shift F"], "在两份规划中查找（通读）"),
        (&["Tab"], "下一个链接或按钮"),
        (&["F1", "Alt /"], "打开本窗口"),
    ],
    hint: "第一次来？在上方选两份规划，从“总览”的要点看起；每一处都能点开，看到出处和原数字。",
    got_it: "知道了",
};

pub(super) const EN: HelpWords = HelpWords {
    open: "Help and keys",
    title: "Help and keys",
    lead: "Choose a plan for A and one for B above. A and B are equals: swap them, and every verdict is mirrored.",
    how: "The four views",
    views: [
        "what to look at first, the map of both outlines, and all plans at a glance",
        "theme by theme, the passages that face each other, with shared and differing wording marked",
        "figure by figure: the same, different, not comparable, or in one plan only",
        "both plans in full, with the counterparts of each passage at hand",
    ],
    keys: "Keys",
    rows: &[
        (&["F7", "Alt ↓"], "next linked passage"),
        (&["Shift F7", "Alt ↑"], "previous linked passage"),
        (&["F6"], "from one pane to the other"),
        (&["Ctrl Z"], "undo the last correction"),
        (&["Ctrl Shift Z"], "make it again"),
        (&["Esc"], "clear the selection, close this window"),
        (&["Ctrl Shift F"], "find in both plans, in the Read view"),
        (&["Tab"], "next link or button"),
        (&["F1", "Alt /"], "this window"),
    ],
    hint: "New here? Choose two plans above and start with the findings on the overview; each of them leads to its sources and printed figures.",
    got_it: "Got it",
};

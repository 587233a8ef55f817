//! The interface in Chinese.

use super::{CorrectionWords, ReadWords, Summary, ThemeWords, Words};
use crate::app::model::Listed;
use crate::chart::Shown;
use crate::compare::{CorrectionKind, How, LinkKind, PairFigures, Part, Reason, Side, TargetOrigin, Verdict};
use crate::plan::{Kind, Nature, Severity};
use crate::wording::Choice;

pub(super) const ZH: Words = Words {
    read: ReadWords {
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
    },
    product: "规划对照",
    tagline: "两份规划，并排对读",
    skip: "跳到正文",
    other_language: "English",
    scheme: "外观",
    scheme_auto: "随系统",
    scheme_light: "浅色",
    scheme_dark: "深色",
    view_overview: "总览",
    view_themes: "主题",
    view_targets: "指标",
    view_read: "通读",
    views: "视图",
    choose_plans: "选择两份规划",
    plan_a: "规划 A",
    plan_b: "规划 B",
    swap: "互换 A 与 B",
    bundled_plans: "江苏省公报 2021 年第 15 期",
    full_text: |title| format!("{title} · 原文"),
    own_plans: "我打开的规划",
    open_file: "打开规划…",
    drop_here: "松开即打开",
    drop_hint: "公报或规划的公开文本（.txt、.html、.docx、.md）或规划 JSON，可一次多个。文件只在本机读取，不会上传。",
    paste: "粘贴原文…",
    paste_hint: "粘贴公报或规划的全文，标题和标号照原样。文字只在本机读取，不会上传。",
    pasted_text: "粘贴的文字",
    read_text: "读取",
    reading: |name, at, of| {
        let which = if of > 1 { format!("（第 {at} 个，共 {of} 个）") } else { String::new() };
        format!("正在读取「{name}」{which}…")
    },
    stop: "停止",
    close: "关闭",
    my_plans: |n| format!("我的规划 · {n}"),
    found: |n| format!("我打开的规划：{n} 份"),
    found_in: |name, n| {
        if n == 0 {
            format!("「{name}」没有找到规划")
        } else {
            format!("「{name}」有 {n} 份规划")
        }
    },
    kept: |kept| match kept {
        Some(true) => "已存入这台设备的这个浏览器，下次打开仍在，直到你清除。",
        Some(false) => "这里不允许保存，关闭页面后即失去。",
        None => "只在本机读取，不会上传。",
    },
    kept_earlier: "以前打开的",
    as_side: |side| format!("作为 {side}"),
    not_understood: |n| format!("{n} 处需要留意"),
    compare_these: "对照这两份",
    forget: "清除我的规划",
    loading: |title| format!("正在载入《{title}》…"),
    failed: |title| format!("《{title}》无法载入"),
    not_read: |name| format!("「{name}」没有打开"),
    opened: |title| format!("已打开《{title}》"),
    opened_with_notes: |title, notes| format!("已打开《{title}》，有 {notes} 处需要注意"),
    more_notes: |count| format!("另有 {count} 处"),
    dismiss: "关闭",
    same_plan: "A 与 B 是同一份规划。换一份即可对照。",
    full_view: "打开完整页面",
    gist_note: "内容为编者摘要，数字照录原文",
    official_note: "内容为公开原文",
    bundled_note: "自带规划为编者摘要，数字照录原文",
    page: |page| format!("第 {page} 页"),
    sections: |n| format!("{n} 个标题"),
    passages: |n| format!("{n} 段"),
    indicators: |n| format!("{n} 项指标"),
    commitments: |n| format!("{n} 处数字"),
    summary,
    map_title: "两份规划的章节与对应",
    map_hint: "带子连接讲同一件事的段落，颜色是主题类别，越宽对应越多。点一下看具体内容。",
    map_links: |n| format!("{n} 处对应"),
    balance_title: "共同主题",
    balance_hint: "条长是各自的段落数。",
    themes_both: |n| format!("两份都讲 · {n}"),
    themes_only_a: |n| format!("仅 A 讲 · {n}"),
    themes_only_b: |n| format!("仅 B 讲 · {n}"),
    shared_targets: "两份规划都给出数字的事项",
    no_shared_targets: "两份规划没有就同一事项给出数字。",
    all_targets: "查看全部指标",
    filter: "筛选",
    filter_all: "全部",
    filter_both: "两份都讲",
    filter_only_a: "仅 A",
    filter_only_b: "仅 B",
    choose_theme: "选择主题",
    theme_counts: |a, b| format!("A {a} 段，B {b} 段"),
    theme_links: |n| format!("{n} 处对应"),
    theme_targets: "指标与数字",
    linked_passages: "对应的段落",
    no_links: "两份规划在这一主题下没有讲同一件事的段落。",
    without_counterpart: |side| format!("仅 {side} 讲到"),
    no_counterpart: "另一份规划没有对应的段落",
    not_in_plan: "未涉及",
    why: "为何对应",
    score: "相近程度",
    textual: "措辞",
    thematic: "主题",
    shared_terms: "共有词语",
    shared_themes: "共有主题",
    shared_figures: "共有数字",
    moved: "位置不同",
    marks: "标记",
    choice_word: |choice| match choice {
        Choice::Identical => "两段文字相同",
        Choice::Edits => "两段文字几乎相同，标出不同之处",
        Choice::SharedWording => "两段文字不同，标出共有的说法",
    },
    section_number: |_, printed| printed.to_owned(),
    figures: "数字",
    year: |year| format!("{year} 年"),
    subject: "事项",
    verdict: "判断",
    change: "变化",
    baseline: "现状",
    target: "目标",
    rows_indicators: "指标表",
    rows_reviews: "“十三五”回顾",
    rows_commitments: "正文数字",
    rows_shown: |shown, all| format!("显示 {shown} 项，共 {all} 项"),
    save_csv: "存为 CSV",
    nothing_shown: "没有符合筛选的事项。",
    show_everything: "显示全部",
    nature_differs: "属性不同",
    not_stated: "—",
    counterparts: |n| format!("{n} 处对应"),
    go_to_passage: "到通读中查看",
    keys: "F7 下一处，Shift+F7 上一处，F6 换栏，Esc 取消",
    previous: "上一处",
    next: "下一处",
    difference: |at, of| format!("{at} / {of}"),
    targets_caption: |a, b| format!("A《{a}》与 B《{b}》的指标和数字逐项对照"),
    atlas_title: "全部规划一览",
    atlas_hint: "每格是两份规划中有对应段落的比例，越深重合越多。点一格就对照这两份。",
    atlas_progress: |done, all| format!("正在逐对比较：{done} / {all}"),
    atlas_pairs: "值得先看的规划对",
    atlas_matrix: "主题 × 规划",
    atlas_matrix_hint: "每格是该规划讲到该主题的段落数。点一格就与规划 A 对照这一主题。",
    pair_figures,
    private: "一切都在你的浏览器中完成：不上传，不跟踪。",
    verdict_word: |verdict| match verdict {
        Verdict::Same => "一致",
        Verdict::Higher => "B 更高",
        Verdict::Lower => "B 更低",
        Verdict::NotComparable => "不可比",
        Verdict::LeftOnly => "仅 A",
        Verdict::RightOnly => "仅 B",
    },
    how_word: |how| match how {
        How::Identical => "数字与单位都相同",
        How::Unit => "数字相同，单位写法不同",
        How::Relation => "界限相同，“超过”“以上”等说法不同",
        How::Precision => "按印出的精度相同",
    },
    reason_word: |reason| match reason {
        Reason::Scope => "统计范围不同",
        Reason::Unit => "计量单位不同",
        Reason::Year => "年份不同",
        Reason::NoNumber => "至少一方不是数字",
    },
    link_word: |kind| match kind {
        LinkKind::NearIdentical => "措辞几乎相同",
        LinkKind::SameSubject => "同一事项",
        LinkKind::SameTheme => "相近主题",
    },
    kind_word: |kind| match kind {
        Kind::Background => "背景",
        Kind::Principle => "原则",
        Kind::Goal => "目标",
        Kind::Measure => "任务",
        Kind::Project => "工程",
        Kind::Safeguard => "保障",
    },
    nature_word: |nature| match nature {
        Nature::Binding => "约束性",
        Nature::Expected => "预期性",
    },
    origin_word: |origin| match origin {
        TargetOrigin::Indicator => "指标表",
        TargetOrigin::Review => "回顾",
        TargetOrigin::Commitment => "正文",
    },
    severity_word: |severity| match severity {
        Severity::Error => "错误",
        Severity::Warning => "注意",
        Severity::Note => "说明",
    },
    embed: super::embed::ZH,
    share: super::share::ZH,
    corrections: CorrectionWords {
        title: "我的校正",
        open: |n| format!("我的校正 · {n}"),
        hint: "您固定、取消对应或区分开的内容保存在本设备上；A、B互换后同样有效。",
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
        as_text: "显示为文本，以便复制",
        undo: "撤销",
        redo: "重做",
        pin: "固定",
        pin_this: |a, b| format!("固定 {a} 与 {b} 的对应"),
        unpin: "已固定",
        unpin_this: |a, b| format!("已固定 {a} 与 {b} 的对应，点按取消固定"),
        unlink: "取消对应",
        unlink_this: |a, b| format!("取消 {a} 与 {b} 的对应"),
        pin_to: |side| format!("对应到{side}的某段…"),
        pin_title: |name, side| format!("{side}中哪一段与“{name}”对应？"),
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
        arrived: |n| format!("网址中带有 {n} 条校正。"),
    },
    themes: ThemeWords {
        listed: |listed| match listed {
            Listed::All => "全部",
            Listed::Both => "两者都有",
            Listed::Differs => "数字不一致",
            Listed::Only(Side::Left) => "仅A有",
            Listed::Only(Side::Right) => "仅B有",
        },
        list_filter: "列出哪些主题",
        shown: |shown| match shown {
            Shown::All => "全部",
            Shown::Kind(LinkKind::NearIdentical) => "措辞几乎相同",
            Shown::Kind(LinkKind::SameSubject) => "同一事项",
            Shown::Kind(LinkKind::SameTheme) => "相近主题",
            Shown::Pinned => "已固定",
            Shown::Only(Side::Left) => "仅A有",
            Shown::Only(Side::Right) => "仅B有",
        },
        shown_filter: "本主题显示哪些内容",
        current: "主题",
        change: "另选主题",
        differing: |n| format!("{n} 项数字不一致"),
        walk: "在本主题中逐处查看",
        at: |at, of| format!("{at}/{of}"),
        stops: |n| format!("共 {n} 处"),
        faces: |side, n| format!("对应{side}的 {n} 段"),
        part: |part| match part {
            Part::Wording => "措辞",
            Part::Shared => "共用词语的数量",
            Part::Headings => "段首标题",
            Part::Themes => "主题词",
            Part::SectionTopic => "所在章节的内容",
            Part::Sections => "章节标题",
            Part::English => "英文译名",
            Part::BackgroundAndPlan => "一为回顾，一为部署",
            Part::Background => "同为回顾",
            Part::PrincipleAndPlan => "一为原则，一为措施",
        },
        brought: "支持对应的依据",
        held_back: "不利于对应的因素",
        by_hand: "由您手工对应；比对时未将两段连在一起。",
        pinned: "由您固定",
        contradictions: |side| format!("{side}自身数字不一致"),
        contradiction: |subject, year| match year {
            Some(year) => format!("{subject}（{year} 年）"),
            None => subject.to_owned(),
        },
        in_table: "表",
        in_text: "文",
    },
};

fn summary(s: &Summary<'_>) -> Vec<String> {
    let themes = match s.shared {
        0 => format!("《{}》与《{}》没有共同的主题。", s.left, s.right),
        n => format!("《{}》与《{}》有 {n} 个共同主题，{} 处段落讲的是相近的事。", s.left, s.right, s.links),
    };
    let pairs = s.same + s.differ + s.unlike;
    let targets = if pairs == 0 {
        "两份规划没有就同一事项给出数字。".to_owned()
    } else {
        let mut parts = Vec::new();
        if s.same > 0 {
            parts.push(format!("{} 项一致", s.same));
        }
        if s.differ > 0 {
            parts.push(format!("{} 项不同", s.differ));
        }
        if s.unlike > 0 {
            parts.push(format!("{} 项不可比", s.unlike));
        }
        format!("双方都给出数字的有 {pairs} 项：{}。", parts.join("，"))
    };
    vec![themes, targets]
}

fn pair_figures(figures: &PairFigures) -> String {
    let mut parts = vec![format!("{:.0}% 的段落有对应", figures.overlap * 100.0)];
    let verdicts = [(figures.same, "项一致"), (figures.differ, "项不同"), (figures.unlike, "项不可比")];
    parts.extend(verdicts.iter().filter(|(n, _)| *n > 0).map(|(n, word)| format!("数字 {n} {word}")));
    parts.join(" · ")
}

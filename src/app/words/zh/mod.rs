//! The interface in Chinese: the words that several views have; each feature's own stand in a file beside.

mod changes;
mod corrections;
mod embed;
mod findings;
mod help;
mod read;
mod sentences;
mod share;
mod styleguide;
mod targets;
mod themes;

use super::{Words, date_parts};
use crate::plan::{Kind, Lang, Severity};
use crate::report;
use crate::wording::Choice;

pub(super) const WORDS: Words = Words {
    read: read::WORDS,
    product: "规划对照",
    tagline: "两份规划，并排对读",
    skip: "跳到正文",
    other_language: "English",
    other_language_short: "EN",
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
    drop_hint: "公报或规划的公开文本（.txt、.html、.docx、.md）或规划 JSON，可一次打开多个。文件只在本机读取，不会上传。",
    paste: "粘贴原文…",
    paste_hint: "粘贴公报或规划的全文，标题和编号保持原样。文字只在本机读取，不会上传。",
    pasted_text: "粘贴的文字",
    read_text: "读取",
    reading: |name, at, of| {
        let which = if of > 1 { format!("（第 {at} 个，共 {of} 个）") } else { String::new() };
        format!("正在读取“{name}”{which}…")
    },
    stop: "停止",
    close: "关闭",
    my_plans: |n| format!("我的规划 · {n}"),
    found: |n| format!("我打开的规划：{n} 份"),
    found_in: |name, n| {
        if n == 0 {
            format!("“{name}”没有找到规划")
        } else {
            format!("“{name}”有 {n} 份规划")
        }
    },
    kept: |kept| match kept {
        Some(true) => "已存入这台设备的这个浏览器，下次打开仍在，直到清除为止。",
        Some(false) => "这里不允许保存，关闭页面后不再保留。",
        None => "只在本机读取，不会上传。",
    },
    kept_earlier: "以前打开的",
    as_side: |side| format!("作为 {side}"),
    not_understood: |n| format!("{n} 处需要留意"),
    compare_these: |a, b| format!("对照这两份：{a} ↔ {b}"),
    forget: "清除我的规划",
    loading: |title| format!("正在载入《{title}》…"),
    failed: |title| format!("《{title}》无法载入"),
    not_read: |name| format!("“{name}”没有打开"),
    opened: |title| format!("已打开《{title}》"),
    opened_with_notes: |title, notes| format!("已打开《{title}》，有 {notes} 处需要留意"),
    more_notes: |count| format!("另有 {count} 处"),
    dismiss: "关闭",
    same_plan: "A 与 B 是同一份规划。换一份即可对照。",
    other_plans: "可以对照的规划",
    full_view: "打开完整页面",
    gist_note: "内容为编者摘要，数字照录原文",
    official_note: "内容为公开原文",
    bundled_note: "自带规划为编者摘要，数字照录原文",
    cited: |title, page| page.map_or_else(|| title.to_owned(), |page| format!("{title}，第{page}页")),
    sections: |n| format!("{n} 个标题"),
    passages: |n| format!("{n} 段"),
    indicators: |n| format!("{n} 项指标"),
    commitments: |n| format!("{n} 处数字"),
    summary: sentences::summary,
    map_title: "两份规划的章节与对应",
    map_hint: "色带连接讲同一件事的段落，颜色表示主题类别，越宽对应越多。指向一个章节或主题，可追踪它在两份规划中的去向。",
    map_links: |n| format!("{n} 处对应"),
    balance_title: "共同主题",
    balance_hint: "数字是各自的段落数。",
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
    year_in_brackets: |year| format!("（{year} 年）"),
    subject: "事项",
    verdict: "判断",
    change: "变化",
    baseline: "现状",
    target: "目标",
    rows_indicators: "指标表",
    rows_reviews: "“十三五”回顾",
    rows_commitments: "正文数字",
    nothing_shown: "没有符合筛选的事项。",
    show_everything: "显示全部",
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
    atlas_pairs_hint: "数字不同的在前，其余按重合多少排列。",
    atlas_widest: |names, plans, all| {
        format!("讲到的规划最多的主题：{}（{all} 份中的 {plans} 份）。", names.join("、"))
    },
    atlas_matrix: "主题 × 规划",
    atlas_matrix_hint: "每格是该规划讲到该主题的段落数。点一格就与规划 A 对照这一主题。",
    pair_figures: sentences::pair_figures,
    private: "一切都在浏览器中完成：不上传，不跟踪。",
    targets: targets::WORDS,
    verdict_word: |it| report::verdict_word(it, Lang::Zh),
    how_word: |it| report::how_word(it, Lang::Zh),
    reason_word: |it| report::reason_word(it, Lang::Zh),
    link_word: |it| report::link_kind_word(it, Lang::Zh),
    kind_word: |kind| match kind {
        Kind::Background => "背景",
        Kind::Principle => "原则",
        Kind::Goal => "目标",
        Kind::Measure => "任务",
        Kind::Project => "工程",
        Kind::Safeguard => "保障",
    },
    nature_word: |it| report::nature_word(it, Lang::Zh),
    origin_word: |it| report::origin_word(it, Lang::Zh),
    severity_word: |severity| match severity {
        Severity::Error => "错误",
        Severity::Warning => "注意",
        Severity::Note => "说明",
    },
    date,
    styleguide: "样式一览",
    help: help::WORDS,
    findings: findings::WORDS,
    guide: styleguide::WORDS,
    embed: embed::WORDS,
    share: share::WORDS,
    corrections: corrections::WORDS,
    themes: themes::WORDS,
    changes: changes::WORDS,
};

fn date(iso: &str) -> String {
    date_parts(iso).map_or_else(|| iso.to_owned(), |(year, month, day)| format!("{year}年{month}月{day}日"))
}

//! Chinese words of the view of themes.

use crate::app::model::Listed;
use crate::app::words::ThemeWords;
use crate::chart::Shown;
use crate::compare::{Part, Side};
use crate::plan::Lang;
use crate::report;

pub(super) const WORDS: ThemeWords = ThemeWords {
    listed: |listed| match listed {
        Listed::All => "全部",
        Listed::Both => "两份都讲",
        Listed::Differs => "数字不一致",
        Listed::Only(Side::Left) => "仅 A",
        Listed::Only(Side::Right) => "仅 B",
    },
    list_filter: "列出哪些主题",
    shown: |shown| match shown {
        Shown::All => "全部",
        Shown::Kind(kind) => report::link_kind_word(kind, Lang::Zh),
        Shown::Pinned => "已固定",
        Shown::Only(Side::Left) => "仅 A",
        Shown::Only(Side::Right) => "仅 B",
    },
    shown_filter: "本主题显示哪些内容",
    choose: |n| format!("另选主题 · {n}"),
    single: |a, b| format!("只有一方提出的数字 · A {a} 项，B {b} 项"),
    differing: |n| format!("{n} 项数字不一致"),
    walk: "在本主题中逐处查看",
    at: |at, of| format!("{at}/{of}"),
    stops: |n| format!("共 {n} 处"),
    faces: |side, n| format!("对应 {side} 的 {n} 段"),
    part: |part| match part {
        Part::Wording => "措辞",
        Part::Shared => "共用词语",
        Part::Headings => "段首标题",
        Part::HeadingsAlike => "段首标题相近",
        Part::Sentences => "个别语句",
        Part::Themes => "主题词",
        Part::OwnThemes => "主要主题相同",
        Part::Topics => "同类话题的词语",
        Part::SectionTopic => "所在章节的内容",
        Part::Sections => "章节标题",
        Part::Context => "所在章节互相对应",
        Part::Safeguards => "同为保障措施",
        Part::English => "英文译名",
        Part::BackgroundAndPlan => "一为回顾，一为部署",
        Part::Background => "同为回顾",
        Part::PrincipleAndPlan => "一为原则，一为措施",
    },
    brought: "支持对应的依据",
    held_back: "不利于对应的因素",
    by_hand: "由你手工对应；比对时未将两段连在一起。",
    pinned: "由你固定",
    contradictions: |side| format!("{side} 自身数字不一致"),
    contradiction: |subject, year| match year {
        Some(year) => format!("{subject}（{year} 年）"),
        None => subject.to_owned(),
    },
    in_table: "表",
    in_text: "文",
};

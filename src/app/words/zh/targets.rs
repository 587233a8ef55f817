//! Chinese words of the view of targets.

use crate::app::words::TargetWords;
use crate::quantity::Dimension;
use crate::report::Sort;

pub(super) const WORDS: TargetWords = TargetWords {
    sorted_by: |sort| match sort {
        Sort::Verdict => "按判断排序",
        Sort::Left => "按 A 中的顺序",
        Sort::Right => "按 B 中的顺序",
        Sort::Name => "按名称排序",
        Sort::Size => "按相差大小排序",
    },
    group: "分组",
    group_none: "不分组",
    group_theme: "按主题",
    group_unit: "按单位",
    no_theme: "未归主题",
    no_unit: "无单位，或单位不同",
    dimension_word,
    shown: |shown, related, all| match related {
        0 => format!("显示 {shown} 项，共 {all} 项"),
        n => format!("显示 {shown} 项，另有 {n} 组相关而不可比，共 {all} 项"),
    },
    save: "存为 CSV",
    save_shown: |n| format!("显示的 {n} 项"),
    save_all: |n| format!("全部 {n} 项"),
    save_links: |n| format!("对应段落 {n} 处"),
    legend_shared: "实线轴：同一单位各行共用刻度",
    legend_own: "虚线轴：刻度只属本行",
    own_scale: "本行刻度",
    scales_apart: "A、B 各用刻度，不可比",
    starts_late: "不从 0 起",
    lower_is_better: "越低越好",
    why: "依据与出处",
    apart: |share| format!("相差 {share}（占较大者）"),
    baselines: |a, b, verdict| format!("现状：A {a}，B {b}，{verdict}"),
    natures: |a, b| format!("属性不同：A {a}，B {b}"),
    title: |title| format!("《{title}》"),
    begins_on: |page| format!("第 {page} 页起"),
    line: |line| format!("原文第 {line} 行"),
    copy: "复制引文",
    copied: "已复制",
    not_copied: "未能复制，请选取下面的文字",
    related: |n| format!("相关而不可比 · {n} 组"),
    related_hint: "名称相近，所指的对象或口径不同，放在一起供参考，不作比较。",
    contradictions: "同一份规划内不一致的数字",
    contradictions_hint: "规划自身在两处写了不同的数字，引用前请核对原文。",
};

fn dimension_word(dimension: &Dimension) -> String {
    match dimension {
        Dimension::Unstated => "无单位",
        Dimension::Things => "个数",
        Dimension::People => "人数",
        Dimension::Households => "户数",
        Dimension::Times => "次数",
        Dimension::Percent => "百分比",
        Dimension::PercentagePoints => "百分点",
        Dimension::Money => "金额（元）",
        Dimension::Dollars => "金额（美元）",
        Dimension::Length => "长度",
        Dimension::Area => "面积",
        Dimension::Volume => "体积",
        Dimension::Mass => "重量",
        Dimension::Power => "功率",
        Dimension::Energy => "电量",
        Dimension::Years => "年数",
        Dimension::Days => "天数",
        Dimension::Minutes => "时间",
        Dimension::Ratio => "倍数",
        Dimension::Score => "分数",
        Dimension::Other(unit) => unit,
    }
    .to_owned()
}

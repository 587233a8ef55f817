//! Chinese words of sharing, citing and files.

use crate::app::words::ShareWords;

pub(super) const WORDS: ShareWords = ShareWords {
    open: "分享与导出",
    title: "分享与导出",
    link: "链接",
    link_label: "这一画面的链接",
    copy: "复制",
    copied: "已复制。",
    not_copied: "浏览器不允许复制；文字已选中，请按 Ctrl+C。",
    send: "用系统分享……",
    link_is_local: "本页是这台设备上的文件，链接只在这台设备上有效。要给别人看，请发送下面的“单文件页面”。",
    too_large: |titles| {
        format!(
            "{}太大，放不进链接；对方打开时会被请求自己打开这份规划。也可以发送“单文件页面”。",
            titles.join("、")
        )
    },
    qr: "二维码",
    qr_alternative: "上面链接的二维码",
    qr_too_long: "链接太长，做成二维码会难以扫描。",
    files: "导出",
    report_of: "报告与打印的内容",
    part_everything: "全部内容",
    part_targets: "全部指标",
    part_theme: |name| format!("主题：{name}"),
    print: "打印报告",
    file_kinds: ["报告", "数据", "图"],
    file: |code| match code {
        "report" => ("报告（HTML）", "报告"),
        "page" => ("单文件页面（HTML）", "页面"),
        "xlsx" => ("表格（XLSX）", "表格"),
        "targets-csv" => ("指标（CSV）", "指标"),
        "links-csv" => ("对应段落（CSV）", "对应段落"),
        "markdown" => ("报告（Markdown）", "报告"),
        "json" => ("数据（JSON）", "数据"),
        "map-svg" => ("章节对应图（SVG）", "章节对应图"),
        "map-png" => ("章节对应图（PNG）", "章节对应图"),
        "chart-svg" => ("指标图（SVG）", "指标图"),
        _ => ("指标图（PNG）", "指标图"),
    },
    inside: |plans, corrections| {
        let own = if plans == 0 { String::new() } else { format!("自己打开的规划{plans}份、") };
        format!(
            "单文件页面双击即可打开，无需联网。其中除随附规划外还有：{own}校正{corrections}条、当前画面。"
        )
    },
    only_one_file: "单文件页面只能由单文件版 plan-compare.html 导出；本站版本的程序与数据在旁边的文件里。",
    embed: "嵌入网页",
    frame: "框架（iframe）",
    element: "元素（plan-compare）",
    age: "内容",
    live: "随页面更新",
    frozen: "定格",
    live_hint: "显示所链接的页面，页面更新时随之更新。代码中的地址应指向自己网站上的 plan-compare.html。",
    frozen_hint: |name| format!("先导出上面的“单文件页面”，以 {name} 为名放在文章旁边；内容从此不变。"),
    kind_of_code: "代码种类",
    code: "嵌入代码",
    preview: "预览",
    cite: "引用",
};

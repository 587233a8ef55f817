//! Words of sharing, embedding, citing and files.
//!
//! Absent: words inside the files, which `report` has.

/// What the dialog says, in one language.
#[derive(Debug)]
pub struct ShareWords {
    pub open: &'static str,
    pub title: &'static str,
    pub link: &'static str,
    pub link_label: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub send: &'static str,
    pub link_is_local: &'static str,
    pub too_large: fn(&[String]) -> String,
    pub qr: &'static str,
    pub qr_alternative: &'static str,
    pub qr_too_long: &'static str,
    pub files: &'static str,
    pub report_of: &'static str,
    pub part_everything: &'static str,
    pub part_targets: &'static str,
    pub part_theme: fn(&str) -> String,
    pub print: &'static str,
    pub file: fn(&str) -> (&'static str, &'static str),
    pub inside: fn(usize, usize) -> String,
    pub only_one_file: &'static str,
    pub embed: &'static str,
    pub frame: &'static str,
    pub element: &'static str,
    pub age: &'static str,
    pub live: &'static str,
    pub frozen: &'static str,
    pub live_hint: &'static str,
    pub frozen_hint: fn(&str) -> String,
    pub kind_of_code: &'static str,
    pub code: &'static str,
    pub preview: &'static str,
    pub cite: &'static str,
}

pub(super) const ZH: ShareWords = ShareWords {
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

pub(super) const EN: ShareWords = ShareWords {
    open: "Share and export",
    title: "Share and export",
    link: "Link",
    link_label: "Link to what is on the screen",
    copy: "Copy",
    copied: "Copied.",
    not_copied: "The browser does not allow copying; the text is selected, press Ctrl+C.",
    send: "Share with the system…",
    link_is_local: "This page is a file on your device, and the link works there only. For others, send the “page in one file” below.",
    too_large: |titles| {
        format!(
            "Too large for a link: {}. Whoever opens the link will be asked for it; or send the “page in one file”.",
            titles.join("; ")
        )
    },
    qr: "QR code",
    qr_alternative: "QR code of the link above",
    qr_too_long: "The link is too long for a QR code that can be scanned well.",
    files: "Export",
    report_of: "Report and print",
    part_everything: "Everything",
    part_targets: "All targets",
    part_theme: |name| format!("Theme: {name}"),
    print: "Print the report",
    file: |code| match code {
        "report" => ("Report (HTML)", "report"),
        "page" => ("Page in one file (HTML)", "page"),
        "xlsx" => ("Workbook (XLSX)", "tables"),
        "targets-csv" => ("Targets (CSV)", "targets"),
        "links-csv" => ("Linked passages (CSV)", "links"),
        "markdown" => ("Report (Markdown)", "report"),
        "json" => ("Data (JSON)", "data"),
        "map-svg" => ("Map of outlines (SVG)", "map"),
        "map-png" => ("Map of outlines (PNG)", "map"),
        "chart-svg" => ("Chart of targets (SVG)", "chart"),
        _ => ("Chart of targets (PNG)", "chart"),
    },
    inside: |plans, corrections| {
        let own = match plans {
            0 => String::new(),
            1 => "1 plan of your own, ".to_owned(),
            more => format!("{more} plans of your own, "),
        };
        let corrections = match corrections {
            1 => "1 correction".to_owned(),
            count => format!("{count} corrections"),
        };
        format!(
            "The page in one file opens with a double-click, offline. Besides the plans that come with it, it holds: {own}{corrections} and the present view."
        )
    },
    only_one_file: "Only the one-file version, plan-compare.html, can export itself; the parts of this site stand in files beside it.",
    embed: "Embed in a page",
    frame: "Frame (iframe)",
    element: "Element (plan-compare)",
    age: "Contents",
    live: "Live",
    frozen: "Frozen",
    live_hint: "Shows the page that it names, and changes when that page does. The address in the code should be that of plan-compare.html on your site.",
    frozen_hint: |name| {
        format!(
            "First export the “page in one file” above and put it beside the article as {name}; what it shows stays as it is."
        )
    },
    kind_of_code: "Kind of code",
    code: "Code to embed",
    preview: "Preview",
    cite: "Cite",
};

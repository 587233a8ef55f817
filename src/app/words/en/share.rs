//! English words of sharing, citing and files.

use crate::app::words::ShareWords;

pub(super) const WORDS: ShareWords = ShareWords {
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
    file_kinds: ["Reports", "Data", "Pictures"],
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

//! Chinese words of links that come from elsewhere, and embedded pages.

use crate::app::state::LinkNote;
use crate::app::words::EmbedWords;

pub(super) const WORDS: EmbedWords = EmbedWords {
    note: |note| match note {
        LinkNote::Newer => "这个链接由更新版本的页面生成，其中本页不认识的部分没有显示。",
        LinkNote::Changed => "链接所指的段落还在，但文字在链接生成之后改动过。",
        LinkNote::Moved => "链接所指的段落在新版规划中换了位置，已按原文找到。",
        LinkNote::MovedAndChanged => "链接所指的段落在新版规划中换了位置，文字也有改动，已按引文找到。",
        LinkNote::Gone => "这份规划中找不到链接所指的段落。",
        LinkNote::Damaged => "链接中携带的规划无法读取，链接可能被截断了。",
    },
    missing_plan: |id| format!("这个链接用到一份需要自己打开的规划：“{id}”"),
    missing_plan_hint: "它不随本页提供，也没有放进链接里。请打开它的文件，或粘贴它的文本；内容只在本机读取。",
    bundled_pair: "先看随本页提供的两份规划",
    offered: |name| format!("复制“{name}”的内容"),
    offered_hint: "这里不能下载文件。请全选并复制下面的文字，再自行保存。",
    no_target: "这两份规划中没有这项指标。",
    no_passage: "规划中没有这个段落。",
    no_counterpart: "另一份规划中没有与之对应的段落。",
    address: "完整页面的网址",
};

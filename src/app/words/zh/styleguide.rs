//! Chinese words of the style guide.

use crate::app::words::GuideWords;

pub(super) const WORDS: GuideWords = GuideWords {
    title: "样式一览",
    lead: "本页的各种部件和各种状态，用虚构的规划示意。",
    colours: "颜色",
    scale: "字号",
    sample: "纸与墨：规划并排，数字照录 2025",
    controls: "按钮、链接与筛选",
    verdicts: "判断与指标行",
    passages: "段落",
    plain: "普通",
    marked: "标出共有的说法",
    notices: "通知",
    dialog: "窗口",
    waiting: "空与载入中",
    ramp: "由少到多",
};

//! Words of the style guide.

/// The words.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field's name says which word it is; the tables show the rest")]
pub struct GuideWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub colours: &'static str,
    pub scale: &'static str,
    pub sample: &'static str,
    pub controls: &'static str,
    pub verdicts: &'static str,
    pub passages: &'static str,
    pub plain: &'static str,
    pub marked: &'static str,
    pub notices: &'static str,
    pub dialog: &'static str,
    pub waiting: &'static str,
    pub ramp: &'static str,
}

pub(super) const ZH: GuideWords = GuideWords {
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

pub(super) const EN: GuideWords = GuideWords {
    title: "Style guide",
    lead: "Every part of the page in every state, shown with invented plans.",
    colours: "Colours",
    scale: "Type",
    sample: "Paper and ink: plans side by side, figures as printed, 2025",
    controls: "Buttons, links and filters",
    verdicts: "Verdicts and rows of targets",
    passages: "Passages",
    plain: "plain",
    marked: "with its wording marked",
    notices: "Notices",
    dialog: "Window",
    waiting: "Empty and loading",
    ramp: "from little to much",
};

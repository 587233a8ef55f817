//! English words of the style guide.

use crate::app::words::GuideWords;

pub(super) const WORDS: GuideWords = GuideWords {
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

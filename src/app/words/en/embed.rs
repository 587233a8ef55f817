//! English words of links that come from elsewhere, and embedded pages.

use crate::app::state::LinkNote;
use crate::app::words::EmbedWords;

pub(super) const WORDS: EmbedWords = EmbedWords {
    note: |note| match note {
        LinkNote::Newer => {
            "A newer version of this page made the link; what this one does not know is not shown."
        }
        LinkNote::Changed => {
            "The passage of the link is here, but its text has changed since the link was made."
        }
        LinkNote::Moved => {
            "The passage of the link has moved in this edition of the plan; it was found by its words."
        }
        LinkNote::MovedAndChanged => {
            "The passage of the link has moved in this edition of the plan and its text has changed; it was found by the words quoted."
        }
        LinkNote::Gone => "The passage of the link is not in this plan.",
        LinkNote::Damaged => "The plan inside the link could not be read; the link may have been cut off.",
    },
    missing_plan: |id| format!("This link needs a plan that you must open yourself: “{id}”"),
    missing_plan_hint: "It does not come with the page and was not put into the link. Open its file or paste its text; it is read on your device only.",
    bundled_pair: "See two plans that come with the page",
    offered: |name| format!("Copy the contents of “{name}”"),
    offered_hint: "Files cannot be downloaded here. Select the whole text below, copy it, and save it yourself.",
    no_target: "Neither plan has this target.",
    no_passage: "The plan has no such passage.",
    no_counterpart: "The other plan has no passage that corresponds to it.",
    address: "Address of the full page",
};

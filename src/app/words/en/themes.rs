//! English words of the view of themes.

use super::plural;
use crate::app::model::Listed;
use crate::app::words::ThemeWords;
use crate::chart::Shown;
use crate::compare::{Part, Side};
use crate::plan::Lang;
use crate::report;

pub(super) const WORDS: ThemeWords = ThemeWords {
    listed: |listed| match listed {
        Listed::All => "All",
        Listed::Both => "In both",
        Listed::Differs => "Figures differ",
        Listed::Only(Side::Left) => "Only A",
        Listed::Only(Side::Right) => "Only B",
    },
    list_filter: "Which themes are listed",
    shown: |shown| match shown {
        Shown::All => "All",
        Shown::Kind(kind) => report::link_kind_word(kind, Lang::En),
        Shown::Pinned => "Pinned",
        Shown::Only(Side::Left) => "Only A",
        Shown::Only(Side::Right) => "Only B",
    },
    shown_filter: "What is shown of this theme",
    choose: |n| format!("Choose another theme · {n}"),
    single: |a, b| format!("Figures promised in one plan only · A {a}, B {b}"),
    differing: |n| format!("{n} {}", plural(n, "figure differs", "figures differ")),
    walk: "Through this theme",
    at: |at, of| format!("{at}/{of}"),
    stops: |n| format!("{n} {} to walk through", plural(n, "place", "places")),
    faces: |side, n| format!("faces {n} passages of {side}"),
    part: |part| match part {
        Part::Wording => "wording",
        Part::Shared => "shared words",
        Part::Headings => "run-in heading",
        Part::HeadingsAlike => "like run-in headings",
        Part::Sentences => "single sentences",
        Part::Themes => "words of the theme",
        Part::OwnThemes => "the same main themes",
        Part::Topics => "words of one topic",
        Part::SectionTopic => "subject of the section",
        Part::Sections => "section headings",
        Part::Context => "sections that go together",
        Part::Safeguards => "both on carrying out the plan",
        Part::English => "English wording",
        Part::BackgroundAndPlan => "one looks back, the other ahead",
        Part::Background => "both look back",
        Part::PrincipleAndPlan => "one is a principle, the other a measure",
    },
    brought: "What speaks for it",
    held_back: "What speaks against it",
    by_hand: "Linked by you; the comparison had not linked the two.",
    pinned: "Pinned by you",
    contradictions: |side| format!("{side} contradicts itself"),
    contradiction: |subject, year| match year {
        Some(year) => format!("{subject}, {year}"),
        None => subject.to_owned(),
    },
    in_table: "table",
    in_text: "text",
};

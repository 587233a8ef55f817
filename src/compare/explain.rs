//! Why two passages stand side by side, in words of both languages.
//!
//! Worked example: `同一事项；都提到5G、基站；依据：措辞、共用词语`.
//!
//! Absent: the words for target pairs (`reasons`), and the page's labels for kinds (`app`).

use super::model::{Link, LinkKind};
use super::parts::Part;
use crate::plan::Localized;

/// The explanation of a link: its heaviest reasons.
pub(super) fn link(link: &Link) -> Localized {
    let (mut zh, mut en) = match link.kind {
        LinkKind::NearIdentical => ("措辞几乎相同".to_owned(), "Nearly the same wording".to_owned()),
        LinkKind::SameSubject => ("同一事项".to_owned(), "The same subject".to_owned()),
        LinkKind::SameTheme => ("相近主题".to_owned(), "A related subject".to_owned()),
    };
    let terms: Vec<&str> = link.shared_terms.iter().take(5).map(String::as_str).collect();
    if !terms.is_empty() {
        zh.push_str(&format!("；都提到{}", terms.join("、")));
        en.push_str(&format!("; both name {}", terms.join(", ")));
    }
    let mut heaviest: Vec<_> = link.parts.iter().filter(|part| part.weight > 0.0).collect();
    heaviest.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.part.cmp(&b.part)));
    let words: Vec<_> = heaviest.iter().take(3).map(|part| part_words(part.part)).collect();
    if !words.is_empty() {
        zh.push_str(&format!("；依据：{}", words.iter().map(|w| w.0).collect::<Vec<_>>().join("、")));
        en.push_str(&format!("; because of {}", words.iter().map(|w| w.1).collect::<Vec<_>>().join(", ")));
    }
    Localized::new(zh, en)
}

fn part_words(part: Part) -> (&'static str, &'static str) {
    match part {
        Part::Wording => ("措辞", "wording"),
        Part::Shared => ("共用词语", "shared words"),
        Part::Headings => ("段首标题", "the run-in heading"),
        Part::HeadingsAlike => ("段首标题相近", "like run-in headings"),
        Part::Sentences => ("其中一句", "one of the sentences"),
        Part::Themes => ("主题词", "words of the same theme"),
        Part::OwnThemes => ("主题相同", "the same themes"),
        Part::Topics => ("话题相近", "words of the same topics"),
        Part::SectionTopic => ("所在章节", "the section above"),
        Part::Sections => ("章节标题", "section headings"),
        Part::Context => ("所在两节多处相应", "other passages of both sections"),
        Part::English => ("英文译名", "the English wording"),
        Part::BackgroundAndPlan | Part::Background => ("回顾与部署", "looking back or ahead"),
        Part::Safeguards => ("同为实施保障", "both on carrying the plan out"),
        Part::PrincipleAndPlan => ("原则与部署", "principle or measure"),
    }
}

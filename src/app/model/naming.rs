//! Short names of passages and targets, for sentences about them.
//!
//! Absent: the sentences.

use super::Pair;
use crate::compare::{Correction, CorrectionKind, Side, target_key};
use crate::plan::Lang;

/// Most characters of a text that stand for it where it has no heading.
const FEW: usize = 18;

impl Pair {
    /// A short name of a passage: its run-in heading, or the beginning of its text, and else its id.
    pub fn passage_name(&self, side: Side, id: &str, lang: Lang) -> String {
        let Some(located) = self.desk(side).passages.get(id) else { return id.to_owned() };
        let heading = located.passage.heading.as_ref().map(|heading| heading.text(lang)).unwrap_or_default();
        if !heading.is_empty() {
            return heading.to_owned();
        }
        let text = located.passage.text.text(lang).trim_start_matches('—');
        let few = if lang == Lang::Zh { FEW } else { 3 * FEW };
        let begin: String = text.chars().take(few).collect();
        if begin.len() < text.len() { format!("{}…", begin.trim_end()) } else { begin }
    }

    /// Short names of both ends of a correction, left first.
    pub fn correction_names(&self, correction: &Correction, lang: Lang) -> (String, String) {
        let name = |side: Side, key: &str| match correction.kind {
            CorrectionKind::Pinned | CorrectionKind::Unlinked => self.passage_name(side, key, lang),
            CorrectionKind::Apart => self.target_name(side, key, lang),
        };
        (name(Side::Left, &correction.left), name(Side::Right, &correction.right))
    }

    /// Name and figure of a target.
    fn target_name(&self, side: Side, key: &str, lang: Lang) -> String {
        let all = self.found.targets.iter().filter_map(|pair| pair.side(side));
        let found = all.into_iter().find(|target| target_key(target) == key);
        found.map_or_else(|| key.to_owned(), |target| format!("{} {}", target.name.text(lang), target.raw))
    }
}

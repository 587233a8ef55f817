//! Which themes both plans treat, and which only one.
//!
//! Absent: links between passages.

use std::collections::BTreeMap;

use super::features::{Pair, Prepared};
use super::model::SharedTheme;
use crate::plan::Plan;
use crate::theme::Lexicon;

/// Shared themes, those of the left plan only, and those of the right plan only, each list in the
/// order of the lexicon.
pub(super) fn shared(
    pair: &Pair<'_>,
    left: &Plan,
    right: &Plan,
    lexicon: &Lexicon,
) -> (Vec<SharedTheme>, Vec<SharedTheme>, Vec<SharedTheme>) {
    let mut themes: BTreeMap<(usize, String), SharedTheme> = BTreeMap::new();
    let mut entry = |id: &str, add: &mut dyn FnMut(&mut SharedTheme)| {
        let empty = || SharedTheme {
            id: id.to_owned(),
            left: Vec::new(),
            right: Vec::new(),
            indicators: 0,
            left_indicators: Vec::new(),
            right_indicators: Vec::new(),
        };
        add(themes.entry((lexicon.position(id), id.to_owned())).or_insert_with(empty));
    };
    let mut passages = |side: &[Prepared<'_>], is_left: bool| {
        for passage in side {
            for theme in &passage.themes {
                let id = passage.reference.id.clone();
                entry(theme, &mut |t| {
                    if is_left { t.left.push(id.clone()) } else { t.right.push(id.clone()) }
                });
            }
        }
    };
    passages(&pair.left, true);
    passages(&pair.right, false);
    let mut indicators = |plan: &Plan, is_left: bool| {
        for row in &plan.indicators {
            for theme in &row.themes {
                let id = row.id.clone();
                entry(theme, &mut |t| {
                    t.indicators += 1;
                    if is_left {
                        t.left_indicators.push(id.clone());
                    } else {
                        t.right_indicators.push(id.clone());
                    }
                });
            }
        }
    };
    indicators(left, true);
    indicators(right, false);
    let (mut both, mut only_left, mut only_right) = (Vec::new(), Vec::new(), Vec::new());
    for theme in themes.into_values() {
        let in_left = !theme.left.is_empty() || !theme.left_indicators.is_empty();
        let in_right = !theme.right.is_empty() || !theme.right_indicators.is_empty();
        match (in_left, in_right) {
            (true, true) => both.push(theme),
            (true, false) => only_left.push(theme),
            _ => only_right.push(theme),
        }
    }
    (both, only_left, only_right)
}

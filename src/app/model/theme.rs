//! What a pair has to say on one theme, and in which order a reader walks through it.
//!
//! Absent: drawing.

use std::collections::BTreeSet;

use super::Pair;
use crate::chart::{FacingRow, Shown, facing_rows};
use crate::compare::{Contradiction, Link, SharedTheme, Side, TargetOrigin, TargetPair, TargetSide, Verdict};

/// Which themes the rail lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Listed {
    /// All.
    #[default]
    All,
    /// Those of both plans.
    Both,
    /// Those on which the plans' figures differ.
    Differs,
    /// Those of one plan only.
    Only(Side),
}

impl Listed {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Listed; 5] =
        [Listed::All, Listed::Both, Listed::Differs, Listed::Only(Side::Left), Listed::Only(Side::Right)];

    /// Its word in an address.
    pub fn code(self) -> &'static str {
        match self {
            Listed::All => "",
            Listed::Both => "both",
            Listed::Differs => "differs",
            Listed::Only(Side::Left) => "a",
            Listed::Only(Side::Right) => "b",
        }
    }
}

/// The two filters of the view of themes: which themes are listed, and what of the chosen one is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ThemeShow {
    /// Which themes are listed.
    pub themes: Listed,
    /// What of the chosen one is shown.
    pub links: Shown,
}

impl ThemeShow {
    /// Reads the filter of an address: `both.near`.
    pub fn read(show: Option<&str>) -> Self {
        let (themes, links) = show.map(|show| show.split_once('.').unwrap_or((show, ""))).unwrap_or_default();
        let themes = Listed::ALL.into_iter().find(|listed| listed.code() == themes).unwrap_or_default();
        ThemeShow { themes, links: Shown::from_code(links) }
    }

    /// The filter for an address; nothing where everything is shown.
    pub fn write(self) -> Option<String> {
        match (self.themes.code(), self.links.code()) {
            ("", "") => None,
            (themes, "") => Some(themes.to_owned()),
            (themes, links) => Some(format!("{themes}.{links}")),
        }
    }
}

impl Pair {
    /// The named theme if either plan treats it, or else the one with most links.
    pub fn chosen_theme(&self, named: Option<&str>) -> Option<String> {
        let comparison = &self.comparison;
        let lists = [&comparison.themes, &comparison.only_left, &comparison.only_right];
        let treated = |id: &&str| lists.iter().any(|list| list.iter().any(|theme| theme.id == **id));
        let most = || comparison.themes.iter().max_by_key(|theme| self.found_links_of_theme(&theme.id));
        let liveliest = || most().map(|theme| theme.id.clone());
        named.filter(treated).map(str::to_owned).or_else(liveliest)
    }

    /// Counted without corrections: a correction is no reason to open another theme.
    fn found_links_of_theme(&self, theme: &str) -> usize {
        self.found.links.iter().filter(|link| link.shared_themes.iter().any(|t| t == theme)).count()
    }

    /// What the comparison knows of a theme.
    pub fn theme(&self, id: &str) -> Option<&SharedTheme> {
        let comparison = &self.comparison;
        let lists = [&comparison.themes, &comparison.only_left, &comparison.only_right];
        lists.into_iter().find_map(|list| list.iter().find(|theme| theme.id == id))
    }

    /// Links between passages that treat a theme, best first. A link that the reader pinned is one
    /// where either passage treats it.
    pub fn links_of_theme(&self, theme: &str) -> Vec<&Link> {
        let treats = |side: Side, link: &Link| {
            let located = self.desk(side).passages.get(&link.side(side).id);
            located.is_some_and(|located| located.themes.iter().any(|t| t == theme))
        };
        let is_of = |link: &&Link| {
            link.shared_themes.iter().any(|t| t == theme)
                || (link.pinned && Side::BOTH.iter().any(|&side| treats(side, link)))
        };
        self.comparison.links.iter().filter(is_of).collect()
    }

    /// Passages of a theme on one side that have no link within the theme.
    pub fn unlinked(&self, side: Side, theme: &str) -> Vec<String> {
        let linked: BTreeSet<&str> =
            self.links_of_theme(theme).into_iter().map(|link| link.side(side).id.as_str()).collect();
        let desk = self.desk(side);
        let treats =
            |id: &&String| desk.passages.get(*id).is_some_and(|l| l.themes.iter().any(|t| t == theme));
        desk.order.iter().filter(treats).filter(|id| !linked.contains(id.as_str())).cloned().collect()
    }

    /// Rows of passages facing each other under a theme, as far as they are shown.
    pub fn theme_rows(&self, theme: &str, shown: Shown) -> Vec<FacingRow<'_>> {
        let links: Vec<&Link> =
            self.links_of_theme(theme).into_iter().filter(|link| shown.has(link)).collect();
        facing_rows(&links)
    }

    /// The stops of a walk through what is shown of a theme: the passage that leads each row, then
    /// what only one plan says.
    pub fn theme_stops(&self, theme: &str, shown: Shown) -> Vec<(Side, String)> {
        let rows = self.theme_rows(theme, shown);
        let mut stops: Vec<(Side, String)> =
            rows.iter().map(|row| (row.anchor, row.id().to_owned())).collect();
        for side in Side::BOTH.into_iter().filter(|side| shown.has_only(*side)) {
            stops.extend(self.unlinked(side, theme).into_iter().map(|id| (side, id)));
        }
        stops
    }

    /// How many links or passages a filter would show under a theme.
    pub fn theme_count(&self, theme: &str, shown: Shown) -> usize {
        let links = self.links_of_theme(theme).into_iter().filter(|link| shown.has(link)).count();
        let alone = Side::BOTH.into_iter().filter(|side| shown.has_only(*side));
        links + alone.map(|side| self.unlinked(side, theme).len()).sum::<usize>()
    }

    /// Targets of a theme: what both plans state first, then what only one plan promises, in its tables or
    /// in its text. What its text says of earlier years is no promise.
    pub fn targets_of_theme(&self, theme: &str) -> Vec<&TargetPair> {
        let is_of = |pair: &&TargetPair| pair.themes.iter().any(|t| t == theme);
        let mut found: Vec<&TargetPair> =
            self.shared_targets().into_iter().filter(|pair| !pair.neighbours).filter(is_of).collect();
        let promises = |side: Side, target: &TargetSide| match target.origin {
            TargetOrigin::Indicator => true,
            TargetOrigin::Commitment => {
                let from = self.desk(side).plan.period.map(|period| period.from);
                target.year.zip(from).is_some_and(|(year, from)| year >= from)
            }
            TargetOrigin::Review => false,
        };
        let single = |pair: &&TargetPair| match (&pair.left, &pair.right) {
            (Some(target), None) => promises(Side::Left, target),
            (None, Some(target)) => promises(Side::Right, target),
            _ => false,
        };
        found.extend(self.comparison.targets.iter().filter(single).filter(is_of));
        found
    }

    /// How many figures of a theme differ between the plans.
    pub fn differing(&self, theme: &str) -> usize {
        let differs = |pair: &&TargetPair| {
            matches!(pair.verdict, Verdict::Higher | Verdict::Lower) && pair.themes.iter().any(|t| t == theme)
        };
        self.comparison.targets.iter().filter(differs).count()
    }

    /// Contradictions within one plan that concern a theme.
    pub fn contradictions_of_theme(&self, side: Side, theme: &str) -> Vec<&Contradiction> {
        let of_plan = match side {
            Side::Left => &self.comparison.left_contradictions,
            Side::Right => &self.comparison.right_contradictions,
        };
        let desk = self.desk(side);
        let themes_of = |id: &str| {
            let row = desk.plan.indicators.iter().find(|row| row.id == id).map(|row| &row.themes);
            row.or_else(|| desk.passages.get(id).map(|located| &located.themes))
        };
        let concerns = |found: &&Contradiction| {
            let ids = [&found.first.id, &found.second.id];
            ids.into_iter().filter_map(|id| themes_of(id)).any(|themes| themes.iter().any(|t| t == theme))
        };
        of_plan.iter().filter(concerns).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_filters_are_read_back() {
        for themes in Listed::ALL {
            for links in Shown::ALL {
                let show = ThemeShow { themes, links };
                assert_eq!(ThemeShow::read(show.write().as_deref()), show);
            }
        }
        assert_eq!(ThemeShow::read(Some("nonsense.too")), ThemeShow::default());
    }
}

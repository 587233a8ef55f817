//! Following one theme, section or ribbon through the map of both outlines.
//!
//! Worked example: following a theme gives every ribbon that carries it and the sections on both
//! sides that these ribbons join; everything else may fade.
//!
//! Absent: how what is followed is shown.

use std::collections::BTreeSet;

use super::OutlineMap;
use crate::compare::Side;

/// What is followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trace {
    /// A theme, by its id.
    Theme(String),
    /// A section, by its side and index.
    Section(Side, usize),
    /// A ribbon, by its index.
    Ribbon(usize),
}

/// What belongs to what is followed, each as indices into the map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traced {
    /// Ribbons.
    pub ribbons: BTreeSet<usize>,
    /// Sections of the left plan.
    pub left: BTreeSet<usize>,
    /// Sections of the right plan.
    pub right: BTreeSet<usize>,
}

impl Traced {
    /// The sections of a side.
    pub fn sections(&self, side: Side) -> &BTreeSet<usize> {
        match side {
            Side::Left => &self.left,
            Side::Right => &self.right,
        }
    }
}

impl OutlineMap {
    /// Follows something through the map.
    pub fn traced(&self, trace: &Trace) -> Traced {
        let mut traced = Traced::default();
        if let Trace::Section(side, at) = trace {
            match side {
                Side::Left => traced.left.insert(*at),
                Side::Right => traced.right.insert(*at),
            };
        }
        for (at, ribbon) in self.ribbons.iter().enumerate() {
            let follows = match trace {
                Trace::Theme(theme) => ribbon.themes.contains(theme),
                Trace::Section(Side::Left, section) => ribbon.left == *section,
                Trace::Section(Side::Right, section) => ribbon.right == *section,
                Trace::Ribbon(own) => at == *own,
            };
            if follows {
                traced.ribbons.insert(at);
                traced.left.insert(ribbon.left);
                traced.right.insert(ribbon.right);
            }
        }
        traced
    }
}

#[cfg(test)]
mod tests {
    use super::super::Ribbon;
    use super::*;

    fn ribbon(left: usize, right: usize, themes: &[&str]) -> Ribbon {
        Ribbon {
            left,
            right,
            group: String::new(),
            theme: String::new(),
            themes: themes.iter().map(|t| (*t).to_owned()).collect(),
            links: 1,
            from: (0.0, 1.0),
            to: (0.0, 1.0),
        }
    }

    #[test]
    fn themes_sections_and_ribbons_are_followed() {
        let map = OutlineMap {
            ribbons: vec![
                ribbon(0, 0, &["marine"]),
                ribbon(0, 2, &["marine", "talent"]),
                ribbon(1, 2, &["talent"]),
            ],
            ..OutlineMap::default()
        };
        let check = |trace: Trace, ribbons: &[usize], left: &[usize], right: &[usize]| {
            let set = |of: &[usize]| of.iter().copied().collect::<BTreeSet<_>>();
            let wanted = Traced { ribbons: set(ribbons), left: set(left), right: set(right) };
            assert_eq!(map.traced(&trace), wanted, "{trace:?}");
        };
        check(Trace::Theme("marine".into()), &[0, 1], &[0], &[0, 2]);
        check(Trace::Theme("housing".into()), &[], &[], &[]);
        check(Trace::Section(Side::Left, 0), &[0, 1], &[0], &[0, 2]);
        check(Trace::Section(Side::Right, 2), &[1, 2], &[0, 1], &[2]);
        check(Trace::Section(Side::Right, 1), &[], &[], &[1]);
        check(Trace::Ribbon(2), &[2], &[1], &[2]);
    }
}

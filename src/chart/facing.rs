//! Linked passages as they face each other on a page: one, and on the other side all that it faces.
//!
//! Worked example: A's 3.1 is linked with B's 2.4, 2.5 and 4.1, and A's 3.2 with B's 4.1 as well. The
//! first row has 3.1 on the left and three passages on the right; the second row is 3.2 facing 4.1.
//!
//! Absent: which links are given, and drawing.

use crate::compare::{Link, LinkKind, Side};

/// One passage with the links to all that it faces.
#[derive(Clone, Debug, PartialEq)]
pub struct FacingRow<'c> {
    /// The side of the one.
    pub anchor: Side,
    /// Its links; there is at least one.
    pub links: Vec<&'c Link>,
}

impl FacingRow<'_> {
    /// Id of the one.
    pub fn id(&self) -> &str {
        self.links.first().map_or("", |link| &link.side(self.anchor).id)
    }
}

/// Groups links so that a passage that faces several stands once, whichever side it is on. The order
/// is that of the best link of each row.
pub fn facing_rows<'c>(links: &[&'c Link]) -> Vec<FacingRow<'c>> {
    let mut free: Vec<&'c Link> = links.to_vec();
    let mut rows = Vec::new();
    while let Some(best) = free.first().copied() {
        let of = |side: Side| free.iter().filter(|l| l.side(side).id == best.side(side).id).count();
        let anchor = if of(Side::Right) > of(Side::Left) { Side::Right } else { Side::Left };
        let id = &best.side(anchor).id;
        let (mine, rest) = free.into_iter().partition(|l| l.side(anchor).id == *id);
        free = rest;
        rows.push(FacingRow { anchor, links: mine });
    }
    rows
}

/// Which part of what the plans say on a theme is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// Everything.
    #[default]
    All,
    /// Links of one kind.
    Kind(LinkKind),
    /// Links that the reader pinned.
    Pinned,
    /// What only one plan says.
    Only(Side),
}

impl Shown {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Shown; 7] = [
        Shown::All,
        Shown::Kind(LinkKind::NearIdentical),
        Shown::Kind(LinkKind::SameSubject),
        Shown::Kind(LinkKind::SameTheme),
        Shown::Pinned,
        Shown::Only(Side::Left),
        Shown::Only(Side::Right),
    ];

    /// Its word in an address.
    pub fn code(self) -> &'static str {
        match self {
            Shown::All => "",
            Shown::Kind(LinkKind::NearIdentical) => "near",
            Shown::Kind(LinkKind::SameSubject) => "subject",
            Shown::Kind(LinkKind::SameTheme) => "theme",
            Shown::Pinned => "pinned",
            Shown::Only(Side::Left) => "a",
            Shown::Only(Side::Right) => "b",
        }
    }

    /// By its word; everything for an unknown one.
    pub fn from_code(code: &str) -> Self {
        Shown::ALL.into_iter().find(|shown| shown.code() == code).unwrap_or_default()
    }

    /// Whether a link is shown.
    pub fn has(self, link: &Link) -> bool {
        match self {
            Shown::All => true,
            Shown::Kind(kind) => link.kind == kind,
            Shown::Pinned => link.pinned,
            Shown::Only(_) => false,
        }
    }

    /// Whether what only one plan says is shown of a side.
    pub fn has_only(self, side: Side) -> bool {
        self == Shown::All || self == Shown::Only(side)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(left: &str, right: &str, score: f64) -> Link {
        let json = format!(
            r#"{{"left": {{"id": "{left}"}}, "right": {{"id": "{right}"}}, "score": {score}, "textual": 0,
                "thematic": 0, "kind": "same-subject", "shared_terms": [], "shared_themes": [],
                "shared_figures": []}}"#
        );
        serde_json::from_str(&json).expect("a link")
    }

    #[test]
    fn one_that_faces_several_stands_once() {
        let check = |links: &[(&str, &str)], wanted: &[(Side, &str, usize)]| {
            let links: Vec<Link> = links.iter().map(|(l, r)| link(l, r, 0.5)).collect();
            let rows = facing_rows(&links.iter().collect::<Vec<_>>());
            let seen: Vec<_> = rows.iter().map(|row| (row.anchor, row.id(), row.links.len())).collect();
            assert_eq!(seen, wanted);
        };
        check(&[], &[]);
        check(&[("1", "a")], &[(Side::Left, "1", 1)]);
        check(
            &[("1", "a"), ("1", "b"), ("2", "c"), ("1", "c"), ("2", "b")],
            &[(Side::Left, "1", 3), (Side::Left, "2", 2)],
        );
        check(&[("1", "a"), ("2", "a"), ("3", "b")], &[(Side::Right, "a", 2), (Side::Left, "3", 1)]);
    }

    #[test]
    fn filters_are_known_by_their_words() {
        for shown in Shown::ALL {
            assert_eq!(Shown::from_code(shown.code()), shown);
        }
        assert_eq!(Shown::from_code("nonsense"), Shown::All);
        let link = link("1", "a", 0.5);
        let shown: Vec<&str> = Shown::ALL.iter().filter(|s| s.has(&link)).map(|s| s.code()).collect();
        assert_eq!(shown, ["", "subject"]);
    }
}

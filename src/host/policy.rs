//! With whom an embedded page speaks, by what its address says.
//!
//! | `origin=` | listens to | tells heights to | tells state, selection and errors to |
//! |---|---|---|---|
//! | absent | its parent | anyone | the origin from which its parent last spoke, if it has one |
//! | `https://example.org` | its parent, if from there | that origin | that origin |
//! | `null` | its parent, if without an origin | anyone | anyone: there is no name to call it by |
//! | `*` | its parent | anyone | anyone |
//! | no origin | nobody | nobody | nobody |
//!
//! Absent: reading `origin=` (`address`), and sending (`app`).

use crate::address::Origin;

/// To whom a message goes: what a browser takes for a target's origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The parent, whoever it is.
    Anyone,
    /// The parent, if it is of this origin.
    Only(String),
}

impl Audience {
    /// The browser's word for it.
    pub fn target(&self) -> &str {
        match self {
            Audience::Anyone => "*",
            Audience::Only(origin) => origin,
        }
    }
}

/// Whether a message is listened to: only the parent's ever is.
pub fn accepts(allowed: &Origin, from_parent: bool, origin: &str) -> bool {
    from_parent
        && match allowed {
            Origin::Unsaid | Origin::Anyone => true,
            Origin::Opaque => is_opaque(origin),
            Origin::Named(name) => origin == name,
            Origin::Nobody => false,
        }
}

/// Pages from disk and in a sandbox have no origin by which they could be called.
fn is_opaque(origin: &str) -> bool {
    matches!(origin, "null" | "file://")
}

/// Who is told something. Heights and readiness are no secret; what is read is. `spoken` is the
/// origin from which the parent last said something that was listened to.
pub fn audience(allowed: &Origin, secret: bool, spoken: Option<&str>) -> Option<Audience> {
    match allowed {
        Origin::Nobody => None,
        Origin::Named(origin) => Some(Audience::Only(origin.clone())),
        Origin::Anyone | Origin::Opaque => Some(Audience::Anyone),
        Origin::Unsaid if secret => {
            spoken.filter(|origin| !is_opaque(origin)).map(|origin| Audience::Only(origin.to_owned()))
        }
        Origin::Unsaid => Some(Audience::Anyone),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_parent_is_listened_to() {
        let cases = [
            ("", "https://a.org", true),
            ("", "null", true),
            ("https://a.org", "https://a.org", true),
            ("https://a.org", "https://a.org.evil.org", false),
            ("https://a.org", "http://a.org", false),
            ("https://a.org", "null", false),
            ("null", "null", true),
            ("null", "file://", true),
            ("file://", "null", true),
            ("null", "https://a.org", false),
            ("*", "https://a.org", true),
            ("a.org", "https://a.org", false),
        ];
        for (allowed, origin, wanted) in cases {
            let policy = Origin::read(allowed);
            assert_eq!(accepts(&policy, true, origin), wanted, "{allowed} {origin}");
            assert!(!accepts(&policy, false, origin), "another window: {allowed} {origin}");
        }
    }

    #[test]
    fn what_is_read_is_told_to_known_hosts_only() {
        let only = |origin: &str| Some(Audience::Only(origin.to_owned()));
        let cases = [
            ("", false, None, Some(Audience::Anyone)),
            ("", true, None, None),
            ("", true, Some("null"), None),
            ("", true, Some("https://a.org"), only("https://a.org")),
            ("https://a.org", true, Some("https://b.org"), only("https://a.org")),
            ("https://a.org", false, None, only("https://a.org")),
            ("null", true, None, Some(Audience::Anyone)),
            ("*", true, None, Some(Audience::Anyone)),
            ("nonsense", false, None, None),
        ];
        for (allowed, secret, spoken, wanted) in cases {
            assert_eq!(
                audience(&Origin::read(allowed), secret, spoken),
                wanted,
                "{allowed} {secret} {spoken:?}"
            );
        }
    }
}

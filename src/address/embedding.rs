//! What an address says to a page in a frame: what stands in its bar, what it shows of the
//! comparison, and with which origin it may speak.
//!
//! Worked example: `embed=1&view=themes&theme=iot` shows that theme alone, and its bar holds only the
//! way to the whole page; with `controls=views,full` it shows the whole view with the theme chosen.
//!
//! Absent: messages (`host`), and how the bar is drawn (`app`).

use super::{Address, MOST, View};

/// What stands in the bar of an embedded page, beside the names of both plans.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Controls {
    /// The tabs of the views.
    pub views: bool,
    /// The switch of appearance.
    pub theme: bool,
    /// The switch of language.
    pub language: bool,
    /// The link to the whole page.
    pub full: bool,
}

impl Controls {
    /// No bar at all.
    pub const NONE: Controls = Controls { views: false, theme: false, language: false, full: false };

    /// Reads a list: `views,full`; unknown words are ignored, and `none` is the empty list.
    pub fn read(list: &str) -> Self {
        let has = |word: &str| list.split([',', ' ']).any(|given| given.trim() == word);
        Controls { views: has("views"), theme: has("theme"), language: has("language"), full: has("full") }
    }

    /// Writes the list.
    pub fn write(self) -> String {
        let words =
            [(self.views, "views"), (self.theme, "theme"), (self.language, "language"), (self.full, "full")];
        let words: Vec<&str> = words.iter().filter(|(there, _)| *there).map(|(_, word)| *word).collect();
        if words.is_empty() { "none".to_owned() } else { words.join(",") }
    }
}

/// With whom an embedded page speaks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// Nothing is said: any host may drive the page, and is told little until it has spoken.
    #[default]
    Unsaid,
    /// Any host, which is told everything.
    Anyone,
    /// Only a host without an origin: a page from disk, or a sandboxed one.
    Opaque,
    /// Only a host of this origin.
    Named(String),
    /// What was said is no origin, so nobody is listened to.
    Nobody,
}

impl Origin {
    /// Reads `https://example.org`, `null` or `*`. A path or a user name makes it no origin.
    pub fn read(value: &str) -> Self {
        let value = value.trim().trim_end_matches('/');
        match value {
            "" => Origin::Unsaid,
            "*" => Origin::Anyone,
            // Pages from disk have none, whatever some browsers call it.
            "null" | "file:" => Origin::Opaque,
            _ => {
                let host = value.strip_prefix("https://").or_else(|| value.strip_prefix("http://"));
                let harmless = |c: char| c.is_ascii_alphanumeric() || "-._:[]".contains(c);
                let is_host = host.is_some_and(|host| !host.is_empty() && host.chars().all(harmless));
                if is_host && value.len() <= MOST {
                    Origin::Named(value.to_ascii_lowercase())
                } else {
                    Origin::Nobody
                }
            }
        }
    }

    fn write(&self) -> &str {
        match self {
            Origin::Unsaid => "",
            Origin::Anyone => "*",
            Origin::Opaque => "null",
            Origin::Named(origin) => origin,
            Origin::Nobody => "none",
        }
    }
}

/// The keys of an embedded page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embedding {
    /// What stands in the bar; `None` until it has been settled by what is shown.
    pub controls: Option<Controls>,
    /// With whom the page speaks.
    pub origin: Origin,
    /// The one target that is shown: the id of its indicator, or of its passage.
    pub target: Option<String>,
    /// The passage that faces the one of `at`; the best linked one where nothing is said.
    pub with: Option<String>,
}

/// What an embedded page shows of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// A whole view.
    View,
    /// One theme.
    Theme,
    /// One target, by its id.
    Target(String),
    /// One passage with the one that it faces: whether it is the left plan's, and its id.
    Passages(bool, String),
}

impl Embedding {
    /// Takes one key; says whether it is one of these.
    pub(super) fn take(&mut self, key: &str, value: &str) -> bool {
        let text = || Some(value.trim().to_owned()).filter(|v| !v.is_empty() && super::is_short(v));
        match key {
            "controls" => self.controls = text().map(|list| Controls::read(&list)),
            "origin" => self.origin = Origin::read(value),
            "target" => self.target = text(),
            "with" => self.with = text(),
            _ => return false,
        }
        true
    }

    /// The keys and values to write.
    pub(super) fn pairs(&self) -> [(&'static str, String); 4] {
        [
            ("controls", self.controls.map(Controls::write).unwrap_or_default()),
            ("origin", self.origin.write().to_owned()),
            ("target", self.target.clone().unwrap_or_default()),
            ("with", self.with.clone().unwrap_or_default()),
        ]
    }
}

impl Address {
    /// The address with its bar settled: where nothing is said, a part of a view has only the way to
    /// the whole page, and a view has the tabs, too. Once settled it stays, so that choosing a theme
    /// in an embedded view does not turn it into an embedded theme.
    #[must_use]
    pub fn settled(mut self) -> Self {
        if self.embed && self.embedding.controls.is_none() {
            let whole = Controls { full: true, ..Controls::NONE };
            self.embedding.controls = Some(whole);
            let views = self.scope() == Scope::View;
            self.embedding.controls = Some(Controls { views, ..whole });
        }
        self
    }

    /// What stands in the bar.
    pub fn controls(&self) -> Controls {
        self.embedding.controls.unwrap_or(Controls { views: true, full: true, ..Controls::NONE })
    }

    /// What is shown of the comparison. A bar with the tabs of the views means whole views.
    pub fn scope(&self) -> Scope {
        if !self.embed || self.controls().views {
            return Scope::View;
        }
        match (&self.embedding.target, &self.at, self.view) {
            (Some(target), _, View::Overview | View::Targets) => Scope::Target(target.clone()),
            // Before `at`, which is then only selected in the theme: walking through it keeps it whole.
            (_, _, View::Themes) if self.theme.is_some() => Scope::Theme,
            (_, Some((is_left, id)), View::Overview | View::Themes) => Scope::Passages(*is_left, id.clone()),
            _ => Scope::View,
        }
    }

    /// The address of the whole page that shows the same.
    #[must_use]
    pub fn unembedded(&self) -> Self {
        let mut address = self.clone();
        address.embed = false;
        let scope = self.scope();
        if let Scope::Target(_) = scope {
            address.view = View::Targets;
        }
        if let Scope::Passages(..) = scope {
            address.view = View::Read;
        }
        address.embedding = super::Embedding::default();
        address
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_follows_from_the_keys() {
        let cases = [
            ("view=themes&theme=iot", Scope::View, "none"),
            ("embed=1&view=themes&theme=iot", Scope::Theme, "full"),
            ("embed=1&view=themes&theme=iot&at=left:3.1-1", Scope::Theme, "full"),
            ("embed=1&view=themes&at=left:3.1-1", Scope::Passages(true, "3.1-1".into()), "full"),
            ("embed=1&view=themes", Scope::View, "views,full"),
            ("embed=1&view=themes&theme=iot&controls=views,full", Scope::View, "views,full"),
            ("embed=1&target=x-1", Scope::Target("x-1".into()), "full"),
            ("embed=1&view=targets&target=x-1&controls=none", Scope::Target("x-1".into()), "none"),
            ("embed=1&at=right:2-1", Scope::Passages(false, "2-1".into()), "full"),
            ("embed=1&view=read&at=right:2-1", Scope::View, "views,full"),
            ("embed=1&controls=language,nonsense,theme", Scope::View, "theme,language"),
        ];
        for (fragment, scope, controls) in cases {
            let address = Address::read(fragment).settled();
            assert_eq!(address.scope(), scope, "{fragment}");
            let written = address.embedding.controls.map_or("none".to_owned(), Controls::write);
            assert_eq!(written, controls, "{fragment}");
            assert_eq!(Address::read(&address.write()), address, "{fragment}");
            assert_eq!(address.clone().settled(), address, "{fragment}");
        }
    }

    #[test]
    fn choosing_a_theme_in_an_embedded_view_keeps_the_view() {
        let mut address = Address::read("embed=1&view=themes").settled();
        address.theme = Some("iot".into());
        assert_eq!(Address::read(&address.write()).settled().scope(), Scope::View);
    }

    #[test]
    fn origins_are_exact_or_nobodys() {
        let cases = [
            ("https://Example.org", Origin::Named("https://example.org".into())),
            ("http://127.0.0.1:8080/", Origin::Named("http://127.0.0.1:8080".into())),
            ("null", Origin::Opaque),
            ("file://", Origin::Opaque),
            ("*", Origin::Anyone),
            ("", Origin::Unsaid),
            ("example.org", Origin::Nobody),
            ("https://example.org/path", Origin::Nobody),
            ("https://user@example.org", Origin::Nobody),
            ("https://*.example.org", Origin::Nobody),
            ("javascript:alert(1)", Origin::Nobody),
            ("https://", Origin::Nobody),
        ];
        for (value, wanted) in cases {
            assert_eq!(Origin::read(value), wanted, "{value}");
            assert_eq!(Origin::read(wanted.write()), wanted, "{value}");
        }
    }

    #[test]
    fn the_whole_page_shows_the_same() {
        let whole = Address::read("embed=1&at=left:3-1&origin=null&lang=en").settled().unembedded();
        assert_eq!(whole.write(), "view=read&at=left%3A3-1&lang=en");
    }
}

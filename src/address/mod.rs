//! The page's state as the fragment of its address, and back: `#left=…&right=…&view=themes&theme=iot`.
//!
//! Reading is total: unknown keys are ignored and bad values fall back, so that a link from another
//! version opens as much as this one knows.
//!
//! ```
//! use plan_compare::address::{Address, View};
//! let address = Address::read("#left=water&view=targets&from=newsletter");
//! assert_eq!((address.left.as_str(), address.view), ("water", View::Targets));
//! assert_eq!(Address::read(&address.write()), address);
//! ```
//!
//! Versions: `v` is not written while it is 1, so that links stay short; a later version that breaks
//! with this one will write `v=2`, and a page that knows less opens what it knows and says so.
//!
//! Absent: the browser's location itself (`app`). An address names plans by id; only a link that a
//! reader makes to be sent carries a small plan ([`carried`]).

pub mod carried;
pub mod embedding;
pub mod quote;
mod view;

use crate::plan::Lang;
pub use carried::Carried;
pub use embedding::{Controls, Embedding, Origin, Scope};
pub use quote::{Found, Quote};
pub use view::{Scheme, View};

/// The version of addresses that this page writes.
pub const VERSION: u32 = 1;

/// Everything that an address says. Empty ids stand for the page's default pair.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// Id of the left plan.
    pub left: String,
    /// Id of the right plan.
    pub right: String,
    /// The view.
    pub view: View,
    /// Id of the chosen theme.
    pub theme: Option<String>,
    /// The selected passage or indicator: side `left` or `right`, and its id.
    pub at: Option<(bool, String)>,
    /// Filter of the list in view, a word of that view.
    pub show: Option<String>,
    /// Order of the list in view, a word of that view.
    pub sort: Option<String>,
    /// What the list in view is grouped by, a word of that view.
    pub group: Option<String>,
    /// Words that are looked for in both texts, `基站|千兆`.
    pub find: Option<String>,
    /// Whether each pane scrolls by itself in the full texts; else they are linked.
    pub apart: bool,
    /// The reader's corrections of the pair as a short text.
    pub fix: Option<String>,
    /// The language, where one was chosen.
    pub lang: Option<Lang>,
    /// Whether only the comparison is shown, for an `<iframe>`.
    pub embed: bool,
    /// The colour scheme asked for.
    pub scheme: Scheme,
    /// What else an embedded page is told.
    pub embedding: Embedding,
    /// How the link knows its passage apart from the id, until that has been looked up.
    pub quote: Option<Quote>,
    /// Plans that came inside the link.
    pub carried: Carried,
    /// Whether a later version made the link.
    pub newer: bool,
}

impl Address {
    /// Reads a fragment, with or without its `#`.
    pub fn read(fragment: &str) -> Self {
        Address::default().updated(fragment)
    }

    /// This address with the keys of a fragment changed, and all others as they are.
    #[must_use]
    pub fn updated(&self, fragment: &str) -> Self {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let mut address = self.clone();
        for (key, value) in form_urlencoded::parse(fragment.as_bytes()) {
            let text = || Some(value.trim().to_owned()).filter(|v| !v.is_empty() && is_short(v));
            match key.as_ref() {
                "left" => address.left = text().unwrap_or_default(),
                "right" => address.right = text().unwrap_or_default(),
                "view" => address.view = View::from_code(&value).unwrap_or_default(),
                "theme" => address.theme = text(),
                "show" => address.show = text(),
                "sort" => address.sort = text(),
                "group" => address.group = text(),
                "find" => address.find = text(),
                "apart" => address.apart = matches!(value.as_ref(), "1" | "true"),
                "fix" => {
                    let fits = |fix: &String| !fix.is_empty() && fix.len() <= MOST_FIX;
                    address.fix = Some(value.into_owned()).filter(fits);
                }
                "lang" => address.lang = Lang::from_tag(&value),
                "embed" => address.embed = matches!(value.as_ref(), "1" | "true"),
                "scheme" => {
                    address.scheme = match value.as_ref() {
                        "light" => Scheme::Light,
                        "dark" => Scheme::Dark,
                        _ => Scheme::Auto,
                    }
                }
                "at" => {
                    address.at = value.split_once(':').and_then(|(side, id)| match side {
                        "left" | "right" if !id.is_empty() && is_short(id) => {
                            Some((side == "left", id.to_owned()))
                        }
                        _ => None,
                    });
                }
                "quote" => address.quote = Quote::read(&value),
                "v" => address.newer = value.parse::<u32>().is_ok_and(|version| version > VERSION),
                key => _ = address.embedding.take(key, &value) || address.carried.take(key, &value),
            }
        }
        address
    }

    /// What the Back button returns to; all else of an address changes in place.
    pub fn place(&self) -> (&str, &str, View, Option<&str>, Option<&str>) {
        (&self.left, &self.right, self.view, self.theme.as_deref(), self.sort.as_deref())
    }

    /// Writes the fragment without its `#`, keys in a fixed order, defaults left out.
    pub fn write(&self) -> String {
        let mut out = form_urlencoded::Serializer::new(String::new());
        let mut put = |key: &str, value: &str| {
            if !value.is_empty() {
                out.append_pair(key, value);
            }
        };
        put("left", &self.left);
        put("right", &self.right);
        if self.view != View::default() {
            put("view", self.view.code());
        }
        put("theme", self.theme.as_deref().unwrap_or_default());
        if let Some((is_left, id)) = &self.at {
            put("at", &format!("{}:{id}", if *is_left { "left" } else { "right" }));
        }
        put("show", self.show.as_deref().unwrap_or_default());
        put("sort", self.sort.as_deref().unwrap_or_default());
        put("group", self.group.as_deref().unwrap_or_default());
        put("find", self.find.as_deref().unwrap_or_default());
        put("apart", if self.apart { "1" } else { "" });
        put("fix", self.fix.as_deref().unwrap_or_default());
        put("lang", self.lang.map(Lang::code).unwrap_or_default());
        put("embed", if self.embed { "1" } else { "" });
        if self.scheme != Scheme::Auto {
            put("scheme", self.scheme.code());
        }
        for (key, value) in self.embedding.pairs() {
            put(key, &value);
        }
        out.finish()
    }

    /// Writes the fragment of a link that stands for itself: with the quote of its passage and the
    /// plans that it carries. Links inside the page need neither, and stay short.
    pub fn write_whole(&self, quote: Option<&Quote>) -> String {
        let mut out = form_urlencoded::Serializer::new(self.write());
        if let Some(quote) = quote.filter(|_| self.at.is_some()) {
            out.append_pair("quote", &quote.write());
        }
        for (key, plan) in [("planL", &self.carried.left), ("planR", &self.carried.right)] {
            if let Some(plan) = plan {
                out.append_pair(key, plan);
            }
        }
        out.finish()
    }
}

/// Longest value that is taken from an address, in characters.
const MOST: usize = 300;

fn is_short(value: &str) -> bool {
    value.chars().count() <= MOST
}

/// Longest text of corrections that is taken.
const MOST_FIX: usize = 2000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_totally() {
        let cases = [
            ("", Address::default()),
            ("#", Address::default()),
            ("#view=nonsense&lang=xx&embed=maybe&at=middle:3&later=1", Address::default()),
            (
                "#view=targets&show=both&sort=-size&group=theme",
                Address {
                    view: View::Targets,
                    show: Some("both".into()),
                    sort: Some("-size".into()),
                    group: Some("theme".into()),
                    ..Address::default()
                },
            ),
            (
                "#left=a&right=b&view=read&at=right:3.1-2&find=5G%7Ca+b&apart=1&fix=k3x9*px*.y&lang=en-GB&embed=1&scheme=dark",
                Address {
                    left: "a".into(),
                    right: "b".into(),
                    view: View::Read,
                    at: Some((false, "3.1-2".into())),
                    find: Some("5G|a b".into()),
                    apart: true,
                    fix: Some("k3x9*px*.y".into()),
                    lang: Some(Lang::En),
                    embed: true,
                    scheme: Scheme::Dark,
                    ..Address::default()
                },
            ),
        ];
        for (fragment, wanted) in cases {
            assert_eq!(Address::read(fragment), wanted, "{fragment}");
            assert_eq!(Address::read(&wanted.write()), wanted, "{fragment}");
        }
    }

    #[test]
    fn links_of_other_versions_open_as_far_as_they_are_known() {
        assert!(!Address::read("#v=1&left=a").newer);
        assert!(!Address::read("#v=nonsense").newer);
        let later = Address::read("#v=2&left=a&map=3");
        assert!(later.newer);
        assert_eq!((later.left.as_str(), later.write().as_str()), ("a", "left=a"));
    }

    #[test]
    fn a_whole_link_has_its_quote_and_its_plans() {
        let mut address = Address::read("#left=a&at=left:1-2&planL=d.abc");
        let quote = Quote::read("甲.乙丙.丁.0a1b");
        assert!(quote.is_some());
        let whole = address.write_whole(quote.as_ref());
        address.quote = quote;
        assert_eq!(Address::read(&whole), address);
        assert_eq!(Address::read(&address.write()).carried, Carried::default(), "links inside stay short");
    }

    #[test]
    fn an_address_changes_by_keys() {
        let address = Address::read("#left=a&view=themes&theme=iot");
        let changed = address.updated("view=targets&theme=");
        assert_eq!(changed.write(), "left=a&view=targets");
    }

    #[test]
    fn hostile_values_stay_text() {
        let address = Address::read("#left=%3Cscript%3E&theme=a%26b%3Dc");
        assert_eq!(address.left, "<script>");
        assert_eq!(Address::read(&address.write()), address);
        assert!(Address::read(&format!("#left={}", "x".repeat(5000))).left.is_empty());
        let words = "站".repeat(MOST);
        assert_eq!(
            Address::read(&format!("#find={words}")).find,
            Some(words.clone()),
            "characters are counted"
        );
        assert_eq!(Address::read(&format!("#find={words}站")).find, None);
        assert_eq!(Address::read(&format!("#fix={}", "x".repeat(5000))).fix, None);
        let fix = Address { fix: Some("k3x9*p3.1-1*.2.4-6".into()), ..Address::default() };
        assert_eq!(fix.write(), "fix=k3x9*p3.1-1*.2.4-6", "no escapes make it longer");
    }
}

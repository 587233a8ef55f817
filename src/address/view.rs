//! The views and colour schemes that an address can name, and their words there.
//!
//! Absent: what a view shows (`app`).

/// Which view is on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum View {
    /// Summary, map of both outlines, all plans at a glance.
    #[default]
    Overview,
    /// Theme by theme, linked passages facing each other.
    Themes,
    /// All targets of both plans with verdicts.
    Targets,
    /// Both plans in full.
    Read,
    /// Everything that changed between two versions of one document; in a tab where there are two.
    Changes,
    /// Every part of the page in every state, for those who change it; in no tab.
    Styleguide,
}

impl View {
    /// The views that the tabs name, in their order.
    pub const ALL: [View; 4] = [View::Overview, View::Themes, View::Targets, View::Read];

    /// The view's word in an address.
    pub fn code(self) -> &'static str {
        match self {
            View::Overview => "overview",
            View::Themes => "themes",
            View::Targets => "targets",
            View::Read => "read",
            View::Changes => "changes",
            View::Styleguide => "styleguide",
        }
    }

    pub(super) fn from_code(code: &str) -> Option<Self> {
        View::ALL.into_iter().chain([View::Changes, View::Styleguide]).find(|view| view.code() == code)
    }
}

/// A colour scheme asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// As the system says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Scheme {
    /// The scheme's word in an address.
    pub fn code(self) -> &'static str {
        match self {
            Scheme::Auto => "auto",
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        }
    }
}

//! Words of the help: the list of keys, and the hint of a first visit.

/// The words.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field's name says which word it is; the tables show the rest")]
pub struct HelpWords {
    pub open: &'static str,
    pub title: &'static str,
    pub lead: &'static str,
    pub how: &'static str,
    /// What each view is for.
    pub views: [&'static str; 4],
    pub keys: &'static str,
    /// Keys, and what they do.
    pub rows: &'static [(&'static [&'static str], &'static str)],
    pub hint: &'static str,
    pub got_it: &'static str,
}

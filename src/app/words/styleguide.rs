//! Words of the style guide.

/// The words.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field's name says which word it is; the tables show the rest")]
pub struct GuideWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub colours: &'static str,
    pub scale: &'static str,
    pub sample: &'static str,
    pub controls: &'static str,
    pub verdicts: &'static str,
    pub passages: &'static str,
    pub plain: &'static str,
    pub marked: &'static str,
    pub notices: &'static str,
    pub dialog: &'static str,
    pub waiting: &'static str,
    pub ramp: &'static str,
}

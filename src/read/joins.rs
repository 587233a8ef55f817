//! Whether two lines are one paragraph that the layout had cut, in mid-sentence or mid-word.
//!
//! Worked example: `…增强港口集疏` + running header + `运能力。` is one paragraph, for the first half
//! stops without any final mark after more than a line of text, and the second half begins with
//! none. Never joined is
//!
//! - anything to a half that ended in `。` `；` `：` or the like: a page that happens to end with a
//!   sentence cannot be told from the end of a paragraph, and stays apart;
//! - a line that begins with a mark of its own: an accepted heading, a box, a goal `——`, a caption,
//!   a note, a table row;
//! - anything to a heading, a caption, or a line too short to have been cut by the layout, unless
//!   it stops at a comma.
//!
//! Absent: finding the running headers (`headers`), and joining rows of a table.

use super::line::{count, is_wide};

/// A join that was made, or one that could not be decided and was not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Join {
    /// Line of the first half.
    pub from: u32,
    /// Line of the second half.
    pub to: u32,
    /// Whether a running header stood between.
    pub over_header: bool,
    /// Whether the halves were joined.
    pub made: bool,
}

/// What to do with two neighbouring lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// One paragraph.
    Join,
    /// Two paragraphs.
    Apart,
    /// Two paragraphs for all that can be said.
    Undecided,
}

/// The shortest text that the layout can have cut, in characters: well below one printed line.
const SHORTEST_CUT: usize = 28;

/// Whether `before`, the text of a paragraph so far, goes on in `after`. Marks of `after` have been
/// looked at by the caller.
pub(super) fn decide(before: &str, after: &str, over_header: bool) -> Verdict {
    if !is_open(before) {
        // A page may end with a sentence in the middle of a paragraph. Only a page break can do
        // that, and a paragraph with a heading of its own is surely a new one.
        let fresh = super::runin::heading(after).is_some();
        return if over_header && !fresh { Verdict::Undecided } else { Verdict::Apart };
    }
    if ends_in_comma(before) && count(before) >= 8 || count(before) >= SHORTEST_CUT {
        return Verdict::Join;
    }
    if over_header { Verdict::Undecided } else { Verdict::Apart }
}

/// Whether a text stops without a mark that ends a paragraph. Closing quotes and brackets are
/// looked through.
pub(super) fn is_open(text: &str) -> bool {
    let text = text.trim_end_matches(['”', '’', '"', ')', '）', '》', '】', '」', '』', ' ']);
    !text.ends_with(['。', '；', ';', '：', ':', '！', '!', '？', '?', '…', '.'])
}

/// Whether a text stops at a comma, where no paragraph ends.
pub(super) fn ends_in_comma(text: &str) -> bool {
    text.ends_with(['，', ',', '、'])
}

/// Puts the second half behind the first. Between Chinese characters nothing is inserted; two
/// Latin words keep a space.
pub(super) fn append(before: &mut String, after: &str) {
    let word = |c: Option<char>| c.is_some_and(|c| !is_wide(c) && c.is_alphabetic());
    if word(before.chars().next_back()) && word(after.chars().next()) {
        before.push(' ');
    }
    before.push_str(after);
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str = "到二〇三〇年全省内河千吨级航道里程进一步增加,沿江沿海主要港口集疏";

    #[test]
    fn cut_in_mid_word_or_after_a_comma() {
        assert_eq!(decide(LONG, "运能力增强。", false), Verdict::Join);
        assert_eq!(decide("推进航道整治,改善通航条件,", "提升能力。", true), Verdict::Join);
    }

    #[test]
    fn a_finished_paragraph_stays_apart() {
        let done = format!("{LONG}运。");
        assert_eq!(decide(&done, "加快船闸建设。实施扩容改造工程。", true), Verdict::Apart);
        assert_eq!(decide(&done, "推进船闸扩容,实施改造工程,扩大通过能力。", true), Verdict::Undecided);
        assert_eq!(decide(&done, "推进船闸扩容,实施改造工程,扩大通过能力。", false), Verdict::Apart);
    }

    #[test]
    fn a_short_line_without_a_mark_is_a_caption_or_title() {
        assert_eq!(decide("内河航道布局示意图", "推进船闸扩容。", false), Verdict::Apart);
    }

    #[test]
    fn what_stands_between_the_halves() {
        let joined = |a: &str, b| {
            let mut text = a.to_owned();
            append(&mut text, b);
            text
        };
        assert_eq!(joined("港口集疏", "运能力"), "港口集疏运能力");
        assert_eq!(joined("Low-Power", "Wide"), "Low-Power Wide");
        assert_eq!(joined("20", "25年"), "2025年");
    }
}

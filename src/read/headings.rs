//! Headings: which marked line is one, and which is the first line of a paragraph.
//!
//! The same mark does both jobs. Worked example, after a heading `(一)航道`:
//!
//! - `(二)港口。` is a heading: the number is due, the text is short, the only full stop ends it.
//! - `(二)港口。加快沿江港口整合,…` is a heading that runs into its first paragraph: it opens a
//!   section and is its first passage as well.
//! - `1. 绿色港口。推广岸电使用,…` is a numbered paragraph: lower marks open a section only where
//!   they stand on a line of their own.
//! - `一、二级航道…` in the middle of a cut sentence is neither: its number is not due.
//!
//! Absent: numbering within boxes, where marks only number entries (`boxes`).

use super::line::count;
use super::marks::{Mark, Rank};

/// The numbers that are open, the highest rank first.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbering {
    open: Vec<(Rank, u32)>,
}

impl Numbering {
    /// The number that is due for a rank.
    pub(super) fn due(&self, rank: Rank) -> u32 {
        self.open.iter().find(|(open, _)| *open == rank).map_or(1, |(_, last)| last + 1)
    }

    /// Whether the mark is the one that is due.
    pub(super) fn is_due(&self, mark: &Mark) -> bool {
        self.due(mark.rank) == mark.ordinal
    }

    /// Whether a heading of a rank is open.
    pub(super) fn has(&self, rank: Rank) -> bool {
        self.open.iter().any(|(open, _)| *open == rank)
    }

    /// Goes on from this mark: lower ranks begin anew.
    pub(super) fn enter(&mut self, mark: &Mark) {
        self.open.retain(|(rank, _)| *rank < mark.rank);
        self.open.push((mark.rank, mark.ordinal));
    }

    /// Forgets everything, as an annex does.
    pub(super) fn clear(&mut self) {
        self.open.clear();
    }
}

/// How what stands behind a mark is built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A line of its own: the heading without its final mark.
    Own(String),
    /// The heading with which a paragraph begins.
    RunIn(String),
    /// A paragraph without heading.
    Long,
}

/// Longest heading on a line of its own, in characters; chapters may be longer, for they are
/// often two phrases.
const LONGEST: usize = 50;
const LONGEST_CHAPTER: usize = 64;

/// The form of the text behind a mark.
pub(super) fn form(rest: &str, rank: Rank) -> Form {
    let rest = rest.trim();
    let longest = if rank <= Rank::Section { LONGEST_CHAPTER } else { LONGEST };
    let body = rest.strip_suffix(['。', '：', ':']).unwrap_or(rest);
    if body.is_empty() {
        return if rank <= Rank::Section { Form::Own(String::new()) } else { Form::Long };
    }
    if count(body) <= longest
        && !body.contains(['。', ';', '；', '：', ':'])
        && !body.ends_with(['，', ',', '、', ';', '；'])
    {
        return Form::Own(body.to_owned());
    }
    match super::runin::heading(rest) {
        Some(heading) => Form::RunIn(heading.to_owned()),
        None => Form::Long,
    }
}

/// What a marked line outside boxes turns out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// A heading; `jumps` where its number was not due.
    Heading { title: String, jumps: bool },
    /// A heading and the first line of its first passage.
    RunIn(String),
    /// A numbered paragraph.
    Item,
    /// No mark at all: the line goes on from the one before.
    Continuation,
}

/// Decides on a marked line. `after_cut` says that the line before stops in mid-sentence.
pub(super) fn judge(mark: &Mark, rest: &str, numbering: &Numbering, after_cut: bool) -> Verdict {
    let due = numbering.is_due(mark);
    let structural = mark.rank <= Rank::Bracketed;
    match form(rest, mark.rank) {
        _ if after_cut && !due => Verdict::Continuation,
        Form::Own(title) if due || structural => Verdict::Heading { title, jumps: !due },
        // A second list of numbered headings may begin anew.
        Form::Own(title) if mark.ordinal == 1 && !numbering.has(mark.rank) => {
            Verdict::Heading { title, jumps: false }
        }
        Form::RunIn(title) if structural && due => Verdict::RunIn(title),
        _ => Verdict::Item,
    }
}

#[cfg(test)]
mod tests {
    use super::super::marks::scan;
    use super::*;

    fn check(open: &[&str], line: &str, after_cut: bool, wanted: &Verdict) {
        let mut numbering = Numbering::default();
        for mark in open {
            numbering.enter(&scan(mark).unwrap());
        }
        let mark = scan(line).unwrap();
        assert_eq!(&judge(&mark, &line[mark.rest..], &numbering, after_cut), wanted, "{line}");
    }

    fn heading(title: &str) -> Verdict {
        Verdict::Heading { title: title.into(), jumps: false }
    }

    #[test]
    fn the_same_mark_as_heading_and_as_item() {
        let open = ["二、航运", "(一)航道"];
        check(&open, "(二)港口。", false, &heading("港口"));
        check(&open, "(二)港口。加快沿江港口整合,推进锚地建设。", false, &Verdict::RunIn("港口".into()));
        check(&open, "1. 绿色港口。推广岸电使用,减少排放。", false, &Verdict::Item);
        check(
            &open,
            "1. 绿色港口还不够多,与低碳要求有差距。",
            false,
            &heading("绿色港口还不够多,与低碳要求有差距"),
        );
        check(&open, "三、保障", false, &heading("保障"));
    }

    #[test]
    fn a_mark_in_a_cut_sentence_whose_number_is_not_due() {
        check(&["七、航运", "(一)航道"], "一、二级航道联动发展。", true, &Verdict::Continuation);
    }

    #[test]
    fn a_number_that_jumps_is_still_a_heading_and_said_so() {
        check(&["二、航运"], "四、保障", false, &Verdict::Heading { title: "保障".into(), jumps: true });
    }

    #[test]
    fn lower_ranks_begin_anew() {
        let mut numbering = Numbering::default();
        for mark in ["一、", "(一)", "1.", "2.", "(二)"] {
            numbering.enter(&scan(mark).unwrap());
        }
        assert_eq!((numbering.due(Rank::Chinese), numbering.due(Rank::Bracketed)), (2, 3));
        assert_eq!(numbering.due(Rank::Number), 1);
    }
}

//! Subjects of figures that a sentence lists: which figure belongs to which item, and what a clause
//! that only says 占…比重 or 较…提高 is about.
//!
//! Worked example: `水运业、港航业产值达到20亿元、9亿元,分别较上期提高8%、6%`. The first two figures share
//! one subject that lists two things, so they are about 水运业产值 and 港航业产值. The next two only say
//! 较上期: they are about the two before them, each in its turn.
//!
//! Absent: what one figure by itself is about (`subjects`).

use super::line::count;

/// A figure of a sentence: its clause begins at `clause`, and `subject` is what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Listed {
    pub(super) clause: usize,
    pub(super) subject: String,
    /// What a share was taken of, once that is settled: `港口产值` of `港口产值占全省比重`.
    pub(super) share_of: Option<String>,
}

impl Listed {
    pub(super) fn new(clause: usize, subject: String) -> Self {
        Listed { clause, subject, share_of: None }
    }

    /// What another share behind this figure would be of.
    fn base(&self) -> &str {
        self.share_of.as_deref().unwrap_or(&self.subject)
    }
}

/// Gives each figure of a sentence a subject of its own, in place.
pub(super) fn settle(figures: &mut [Listed]) {
    let mut start = 0;
    while let Some(first) = figures.get(start).cloned() {
        let rest = figures.get(start..).unwrap_or_default();
        let many = rest.iter().take_while(|next| **next == first).count().max(1);
        let earlier = figures.get(..start).unwrap_or_default();
        let related = if is_relative(&first.subject) { of_antecedents(earlier, &first, many) } else { None };
        let own = related.or_else(|| {
            items(&first.subject, many).map(|items| items.into_iter().map(|item| (item, None)).collect())
        });
        for (figure, (subject, share_of)) in figures.iter_mut().skip(start).zip(own.unwrap_or_default()) {
            (figure.subject, figure.share_of) = (subject, share_of);
        }
        start += many;
    }
}

/// Whether a subject only says how its figure stands to another one.
pub(super) fn is_relative(subject: &str) -> bool {
    const BEGINS: [&str; 13] = [
        "占",
        "较",
        "比“",
        "比20",
        "比上",
        "与“",
        "与20",
        "高于",
        "高出",
        "同比",
        "年均增",
        "年均下降",
        "环比",
    ];
    BEGINS.iter().any(|word| subject.starts_with(word)) && !subject.starts_with("占地")
}

/// A subject, and what it is a share of.
type Related = (String, Option<String>);

/// The subjects before, each with the relative words: as many as there are figures, or those of the
/// nearest clause joined for a single figure.
fn of_antecedents(earlier: &[Listed], relative: &Listed, many: usize) -> Option<Vec<Related>> {
    let words = relative.subject.trim_end_matches("分别");
    let share = words.starts_with('占');
    let of = |listed: &Listed| if share { listed.base().to_owned() } else { listed.subject.clone() };
    let with = |subject: String| {
        let bare = subject.trim_end_matches("分别");
        (format!("{bare}{words}"), share.then(|| bare.to_owned()))
    };
    if many > 1 {
        let from = earlier.len().checked_sub(many)?;
        return Some(earlier.get(from..)?.iter().map(|listed| with(of(listed))).collect());
    }
    let nearest = earlier.last()?.clause;
    let mut of_clause: Vec<String> = earlier.iter().filter(|l| l.clause == nearest).map(of).collect();
    of_clause.dedup();
    (of_clause.len() <= 2).then(|| vec![with(of_clause.join("、"))])
}

/// The items that a subject lists, if there are as many as figures.
fn items(subject: &str, many: usize) -> Option<Vec<String>> {
    if many < 2 {
        return None;
    }
    let whole = subject.trim_end_matches("分别");
    let by_marks = |marks: &[char]| -> Vec<String> { whole.split(marks).map(str::to_owned).collect() };
    let listed = [by_marks(&['、']), by_marks(&['、', '和', '及'])].into_iter().find(|l| l.len() == many)?;
    let last = listed.last()?;
    listed.iter().map(|item| completed(item, last)).collect()
}

/// An item with what the last one ends with for all of them.
fn completed(item: &str, last: &str) -> Option<String> {
    if item == last {
        return Some(item.replace("分别", ""));
    }
    let suffixes = item.char_indices().map(|(at, _)| item.get(at..).unwrap_or_default());
    let tail = suffixes.take(40).find_map(|suffix| last.split_once(suffix).map(|(_, tail)| tail));
    let relative = || {
        let at = ["分别", "占", "较"].iter().filter_map(|word| last.find(word)).min()?;
        last.get(at..)
    };
    match tail.or_else(relative) {
        Some(tail) => Some(format!("{item}{}", tail.replace("分别", "").trim_start_matches([')', '）']))),
        None => (count(item) >= 4).then(|| item.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(given: &[(usize, &str)], wanted: &[&str]) {
        let mut figures: Vec<Listed> =
            given.iter().map(|&(clause, of)| Listed::new(clause, of.to_owned())).collect();
        settle(&mut figures);
        let found: Vec<_> = figures.iter().map(|listed| listed.subject.as_str()).collect();
        assert_eq!(found, wanted);
    }

    #[test]
    fn figures_of_a_list() {
        let both = "沿江、沿海港口吞吐量";
        check(&[(0, both), (0, both)], &[both, both]);
        check(&[(0, "泊位利用率、船闸利用率"); 2], &["泊位利用率", "船闸利用率"]);
        check(&[(0, "水运业、港航业产值占比"); 2], &["水运业产值占比", "港航业产值占比"]);
        check(
            &[(0, "进出港、出港、进港占全国比重分别"); 3],
            &["进出港占全国比重", "出港占全国比重", "进港占全国比重"],
        );
        check(&[(0, "货船和客船"), (0, "货船和客船"), (0, "货船和客船")], &["货船和客船"; 3]);
    }

    #[test]
    fn a_share_of_what_was_named_before() {
        check(&[(0, "港口产值"), (9, "占全省比重")], &["港口产值", "港口产值占全省比重"]);
        check(
            &[(0, "水运业产值"), (0, "港航业产值"), (9, "较上期"), (9, "较上期")],
            &["水运业产值", "港航业产值", "水运业产值较上期", "港航业产值较上期"],
        );
        check(
            &[(0, "港口产值"), (9, "占全省比重"), (19, "占全国比重")],
            &["港口产值", "港口产值占全省比重", "港口产值占全国比重"],
        );
        check(&[(0, "占地面积"), (9, "占全省")], &["占地面积", "占地面积占全省"]);
        check(&[(0, "占全省")], &["占全省"]);
    }
}

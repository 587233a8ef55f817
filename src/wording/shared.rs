//! The wording that two different passages share, wherever it stands in them.
//!
//! Worked example (`«…»` shared), with 数据中心 a term:
//!
//! ```text
//! «沿江三市»加快推进«数据中心»布局，新建«机架2万个»。
//! 支持«数据中心»加快推进绿色改造，«沿江三市»每市改造«机架2万个»。
//! ```
//!
//! The order differs, which a diff could not show; 加快推进 stands in both and says nothing.
//!
//! The longest common run is taken first, at every place where it stands; then the next longest
//! of what is left, and so on. A passage that says a thing twice has it marked twice.
//!
//! Absent: likeness of meaning. 机房 and 数据中心 share nothing here; the links see to that.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Range;

use super::atoms::{Atom, Judge, atoms, trimmed};
use super::likeness::share;
use super::model::{Mark, Span};
use super::suffixes::Suffixes;
use super::token::{Keys, Token};

/// Both passages with the shared wording marked, and which share of them it is.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) left: Vec<Span>,
    pub(super) right: Vec<Span>,
    pub(super) share: f64,
}

/// Marks the wording that both passages share.
pub(super) fn shared(
    (left, left_words): (&str, &[Token<'_>]),
    (right, right_words): (&str, &[Token<'_>]),
    keys: &mut Keys,
) -> Shared {
    let mut all = atoms(left, left_words, keys);
    let split = all.len();
    all.push(Atom::border());
    all.extend(atoms(right, right_words, keys));
    let runs = Search::new(&all, split).runs();
    let in_runs: usize = runs.iter().map(|run| counted(all.get(run.atoms.clone()).unwrap_or_default())).sum();
    let (left_runs, right_runs): (Vec<&Run>, Vec<&Run>) =
        runs.iter().partition(|run| run.atoms.start < split);
    Shared {
        left: spans(left, &all, &left_runs),
        right: spans(right, &all, &right_runs),
        share: share(in_runs, counted(&all)),
    }
}

fn counted(atoms: &[Atom]) -> usize {
    atoms.iter().filter(|atom| atom.counts()).count()
}

/// A stretch of shared wording in one of the passages.
#[derive(Clone, Debug)]
struct Run {
    atoms: Range<usize>,
    group: u32,
}

fn spans(text: &str, atoms: &[Atom], runs: &[&Run]) -> Vec<Span> {
    let mut found = Vec::new();
    let mut push = |bytes: Range<usize>, mark, group| {
        if let Some(text) = text.get(bytes).filter(|text| !text.is_empty()) {
            found.push(Span { text: text.to_owned(), mark, group });
        }
    };
    let mut at = 0;
    for run in runs {
        let inside = atoms.get(run.atoms.clone()).unwrap_or_default();
        let (Some(first), Some(last)) = (inside.first(), inside.last()) else { continue };
        push(at..first.bytes.start, Mark::Plain, None);
        push(first.bytes.start..last.bytes.end, Mark::Shared, Some(run.group));
        at = last.bytes.end;
    }
    push(at..text.len(), Mark::Plain, None);
    found
}

/// The search for common runs over both passages, one behind the other with a border between.
struct Search<'a> {
    atoms: &'a [Atom],
    split: usize,
    suffixes: Suffixes,
    judge: Judge,
    /// Runs taken so far, and for each atom which of them covers it.
    taken: Vec<Run>,
    cover: Vec<Option<usize>>,
}

impl<'a> Search<'a> {
    fn new(atoms: &'a [Atom], split: usize) -> Search<'a> {
        let symbols: Vec<u32> = atoms.iter().map(|atom| atom.key).collect();
        Search {
            atoms,
            split,
            suffixes: Suffixes::new(&symbols),
            judge: Judge::new(atoms),
            taken: Vec::new(),
            cover: vec![None; atoms.len()],
        }
    }

    /// All runs, from left to right.
    fn runs(mut self) -> Vec<Run> {
        let mut waiting = self.candidates();
        let mut groups = 0;
        while let Some((length, Reverse(start), other)) = waiting.pop() {
            let run = start..start + length;
            let free = self.free_part(&run);
            if free == run {
                self.take(&run, &mut groups);
            } else {
                let other = other + free.start - start;
                waiting.extend(self.worth(free, other));
            }
        }
        self.taken.sort_by_key(|run| run.atoms.start);
        self.taken
    }

    /// Runs that stand on both sides and cannot be made longer.
    fn candidates(&self) -> BinaryHeap<Queued> {
        let longest = self.suffixes.longest_elsewhere(self.split);
        let mut found = BinaryHeap::new();
        let mut before = 0;
        for (at, &(length, other)) in longest.iter().enumerate() {
            if length > 0 && before != length + 1 {
                found.extend(self.worth(at..at + length, other));
            }
            before = length;
        }
        found
    }

    /// The run without loose ends, if it is worth marking.
    fn worth(&self, run: Range<usize>, other: usize) -> Option<Queued> {
        let from = run.start;
        let run = trimmed(self.atoms, run, other);
        let queued = (run.len(), Reverse(run.start), other + run.start - from);
        self.judge.counts(&run).then_some(queued)
    }

    fn cover(&self, at: usize) -> Option<&Run> {
        let taken = self.cover.get(at).copied().flatten()?;
        self.taken.get(taken)
    }

    /// The part that no other run covers yet. Longer runs come first, so one that overlaps covers
    /// an end.
    fn free_part(&self, run: &Range<usize>) -> Range<usize> {
        let Range { mut start, mut end } = *run;
        while let Some(other) = self.cover(start).filter(|_| start < end) {
            start = other.atoms.end;
        }
        while let Some(other) = end.checked_sub(1).and_then(|last| self.cover(last)).filter(|_| start < end) {
            end = other.atoms.start;
        }
        start..end.max(start)
    }

    /// Takes the run wherever it stands free. Where it stands on the other side only within longer
    /// runs, it joins the first of those.
    fn take(&mut self, run: &Range<usize>, groups: &mut u32) {
        let places = self.suffixes.occurrences(run);
        let is_free = |at: &&usize| self.free_part(&(**at..**at + run.len())).len() == run.len();
        let free: Vec<usize> = places.iter().filter(is_free).copied().collect();
        let is_left = |at: &usize| *at < self.split;
        let both = free.iter().any(is_left) && !free.iter().all(is_left);
        let cover = |at: usize| self.cover(at).or_else(|| self.cover(at + run.len() - 1));
        let within = places.iter().filter(|at| is_left(at) != is_left(&run.start)).find_map(|&at| cover(at));
        let group = match within.filter(|_| !both) {
            Some(other) => other.group,
            None => {
                *groups += 1;
                *groups - 1
            }
        };
        for start in free {
            let atoms = start..start + run.len();
            if self.cover(start).is_none() {
                self.cover.get_mut(atoms.clone()).unwrap_or_default().fill(Some(self.taken.len()));
                self.taken.push(Run { atoms, group });
            }
        }
    }
}

/// A run in the queue: its length, its start, and where it starts in the other passage. The longest
/// comes first, then the leftmost.
type Queued = (usize, Reverse<usize>, usize);

#[cfg(test)]
mod tests {
    use super::super::testing::check_shared;

    #[test]
    fn wording_is_shared_out_of_order() {
        check_shared(
            "沿江三市加快推进数据中心布局，新建机架2万个。",
            "支持数据中心加快推进绿色改造，沿江三市每市改造机架2万个。",
            "«1:沿江三市»<加快推进>«0:数据中心»<布局，新建>«2:机架2万个»<。>\n\
             <支持>«0:数据中心»<加快推进绿色改造，>«1:沿江三市»<每市改造>«2:机架2万个»<。>",
        );
    }

    #[test]
    fn stock_phrases_years_and_halves_of_words_do_not_count() {
        check_shared(
            "到2025年，加快推进渔港建设。",
            "到2025年，加快推进灯塔建设。",
            "<到2025年，加快推进渔港建设。>\n<到2025年，加快推进灯塔建设。>",
        );
        check_shared(
            "进一步加强统筹协调",
            "进一步加强统筹协调管理",
            "<进一步加强统筹协调>\n<进一步加强统筹协调管理>",
        );
        check_shared(
            "建设渔港灯塔体系",
            "布设渔港灯塔体制",
            "<建设>«0:渔港灯塔»<体系>\n<布设>«0:渔港灯塔»<体制>",
        );
    }

    #[test]
    fn what_is_said_twice_is_marked_twice() {
        check_shared(
            "新型渔港码头好，修新型渔港码头。",
            "看新型渔港码头",
            "«0:新型渔港码头»<好，修>«0:新型渔港码头»<。>\n<看>«0:新型渔港码头»",
        );
        check_shared(
            "修新型渔港码头，又见新型渔港",
            "见修新型渔港码头了",
            "«0:修新型渔港码头»<，又见>«0:新型渔港»\n<见>«0:修新型渔港码头»<了>",
        );
    }

    #[test]
    fn names_and_english() {
        check_shared("部署IPv6", "改造 IPv6 网", "<部署>«0:IPv6»\n<改造 >«0:IPv6»< 网>");
        check_shared(
            "The harbour shall build a new stone pier by winter.",
            "By winter, nets are mended; a new stone pier follows.",
            "<The harbour shall build a >«0:new stone pier»< by winter.>\n\
             <By winter, nets are mended; a >«0:new stone pier»< follows.>",
        );
        check_shared("", "桥", "\n<桥>");
    }
}

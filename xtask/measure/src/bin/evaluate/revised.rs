//! How much of a revision is found again, and how much is reported that was not done.
//!
//! Each plan of the gazette, in official text and as gist, is revised from several seeds (`reviser`); what
//! is brought in comes from the plan after it. Two things are counted:
//!
//! - entries (passages, headings, rows of tables) that were edited, moved, taken out or brought in. One is
//!   found if the list of changes has it with the right kind and the right counterpart;
//! - edits within passages. One is found if at least half of its characters are marked, or, where
//!   sentences changed places, if one is marked as moved. A marked stretch is false if nothing in it was
//!   changed. How much is marked beside what was changed is said apart, in characters: a figure is marked
//!   with its unit, a title of a document as a whole.
//!
//! Absent: invented text with its own trial, which `wording` has.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use plan_compare::compare::{EntryKind, Side, versions};
use plan_compare::plan::{Lang, Plan};
use plan_compare::theme::Lexicon;
use plan_compare::wording::{ChangeKind, Choice, Mark, Span, Wording};

use crate::draft::Draft;
use crate::marked::Marked;
use crate::reviser::{Amount, Reviser, Versions};

/// As many revisions are made of each plan.
const SEEDS: u64 = 5;
const AMOUNTS: [(&str, Amount); 2] = [
    ("usual", Amount { edited: 30, removed: 6, inserted: 6, moved: 6 }),
    ("heavy", Amount { edited: 70, removed: 15, inserted: 15, moved: 10 }),
];

/// How many were done, found, reported, and reported falsely.
#[derive(Clone, Copy, Default)]
struct Score {
    done: usize,
    found: usize,
    reported: usize,
    wrong: usize,
}

#[derive(Default)]
struct Trial {
    entries: Score,
    edits: Score,
    /// Characters that are marked, and those of them that were not changed.
    marked: usize,
    beside: usize,
}

/// One entry's change: what became of it, and the entry on either side.
type Event = (ChangeKind, Option<(u8, String)>, Option<(u8, String)>);

/// The figures of all plans as a table.
pub(crate) fn table(official: &[Plan], gists: &[Plan], lexicon: &Lexicon) -> String {
    let mut table = format!(
        "{:<36}  {:>8}  {:>7}  {:>7}  {:>8}  {:>7}  {:>7}  {:>7}\n",
        "two versions of one plan", "changed", "found", "false", "edits", "found", "false", "beside"
    );
    for (text, plans) in [("official text", official), ("gists", gists)] {
        for (name, amount) in AMOUNTS {
            let trial = trial(plans, amount, lexicon);
            // Writing into a text cannot fail.
            let _ = write!(table, "{:<36}", format!("{text}, {name} revision"));
            for score in [trial.entries, trial.edits] {
                let _ = write!(
                    table,
                    "  {:>8}  {:>7.3}  {:>7.3}",
                    score.done,
                    score.recall(),
                    score.wrong_share()
                );
            }
            let _ = writeln!(table, "  {:>7.3}", share(trial.beside, trial.marked));
        }
    }
    table
}

fn trial(plans: &[Plan], amount: Amount, lexicon: &Lexicon) -> Trial {
    let mut trial = Trial::default();
    for (at, plan) in plans.iter().enumerate() {
        let Some(donor) = plans.get((at + 1) % plans.len()) else { continue };
        for seed in 0..SEEDS {
            let made = Reviser::new(seed * 1000 + at as u64, donor).revise(plan, amount);
            trial.run(&made, lexicon);
        }
    }
    trial
}

impl Score {
    fn recall(self) -> f64 {
        share(self.found, self.done)
    }

    fn wrong_share(self) -> f64 {
        share(self.wrong, self.reported)
    }
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

impl Trial {
    fn run(&mut self, made: &Versions, lexicon: &Lexicon) {
        let found = versions(&made.left, &made.right, lexicon, Lang::Zh);
        let key = |side: Side, at: Option<usize>| {
            found.entry(side, at).map(|entry| (number(entry.kind), entry.id.clone()))
        };
        let mut reported: BTreeSet<Event> = BTreeSet::new();
        let mut wordings: BTreeMap<String, &Wording> = BTreeMap::new();
        for change in &found.revision.changes {
            let (left, right) = (key(Side::Left, change.left), key(Side::Right, change.right));
            if let (Some(one), Some(other)) = (&left, &right)
                && one == other
                && one.0 == number(EntryKind::Passage)
            {
                wordings.insert(one.1.clone(), &change.wording);
            }
            if change.kind != ChangeKind::Unchanged {
                reported.insert((change.kind, left, right));
            }
        }
        let done = events(made);
        self.entries.done += done.len();
        self.entries.found += done.intersection(&reported).count();
        self.entries.reported += reported.len();
        self.entries.wrong += reported.difference(&done).count();
        let drafts: BTreeMap<&str, &Draft> = made.drafts.iter().map(|d| (d.id.as_str(), d)).collect();
        for right in &made.finals {
            if let Some(left) = drafts.get(right.id.as_str()) {
                self.within(left, right, wordings.get(&right.id).copied());
            }
        }
    }

    /// Counts the edits within a passage of both versions; where it was not recognised, none is found.
    fn within(&mut self, left: &Draft, right: &Draft, wording: Option<&Wording>) {
        let (ours, theirs) = (left.ids(), right.ids());
        let spans = |side: fn(&Wording) -> &[Span]| wording.map(side).unwrap_or_default();
        let shared = wording.is_some_and(|wording| wording.choice == Choice::SharedWording);
        let (gone, come) =
            (Marked::new(left, spans(|w| &w.left), shared), Marked::new(right, spans(|w| &w.right), shared));
        for edit in &right.edits {
            let out: Vec<usize> = edit.gone.iter().filter(|id| ours.contains(id)).copied().collect();
            let new: Vec<usize> = edit.come.iter().filter(|id| theirs.contains(id)).copied().collect();
            let ((a, b), (c, d)) = (gone.count(&out), come.count(&new));
            if a + c > 0 {
                self.edits.done += 1;
                self.edits.found += usize::from(2 * (b + d) >= a + c);
            }
        }
        if reordered(left, right) {
            let moved = |span: &Span| span.mark == Mark::Moved;
            self.edits.done += 1;
            self.edits.found += usize::from(spans(|w| &w.left).iter().any(moved));
        }
        for (side, other) in [(&gone, &theirs), (&come, &ours)] {
            for (size, changed) in side.stretches(other) {
                self.edits.reported += 1;
                self.edits.wrong += usize::from(changed == 0);
                self.marked += size;
                self.beside += size - changed;
            }
        }
    }
}

/// Whether pieces of both versions stand in another order.
fn reordered(left: &Draft, right: &Draft) -> bool {
    let places: BTreeMap<usize, usize> =
        left.pieces().enumerate().map(|(at, piece)| (piece.id, at)).collect();
    !right.pieces().filter_map(|piece| places.get(&piece.id)).is_sorted()
}

/// Everything that was done to entries.
fn events(made: &Versions) -> BTreeSet<Event> {
    let passage = |draft: &Draft| Some((number(EntryKind::Passage), draft.id.clone()));
    let drafts: BTreeMap<&str, &Draft> = made.drafts.iter().map(|draft| (draft.id.as_str(), draft)).collect();
    let mut events = BTreeSet::new();
    for draft in &made.finals {
        let before = drafts.get(draft.id.as_str());
        let kind = match before {
            None => ChangeKind::Inserted,
            Some(_) if draft.moved => ChangeKind::Moved,
            Some(before) if before.text() != draft.text() => ChangeKind::Edited,
            Some(_) => continue,
        };
        events.insert((kind, before.and_then(|before| passage(before)), passage(draft)));
    }
    let kept: BTreeSet<&str> = made.finals.iter().map(|draft| draft.id.as_str()).collect();
    let removed = made.drafts.iter().filter(|draft| !kept.contains(draft.id.as_str()));
    events.extend(removed.map(|draft| (ChangeKind::Removed, passage(draft), None)));
    for (kind, id) in &made.edited {
        let entry = Some((number(*kind), id.clone()));
        events.insert((ChangeKind::Edited, entry.clone(), entry));
    }
    events
}

/// Kinds of entries have ids of their own.
fn number(kind: EntryKind) -> u8 {
    match kind {
        EntryKind::Heading => 0,
        EntryKind::Passage => 1,
        EntryKind::Indicator => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(id: &str, texts: &[&str]) -> Plan {
        let passage = |(at, text): (usize, &&str)| serde_json::json!({"id": format!("1-{at}"), "kind": "measure", "text": {"zh": text}});
        let passages: Vec<_> = texts.iter().enumerate().map(passage).collect();
        let json = serde_json::json!({"format": "plan/1", "id": id, "title": {"zh": id},
            "sections": [{"id": "1", "title": {"zh": "渔港"}, "passages": passages}]});
        serde_json::from_value(json).unwrap()
    }

    fn plans() -> [Plan; 2] {
        let one = [
            "新建渔港3座，疏浚水道。沿河栽种柳树。",
            "灯塔每晚点灯到天亮。值守人员轮流上岛。",
            "渡口换上木船。",
        ];
        let other = ["盐田合作社分三批修缮水闸，按季度登记。", "航标站更换透镜40个。"];
        [plan("a", &one), plan("b", &other)]
    }

    #[test]
    fn a_revision_is_known_to_the_letter() {
        let [one, other] = plans();
        let much = Amount { edited: 100, removed: 20, inserted: 20, moved: 40 };
        let (mut edits, mut kinds) = (0, BTreeSet::new());
        for seed in 0..20 {
            let made = Reviser::new(seed, &other).revise(&one, much);
            kinds.extend(events(&made).into_iter().map(|(kind, ..)| kind));
            edits += made.finals.iter().map(|draft| draft.edits.len()).sum::<usize>();
            for (list, written) in [(&made.drafts, &made.left), (&made.finals, &made.right)] {
                let texts: Vec<_> = list.iter().map(Draft::text).collect();
                let paths = plan_compare::plan::passages(written);
                assert_eq!(texts, paths.iter().map(|path| path.passage.text.zh.clone()).collect::<Vec<_>>());
            }
        }
        assert!(edits > 20, "{edits}");
        assert_eq!(kinds.len(), 3, "{kinds:?}");
    }

    #[test]
    fn what_is_not_marked_is_not_found_and_what_was_not_changed_is_false() {
        let [one, other] = plans();
        let made =
            Reviser::new(1, &other).revise(&one, Amount { edited: 100, removed: 0, inserted: 0, moved: 0 });
        let mut blind = Trial::default();
        let mut sure = Trial::default();
        for (left, right) in made.drafts.iter().zip(&made.finals) {
            let span = |text: String, mark| vec![Span { text, mark, group: None }];
            let wording = |mark: [Mark; 2]| Wording {
                left: span(left.text(), mark[0]),
                right: span(right.text(), mark[1]),
                ..plan_compare::wording::compare("", "", &plan_compare::wording::Terms::new(["渔港"]))
            };
            blind.within(left, right, Some(&wording([Mark::Same, Mark::Same])));
            sure.within(left, left, Some(&wording([Mark::OnlyLeft, Mark::OnlyRight])));
        }
        assert!(blind.edits.done > 0);
        assert_eq!((blind.edits.found, blind.edits.reported), (0, 0));
        assert_eq!((sure.edits.reported, sure.edits.wrong), (6, 6));
    }
}

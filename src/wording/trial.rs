//! How much of an invented revision is found, and how much is reported that was not done.

use std::collections::BTreeSet;

use super::invented::{Amount, Draft, Invented, Writer};
use super::testing::processor_time;
use super::*;

const USUAL: Amount = Amount { edited: 30, removed: 6, inserted: 6, moved: 6 };
const HEAVY: Amount = Amount { edited: 70, removed: 15, inserted: 15, moved: 10 };

/// How many were done, reported, and both.
#[derive(Clone, Copy, Default)]
struct Score {
    done: usize,
    reported: usize,
    right: usize,
}

impl Score {
    fn add(&mut self, done: bool, reported: bool) {
        self.done += usize::from(done);
        self.reported += usize::from(reported);
        self.right += usize::from(done && reported);
    }

    fn found(self) -> f64 {
        if self.done == 0 { 1.0 } else { self.right as f64 / self.done as f64 }
    }

    fn wrong(self) -> f64 {
        if self.reported == 0 { 0.0 } else { 1.0 - self.right as f64 / self.reported as f64 }
    }
}

#[derive(Default)]
struct Trial {
    /// Paragraphs that were edited, moved, removed or inserted.
    paragraphs: Score,
    kinds: [Score; 4],
    /// Characters that were changed within edited paragraphs.
    characters: Score,
    /// Paragraphs within which a sentence was moved.
    sentences: Score,
}

const KINDS: [ChangeKind; 4] =
    [ChangeKind::Edited, ChangeKind::Moved, ChangeKind::Removed, ChangeKind::Inserted];

impl Trial {
    fn run(&mut self, invented: &Invented) {
        let texts = |side: &[Draft]| side.iter().map(Draft::text).collect::<Vec<_>>();
        let (left, right) = (texts(&invented.left), texts(&invented.right));
        let left: Vec<&str> = left.iter().map(String::as_str).collect();
        let right: Vec<&str> = right.iter().map(String::as_str).collect();
        let terms = Terms::new(["灯塔透镜", "引航浮标", "盐田水闸", "渔港"]);
        let revision = revise(&left, &right, &terms);
        let done: BTreeSet<_> = invented.events().into_iter().collect();
        let reported: BTreeSet<_> = revision
            .changes
            .iter()
            .filter(|change| change.kind != ChangeKind::Unchanged)
            .map(|change| (change.kind, change.left, change.right))
            .collect();
        for event in done.union(&reported) {
            self.paragraphs.add(done.contains(event), reported.contains(event));
            for (kind, score) in KINDS.iter().zip(&mut self.kinds) {
                if *kind == event.0 {
                    score.add(done.contains(event), reported.contains(event));
                }
            }
        }
        for change in &revision.changes {
            if let (Some(left), Some(right)) = (change.left, change.right) {
                self.within(&invented.left[left], &invented.right[right], &change.wording);
            }
        }
    }

    fn within(&mut self, left: &Draft, right: &Draft, wording: &Wording) {
        if right.from != left.from {
            return;
        }
        let is_moved = |spans: &[Span]| spans.iter().any(|span| span.mark == Mark::Moved);
        self.sentences.add(left.is_reordered(right), is_moved(&wording.left));
        for (this, other, spans, only) in
            [(left, right, &wording.left, Mark::OnlyLeft), (right, left, &wording.right, Mark::OnlyRight)]
        {
            let ids: BTreeSet<usize> = other.phrases().map(|phrase| phrase.id).collect();
            let changed = this.phrases().flat_map(|p| p.text.chars().map(|_| !ids.contains(&p.id)));
            let marked = spans.iter().flat_map(|span| span.text.chars().map(|_| span.mark == only));
            for (changed, marked) in changed.zip(marked) {
                self.characters.add(changed, marked);
            }
        }
    }
}

fn trial(amount: Amount, seeds: std::ops::Range<u64>) -> Trial {
    let mut trial = Trial::default();
    for seed in seeds {
        trial.run(&Writer::new(seed).invent(60, amount));
    }
    trial
}

#[test]
fn usual_revisions_are_recovered() {
    let trial = trial(USUAL, 0..10);
    assert!(trial.paragraphs.found() > 0.97, "{}", trial.paragraphs.found());
    assert!(trial.paragraphs.wrong() < 0.03, "{}", trial.paragraphs.wrong());
    assert!(trial.characters.found() > 0.97, "{}", trial.characters.found());
    assert!(trial.characters.wrong() < 0.08, "{}", trial.characters.wrong());
}

#[test]
#[ignore = "prints the share of edits found and of false ones"]
fn figures() {
    for (name, amount) in [("usual", USUAL), ("heavy", HEAVY)] {
        let trial = trial(amount, 0..200);
        let row = |what: String, score: Score| {
            let (found, wrong) = (100.0 * score.found(), 100.0 * score.wrong());
            println!("{name:6} {what:22} done {:6}  found {found:5.1} %  false {wrong:5.1} %", score.done);
        };
        row("paragraphs".to_owned(), trial.paragraphs);
        for (kind, score) in KINDS.iter().zip(trial.kinds) {
            row(format!("  {kind:?}"), score);
        }
        row("changed characters".to_owned(), trial.characters);
        row("sentences moved".to_owned(), trial.sentences);
    }
}

#[test]
#[ignore = "prints how long a whole document takes; for a release build"]
fn whole_documents_are_fast() {
    for (name, amount) in [("usual", USUAL), ("heavy", HEAVY)] {
        let invented = Writer::new(5).invent(500, amount);
        let texts = |side: &[Draft]| side.iter().map(Draft::text).collect::<Vec<_>>();
        let (left, right) = (texts(&invented.left), texts(&invented.right));
        let left: Vec<&str> = left.iter().map(String::as_str).collect();
        let right: Vec<&str> = right.iter().map(String::as_str).collect();
        let characters: usize = left.iter().map(|text| text.chars().count()).sum();
        let terms = Terms::new(["渔港"]);
        let start = processor_time();
        let counts = revise(&left, &right, &terms).counts;
        println!(
            "{name}: 500 paragraphs, {characters} characters: {:.1?}, {counts:?}",
            processor_time() - start
        );
    }
}

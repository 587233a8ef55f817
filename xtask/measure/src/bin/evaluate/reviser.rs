//! A revision of a real plan, made from a seed, with what was really done to it.
//!
//! A passage is taken apart into sentences, clauses and pieces, each piece with a number of its own. A
//! revision changes figures, words and clauses, takes sentences and passages out, brings others in from
//! another plan, and moves some; the numbers of the pieces then say of every character whether it was
//! changed. Worked example: in 新建渔港3座。 the piece 3 becomes another piece, 5; the rest keeps its numbers.
//!
//! Absent: finding any of it again (`revised`).

use plan_compare::compare::EntryKind;
use plan_compare::plan::{self, Passage, Plan, Section};

use crate::draft::{Clause, Dice, Draft, Edit, Piece, Sentence};

/// How much is done, in percent of the passages; rows and headings are edited half as often.
#[derive(Clone, Copy)]
pub(crate) struct Amount {
    pub(crate) edited: usize,
    pub(crate) removed: usize,
    pub(crate) inserted: usize,
    pub(crate) moved: usize,
}

/// Two versions of a plan, and their passages piece by piece.
pub(crate) struct Versions {
    pub(crate) left: Plan,
    pub(crate) right: Plan,
    pub(crate) drafts: Vec<Draft>,
    pub(crate) finals: Vec<Draft>,
    /// Headings and rows that were edited.
    pub(crate) edited: Vec<(EntryKind, String)>,
}

/// Makes revisions; what is brought in comes from another plan.
pub(crate) struct Reviser<'p> {
    dice: Dice,
    next: usize,
    donor: Vec<&'p Passage>,
}

impl<'p> Reviser<'p> {
    pub(crate) fn new(seed: u64, donor: &'p Plan) -> Self {
        let donor = plan::passages(donor).into_iter().map(|path| path.passage).collect();
        Reviser { dice: Dice(seed), next: 0, donor }
    }

    /// Two versions of a plan.
    pub(crate) fn revise(&mut self, plan: &Plan, amount: Amount) -> Versions {
        let mut left = plan.clone();
        for row in &mut left.indicators {
            row.line = None;
        }
        let sections = plan::sections(plan).into_iter().map(|(_, section)| section);
        let drafts: Vec<Vec<Draft>> =
            sections.map(|section| section.passages.iter().map(|p| self.draft(p)).collect()).collect();
        let mut finals = self.some_out_and_in(&drafts, amount);
        self.move_some(&mut finals, amount.moved);
        put(&mut left.sections, &mut drafts.iter());
        let mut right = left.clone();
        put(&mut right.sections, &mut finals.iter());
        let mut edited = Vec::new();
        self.edit_headings(&mut right.sections, amount.edited / 2, &mut edited);
        self.edit_rows(&mut right, amount.edited / 2, &mut edited);
        let flat = |list: Vec<Vec<Draft>>| list.into_iter().flatten().collect();
        Versions { left, right, drafts: flat(drafts), finals: flat(finals), edited }
    }

    fn some_out_and_in(&mut self, drafts: &[Vec<Draft>], amount: Amount) -> Vec<Vec<Draft>> {
        let mut finals = Vec::new();
        for section in drafts {
            let mut kept = Vec::new();
            for draft in section {
                if self.dice.chance(amount.inserted) {
                    kept.extend(self.foreign());
                }
                if self.dice.chance(amount.removed) {
                    continue;
                }
                let mut draft = draft.clone();
                if self.dice.chance(amount.edited) {
                    self.edit(&mut draft);
                }
                kept.push(draft);
            }
            finals.push(kept);
        }
        finals
    }

    /// A passage of the other plan.
    fn foreign(&mut self) -> Option<Draft> {
        let passage = *self.dice.of(&self.donor)?;
        let mut draft = self.draft(passage);
        draft.id = format!("new-{}", self.next);
        draft.new = true;
        Some(draft)
    }

    fn draft(&mut self, passage: &Passage) -> Draft {
        let sentences = passage
            .text
            .zh
            .split_inclusive(['。', '；', ';', '！'])
            .map(|text| self.sentence(text))
            .collect();
        let (id, passage) = (passage.id.clone(), passage.clone());
        Draft { id, passage, sentences, edits: Vec::new(), moved: false, new: false }
    }

    fn sentence(&mut self, text: &str) -> Sentence {
        text.split_inclusive([',', '，', '、', '：', ':']).map(|clause| self.clause(clause)).collect()
    }

    /// Pieces of digits, of at most three letters, and of signs, in turn.
    fn clause(&mut self, text: &str) -> Clause {
        let kind = |c: char| (c.is_ascii_digit(), c.is_alphabetic());
        let mut pieces: Clause = Vec::new();
        for c in text.chars() {
            let joins = |piece: &&mut Piece| {
                let long = piece.text.chars().count() >= 3 && !c.is_ascii_digit();
                piece.text.chars().next().is_some_and(|first| kind(first) == kind(c)) && !long
            };
            match pieces.last_mut().filter(joins) {
                Some(piece) => piece.text.push(c),
                None => pieces.push(self.piece(c.to_string())),
            }
        }
        pieces
    }

    fn piece(&mut self, text: String) -> Piece {
        self.next += 1;
        Piece { id: self.next, text }
    }

    /// Moves passages past four others or more.
    fn move_some(&mut self, finals: &mut [Vec<Draft>], percent: usize) {
        let all: usize = finals.iter().map(Vec::len).sum();
        for _ in 0..all * percent / 100 {
            let (at, to) = (self.dice.below(all), self.dice.below(all));
            let (Some(from), Some(onto)) = (place(finals, at), place(finals, to)) else { continue };
            let list = finals.get_mut(from.0);
            let fit = |draft: &Draft| !draft.new && !draft.moved;
            let Some(list) = list.filter(|list| at.abs_diff(to) > 4 && list.get(from.1).is_some_and(fit))
            else {
                continue;
            };
            let mut draft = list.remove(from.1);
            draft.moved = true;
            if let Some(list) = finals.get_mut(onto.0) {
                list.insert(onto.1.min(list.len()), draft);
            }
        }
    }

    /// One to three edits.
    fn edit(&mut self, draft: &mut Draft) {
        for _ in 0..1 + self.dice.below(3) {
            let edit = match self.dice.below(8) {
                0 => self.sentence_in(draft),
                1 if draft.sentences.len() > 2 => {
                    let at = self.dice.below(draft.sentences.len());
                    Some(Edit { gone: ids(draft.sentences.remove(at).iter().flatten()), come: Vec::new() })
                }
                2 if draft.sentences.len() > 2 => {
                    let at = self.dice.below(draft.sentences.len() - 1);
                    draft.sentences.swap(at, at + 1);
                    Some(Edit::default())
                }
                3 => self.clause_in(draft),
                4 => self.clause_out(draft),
                5 => self.other_words(draft),
                _ => self.other_figure(draft),
            };
            draft.edits.extend(edit);
        }
    }

    fn sentence_in(&mut self, draft: &mut Draft) -> Option<Edit> {
        let foreign = self.foreign()?;
        let sentence = self.dice.of(&foreign.sentences)?.clone();
        let come = ids(sentence.iter().flatten());
        let at = self.dice.below(draft.sentences.len());
        draft.sentences.insert(at, sentence);
        Some(Edit { gone: Vec::new(), come })
    }

    /// A clause of the other plan before the last of a sentence.
    fn clause_in(&mut self, draft: &mut Draft) -> Option<Edit> {
        let foreign = self.foreign()?;
        let ends_in_comma = |clause: &&Clause| clause.last().is_some_and(|p| p.text.ends_with([',', '，']));
        let clause = foreign.sentences.iter().flatten().find(ends_in_comma)?.clone();
        let at = self.dice.below(draft.sentences.len());
        let sentence = draft.sentences.get_mut(at)?;
        let come = ids(clause.iter());
        sentence.insert(sentence.len().saturating_sub(1), clause);
        Some(Edit { gone: Vec::new(), come })
    }

    fn clause_out(&mut self, draft: &mut Draft) -> Option<Edit> {
        let at = self.dice.below(draft.sentences.len());
        let sentence = draft.sentences.get_mut(at).filter(|sentence| sentence.len() > 2)?;
        let clause = sentence.remove(self.dice.below(sentence.len() - 1));
        Some(Edit { gone: ids(clause.iter()), come: Vec::new() })
    }

    /// A piece of words becomes one of the other plan.
    fn other_words(&mut self, draft: &mut Draft) -> Option<Edit> {
        let foreign = self.foreign()?;
        let words =
            |piece: &Piece| piece.text.chars().count() > 1 && piece.text.chars().all(char::is_alphabetic);
        let fresh: Vec<&Piece> = foreign.pieces().filter(|piece| words(piece)).collect();
        let fresh = (*self.dice.of(&fresh)?).clone();
        self.replace(draft, words, fresh)
    }

    fn other_figure(&mut self, draft: &mut Draft) -> Option<Edit> {
        let figure = |piece: &Piece| piece.text.starts_with(|c: char| c.is_ascii_digit());
        let fresh = (2 + self.dice.below(98)).to_string();
        let fresh = self.piece(fresh);
        self.replace(draft, figure, fresh)
    }

    /// Puts a piece in the place of one of a kind. Saying the same again is no edit.
    fn replace(&mut self, draft: &mut Draft, kind: impl Fn(&Piece) -> bool, fresh: Piece) -> Option<Edit> {
        let pieces = draft.sentences.iter_mut().flatten().flatten();
        let mut fit: Vec<&mut Piece> = pieces.filter(|piece| kind(piece)).collect();
        let at = self.dice.below(fit.len());
        let old = fit.get_mut(at).filter(|old| old.text != fresh.text)?;
        let edit = Edit { gone: vec![old.id], come: vec![fresh.id] };
        **old = fresh;
        Some(edit)
    }

    fn edit_headings(
        &mut self,
        sections: &mut [Section],
        percent: usize,
        edited: &mut Vec<(EntryKind, String)>,
    ) {
        for section in sections {
            if self.dice.chance(percent) && !section.title.zh.is_empty() {
                match self.dice.below(2) {
                    0 => section.title.zh.push_str("工作"),
                    _ => section.title.zh.insert_str(0, "全面"),
                }
                edited.push((EntryKind::Heading, section.id.clone()));
            }
            self.edit_headings(&mut section.sections, percent, edited);
        }
    }

    fn edit_rows(&mut self, plan: &mut Plan, percent: usize, edited: &mut Vec<(EntryKind, String)>) {
        for row in &mut plan.indicators {
            let fresh = (2 + self.dice.below(98)).to_string();
            let Some(target) = row.target.as_mut().filter(|target| target.raw != fresh) else { continue };
            if self.dice.chance(percent) {
                target.raw = fresh;
                edited.push((EntryKind::Indicator, row.id.clone()));
            }
        }
    }
}

fn ids<'a>(pieces: impl Iterator<Item = &'a Piece>) -> Vec<usize> {
    pieces.map(|piece| piece.id).collect()
}

/// Section and place in it of the passage with this number in the plan.
fn place(finals: &[Vec<Draft>], at: usize) -> Option<(usize, usize)> {
    let mut before = 0;
    finals.iter().enumerate().find_map(|(section, list)| {
        before += list.len();
        (at < before).then(|| (section, at + list.len() - before))
    })
}

/// Writes passages into sections, in the order that [`plan::sections`] walks them. What the lines say of
/// the order no longer holds.
fn put<'d>(sections: &mut [Section], drafts: &mut impl Iterator<Item = &'d Vec<Draft>>) {
    for section in sections {
        section.line = None;
        section.passages = drafts.next().into_iter().flatten().map(Draft::written).collect();
        put(&mut section.sections, drafts);
    }
}

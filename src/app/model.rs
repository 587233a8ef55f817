//! Two loaded plans with their comparison and what the views look up in them.
//!
//! Absent: which pair is shown, and how.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::rc::Rc;

use crate::compare::{
    self, Comparison, Correction, CorrectionKind, Corrections, Link, Side, TargetOrigin, TargetPair, Verdict,
};
use crate::plan::{Lang, Plan};
use crate::report::{self, ReportInput};
use crate::theme::Lexicon;
use crate::wording::{self, Mark, Span, Terms, Wording};

mod desk;
mod naming;
mod survey;
mod theme;

pub use desk::{Desk, Located};
pub use survey::Survey;
pub use theme::{Listed, ThemeShow};

/// A value that is shared between views and compared by identity, as drawing needs it.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    /// Shares a value.
    pub fn new(value: T) -> Self {
        Shared(Rc::new(value))
    }
}

impl<T> From<Rc<T>> for Shared<T> {
    fn from(value: Rc<T>) -> Self {
        Shared(value)
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Shared(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

/// Both plans and their comparison.
#[derive(Debug)]
pub struct Pair {
    /// The left plan.
    pub left: Shared<Desk>,
    /// The right plan.
    pub right: Shared<Desk>,
    /// What comparing them gives, as the reader corrected it.
    pub comparison: Comparison,
    /// The reader's corrections.
    pub corrections: Corrections,
    /// What comparing them gives without corrections.
    found: Shared<Comparison>,
    links: [BTreeMap<String, Vec<usize>>; 2],
    terms: Shared<Terms>,
    /// Whether they are two versions of one document.
    pub versions: bool,
}

impl Pair {
    /// Compares two plans and prepares what the views look up.
    pub fn new(left: Shared<Plan>, right: Shared<Plan>) -> Self {
        let lexicon = Lexicon::bundled();
        let comparison = compare::compare(&left, &right, lexicon);
        let (left, right) = (Desk::new(left, lexicon), Desk::new(right, lexicon));
        let terms = Shared::new(compare::wording_terms([&left.plan, &right.plan], lexicon));
        let versions = compare::same_document(&comparison, &left.plan, &right.plan);
        let corrections = Corrections::of(&left.plan.id, &right.plan.id);
        let links = links_by_end(&comparison);
        let found = Shared::new(comparison.clone());
        let (left, right) = (Shared::new(left), Shared::new(right));
        Pair { left, right, comparison, corrections, found, links, terms, versions }
    }

    /// The same pair with the reader's corrections; passages that are not there cannot be linked.
    #[must_use]
    pub fn corrected(&self, corrections: Corrections) -> Self {
        let there = |one: &Correction| {
            one.kind != CorrectionKind::Pinned
                || (self.left.passages.contains_key(&one.left)
                    && self.right.passages.contains_key(&one.right))
        };
        let usable = corrections.filtered(&self.left.plan.id, there);
        let comparison = compare::apply(&self.found, &usable);
        Pair {
            left: self.left.clone(),
            right: self.right.clone(),
            links: links_by_end(&comparison),
            comparison,
            corrections,
            found: self.found.clone(),
            terms: self.terms.clone(),
            versions: self.versions,
        }
    }

    /// Terms that wording keeps whole.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Whether comparing found a link by itself.
    pub fn is_found(&self, left: &str, right: &str) -> bool {
        self.found.links.iter().any(|link| link.left.id == left && link.right.id == right)
    }

    /// The wording of two linked passages in a language, marked; `None` where one of them is not in
    /// that language.
    pub fn wording(&self, link: &Link, lang: Lang) -> Option<Wording> {
        let text = |side: Side| {
            let passage = &self.desk(side).passages.get(&link.side(side).id)?.passage;
            Some(passage.text.get(lang)).filter(|(_, found)| *found == lang).map(|(text, _)| text)
        };
        Some(wording::compare(text(Side::Left)?, text(Side::Right)?, &self.terms))
    }

    /// The text of a passage as it faces several: marked where any of them shares its wording.
    pub fn facing_several(&self, links: &[&Link], side: Side, lang: Lang) -> Option<Vec<Span>> {
        let wordings: Vec<Vec<Span>> = links
            .iter()
            .filter_map(|link| self.wording(link, lang))
            .map(|w| match side {
                Side::Left => w.left,
                Side::Right => w.right,
            })
            .collect();
        if let [only] = wordings.as_slice() {
            return Some(only.clone());
        }
        let marks: Vec<Vec<(char, bool)>> = wordings.iter().map(|spans| shared_characters(spans)).collect();
        let first = marks.first()?;
        let mut spans: Vec<Span> = Vec::new();
        for (at, (c, _)) in first.iter().enumerate() {
            let shared = marks.iter().any(|m| m.get(at).is_some_and(|(_, shared)| *shared));
            let mark = if shared { Mark::Shared } else { Mark::Plain };
            match spans.last_mut() {
                Some(last) if last.mark == mark => last.text.push(*c),
                _ => spans.push(Span { text: c.to_string(), mark, group: None }),
            }
        }
        Some(spans)
    }

    /// What a report of this pair is made of.
    pub fn report(&self) -> ReportInput<'_> {
        ReportInput {
            comparison: &self.comparison,
            left: &self.left.plan,
            right: &self.right.plan,
            lexicon: Lexicon::bundled(),
        }
    }

    /// One side.
    pub fn desk(&self, side: Side) -> &Desk {
        match side {
            Side::Left => &self.left,
            Side::Right => &self.right,
        }
    }

    /// Links of a passage, best first.
    pub fn links_of(&self, side: Side, id: &str) -> Vec<&Link> {
        let [left, right] = &self.links;
        let of = match side {
            Side::Left => left,
            Side::Right => right,
        };
        of.get(id).into_iter().flatten().filter_map(|&at| self.comparison.links.get(at)).collect()
    }

    /// Passages of the left plan that have links, in reading order: the stops of a walk through all
    /// that corresponds.
    pub fn stops(&self) -> Vec<String> {
        let linked = |id: &&String| !self.links_of(Side::Left, id).is_empty();
        self.left.order.iter().filter(linked).cloned().collect()
    }

    /// The stop at which a passage of either side is met.
    pub fn stop_of(&self, is_left: bool, id: &str) -> Option<usize> {
        let own = if is_left {
            id.to_owned()
        } else {
            self.links_of(Side::Right, id).first().map(|link| link.left.id.clone())?
        };
        self.stops().iter().position(|stop| *stop == own)
    }

    /// Pairs of targets that both plans state: by verdict, indicator rows before running text.
    pub fn shared_targets(&self) -> Vec<&TargetPair> {
        let both = |pair: &&TargetPair| pair.left.is_some() && pair.right.is_some();
        let mut pairs: Vec<&TargetPair> = self.comparison.targets.iter().filter(both).collect();
        pairs.sort_by_key(|pair| {
            let text = Side::BOTH
                .iter()
                .filter(|&&side| pair.side(side).is_some_and(|s| s.origin == TargetOrigin::Commitment))
                .count();
            (report::rank(pair.verdict), text)
        });
        pairs
    }

    /// How many paired targets are the same, differ, and cannot be compared.
    pub fn tally(&self) -> (usize, usize, usize) {
        let mut tally = (0, 0, 0);
        for pair in self.shared_targets() {
            match pair.verdict {
                Verdict::Same => tally.0 += 1,
                Verdict::Higher | Verdict::Lower => tally.1 += 1,
                Verdict::NotComparable => tally.2 += 1,
                Verdict::LeftOnly | Verdict::RightOnly => {}
            }
        }
        tally
    }
}

/// Positions of links by the passages at their ends, for each side.
fn links_by_end(comparison: &Comparison) -> [BTreeMap<String, Vec<usize>>; 2] {
    Side::BOTH.map(|side| {
        let mut of: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, link) in comparison.links.iter().enumerate() {
            of.entry(link.side(side).id.clone()).or_default().push(at);
        }
        of
    })
}

fn shared_characters(spans: &[Span]) -> Vec<(char, bool)> {
    let shared = |mark: Mark| matches!(mark, Mark::Shared | Mark::Same | Mark::Moved);
    spans.iter().flat_map(|span| span.text.chars().map(move |c| (c, shared(span.mark)))).collect()
}

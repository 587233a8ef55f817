//! Neighbours: targets that a reader would set side by side and that must not be compared.
//!
//! Worked example: 湿地保有量 282万公顷 and 恢复水域面积 100平方千米 both measure areas of water. Their
//! names share no word, but 湿地 and 水域 are of one family, both figures are areas for the same year,
//! and both belong to the same theme; each is the other's nearest; so they are shown together, and not
//! compared, for their scope. 智能制造示范工厂 and 节水示范区 share a word of a family and nothing else.
//!
//! Absent: pairs with the same subject (`candidates`), which take no part here.

use std::collections::BTreeMap;

use super::families::{self, DEED_TOKENS, FAMILY_TOKENS};
use super::grams;
use super::linked::Linked;
use super::names::Names;
use super::stated::{Stated, TargetOrigin};
use super::verdicts;
use crate::quantity::{Dimension, Reading};

/// What speaks for a pair, each from 0 to 1.
#[derive(Clone, Copy, Debug, Default)]
struct Evidence {
    /// Rare words and families in both names.
    names: f64,
    /// What the names share.
    common: Common,
    /// How strongly the passages are linked that they stand in.
    link: f64,
    /// A theme of both.
    theme: f64,
    /// Figures that measure the same kind of thing; below 0 where they measure different ones.
    dimension: f64,
    /// Whether both are measured, as areas and shares are, and not only counted.
    measured: bool,
    /// Both rows of tables.
    place: f64,
    /// Numbers of things of which one name says nothing and of which the same two things are done.
    deeds: bool,
    /// Both fall, or both grow; below 0 where only one of them is a change.
    change: f64,
}

impl Evidence {
    fn nearness(self) -> f64 {
        0.55 * self.names
            + 0.2 * self.link
            + 0.15 * self.theme
            + 0.12 * self.dimension
            + 0.1 * self.place
            + 0.08 * self.change
            + if self.common.member { SAME_MEMBER } else { 0.0 }
    }

    /// Whether a reader would want to see the pair. Names alone are often alike by chance: there has to
    /// be something else that the two have in common.
    fn suffices(self) -> bool {
        let Common { word, kind, deed, .. } = self.common;
        if self.deeds && self.theme > 0.0 {
            return true;
        }
        let same_measure = self.dimension >= 1.0;
        let apart = self.theme <= 0.0 && self.link <= 0.0 && self.place <= 0.0;
        if self.dimension < 0.0 && self.names < RATHER_ALIKE && !(kind && deed && self.theme > 0.0) {
            return false;
        }
        let telling = match (kind, word) {
            (true, false) => !apart || self.names >= ALIKE && self.change > 0.0,
            (true, true) => !apart || self.names >= ALIKE,
            (false, false) => deed && self.theme > 0.0 && same_measure,
            (false, true) if apart => {
                self.names >= VERY_ALIKE || deed && same_measure && self.measured && self.names >= ALIKE
            }
            (false, true) => self.names >= FAIRLY_ALIKE || self.link >= LINKED || deed && same_measure,
        };
        telling && self.names >= HARDLY_ALIKE && self.nearness() >= LEAST
    }
}

/// What two names share.
#[derive(Clone, Copy, Debug, Default)]
struct Common {
    /// A word.
    word: bool,
    /// A family of words for one kind of thing.
    kind: bool,
    /// A word of such a family.
    member: bool,
    /// A family of words for what is done.
    deed: bool,
}

impl Common {
    /// Whether a promise in words may stand beside a figure: only one on the same kind of thing, and a
    /// programme's own number only beside the very thing.
    fn meets(self, promise: &Stated) -> bool {
        self.kind && (self.member || !verdicts::is_telling(&promise.main))
    }

    fn of(a: &Stated, b: &Stated, ours: &[u64], theirs: &[u64]) -> Self {
        let shared = |from: u64, to: u64| ours.iter().any(|t| (from..to).contains(t) && theirs.contains(t));
        let kind = shared(0, DEED_TOKENS);
        Common {
            kind,
            member: kind && families::same_member(&a.subject.whole, &b.subject.whole),
            word: shared(FAMILY_TOKENS, u64::MAX),
            deed: shared(DEED_TOKENS, FAMILY_TOKENS),
        }
    }
}

/// What a common word of a family adds to the nearness: enough between two that are as near otherwise.
const SAME_MEMBER: f64 = 0.015;
/// Least nearness of a pair that is shown.
const LEAST: f64 = 0.38;
/// Likeness of names from which they speak for a pair by themselves.
const VERY_ALIKE: f64 = 0.75;
/// The same where they are of one family besides.
const ALIKE: f64 = 0.5;
/// The least where figures measure different kinds of things.
const RATHER_ALIKE: f64 = 0.6;
/// The same where the two have a theme or a place in common.
const FAIRLY_ALIKE: f64 = 0.4;
/// Below this they have nothing to do with each other.
const HARDLY_ALIKE: f64 = 0.18;
/// Strength of a link from which the passages speak of one thing.
const LINKED: f64 = 0.5;

/// A neighbour: positions on both sides, and nearness.
pub(super) type Near = (usize, usize, f64);

/// Pairs of left and right targets, among those that `free` allows. Each is the nearest of both its
/// targets among rows, or among running text.
pub(super) fn neighbours(
    left: &[Stated],
    right: &[Stated],
    linked: &Linked<'_>,
    free: impl Fn(usize, usize) -> bool,
) -> Vec<Near> {
    let tokens = |side: &[Stated]| -> Vec<Vec<u64>> { side.iter().map(words).collect() };
    let (left_tokens, right_tokens) = (tokens(left), tokens(right));
    let names = Names::new(&left_tokens, &right_tokens);
    let mut near: Vec<Near> = Vec::new();
    for (i, a) in left.iter().enumerate() {
        for (j, (b, likeness)) in right.iter().zip(names.likeness(i)).enumerate() {
            let stated = !(a.quiet && b.quiet) && says(a) && says(b);
            if (likeness > 0.0 || same_deeds(a, b)) && free(i, j) && same_time(a, b) && stated {
                let own = left_tokens.get(i).zip(right_tokens.get(j));
                let common =
                    own.map_or_else(Common::default, |(ours, theirs)| Common::of(a, b, ours, theirs));
                let evidence = Evidence { common, names: likeness, ..evidence(a, b, linked) };
                let promises = [a, b].into_iter().filter(|target| target.quiet);
                if promises.into_iter().any(|promise| !common.meets(promise)) {
                    continue;
                }
                if evidence.suffices() {
                    near.push((i, j, evidence.nearness()));
                }
            }
        }
    }
    mutual(&near, left, right)
}

/// Keeps a pair if it is the best of both its targets.
fn mutual(near: &[Near], left: &[Stated], right: &[Stated]) -> Vec<Near> {
    let in_text =
        |side: &[Stated], at: usize| side.get(at).is_some_and(|t| t.origin == TargetOrigin::Commitment);
    let quiet = |side: &[Stated], at: usize| side.get(at).is_some_and(|t| t.quiet);
    // A promise in words takes no figure's place.
    let slots = |&(i, j, _): &Near| {
        let in_words = quiet(left, i) || quiet(right, j);
        [(false, i, in_text(right, j), in_words), (true, j, in_text(left, i), in_words)]
    };
    let mut best: BTreeMap<(bool, usize, bool, bool), f64> = BTreeMap::new();
    for pair in near {
        for slot in slots(pair) {
            let most = best.entry(slot).or_default();
            *most = most.max(pair.2);
        }
    }
    let is_best =
        |pair: &&Near| slots(pair).iter().all(|slot| best.get(slot).is_none_or(|most| pair.2 >= *most));
    near.iter().filter(is_best).copied().collect()
}

/// Figures printed for different years are no neighbours; an inferred year may be wrong.
fn same_time(a: &Stated, b: &Stated) -> bool {
    let year = |target: &Stated| target.main.figure.year.filter(|_| !target.main.inferred);
    match (a.main.figure.year, b.main.figure.year) {
        (Some(x), Some(y)) if x != y => {
            let past = |year: i32| year <= 2020;
            past(x) == past(y) && (year(a).is_none() || year(b).is_none())
        }
        _ => true,
    }
}

fn evidence(a: &Stated, b: &Stated, linked: &Linked<'_>) -> Evidence {
    let in_table = |target: &Stated| target.origin != TargetOrigin::Commitment;
    let change = |target: &Stated| target.about(&target.main).qualifiers.get("change").copied();
    Evidence {
        link: linked.between(a, b),
        theme: f64::from(u8::from(a.themes.iter().any(|theme| b.themes.contains(theme)))),
        dimension: match (dimension(a), dimension(b)) {
            (Some(x), Some(y)) if x == y && *x != Dimension::Unstated => 1.0,
            (Some(_), Some(_)) => -0.4,
            _ => 0.4,
        },
        measured: [a, b].iter().all(|target| {
            let counted = |of| matches!(of, &Dimension::Things | &Dimension::People | &Dimension::Times);
            dimension(target).is_some_and(|of| !counted(of))
        }),
        place: f64::from(u8::from(in_table(a) && in_table(b))),
        change: match (change(a), change(b)) {
            (Some(x), Some(y)) if x == y => 1.0,
            (None, None) => 0.0,
            _ => -0.75,
        },
        deeds: same_deeds(a, b),
        ..Evidence::default()
    }
}

/// Whether two things are done in both sentences, and one of the names does not say to what: 20 pilot
/// projects of consolidation stand beside 1500 rivers of pilots of consolidation.
fn same_deeds(a: &Stated, b: &Stated) -> bool {
    // The cheapest question first: this is asked of every two targets.
    (a.deeds & b.deeds).count_ones() >= 2
        && a.main.figure.year == b.main.figure.year
        && [a, b].iter().all(|target| dimension(target) == Some(&Dimension::Things))
        && !(a.subject.says_what() && b.subject.says_what())
}

/// Whether there is a figure, in numbers or in words.
fn says(target: &Stated) -> bool {
    !matches!(target.main.reading, Reading::Nothing)
}

fn dimension(target: &Stated) -> Option<&Dimension> {
    match &target.main.reading {
        Reading::Quantity(quantity) => Some(&quantity.unit.dimension),
        _ => None,
    }
}

/// Modifiers that tell nothing of the thing.
const MODIFIERS: &[&str] = &["创新", "绿色", "培养", "特色"];

/// Bigrams of a name that are not about measuring, and tokens for its families.
fn words(target: &Stated) -> Vec<u64> {
    if !target.subject.says_what() {
        return Vec::new();
    }
    let mut specific = target.subject.specific.clone();
    for modifier in MODIFIERS {
        specific = specific.replace(modifier, " ");
    }
    grams::tokens(&specific).into_iter().chain(families::of(&target.subject.whole)).collect()
}

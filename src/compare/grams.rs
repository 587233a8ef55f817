//! Character bigrams, and the vocabulary that two plans share.
//!
//! Worked example: 建设5G基站 has the grams 建设, `5g` and 基站: a run of Chinese characters gives its
//! bigrams, a Latin word with a letter in it is one gram, and nothing crosses from one to the other.
//! If the other plan never says 建设, that gram is dropped from both: what only one plan says tells
//! nothing about which passages belong together, and would only make long passages look unlike.
//! The rest weigh ln(N / n), for a gram in n of the N passages of both plans.
//!
//! Absent: longer grams and a word list; both were tried and bring nothing (`ablation`).

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::sparse::Sparse;

/// A gram with the number of times it occurs.
pub(super) type Counts = Vec<(u64, u32)>;

/// A map by keys that are spread by one multiplication. Keys come from the plans themselves, and the
/// standard hasher, which guards against hostile ones, takes several times as long.
pub(super) type GramMap<T> = HashMap<u64, T, BuildHasherDefault<Spread>>;

/// The hasher of [`GramMap`].
#[derive(Default)]
pub(super) struct Spread(u64);

impl Hasher for Spread {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(u64::from(byte));
        }
    }

    fn write_u64(&mut self, key: u64) {
        let product = (self.0 ^ key).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = product ^ (product >> 32);
    }
}

/// Set in the key of a Latin word, which the key of a bigram never has.
const LATIN: u64 = 1 << 63;

/// Grams of a text with their numbers, by rising key.
pub(super) fn counts(text: &str) -> Counts {
    counted(keys(text))
}

/// Grams with their numbers, by rising key.
pub(super) fn counted(mut keys: Vec<u64>) -> Counts {
    keys.sort_unstable();
    let mut counts: Counts = Vec::with_capacity(keys.len());
    for key in keys {
        match counts.last_mut() {
            Some((last, times)) if *last == key => *times += 1,
            _ => counts.push((key, 1)),
        }
    }
    counts
}

/// The grams of a text one after the other.
pub(super) fn keys(text: &str) -> Vec<u64> {
    let mut keys = Vec::with_capacity(text.len() / 3);
    // The Chinese character right before, and where the Latin word began that is being read.
    let (mut before, mut word) = (None, None);
    for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
        if c.is_ascii_alphanumeric() {
            word.get_or_insert(at);
            before = None;
            continue;
        }
        if let Some(word) = word.take().and_then(|start| text.get(start..at)) {
            keys.extend(word.contains(|c: char| c.is_ascii_alphabetic()).then(|| latin(word)));
        }
        let chinese = Some(c).filter(|c| ('\u{3400}'..='\u{9fff}').contains(c));
        keys.extend(before.zip(chinese).map(|(before, c)| pair(before, c)));
        before = chinese;
    }
    keys
}

/// Grams of a text, each once.
pub(super) fn tokens(text: &str) -> Vec<u64> {
    counts(text).into_iter().map(|(key, _)| key).collect()
}

/// The key of two Chinese characters.
pub(super) fn pair(first: char, second: char) -> u64 {
    u64::from(u32::from(first)) << 32 | u64::from(u32::from(second))
}

/// What a gram that occurs so many times counts for.
pub(super) fn damped(times: u32) -> f64 {
    if times == 1 { 1.0 } else { 1.0 + f64::from(times).ln() }
}

/// FNV-1a of the word in lower case: the same on every machine and in every run.
pub(super) fn latin(word: &str) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325_u64;
    word.bytes().fold(start, |hash, byte| {
        (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x0000_0100_0000_01b3)
    }) | LATIN
}

/// Grams of a text as positions in the list of its plan, by rising position.
pub(super) type Numbered = Vec<(u32, u32)>;

/// All grams of one plan, numbered by rising key.
#[derive(Default)]
pub(super) struct Grams {
    /// The key of each, rising.
    keys: Vec<u64>,
    /// In how many passages each occurs.
    passages: Vec<u32>,
}

/// The number of each gram of a plan by its key, for as long as the plan is being taken apart.
pub(super) struct Numbering(GramMap<u32>);

impl Grams {
    /// The grams of these texts. A text that is a passage counts for the rarity of its grams.
    pub(super) fn new<'c>(texts: impl Iterator<Item = (&'c Counts, bool)>) -> (Self, Numbering) {
        let mut known: GramMap<u32> = GramMap::default();
        for (counts, is_passage) in texts {
            for (key, _) in counts {
                *known.entry(*key).or_default() += u32::from(is_passage);
            }
        }
        let mut all: Vec<(u64, u32)> = known.iter().map(|(key, passages)| (*key, *passages)).collect();
        all.sort_unstable();
        for (number, (key, _)) in (0..).zip(&all) {
            known.insert(*key, number);
        }
        let (keys, passages) = all.into_iter().unzip();
        (Grams { keys, passages }, Numbering(known))
    }
}

impl Numbering {
    /// The numbers of a text's grams; those that the plan does not have are left out.
    pub(super) fn of(&self, counts: &Counts) -> Numbered {
        counts.iter().filter_map(|(key, times)| Some((*self.0.get(key)?, *times))).collect()
    }
}

/// The grams that occur in passages of both plans, with what each weighs.
#[derive(Default)]
pub(super) struct Vocabulary {
    /// For each gram of the left and of the right plan its place among the shared ones.
    places: [Vec<Option<u32>>; 2],
    /// Rarity of each gram.
    pub(super) weights: Vec<f64>,
}

impl Vocabulary {
    /// From the grams of both plans, which have so many passages together.
    pub(super) fn new(left: &Grams, right: &Grams, passages: usize) -> Self {
        let all = f64::from(u32::try_from(passages).unwrap_or(u32::MAX));
        let place = |grams: &Grams| vec![None; grams.keys.len()];
        let mut shared = Vocabulary { places: [place(left), place(right)], weights: Vec::new() };
        let mut others = right.keys.iter().zip(&right.passages).enumerate().peekable();
        for (at, (key, in_left)) in left.keys.iter().zip(&left.passages).enumerate() {
            while others.next_if(|(_, (other, _))| *other < key).is_some() {}
            let Some((other_at, (_, in_right))) = others.next_if(|(_, (other, _))| *other == key) else {
                continue;
            };
            if *in_left > 0 && *in_right > 0 {
                shared.add(at, other_at, (all / f64::from(in_left + in_right)).ln());
            }
        }
        shared
    }

    fn add(&mut self, in_left: usize, in_right: usize, weight: f64) {
        let next = u32::try_from(self.weights.len()).ok();
        let [left, right] = &mut self.places;
        if let (Some(left), Some(right)) = (left.get_mut(in_left), right.get_mut(in_right)) {
            (*left, *right) = (next, next);
            self.weights.push(weight);
        }
    }

    /// The shared grams of a text of one of the plans as a vector of length 1: (1 + ln times) × rarity.
    pub(super) fn vector(&self, of: Of, grams: &Numbered) -> Sparse {
        let [left, right] = &self.places;
        let places = if of == Of::Left { left } else { right };
        let entries = grams.iter().filter_map(|(number, times)| {
            let place = usize::try_from((*places.get(usize::try_from(*number).ok()?)?)?).ok()?;
            Some((place, damped(*times) * self.weights.get(place)?))
        });
        Sparse::unit(entries.collect())
    }
}

/// One of the two plans in their fixed order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    Left,
    Right,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grams_keep_to_their_runs() {
        let found = counts("建设5G基站2025");
        assert_eq!(found.len(), 3);
        assert!(found.contains(&counts("建设")[0]) && found.contains(&counts("5g")[0]));
        assert_eq!(counts("基站基站")[0].1 + counts("基站基站")[1].1, 3);
    }

    #[test]
    fn only_shared_grams_count() {
        let texts = |list: &[&str]| list.iter().map(|t| counts(t)).collect::<Vec<_>>();
        let (left, right) = (texts(&["建设基站", "湿地"]), texts(&["新增基站", "人才"]));
        let grams = |side: &[Counts]| Grams::new(side.iter().map(|counts| (counts, true)));
        let ((ours, our_numbers), (theirs, their_numbers)) = (grams(&left), grams(&right));
        let vocabulary = Vocabulary::new(&ours, &theirs, 4);
        assert_eq!(vocabulary.weights, [2.0_f64.ln()]);
        let vector = |at: usize| vocabulary.vector(Of::Left, &our_numbers.of(&left[at]));
        assert_eq!(vector(0), Sparse::unit(vec![(0, 1.0)]));
        assert_eq!(vector(1), Sparse::unit(Vec::new()));
        assert_eq!(vocabulary.vector(Of::Right, &their_numbers.of(&right[0])), vector(0));
    }
}

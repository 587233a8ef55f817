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
    let mut keys = Vec::with_capacity(text.len() / 3);
    for run in runs(text) {
        if run.starts_with(|c: char| c.is_ascii_alphanumeric()) {
            keys.push(latin(run));
        } else {
            let pairs = run.chars().zip(run.chars().skip(1));
            keys.extend(pairs.map(|(a, b)| pair(a, b)));
        }
    }
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

/// Runs of Chinese characters, and runs of Latin letters and digits with a letter in them.
fn runs(text: &str) -> Vec<&str> {
    let class = |c: char| match c {
        _ if c.is_ascii_alphanumeric() => 1,
        '\u{3400}'..='\u{9fff}' => 2,
        _ => 0,
    };
    let mut found = Vec::new();
    let (mut start, mut last) = (0, 0);
    for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
        let now = if at == text.len() { 0 } else { class(c) };
        if now != last {
            let run = text.get(start..at).filter(|_| last > 0);
            found.extend(run.filter(|run| last == 2 || run.contains(|c: char| c.is_ascii_alphabetic())));
            (start, last) = (at, now);
        }
    }
    found
}

/// The grams that occur in both plans, with what each weighs.
pub(super) struct Vocabulary {
    ids: GramMap<usize>,
    /// Rarity of each gram.
    pub(super) weights: Vec<f64>,
}

impl Vocabulary {
    /// From the grams of each passage of both plans.
    pub(super) fn new(left: &[&Counts], right: &[&Counts]) -> Self {
        let grams = |side: &[&Counts]| side.iter().map(|counts| counts.len()).sum::<usize>();
        let mut occurrences: GramMap<(u32, u32)> =
            GramMap::with_capacity_and_hasher(grams(left) / 2, BuildHasherDefault::default());
        for (key, _) in left.iter().copied().flatten() {
            occurrences.entry(*key).or_default().0 += 1;
        }
        for (key, _) in right.iter().copied().flatten() {
            // One that the left plan never says needs no entry.
            if let Some(seen) = occurrences.get_mut(key) {
                seen.1 += 1;
            }
        }
        let all = f64::from(u32::try_from(left.len() + right.len()).unwrap_or(u32::MAX));
        let (mut ids, mut weights) = (GramMap::default(), Vec::new());
        // In the order of the left plan's text, so that ids do not hang on the order of a hash map.
        for (key, _) in left.iter().copied().flatten() {
            let Some(&(in_left, in_right)) = occurrences.get(key) else { continue };
            if in_right > 0 && !ids.contains_key(key) {
                ids.insert(*key, weights.len());
                weights.push((all / f64::from(in_left + in_right)).ln());
            }
        }
        Vocabulary { ids, weights }
    }

    /// The shared grams of a text as a vector of length 1: (1 + ln times) × rarity.
    pub(super) fn vector(&self, counts: &Counts) -> Sparse {
        let entries = counts.iter().filter_map(|(key, times)| {
            let id = *self.ids.get(key)?;
            Some((id, damped(*times) * self.weights.get(id)?))
        });
        Sparse::unit(entries.collect())
    }
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
        let vocabulary = Vocabulary::new(&[&left[0], &left[1]], &[&right[0], &right[1]]);
        assert_eq!(vocabulary.weights, [2.0_f64.ln()]);
        assert_eq!(vocabulary.vector(&left[0]), Sparse::unit(vec![(0, 1.0)]));
        assert_eq!(vocabulary.vector(&left[1]), Sparse::unit(Vec::new()));
    }
}

//! Topics: which of 150 subjects the grams of a text speak of, so that 堤防 and 防洪 have something in
//! common though they share no character.
//!
//! The table, `data/topics.txt` (46 KB, 27 KB packed), was made once by non-negative matrix
//! factorisation of all passages of the twelve plans, each with its official wording, its summary in
//! both languages and its headings; each gram keeps its one strongest topic. One line is one topic,
//! with its common, rarer and rarest grams between bars: pairs of Chinese characters run together,
//! then Latin words.
//!
//! Worked example: of the line `水务||河湖 gis`, 水务 counts once, and 河湖 and gis count three times.
//!
//! Absent: names for the topics, which are never shown alone; and any judgement of passages, none of
//! which went into the table.

use std::sync::OnceLock;

use super::grams::{self, Counts, GramMap};
use super::sparse::Sparse;

/// The topic and the weight of each gram that has one.
pub(super) struct Topics {
    of: GramMap<(usize, f64)>,
    /// Number of topics.
    pub(super) count: usize,
}

impl Topics {
    /// The table that comes with the program, read once.
    pub(super) fn bundled() -> &'static Topics {
        static BUNDLED: OnceLock<Topics> = OnceLock::new();
        BUNDLED.get_or_init(|| Topics::parse(include_str!("../../data/topics.txt")))
    }

    fn parse(table: &str) -> Topics {
        let mut of = GramMap::with_capacity_and_hasher(table.len() / 6, Default::default());
        let mut count = 0;
        for (topic, line) in table.lines().enumerate() {
            count = topic + 1;
            for (field, weight) in line.split('|').zip([1.0, 2.0, 3.0]) {
                let mut words = field.split(' ');
                let chars: Vec<char> = words.next().unwrap_or_default().chars().collect();
                for pair in chars.chunks_exact(2) {
                    if let [first, second] = *pair {
                        of.insert(grams::pair(first, second), (topic, weight));
                    }
                }
                of.extend(words.map(|word| (grams::latin(word), (topic, weight))));
            }
        }
        Topics { of, count }
    }

    /// How much of each topic is in a text, the square root of it so that one much repeated topic
    /// does not hide the others.
    pub(super) fn vector(&self, counts: &Counts) -> Sparse {
        let mut sums = vec![0.0; self.count];
        for (key, times) in counts {
            let Some(&(topic, weight)) = self.of.get(key) else { continue };
            if let Some(sum) = sums.get_mut(topic) {
                *sum += grams::damped(*times) * weight;
            }
        }
        let present = sums.into_iter().enumerate().filter(|(_, sum)| *sum > 0.0);
        Sparse::unit(present.map(|(topic, sum)| (topic, sum.sqrt())).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grams_of_one_line_have_something_in_common() {
        let topics = Topics::parse("水务||河湖 gis\n税收|基金|");
        let vector = |text: &str| topics.vector(&grams::counts(text));
        assert_eq!(vector("水务"), vector("河湖"));
        assert_eq!(vector("GIS"), vector("河湖"));
        assert_ne!(vector("水务"), vector("基金"));
        assert_eq!(vector("体育"), Sparse::default());
        let both = vector("水务,基金");
        assert!(both.entries().iter().any(|entry| *entry == (0, (1.0_f64 / 3.0).sqrt())), "{both:?}");
    }

    #[test]
    fn the_bundled_table_is_whole() {
        let topics = Topics::bundled();
        assert_eq!(topics.count, 150);
        assert!(topics.of.len() > 7000, "{}", topics.of.len());
    }
}

//! Sparse vectors, and an index that multiplies one with many at once.
//!
//! Worked example: the index of [(1, 0.6), (4, 0.8)] and [(4, 1.0)] multiplied with [(4, 0.5)] gives
//! 0.4 and 0.5; only what shares an entry is touched.
//!
//! Absent: what the entries mean.

/// Entries and their weights, by rising entry.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sparse(Vec<(usize, f64)>);

impl Sparse {
    /// Sorts the entries and scales them to length 1; a vector of nothing stays one.
    pub(super) fn unit(mut entries: Vec<(usize, f64)>) -> Self {
        entries.sort_unstable_by_key(|(entry, _)| *entry);
        let length = entries.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
        if length > 0.0 {
            for (_, weight) in &mut entries {
                *weight /= length;
            }
        }
        Sparse(entries)
    }

    /// The entries, by rising entry.
    pub(super) fn entries(&self) -> &[(usize, f64)] {
        &self.0
    }
}

/// Many vectors, by entry: one list of positions and weights, in which those of an entry stand
/// together.
pub(super) struct Index {
    /// Where the list of each entry starts; one more than there are entries.
    starts: Vec<usize>,
    postings: Vec<(usize, f64)>,
    vectors: usize,
}

impl Index {
    /// An index of vectors with entries below `width`.
    pub(super) fn new<'v>(width: usize, vectors: impl ExactSizeIterator<Item = &'v Sparse> + Clone) -> Self {
        let mut starts = vec![0; width + 1];
        for (entry, _) in vectors.clone().flat_map(|vector| vector.entries()) {
            if let Some(count) = starts.get_mut(entry + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut index = Index { starts, postings: vec![(0, 0.0); sum], vectors: vectors.len() };
        for (at, vector) in vectors.enumerate() {
            for &(entry, weight) in vector.entries() {
                let Some(place) = next.get_mut(entry) else { continue };
                if let Some(posting) = index.postings.get_mut(*place) {
                    *posting = (at, weight);
                }
                *place += 1;
            }
        }
        index
    }

    /// Positions and weights of an entry.
    fn of(&self, entry: usize) -> &[(usize, f64)] {
        let (Some(&from), Some(&to)) = (self.starts.get(entry), self.starts.get(entry + 1)) else {
            return &[];
        };
        self.postings.get(from..to).unwrap_or_default()
    }

    /// The scalar products of one vector with all of the index.
    pub(super) fn products(&self, vector: &Sparse) -> Vec<f64> {
        let mut sums = vec![0.0; self.vectors];
        for &(entry, weight) in vector.entries() {
            for &(at, other) in self.of(entry) {
                if let Some(sum) = sums.get_mut(at) {
                    *sum += weight * other;
                }
            }
        }
        sums
    }

    /// The scalar products, and the sums of [`Index::shared`], in one pass.
    pub(super) fn products_and_shared(&self, vector: &Sparse, worth: &[f64]) -> Vec<(f64, f64)> {
        let mut sums = vec![(0.0, 0.0); self.vectors];
        for &(entry, weight) in vector.entries() {
            let worth = worth.get(entry).copied().unwrap_or_default();
            for &(at, other) in self.of(entry) {
                if let Some((product, shared)) = sums.get_mut(at) {
                    *product += weight * other;
                    *shared += worth;
                }
            }
        }
        sums
    }

    /// For each vector of the index, the sum of `worth` over the entries that it shares with one.
    pub(super) fn shared(&self, vector: &Sparse, worth: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.vectors];
        for &(entry, _) in vector.entries() {
            let worth = worth.get(entry).copied().unwrap_or_default();
            for &(at, _) in self.of(entry) {
                if let Some(sum) = sums.get_mut(at) {
                    *sum += worth;
                }
            }
        }
        sums
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_with_many() {
        let vectors =
            [Sparse::unit(vec![(4, 8.0), (1, 6.0)]), Sparse::unit(vec![(4, 3.0)]), Sparse::default()];
        let index = Index::new(5, vectors.iter());
        assert_eq!(index.products(&Sparse(vec![(4, 0.5)])), [0.4, 0.5, 0.0]);
        assert_eq!(
            index.shared(&Sparse(vec![(1, 9.0), (4, 9.0)]), &[0.0, 2.0, 0.0, 0.0, 3.0]),
            [5.0, 3.0, 0.0]
        );
        assert_eq!(
            index.products_and_shared(&Sparse(vec![(4, 0.5)]), &[0.0, 2.0, 0.0, 0.0, 3.0]),
            [(0.4, 3.0), (0.5, 3.0), (0.0, 0.0)]
        );
    }
}

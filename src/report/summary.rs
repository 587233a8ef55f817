//! What a comparison amounts to: counts, and a sentence or two made of them.
//!
//! ```
//! use plan_compare::{plan::Lang, report::Summary};
//! let counts = Summary { shared_themes: 3, links: 5, same: 2, left_only: 1, ..Summary::default() };
//! assert_eq!(
//!     counts.sentence("甲", "乙", Lang::Zh),
//!     "A《甲》与B《乙》有3个共同主题，关联段落5对。成对的目标2对：一致2对，不同0对，不可比0对；仅A有1项，仅B有0项。"
//! );
//! ```
//!
//! Absent: any judgement of which plan is better.

use crate::compare::{Comparison, LinkKind, Verdict};
use crate::plan::Lang;

/// Counts of a comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Themes that both plans treat.
    pub shared_themes: usize,
    /// Themes that only the left plan treats.
    pub left_themes: usize,
    /// Themes that only the right plan treats.
    pub right_themes: usize,
    /// Linked pairs of passages.
    pub links: usize,
    /// Those of nearly the same wording.
    pub near_identical: usize,
    /// Pairs of targets that say the same.
    pub same: usize,
    /// Pairs where the right plan's is higher.
    pub higher: usize,
    /// Pairs where the right plan's is lower.
    pub lower: usize,
    /// Pairs that cannot be compared.
    pub not_comparable: usize,
    /// Pairs that are only near each other, which the page folds away and the others do not count.
    pub related: usize,
    /// Targets that only the left plan states.
    pub left_only: usize,
    /// Targets that only the right plan states.
    pub right_only: usize,
}

impl Summary {
    /// Counts a comparison.
    pub fn of(comparison: &Comparison) -> Self {
        let mut counts = Summary {
            shared_themes: comparison.themes.len(),
            left_themes: comparison.only_left.len(),
            right_themes: comparison.only_right.len(),
            links: comparison.links.len(),
            near_identical: comparison.links.iter().filter(|l| l.kind == LinkKind::NearIdentical).count(),
            ..Summary::default()
        };
        for pair in &comparison.targets {
            let count = match pair.verdict {
                _ if pair.neighbours => &mut counts.related,
                Verdict::Same => &mut counts.same,
                Verdict::Higher => &mut counts.higher,
                Verdict::Lower => &mut counts.lower,
                Verdict::NotComparable => &mut counts.not_comparable,
                Verdict::LeftOnly => &mut counts.left_only,
                Verdict::RightOnly => &mut counts.right_only,
            };
            *count += 1;
        }
        counts
    }

    /// Pairs of targets whose figures differ.
    pub fn different(&self) -> usize {
        self.higher + self.lower
    }

    /// Pairs of targets, whatever is said of them, without those that are only near each other.
    pub fn paired(&self) -> usize {
        self.same + self.different() + self.not_comparable
    }

    /// The counts in words, with the short titles of the two plans.
    pub fn sentence(&self, left: &str, right: &str, lang: Lang) -> String {
        match lang {
            Lang::Zh => self.in_chinese(left, right),
            Lang::En => self.in_english(left, right),
        }
    }

    fn in_chinese(&self, left: &str, right: &str) -> String {
        let alike = match self.near_identical {
            0 => String::new(),
            some => format!("（其中{some}对文字几乎相同）"),
        };
        let which = match (self.higher, self.lower) {
            (0, 0) => String::new(),
            (higher, lower) => format!("（B较高{higher}对，B较低{lower}对）"),
        };
        let near = match self.related {
            0 => String::new(),
            some => format!("；另有{some}对相关而不可比"),
        };
        format!(
            "A《{left}》与B《{right}》有{}个共同主题，关联段落{}对{alike}。成对的目标{}对：一致{}对，不同{}对{which}，不可比{}对{near}；仅A有{}项，仅B有{}项。",
            self.shared_themes,
            self.links,
            self.paired(),
            self.same,
            self.different(),
            self.not_comparable,
            self.left_only,
            self.right_only,
        )
    }

    fn in_english(&self, left: &str, right: &str) -> String {
        let alike = match self.near_identical {
            0 => String::new(),
            some => format!(", {some} of them in nearly the same words"),
        };
        let which = match (self.higher, self.lower) {
            (0, 0) => String::new(),
            (higher, lower) => format!(" (B higher in {higher}, lower in {lower})"),
        };
        let near = match self.related {
            0 => String::new(),
            some => format!("; {} related, not comparable", counted(some, "more pair is", "more pairs are")),
        };
        format!(
            "A “{left}” and B “{right}” share {} and have {}{alike}. Of {}, {} the same, {} different{which} and {} not comparable{near}; {} only in A and {} only in B.",
            counted(self.shared_themes, "theme", "themes"),
            counted(self.links, "pair of linked passages", "pairs of linked passages"),
            counted(self.paired(), "pair of targets", "pairs of targets"),
            counted(self.same, "is", "are"),
            counted(self.different(), "is", "are"),
            counted(self.not_comparable, "is", "are"),
            counted(self.left_only, "target stands", "targets stand"),
            self.right_only,
        )
    }
}

fn counted(count: usize, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_many() {
        let counts = Summary {
            shared_themes: 1,
            links: 2,
            near_identical: 1,
            same: 1,
            higher: 2,
            lower: 1,
            left_only: 1,
            right_only: 4,
            ..Summary::default()
        };
        assert_eq!(
            counts.sentence("Water", "Land", Lang::En),
            "A “Water” and B “Land” share 1 theme and have 2 pairs of linked passages, 1 of them in nearly \
             the same words. Of 4 pairs of targets, 1 is the same, 3 are different (B higher in 2, lower in \
             1) and 0 are not comparable; 1 target stands only in A and 4 only in B."
        );
        assert!(counts.sentence("水利", "国土", Lang::Zh).contains("不同3对（B较高2对，B较低1对）"));
        let near = Summary { related: 1, ..counts };
        assert_eq!(near.paired(), 4, "what is only near is counted apart");
        assert!(
            near.sentence("Water", "Land", Lang::En).contains("; 1 more pair is related, not comparable;")
        );
        assert!(near.sentence("水利", "国土", Lang::Zh).contains("；另有1对相关而不可比；"));
    }
}

//! The comparison as JSON for programs: `comparison/1`, and beside it the reader's corrections, which it
//! already follows.
//!
//! Absent: the plans themselves.

use crate::compare::{Comparison, Corrections};

/// The comparison; with corrections, a field `corrections` of the format `corrections/1` more.
pub fn json(comparison: &Comparison, corrections: &Corrections) -> String {
    let mut json = comparison.to_json();
    if let Some(whole) = json.strip_suffix('}').filter(|_| !corrections.is_empty()) {
        json =
            [whole.trim_end(), ",\n  \"corrections\": ", &corrections.to_json().replace('\n', "\n  "), "\n}"]
                .concat();
    }
    json.push('\n');
    json
}

#[cfg(test)]
mod tests {
    use super::super::sample::sample;
    use super::*;
    use crate::compare::{Correction, CorrectionKind, apply};

    #[test]
    fn corrections_stand_beside_the_comparison() {
        let sample = sample();
        let mut set = Corrections::of(&sample.left.id, &sample.right.id);
        assert_eq!(json(&sample.comparison, &set), sample.comparison.to_json() + "\n");
        let (left, right) = ("1-2".to_owned(), "1-1".to_owned());
        set.add(&sample.left.id, &Correction { kind: CorrectionKind::Pinned, left, right });
        let corrected = apply(&sample.comparison, &set);
        let text = json(&corrected, &set);
        assert_eq!(serde_json::from_str::<Comparison>(&text).unwrap(), corrected);
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(Corrections::load(&value["corrections"].to_string()).0, Some(set));
    }
}

//! How much one plan holds.
//!
//! Worked example: a chapter with one paragraph and a box with two projects are 2 sections,
//! 3 passages and 2 projects.
//!
//! Absent: passages and indicators that other plans share.

use serde_json::Value;

/// What is counted, in the order of [`Counts::NAMES`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    /// Headings of every level, with boxes, tables and annexes.
    pub(super) sections: usize,
    pub(super) passages: usize,
    pub(super) gists_zh: usize,
    pub(super) gists_en: usize,
    /// Rows of indicator tables that set a target.
    pub(super) targets: usize,
    /// Rows of indicator tables that say how an earlier plan's target was met.
    pub(super) reviews: usize,
    /// Quantities that running text states.
    pub(super) commitments: usize,
    pub(super) projects: usize,
    pub(super) missing: usize,
}

impl Counts {
    pub(super) const NAMES: [&'static str; 9] = [
        "sections",
        "passages",
        "gists zh",
        "gists en",
        "targets",
        "reviews",
        "commitments",
        "projects",
        "missing",
    ];

    /// Adds what a plan holds, and how many translations it lacks.
    pub(super) fn add(&mut self, plan: &Value, missing: usize) {
        for section in list(plan, "sections") {
            self.add_section(section);
        }
        for row in list(plan, "indicators") {
            // A row that does not say so sets a target.
            let is_review = text(row, "/role") == "review";
            *(if is_review { &mut self.reviews } else { &mut self.targets }) += 1;
        }
        self.missing += missing;
    }

    fn add_section(&mut self, section: &Value) {
        self.sections += 1;
        for passage in list(section, "passages") {
            self.passages += 1;
            self.gists_zh += usize::from(!text(passage, "/text/zh").is_empty());
            self.gists_en += usize::from(!text(passage, "/text/en").is_empty());
            self.commitments += list(passage, "quantities").len();
            self.projects += usize::from(text(passage, "/kind") == "project");
        }
        for lower in list(section, "sections") {
            self.add_section(lower);
        }
    }

    pub(super) fn figures(&self) -> [String; 9] {
        let figures = [
            self.sections,
            self.passages,
            self.gists_zh,
            self.gists_en,
            self.targets,
            self.reviews,
            self.commitments,
            self.projects,
            self.missing,
        ];
        figures.map(|figure| figure.to_string())
    }
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn text<'v>(value: &'v Value, pointer: &str) -> &'v str {
    value.pointer(pointer).and_then(Value::as_str).map(str::trim).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn counts_at_every_depth() {
        let passage = |kind: &str, en: &str| json!({ "kind": kind, "text": { "zh": "修渠", "en": en }, "quantities": [{}, {}] });
        let inner = json!({ "passages": [passage("project", "Canals"), passage("project", " ")] });
        let plan = json!({
            "sections": [{ "passages": [passage("goal", "Canals")], "sections": [inner] }],
            "indicators": [{ "role": "review" }, { "role": "target" }, {}],
        });
        let mut counts = Counts::default();
        counts.add(&plan, 1);
        assert_eq!(counts.figures(), ["2", "3", "3", "2", "2", "1", "6", "2", "1"]);
        counts.add(&plan, 0);
        assert_eq!(counts.figures(), ["4", "6", "6", "4", "4", "2", "12", "4", "1"]);
    }
}

//! What a copy of the page carries inside: the address that it opens with, the reader's own plans on the
//! screen, and their corrections. The format is `parcel/1`.
//!
//! Worked example: `{"format":"parcel/1","address":"left=a&right=b","plans":[…],"corrections":null}`, in an
//! element of the page that no browser runs. A `<` in it is written `\u003c`, so that no text of a plan
//! can end that element.
//!
//! Absent: the copy itself, which needs the page's own document (`app`).

use serde_json::Value;

use crate::compare::Corrections;
use crate::plan::{Plan, load};
use crate::theme::Lexicon;

/// What a copy carries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parcel {
    /// The fragment of the address that it opens with, where it is opened with none.
    pub address: String,
    /// Plans that are not bundled.
    pub plans: Vec<Plan>,
    /// Corrections of the pair on the screen.
    pub corrections: Option<Corrections>,
}

impl Parcel {
    /// As text inside an element of a page.
    pub fn write(&self) -> String {
        let mut json = "{\"format\":\"parcel/1\",\"address\":".to_owned();
        json.push_str(&Value::from(self.address.as_str()).to_string());
        json.push_str(",\"plans\":[");
        let plans = self.plans.iter().filter_map(|plan| serde_json::to_string(plan).ok());
        json.push_str(&plans.collect::<Vec<_>>().join(","));
        json.push_str("],\"corrections\":");
        let corrections = self.corrections.as_ref().filter(|all| !all.is_empty());
        json.push_str(&corrections.map_or_else(|| "null".to_owned(), Corrections::to_json));
        json.push('}');
        json.replace('<', "\\u003c")
    }

    /// Reads it back. What is not understood is left out: a copy opens with whatever is sound.
    pub fn read(json: &str) -> Self {
        let Ok(value) = serde_json::from_str::<Value>(json) else { return Parcel::default() };
        let themes = Lexicon::bundled().ids();
        let field = |name: &str| value.get(name);
        let plans = field("plans").and_then(Value::as_array).into_iter().flatten();
        Parcel {
            address: field("address").and_then(Value::as_str).unwrap_or_default().to_owned(),
            plans: plans.filter_map(|plan| load(&plan.to_string(), &themes).0).collect(),
            corrections: field("corrections").and_then(|json| Corrections::load(&json.to_string()).0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::sample;
    use super::*;
    use crate::compare::{Correction, CorrectionKind};

    #[test]
    fn what_goes_in_comes_out() {
        let sample = sample();
        let mut corrections = Corrections::of(&sample.left.id, &sample.right.id);
        let (left, right) = ("1-1".to_owned(), "1-2".to_owned());
        corrections.add(&sample.left.id, &Correction { kind: CorrectionKind::Pinned, left, right });
        let mut plan = sample.left;
        plan.title.zh = "</script><!--<script>\u{2028}\"".to_owned();
        let parcel = Parcel {
            address: "left=\"</script>&right=b".into(),
            plans: vec![plan],
            corrections: Some(corrections),
        };
        let text = parcel.write();
        assert!(!text.contains('<'), "{text}");
        assert_eq!(Parcel::read(&text), parcel);
    }

    #[test]
    fn whatever_is_sound_is_read() {
        for text in ["", "null", "[]", "{", "{\"plans\":7,\"address\":[],\"corrections\":\"x\"}"] {
            assert_eq!(Parcel::read(text), Parcel::default(), "{text}");
        }
        let half = "{\"address\":\"view=read\",\"plans\":[1,{\"format\":\"plan/1\",\"id\":\"a\",\"title\":{\"zh\":\"甲\"}}]}";
        let read = Parcel::read(half);
        assert_eq!((read.address.as_str(), read.plans.len()), ("view=read", 1));
    }
}

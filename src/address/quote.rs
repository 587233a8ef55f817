//! A link to a passage that survives a plan that is issued again: beside the passage's id the link
//! holds a few of its characters, of those before and after it, and a sum of its text.
//!
//! Worked example: `at=left:3.1-2&quote=建设港口.新建泊位三十个.完善航道.7f3a`. In the plan as it was, the sum is
//! that of passage 3.1-2: nothing needs to be said. Where the plan was revised and the passage is now
//! 3.2-1, the words are found there. Where several passages hold the words and what stands around them
//! does not decide, none is shown: a link leads to its passage or to nothing.
//!
//! Absent: what the reader is told (`app`).

use crate::plan::{Lang, Passage, Plan, passages, sections};

/// Characters of the passage in a link; so many are rarely found twice.
const EXACT: usize = 16;

/// Characters of what stands before and after it.
const AROUND: usize = 6;

/// Fewer characters than this are not looked for elsewhere: a title of three words is everywhere.
const LEAST: usize = 6;

/// How a link knows its passage, apart from the id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quote {
    /// The last characters of the passage before.
    before: String,
    /// The first characters of the passage.
    exact: String,
    /// The first characters of the passage after.
    after: String,
    /// A sum of the passage's text.
    sum: String,
}

/// Where a link leads in the plan as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// To the passage as it was.
    Same,
    /// To the passage, whose text has changed.
    Changed,
    /// To a passage of another id with the same text.
    Moved(String),
    /// To a passage of another id whose text has changed.
    MovedAndChanged(String),
    /// To nothing that is surely the passage.
    Nothing,
}

impl Quote {
    /// Quotes a passage of a plan; nothing where the id is no passage's.
    pub fn of(plan: &Plan, id: &str) -> Option<Self> {
        let all = passages(plan);
        let at = all.iter().position(|path| path.passage.id == id)?;
        let text = |at: Option<usize>| at.and_then(|at| all.get(at)).map(|path| letters(path.passage));
        let whole = text(Some(at))?;
        let before = text(at.checked_sub(1)).unwrap_or_default();
        let skipped = before.chars().count().saturating_sub(AROUND);
        Some(Quote {
            before: before.chars().skip(skipped).collect(),
            exact: whole.chars().take(EXACT).collect(),
            after: text(at.checked_add(1)).unwrap_or_default().chars().take(AROUND).collect(),
            sum: sum(&whole),
        })
    }

    /// Reads `before.exact.after.sum`.
    pub fn read(value: &str) -> Option<Self> {
        let parts: Vec<&str> = value.split('.').collect();
        let [before, exact, after, sum] = parts.as_slice() else { return None };
        let part = |text: &str, most: usize| -> Option<String> {
            let letters = text.chars().all(char::is_alphanumeric);
            (letters && text.chars().count() <= most).then(|| text.to_owned())
        };
        Some(Quote {
            before: part(before, AROUND)?,
            exact: part(exact, EXACT).filter(|exact| !exact.is_empty())?,
            after: part(after, AROUND)?,
            sum: part(sum, 4)?,
        })
    }

    /// Writes the same.
    pub fn write(&self) -> String {
        [&self.before, &self.exact, &self.after, &self.sum].map(String::as_str).join(".")
    }

    /// Finds the passage of a link in a plan.
    pub fn find(&self, plan: &Plan, id: &str) -> Found {
        let all: Vec<(&str, String)> =
            passages(plan).iter().map(|path| (path.passage.id.as_str(), letters(path.passage))).collect();
        let whole = |text: &str| text.starts_with(&self.exact) && sum(text) == self.sum;
        let around = |at: usize| {
            let near = |at: Option<usize>| at.and_then(|at| all.get(at)).map_or("", |(_, text)| text);
            let before = near(at.checked_sub(1)).ends_with(&self.before);
            (before, near(at.checked_add(1)).starts_with(&self.after))
        };
        let own = all.iter().position(|(known, _)| *known == id);
        if let Some((at, (_, text))) = own.and_then(|at| Some((at, all.get(at)?))) {
            if whole(text) {
                return Found::Same;
            }
            // Between the same neighbours a passage that begins anew is the same passage, revised.
            let between = !self.before.is_empty() && !self.after.is_empty() && around(at) == (true, true);
            let elsewhere = all.iter().any(|(_, text)| whole(text));
            if !elsewhere && (text.contains(&self.exact) || between) {
                return Found::Changed;
            }
        }
        if self.exact.chars().count() < LEAST {
            return Found::Nothing;
        }
        let alike = |test: &dyn Fn(&str) -> bool| -> Vec<usize> {
            all.iter().enumerate().filter(|(_, (_, text))| test(text)).map(|(at, _)| at).collect()
        };
        let id_of = |at: usize| all.get(at).map(|(id, _)| (*id).to_owned());
        if let Some(id) = surest(&alike(&whole), around).and_then(id_of) {
            return Found::Moved(id);
        }
        let quoted = surest(&alike(&|text| text.contains(&self.exact)), around);
        quoted.and_then(id_of).map_or(Found::Nothing, Found::MovedAndChanged)
    }
}

/// The only candidate, or the only one whose neighbours fit best.
fn surest(candidates: &[usize], around: impl Fn(usize) -> (bool, bool)) -> Option<usize> {
    if let [only] = candidates {
        return Some(*only);
    }
    let score = |at: usize| {
        let (before, after) = around(at);
        u8::from(before) + u8::from(after)
    };
    let best = candidates.iter().map(|&at| score(at)).max()?;
    let mut fit = candidates.iter().copied().filter(|&at| score(at) == best);
    let first = fit.next()?;
    (best > 0 && fit.next().is_none()).then_some(first)
}

/// Whether a plan has a passage, an indicator or a section of this id.
pub fn knows(plan: &Plan, id: &str) -> bool {
    passages(plan).iter().any(|path| path.passage.id == id)
        || plan.indicators.iter().any(|row| row.id == id)
        || sections(plan).iter().any(|(_, section)| section.id == id)
}

/// The text of a passage in its own language, without marks and spaces, which editions set anew.
fn letters(passage: &Passage) -> String {
    let heading = passage.heading.as_ref().map(|heading| heading.text(Lang::Zh)).unwrap_or_default();
    heading.chars().chain(passage.text.text(Lang::Zh).chars()).filter(|c| c.is_alphanumeric()).collect()
}

/// A short sum of a text (FNV-1a, folded to sixteen bits). It guards against surprise, not malice.
fn sum(text: &str) -> String {
    let long =
        text.bytes().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{:04x}", (long >> 16) ^ (long & 0xffff))
}

#[cfg(test)]
mod tests;

//! Corrections as a short text for an address: `q7x*p3.1-1*.2.4-6*u3.2-1*.2.4-6`.
//!
//! It begins with a mark of the two plans, so that corrections never get onto another pair. Then `*p`
//! begins what is pinned, `*u` what is unlinked, `*a` what is apart; `*.` stands between the two ids,
//! and `*-` for an asterisk in an id. Such a text needs no escapes in an address.
//!
//! Absent: the address itself.

use super::{Correction, CorrectionKind, Corrections};

/// Longest text that is put into an address, in bytes.
const MOST: usize = 600;

impl Corrections {
    /// The short text; empty where there is nothing to say, `None` where it would be too long.
    pub fn to_compact(&self) -> Option<String> {
        if self.is_empty() {
            return Some(String::new());
        }
        let mut text = mark(&[&self.left, &self.right]);
        for one in self.list(&self.left) {
            text.push('*');
            text.push(letter(one.kind));
            text.push_str(&one.left.replace('*', "*-"));
            text.push_str("*.");
            text.push_str(&one.right.replace('*', "*-"));
        }
        (text.len() <= MOST).then_some(text)
    }

    /// Reads a short text for two plans. What is not understood is left out; a text of other plans
    /// gives nothing.
    pub fn from_compact(text: &str, one: &str, other: &str) -> Option<Self> {
        let mut found = Corrections::of(one, other);
        let mut parts = text.split('*');
        if parts.next() != Some(mark(&[&found.left, &found.right]).as_str()) {
            return None;
        }
        let mut current: Option<Draft> = None;
        let mut done: Vec<Draft> = Vec::new();
        for part in parts {
            let mut rest = part.chars();
            match rest.next() {
                Some('.') => {
                    let open = current.take().filter(|draft| draft.right.is_none());
                    current = open.map(|draft| draft.on(rest.as_str()));
                }
                Some('-') => current.iter_mut().for_each(|draft| draft.go_on(rest.as_str())),
                Some(first) => {
                    done.extend(current.take());
                    current =
                        kind(first).map(|kind| Draft { kind, left: rest.as_str().to_owned(), right: None });
                }
                None => {}
            }
        }
        done.extend(current);
        let left = found.left.clone();
        for correction in done.into_iter().filter_map(Draft::finished) {
            found.add(&left, &correction);
        }
        Some(found)
    }
}

/// A correction as far as it has been read.
struct Draft {
    kind: CorrectionKind,
    left: String,
    right: Option<String>,
}

impl Draft {
    fn on(self, right: &str) -> Self {
        Draft { right: Some(right.to_owned()), ..self }
    }

    fn go_on(&mut self, rest: &str) {
        let id = self.right.as_mut().unwrap_or(&mut self.left);
        id.push('*');
        id.push_str(rest);
    }

    fn finished(self) -> Option<Correction> {
        let right = self.right.filter(|right| !right.is_empty() && !self.left.is_empty())?;
        Some(Correction { kind: self.kind, left: self.left, right })
    }
}

fn letter(kind: CorrectionKind) -> char {
    match kind {
        CorrectionKind::Pinned => 'p',
        CorrectionKind::Unlinked => 'u',
        CorrectionKind::Apart => 'a',
    }
}

fn kind(found: char) -> Option<CorrectionKind> {
    CorrectionKind::ALL.into_iter().find(|kind| letter(*kind) == found)
}

/// A mark of some texts: four letters and digits, the same everywhere and always.
pub(super) fn mark(texts: &[&str]) -> String {
    // FNV-1a, with a separator that no text holds.
    let bytes = texts.iter().flat_map(|text| text.bytes().chain(std::iter::once(0xff)));
    let mut hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let mut mark = String::new();
    for _ in 0..4 {
        mark.extend(u32::try_from(hash % 36).ok().and_then(|digit| char::from_digit(digit, 36)));
        hash /= 36;
    }
    mark
}

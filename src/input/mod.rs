//! Files and pasted text to plans: what the bytes are, their text, and what the text holds.
//!
//! ```text
//! bytes ─ kind ─┬─ encoding ─┬─ html      a web page as lines
//!               │            └─────────── official text ─ read ─ plans
//!               ├─ docx ──────────────────────┘
//!               ├─ plan JSON ──────────────── plan::load
//!               └─ refused, with what to do instead
//! ```
//!
//! ```
//! use plan_compare::input::{self, Tools};
//! let found = input::read(b"%PDF-1.7", "plan.txt", &Tools::NONE);
//! assert!(found.plans.is_empty());
//! assert!(found.notes[0].message.en.contains("PDF"));
//! ```
//!
//! Absent: getting hold of bytes. The command reads files, the page asks the browser; each brings its
//! own decoder of old encodings and its own parser of HTML ([`Tools`]).

mod encoding;
mod html;
mod kind;
mod messages;

pub use html::{PageNode, declared_encoding, page_lines};
pub use kind::{Kind, Refused, kind};
pub use messages::{cannot_be_read, stopped_reading, too_long};

use serde::{Deserialize, Serialize};

use crate::plan::{Catalogue, Diagnostic, Plan, Severity, load_bytes};
use crate::read::{self, KnownPlans};
use crate::theme::Lexicon;

/// Most bytes of a file that are read. A whole gazette has about 1 MB of text.
pub const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// What reading needs and the core does not have.
#[derive(Clone, Copy)]
pub struct Tools<'t> {
    /// Decodes bytes in the encoding that a label names; nothing where it is unknown.
    pub decode: &'t dyn Fn(&str, &[u8]) -> Option<String>,
    /// The lines of a web page; nothing where it cannot be parsed here.
    pub page_lines: &'t dyn Fn(&str) -> Option<String>,
}

impl Tools<'_> {
    /// No tools: UTF-8 and UTF-16 only, and no HTML.
    pub const NONE: Tools<'static> = Tools { decode: &|_, _| None, page_lines: &|_| None };
}

/// What an input holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// The plans in their order.
    pub plans: Vec<Plan>,
    /// For each plan, the first line of the input that belongs to it; empty for plan JSON.
    pub first_lines: Vec<u32>,
    /// What there is to say of it.
    pub notes: Vec<Diagnostic>,
}

impl Found {
    /// Nothing, and why.
    pub fn fault(note: Diagnostic) -> Self {
        Found { notes: vec![note], ..Found::default() }
    }

    /// What there is to say of the plan at an index: what stands between its first line and the next
    /// plan's.
    pub fn notes_of(&self, plan: usize) -> Vec<Diagnostic> {
        let Some(&from) = self.first_lines.get(plan) else { return Vec::new() };
        let to = self.first_lines.get(plan + 1).copied().unwrap_or(u32::MAX);
        let inside = |note: &&Diagnostic| note.place.line().is_some_and(|line| (from..to).contains(&line));
        self.notes.iter().filter(inside).cloned().collect()
    }

    /// What there is to say of no plan in particular.
    pub fn notes_of_none(&self) -> Vec<Diagnostic> {
        let first = self.first_lines.first().copied().unwrap_or(u32::MAX);
        let outside = |note: &&Diagnostic| note.place.line().is_none_or(|line| line < first);
        self.notes.iter().filter(outside).cloned().collect()
    }
}

/// Reads a file of any kind. Faults are among the notes.
pub fn read(bytes: &[u8], name: &str, tools: &Tools<'_>) -> Found {
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > MOST_BYTES {
        return Found::fault(messages::too_long());
    }
    match kind(bytes, name) {
        Kind::Json => {
            let (plan, notes) = load_bytes(bytes, &Lexicon::bundled().ids());
            Found { plans: plan.into_iter().collect(), first_lines: Vec::new(), notes }
        }
        Kind::Text => {
            let (text, notes) = encoding::decode(bytes, None, tools.decode);
            read_text(&text, notes)
        }
        Kind::Html => match page_text(bytes, tools) {
            Ok((text, notes)) => read_text(&text, notes),
            Err(fault) => Found::fault(*fault),
        },
        Kind::Zip => document(bytes),
        Kind::Refused(kind) => Found::fault(messages::refused(kind)),
    }
}

/// The lines of a web page in bytes, and what there is to say of its encoding.
pub fn page_text(bytes: &[u8], tools: &Tools<'_>) -> Result<(String, Vec<Diagnostic>), Box<Diagnostic>> {
    let (page, notes) = encoding::decode(bytes, declared_encoding(bytes).as_deref(), tools.decode);
    if !html::is_sensible(&page) {
        return Err(Box::new(messages::too_nested()));
    }
    let lines = (tools.page_lines)(&page).ok_or_else(|| Box::new(messages::too_nested()))?;
    Ok((lines, notes))
}

/// Reads official text; `notes` is what was said on the way to it.
pub fn read_text(text: &str, mut notes: Vec<Diagnostic>) -> Found {
    let catalogue = Catalogue::bundled();
    // A plan that comes with the project keeps its id.
    let known = KnownPlans::new(
        catalogue.entries.iter().map(|entry| (entry.document_number.as_str(), entry.id.as_str())),
    );
    let import = read::import(text, Lexicon::bundled(), &known);
    let mut first_lines = vec![u32::MAX; import.plans.len()];
    for entry in &import.lines {
        if let Some(first) = entry.plan.and_then(|plan| first_lines.get_mut(plan)) {
            *first = entry.line.min(*first);
        }
    }
    notes.extend(import.diagnostics);
    let told = notes.iter().any(|note| note.severity == Severity::Error);
    if import.plans.is_empty() && !told {
        notes.push(messages::no_plan());
    }
    Found { plans: import.plans, first_lines, notes }
}

#[cfg(feature = "docx")]
fn document(bytes: &[u8]) -> Found {
    match crate::docx::docx_to_text(bytes) {
        Ok(text) => read_text(&text, Vec::new()),
        Err(fault) => Found::fault(fault.diagnostic()),
    }
}

#[cfg(not(feature = "docx"))]
fn document(_: &[u8]) -> Found {
    Found::fault(messages::no_documents_here())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_comes_to_its_reader() {
        let plan = "水乡省航运规划\n一、总体要求\n建设三个码头，服务沿江各市。\n";
        let check = |bytes: &[u8], name: &str, plans: usize| {
            let lines = |_: &str| Some(plan.to_owned());
            let tools = Tools { page_lines: &lines, ..Tools::NONE };
            let found = read(bytes, name, &tools);
            assert_eq!(found.plans.len(), plans, "{name}: {:?}", found.notes);
            assert!(plans > 0 || found.notes.iter().any(|n| n.severity == Severity::Error), "{name}");
        };
        check(plan.as_bytes(), "a.txt", 1);
        check(b"<p>x", "a.html", 1);
        check("# 水乡省航运规划\n## 一、总体要求\n建设**三个**码头，服务沿江各市。".as_bytes(), "a.md", 1);
        check(br#"{"format": "plan/1", "id": "a", "title": {"zh": "a"}}"#, "a.json", 1);
        check(b"", "a.txt", 0);
        check(b"%PDF-1.7", "a.txt", 0);
        check(b"PK\x03\x04", "a.docx", 0);
    }

    #[test]
    fn notes_go_to_the_plan_that_they_stand_in() {
        let note =
            |line| Diagnostic::note(crate::plan::Place::Line(line), Default::default(), Default::default());
        let found =
            Found { first_lines: vec![10, 20], notes: vec![note(3), note(12), note(40)], ..Found::default() };
        let lines = |notes: Vec<Diagnostic>| notes.iter().filter_map(|n| n.place.line()).collect::<Vec<_>>();
        assert_eq!(lines(found.notes_of(0)), [12]);
        assert_eq!(lines(found.notes_of(1)), [40]);
        assert_eq!(lines(found.notes_of_none()), [3]);
    }
}

//! A file to plans: its bytes, what they are, their text, and what the text holds.
//!
//! Worked example: `plan.docx` is a zip archive; its text is taken out, and read as official text.
//!
//! Absent: choosing one of several plans (`operand`).

use std::path::Path;

use plan_compare::docx::docx_to_text;
use plan_compare::plan::{self, Diagnostic, Plan, Severity};
use plan_compare::theme::Lexicon;

use super::kind::Kind;
use super::{decode, html, html_guard, kind, messages, official, source};

/// What a file holds.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    pub(super) plans: Vec<Plan>,
    pub(super) notes: Vec<Diagnostic>,
}

impl Found {
    /// How many notes of this severity there are.
    pub(super) fn count(&self, severity: Severity) -> usize {
        self.notes.iter().filter(|note| note.severity == severity).count()
    }

    fn fault(note: Diagnostic) -> Self {
        Found { plans: Vec::new(), notes: vec![note] }
    }
}

/// Reads a file of any kind. Faults are among the notes.
pub(super) fn read(path: &Path) -> Found {
    match source::bytes(path) {
        Ok(bytes) => of_bytes(&bytes, path),
        Err(fault) => Found::fault(*fault),
    }
}

fn of_bytes(bytes: &[u8], path: &Path) -> Found {
    match kind::of(bytes, path) {
        Kind::Json => of_json(bytes),
        Kind::Text => {
            let (text, notes) = decode::text(bytes, None);
            of_text(&text, notes)
        }
        Kind::Html => {
            let (page, notes) = decode::text(bytes, html::declared_encoding(bytes).as_deref());
            if !html_guard::is_sensible(&page) {
                return Found::fault(messages::too_nested());
            }
            of_text(&html::to_text(&page), notes)
        }
        Kind::Zip => match docx_to_text(bytes) {
            Ok(text) => of_text(&text, Vec::new()),
            Err(fault) => Found::fault(fault.diagnostic()),
        },
        Kind::Refused(kind) => Found::fault(messages::refused(kind)),
    }
}

fn of_json(bytes: &[u8]) -> Found {
    let (plan, notes) = plan::load_bytes(bytes, &Lexicon::bundled().ids());
    Found { plans: plan.into_iter().collect(), notes }
}

fn of_text(text: &str, mut notes: Vec<Diagnostic>) -> Found {
    let (plans, said) = official::plans(text, Lexicon::bundled());
    notes.extend(said);
    let told = notes.iter().any(|note| note.severity == Severity::Error);
    if plans.is_empty() && !told {
        notes.push(messages::no_plan());
    }
    Found { plans, notes }
}

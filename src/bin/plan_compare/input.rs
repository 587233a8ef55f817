//! A file to plans, with the command's own decoder and parser.
//!
//! Worked example: `plan.docx` is a zip archive; its text is taken out, and read as official text.
//!
//! Absent: choosing one of several plans (`operand`).

use std::path::Path;

use encoding_rs::Encoding;
use plan_compare::input::{self, Tools};
use plan_compare::plan::{Diagnostic, Plan, Severity};

use super::{html, source};

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
}

/// Reads a file of any kind. Faults are among the notes.
pub(super) fn read(path: &Path) -> Found {
    let bytes = match source::bytes(path) {
        Ok(bytes) => bytes,
        Err(fault) => return Found { plans: Vec::new(), notes: vec![*fault] },
    };
    let page_lines = |page: &str| Some(html::to_text(page));
    let tools = Tools { decode: &decode, page_lines: &page_lines };
    let found = input::read(&bytes, &path.to_string_lossy(), &tools);
    Found { plans: found.plans, notes: found.notes }
}

fn decode(label: &str, bytes: &[u8]) -> Option<String> {
    let encoding = Encoding::for_label(label.as_bytes())?;
    Some(encoding.decode_without_bom_handling(bytes).0.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_encodings_are_decoded() {
        let gb = encoding_rs::GB18030.encode("江河湖泊，㐀").0;
        assert_eq!(decode("gb18030", &gb).as_deref(), Some("江河湖泊，㐀"));
        assert_eq!(decode("klingon", &gb), None);
    }
}

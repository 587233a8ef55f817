//! Official text to plans: the one place where the command calls the reader of the library.
//!
//! Absent: the reader itself.

use plan_compare::plan::{Catalogue, Diagnostic, Plan};
use plan_compare::read::{self, KnownPlans};
use plan_compare::theme::Lexicon;

/// The plans in a text, and what was not understood. A plan that comes with the project keeps its id.
pub(super) fn plans(text: &str, lexicon: &Lexicon) -> (Vec<Plan>, Vec<Diagnostic>) {
    let catalogue = Catalogue::bundled();
    let known = KnownPlans::new(
        catalogue.entries.iter().map(|entry| (entry.document_number.as_str(), entry.id.as_str())),
    );
    let import = read::import(text, lexicon, &known);
    (import.plans, import.diagnostics)
}

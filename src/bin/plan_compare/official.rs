//! Official text to plans: the one place where the command calls the reader of the library.
//!
//! Absent: the reader itself.

use plan_compare::plan::{Diagnostic, Localized, Place, Plan};
use plan_compare::theme::Lexicon;

/// The plans in a text, and what was not understood.
///
/// The library has no reader yet. When it has one, this is
/// `plan_compare::read::read(text, lexicon)`.
pub(super) fn plans(text: &str, lexicon: &Lexicon) -> (Vec<Plan>, Vec<Diagnostic>) {
    let _ = (text, lexicon);
    let missing = Diagnostic::error(
        Place::Whole,
        Localized::new("此版本尚不能读取官方文本。", "Reading official text is not built in yet."),
        Localized::new("目前请使用规划 JSON（格式 plan/1）。", "Use plan JSON (format plan/1) for now."),
    );
    (Vec::new(), vec![missing])
}

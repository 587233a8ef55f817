//! Taking in a file of corrections.
//!
//! Absent: reading the file, which is an effect, and its format (`compare`).

use super::{Deed, State};
use crate::compare::Corrections;
use crate::plan::{Diagnostic, Lang, Localized, Place};

impl State {
    /// Takes in a file of corrections. Of another pair nothing is taken.
    pub(super) fn import_corrections(&mut self, json: &str) {
        let (found, mut notes) = Corrections::load(json);
        if let Some(found) = found {
            let (before, on_left) = (self.corrections(), found.plans().0);
            let mut next = before.clone();
            let new = found.list(on_left).iter().filter(|one| !before.has(on_left, one)).count();
            if !next.merge(&found) {
                notes.insert(0, self.of_another_pair(&found));
            } else if self.ledger_mut().change(next) {
                self.tell_deed(Deed::Imported(new));
            } else {
                notes.insert(0, nothing_new(found.len()));
            }
        }
        self.import_notes = notes;
    }

    fn of_another_pair(&self, found: &Corrections) -> Diagnostic {
        let (one, other) = found.plans();
        let named = |lang: Lang| (self.title(one, lang), self.title(other, lang));
        let ((zh, zh_other), (en, en_other)) = (named(Lang::Zh), named(Lang::En));
        Diagnostic::error(
            Place::Whole,
            Localized::new(
                format!("这些校正属于另一对规划：{zh} 与 {zh_other}。"),
                format!("These corrections belong to another pair: {en} and {en_other}."),
            ),
            Localized::new(
                "没有改动任何内容。请先选择这两份规划，再导入。",
                "Nothing was changed. Choose those two plans first, then import again.",
            ),
        )
    }
}

/// What there is to say of a file that changes nothing; so many are in it.
fn nothing_new(count: usize) -> Diagnostic {
    let (zh, en) = match count {
        0 => ("该文件中没有校正。".to_owned(), "There are no corrections in this file.".to_owned()),
        1 => (
            "该文件中的 1 条校正原已存在。".to_owned(),
            "The one correction of this file was there already.".to_owned(),
        ),
        _ => (
            format!("该文件中的 {count} 条校正原已存在。"),
            format!("All {count} corrections of this file were there already."),
        ),
    };
    Diagnostic::note(
        Place::Whole,
        Localized::new(zh, en),
        Localized::new("没有改动任何内容。", "Nothing was changed."),
    )
}

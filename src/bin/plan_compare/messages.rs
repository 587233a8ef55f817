//! What the command says of files that the system does not give, in both languages, each with what to do.
//!
//! Absent: deciding when to say it.

use std::io;

use plan_compare::plan::{Diagnostic, Localized, Place};

fn whole(message: Localized, hint: Localized) -> Diagnostic {
    Diagnostic::error(Place::Whole, message, hint)
}

/// A file that the system does not give.
pub(super) fn cannot_read(fault: &io::Error) -> Diagnostic {
    let (zh, en) = match fault.kind() {
        io::ErrorKind::NotFound => ("没有这个文件。".to_owned(), "There is no such file.".to_owned()),
        io::ErrorKind::PermissionDenied => ("没有读取权限。".to_owned(), "It may not be read.".to_owned()),
        io::ErrorKind::IsADirectory => ("这是文件夹。".to_owned(), "This is a folder.".to_owned()),
        _ => (format!("无法读取：{fault}"), format!("It cannot be read: {fault}")),
    };
    whole(
        Localized::new(zh, en),
        Localized::new("请检查路径和文件名。", "Check the path and the name of the file."),
    )
}

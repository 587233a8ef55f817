//! What the command is made of, one task a file.
//!
//! ```text
//! arguments   what can be asked for            console   where answers and messages go
//! source      a file's bytes, within limits    html      the parser of web pages
//! input       bytes -> plans, with the library's `input`
//! bundled     the plans that come along        operand   what LEFT and RIGHT mean
//! import, validate, compare, changes, themes   the five tasks
//! ```
//!
//! Absent: a way for one file's fault to stop the others.

mod arguments;
mod bundled;
mod changes;
mod compare;
mod console;
mod html;
mod import;
mod input;
mod messages;
mod operand;
mod source;
mod themes;
mod validate;

use std::process::ExitCode;

use arguments::{Arguments, Task};
use console::Console;

/// Whether a task met with problems.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Well,
    Problems,
}

impl Outcome {
    fn of(problems: bool) -> Self {
        if problems { Outcome::Problems } else { Outcome::Well }
    }
}

/// Reads the arguments and does what they ask.
pub(super) fn run() -> ExitCode {
    let arguments = Arguments::read();
    let console = Console::new(arguments.lang);
    let outcome = match arguments.task {
        Task::Import(task) => import::run(&task, &console),
        Task::Validate(task) => validate::run(&task, &console),
        Task::Compare(task) => compare::run(&task, &console),
        Task::Changes(task) => changes::run(&task, &console),
        Task::Themes(task) => themes::run(&task, &console),
    };
    match outcome {
        Outcome::Well => ExitCode::SUCCESS,
        Outcome::Problems => ExitCode::from(1),
    }
}

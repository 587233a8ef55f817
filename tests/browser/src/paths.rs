//! Where the things under test are.

use std::path::{Path, PathBuf};

use crate::{Failure, Outcome};

/// The project's root folder.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).map_or_else(PathBuf::new, Path::to_path_buf)
}

/// A file in `tests/browser/fixtures`.
#[must_use]
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)
}

/// The whole page in one file.
///
/// # Errors
/// If it has not been built.
pub fn one_file() -> Outcome<PathBuf> {
    let path = root().join("dist/plan-compare.html");
    if path.is_file() {
        return Ok(path);
    }
    Err(Failure::new("dist/plan-compare.html is missing; build it with: cargo xtask open --no-open"))
}

/// The folder of the site that Trunk built, or nothing where Trunk is not used; then it says that
/// the test is skipped, past the runner's capture of what tests print.
#[must_use]
pub fn site() -> Option<PathBuf> {
    let folder = root().join("dist");
    if folder.join("index.html").is_file() {
        return Some(folder);
    }
    use std::io::Write;
    // If even this cannot be said, nothing else can.
    let _ = writeln!(std::io::stderr(), "skipped: dist holds no site; build it with: cargo xtask site");
    None
}

/// The folder of the screenshots, inside the target folder in which this program was built.
pub(crate) fn screenshots() -> Outcome<PathBuf> {
    let program = std::env::current_exe()?;
    let target = program.ancestors().find(|folder| folder.join("CACHEDIR.TAG").is_file());
    Ok(target.map_or_else(|| root().join("target"), Path::to_path_buf).join("screenshots"))
}

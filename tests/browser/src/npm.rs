//! What the tests need from npm: installed when first asked for, at the versions of the lock file.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use crate::{Failure, Outcome};

/// A file of an installed package, by its path in `node_modules`; nothing where there is no npm, and
/// then it says that the test is skipped.
///
/// # Errors
/// If npm cannot install the packages, or the file is not in them.
pub fn npm_file(path: &str) -> Outcome<Option<PathBuf>> {
    static INSTALLED: OnceLock<Result<bool, String>> = OnceLock::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("npm");
    match INSTALLED.get_or_init(|| install(&folder)) {
        Ok(false) => Ok(None),
        Err(fault) => Err(Failure::new(fault.clone())),
        Ok(true) => {
            let file = folder.join("node_modules").join(path);
            if file.is_file() {
                Ok(Some(file))
            } else {
                Err(Failure::new(format!("npm installed no {path}")))
            }
        }
    }
}

fn install(folder: &Path) -> Result<bool, String> {
    use std::io::Write;
    if Command::new("npm").arg("--version").output().is_err() {
        // Past the runner's capture of what tests print; if even this cannot be said, nothing else can.
        let _ = writeln!(std::io::stderr(), "skipped: npm is missing, so what it would install is not used");
        return Ok(false);
    }
    // Scripts of packages are not run: what we use are plain files.
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    let output =
        Command::new("npm").args(arguments).current_dir(folder).output().map_err(|e| e.to_string())?;
    if output.status.success() {
        return Ok(true);
    }
    Err(format!("npm ci failed:\n{}", String::from_utf8_lossy(&output.stderr)))
}

//! The bytes of a file or of standard input, up to a limit.
//!
//! Absent: what the bytes mean.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use plan_compare::plan::Diagnostic;

use super::messages;

/// Most bytes that are read. A whole gazette has about 1 MB of text.
pub(super) const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// Reads a file, or standard input where the path is `-`.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, Box<Diagnostic>> {
    let read = if path.as_os_str() == "-" {
        limited(io::stdin().lock())
    } else {
        File::open(path).and_then(limited)
    };
    let bytes = read.map_err(|fault| Box::new(messages::cannot_read(&fault)))?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > MOST_BYTES {
        return Err(Box::new(messages::too_long(MOST_BYTES)));
    }
    Ok(bytes)
}

/// Reads one byte more than the limit, which says that there is more without reading it all.
fn limited(from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

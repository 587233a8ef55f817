//! Bytes inside a page: gzip, as printable text, in a script of a type that no browser runs.

use std::fs;
use std::io::Write;
use std::num::NonZeroU64;
use std::path::Path;

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::{Sizes, digits};

/// Compresses as small as gzip can be made, which takes seconds: for what readers download.
pub(crate) fn compress_hard(bytes: &[u8]) -> Result<(Vec<u8>, Sizes)> {
    let mut gzip = Vec::new();
    // More rounds would win a few hundred bytes and take minutes.
    let rounds = NonZeroU64::new(8).unwrap_or(NonZeroU64::MIN);
    let options = zopfli::Options { iteration_count: rounds, ..zopfli::Options::default() };
    zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut gzip)?;
    let sizes = Sizes { raw: bytes.len(), gzip: gzip.len() };
    Ok((gzip, sizes))
}

/// Compresses as well as gzip can at once. The same bytes always give the same result: no time is stored.
pub(crate) fn compress(bytes: &[u8]) -> Result<(Vec<u8>, Sizes)> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    let gzip = encoder.finish()?;
    let sizes = Sizes { raw: bytes.len(), gzip: gzip.len() };
    Ok((gzip, sizes))
}

/// The element that carries compressed bytes. The page finds it by the given attribute.
pub(crate) fn element(attribute: &str, gzip: &[u8]) -> String {
    format!("<script type=\"application/gzip\" {attribute}>{}</script>", digits::encode(gzip))
}

/// A file of JSON without its white space.
pub(crate) fn json(path: &Path) -> Result<Vec<u8>> {
    let value: serde_json::Value = serde_json::from_slice(&fs::read(path)?)
        .with_context(|| format!("{} is not JSON", path.display()))?;
    Ok(serde_json::to_vec(&value)?)
}

/// The plans of a folder by id, which is the file's name, each without its white space.
pub(crate) fn plans(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    paths
        .iter()
        .map(|path| plan(path).with_context(|| format!("{} cannot be packed", path.display())))
        .collect()
}

fn plan(path: &Path) -> Result<(String, Vec<u8>)> {
    let id = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
    let harmless = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.is_empty() || !id.chars().all(harmless) {
        bail!("the name may hold only a-z, 0-9 and -, because it is the plan's id");
    }
    Ok((id, json(path)?))
}

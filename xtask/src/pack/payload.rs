//! Bytes inside a page: LZMA, as printable text, in a script of a type that no browser runs.
//!
//! The first eight bytes are the length and the sum of all bytes, little-endian; then comes bare LZMA with
//! three bits of context, which `start.js` unpacks. It is a fifth smaller than gzip, which is what browsers
//! unpack by themselves. That part is written by hand: it has to run before the module that it unpacks, so
//! that no crate can do it.
//!
//! Absent: what is packed, and in which order (`super`).

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;
use lzma_rust2::{LzmaOptions, LzmaWriter};

use super::{Sizes, digits};

/// How hard to compress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effort {
    /// For a look: in a moment.
    Quick,
    /// For what readers download: in seconds.
    Hard,
}

/// Compresses for the one file what a reader unpacks who has the `known` bytes already: what stands there is
/// only referred to.
pub(crate) fn pack(bytes: &[u8], known: &[u8], effort: Effort) -> Result<(Vec<u8>, Sizes)> {
    let mut options = LzmaOptions::with_preset(if effort == Effort::Hard { 9 } else { 1 });
    // What `start.js` reckons with: neither text nor WebAssembly has words of four bytes.
    (options.lc, options.lp, options.pb) = (3, 0, 0);
    if effort == Effort::Hard {
        options.nice_len = LzmaOptions::NICE_LEN_MAX;
        options.depth_limit = 1000;
    }
    options.preset_dict = (!known.is_empty()).then(|| known.to_vec());
    let sum = bytes.iter().fold(0_u32, |sum, byte| sum.wrapping_add(u32::from(*byte)));
    let length = u32::try_from(bytes.len()).context("more than can be packed")?;
    let mut head = length.to_le_bytes().to_vec();
    head.extend(sum.to_le_bytes());
    let mut writer = LzmaWriter::new_no_header(head, &options, false)?;
    writer.write_all(bytes)?;
    let packed = writer.finish()?;
    let sizes = Sizes { raw: bytes.len(), packed: packed.len() };
    Ok((packed, sizes))
}

/// Compresses as well as gzip can at once. The same bytes always give the same result: no time is stored.
pub(crate) fn compress(bytes: &[u8]) -> Result<(Vec<u8>, Sizes)> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    let gzip = encoder.finish()?;
    let sizes = Sizes { raw: bytes.len(), packed: gzip.len() };
    Ok((gzip, sizes))
}

/// The element that carries packed bytes. The page finds it by the given attribute.
pub(crate) fn element(attribute: &str, packed: &[u8]) -> String {
    format!("<script type=\"application/x-lzma\" {attribute}>{}</script>", digits::encode(packed))
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

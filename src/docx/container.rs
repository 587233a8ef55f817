//! A zip archive, as far as documents need it: the files of its central directory, stored or
//! deflated. A crate for all of the format would add some 80 KB to the page.
//!
//! Worked example: the last record of the archive says where the directory begins; its entry for
//! `word/document.xml` says where the file's own header is, and after that stand its bytes.
//!
//! Absent: archives in several volumes, of more than 4 GB, or with a password, which no document that
//! can be read is; and writing.

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

/// A file in the archive.
#[derive(Clone, Debug)]
struct Entry {
    name: Vec<u8>,
    encrypted: bool,
    deflated: bool,
    checksum: u32,
    packed: usize,
    header: usize,
}

/// Why a file of the archive could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// Its bytes are not as the archive says.
    Damaged,
    /// It unpacks to more than the limit.
    TooLong,
}

/// An archive.
#[derive(Debug)]
pub(super) struct Container<'b> {
    bytes: &'b [u8],
    entries: Vec<Entry>,
}

const STORED: u16 = 0;
const DEFLATED: u16 = 8;

impl<'b> Container<'b> {
    /// Reads the directory; nothing where there is none, or where it has more than `most` files.
    pub(super) fn open(bytes: &'b [u8], most: usize) -> Option<Self> {
        // The last record ends the archive, but for a comment of at most 64 KB.
        let last = bytes.len().checked_sub(22)?;
        let mut candidates = (last.saturating_sub(0xffff)..=last).rev();
        let ends = |at: usize| {
            let comment = short(bytes, at + 20).map(usize::from);
            slice(bytes, at, 4) == Some(b"PK\x05\x06") && comment.is_some_and(|c| at + 22 + c <= bytes.len())
        };
        let end = candidates.find(|&at| ends(at))?;
        let count = usize::from(short(bytes, end + 10)?);
        let mut at = long(bytes, end + 16)?;
        if count > most {
            return None;
        }
        let mut entries = Vec::with_capacity(count);
        for _ in 0..count {
            let (entry, next) = entry(bytes, at)?;
            entries.extend(entry);
            at = next;
        }
        Some(Container { bytes, entries })
    }

    /// The bytes of a file, at most `limit`; nothing where there is no such file.
    pub(super) fn file(&self, name: &str, limit: usize) -> Result<Option<Vec<u8>>, Fault> {
        let Some(entry) = self.entries.iter().find(|entry| entry.name == name.as_bytes()) else {
            return Ok(None);
        };
        if entry.encrypted {
            return Err(Fault::Damaged);
        }
        let packed = self.packed(entry).ok_or(Fault::Damaged)?;
        let bytes = if entry.deflated { inflated(packed, limit)? } else { packed.to_vec() };
        if bytes.len() > limit {
            return Err(Fault::TooLong);
        }
        if checksum(&bytes) != entry.checksum {
            return Err(Fault::Damaged);
        }
        Ok(Some(bytes))
    }

    fn packed(&self, entry: &Entry) -> Option<&'b [u8]> {
        let header =
            slice(self.bytes, entry.header, 30).filter(|header| header.starts_with(b"PK\x03\x04"))?;
        let name = usize::from(short(header, 26)?);
        let extra = usize::from(short(header, 28)?);
        slice(self.bytes, entry.header + 30 + name + extra, entry.packed)
    }
}

/// The entry of the directory at a place, if its file is packed in a known way, and the next place.
fn entry(bytes: &[u8], at: usize) -> Option<(Option<Entry>, usize)> {
    let head = slice(bytes, at, 46).filter(|head| head.starts_with(b"PK\x01\x02"))?;
    let name = usize::from(short(head, 28)?);
    let next = at + 46 + name + usize::from(short(head, 30)?) + usize::from(short(head, 32)?);
    let method = short(head, 10)?;
    let entry = Entry {
        name: slice(bytes, at + 46, name)?.to_vec(),
        encrypted: short(head, 8)? & 1 == 1,
        deflated: method == DEFLATED,
        checksum: u32::try_from(long(head, 16)?).ok()?,
        packed: long(head, 20)?,
        header: long(head, 42)?,
    };
    Some((matches!(method, STORED | DEFLATED).then_some(entry), next))
}

/// What the archive says of sizes is not trusted: unpacking stops at the limit.
fn inflated(packed: &[u8], limit: usize) -> Result<Vec<u8>, Fault> {
    decompress_to_vec_with_limit(packed, limit).map_err(|fault| match fault.status {
        TINFLStatus::HasMoreOutput => Fault::TooLong,
        _ => Fault::Damaged,
    })
}

/// The checksum of the format (CRC-32), four bits at a time.
fn checksum(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 16] = [
        0,
        0x1db7_1064,
        0x3b6e_20c8,
        0x26d9_30ac,
        0x76dc_4190,
        0x6b6b_51f4,
        0x4db2_6158,
        0x5005_713c,
        0xedb8_8320,
        0xf00f_9344,
        0xd6d6_a3e8,
        0xcb61_b38c,
        0x9b64_c2b0,
        0x86d3_d2d4,
        0xa00a_e278,
        0xbdbd_f21c,
    ];
    let step = |sum: u32| TABLE.get(usize::from((sum & 15) as u8)).map_or(0, |entry| entry ^ (sum >> 4));
    !bytes.iter().fold(!0, |sum, byte| step(step(sum ^ u32::from(*byte))))
}

fn slice(bytes: &[u8], at: usize, length: usize) -> Option<&[u8]> {
    bytes.get(at..at.checked_add(length)?)
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    slice(bytes, at, 2)?.try_into().ok().map(u16::from_le_bytes)
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let value = slice(bytes, at, 4)?.try_into().ok().map(u32::from_le_bytes)?;
    usize::try_from(value).ok()
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::CompressionMethod;
    use zip::write::{SimpleFileOptions, ZipWriter};

    use super::*;

    fn archive(method: CompressionMethod) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(method);
        for (name, text) in [("a/b.xml", "港口港口港口"), ("c.xml", "")] {
            zip.start_file(name, options).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.set_comment("a comment").unwrap();
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn files_come_out_as_they_went_in() {
        for method in [CompressionMethod::Stored, CompressionMethod::Deflated] {
            let bytes = archive(method);
            let container = Container::open(&bytes, 10).unwrap();
            assert_eq!(container.file("a/b.xml", 100), Ok(Some("港口港口港口".as_bytes().to_vec())));
            assert_eq!(container.file("c.xml", 100), Ok(Some(Vec::new())));
            assert_eq!(container.file("d.xml", 100), Ok(None));
            assert_eq!(container.file("a/b.xml", 5), Err(Fault::TooLong));
            assert!(Container::open(&bytes, 1).is_none());
        }
    }

    #[test]
    fn damage_is_noticed_wherever_it_is() {
        let bytes = archive(CompressionMethod::Deflated);
        for at in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[at] ^= 0x55;
            // It must not panic, and never give other bytes than the right ones.
            if let Some(container) = Container::open(&damaged, 10)
                && let Ok(Some(found)) = container.file("a/b.xml", 100)
            {
                assert_eq!(found, "港口港口港口".as_bytes(), "byte {at}");
            }
            assert!(Container::open(&bytes[..at], 10).is_none());
        }
    }
}

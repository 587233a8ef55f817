//! A zip archive. The same files give the same archive, byte for byte: all have the earliest date that
//! an archive can hold.
//!
//! Absent: folders, and archives beyond four gigabytes.

use miniz_oxide::deflate::compress_to_vec;

/// An archive that is being written.
#[derive(Default)]
pub(super) struct Zip {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

impl Zip {
    /// Adds a file.
    pub(super) fn add(&mut self, path: &str, text: &str) {
        let at = length(self.bytes.len());
        let packed = compress_to_vec(text.as_bytes(), 6);
        let mut facts = Vec::new();
        // Version 2.0, names in UTF-8, deflated, 1980-01-01.
        for number in [20_u16, 0x0800, 8, 0, 0x21] {
            facts.extend(number.to_le_bytes());
        }
        for number in [crc32(text.as_bytes()), length(packed.len()), length(text.len())] {
            facts.extend(number.to_le_bytes());
        }
        facts.extend(u16::try_from(path.len()).unwrap_or_default().to_le_bytes());
        facts.extend([0, 0]);
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&facts);
        self.bytes.extend(path.as_bytes());
        self.bytes.extend(&packed);
        self.directory.extend(b"PK\x01\x02\x14\x00");
        self.directory.extend(&facts);
        // No comment, first disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(at.to_le_bytes());
        self.directory.extend(path.as_bytes());
        self.count += 1;
    }

    /// The archive.
    pub(super) fn finish(mut self) -> Vec<u8> {
        let at = length(self.bytes.len());
        let size = length(self.directory.len());
        self.bytes.append(&mut self.directory);
        self.bytes.extend(b"PK\x05\x06\x00\x00\x00\x00");
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(size.to_le_bytes());
        self.bytes.extend(at.to_le_bytes());
        self.bytes.extend([0, 0]);
        self.bytes
    }
}

fn length(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

/// The checksum of zip archives, bit by bit: a table would be quicker, and the files are small.
fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn an_archive_is_read_back() {
        let mut zip = Zip::default();
        let files = [("a.txt", "湖滨"), ("sub/b.xml", "<b/>"), ("empty", "")];
        for (path, text) in files {
            zip.add(path, text);
        }
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(zip.finish())).unwrap();
        assert_eq!(archive.len(), files.len());
        for (path, text) in files {
            let mut read = String::new();
            // The reader checks the checksum.
            archive.by_name(path).unwrap().read_to_string(&mut read).unwrap();
            assert_eq!(read, text);
        }
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }
}

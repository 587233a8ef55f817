//! The parts of the zip archive that a .docx file is.
//!
//! Worked example: `_rels/.rels` says that the main part is `word/document.xml`; its styles stand
//! beside it, in `word/styles.xml`.
//!
//! Absent: parts that hold no text.

use super::MOST_TEXT;
use super::container::{Container, Fault};
use super::error::DocxError;
use super::xml::{self, Node};

/// Most files in an archive; a document has some dozens and as many as it has pictures.
const MOST_FILES: usize = 20_000;

pub(super) struct Archive<'b> {
    zip: Container<'b>,
}

impl<'b> Archive<'b> {
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, DocxError> {
        let zip = Container::open(bytes, MOST_FILES).ok_or(DocxError::NotAnArchive)?;
        Ok(Archive { zip })
    }

    /// Name of the part with the text: what the relationships say, or where it always is.
    pub(super) fn main_part(&self) -> Result<String, DocxError> {
        let mut named = None;
        let relationships = self.part("_rels/.rels")?.unwrap_or_default();
        xml::walk(&relationships, |node| {
            if let Node::Open(element) = node
                && element.name() == "Relationship"
                && element.attribute("Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
            {
                named = element.attribute("Target");
            }
        })?;
        let name = named.as_deref().unwrap_or("word/document.xml").trim_start_matches('/').to_owned();
        // A spreadsheet has a main part too, which is no document.
        if name.starts_with("xl/") || name.starts_with("ppt/") {
            return Err(DocxError::NotADocument);
        }
        Ok(name)
    }

    /// A part in the same folder as another.
    pub(super) fn beside(&self, part: &str, name: &str) -> Result<Option<String>, DocxError> {
        let folder = part.rsplit_once('/').map_or("", |(folder, _)| folder);
        let path = if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
        self.part(&path)
    }

    /// The text of a part, or nothing where there is no such part.
    pub(super) fn part(&self, name: &str) -> Result<Option<String>, DocxError> {
        let damaged = || DocxError::Damaged(name.to_owned());
        let limit = usize::try_from(MOST_TEXT).unwrap_or(usize::MAX);
        let bytes = match self.zip.file(name, limit) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => return Ok(None),
            Err(Fault::Damaged) => return Err(damaged()),
            Err(Fault::TooLong) => return Err(DocxError::TooLong),
        };
        decoded(bytes).map(Some).ok_or_else(damaged)
    }
}

/// UTF-8, or UTF-16 where it begins with its mark, the two encodings that the format allows.
fn decoded(bytes: Vec<u8>) -> Option<String> {
    let units = |pair: fn([u8; 2]) -> u16| -> Option<String> {
        let units: Vec<u16> =
            bytes.chunks_exact(2).filter_map(|two| two.try_into().ok()).skip(1).map(pair).collect();
        String::from_utf16(&units).ok()
    };
    match bytes.get(..2) {
        Some([0xff, 0xfe]) => units(u16::from_le_bytes),
        Some([0xfe, 0xff]) => units(u16::from_be_bytes),
        _ => String::from_utf8(bytes).ok(),
    }
}

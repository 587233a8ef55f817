//! Text out of a Word document (.docx, as Word, WPS and LibreOffice write it).
//!
//! A paragraph becomes a line; a row of a table becomes a line whose cells are parted by tabs, and a
//! cell that a merged one covers is empty, as official text prints tables. Numbers that the program
//! counts by itself are no part of the stored text, and most official documents number their
//! headings so; they are counted again here: a paragraph 总则 of the list `第%1章` is the line
//! `第一章 总则`.
//!
//! ```
//! use plan_compare::docx::{DocxError, docx_to_text};
//! assert_eq!(docx_to_text(b"no archive"), Err(DocxError::NotAnArchive));
//! ```
//!
//! What is deleted by a tracked change, field codes, and the older copy of a text box that is stored
//! twice are left out; what a tracked change inserted is kept. Footnotes follow the text.
//!
//! Invariant: whatever the bytes, the memory used is bounded (see [`MOST_TEXT`]), and nothing here
//! calls itself for each level of nesting.
//!
//! Absent: headers and footers, comments, pictures, and any meaning of the text (`read`).

mod archive;
mod body;
mod container;
mod error;
mod number_words;
mod numbering;
mod styles;
mod table;
mod xml;

pub use error::DocxError;

use archive::Archive;
use body::Body;
use numbering::Numbering;
use styles::Styles;

/// The longest part of a document that is unpacked, in bytes. The text of a long plan has about
/// 5 MB with all its markup.
pub const MOST_TEXT: u64 = 64 * 1024 * 1024;

/// The text of a document, a line for each paragraph and each row of a table.
///
/// # Errors
/// Where the bytes are no .docx file, where it is broken, and where it would unpack to more than
/// [`MOST_TEXT`].
pub fn docx_to_text(bytes: &[u8]) -> Result<String, DocxError> {
    let archive = Archive::open(bytes)?;
    let name = archive.main_part()?;
    let document = archive.part(&name)?.ok_or(DocxError::NotADocument)?;
    // A document without lists or styles has no such parts.
    let numbering = archive.beside(&name, "numbering.xml")?.unwrap_or_default();
    let styles = archive.beside(&name, "styles.xml")?.unwrap_or_default();
    let footnotes = archive.beside(&name, "footnotes.xml")?.unwrap_or_default();
    let mut body = Body::new(Numbering::parse(&numbering)?, Styles::parse(&styles)?);
    xml::walk(&document, |node| body.take(&node))?;
    xml::walk(&footnotes, |node| body.take(&node))?;
    Ok(body.finish())
}

#[cfg(test)]
mod tests;

//! Why a .docx file gave no text.
//!
//! ```
//! use plan_compare::docx::DocxError;
//! assert!(DocxError::NotADocument.diagnostic().hint.en.contains(".docx"));
//! ```
//!
//! Absent: faults of the text itself, which whoever reads it reports.

use super::MOST_TEXT;
use crate::plan::{Diagnostic, Localized, Place};

/// Why there is no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocxError {
    /// The bytes are no zip archive, or one that is cut off.
    NotAnArchive,
    /// An archive of something else: a spreadsheet, a presentation, OpenDocument, OFD.
    NotADocument,
    /// A part of the document cannot be unpacked.
    Damaged(String),
    /// A part is no well-formed XML, from this byte of it on.
    NotXml(u64),
    /// It would unpack to more than is read.
    TooLong,
}

impl DocxError {
    /// What to tell a reader, and what to do instead.
    pub fn diagnostic(&self) -> Diagnostic {
        let (message, hint) = match self {
            DocxError::NotAnArchive => (
                Localized::new("不是完整的 .docx 文件。", "This is no complete .docx file."),
                Localized::new(
                    "请重新下载，或在 Word/WPS 中另存为 .docx。",
                    "Download it again, or save it as .docx in Word or WPS.",
                ),
            ),
            DocxError::NotADocument => (
                Localized::new("压缩包中没有 Word 正文。", "There is no Word text in this archive."),
                Localized::new(
                    "表格、演示稿、OpenDocument 或 OFD 文件请先另存为 .docx 或纯文本；压缩包请先解压。",
                    "Save spreadsheets, presentations, OpenDocument or OFD files as .docx or plain text first; unpack other archives.",
                ),
            ),
            DocxError::Damaged(part) => (
                Localized::new(
                    format!("文件损坏：{part} 无法解压。"),
                    format!("The file is damaged: {part} cannot be unpacked."),
                ),
                Localized::new("请重新下载或另存一次。", "Download it or save it again."),
            ),
            DocxError::NotXml(at) => (
                Localized::new(
                    format!("文件损坏：正文第 {at} 字节处不是有效的 XML。"),
                    format!("The file is damaged: its text is no valid XML at byte {at}."),
                ),
                Localized::new(
                    "请在 Word/WPS 中打开并另存一次。",
                    "Open it in Word or WPS and save it again.",
                ),
            ),
            DocxError::TooLong => {
                let most = MOST_TEXT / (1024 * 1024);
                (
                    Localized::new(
                        format!("解压后超过 {most} MB。"),
                        format!("It unpacks to more than {most} MB."),
                    ),
                    Localized::new(
                        "一份规划远小于此，请确认选对了文件。",
                        "A plan is far smaller: check that it is the right file.",
                    ),
                )
            }
        };
        Diagnostic::error(Place::Whole, message, hint)
    }
}

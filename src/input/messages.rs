//! What is said of inputs that are no plans, in both languages, each with what to do.
//!
//! Absent: deciding when to say it.

use super::MOST_BYTES;
use super::kind::Refused;
use crate::plan::{Diagnostic, Localized, Place};

fn whole(message: Localized, hint: Localized) -> Diagnostic {
    Diagnostic::error(Place::Whole, message, hint)
}

/// The input could not be had, with the system's own words.
pub fn cannot_be_read(fault: &str) -> Diagnostic {
    whole(
        Localized::new(
            format!("文件读不出来（{fault}）。"),
            format!("The file could not be read ({fault})."),
        ),
        Localized::new(
            "文件可能已被移动或正被占用，请重试。",
            "It may have been moved or be in use: try again.",
        ),
    )
}

/// Reading ended before its time.
pub fn stopped_reading(fault: &str) -> Diagnostic {
    whole(
        Localized::new(format!("读取中断（{fault}）。"), format!("Reading broke off ({fault}).")),
        Localized::new(
            "文件可能过大或内容异常，请只保留规划正文后重试。",
            "The file may be too large or unusual: keep the text of the plan only and try again.",
        ),
    )
}

/// A file beyond the limit.
pub fn too_long() -> Diagnostic {
    let most = MOST_BYTES / (1024 * 1024);
    whole(
        Localized::new(format!("文件超过上限 {most} MB。"), format!("The file has more than {most} MB.")),
        Localized::new(
            "一期公报的文本约 1 MB，请确认选对了文件，或将其拆分。",
            "The text of a gazette has about 1 MB: check that it is the right file, or split it.",
        ),
    )
}

/// A page that would keep the parser busy for hours.
pub(super) fn too_nested() -> Diagnostic {
    whole(
        Localized::new("网页嵌套过深，无法解析。", "The page is nested too deeply to be parsed."),
        Localized::new(
            "请在浏览器中打开，复制正文存为 .txt。",
            "Open it in a browser, and copy its text into a .txt file.",
        ),
    )
}

/// A file of a kind that cannot be read.
pub(super) fn refused(kind: Refused) -> Diagnostic {
    let (zh, en, zh_hint, en_hint) = match kind {
        Refused::Pdf => (
            "不能读取 PDF 文件。",
            "PDF files cannot be read.",
            "请使用网页版或 Word 版；或在阅读器中复制全文存为 .txt；扫描件需先做文字识别。",
            "Use the web page or the Word file; or copy the text out of a PDF reader into a .txt file; a scan needs OCR first.",
        ),
        Refused::OldOffice => (
            "不能读取旧版 Office（.doc、.wps）或加密的文件。",
            "Files of old Office versions (.doc, .wps) or with a password cannot be read.",
            "请在 Word/WPS 中打开，取消密码，另存为 .docx。",
            "Open it in Word or WPS, remove the password and save it as .docx.",
        ),
        Refused::Rtf => (
            "不能读取 RTF 文件。",
            "RTF files cannot be read.",
            "请在 Word/WPS 中另存为 .docx。",
            "Save it as .docx in Word or WPS.",
        ),
        Refused::Image => (
            "这是图片，不是文本。",
            "This is a picture, not text.",
            "请先做文字识别，再保存为 .txt。",
            "Recognise its text (OCR) first and save that as .txt.",
        ),
        Refused::Archive => (
            "这是压缩包。",
            "This is an archive.",
            "请先解压，再选择其中的文件。",
            "Unpack it and choose the file in it.",
        ),
        Refused::Binary => (
            "这是二进制文件，不是文本。",
            "This is a binary file, not text.",
            "可读取 .txt、.html、.docx 和规划 JSON；文本请存为 UTF-8 编码。",
            "Text (.txt), .html, .docx and plan JSON can be read; save text as UTF-8.",
        ),
        Refused::Empty => (
            "文件是空的。",
            "The file is empty.",
            "请确认文件下载完整。",
            "Check that it was downloaded completely.",
        ),
    };
    whole(Localized::new(zh, en), Localized::new(zh_hint, en_hint))
}

/// A file that is not UTF-8 was read all the same.
pub(super) fn read_as(encoding: &str) -> Diagnostic {
    Diagnostic::note(
        Place::Whole,
        Localized::new(format!("按 {encoding} 编码读取。"), format!("Read as {encoding}.")),
        Localized::new("如有乱码，请另存为 UTF-8。", "If characters look wrong, save it as UTF-8."),
    )
}

/// The file ends within a character.
pub(super) fn cut_off(line: u32) -> Diagnostic {
    Diagnostic::warning(
        Place::Line(line),
        Localized::new("文件在一个字符中间结束。", "The file ends in the middle of a character."),
        Localized::new("文件可能不完整，请重新下载。", "It may be incomplete: download it again."),
    )
}

/// Some characters could not be decoded.
pub(super) fn broken_characters(line: u32, count: usize, encoding: &str) -> Diagnostic {
    Diagnostic::warning(
        Place::Line(line),
        Localized::new(
            format!("按 {encoding} 编码有 {count} 处无法识别，第一处在此行。"),
            format!("{count} characters cannot be read as {encoding}, the first of them in this line."),
        ),
        Localized::new("请确认编码，另存为 UTF-8 后重试。", "Check the encoding and save it as UTF-8."),
    )
}

/// A text in which no plan was found.
pub(super) fn no_plan() -> Diagnostic {
    whole(
        Localized::new("没有找到规划。", "No plan was found."),
        Localized::new(
            "文本应含规划标题和“一、”或“第一章”等标题。",
            "The text should have the title of a plan and headings such as 一、 or 第一章.",
        ),
    )
}

/// Word documents where their reader is not built in.
#[cfg(not(feature = "docx"))]
pub(super) fn no_documents_here() -> Diagnostic {
    whole(
        Localized::new("此处不能读取 .docx 文件。", "Word documents cannot be read here."),
        Localized::new(
            "请在 Word/WPS 中全选复制后粘贴，或另存为 .txt。",
            "Copy its whole text and paste it, or save it as .txt.",
        ),
    )
}

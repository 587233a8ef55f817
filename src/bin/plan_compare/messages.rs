//! What the command says of files that are no plans, in both languages, each with what to do.
//!
//! Absent: deciding when to say it.

use std::io;

use plan_compare::plan::{Diagnostic, Localized, Place};

use super::kind::Refused;

fn whole(message: Localized, hint: Localized) -> Diagnostic {
    Diagnostic::error(Place::Whole, message, hint)
}

/// A file that the system does not give.
pub(super) fn cannot_read(fault: &io::Error) -> Diagnostic {
    let (zh, en) = match fault.kind() {
        io::ErrorKind::NotFound => ("没有这个文件。".to_owned(), "There is no such file.".to_owned()),
        io::ErrorKind::PermissionDenied => ("没有读取权限。".to_owned(), "It may not be read.".to_owned()),
        io::ErrorKind::IsADirectory => ("这是文件夹。".to_owned(), "This is a folder.".to_owned()),
        _ => (format!("无法读取：{fault}"), format!("It cannot be read: {fault}")),
    };
    whole(
        Localized::new(zh, en),
        Localized::new("请检查路径和文件名。", "Check the path and the name of the file."),
    )
}

/// A file beyond the limit.
pub(super) fn too_long(most: u64) -> Diagnostic {
    let most = most / (1024 * 1024);
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

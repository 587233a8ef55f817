//! What reading has to say, in both languages.
//!
//! Absent: when it is said.

use crate::plan::{Diagnostic, Localized, Place};

fn at(line: u32) -> Place {
    Place::Line(line)
}

/// The input is empty.
pub(super) fn empty() -> Diagnostic {
    Diagnostic::error(
        Place::Whole,
        Localized::new("输入为空。", "The input is empty."),
        Localized::new(
            "请粘贴规划全文,或选择含有正文的文件。",
            "Paste the text of a plan, or choose a file that holds it.",
        ),
    )
}

/// The input is longer than anything that is tried.
pub(super) fn too_long(bytes: usize, most: usize) -> Diagnostic {
    let (has, most) = (bytes / 1_000_000, most / 1_000_000);
    Diagnostic::error(
        Place::Whole,
        Localized::new(
            format!("文本约{has} MB,超过{most} MB的上限,未读取。"),
            format!("The text has about {has} MB, more than the {most} MB that are tried."),
        ),
        Localized::new(
            "请拆成几个文件,每个文件放一份或几份规划。",
            "Split it into files of one or a few plans each.",
        ),
    )
}

/// The input is no text.
pub(super) fn binary(line: u32) -> Diagnostic {
    Diagnostic::error(
        at(line),
        Localized::new(
            "内容不是文本,可能是扫描件或其他格式的文件。",
            "This is no text; it may be a scan or a file of another format.",
        ),
        Localized::new("请先另存为纯文本(UTF-8)再导入。", "Save it as plain text (UTF-8) first."),
    )
}

/// Control characters or characters that change the direction of writing.
pub(super) fn odd_characters(line: u32, code: u32, lines: usize) -> Diagnostic {
    Diagnostic::warning(
        at(line),
        Localized::new(
            format!("含有不可见的控制字符或方向控制字符(U+{code:04X}),共{lines}行;原样保留。"),
            format!(
                "Invisible control or direction characters (U+{code:04X}) stand on {lines} line(s); they are kept."
            ),
        ),
        Localized::new(
            "请核对这些行显示的顺序与原文是否一致。",
            "Check that these lines read as they do in the original.",
        ),
    )
}

/// Replacement characters: something was lost before the text came here.
pub(super) fn replacement(line: u32, lines: usize) -> Diagnostic {
    Diagnostic::warning(
        at(line),
        Localized::new(
            format!("含有无法解码的字符(U+FFFD),共{lines}行。"),
            format!("Characters that could not be decoded (U+FFFD) stand on {lines} line(s)."),
        ),
        Localized::new(
            "文件可能是GB18030等其他编码,请以UTF-8重新保存。",
            "The file may be in another encoding, such as GB18030; save it as UTF-8.",
        ),
    )
}

/// A line that is longer than any paragraph.
pub(super) fn enormous_line(line: u32, characters: usize) -> Diagnostic {
    Diagnostic::warning(
        at(line),
        Localized::new(
            format!("这一行有{characters}个字,保留全文,但只按开头部分判断主题、术语和数值。"),
            format!(
                "This line has {characters} characters; all are kept, but themes, terms and figures are read from its beginning."
            ),
        ),
        Localized::new("请检查换行是否在复制时丢失。", "Check whether line breaks were lost in copying."),
    )
}

/// No plan at all.
pub(super) fn no_plan() -> Diagnostic {
    Diagnostic::error(
        Place::Whole,
        Localized::new("没有找到规划。", "No plan was found."),
        Localized::new(
            "规划正文应有标题、分章节的编号(如“一、”“(一)”或“第一章”)和段落。",
            "A plan has a title, numbered headings (such as 一、 (一) or 第一章) and paragraphs.",
        ),
    )
}

/// A plan without a title.
pub(super) fn no_title(line: u32, used: &str) -> Diagnostic {
    Diagnostic::warning(
        at(line),
        Localized::new(
            format!("没有找到规划标题,暂以“{used}”为题。"),
            format!("The plan has no title here; “{used}” is used."),
        ),
        Localized::new("请在正文前另起一行补上标题。", "Put the title on a line of its own before the text."),
    )
}

/// A document that is only a notice.
pub(super) fn only_a_notice(line: u32) -> Diagnostic {
    Diagnostic::note(
        at(line),
        Localized::new(
            "这份文件只有通知,没有规划正文,已跳过。",
            "This document is a notice without a plan, and is passed over.",
        ),
        Localized::new(
            "如规划作为附件另行发布,请导入附件。",
            "Where the plan was published as an annex, import that.",
        ),
    )
}

/// A heading whose number was not due.
pub(super) fn number_jumps(line: u32, printed: &str) -> Diagnostic {
    Diagnostic::warning(
        at(line),
        Localized::new(
            format!("标题序号“{printed}”与前面不连续,仍按标题处理。"),
            format!(
                "The number “{printed}” of this heading does not follow from the one before; it is read as a heading all the same."
            ),
        ),
        Localized::new(
            "请核对是否缺少标题,或此行其实是正文。",
            "Check whether a heading is missing, or whether this is text.",
        ),
    )
}

/// A row with too few or too many cells.
pub(super) fn ragged_row(line: u32, has: usize, wants: usize) -> Diagnostic {
    Diagnostic::warning(
        at(line),
        Localized::new(
            format!("表格这一行有{has}格,表头有{wants}格。"),
            format!("This row has {has} cells, the head of its table {wants}."),
        ),
        Localized::new("请核对各格是否对应正确的栏目。", "Check that the cells stand under the right heads."),
    )
}

/// A row of an indicator table without a name.
pub(super) fn row_without_name(line: u32) -> Diagnostic {
    Diagnostic::warning(
        at(line),
        Localized::new(
            "指标表中这一行没有指标名称,未作为指标读取。",
            "This row of an indicator table has no name, and is not read as an indicator.",
        ),
        Localized::new("请核对是否为合并单元格或断行。", "Check for merged cells or a broken line."),
    )
}

/// A figure, of which the text holds only the caption.
pub(super) fn figure(line: u32, caption: &str) -> Diagnostic {
    Diagnostic::note(
        at(line),
        Localized::new(
            format!("图“{caption}”在文本中只有图名。"),
            format!("Of the figure “{caption}” the text holds only the caption."),
        ),
        Localized::new("图中内容请看原文。", "See the original for the figure."),
    )
}

/// The rest of very many diagnostics.
pub(super) fn many_more(count: usize) -> Diagnostic {
    Diagnostic::note(
        Place::Whole,
        Localized::new(format!("还有{count}条提示未列出。"), format!("{count} more are not listed.")),
        Localized::new(
            "文本可能不是规划,或换行、制表符有误。",
            "The text may be no plan, or its line breaks and tabs are wrong.",
        ),
    )
}

/// A page break behind a full stop, where a paragraph may go on.
pub(super) fn undecided_joins(line: u32, count: usize) -> Diagnostic {
    Diagnostic::note(
        at(line),
        Localized::new(
            format!("有{count}处换页恰在句末,无法判断前后是否同一段,按两段处理。"),
            format!(
                "{count} page break(s) fall on the end of a sentence, where one paragraph cannot be told from two; they are kept apart."
            ),
        ),
        Localized::new(
            "如需合并,请删去换页处的空行和页眉。",
            "To join them, delete the blank lines and the running header between.",
        ),
    )
}

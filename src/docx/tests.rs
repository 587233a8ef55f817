//! Documents made here, part by part, and the text that they give.

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};

use super::{DocxError, docx_to_text};

/// A zip archive of these parts.
fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn document(body: &str) -> String {
    format!("<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>")
}

/// The text of a document with this body and no other parts.
fn check(body: &str, text: &str) {
    let bytes = archive(&[("word/document.xml", &document(body))]);
    assert_eq!(docx_to_text(&bytes).as_deref(), Ok(text), "{body}");
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn paragraphs_are_lines() {
    check(&(p("第一段") + &p("") + &p("第&lt;二&gt;段")), "第一段\n\n第<二>段\n");
    check(
        "<w:p><w:r><w:t>5G</w:t></w:r><w:r><w:t xml:space=\"preserve\">基站 </w:t></w:r></w:p>",
        "5G基站\n",
    );
    check("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>", "甲\t乙\n丙\n");
    check("<w:p><w:r><w:t>跨页</w:t><w:br w:type=\"page\"/><w:t>的段落</w:t></w:r></w:p>", "跨页的段落\n");
}

#[test]
fn tables_are_lines_of_cells() {
    let cell = |properties: &str, text: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{text}</w:tc>");
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let table = format!(
        "<w:tbl>{}{}{}</w:tbl>",
        row(&[cell("<w:gridSpan w:val=\"2\"/>", &p("指标")), cell("", &p("2035年"))]),
        row(&[
            cell("<w:vMerge w:val=\"restart\"/>", &p("设施")),
            cell("", &(p("基站") + &p("（座）"))),
            cell("", &p("300"))
        ]),
        row(&[cell("<w:vMerge/>", "<w:p/>"), cell("", &p("光网")), cell("", &p("/"))]),
    );
    check(&table, "指标\t\t2035年\n设施\t基站 （座）\t300\n\t光网\t/\n");
    let inner = format!("<w:tbl>{}</w:tbl>", row(&[cell("", &p("甲")), cell("", &p("乙"))]));
    check(&format!("<w:tbl>{}</w:tbl>", row(&[cell("", &inner), cell("", &p("丙"))])), "甲 乙\t丙\n");
}

#[test]
fn what_nobody_sees_is_left_out() {
    check(
        "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>",
        "新\n",
    );
    check(
        "<w:p><w:r><w:instrText>PAGEREF</w:instrText></w:r><w:moveFrom><w:r><w:t>旧处</w:t></w:r></w:moveFrom>\
         <w:r><w:t>文</w:t></w:r></w:p>",
        "文\n",
    );
    check(
        "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><mc:AlternateContent><mc:Choice>\
         <w:txbxContent><w:p><w:r><w:t>专栏1</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback>\
         <w:txbxContent><w:p><w:r><w:t>专栏1</w:t></w:r></w:p></w:txbxContent></mc:Fallback>\
         </mc:AlternateContent><w:t>正文</w:t></w:r></w:p>",
        "正文\n专栏1\n",
    );
}

#[test]
fn counted_numbers_stand_before_their_paragraphs() {
    let numbering = "<w:numbering><w:abstractNum w:abstractNumId=\"7\">\
        <w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:pStyle w:val=\"Chapter\"/>\
        <w:lvlText w:val=\"第%1章\"/></w:lvl>\
        <w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>\
        <w:lvl w:ilvl=\"2\"><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%3\"/></w:lvl>\
        </w:abstractNum>\
        <w:abstractNum w:abstractNumId=\"8\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/>\
        <w:lvlText w:val=\"——\"/></w:lvl></w:abstractNum>\
        <w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>\
        <w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num></w:numbering>";
    let styles = "<w:styles><w:style w:type=\"paragraph\" w:styleId=\"Chapter\"><w:pPr><w:numPr>\
        <w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"Loop\"><w:basedOn w:val=\"Loop\"/></w:style></w:styles>";
    let styled = |style: &str, text: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let listed = |list: u32, level: u32, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>\
             <w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let body = [
        styled("Chapter", "总则"),
        listed(1, 1, "范围"),
        listed(1, 1, "原则"),
        styled("Chapter", "目标"),
        listed(1, 1, "近期"),
        listed(1, 2, "网络"),
        listed(2, 0, "人人有网"),
        listed(0, 0, "不编号"),
        listed(99, 0, "没有此列表"),
        styled("Loop", "正文"),
    ];
    let bytes = archive(&[
        ("word/document.xml", &document(&body.concat())),
        ("word/numbering.xml", numbering),
        ("word/styles.xml", styles),
    ]);
    assert_eq!(
        docx_to_text(&bytes).unwrap(),
        "第一章 总则\n（一）范围\n（二）原则\n第二章 目标\n（一）近期\n2.1 网络\n——人人有网\n不编号\n没有此列表\n正文\n"
    );
}

#[test]
fn the_main_part_is_where_the_relationships_say() {
    let relationships = "<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"/a/text2.xml\"/></Relationships>";
    let bytes = archive(&[
        ("_rels/.rels", relationships),
        ("a/text2.xml", &document(&p("正文"))),
        ("a/footnotes.xml", &document(&p("脚注"))),
    ]);
    assert_eq!(docx_to_text(&bytes).unwrap(), "正文\n脚注\n");
}

#[test]
fn what_is_no_document_is_refused() {
    let whole = archive(&[("word/document.xml", &document(&p("文")))]);
    for (bytes, error) in [
        (Vec::new(), DocxError::NotAnArchive),
        (b"%PDF-1.7".to_vec(), DocxError::NotAnArchive),
        (whole[..whole.len() / 2].to_vec(), DocxError::NotAnArchive),
        (archive(&[("content.xml", "<x/>")]), DocxError::NotADocument),
        (archive(&[("word/document.xml", "<a></b>")]), DocxError::NotXml(3)),
    ] {
        let found = docx_to_text(&bytes).unwrap_err();
        assert_eq!(found, error);
        assert!(!found.diagnostic().message.zh.is_empty());
    }
}

#[test]
fn a_bomb_is_not_unpacked() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    let spaces = vec![b' '; 1024 * 1024];
    for _ in 0..65 {
        zip.write_all(&spaces).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 200_000);
    assert_eq!(docx_to_text(&bytes), Err(DocxError::TooLong));
}

#[test]
fn deep_nesting_and_wide_claims_are_harmless() {
    let deep = "<w:tbl><w:tr><w:tc>".repeat(20_000) + &p("底") + &"</w:tc></w:tr></w:tbl>".repeat(20_000);
    check(&deep, "底\n");
    let wide = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"4000000000\"/></w:tcPr><w:p><w:r><w:t>宽</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    check(wide, &format!("宽{}\n", "\t".repeat(63)));
}

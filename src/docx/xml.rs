//! XML as a stream of openings, closings and text, without prefixes.
//!
//! Worked example: `<w:p w:x="1">a&amp;b</w:p>` is `Open(p)`, `Text("a")`, `Text("&")`, `Text("b")`,
//! `Close("p")`. Word has used several namespaces for the same names, so that prefixes say nothing.
//!
//! Absent: entities that a document declares itself; they are kept as they stand, and so cannot
//! grow.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::error::DocxError;

/// One step of the stream.
pub(super) enum Node<'x> {
    Open(Element<'x>),
    Close(&'x str),
    Text(&'x str),
}

/// An element's name and attributes.
pub(super) struct Element<'x>(BytesStart<'x>);

impl Element<'_> {
    pub(super) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// The value of an attribute, whatever its prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let mut named = attributes
            .with_checks(false)
            .flatten()
            .filter(|attribute| attribute.key.local_name().into_inner() == name);
        named.next()?.normalized_value(XmlVersion::Implicit1_0).ok().map(Cow::into_owned)
    }

    /// An attribute as a whole number.
    pub(super) fn number(&self, name: &str) -> Option<u32> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// Whether the setting that the element stands for is on: it is, unless it says otherwise.
    pub(super) fn is_on(&self) -> bool {
        !matches!(self.attribute("val").as_deref(), Some("0" | "false" | "off"))
    }
}

/// Goes through a text of XML. An empty text is no fault.
pub(super) fn walk(text: &str, mut visit: impl FnMut(Node<'_>)) -> Result<(), DocxError> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    reader.config_mut().allow_dangling_amp = true;
    loop {
        match reader.read_event().map_err(|_| DocxError::NotXml(reader.error_position()))? {
            Event::Start(element) => visit(Node::Open(Element(element))),
            Event::End(element) => visit(Node::Close(element.local_name().into_inner())),
            Event::Text(text) => visit(Node::Text(&text.xml10_content())),
            Event::CData(text) => visit(Node::Text(&text.xml10_content())),
            Event::GeneralRef(reference) => visit(Node::Text(&resolved(&reference))),
            Event::Eof => return Ok(()),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
}

fn resolved(reference: &quick_xml::events::BytesRef<'_>) -> String {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return character.to_string();
    }
    let name = reference.xml10_content();
    match quick_xml::escape::resolve_predefined_entity(&name) {
        Some(text) => text.to_owned(),
        None => format!("&{name};"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(text: &str) -> Result<String, DocxError> {
        let mut steps = String::new();
        walk(text, |node| match node {
            Node::Open(element) => {
                steps += &format!("<{} {:?}>", element.name(), element.attribute("x"));
            }
            Node::Close(name) => steps += &format!("</{name}>"),
            Node::Text(text) => steps += text,
        })?;
        Ok(steps)
    }

    #[test]
    fn names_are_without_prefix_and_references_are_resolved() {
        assert_eq!(
            steps("<w:p w:x=\"&lt;1\">a&amp;b&#x4e00;&own;</w:p>").unwrap(),
            "<p Some(\"<1\")>a&b一&own;</p>"
        );
        assert_eq!(steps("<a/>").unwrap(), "<a None></a>");
        assert_eq!(steps("").unwrap(), "");
    }

    #[test]
    fn what_is_no_xml_is_a_fault() {
        assert!(matches!(steps("<a></b>"), Err(DocxError::NotXml(_))));
        assert!(matches!(steps("<a><"), Err(DocxError::NotXml(_))));
    }
}

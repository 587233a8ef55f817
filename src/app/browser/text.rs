//! The browser's decoder of old encodings, and its parser of HTML.
//!
//! A parsed page is not part of the document: its scripts do not run and it loads nothing. A worker
//! has the decoder, but no parser.
//!
//! Absent: which encoding, and what becomes of the tree (`input`).

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomParser, Element, Node, SupportedType, TextDecoder};

use crate::input::{PageNode, Tools, page_lines};

/// What reading needs of the browser.
pub(crate) const TOOLS: Tools<'static> = Tools { decode: &decode, page_lines: &lines };

fn decode(label: &str, bytes: &[u8]) -> Option<String> {
    TextDecoder::new_with_label(label).ok()?.decode_with_u8_array(bytes).ok()
}

fn lines(page: &str) -> Option<String> {
    if !js_sys::Reflect::has(&js_sys::global(), &JsValue::from_str("DOMParser")).unwrap_or(false) {
        return None;
    }
    let document = DomParser::new().ok()?.parse_from_string(page, SupportedType::TextHtml).ok()?;
    Some(page_lines(Leaf(document.unchecked_into())))
}

/// A node of the browser's tree.
struct Leaf(Node);

impl Leaf {
    fn element(&self) -> Option<&Element> {
        (self.0.node_type() == Node::ELEMENT_NODE).then(|| self.0.unchecked_ref())
    }
}

impl PageNode for Leaf {
    fn first_child(&self) -> Option<Self> {
        self.0.first_child().map(Leaf)
    }

    fn next_sibling(&self) -> Option<Self> {
        self.0.next_sibling().map(Leaf)
    }

    fn parent(&self) -> Option<Self> {
        self.0.parent_node().map(Leaf)
    }

    fn text(&self) -> Option<String> {
        (self.0.node_type() == Node::TEXT_NODE).then(|| self.0.node_value().unwrap_or_default())
    }

    fn name(&self) -> Option<String> {
        self.element().map(Element::local_name)
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.element().and_then(|element| element.get_attribute(name))
    }
}

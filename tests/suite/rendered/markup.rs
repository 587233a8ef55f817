//! Reading the page's markup, as the renderer writes it: elements with attributes, and text.
//!
//! Absent: anything else of HTML; what the renderer does not write is a fault here.

/// Elements that have no content and no end.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

/// An element with what is in it.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) inside: Vec<Node>,
}

/// An element or a text.
#[derive(Debug)]
pub(crate) enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// The value of an attribute.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether it has a class.
    pub(crate) fn has_class(&self, class: &str) -> bool {
        self.get("class").is_some_and(|all| all.split_whitespace().any(|one| one == class))
    }

    /// Elements directly in it.
    pub(crate) fn children(&self) -> impl Iterator<Item = &Element> {
        self.inside.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// It and every element below, each with those above it, the outermost first.
    pub(crate) fn walk<'e>(
        &'e self,
        above: &[&'e Element],
        visit: &mut dyn FnMut(&'e Element, &[&'e Element]),
    ) {
        visit(self, above);
        let path: Vec<&Element> = above.iter().copied().chain([self]).collect();
        self.children().for_each(|child| child.walk(&path, visit));
    }

    /// Every element below it that fits, in reading order.
    pub(crate) fn all(&self, fits: impl Fn(&Element) -> bool) -> Vec<&Element> {
        let mut found = Vec::new();
        self.walk(&[], &mut |element, _| {
            if fits(element) {
                found.push(element);
            }
        });
        found
    }

    /// The text in it.
    pub(crate) fn text(&self) -> String {
        self.inside
            .iter()
            .map(|node| match node {
                Node::Text(text) => text.clone(),
                Node::Element(element) => element.text(),
            })
            .collect()
    }
}

/// Reads markup; panics where it is not well formed.
pub(crate) fn parse(markup: &str) -> Element {
    let mut open = vec![Element::default()];
    let mut rest = markup;
    while let Some(at) = rest.find('<') {
        push_text(&mut open, &rest[..at]);
        rest = &rest[at + 1..];
        if let Some(closing) = rest.strip_prefix('/') {
            let (name, after) = closing.split_once('>').expect("a tag ends");
            let done = open.pop().expect("an element is open");
            assert_eq!(done.name, name, "elements are nested");
            push(&mut open, Node::Element(done));
            rest = after;
        } else {
            let (element, after) = start_tag(rest);
            if VOID.contains(&element.name.as_str()) {
                push(&mut open, Node::Element(element));
            } else {
                open.push(element);
            }
            rest = after;
        }
    }
    push_text(&mut open, rest);
    assert_eq!(open.len(), 1, "{} is not closed", open.last().map(|e| e.name.as_str()).unwrap_or_default());
    open.pop().expect("the whole is open")
}

fn push(open: &mut [Element], node: Node) {
    open.last_mut().expect("the whole is open").inside.push(node);
}

fn push_text(open: &mut [Element], text: &str) {
    assert!(!text.contains('>'), "a sign of markup stands in text: {text}");
    if !text.is_empty() {
        push(open, Node::Text(unescaped(text)));
    }
}

/// The element that a tag begins, and what stands behind it.
fn start_tag(tag: &str) -> (Element, &str) {
    let end = tag.find([' ', '>', '/']).expect("a tag ends");
    let mut element = Element { name: tag[..end].to_owned(), ..Element::default() };
    assert!(element.name.chars().all(|c| c.is_ascii_alphanumeric()), "no element: <{}", element.name);
    let mut rest = tag[end..].trim_start();
    while !rest.starts_with('>') && !rest.starts_with("/>") {
        let end = rest.find(['=', ' ', '>']).expect("an attribute ends");
        let name = rest[..end].to_owned();
        rest = &rest[end..];
        let mut value = "";
        if let Some(quoted) = rest.strip_prefix("=\"") {
            (value, rest) = quoted.split_once('"').expect("a value ends");
        }
        assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'), "no attribute: {name}");
        element.attributes.push((name, unescaped(value)));
        rest = rest.trim_start();
    }
    (element, &rest[rest.find('>').expect("a tag ends") + 1..])
}

fn unescaped(text: &str) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#x2F;", "/"), ("&amp;", "&")]
        .iter()
        .fold(text.to_owned(), |text, (entity, sign)| text.replace(entity, sign))
}

/// The element as lines, one for each tag or text, indented; ends of elements are left out. Scores
/// are hidden: they change with every tuning, and what they are is no business of the page.
pub(crate) fn outline(element: &Element) -> String {
    let mut lines = Vec::new();
    write(element, 0, &mut lines);
    lines.join("\n")
}

fn write(element: &Element, depth: usize, lines: &mut Vec<String>) {
    let indent = "  ".repeat(depth);
    let attributes: String =
        element.attributes.iter().map(|(name, value)| format!(" {name}=\"{value}\"")).collect();
    let score = element.has_class("link-score") || (element.name == "dd" && element.get("lang").is_none());
    let shown = |text: &str| if score { without_percent(text) } else { text.to_owned() };
    match element.inside.as_slice() {
        [Node::Text(text)] => lines.push(format!("{indent}<{}{attributes}> {}", element.name, shown(text))),
        inside => {
            lines.push(format!("{indent}<{}{attributes}>", element.name));
            for node in inside {
                match node {
                    Node::Text(text) => lines.push(format!("{indent}  {}", shown(text))),
                    Node::Element(element) => write(element, depth + 1, lines),
                }
            }
        }
    }
}

/// `wording 62% · theme 91%` as `wording …% · theme …%`.
fn without_percent(text: &str) -> String {
    let mut parts: Vec<&str> = text.split('%').collect();
    let last = parts.pop().unwrap_or_default();
    let hidden =
        parts.iter().map(|part| format!("{}…%", part.trim_end_matches(|c: char| c.is_ascii_digit())));
    hidden.chain([last.to_owned()]).collect()
}

#[test]
fn markup_is_read_and_written() {
    let page = parse("<p class=\"a b\">x &lt; y<br><b>5</b></p><p></p>");
    let first = page.children().next().expect("a paragraph");
    assert_eq!((first.text().as_str(), first.has_class("b")), ("x < y5", true));
    assert_eq!(outline(first), "<p class=\"a b\">\n  x < y\n  <br>\n  <b> 5");
    assert_eq!(without_percent("措辞 62% · 主题 9%"), "措辞 …% · 主题 …%");
}

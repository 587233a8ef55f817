//! Code by which an editor puts a comparison into a page: a sandboxed frame, or the element of
//! `embed.js`, which also fits the height.
//!
//! Worked example: with the page at `plan-compare.html` and the fragment `left=a&right=b&fix=x`, the
//! element has the attributes `left` and `right`, and its `src` is `plan-compare.html#fix=x`.
//!
//! Absent: the page's address, which the caller knows.

use form_urlencoded::{Serializer, parse};

/// Keys of a fragment that are attributes of the element.
const ATTRIBUTES: [&str; 10] =
    ["left", "right", "view", "theme", "target", "at", "with", "show", "lang", "scheme"];

/// Keys that the frame or the element sets itself.
const OWN: [&str; 3] = ["embed", "controls", "origin"];

/// A frame with a title, which is loaded when it comes into view, and may run scripts and nothing else
/// of its host's.
pub fn frame_snippet(page: &str, fragment: &str, title: &str) -> String {
    let mut out = "<iframe title=\"".to_owned();
    escape(&mut out, title);
    out.push_str("\"\n  src=\"");
    escape(&mut out, &embedded(page, fragment));
    out.push_str("\"\n  sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\" loading=\"lazy\" referrerpolicy=\"no-referrer\"\n  ");
    out.push_str("style=\"width:100%;height:640px;border:0\"></iframe>");
    out
}

/// The address of the embedded page.
fn embedded(page: &str, fragment: &str) -> String {
    let mut keys = Serializer::new(String::new());
    keys.extend_pairs(parse(fragment.as_bytes()).filter(|(key, _)| key != "embed"));
    keys.append_pair("embed", "1");
    [page, "#", &keys.finish()].concat()
}

/// The element, with the script that it needs, which stands beside the page.
pub fn element_snippet(page: &str, fragment: &str, title: &str) -> String {
    let folder = page.rfind('/').map_or("", |end| page.get(..=end).unwrap_or_default());
    let mut out = "<script src=\"".to_owned();
    escape(&mut out, &[folder, "embed.js"].concat());
    out.push_str("\" async></script>\n<plan-compare title=\"");
    escape(&mut out, title);
    out.push('"');
    let mut others = Serializer::new(String::new());
    let mut has_others = false;
    for (key, value) in parse(fragment.as_bytes()) {
        if let Some(name) = ATTRIBUTES.iter().find(|name| **name == key) {
            out.push_str(&[" ", name, "=\""].concat());
            escape(&mut out, &value);
            out.push('"');
        } else if !OWN.contains(&key.as_ref()) {
            others.append_pair(&key, &value);
            has_others = true;
        }
    }
    out.push_str("\n  src=\"");
    escape(&mut out, page);
    if has_others {
        out.push('#');
        escape(&mut out, &others.finish());
    }
    out.push_str("\"></plan-compare>");
    out
}

/// Text inside an attribute in double quotes.
fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            _ if c.is_control() => {}
            _ => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::*;

    /// The attributes of the one element that a selector finds.
    fn attributes(code: &str, selector: &str) -> Vec<(String, String)> {
        let html = Html::parse_fragment(code);
        let selector = Selector::parse(selector).unwrap();
        let found: Vec<_> = html.select(&selector).collect();
        assert_eq!(found.len(), 1, "{code}");
        found[0].value().attrs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    fn has(attributes: &[(String, String)], name: &str, value: &str) {
        assert!(attributes.contains(&(name.to_owned(), value.to_owned())), "{name}={value}: {attributes:?}");
    }

    const EVIL: &str = "\"><script>alert(1)</script>&amp;";

    #[test]
    fn frames() {
        let code =
            frame_snippet("https://example.org/plan-compare.html", "left=a&embed=0&at=left%3A1-2", EVIL);
        let found = attributes(&code, "iframe");
        has(&found, "src", "https://example.org/plan-compare.html#left=a&at=left%3A1-2&embed=1");
        has(&found, "title", EVIL);
        has(&found, "loading", "lazy");
        assert!(!code.contains("allow-same-origin"));
    }

    #[test]
    fn elements() {
        let fragment = "left=a&right=%22%3E&view=themes&embed=1&controls=full&planL=d.x&fix=k*p1";
        let code = element_snippet("https://example.org/p/plan-compare.html", fragment, EVIL);
        let found = attributes(&code, "plan-compare");
        for (name, value) in [
            ("left", "a"),
            ("right", "\">"),
            ("view", "themes"),
            ("title", EVIL),
            ("src", "https://example.org/p/plan-compare.html#planL=d.x&fix=k*p1"),
        ] {
            has(&found, name, value);
        }
        has(&attributes(&code, "script"), "src", "https://example.org/p/embed.js");
        let code = element_snippet("plan-compare.html", "left=a", "x");
        has(&attributes(&code, "script"), "src", "embed.js");
        has(&attributes(&code, "plan-compare"), "src", "plan-compare.html");
    }
}

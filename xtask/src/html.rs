//! What a finished page refers to. Used for the one file, which may refer to nothing, and for the
//! site, which may refer to its own files.

use std::cell::RefCell;

use anyhow::Result;
use lol_html::html_content::Element;
use lol_html::{RewriteStrSettings, element, rewrite_str, text};

/// The attributes whose value is an address.
const ADDRESSES: [&str; 7] = ["src", "srcset", "href", "data", "poster", "background", "action"];

/// The addresses that an element would make a browser load. A link that a reader follows, data
/// inside the page, and a fragment of the page are none.
pub(crate) fn loaded_addresses(element: &Element) -> Vec<String> {
    if element.tag_name() == "a" {
        return Vec::new();
    }
    let addresses = ADDRESSES.iter().filter_map(|name| element.get_attribute(name));
    addresses.filter(|address| !address.starts_with("data:") && !address.starts_with('#')).collect()
}

/// The text of every script that a selector matches, exactly as it stands in the page.
pub(crate) fn scripts(page: &str, selector: &str) -> Result<Vec<String>> {
    let scripts = RefCell::new(Vec::<String>::new());
    let begin = element!(selector, |_| {
        scripts.borrow_mut().push(String::new());
        Ok(())
    });
    let read = text!(selector, |chunk| {
        if let Some(script) = scripts.borrow_mut().last_mut() {
            script.push_str(chunk.as_str());
        }
        Ok(())
    });
    let settings =
        RewriteStrSettings::new().append_element_content_handler(begin).append_element_content_handler(read);
    rewrite_str(page, settings)?;
    Ok(scripts.into_inner())
}

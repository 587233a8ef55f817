//! The `data-trunk` links of index.html, as far as they can be put into one file.
//!
//! The reading is strict: an element, a kind or an attribute that is not listed here is an error,
//! because Trunk would do something with it that we would not.

use anyhow::{Context, Result, bail};
use lol_html::html_content::Element;

/// One link, with the attributes that matter here. Paths are relative to index.html.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Link {
    /// `rel="css"`.
    Style { href: String, media: Option<String> },
    /// `rel="inline" type="js"`.
    Script { href: String },
    /// `rel="copy-dir"` of the plans.
    Plans { href: String },
    /// `rel="copy-file"` of the glossary.
    Glossary { href: String },
    /// `rel="copy-file"`, or `rel="copy-dir"` of the examples: what stands beside the page of a site.
    Beside,
    /// `rel="rust"`: the page itself.
    Page,
}

impl Link {
    pub(crate) fn parse(element: &Element) -> Result<Self> {
        let tag = element.tag_name();
        if tag != "link" {
            bail!("<{tag} data-trunk> is not known here, only <link data-trunk>");
        }
        let attribute = |name: &str| element.get_attribute(name);
        let rel = attribute("rel").context("a <link data-trunk> has no rel")?;
        let href = attribute("href").with_context(|| format!("a link with rel={rel} has no href"))?;
        let (link, allowed): (Self, &[&str]) = match rel.as_str() {
            "css" => (Self::Style { href, media: attribute("media") }, &["media"]),
            "inline" if attribute("type").as_deref() == Some("js") => (Self::Script { href }, &["type"]),
            "copy-dir" if attribute("data-target-path").as_deref() == Some("data/plans") => {
                (Self::Plans { href }, &["data-target-path"])
            }
            "copy-file" if href.ends_with("/glossary.json") => {
                (Self::Glossary { href }, &["data-target-path"])
            }
            "copy-dir" if attribute("data-target-path").as_deref() == Some("examples") => {
                (Self::Beside, &["data-target-path"])
            }
            "copy-file" => (Self::Beside, &[]),
            // The attributes of the page are for Trunk: we build the same binary without wasm-opt.
            "rust" if attribute("data-bin").as_deref() == Some("page") => {
                (Self::Page, &["data-bin", "data-wasm-opt"])
            }
            _ => bail!("the link with rel={rel} and href={href} is of a kind that is not known here"),
        };
        for found in element.attributes() {
            let name = found.name();
            if !["data-trunk", "rel", "href"].contains(&name.as_str()) && !allowed.contains(&name.as_str()) {
                bail!("the attribute {name} is not known on a link with rel={rel}");
            }
        }
        Ok(link)
    }
}

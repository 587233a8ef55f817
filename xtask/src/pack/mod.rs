//! The whole page in one file, made from the very `www/index.html` that Trunk builds the site from.
//!
//! Each `data-trunk` link is replaced by what it stands for: scripts and the styles of the start as elements;
//! all other styles, plans and the WebAssembly module as LZMA, written as printable text, inside scripts of a
//! type that no browser runs. What we do not know how to put into one file is an error, so that the file and
//! the site cannot drift apart unnoticed.
//!
//! Invariant: the result loads nothing. Its content security policy forbids every connection, and
//! allows only the inline scripts that were there when it was packed, by their hashes.
//!
//! Deliberately absent: minifying (gzip of a host does more), and all knowledge of what the page
//! shows.

mod digits;
mod links;
mod payload;
mod policy;
mod texts;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::build::Bindings;
pub(crate) use payload::compress;
pub(crate) use policy::refuse_loading_styles;

use links::Link;
use payload::Effort;

/// The pair that the page begins with.
const FIRST_PAIR: [&str; 2] = ["digital-economy", "new-infrastructure"];

/// The styles of what is seen before the page runs, and where it cannot; all others are packed.
const STYLES_OF_THE_START: [&str; 2] = ["css/variables.css", "css/base.css"];

/// Unpacks the bindings and the module, starts them, and says so with the event that Trunk's start sends.
const START: &str = include_str!("start.js");

/// The finished file and what is in it.
#[derive(Default)]
pub(crate) struct Packed {
    draft: bool,
    /// Styles that are packed.
    styles: String,
    /// The plans of the first pair, as they are packed: what is unpacked later may refer to them.
    first: Vec<u8>,
    pub(crate) html: String,
    pub(crate) wasm: Sizes,
    pub(crate) plans: Sizes,
    pub(crate) plan_count: usize,
}

/// How large something is as it was, and compressed.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(crate) struct Sizes {
    pub(crate) raw: usize,
    pub(crate) packed: usize,
}

/// Packs the page of the project in `root`.
pub(crate) fn pack(root: &Path, bindings: &Bindings, draft: bool) -> Result<Packed> {
    let folder = root.join("www");
    let page = read_text(&folder.join("index.html"))?;
    let mut packed = Packed { draft, ..Packed::default() };
    let inlined = replace_links(&page, |link| packed.replacement(&folder, link, bindings))
        .context("www/index.html cannot be packed into one file")?;
    packed.html = policy::seal(&inlined, &[&bindings.script])
        .context("www/index.html cannot be sealed against loading")?;
    Ok(packed)
}

impl Packed {
    fn pack(&self, bytes: &[u8], known: &[u8]) -> Result<(Vec<u8>, Sizes)> {
        payload::pack(bytes, known, if self.draft { Effort::Quick } else { Effort::Hard })
    }

    /// What stands in the file in place of a link. Counts the sizes on the way.
    fn replacement(&mut self, folder: &Path, link: Link, bindings: &Bindings) -> Result<String> {
        match link {
            Link::Style { href, media: None } if !STYLES_OF_THE_START.contains(&href.as_str()) => {
                let css = read_text(&folder.join(href))?;
                self.styles.push_str(&harmless(&css)?);
                Ok(String::new())
            }
            Link::Style { href, media } => style(&read_text(&folder.join(href))?, media.as_deref()),
            Link::Script { href } => script(&read_text(&folder.join(href))?),
            Link::Plans { href } => self.plans(&folder.join(href)),
            Link::Beside => Ok(String::new()),
            Link::Glossary { href } => {
                let (glossary, _) = self.pack(&payload::json(&folder.join(href))?, &self.first)?;
                Ok(payload::element(&format!("data-part=\"glossary\"{}", self.knows()), &glossary))
            }
            Link::Page => self.page(bindings),
        }
    }

    /// The styles, the bindings and the module, and the script that starts them.
    fn page(&mut self, bindings: &Bindings) -> Result<String> {
        let (styles, _) = self.pack(self.styles.as_bytes(), &[])?;
        let (glue, _) = self.pack(bindings.script.as_bytes(), &[])?;
        let (wasm, sizes) = self.pack(&bindings.wasm, &[])?;
        self.wasm = sizes;
        let parts =
            [("data-part=\"styles\"", styles), ("data-part=\"glue\"", glue), ("id=\"page-wasm\"", wasm)];
        let elements = parts.map(|(attribute, packed)| payload::element(attribute, &packed));
        Ok(format!("{}\n{}", elements.join("\n"), script(START)?))
    }

    /// Every plan of a folder, in the order of their names: first those of the pair that the page begins
    /// with, then all others, so that the first comparison need not wait for these. Together they are
    /// smaller than one by one.
    fn plans(&mut self, folder: &Path) -> Result<String> {
        let (first, others): (Vec<_>, Vec<_>) =
            payload::plans(folder)?.into_iter().partition(|(id, _)| FIRST_PAIR.contains(&id.as_str()));
        let mut elements = Vec::new();
        for group in [first, others] {
            let ids: Vec<&str> = group.iter().map(|(id, _)| id.as_str()).collect();
            let texts = texts::apart(group.iter().map(|(_, json)| json.as_slice()))?;
            let (plans, sizes) = self.pack(texts.as_bytes(), &self.first)?;
            self.plans.raw += group.iter().map(|(_, json)| json.len()).sum::<usize>();
            self.plans.packed += sizes.packed;
            self.plan_count += ids.len();
            let attribute = format!("data-plans=\"{}\"{}", ids.join(" "), self.knows());
            elements.push(payload::element(&attribute, &plans));
            if self.first.is_empty() {
                self.first = texts.into_bytes();
            }
        }
        Ok(elements.join("\n"))
    }

    /// Marks what only who has the first pair can unpack.
    fn knows(&self) -> &'static str {
        if self.first.is_empty() { "" } else { " data-knows-first" }
    }
}

/// Replaces every element with `data-trunk` by what `replacement` makes of it, and leaves out those
/// with `data-site`, which load what only a site has.
fn replace_links(page: &str, mut replacement: impl FnMut(Link) -> Result<String>) -> Result<String> {
    let links = element!("[data-trunk]", |found| {
        let html = Link::parse(found).and_then(&mut replacement)?;
        found.replace(&html, ContentType::Html);
        Ok(())
    });
    let of_site = element!("[data-site]", |found| {
        found.remove();
        Ok(())
    });
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(links)
        .append_element_content_handler(of_site);
    Ok(rewrite_str(page, settings)?)
}

fn style(css: &str, media: Option<&str>) -> Result<String> {
    let css = harmless(css)?;
    let media = media.map(|media| format!(" media=\"{media}\"")).unwrap_or_default();
    Ok(format!("<style{media}>\n{css}</style>"))
}

/// Styles as they stand in the page, unless they would load something or end their element.
fn harmless(css: &str) -> Result<String> {
    policy::refuse_loading_styles(css)?;
    refuse_end_tag(css, "style")?;
    Ok(without_comments(css))
}

/// Styles without their comments, which are for those who write them, and without indentation. The
/// project's styles have no comment signs inside texts.
fn without_comments(css: &str) -> String {
    let mut kept = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let lines = kept.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn script(code: &str) -> Result<String> {
    refuse_end_tag(code, "script")?;
    Ok(format!("<script>\n{code}</script>"))
}

/// An end tag inside a script or style, even in a string or a comment, would end the element;
/// `<!--` begins a state of the parser in which a script's end tag is not one.
fn refuse_end_tag(text: &str, name: &str) -> Result<()> {
    let text = text.to_ascii_lowercase();
    for forbidden in [format!("</{name}"), "<!--".to_owned()] {
        if text.contains(&forbidden) {
            bail!("`{forbidden}` stands inside a {name}, where a page would misread it");
        }
    }
    Ok(())
}

/// Reads a text with the line ends that an HTML parser would make of it, so that hashes hold.
fn read_text(path: &Path) -> Result<String> {
    let text = fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
}

#[cfg(test)]
mod tests;

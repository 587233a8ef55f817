//! The content security policy of the one file, and the checks that it loads nothing.
//!
//! The policy is the browser's guarantee, the checks are ours: a page that a policy breaks is no
//! better than one that phones home.

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, element, rewrite_str};
use sha2::{Digest, Sha256};

use crate::html;

/// Where the policy goes: after the encoding, which must come first, and before all that it rules.
const CHARSET: &str = "head > meta[charset]";

/// Puts the policy into a page that has all its scripts, and refuses a page that loads something.
/// `unpacked` are scripts that the page puts into itself.
pub(crate) fn seal(page: &str, unpacked: &[&str]) -> Result<String> {
    let mut hashes = inline_script_hashes(page)?;
    hashes.extend(unpacked.iter().map(|script| hash(script)));
    let policy = policy(&hashes);
    let mut placed = false;
    let place = element!(CHARSET, |found| {
        let meta = format!("\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
        found.after(&meta, ContentType::Html);
        placed = true;
        Ok(())
    });
    let check = element!("*", |found| Ok(refuse_loading_element(found)?));
    let settings =
        RewriteStrSettings::new().append_element_content_handler(check).append_element_content_handler(place);
    let sealed = rewrite_str(page, settings)?;
    if !placed {
        bail!("the page has no <meta charset> in its head, after which the policy would stand");
    }
    Ok(sealed)
}

/// Nothing by default. Styles are 'unsafe-inline' because a policy has no hashes for the `style`
/// attributes that charts set; with no connection allowed, a style cannot carry anything out. A frame may
/// show this file itself, as the preview of an embedded page does.
fn policy(hashes: &[String]) -> String {
    let hashes: String = hashes.iter().map(|hash| format!("'sha256-{hash}' ")).collect();
    format!(
        "default-src 'none'; connect-src 'none'; script-src {hashes}'wasm-unsafe-eval'; \
         style-src 'unsafe-inline'; img-src data: blob:; worker-src blob:; frame-src 'self'; \
         base-uri 'none'; form-action 'none'"
    )
}

/// The hash of every inline script that a browser runs, over its text exactly as it stands.
fn inline_script_hashes(page: &str) -> Result<Vec<String>> {
    let scripts = html::scripts(page, "script:not([type])")?;
    Ok(scripts.iter().map(|script| hash(script)).collect())
}

fn hash(script: &str) -> String {
    STANDARD.encode(Sha256::digest(script))
}

/// A page in one file has nothing beside it that it could load.
fn refuse_loading_element(element: &Element) -> Result<()> {
    let tag = element.tag_name();
    if let Some(address) = html::loaded_addresses(element).first() {
        bail!("<{tag}> would load {address} from outside the file");
    }
    let kind = element.get_attribute("type").unwrap_or_default();
    if tag == "script" && !["", "application/x-lzma"].contains(&kind.as_str()) {
        bail!("<script type=\"{kind}\"> is not known here, and the policy would not allow it");
    }
    if element.attributes().iter().any(|attribute| attribute.name().starts_with("on")) {
        bail!("<{tag}> has an event handler in an attribute, which the policy would not allow");
    }
    Ok(())
}

/// Styles may refer to data and to fragments, and to nothing else. The site's styles are the same
/// files, so this holds for them, too.
pub(crate) fn refuse_loading_styles(css: &str) -> Result<()> {
    let css = css.to_ascii_lowercase();
    if css.contains("@import") {
        bail!("a style uses @import, which would load something; link the file in index.html");
    }
    for rest in css.split("url(").skip(1) {
        let address = rest.trim_start().trim_start_matches(['"', '\'']);
        if !address.starts_with("data:") && !address.starts_with('#') {
            let address = address.split(')').next().context("an empty url()")?;
            bail!("a style uses url({address}), which would load something");
        }
    }
    Ok(())
}

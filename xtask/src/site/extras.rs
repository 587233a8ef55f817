//! What stands beside the page of a site: the script and examples for hosts, the manifest, the worker
//! that keeps the site offline, headers. Each is there, and agrees with the others.
//!
//! Deliberately absent: whether they work, which browser tests show.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::html;

/// Files that a site has beside its page.
const FILES: [&str; 12] = [
    "embed.js",
    "EMBED.md",
    "DEPLOY.md",
    "offline.js",
    "sw.js",
    "icon.svg",
    "manifest.webmanifest",
    "oembed.json",
    "_headers",
    "examples/host.html",
    "examples/three.html",
    "examples/messages.html",
];

/// The largest that the script for hosts may be, without comments and white space, in bytes.
const MOST_EMBED: usize = 4096;

/// Makes what Trunk copied fit the site: examples find the page beside them, and the policy in the
/// headers names the page's own scripts.
pub(crate) fn finish(folder: &Path, page: &str) -> Result<()> {
    for name in FILES.iter().filter(|name| name.starts_with("examples/")) {
        let path = folder.join(name);
        let example = fs::read_to_string(&path).with_context(|| format!("the site has no {name}"))?;
        fs::write(path, example.replace("../../dist/", "../"))?;
    }
    let path = folder.join("_headers");
    let headers = fs::read_to_string(&path).context("the site has no _headers")?;
    fs::write(path, strict(&headers, &html::scripts(page, "script:not([src])")?))?;
    Ok(())
}

/// The headers with hashes of the inline scripts in place of the permission for all.
fn strict(headers: &str, scripts: &[String]) -> String {
    let hashes: Vec<String> =
        scripts.iter().map(|s| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(s)))).collect();
    headers.replace("script-src 'self' 'unsafe-inline'", &format!("script-src 'self' {}", hashes.join(" ")))
}

/// Checks everything beside the page.
pub(crate) fn check(folder: &Path) -> Result<()> {
    for name in FILES {
        if !folder.join(name).is_file() {
            bail!("the site has no {name}");
        }
    }
    let read =
        |name: &str| fs::read_to_string(folder.join(name)).with_context(|| format!("{name} is not text"));
    let manifest: Value =
        serde_json::from_str(&read("manifest.webmanifest")?).context("manifest.webmanifest")?;
    for field in ["id", "start_url", "scope"] {
        if manifest.get(field).and_then(Value::as_str) != Some("./") {
            bail!("the manifest's {field} is not the folder itself");
        }
    }
    let icons = manifest.get("icons").and_then(Value::as_array).context("the manifest has no icons")?;
    for icon in icons {
        let source = icon.get("src").and_then(Value::as_str).unwrap_or_default();
        if !folder.join(source).is_file() {
            bail!("the manifest's icon {source:?} is not there");
        }
    }
    let oembed: Value = serde_json::from_str(&read("oembed.json")?).context("oembed.json")?;
    if oembed.get("version").and_then(Value::as_str) != Some("1.0") || oembed.get("html").is_none() {
        bail!("oembed.json is no answer of oEmbed 1.0 with a frame");
    }
    check_kept(&read("sw.js")?, &folder.join("data/plans"))?;
    let size = minified(&read("embed.js")?).len();
    if size >= MOST_EMBED {
        bail!("embed.js has {size} bytes without comments and white space, and may have {MOST_EMBED}");
    }
    let headers = read("_headers")?;
    if !headers.contains("default-src 'none'") || headers.contains("script-src 'self' 'unsafe-inline'") {
        bail!("the policy in _headers is not strict");
    }
    Ok(())
}

/// The worker keeps exactly the plans that there are.
fn check_kept(worker: &str, plans: &Path) -> Result<()> {
    let list = worker.split_once("const PLANS = [").and_then(|(_, rest)| rest.split_once(']'));
    let list = list.context("sw.js has no list of plans")?.0;
    let named: BTreeSet<String> = list.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    let mut there = BTreeSet::new();
    for entry in fs::read_dir(plans).context("the site has no plans")? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        there.extend(name.strip_suffix(".json").map(str::to_owned));
    }
    if named != there {
        bail!("sw.js keeps {named:?}, and the site has {there:?}");
    }
    Ok(())
}

/// A script without comments, indentation and line ends: an upper bound of what minifiers make of it.
fn minified(script: &str) -> String {
    script.lines().map(str::trim).filter(|line| !line.starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn www() -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../www")
    }

    #[test]
    fn the_script_for_hosts_is_small() {
        let script = fs::read_to_string(www().join("embed.js")).unwrap();
        let size = minified(&script).len();
        assert!(size < MOST_EMBED, "{size} bytes");
        assert!(size > 1000, "{size} bytes are not the whole script");
    }

    #[test]
    fn the_worker_keeps_the_plans_that_there_are() {
        let worker = fs::read_to_string(www().join("sw.js")).unwrap();
        check_kept(&worker, &www().join("../data/plans")).unwrap();
        assert!(check_kept("const PLANS = [\"a\"];", &www().join("../data/plans")).is_err());
    }

    #[test]
    fn the_policy_becomes_strict() {
        let headers = fs::read_to_string(www().join("_headers")).unwrap();
        let made = strict(&headers, &["let a;".to_owned()]);
        assert!(
            made.contains("script-src 'self' 'sha256-")
                && !made.contains("script-src 'self' 'unsafe-inline'")
        );
    }

    #[test]
    fn every_file_beside_the_page_is_linked_in_it() {
        let page = fs::read_to_string(www().join("index.html")).unwrap();
        for name in FILES {
            let linked = name.split_once('/').map_or(name, |(folder, _)| folder);
            assert!(page.contains(&format!("href=\"{linked}\"")), "{name}");
            assert!(www().join(name).is_file(), "{name}");
        }
    }
}

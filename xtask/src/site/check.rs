//! Whether a site can stand in any folder of any host: it loads its own files, by relative
//! addresses, and nothing else.

use std::cell::RefCell;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::pack::{Sizes, compress, refuse_loading_styles};
use crate::{html, size};

/// Checks the page of a site in `folder`, and returns the sizes of its files, to be printed.
pub(crate) fn check(folder: &Path, page: &str) -> Result<String> {
    let mut addresses = element_addresses(page)?;
    // Trunk starts the page from a module; the other scripts are ours, and in the one file, too.
    for script in html::scripts(page, "script[type=module]")? {
        addresses.extend(script_addresses(&script)?);
    }
    addresses.sort();
    addresses.dedup();
    let mut report = String::new();
    for address in &addresses {
        let sizes = check_file(folder, address).with_context(|| format!("the site loads {address}"))?;
        line(&mut report, address, sizes)?;
    }
    if !addresses.iter().any(|address| address.ends_with(".wasm")) {
        bail!("the site loads no WebAssembly module");
    }
    line(&mut report, "data/plans", plans(&folder.join("data/plans"))?)?;
    Ok(report)
}

fn line(report: &mut String, name: &str, sizes: Sizes) -> Result<()> {
    let (raw, gzip) = (size::show(sizes.raw), size::show(sizes.packed));
    Ok(writeln!(report, "  {name:<32} {raw:>8} raw, {gzip} gzip")?)
}

/// What elements load.
fn element_addresses(page: &str) -> Result<Vec<String>> {
    let addresses = RefCell::new(Vec::new());
    let collect = element!("*", |found| {
        addresses.borrow_mut().extend(html::loaded_addresses(found));
        Ok(())
    });
    rewrite_str(page, RewriteStrSettings::new().append_element_content_handler(collect))?;
    Ok(addresses.into_inner())
}

/// What an inline script names as a relative address. It must name no other.
fn script_addresses(script: &str) -> Result<Vec<String>> {
    let mut addresses = Vec::new();
    for text in script.split(['"', '\'', '`']) {
        if text.starts_with("http:") || text.starts_with("https:") || text.starts_with("//") {
            bail!("an inline script names {text}, which is not the site's own");
        }
        if text.starts_with("./") {
            addresses.push(text.to_owned());
        }
    }
    Ok(addresses)
}

fn check_file(folder: &Path, address: &str) -> Result<Sizes> {
    if address.starts_with('/') || address.contains(':') || address.split('/').any(|part| part == "..") {
        bail!("that is not a relative address inside the site");
    }
    let bytes = fs::read(folder.join(address)).context("it is not there")?;
    if Path::new(address).extension().is_some_and(|extension| extension == "css") {
        refuse_loading_styles(std::str::from_utf8(&bytes)?)?;
    }
    Ok(compress(&bytes)?.1)
}

fn plans(folder: &Path) -> Result<Sizes> {
    let mut sum = Sizes::default();
    for entry in fs::read_dir(folder).context("the site has no plans")? {
        let (_, sizes) = compress(&fs::read(entry?.path())?)?;
        sum.raw += sizes.raw;
        sum.packed += sizes.packed;
    }
    Ok(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_addresses_of_elements_and_scripts() {
        let page = r##"<link rel="icon" href="data:,"><link rel="stylesheet" href="./a.css">
<script type="module">import init from './page.js'; init({ module_or_path: './page.wasm' })</script>
<a href="https://example.org/">followed, not loaded</a><use href="#mark"></use>"##;
        assert_eq!(element_addresses(page).unwrap(), ["./a.css"]);
        let script = &html::scripts(page, "script").unwrap()[0];
        assert_eq!(script_addresses(script).unwrap(), ["./page.js", "./page.wasm"]);
        assert!(script_addresses("import 'https://example.org/a.js'").is_err());
    }

    #[test]
    fn refuses_what_is_not_inside_the_site() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(check_file(folder, "./Cargo.toml").is_ok());
        for address in ["/Cargo.toml", "../Cargo.toml", "https://example.org/a.css", "./missing.css"] {
            assert!(check_file(folder, address).is_err(), "{address}");
        }
    }
}

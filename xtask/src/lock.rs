//! The versions in Cargo.lock, as they were when this program was built. Cargo builds it anew when
//! they change.

use anyhow::{Result, bail};

const LOCK: &str = include_str!("../../Cargo.lock");
const GENERATOR: &str = "wasm-bindgen-cli-support";

/// The version of wasm-bindgen that the page uses and that our generator is. A module and its
/// generator speak a private format that changes with every version.
pub(crate) fn bindgen_version() -> Result<&'static str> {
    equal_versions(LOCK)
}

fn equal_versions(lock: &str) -> Result<&str> {
    let [page, generator] = [version(lock, "wasm-bindgen")?, version(lock, GENERATOR)?];
    if page != generator {
        bail!(
            "Cargo.lock has wasm-bindgen {page}, but {GENERATOR} {generator}: both must be the same. \
             Set {GENERATOR} to \"={page}\" in xtask/Cargo.toml"
        );
    }
    Ok(page)
}

/// Cargo writes `name` and `version` on neighbouring lines, always in this order.
fn version<'a>(lock: &'a str, package: &str) -> Result<&'a str> {
    let name = format!("name = \"{package}\"");
    let found = lock.lines().zip(lock.lines().skip(1)).filter(|(line, _)| *line == name);
    let versions: Vec<&str> = found.filter_map(|(_, next)| next.split('"').nth(1)).collect();
    match versions.as_slice() {
        [version] => Ok(version),
        [] => bail!("Cargo.lock has no {package}"),
        several => bail!("Cargo.lock has {package} in several versions: {}", several.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock(packages: &[(&str, &str)]) -> String {
        packages
            .iter()
            .map(|(name, version)| format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\n"))
            .collect()
    }

    #[test]
    fn the_page_and_the_generator_have_one_version() {
        assert!(bindgen_version().is_ok());
        let equal = lock(&[("wasm-bindgen", "1.2.3"), (GENERATOR, "1.2.3"), ("wasm-bindgen-macro", "9.9.9")]);
        assert_eq!(equal_versions(&equal).unwrap(), "1.2.3");
    }

    #[test]
    fn other_versions_are_named() {
        let check = |packages: &[(&str, &str)], expected: &str| {
            let message = equal_versions(&lock(packages)).unwrap_err().to_string();
            assert!(message.contains(expected), "{message}");
        };
        check(&[("wasm-bindgen", "1.2.4"), (GENERATOR, "1.2.3")], "=1.2.4");
        check(&[("wasm-bindgen", "1.2.4"), ("wasm-bindgen", "1.2.3")], "several versions: 1.2.4, 1.2.3");
        check(&[("wasm-bindgen", "1.2.4")], "has no wasm-bindgen-cli-support");
    }
}

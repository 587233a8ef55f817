//! From Rust to a WebAssembly module and its JavaScript bindings.
//!
//! The bindings generator is a library here, so that nobody has to install a program in exactly
//! the right version. Deliberately absent: optimisers of the finished module, and Trunk.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::project::{Project, read, run, say};

const TARGET: &str = "wasm32-unknown-unknown";

/// A module and the script that instantiates it.
pub(crate) struct Bindings {
    /// The script; it defines the global function `wasm_bindgen`.
    pub(crate) script: String,
    /// The WebAssembly module.
    pub(crate) wasm: Vec<u8>,
}

/// Installs the standard library for WebAssembly where it is missing.
pub(crate) fn require_wasm_target() -> Result<()> {
    let sysroot = read(Command::new("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    say(&format!("Installing Rust's target {TARGET}"));
    run(Command::new("rustup").args(["target", "add", TARGET])).with_context(|| {
        format!("Rust's target {TARGET} is missing, and rustup could not install it; install it by hand")
    })
}

/// Builds the page and returns the path of its module.
pub(crate) fn page(project: &Project, draft: bool) -> Result<PathBuf> {
    module(project, if draft { "--profile=draft" } else { "--release" }, "plan-compare", "page")
}

/// Builds a program of a package for WebAssembly and returns the path of its module.
pub(crate) fn module(project: &Project, profile: &str, package: &str, program: &str) -> Result<PathBuf> {
    let target = format!("--target={TARGET}");
    let [package, bin] = [format!("--package={package}"), format!("--bin={program}")];
    let mut command = project.cargo(&["build", profile, &package, &bin, &target]);
    command.arg("--message-format=json-render-diagnostics");
    module_in(&read(&mut command)?, program)
        .with_context(|| format!("cargo built {program}, but named no WebAssembly module"))
}

/// The module among the messages that cargo prints, one JSON value a line.
fn module_in(messages: &str, program: &str) -> Option<PathBuf> {
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|message| message.pointer("/target/name").is_some_and(|name| name == program))
        .filter_map(|message| message.get("filenames")?.as_array().cloned())
        .flatten()
        .filter_map(|name| name.as_str().map(PathBuf::from))
        .find(|path| path.extension().is_some_and(|extension| extension == "wasm"))
}

/// Generates bindings for a classic script, which runs from `file://`, where modules cannot be
/// imported.
pub(crate) fn bind(wasm: &Path) -> Result<Bindings> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).no_modules(true)?.typescript(false);
    // Names and producers serve debuggers only; without them the file is smaller.
    bindgen.remove_name_section(true).remove_producers_section(true);
    let mut output = bindgen.generate_output()?;
    if output.snippets().values().any(|scripts| !scripts.is_empty()) || !output.local_modules().is_empty() {
        bail!("a crate brings JavaScript modules of its own, which a single file cannot import");
    }
    Ok(Bindings { script: without_indentation(output.js()), wasm: output.wasm_mut().emit_wasm() })
}

/// The script without what stands before its lines, a tenth of it. Only a text that goes on over
/// lines would be changed by that; where there may be one, the script stays as it is.
fn without_indentation(script: &str) -> String {
    if script.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return script.to_owned();
    }
    script.lines().map(str::trim_start).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_lose_their_indentation_but_no_text() {
        assert_eq!(without_indentation("a\n\n    b(`x`)\n"), "a\nb(`x`)");
        let text_over_lines = "a(`x\n    y`)";
        assert_eq!(without_indentation(text_over_lines), text_over_lines);
    }

    #[test]
    fn finds_the_module_among_messages() {
        let messages = r#"{"reason":"compiler-artifact","target":{"name":"serde"},"filenames":["/t/libserde.rlib"]}
{"reason":"compiler-artifact","target":{"name":"page"},"filenames":["/t/page.js","/t/page.wasm"]}
{"reason":"build-finished","success":true}"#;
        assert_eq!(module_in(messages, "page"), Some(PathBuf::from("/t/page.wasm")));
        assert_eq!(module_in("not JSON", "page"), None);
    }
}

//! `cargo xtask open`: from a fresh clone to the page on the screen.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::project::{Project, say};
use crate::{build, lock, pack, size};

/// What can be asked of the command.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Build the file, but do not open it.
    #[arg(long)]
    no_open: bool,
    /// Build in seconds, large and slow, for a look while editing.
    #[arg(long)]
    draft: bool,
}

pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    build_one_file(project, options.draft)?;
    let path = project.one_file();
    if options.no_open {
        return Ok(());
    }
    if !has_desktop() {
        println!("There is no desktop here; open this in a browser: {}", address(&path));
        return Ok(());
    }
    say("Opening it");
    open::that_detached(&path)
        .with_context(|| format!("no browser could be started; open {} by hand", address(&path)))
}

/// Builds dist/plan-compare.html and says how large it and its parts are.
pub(crate) fn build_one_file(project: &Project, draft: bool) -> Result<()> {
    build::require_wasm_target()?;
    lock::bindgen_version()?;
    say(if draft {
        "Building a draft of the page for WebAssembly"
    } else {
        "Building the page for WebAssembly, in release (the first time takes a few minutes)"
    });
    let wasm = build::page(project, draft)?;
    say("Generating its bindings");
    let bindings = build::bind(&wasm)?;
    say("Packing www/index.html, styles, data and WebAssembly into one file");
    let packed = pack::pack(&project.root, &bindings, draft)?;
    let path = project.one_file();
    fs::create_dir_all(project.dist())?;
    fs::write(&path, &packed.html).with_context(|| format!("{} cannot be written", path.display()))?;

    println!("{}", path.display());
    println!("  one file  {:>8}", size::show(packed.html.len()));
    print_part("WASM", packed.wasm);
    print_part("data", packed.plans);
    if packed.plan_count == 0 {
        println!("  note: data/plans holds no plan, so neither does the file");
    }
    Ok(())
}

fn print_part(name: &str, part: pack::Sizes) {
    println!("  {name:<8}  {:>8} raw, {} packed", size::show(part.raw), size::show(part.packed));
}

/// Linux and its relatives have a desktop where a display server has said so; others always do.
fn has_desktop() -> bool {
    cfg!(any(target_os = "macos", target_os = "windows"))
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|v| !v.is_empty()))
}

fn address(path: &Path) -> String {
    format!("file://{}{}", if cfg!(windows) { "/" } else { "" }, path.display()).replace(' ', "%20")
}

//! This program under the name `wasm-bindgen`, for Trunk.
//!
//! Trunk runs a program of that name in exactly the version of Cargo.lock, and downloads it where
//! there is none. We have the same generator as a library, so we answer to the name instead: nothing
//! is downloaded, and nothing else has to be installed. Deliberately absent: all flags that Trunk
//! does not pass for this project; an unknown flag is an error.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::{CommandFactory, FromArgMatches, Parser};
use wasm_bindgen_cli_support::Bindgen;

use crate::lock;
use crate::project::Project;

const NAME: &str = "wasm-bindgen";

/// What Trunk passes.
#[derive(Parser)]
#[command(name = NAME)]
struct Arguments {
    /// How the script is to be loaded; a site uses modules.
    #[arg(long)]
    target: String,
    /// Where to write.
    #[arg(long)]
    out_dir: PathBuf,
    /// The name of the files, without their endings.
    #[arg(long)]
    out_name: String,
    /// Accepted, because types are never written.
    #[arg(long)]
    no_typescript: bool,
    /// The module that cargo built.
    input: PathBuf,
}

/// Whether this program was started under that name.
pub(crate) fn is_meant() -> bool {
    let program = std::env::args_os().next().map(PathBuf::from);
    program.as_deref().and_then(Path::file_stem) == Some(OsStr::new(NAME))
}

/// Does what `wasm-bindgen` does.
pub(crate) fn run() -> Result<()> {
    let matches = Arguments::command().version(lock::bindgen_version()?).get_matches();
    let arguments = Arguments::from_arg_matches(&matches)?;
    if arguments.target != "web" {
        bail!("--target={} is not known here, only web", arguments.target);
    }
    let mut bindgen = Bindgen::new();
    bindgen.web(true)?.typescript(false).out_name(&arguments.out_name).input_path(&arguments.input);
    // As in the one file: names and producers serve debuggers only.
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.generate(&arguments.out_dir)
}

/// Puts this program under that name into a folder of its own, to be put on Trunk's path.
pub(crate) fn install(project: &Project) -> Result<PathBuf> {
    let folder = project.target.join("tools");
    let path = folder.join(format!("{NAME}{}", std::env::consts::EXE_SUFFIX));
    fs::create_dir_all(&folder)?;
    if path.exists() {
        fs::remove_file(&path)?;
    }
    let program = std::env::current_exe()?;
    // A second name costs nothing; where the file system has none, a copy does.
    fs::hard_link(&program, &path)
        .or_else(|_| fs::copy(&program, &path).map(drop))
        .with_context(|| format!("{} cannot be written", path.display()))?;
    Ok(folder)
}

//! Lists the plans of `data/plans/` for the command, so that a plan that is added there is built in
//! without a list to keep.
//!
//! Absent: the page's data, which its packer puts in, and any look into the plans.

use std::error::Error;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    // Only the command has plans built in.
    if env::var_os("CARGO_FEATURE_CLI").is_none() {
        return Ok(());
    }
    println!("cargo::rerun-if-changed=data/plans");
    let folder = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("data/plans");
    let mut files: Vec<PathBuf> =
        fs::read_dir(&folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_, std::io::Error>>()?;
    files.retain(|file| file.extension().is_some_and(|end| end == "json"));
    // The order of a folder is left to the system.
    files.sort();
    let mut list = String::from("&[\n");
    for file in files {
        let id = file.file_stem().and_then(|stem| stem.to_str()).ok_or("a plan's file name is no text")?;
        let path = file.to_str().ok_or("the path of the project is no text")?;
        writeln!(list, "    ({id:?}, include_str!({path:?})),")?;
    }
    list.push_str("]\n");
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("bundled_plans.rs"), list)?;
    Ok(())
}

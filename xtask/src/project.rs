//! Where the project is, and how its commands start other programs.
//!
//! Deliberately absent: any knowledge of what those programs do.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// The folders of this checkout.
pub(crate) struct Project {
    /// The folder of the workspace's Cargo.toml.
    pub(crate) root: PathBuf,
    /// Where cargo puts what it builds.
    pub(crate) target: PathBuf,
}

impl Project {
    /// Where the published gazette lies, seen from the project, unless `PLAN_COMPARE_GAZETTE` names
    /// another place.
    pub(crate) const GAZETTE: &str = "../shared/gazette-2021-15.txt";

    /// Asks cargo, which knows every way in which the target folder can be set.
    pub(crate) fn find() -> Result<Self> {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
        let mut command = cargo();
        command.args(["metadata", "--no-deps", "--format-version=1", "--manifest-path"]).arg(manifest);
        let metadata: serde_json::Value = serde_json::from_str(&read(&mut command)?)?;
        let folder = |key: &str| -> Result<PathBuf> {
            let path = metadata.get(key).and_then(|value| value.as_str());
            path.map(PathBuf::from).with_context(|| format!("cargo metadata names no {key}"))
        };
        Ok(Self { root: folder("workspace_root")?, target: folder("target_directory")? })
    }

    /// The folder of everything that can be published.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The whole page in one file.
    pub(crate) fn one_file(&self) -> PathBuf {
        self.dist().join("plan-compare.html")
    }

    /// The page of the site that Trunk builds.
    pub(crate) fn site_page(&self) -> PathBuf {
        self.dist().join("index.html")
    }

    /// The text of the published gazette, which is no part of the project, where it is at hand.
    pub(crate) fn gazette(&self) -> Option<PathBuf> {
        let named = std::env::var_os("PLAN_COMPARE_GAZETTE").filter(|path| !path.is_empty());
        let path = named.map_or_else(|| self.root.join(Self::GAZETTE), PathBuf::from);
        path.is_file().then_some(path)
    }

    /// A command that starts in the project's root folder.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = cargo();
        command.current_dir(&self.root).args(arguments);
        command
    }
}

/// The cargo that runs us, or the one on the path.
fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Says what is being done, so that nobody waits before a silent screen.
pub(crate) fn say(text: &str) {
    println!("==> {text}");
}

/// Runs a program, whose output is shown, to its successful end.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("{} cannot be started", show(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", show(command));
    }
    Ok(())
}

/// Runs a program to its successful end, and returns what it printed. Its errors are shown.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("{} cannot be started", show(command)))?;
    if !output.status.success() {
        bail!("{} failed ({})", show(command), output.status);
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The first of the programs that is on the path, or where cargo installs programs.
pub(crate) fn find_program(names: &[&str]) -> Option<PathBuf> {
    let mut folders: Vec<PathBuf> = std::env::var_os("PATH").iter().flat_map(std::env::split_paths).collect();
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    folders.extend(home.or_else(|| Some(std::env::home_dir()?.join(".cargo"))).map(|home| home.join("bin")));
    let named = |name: &str| -> Option<PathBuf> {
        let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        folders.iter().map(|folder| folder.join(&file)).find(|path| path.is_file())
    };
    names.iter().find_map(|name| named(name))
}

/// The command as one would type it.
pub(crate) fn show(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut text = program.file_stem().unwrap_or(command.get_program()).to_string_lossy().into_owned();
    for argument in command.get_args() {
        text.push(' ');
        text.push_str(&argument.to_string_lossy());
    }
    text
}

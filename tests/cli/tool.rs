//! Calling the command, and a folder of its own for each test.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a call gave.
pub(crate) struct Call {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// A folder for the files of one test, and the command called in it.
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// An empty folder; the name is that of the test.
    pub(crate) fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        if path.exists() {
            fs::remove_dir_all(&path).unwrap();
        }
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.0.join(name), bytes).unwrap();
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Calls the command, with English messages unless `arguments` say otherwise.
    pub(crate) fn call(&self, arguments: &[&str]) -> Call {
        self.call_with(arguments, b"")
    }

    /// Calls the command with these bytes on its standard input.
    pub(crate) fn call_with(&self, arguments: &[&str], input: &[u8]) -> Call {
        let mut child = Command::new(env!("CARGO_BIN_EXE_plan-compare"))
            .args(arguments)
            .current_dir(&self.0)
            .env("PLAN_COMPARE_LANG", "en")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // The command may end before it has read everything.
        let _ = child.stdin.take().unwrap().write_all(input);
        let output = child.wait_with_output().unwrap();
        Call {
            status: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// A small plan in the format `plan/1`.
pub(crate) fn plan(id: &str, target: &str) -> String {
    format!(
        r#"{{"format": "plan/1", "id": "{id}", "title": {{"zh": "{id}规划", "en": "Plan of {id}"}},
 "sections": [{{"id": "1", "number": "一", "title": {{"zh": "网络"}}, "passages": [
  {{"id": "1-1", "kind": "measure", "themes": ["5g-and-networks"], "text": {{"zh": "建设5G基站。"}}, "line": 3}},
  {{"id": "1-2", "kind": "measure", "text": {{"zh": "自动测报河湖水位，防汛抗旱。"}}}}]}}],
 "indicators": [{{"id": "stations", "name": {{"zh": "5G基站数", "en": "5G base stations"}}, "unit": "座",
  "target": {{"year": 2035, "raw": "{target}"}}, "themes": ["5g-and-networks"], "line": 9}}]}}"#
    )
}

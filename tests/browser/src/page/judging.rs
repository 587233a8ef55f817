//! What a page has asked for and said, and how it looks.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::Page;
use crate::cdp::Command;
use crate::paths::screenshots;
use crate::requests::Request;
use crate::{Failure, Outcome};

impl Page {
    /// Every request since the browser was started, of the page and its frames.
    pub async fn requests(&self) -> Outcome<Vec<Request>> {
        let entries = self.log("performance").await?;
        let mut requests = self.requests.lock().map_err(|error| Failure::new(error.to_string()))?;
        requests.extend(entries.iter().filter_map(Request::in_entry));
        Ok(requests.clone())
    }

    /// Fails if anything was loaded but the documents themselves: by the browser's log of its
    /// network since it was started, and by what the present document says of itself.
    pub async fn expect_no_requests(&self) -> Outcome {
        let resources = self.run("return performance.getEntriesByType('resource').map(r => r.name)").await?;
        let resources: Vec<String> = serde_json::from_value(resources)?;
        let requests = self.requests().await?;
        let mut left: Vec<String> =
            requests.iter().filter(|request| !request.stays_inside()).map(Request::to_string).collect();
        left.extend(
            resources.into_iter().filter(|name| !name.starts_with("data:") && !name.starts_with("blob:")),
        );
        if left.is_empty() {
            return Ok(());
        }
        Err(Failure::new(format!("the page made requests:\n  {}", left.join("\n  "))))
    }

    /// What the console has said since the browser was started, one entry a line.
    pub async fn console(&self) -> Outcome<Vec<String>> {
        let entries = self.log("browser").await?;
        let mut console = self.console.lock().map_err(|error| Failure::new(error.to_string()))?;
        console.extend(entries.iter().map(|entry| {
            let text = |key: &str| entry.get(key).and_then(Value::as_str).unwrap_or_default();
            format!("{} {}", text("level"), text("message"))
        }));
        Ok(console.clone())
    }

    /// Fails if the console has told of an error, which includes violations of the page's policy.
    pub async fn expect_quiet_console(&self) -> Outcome {
        let errors: Vec<String> =
            self.console().await?.into_iter().filter(|entry| entry.starts_with("SEVERE")).collect();
        if errors.is_empty() {
            return Ok(());
        }
        Err(Failure::new(format!("the console tells of errors:\n  {}", errors.join("\n  "))))
    }

    /// Saves what is visible as `target/screenshots/NAME.png`.
    pub async fn screenshot(&self, name: &str) -> Outcome<PathBuf> {
        let folder = screenshots()?;
        fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{name}.png"));
        self.picture(&path).await?;
        Ok(path)
    }

    /// Saves what is visible as a PNG file.
    pub async fn picture(&self, path: &Path) -> Outcome {
        Ok(fs::write(path, self.client.screenshot().await?)?)
    }

    async fn log(&self, kind: &str) -> Outcome<Vec<Value>> {
        let entries = self.client.issue_cmd(Command::log(kind)).await?;
        Ok(serde_json::from_value(entries)?)
    }
}

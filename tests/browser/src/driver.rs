//! Finding and starting ChromeDriver, and the way in which it starts Chromium.

use std::env;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::{Failure, Outcome};

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Chromium without a window, without its own calls home, and without a name server: a page under
/// test reaches loopback and nothing else. Tests may run as root, where Chromium's own sandbox
/// does not start; the pages under test are ours. Sandboxed frames stay in the process of their host,
/// because ChromeDriver's log does not see the network of other processes.
const FLAGS: [&str; 13] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--force-device-scale-factor=1",
    "--disable-features=IsolateSandboxedIframes",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--window-size=1280,900",
];

/// A running ChromeDriver, which is ended when this is dropped.
pub(crate) struct Driver {
    process: Child,
    address: String,
}

impl Driver {
    /// Starts ChromeDriver on a free port, which it prints.
    pub(crate) fn start() -> Outcome<Self> {
        let program = find(&["chromedriver"]).ok_or_else(|| missing("ChromeDriver"))?;
        let mut process = Command::new(program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let output = process.stdout.take().ok_or_else(|| Failure::new("ChromeDriver has no output"))?;
        let mut driver = Self { process, address: String::new() };
        let mut lines = BufReader::new(output).lines();
        let port = lines.by_ref().map_while(Result::ok).find_map(|line| port_in(&line));
        let port = port.ok_or_else(|| Failure::new("ChromeDriver started, but printed no port"))?;
        driver.address = format!("http://127.0.0.1:{port}");
        // The rest is read to the end, because a full pipe would stop the driver.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(driver)
    }

    /// Starts a Chromium and connects to it.
    pub(crate) async fn connect(&self) -> Outcome<Client> {
        let browser = find(&BROWSERS).ok_or_else(|| missing("Chromium"))?;
        let wanted = json!({
            "browserName": "chrome",
            "goog:chromeOptions": { "binary": browser, "args": FLAGS },
            "goog:loggingPrefs": { "performance": "ALL", "browser": "ALL" },
            // A test that meets an unexpected dialogue should say so.
            "unhandledPromptBehavior": "dismiss and notify",
        });
        let Value::Object(wanted) = wanted else { return Err(Failure::new("capabilities are an object")) };
        let client =
            ClientBuilder::new(HttpConnector::new()).capabilities(wanted).connect(&self.address).await;
        client.map_err(|error| Failure::new(format!("Chromium did not start: {error}")))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself; either way there is nobody left to tell.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// `ChromeDriver was started successfully on port 43775.`
fn port_in(line: &str) -> Option<u16> {
    line.strip_prefix("ChromeDriver was started successfully on port ")?.trim_end_matches('.').parse().ok()
}

/// The first of the programs that is on the path.
fn find(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let programs = names.iter().flat_map(|name| {
        folders.iter().map(move |folder| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
    });
    programs.into_iter().find(|program| program.is_file())
}

fn missing(what: &str) -> Failure {
    Failure::new(format!(
        "{what} is not installed, and browser tests need it. On Debian and Ubuntu: \
         apt-get install chromium chromium-driver fonts-noto-cjk. Elsewhere: install Chromium or \
         Chrome and the ChromeDriver of the same version, and put both on the PATH"
    ))
}

#[cfg(test)]
mod tests {
    use super::port_in;

    #[test]
    fn reads_the_port() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 43775."), Some(43775));
        assert_eq!(port_in("Only local connections are allowed."), None);
    }
}

//! A page in a browser, with what tests do to it and read from it.
//!
//! Every method says in its failure which selector it was about. Selectors are CSS; where several
//! elements match, the first one is meant.

use std::fmt::Debug;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use url::Url;

use crate::cdp::Command;
use crate::paths::screenshots;
use crate::requests::Request;
use crate::{Failure, Outcome};

/// How long something may take to appear: long, because machines that run tests are busy.
const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(25);

/// A page in a browser of its own.
pub struct Page {
    client: Client,
    requests: Mutex<Vec<Request>>,
    console: Mutex<Vec<String>>,
}

impl Page {
    pub(crate) fn new(client: Client) -> Self {
        Self { client, requests: Mutex::default(), console: Mutex::default() }
    }

    pub(crate) async fn close(self) -> Outcome {
        Ok(self.client.close().await?)
    }

    /// The WebDriver client, for what has no method here.
    pub fn client(&self) -> &Client {
        &self.client
    }

    // Pages

    /// Opens a file from disk, as a double click does, with a fragment (without `#`).
    pub async fn open_file(&self, path: &Path, fragment: &str) -> Outcome {
        let path = path.canonicalize().map_err(|error| during("opening", path, error))?;
        let address = Url::from_file_path(&path).map_err(|()| Failure::new("not an absolute path"))?;
        self.open(address.as_str(), fragment).await
    }

    /// Opens an address with a fragment (without `#`).
    ///
    /// It is always loaded anew: a mere change of fragment would not reload the same page.
    pub async fn open(&self, address: &str, fragment: &str) -> Outcome {
        let mut address = Url::parse(address)?;
        address.set_fragment(Some(fragment).filter(|fragment| !fragment.is_empty()));
        self.client.goto("about:blank").await?;
        self.client.goto(address.as_str()).await.map_err(|error| during("opening", &address, error))
    }

    /// Loads the page again, at its present address.
    pub async fn reload(&self) -> Outcome {
        Ok(self.client.refresh().await?)
    }

    /// The present address, with its fragment.
    pub async fn address(&self) -> Outcome<String> {
        Ok(self.client.current_url().await?.into())
    }

    // Waiting

    /// Waits until an element is there.
    pub async fn wait_for(&self, selector: &str) -> Outcome<Element> {
        let wait = self.client.wait().at_most(PATIENCE).every(PAUSE);
        wait.for_element(Locator::Css(selector)).await.map_err(|error| during("waiting for", selector, error))
    }

    /// Waits until the visible text of an element contains a text.
    pub async fn wait_for_text(&self, selector: &str, text: &str) -> Outcome {
        let condition = format!(
            "[...document.querySelectorAll({})].some(e => e.innerText.includes({}))",
            json!(selector),
            json!(text)
        );
        self.wait_until(&condition).await
    }

    /// Waits until a JavaScript expression is true.
    pub async fn wait_until(&self, expression: &str) -> Outcome {
        let end = tokio::time::Instant::now() + PATIENCE;
        loop {
            if self.run(&format!("return Boolean({expression})")).await? == Value::Bool(true) {
                return Ok(());
            }
            if tokio::time::Instant::now() > end {
                return Err(Failure::new(format!("waited {PATIENCE:?} in vain until {expression}")));
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    // Reading

    /// The visible text of an element, which it waits for.
    pub async fn text(&self, selector: &str) -> Outcome<String> {
        Ok(self.wait_for(selector).await?.text().await?)
    }

    /// The visible texts of all elements that match now.
    pub async fn texts(&self, selector: &str) -> Outcome<Vec<String>> {
        let script =
            format!("return [...document.querySelectorAll({})].map(e => e.innerText)", json!(selector));
        Ok(serde_json::from_value(self.run(&script).await?)?)
    }

    /// How many elements match now.
    pub async fn count(&self, selector: &str) -> Outcome<usize> {
        Ok(self.client.find_all(Locator::Css(selector)).await?.len())
    }

    /// An attribute of an element, which it waits for.
    pub async fn attribute(&self, selector: &str, name: &str) -> Outcome<Option<String>> {
        Ok(self.wait_for(selector).await?.attr(name).await?)
    }

    /// Runs JavaScript and gives what it returns.
    pub async fn run(&self, script: &str) -> Outcome<Value> {
        self.client.execute(script, Vec::new()).await.map_err(|error| during("running", script, error))
    }

    // Acting

    /// Clicks an element, which it waits for.
    pub async fn click(&self, selector: &str) -> Outcome {
        let element = self.wait_for(selector).await?;
        element.click().await.map_err(|error| during("clicking", selector, error))
    }

    /// Replaces the text of a field.
    pub async fn write(&self, selector: &str, text: &str) -> Outcome {
        let field = self.wait_for(selector).await?;
        field.clear().await.map_err(|error| during("clearing", selector, error))?;
        field.send_keys(text).await.map_err(|error| during("writing into", selector, error))
    }

    /// Presses a key, while others are held: `page.press(&[Key::Shift], Key::F7)`.
    pub async fn press(&self, held: &[Key], key: Key) -> Outcome {
        let down = |key: &Key| KeyAction::Down { value: char::from(*key) };
        let up = |key: &Key| KeyAction::Up { value: char::from(*key) };
        let mut actions = KeyActions::new("keyboard".to_owned());
        for action in held.iter().map(down).chain([down(&key), up(&key)]).chain(held.iter().rev().map(up)) {
            actions = actions.then(action);
        }
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Chooses a file in a file input.
    pub async fn choose_file(&self, selector: &str, path: &Path) -> Outcome {
        let path = path.canonicalize().map_err(|error| during("choosing", path, error))?;
        let input = self.wait_for(selector).await?;
        input
            .send_keys(&path.to_string_lossy())
            .await
            .map_err(|error| during("choosing into", selector, error))
    }

    /// Drops a file with this name and text onto an element, with the events that a browser sends.
    pub async fn drop_file(&self, selector: &str, name: &str, text: &str) -> Outcome {
        let target = self.wait_for(selector).await?;
        let script = "const [target, name, text] = arguments;
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([text], name));
            for (const kind of ['dragenter', 'dragover', 'drop']) {
                target.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
            }";
        let arguments = vec![serde_json::to_value(target)?, json!(name), json!(text)];
        self.client
            .execute(script, arguments)
            .await
            .map_err(|error| during("dropping onto", selector, error))?;
        Ok(())
    }

    // Frames

    /// Goes into a frame: all other methods then see its document. The frame is waited for.
    pub async fn enter_frame(&self, selector: &str) -> Outcome {
        let frame = self.wait_for(selector).await?;
        frame.enter_frame().await.map_err(|error| during("entering", selector, error))
    }

    /// Goes back to the outermost document.
    pub async fn leave_frames(&self) -> Outcome {
        Ok(self.client.issue_cmd(Command::top_frame()).await.map(drop)?)
    }

    // Circumstances, until the browser is closed

    /// Sets the size of the page in CSS pixels, down to sizes that no window can have.
    pub async fn viewport(&self, width: u32, height: u32) -> Outcome {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.browser("Emulation.setDeviceMetricsOverride", &size).await.map(drop)
    }

    /// Sets media features: `page.media(&[("prefers-color-scheme", "dark"), ("forced-colors", "active")])`.
    pub async fn media(&self, features: &[(&str, &str)]) -> Outcome {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.browser("Emulation.setEmulatedMedia", &json!({ "features": features })).await.map(drop)
    }

    /// Sets the language that the browser says its reader prefers; open the page after it.
    pub async fn language(&self, language: &str) -> Outcome {
        let agent = self.run("return navigator.userAgent").await?;
        let wanted = json!({ "userAgent": agent, "acceptLanguage": language });
        self.browser("Network.setUserAgentOverride", &wanted).await.map(drop)
    }

    /// Runs JavaScript in every page that is opened from now on, before the page's own scripts.
    pub async fn before_scripts(&self, script: &str) -> Outcome {
        let source = json!({ "source": script });
        self.browser("Page.addScriptToEvaluateOnNewDocument", &source).await.map(drop)
    }

    /// Calls a method of the browser's own protocol.
    pub async fn browser(&self, method: &str, parameters: &Value) -> Outcome<Value> {
        let command = Command::browser(method, parameters);
        self.client.issue_cmd(command).await.map_err(|error| during("calling", method, error))
    }

    // Judging

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

fn during(what: &str, subject: impl Debug, error: impl std::error::Error) -> Failure {
    Failure::from(error).during(&format!("{what} {subject:?}"))
}

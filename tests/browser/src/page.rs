//! A page in a browser, with what tests do to it and read from it.
//!
//! Every method says in its failure which selector it was about. Selectors are CSS; where several
//! elements match, the first one is meant.

mod circumstances;
mod judging;

use std::fmt::Debug;
use std::path::Path;
use std::sync::Mutex;
use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use url::Url;

use crate::cdp::Command;
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
}

fn during(what: &str, subject: impl Debug, error: impl std::error::Error) -> Failure {
    Failure::from(error).during(&format!("{what} {subject:?}"))
}

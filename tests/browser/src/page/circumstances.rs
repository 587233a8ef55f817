//! What a page meets: its size, media, language, and scripts before its own; all until the browser is closed.

use serde_json::{Value, json};

use super::{Page, during};
use crate::Outcome;
use crate::cdp::Command;

impl Page {
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
}

//! What a page asked for, read from the browser's own log of its network.

use std::fmt;

use serde_json::Value;

/// One request that a page or one of its frames made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The address asked for.
    pub address: String,
    /// What for, in the browser's words: Document, Script, Fetch, Image, …
    pub kind: String,
}

impl Request {
    /// The request of one entry of the performance log, if it tells of one.
    pub(crate) fn in_entry(entry: &Value) -> Option<Self> {
        let message: Value = serde_json::from_str(entry.get("message")?.as_str()?).ok()?;
        let message = message.get("message")?;
        let text = |pointer: &str| message.pointer(pointer).and_then(Value::as_str).map(str::to_owned);
        match text("/method")?.as_str() {
            "Network.requestWillBeSent" => Some(Self {
                address: text("/params/request/url")?,
                kind: text("/params/type").unwrap_or_else(|| "Other".to_owned()),
            }),
            "Network.webSocketCreated" => {
                Some(Self { address: text("/params/url")?, kind: "WebSocket".to_owned() })
            }
            _ => None,
        }
    }

    /// Whether nothing left the page: a document that a test or a frame opened, or data that the
    /// page had all along.
    pub(crate) fn stays_inside(&self) -> bool {
        let own = ["data:", "blob:", "about:"];
        self.kind == "Document" || own.iter().any(|scheme| self.address.starts_with(scheme))
    }
}

impl fmt::Display for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind, self.address)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn reads_requests_from_the_log() {
        let message = json!({ "message": { "method": "Network.requestWillBeSent",
            "params": { "type": "Image", "request": { "url": "file:///a.png" } } } });
        let request = Request::in_entry(&json!({ "message": message.to_string() })).unwrap();
        assert_eq!(request.to_string(), "Image file:///a.png");
        assert!(!request.stays_inside());
        assert_eq!(Request::in_entry(&json!({ "message": "{}" })), None);
    }
}

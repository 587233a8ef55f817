//! A folder over HTTP on loopback, as a static host would serve it from a sub-folder.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

use tiny_http::{Header, Response};

use crate::{Failure, Outcome};

/// Which pages may read what is served.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sharing {
    /// Only pages of the same origin, as hosts do when nobody has set anything.
    SameOrigin,
    /// Pages of any origin, even the origin `null` of a sandboxed frame.
    AnyOrigin,
}

/// A running server, which is ended when this is dropped.
pub struct Server {
    inner: Arc<tiny_http::Server>,
    thread: Option<JoinHandle<()>>,
    address: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Serves `folder` under `prefix`, for instance `/portal/plans/`, on a free port.
    ///
    /// # Errors
    /// If there is no free port, or the prefix does not begin and end with a slash.
    pub fn start(folder: &Path, prefix: &str, sharing: Sharing) -> Outcome<Self> {
        if !prefix.starts_with('/') || !prefix.ends_with('/') {
            return Err(Failure::new(format!("the prefix {prefix} does not begin and end with a slash")));
        }
        let inner =
            tiny_http::Server::http("127.0.0.1:0").map_err(|error| Failure::new(error.to_string()))?;
        let inner = Arc::new(inner);
        let asked = Arc::new(Mutex::new(Vec::new()));
        let address = format!("http://{}{prefix}", inner.server_addr());
        let thread = thread::spawn({
            let (inner, asked) = (Arc::clone(&inner), Arc::clone(&asked));
            let (folder, prefix) = (folder.to_owned(), prefix.to_owned());
            move || {
                for request in inner.incoming_requests() {
                    let path = request.url().to_owned();
                    let response = answer(&folder, &prefix, &path, sharing);
                    if let Ok(mut asked) = asked.lock() {
                        asked.push(path);
                    }
                    // A browser that has gone away needs no answer.
                    let _ = request.respond(response);
                }
            }
        });
        Ok(Self { inner, thread: Some(thread), address, asked })
    }

    /// The address of the folder, which ends with a slash.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Every path that was asked for so far.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().map(|asked| asked.clone()).unwrap_or_default()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.inner.unblock();
        if let Some(thread) = self.thread.take() {
            // A panic in the thread has already been printed.
            let _ = thread.join();
        }
    }
}

fn answer(folder: &Path, prefix: &str, path: &str, sharing: Sharing) -> Response<std::io::Cursor<Vec<u8>>> {
    let Some((bytes, kind)) = read(folder, prefix, path) else {
        return Response::from_string("not found").with_status_code(404);
    };
    let mut response = Response::from_data(bytes);
    let mut headers = vec![("Content-Type", kind), ("Cache-Control", "no-store")];
    if sharing == Sharing::AnyOrigin {
        headers.push(("Access-Control-Allow-Origin", "*"));
    }
    for (name, value) in headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    response
}

/// The file at a path and its type; a folder stands for its index.html.
fn read(folder: &Path, prefix: &str, path: &str) -> Option<(Vec<u8>, &'static str)> {
    let path = path.split(['?', '#']).next()?.strip_prefix(prefix)?;
    let path = PathBuf::from(if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    });
    if !path.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let kind = match path.extension()?.to_str()? {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => "application/octet-stream",
    };
    Some((fs::read(folder.join(path)).ok()?, kind))
}

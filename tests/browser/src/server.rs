//! A folder over HTTP on loopback, as a static host would serve it from a sub-folder.

use std::convert::Infallible;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};

use http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE, HeaderName, HeaderValue};
use http::{Request, Response, StatusCode};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

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
    address: String,
    folder: Arc<Folder>,
    task: JoinHandle<()>,
}

/// What is served, and what has been asked for.
struct Folder {
    path: PathBuf,
    prefix: String,
    sharing: Sharing,
    header: Option<(HeaderName, HeaderValue)>,
    asked: Mutex<Vec<String>>,
}

impl Server {
    /// Serves `folder` under `prefix`, for instance `/portal/plans/`, on a free port.
    ///
    /// # Errors
    /// If there is no free port, or the prefix does not begin and end with a slash.
    pub async fn start(folder: &Path, prefix: &str, sharing: Sharing) -> Outcome<Self> {
        Self::serve(folder, prefix, sharing, None).await
    }

    /// The same, with one more header on every answer.
    ///
    /// # Errors
    /// As above, or if the header is none.
    pub async fn with_header(
        folder: &Path,
        prefix: &str,
        sharing: Sharing,
        name: &'static str,
        value: &str,
    ) -> Outcome<Self> {
        let header = (HeaderName::from_static(name), HeaderValue::from_str(value)?);
        Self::serve(folder, prefix, sharing, Some(header)).await
    }

    async fn serve(
        folder: &Path,
        prefix: &str,
        sharing: Sharing,
        header: Option<(HeaderName, HeaderValue)>,
    ) -> Outcome<Self> {
        if !prefix.starts_with('/') || !prefix.ends_with('/') {
            return Err(Failure::new(format!("the prefix {prefix} does not begin and end with a slash")));
        }
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = format!("http://{}{prefix}", listener.local_addr()?);
        let (path, prefix, asked) = (folder.to_owned(), prefix.to_owned(), Mutex::default());
        let folder = Arc::new(Folder { path, prefix, sharing, header, asked });
        // It answers whenever the test waits for something, on the test's own thread.
        let task = tokio::spawn(serve(listener, Arc::clone(&folder)));
        Ok(Self { address, folder, task })
    }

    /// The address of the folder, which ends with a slash.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Every path that was asked for so far.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        self.folder.asked.lock().map(|asked| asked.clone()).unwrap_or_default()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Answers until it is stopped.
async fn serve(listener: TcpListener, folder: Arc<Folder>) {
    while let Ok((stream, _)) = listener.accept().await {
        let folder = Arc::clone(&folder);
        tokio::spawn(async move {
            let service = service_fn(|request: Request<Incoming>| {
                let response = folder.answer(request.uri().path());
                async { Ok::<_, Infallible>(response) }
            });
            // A browser that breaks off a connection has its reasons.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

impl Folder {
    fn answer(&self, path: &str) -> Response<Full<Bytes>> {
        if let Ok(mut asked) = self.asked.lock() {
            asked.push(path.to_owned());
        }
        let Some((bytes, kind)) = self.read(path) else {
            let mut response = Response::new(Full::from("not found"));
            *response.status_mut() = StatusCode::NOT_FOUND;
            return response;
        };
        let mut response = Response::new(Full::from(bytes));
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some((name, value)) = &self.header {
            headers.insert(name.clone(), value.clone());
        }
        if self.sharing == Sharing::AnyOrigin {
            headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        }
        response
    }

    /// The file at a path and its type; a folder stands for its index.html.
    fn read(&self, path: &str) -> Option<(Vec<u8>, &'static str)> {
        let path = path.strip_prefix(&self.prefix)?;
        let is_folder = path.is_empty() || path.ends_with('/');
        let path = Path::new(path).to_owned();
        let path = if is_folder { path.join("index.html") } else { path };
        // Nothing outside the folder, and no name that needs decoding.
        if !path.components().all(|part| matches!(part, Component::Normal(_))) {
            return None;
        }
        let kind = match path.extension()?.to_str()? {
            "html" => "text/html; charset=utf-8",
            "js" => "text/javascript; charset=utf-8",
            "css" => "text/css; charset=utf-8",
            "json" => "application/json",
            "wasm" => "application/wasm",
            "webmanifest" => "application/manifest+json",
            "svg" => "image/svg+xml",
            "png" => "image/png",
            _ => "application/octet-stream",
        };
        Some((fs::read(self.path.join(path)).ok()?, kind))
    }
}

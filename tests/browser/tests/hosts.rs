//! Host pages for the tests of embedded pages, and what all of those tests do with them.

use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use browser_tests::{Failure, Outcome, Page, Server, Sharing, root};
use serde_json::Value;
use url::form_urlencoded::byte_serialize;

/// The frame in every host page.
pub(crate) const FRAME: &str = "#frame iframe, iframe#frame";

/// The project over HTTP twice: for hosts, and from another origin for the page in their frames.
pub(crate) struct Hosts {
    hosts: Server,
    pub(crate) pages: Server,
}

impl Hosts {
    pub(crate) async fn start() -> Outcome<Self> {
        browser_tests::one_file()?;
        let hosts = Server::start(&root(), "/", Sharing::SameOrigin).await?;
        let pages = Server::start(&root(), "/", Sharing::SameOrigin).await?;
        Ok(Self { hosts, pages })
    }

    /// The origin of the host pages.
    pub(crate) fn origin(&self) -> &str {
        self.hosts.address().trim_end_matches('/')
    }

    /// Opens a host page, `plain.html?sandbox`, with a fragment for the page in its frame.
    pub(crate) async fn open(&self, page: &Page, host: &str, fragment: &str) -> Outcome {
        self.open_whole(page, host, &format!("embed=1&{fragment}")).await
    }

    /// The same with the whole page in the frame.
    pub(crate) async fn open_whole(&self, page: &Page, host: &str, fragment: &str) -> Outcome {
        let inner = format!("{}dist/plan-compare.html#{fragment}", self.pages.address());
        let inner: String = byte_serialize(inner.as_bytes()).collect();
        let host = format!("{}tests/browser/fixtures/hosts/{host}", self.hosts.address());
        page.open(&host, &inner).await
    }
}

/// Waits until the pair is compared in the page or frame that the test is in.
pub(crate) async fn compared(page: &Page) -> Outcome {
    page.wait_until("document.querySelector('main .overview, main .themes, main .targets-view, main .read')")
        .await
}

/// Runs a script in the frame, and comes back to the host.
pub(crate) async fn inside(page: &Page, script: &str) -> Outcome<Value> {
    page.enter_frame(FRAME).await?;
    let result = page.run(script).await;
    page.leave_frames().await?;
    result
}

/// The height of the frame.
pub(crate) async fn height(page: &Page) -> Outcome<f64> {
    let height = page.run(&format!("return document.querySelector({FRAME:?}).clientHeight")).await?;
    Ok(height.as_f64().unwrap_or_default())
}

/// Waits until a frame of the host is as high as its content, to a pixel, and has nothing to scroll.
pub(crate) async fn fits(page: &Page, frame: &str, when: &str) -> Outcome {
    let mut last = (0.0, 0.0);
    for _ in 0..200 {
        let frame_height =
            page.run(&format!("return document.querySelector({frame:?}).clientHeight")).await?;
        page.enter_frame(frame).await?;
        let content = page.run("return document.documentElement.getBoundingClientRect().height").await;
        page.leave_frames().await?;
        let now = (frame_height.as_f64().unwrap_or_default(), content?.as_f64().unwrap_or_default());
        // Twice the same, and right: what still moves is not right by chance.
        if now == last && now.1 > 40.0 && (now.0 - now.1).abs() <= 1.0 {
            return Ok(());
        }
        last = now;
        tokio::time::sleep(std::time::Duration::from_millis(60)).await;
    }
    Err(Failure::new(format!("{when}: the frame is {} high and its content {}", last.0, last.1)))
}

/// Installs the libraries of portals as their lock file says, once; says where npm is missing.
pub(crate) fn libraries() -> bool {
    static THERE: OnceLock<bool> = OnceLock::new();
    *THERE.get_or_init(|| {
        let folder = root().join("tests/browser/npm");
        installed(&folder) || {
            let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
            let run = Command::new(npm).args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder).output();
            let there = run.is_ok_and(|output| output.status.success()) && installed(&folder);
            if !there {
                use std::io::Write;
                // If even this cannot be said, nothing else can.
                let _ = writeln!(
                    std::io::stderr(),
                    "skipped: npm is missing or cannot install tests/browser/npm"
                );
            }
            there
        }
    })
}

fn installed(folder: &Path) -> bool {
    let modules = folder.join("node_modules");
    modules.join("pym.js/dist/pym.v1.js").is_file()
        && modules.join("@open-iframe-resizer/core/dist/index.js").is_file()
}

//! The site's service worker: it keeps the site for use without a network, and cleans up behind itself.

use browser_tests::{Outcome, Server, Sharing, browse, one_file, site};

use crate::hosts::compared;

#[test]
fn the_site_works_without_a_network() -> Outcome {
    let Some(folder) = site() else { return Ok(()) };
    browse(async |page| {
        let server = Server::start(&folder, "/portal/plans/", Sharing::SameOrigin).await?;
        page.open(server.address(), "lang=zh").await?;
        compared(page).await?;
        page.run(
            "return navigator.serviceWorker.ready.then(() => caches.open('plan-compare of another time'))",
        )
        .await?;
        page.wait_until("navigator.serviceWorker.controller").await?;
        let kept = "return caches.keys().then(async names => (await Promise.all(names.map(async name => \
            (await (await caches.open(name)).keys()).map(r => new URL(r.url).pathname)))).flat())";
        let kept: Vec<String> = serde_json::from_value(page.run(kept).await?)?;
        assert!(kept.iter().any(|path| path.ends_with(".wasm")), "{kept:?}");
        assert!(kept.iter().filter(|path| path.contains("/data/plans/")).count() >= 12, "{kept:?}");
        let address = server.address().to_owned();
        drop(server);
        for view in ["themes", "targets"] {
            page.open(&address, &format!("left=water&right=natural-resources&view={view}&lang=zh")).await?;
            compared(page).await?;
        }
        Ok(())
    })
}

#[test]
fn no_worker_is_registered_from_disk_or_by_the_one_file() -> Outcome {
    browse(async |page| {
        page.open_file(&one_file()?, "lang=zh").await?;
        compared(page).await?;
        let source = page.run("return document.documentElement.outerHTML").await?;
        let source = source.as_str().unwrap_or_default();
        assert!(!source.contains("offline.js") && !source.contains("rel=\"manifest\""));
        page.expect_no_requests().await
    })
}

#[test]
fn the_site_is_whole_and_strict() -> Outcome {
    let Some(folder) = site() else { return Ok(()) };
    let headers = std::fs::read_to_string(folder.join("_headers"))?;
    let policy = headers.lines().find_map(|line| line.trim().strip_prefix("Content-Security-Policy: "));
    let policy = policy.unwrap_or_default().to_owned();
    assert!(policy.contains("'sha256-"), "cargo xtask site has not put the hashes into _headers: {policy}");
    browse(async |page| {
        let server =
            Server::with_header(&folder, "/", Sharing::SameOrigin, "content-security-policy", &policy)
                .await?;
        page.open(server.address(), "lang=zh").await?;
        compared(page).await?;
        page.open(server.address(), "view=targets&lang=en").await?;
        page.wait_for(".target-row").await?;
        page.expect_quiet_console().await
    })
}

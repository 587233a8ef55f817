//! The site's service worker: it keeps the site for use without a network, and cleans up behind itself.

use std::path::Path;

use browser_tests::{Outcome, Server, Sharing, browse, one_file, site};

use crate::element::Folder;
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
fn what_has_no_hash_in_its_name_does_not_stay_old() -> Outcome {
    let Some(site) = site() else { return Ok(()) };
    let folder = Folder::new("site")?;
    copy(&site, &folder.0)?;
    browse(async |page| {
        let server = Server::start(&folder.0, "/", Sharing::SameOrigin).await?;
        page.open(server.address(), "lang=zh").await?;
        compared(page).await?;
        page.wait_until("navigator.serviceWorker.controller").await?;
        std::fs::write(folder.0.join("icon.svg"), "<svg xmlns='http://www.w3.org/2000/svg' id='new'/>")?;
        let icon = "return fetch('icon.svg', { cache: 'no-cache' }).then(answer => answer.text())";
        let now = page.run(icon).await?;
        assert!(now.as_str().is_some_and(|icon| icon.contains("id='new'")), "{now}");
        drop(server);
        assert_eq!(page.run(icon).await?, now, "and without a network it is the new one");
        Ok(())
    })
}

fn copy(from: &Path, to: &Path) -> Outcome {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            std::fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
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

//! Where plans are read and kept: on the device, in a worker or without one, in a frame, on a site.

use super::{COUNT_ANSWERS, GAZETTE, open};
use browser_tests::{Outcome, Server, Sharing, browse, one_file, root, site};
use serde_json::Value;

#[test]
fn plans_are_kept_on_the_device_until_they_are_forgotten() -> Outcome {
    browse(async |page| {
        open(page, "lang=en").await?;
        page.drop_file("main", "invented.txt", GAZETTE).await?;
        page.wait_for_text("dialog", "Kept in this browser").await?;
        open(page, "left=plan-2021-71&right=plan-2021-72&lang=en").await?;
        page.wait_for_text(".summary p", "渔业").await?;
        page.click("[data-test=my-plans]").await?;
        page.wait_for_text("dialog", "Opened earlier").await?;
        page.click("[data-test=forget]").await?;
        page.wait_until("!document.querySelector('dialog')").await?;
        page.wait_for_text(".summary p", "Digital economy").await?;
        assert_eq!(page.count("[data-test=my-plans]").await?, 0);
        page.wait_until(
            "(indexedDB.open('plan-compare').onsuccess = e => { const all = e.target.result
                .transaction('plans').objectStore('plans').count(); all.onsuccess = () => window.left = all.result; },
              window.left === 0)",
        )
        .await?;
        page.open_file(&one_file()?, "right=plan-2021-72&lang=en").await?;
        page.wait_for_text("[data-test=missing-plan]", "“plan-2021-72”").await
    })
}

#[test]
fn reading_can_be_stopped() -> Outcome {
    browse(async |page| {
        // A worker that never answers stands for a text of many megabytes.
        page.before_scripts("Worker.prototype.postMessage = function () {}").await?;
        open(page, "lang=en").await?;
        page.drop_file("main", "long.txt", GAZETTE).await?;
        page.wait_for_text("[data-test=reading]", "Reading “long.txt”").await?;
        page.click("[data-test=stop]").await?;
        page.wait_until("!document.querySelector('[data-test=reading]')").await?;
        assert_eq!(page.count("dialog, .notice").await?, 0);
        Ok(())
    })
}

#[test]
fn without_workers_and_storage_plans_are_read_all_the_same() -> Outcome {
    browse(async |page| {
        page.before_scripts(
            "delete window.Worker;
             Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } })",
        )
        .await?;
        open(page, "lang=en").await?;
        page.drop_file("main", "invented.txt", GAZETTE).await?;
        page.wait_for_text("dialog", "gone when the page is closed").await?;
        assert_eq!(page.count("[data-test=found-plan]").await?, 2);
        let focus: Value = page.run("return document.activeElement.closest('dialog') !== null").await?;
        assert_eq!(focus, true, "the dialog has the focus");
        page.expect_quiet_console().await
    })
}

#[test]
fn a_sandboxed_frame_reads_in_a_worker_and_keeps_nothing() -> Outcome {
    one_file()?;
    browse(async |page| {
        page.before_scripts(COUNT_ANSWERS).await?;
        page.open_file(&root().join("www/examples/host.html"), "").await?;
        page.enter_frame("iframe[sandbox='allow-scripts']").await?;
        page.wait_for(".summary p").await?;
        page.drop_file("main", "invented.txt", GAZETTE).await?;
        page.wait_for_text("dialog", "这里不允许保存").await?;
        assert_eq!(page.count("[data-test=found-plan]").await?, 2);
        assert_eq!(page.run("return answers").await?, 1, "a worker has read it");
        page.expect_no_requests().await?;
        page.expect_quiet_console().await
    })
}

#[test]
fn the_site_reads_in_a_worker_too() -> Outcome {
    let Some(folder) = site() else { return Ok(()) };
    browse(async |page| {
        let server = Server::start(&folder, "/portal/plans/", Sharing::SameOrigin).await?;
        page.before_scripts(COUNT_ANSWERS).await?;
        page.open(server.address(), "lang=en").await?;
        page.wait_for(".summary p").await?;
        page.drop_file("main", "invented.txt", GAZETTE).await?;
        page.wait_for_text("dialog", "Kept in this browser").await?;
        assert_eq!(page.run("return answers").await?, 1, "a worker has read it");
        page.expect_quiet_console().await
    })
}

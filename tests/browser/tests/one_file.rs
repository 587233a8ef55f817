//! The whole page in one file, opened from disk.

use browser_tests::{Outcome, browse, one_file};

#[test]
fn opens_from_disk_without_any_request() -> Outcome {
    browse(async |page| {
        page.open_file(&one_file()?, "").await?;
        page.wait_for("main").await?;
        page.screenshot("one-file").await?;
        page.expect_no_requests().await?;
        page.expect_quiet_console().await
    })
}

#[test]
fn forbids_itself_every_connection() -> Outcome {
    browse(async |page| {
        page.open_file(&one_file()?, "").await?;
        page.wait_for("main").await?;
        let blocked = page.run("return fetch('https://example.org/').then(() => false, () => true)").await?;
        assert_eq!(blocked, true, "a connection was allowed");
        let console = page.console().await?.join("\n");
        assert!(console.contains("Content Security Policy"), "the policy did not speak up: {console}");
        Ok(())
    })
}

#[test]
fn leaves_no_message_of_its_start_behind() -> Outcome {
    browse(async |page| {
        page.open_file(&one_file()?, "").await?;
        page.wait_for("main").await?;
        page.wait_until("!document.querySelector('#boot:not([hidden])')").await
    })
}

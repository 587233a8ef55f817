//! The whole page in one file, opened from disk.

use std::fs;

use browser_tests::{Failure, Outcome, browse, one_file, root};
use serde_json::Value;

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

/// Unpacks every plan as the page does, and gives a list of `[id, plan]`.
const UNPACK: &str = "return [...document.querySelectorAll('script[data-plans]')].flatMap(e => {
    const lines = window.planCompareText(e).split('\\n');
    return e.dataset.plans.split(' ').map((id, at) => [id, JSON.parse(lines[at])]);
}).sort((a, b) => a[0] < b[0] ? -1 : 1)";

#[test]
fn holds_every_plan() -> Outcome {
    browse(async |page| {
        page.open_file(&one_file()?, "").await?;
        let packed: Vec<(String, Value)> = serde_json::from_value(page.run(UNPACK).await?)?;
        let mut files = Vec::new();
        for entry in fs::read_dir(root().join("data/plans"))? {
            let path = entry?.path();
            let id =
                path.file_stem().and_then(|stem| stem.to_str()).ok_or_else(|| Failure::new("no name"))?;
            files.push((id.to_owned(), serde_json::from_slice(&fs::read(&path)?)?));
        }
        files.sort_by(|left, right| left.0.cmp(&right.0));
        assert!(packed == files, "the packed plans differ from the files in data/plans");
        Ok(())
    })
}

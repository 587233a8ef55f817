//! The Back button: every step that a reader takes is taken back by one press.

use browser_tests::{Outcome, browse, one_file};

use crate::hosts::compared;

/// Begins in a view, clicks a link, and goes back once.
fn check(fragment: &str, link: &str, arrived: &str) -> Outcome {
    browse(async |page| {
        page.open_file(&one_file()?, fragment).await?;
        compared(page).await?;
        page.run("window.before = [history.length, location.hash]").await?;
        page.click(link).await?;
        page.wait_for(arrived).await?;
        page.wait_until("location.hash.includes('quote=')").await?;
        let grown = page.run("return history.length - before[0]").await?;
        assert_eq!(grown, 1, "{fragment}: one step is one entry");
        page.run("history.back()").await?;
        page.wait_until("location.hash === before[1]").await?;
        page.wait_until(&format!("!document.querySelector({arrived:?})")).await?;
        page.expect_quiet_console().await
    })
}

#[test]
fn from_a_passage_to_its_theme() -> Outcome {
    let link = "left=digital-economy&right=new-infrastructure&view=themes&theme=5g-and-networks&lang=zh";
    check(link, ".passage-head .quiet-link", "[data-view=read]")
}

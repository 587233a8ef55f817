//! The site that Trunk built, served from a sub-folder of a host.

use browser_tests::{Outcome, Server, Sharing, browse, site};

#[test]
fn works_from_a_sub_folder() -> Outcome {
    let Some(folder) = site() else { return Ok(()) };
    browse(async |page| {
        let server = Server::start(&folder, "/portal/plans/", Sharing::SameOrigin).await?;
        page.open(server.address(), "").await?;
        page.wait_for("main").await?;
        page.screenshot("site").await?;
        page.expect_quiet_console().await?;
        let strangers: Vec<_> =
            page.requests().await?.into_iter().filter(|r| !r.address.starts_with(server.address())).collect();
        assert!(strangers.is_empty(), "the site asked others: {strangers:?}");
        Ok(())
    })
}

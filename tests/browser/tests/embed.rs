//! The page in a sandboxed frame of another page: origin `null`, no storage.

use browser_tests::{Outcome, Page, Server, Sharing, browse, one_file, root, site};

/// Looks into the frame of the example's host page.
async fn expect_page_in_frame(page: &Page) -> Outcome {
    page.enter_frame("iframe[sandbox='allow-scripts']").await?;
    page.wait_for_text(".summary p", "共同主题").await?;
    assert_eq!(page.run("return origin").await?, "null", "the frame is not a sandbox");
    page.leave_frames().await
}

#[test]
fn the_example_works_from_disk_without_any_request() -> Outcome {
    one_file()?;
    browse(async |page| {
        page.open_file(&root().join("www/examples/host.html"), "").await?;
        expect_page_in_frame(page).await?;
        page.screenshot("host").await?;
        page.expect_no_requests().await?;
        page.expect_quiet_console().await
    })
}

#[test]
fn the_example_works_when_served() -> Outcome {
    one_file()?;
    browse(async |page| {
        let server = Server::start(&root(), "/", Sharing::SameOrigin).await?;
        page.open(&format!("{}www/examples/host.html", server.address()), "").await?;
        expect_page_in_frame(page).await?;
        page.expect_quiet_console().await
    })
}

/// A frame without an origin may only read what any origin may read, so the host must say so.
#[test]
fn the_site_works_in_a_frame_where_its_host_shares_it() -> Outcome {
    let Some(_) = site() else { return Ok(()) };
    browse(async |page| {
        let server = Server::start(&root(), "/", Sharing::AnyOrigin).await?;
        page.open(&format!("{}www/examples/host.html", server.address()), "").await?;
        let load = "return new Promise(resolve => {
            const frame = document.querySelector('iframe');
            frame.onload = () => resolve(null);
            frame.src = '../../dist/index.html#embed=1&lang=zh';
        })";
        page.run(load).await?;
        expect_page_in_frame(page).await?;
        let module =
            server.asked().into_iter().any(|path| path.starts_with("/dist/") && path.ends_with(".wasm"));
        assert!(module, "the frame did not load the site: {:?}", server.asked());
        page.expect_quiet_console().await
    })
}

//! The harness itself: what it promises to notice, it notices.

use browser_tests::{Key, Outcome, Server, Sharing, browse, fixture};

#[test]
fn notices_requests_from_disk() -> Outcome {
    browse(async |page| {
        page.open_file(&fixture("loads.html"), "").await?;
        let failure = page.expect_no_requests().await.expect_err("a picture was loaded unnoticed");
        assert!(format!("{failure:?}").contains("picture.png"), "{failure:?}");
        Ok(())
    })
}

#[test]
fn notices_requests_of_a_sandboxed_frame() -> Outcome {
    browse(async |page| {
        page.open_file(&fixture("frames.html"), "").await?;
        page.enter_frame("iframe").await?;
        page.wait_for("img").await?;
        page.leave_frames().await?;
        let failure = page.expect_no_requests().await.expect_err("a picture was loaded unnoticed");
        assert!(format!("{failure:?}").contains("picture.png"), "{failure:?}");
        Ok(())
    })
}

#[test]
fn notices_errors_in_the_console() -> Outcome {
    browse(async |page| {
        page.open_file(&fixture("acts.html"), "").await?;
        page.expect_quiet_console().await?;
        page.run("return console.error('something is wrong')").await?;
        page.expect_quiet_console().await.expect_err("an error went unnoticed");
        Ok(())
    })
}

#[test]
fn writes_presses_clicks_and_drops() -> Outcome {
    browse(async |page| {
        page.open_file(&fixture("acts.html"), "").await?;
        page.write("#field", "规划").await?;
        page.wait_for_text("#seen", "规划").await?;
        page.press(&[Key::Shift], Key::F7).await?;
        page.wait_for_text("#seen", "Shift+F7").await?;
        page.click("button").await?;
        page.wait_for_text("#seen", "clicked").await?;
        page.drop_file("#target", "plan.json", "{}").await?;
        page.wait_for_text("#seen", "plan.json: {}").await?;
        page.choose_file("#file", &fixture("loads.html")).await?;
        page.wait_for_text("#seen", "loads.html").await?;
        assert_eq!(page.count("button").await?, 1);
        assert_eq!(page.attribute("button", "type").await?.as_deref(), Some("button"));
        Ok(())
    })
}

#[test]
fn sets_circumstances() -> Outcome {
    browse(async |page| {
        page.viewport(320, 640).await?;
        page.media(&[("prefers-color-scheme", "dark"), ("forced-colors", "active")]).await?;
        page.language("zh-CN").await?;
        page.open_file(&fixture("acts.html"), "").await?;
        assert_eq!(page.run("return innerWidth").await?, 320);
        assert_eq!(page.run("return matchMedia('(prefers-color-scheme: dark)').matches").await?, true);
        assert_eq!(page.run("return matchMedia('(forced-colors: active)').matches").await?, true);
        assert_eq!(page.run("return navigator.language").await?, "zh-CN");
        Ok(())
    })
}

#[test]
fn serves_a_folder_under_a_prefix_and_nothing_beside_it() -> Outcome {
    browse(async |page| {
        let folder = fixture("");
        let server = Server::start(&folder, "/a/b/", Sharing::SameOrigin).await?;
        page.open(&format!("{}acts.html", server.address()), "").await?;
        page.wait_for("#field").await?;
        for path in ["/acts.html", "/a/b/../Cargo.toml", "/a/b/%2e%2e/Cargo.toml", "/a/b/missing.html"] {
            let status = page.run(&format!("return fetch('{path}').then(r => r.status)")).await?;
            assert_eq!(status, 404, "{path}");
        }
        assert_eq!(server.asked().first().map(String::as_str), Some("/a/b/acts.html"));
        Ok(())
    })
}

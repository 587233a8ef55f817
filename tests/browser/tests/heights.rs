//! The frame is as high as the page in it, whoever resizes it: our own messages, pym.js,
//! open-iframe-resizer, a portal that knows Datawrapper's format.

use browser_tests::{Outcome, browse};

use crate::hosts::{FRAME, Hosts, compared, fits, height, inside, libraries};

const THEME: &str = "view=themes&theme=blockchain&lang=zh&left=digital-economy&right=new-infrastructure";

/// Opens, expands, collapses, changes the language, and goes to another view and back: after each,
/// the frame fits. The page is driven by what a reader does, which works with every host.
fn check(host: &str) -> Outcome {
    browse(async |page| {
        let hosts = Hosts::start().await?;
        hosts.open(page, host, &format!("{THEME}&controls=views,language,full")).await?;
        page.enter_frame(FRAME).await?;
        compared(page).await?;
        page.leave_frames().await?;
        fits(page, FRAME, "after loading").await?;
        let loaded = height(page).await?;
        inside(page, "document.querySelectorAll('main details').forEach(d => { d.open = true })").await?;
        fits(page, FRAME, "after expanding").await?;
        let expanded = height(page).await?;
        assert!(expanded > loaded, "{host}: {expanded} after {loaded}");
        inside(page, "document.querySelectorAll('main details').forEach(d => { d.open = false })").await?;
        fits(page, FRAME, "after collapsing").await?;
        assert!(height(page).await? < expanded, "{host}: it does not shrink");
        inside(page, "document.querySelector('[data-test=other-language]').click()").await?;
        page.enter_frame(FRAME).await?;
        page.wait_until("document.documentElement.lang === 'en'").await?;
        page.leave_frames().await?;
        fits(page, FRAME, "after a change of language").await?;
        for view in ["overview", "targets", "read"] {
            inside(page, &format!("document.querySelector('[data-test=view-{view}]').click()")).await?;
            page.enter_frame(FRAME).await?;
            page.wait_for(&format!(".page[data-view={view}]")).await?;
            compared(page).await?;
            page.leave_frames().await?;
            fits(page, FRAME, view).await?;
        }
        // Texts that scroll by themselves have a height of their own, whatever stood there before.
        assert!(height(page).await? < 900.0, "{host}: the view of texts is as high as the one before it");
        page.expect_quiet_console().await
    })
}

#[test]
fn with_our_own_messages() -> Outcome {
    check("plain.html")
}

#[test]
fn in_a_sandbox() -> Outcome {
    check("plain.html?sandbox")
}

#[test]
fn in_the_format_of_datawrapper_and_of_amp() -> Outcome {
    check("datawrapper.html")?;
    browse(async |page| {
        let hosts = Hosts::start().await?;
        hosts.open(page, "datawrapper.html", THEME).await?;
        fits(page, FRAME, "after loading").await?;
        let wanted = height(page).await?;
        page.wait_until(&format!("Math.abs(window.amp - {wanted}) <= 1")).await
    })
}

#[test]
fn with_pym_js() -> Outcome {
    if libraries() { check("pym.html") } else { Ok(()) }
}

#[test]
fn with_open_iframe_resizer() -> Outcome {
    if !libraries() {
        return Ok(());
    }
    check("resizer.html")?;
    check("resizer.html?sandbox")
}

#[test]
fn a_frame_that_is_shown_late_fits() -> Outcome {
    browse(async |page| {
        let hosts = Hosts::start().await?;
        // Not displayed at first, and far below what is seen: no frame is drawn until then.
        hosts.open(page, "plain.html?hidden", THEME).await?;
        page.wait_until("heardOf('ready').length").await?;
        page.run("document.querySelector('iframe').style.display = 'block'").await?;
        fits(page, FRAME, "after it is displayed").await?;
        hosts.open(page, "plain.html?lazy&sandbox", THEME).await?;
        assert_eq!(page.run("return heard.length").await?, 0, "a lazy frame was loaded at once");
        page.run("document.querySelector('iframe').scrollIntoView()").await?;
        page.wait_until("heardOf('state').some(m => m.data.compared) || heardOf('height').length").await?;
        fits(page, FRAME, "after scrolling").await
    })
}

#[test]
fn in_a_frame_of_a_frame() -> Outcome {
    browse(async |page| {
        let hosts = Hosts::start().await?;
        hosts.open(page, "nested.html?sandbox", THEME).await?;
        page.enter_frame("#outer").await?;
        page.wait_until("heardOf('height').length > 0").await?;
        page.enter_frame("#frame").await?;
        compared(page).await?;
        page.leave_frames().await?;
        page.enter_frame("#outer").await?;
        page.wait_until(
            "heardOf('height').at(-1)?.data.height === document.querySelector('iframe').clientHeight && \
             document.querySelector('iframe').clientHeight > 400",
        )
        .await
    })
}

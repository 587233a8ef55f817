//! The page in frames of many widths, whatever the window: every view is drawn whole, with targets
//! that a finger hits, embedded and not.

use browser_tests::{Outcome, Page, browse};

use crate::hosts::{FRAME, Hosts, compared};
use crate::reflow::{LOOK, faults};

const WIDTHS: [u32; 4] = [320, 600, 900, 1200];

/// Views, and what must be in them.
const VIEWS: [(&str, &str); 5] = [
    ("overview", ".summary p, .outline-map, .target-row"),
    ("themes", ".facing-row .passage-text"),
    ("targets", ".target-row .figure-cell"),
    ("read", ".pane .passage-text"),
    ("changes", ".change .passage-text"),
];

/// Opens a view in a frame of one width after the other, and gives what is wrong there.
async fn check(page: &Page, hosts: &Hosts, embedded: bool, view: &str, inside: &str) -> Outcome<Vec<String>> {
    let mut wrong = Vec::new();
    let fragment = format!("view={view}&lang=en");
    let whole =
        if embedded { format!("embed=1&controls=views,theme,language,full&{fragment}") } else { fragment };
    hosts.open_whole(page, "plain.html", &whole).await?;
    for width in WIDTHS {
        // The host of a page that is not embedded gives it a height of its own.
        let height = if embedded { "" } else { "height: 700px !important" };
        page.run(&format!("document.querySelector('iframe').style.cssText += ';width: {width}px; {height}'"))
            .await?;
        page.enter_frame(FRAME).await?;
        compared_in(page, view).await?;
        page.run(LOOK).await?;
        page.wait_until(&format!("innerWidth === {width}")).await?;
        page.run("return new Promise(done => requestAnimationFrame(() => setTimeout(done, 60)))").await?;
        let drawn = format!(
            "return [...document.querySelectorAll('{inside}')].some(e => e.checkVisibility() && e.getBoundingClientRect().height > 0)"
        );
        if page.run(&drawn).await? != true {
            wrong.push(format!("{whole} at {width}: nothing of {inside} is drawn"));
        }
        for list in ["look.lost()", "look.small()"] {
            let found = faults(page, list).await?;
            if !found.is_empty() {
                wrong.push(format!("{whole} at {width}, {list}:\n{found}"));
            }
        }
        page.leave_frames().await?;
    }
    Ok(wrong)
}

async fn compared_in(page: &Page, view: &str) -> Outcome {
    if view == "changes" {
        return page.wait_for(".changes-view").await.map(drop);
    }
    compared(page).await
}

fn check_all(embedded: bool) -> Outcome {
    let mut wrong = Vec::new();
    browse(async |page| {
        page.viewport(1400, 900).await?;
        let hosts = Hosts::start().await?;
        for (view, inside) in VIEWS {
            wrong.extend(check(page, &hosts, embedded, view, inside).await?);
        }
        page.expect_quiet_console().await
    })?;
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    Ok(())
}

#[test]
fn the_whole_page_in_a_frame() -> Outcome {
    check_all(false)
}

#[test]
fn the_embedded_page_in_a_frame() -> Outcome {
    check_all(true)
}

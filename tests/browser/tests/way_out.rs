//! A reader by keyboard comes into the page, through it and out of it, forwards and back.

use browser_tests::{Outcome, browse};

use crate::hosts::{FRAME, Hosts, compared};

/// Goes through a frame of another page by Tab, forwards and back, and comes out at either end.
#[track_caller]
fn check_way_out(fragment: &str) -> Outcome {
    browse(async |page| {
        let hosts = Hosts::start().await?;
        hosts.open_whole(page, "between.html", fragment).await?;
        page.enter_frame(FRAME).await?;
        compared(page).await?;
        page.leave_frames().await?;
        for (from, to, back) in [("before", "after", false), ("after", "before", true)] {
            page.run(&format!("document.getElementById('{from}').focus()")).await?;
            page.tab(back).await?;
            assert_eq!(
                page.run("return document.activeElement.id").await?,
                "frame",
                "into the page from {from}"
            );
            let mut stops = 0;
            while page.run("return document.activeElement.id").await? == "frame" {
                page.tab(back).await?;
                stops += 1;
                assert!(stops < 1500, "{fragment}: the focus never leaves the page");
            }
            let place = page.run("return document.activeElement.id").await?;
            assert_eq!(place, to, "{fragment}: out of the page after {stops} stops");
            assert!(stops > 10, "{fragment}: only {stops} stops in the page");
        }
        Ok(())
    })
}

#[test]
fn the_page_is_left_from_themes() -> Outcome {
    check_way_out("view=themes&theme=data-centres-and-computing&lang=zh")
}

#[test]
fn the_page_is_left_from_targets() -> Outcome {
    check_way_out("view=targets&lang=zh")
}

#[test]
fn the_page_is_left_from_the_full_texts() -> Outcome {
    check_way_out("view=read&left=urban-housing&right=new-urbanisation&lang=zh")
}

#[test]
fn the_page_is_left_when_it_is_embedded() -> Outcome {
    check_way_out("view=themes&theme=iot&embed=1&lang=zh")
}

//! A link shows the same wherever it is opened: from disk, from a host, in a frame; with plans inside
//! it, or asking for them; and in a sandbox, where nothing can be saved.

use browser_tests::{Outcome, Page, browse, fixture, one_file, root};
use serde_json::Value;

use crate::hosts::{FRAME, Hosts, compared};

/// Fragments of every view, and where the text stands that must be the same.
const STATES: [(&str, &str); 7] = [
    ("left=digital-economy&right=new-infrastructure&lang=zh", ".summary"),
    ("left=water&right=natural-resources&view=themes&theme=water-resources&lang=zh", "main"),
    ("left=new-infrastructure&right=digital-economy&view=themes&show=a&lang=en&scheme=dark", "main"),
    ("left=digital-economy&right=new-infrastructure&view=targets&show=both&lang=en", ".targets"),
    ("left=urban-housing&right=new-urbanisation&view=targets&show=all&lang=zh", ".targets"),
    ("left=digital-economy&right=new-infrastructure&view=read&at=right:3.1-1&lang=zh", ".pane-body"),
    ("left=digital-economy&right=new-infrastructure&view=read&at=left:3.2-1&lang=en", ".pane-body"),
];

/// What is seen, and the fragment by which it is to be seen again.
async fn seen(page: &Page, selector: &str) -> Outcome<(String, String)> {
    compared(page).await?;
    page.wait_until("!document.querySelector('.loading')").await?;
    let text = page.text(selector).await?;
    let fragment = page.run("return location.hash.slice(1)").await?;
    Ok((text, fragment.as_str().unwrap_or_default().to_owned()))
}

/// Opens states from disk, over HTTP and in a frame.
fn check(states: &[(&str, &str)]) -> Outcome {
    browse(async |page| {
        let hosts = Hosts::start().await?;
        let address = format!("{}dist/plan-compare.html", hosts.pages.address());
        for &(fragment, selector) in states {
            page.open_file(&one_file()?, fragment).await?;
            let (text, copied) = seen(page, selector).await?;
            assert!(text.chars().count() > 40, "{fragment}: {text}");
            if fragment.contains("at=") {
                assert!(copied.contains("quote="), "{copied}");
            }
            page.open(&address, &copied).await?;
            let (over_http, again) = seen(page, selector).await?;
            assert_eq!(over_http, text, "over HTTP: {fragment}");
            assert_eq!(again, copied, "{fragment}");
            hosts.open_whole(page, "plain.html", &copied).await?;
            page.run("document.querySelector('iframe').style.cssText = 'width:1264px;height:890px'").await?;
            page.enter_frame(FRAME).await?;
            let (framed, again) = seen(page, selector).await?;
            page.leave_frames().await?;
            assert_eq!(framed, text, "in a frame: {fragment}");
            assert_eq!(again, copied, "{fragment}");
        }
        page.expect_quiet_console().await
    })
}

#[test]
fn overview_and_themes_are_the_same_from_disk_over_http_and_in_a_frame() -> Outcome {
    check(&STATES[..3])
}

#[test]
fn targets_and_texts_are_the_same_from_disk_over_http_and_in_a_frame() -> Outcome {
    check(&STATES[3..])
}

/// Packs a plan as links carry it, by the browser's own means.
const PACK: &str = "
    const stream = new Blob([arguments[0]]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    return 'd.' + btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')";

#[test]
fn a_plan_travels_in_a_link() -> Outcome {
    browse(async |page| {
        let plan = std::fs::read_to_string(fixture("own-plan.json"))?;
        page.open_file(&one_file()?, "").await?;
        let pack = format!("return (async function () {{ {PACK} }}).call(null, ...arguments)");
        let pack = pack.replace("arguments[0]", &Value::from(plan).to_string());
        let packed = page.run(&pack).await?.as_str().unwrap_or_default().to_owned();
        let link = format!("left=digital-economy&right=own&planR={packed}&view=targets&lang=en");
        page.open_file(&one_file()?, &link).await?;
        page.wait_for_text(".target-row", "B higher").await?;
        assert!(page.address().await?.contains(&packed), "the plan stays in the address");
        page.reload().await?;
        page.wait_for_text(".target-row", "B higher").await?;
        page.open_file(&one_file()?, &link.replace("planR=d.", "planR=d.AAAA")).await?;
        page.wait_for_text("[data-test=link-note]", "could not be read").await?;
        page.expect_quiet_console().await
    })
}

#[test]
fn a_link_asks_for_a_plan_that_it_does_not_carry() -> Outcome {
    browse(async |page| {
        page.open_file(&one_file()?, "left=own-harbours&right=digital-economy&lang=en").await?;
        page.wait_for_text("[data-test=missing-plan]", "own-harbours").await?;
        page.screenshot("missing-plan").await?;
        page.choose_file("[data-test=open-missing]", &fixture("own-plan.json")).await?;
        compared(page).await?;
        let text = page.text(".summary").await?;
        assert!(text.contains("Harbour plan"), "{text}");
        assert!(page.address().await?.contains("right=digital-economy"), "it stands where it was missing");
        Ok(())
    })
}

#[test]
fn a_link_to_a_passage_that_is_gone_says_so() -> Outcome {
    browse(async |page| {
        let gone = "left=digital-economy&right=new-infrastructure&view=read&at=left:99-9&lang=en";
        page.open_file(&one_file()?, gone).await?;
        page.wait_for_text("[data-test=link-note]", "not in this plan").await?;
        assert!(!page.address().await?.contains("at="), "no wrong passage is shown");
        page.click("[data-test=link-note] button").await?;
        page.wait_until("!document.querySelector('[data-test=link-note]')").await
    })
}

#[test]
fn in_a_sandbox_files_and_links_are_offered_as_text() -> Outcome {
    browse(async |page| {
        one_file()?;
        page.open_file(&root().join("www/examples/host.html"), "").await?;
        page.enter_frame("iframe").await?;
        compared(page).await?;
        page.click("[data-test=view-targets]").await?;
        page.click("[data-test=csv]").await?;
        page.wait_for("dialog[open] [data-test=offered-text]").await?;
        let text = page.run("return document.querySelector('[data-test=offered-text]').value").await?;
        assert!(text.as_str().is_some_and(|csv| csv.lines().count() > 10 && csv.contains("5G")), "{text}");
        let selected = "document.activeElement.selectionEnd === document.activeElement.value.length";
        page.wait_until(selected).await?;
        page.click("[data-test=close]").await?;
        page.click("[data-test=full-view]").await?;
        page.wait_for("dialog[open] [data-test=offered-text]").await?;
        let text = page.run("return document.querySelector('[data-test=offered-text]').value").await?;
        let address = text.as_str().unwrap_or_default();
        assert!(
            address.starts_with("file:") && address.contains("view=targets") && !address.contains("embed=")
        );
        Ok(())
    })
}

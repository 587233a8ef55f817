//! What a reader does to linked passages by keyboard alone: undoing a link, pinning another, copying.

use super::{enter, hears, listen, open};
use browser_tests::{Key, Outcome, browse};

const LINK: &str = ".facing-row [data-test=link]";

#[test]
fn a_reason_is_opened_a_link_undone_and_made_again() -> Outcome {
    browse(async |page| {
        open(page, "view=themes&theme=data-centres-and-computing&lang=en").await?;
        listen(page).await?;
        let all = page.count(LINK).await?;
        page.press(&[], Key::F7).await?;
        page.wait_until("document.activeElement.matches('.facing-row.is-current')").await?;
        page.tab_to(".reasons summary", false).await?;
        enter(page).await?;
        page.wait_for(".reasons[open] .reasons-sentence").await?;
        page.tab_to("[data-test=unlink]", false).await?;
        enter(page).await?;
        page.wait_until(&format!("document.querySelectorAll('{LINK}').length === {}", all - 1)).await?;
        hears(page, "Unlinked").await?;
        page.wait_until("document.activeElement.dataset.test === 'undo-last'").await?;
        enter(page).await?;
        page.wait_until(&format!("document.querySelectorAll('{LINK}').length === {all}")).await?;
        hears(page, "undone").await?;
        page.expect_focus("after undoing").await?;
        // The notice is closed; the reader is back at what it was about.
        page.tab_to(".correction-notice button:last-child", false).await?;
        enter(page).await?;
        page.wait_until("!document.querySelector('[data-test=undo-last], [data-test=redo-last]')").await?;
        page.expect_focus("after the notice was closed").await?;
        page.expect_quiet_console().await
    })
}

#[test]
fn corrections_are_taken_back_from_their_list() -> Outcome {
    browse(async |page| {
        open(page, "view=themes&theme=data-centres-and-computing&lang=en").await?;
        let all = page.count(LINK).await?;
        page.tab_to("[data-test=unlink]", false).await?;
        enter(page).await?;
        page.wait_until("document.activeElement.dataset.test === 'undo-last'").await?;
        page.tab_to("[data-test=all-corrections]", false).await?;
        enter(page).await?;
        page.wait_for("dialog[open] [data-test=correction]").await?;
        page.tab_to("[data-test=take-back]", false).await?;
        enter(page).await?;
        page.wait_until(&format!("document.querySelectorAll('{LINK}').length === {all}")).await?;
        // Its button is gone; undoing what was done is next, and then doing it again.
        for (way, links) in [("undo", all - 1), ("undo", all), ("redo", all - 1)] {
            page.wait_until(&format!("document.activeElement.matches('dialog [data-test={way}]:enabled')"))
                .await?;
            enter(page).await?;
            page.wait_until(&format!("document.querySelectorAll('{LINK}').length === {links}")).await?;
        }
        page.press(&[], Key::Escape).await?;
        page.wait_until("!document.querySelector('dialog')").await?;
        page.expect_focus("after the list was closed").await
    })
}

#[test]
fn a_counterpart_is_pinned() -> Outcome {
    browse(async |page| {
        open(page, "view=themes&theme=data-centres-and-computing&lang=en").await?;
        listen(page).await?;
        let all = page.count(LINK).await?;
        page.tab_to(".alone-side > summary", false).await?;
        page.tab_to("[data-test=pin-to]", false).await?;
        enter(page).await?;
        page.wait_until("document.activeElement.dataset.test === 'find-passage'").await?;
        page.type_keys("industrial").await?;
        page.tab_to("[data-test=candidate]", false).await?;
        enter(page).await?;
        page.wait_until(&format!("document.querySelectorAll('{LINK}').length === {}", all + 1)).await?;
        hears(page, "Pinned").await?;
        page.wait_until("!document.querySelector('dialog')").await?;
        page.expect_focus("after a counterpart was pinned").await
    })
}

#[test]
fn a_passage_is_copied_with_its_source() -> Outcome {
    browse(async |page| {
        open(page, "view=themes&theme=data-centres-and-computing&lang=en").await?;
        listen(page).await?;
        page.press(&[], Key::F7).await?;
        page.wait_until("document.activeElement.matches('.facing-row.is-current')").await?;
        page.tab_to("[data-test=copy]", false).await?;
        let name = page.run("return document.activeElement.getAttribute('aria-label')").await?;
        let heading = page
            .run("return document.activeElement.closest('article').querySelector('h4').innerText")
            .await?;
        let heading = heading.as_str().unwrap_or_default().to_owned();
        assert!(
            name.as_str().is_some_and(|name| name.contains(&heading)),
            "{name} says what is copied: {heading}"
        );
        enter(page).await?;
        hears(page, "Copied").await?;
        let clip = page.run("return clip").await?.as_str().unwrap_or_default().to_owned();
        for part in [heading.as_str(), "14th Five-Year Plan", "Gazette", "44"] {
            assert!(clip.contains(part), "{part} is missing: {clip}");
        }
        page.expect_focus("after copying").await
    })
}

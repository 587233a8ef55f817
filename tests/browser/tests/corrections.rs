//! The reader's corrections: unlinking, undoing, pinning by hand, and carrying them along.

use std::fs;

use browser_tests::{Key, Outcome, Page, browse, one_file};

const LINK: &str = ".facing-row [data-test=link]";

/// Opens the view of themes and waits for its links.
async fn open(page: &Page, more: &str) -> Outcome {
    page.open_file(&one_file()?, &format!("view=themes&theme=data-centres-and-computing&lang=en{more}"))
        .await?;
    page.wait_for(LINK).await?;
    Ok(())
}

async fn expect_links(page: &Page, count: usize) -> Outcome {
    page.wait_until(&format!("document.querySelectorAll('{LINK}').length === {count}")).await
}

/// The fragment of the present address.
async fn fragment(page: &Page) -> Outcome<String> {
    let address = page.address().await?;
    Ok(address.split_once('#').map(|(_, fragment)| fragment.to_owned()).unwrap_or_default())
}

/// Forgets what the browser keeps, so that only the address speaks.
async fn forget(page: &Page) -> Outcome {
    page.run("localStorage.clear()").await.map(drop)
}

#[test]
fn unlinked_and_undone_by_keyboard_alone() -> Outcome {
    browse(async |page| {
        open(page, "").await?;
        let all = page.count(LINK).await?;
        page.press(&[], Key::F7).await?;
        page.wait_for_text("[data-test=theme-at]", "1/").await?;
        page.run("document.querySelector('.facing-row.is-current [data-test=unlink]').focus()").await?;
        page.press(&[], Key::Enter).await?;
        expect_links(page, all - 1).await?;
        page.wait_for_text("[data-test=corrected]", "Unlinked").await?;
        page.wait_until("document.activeElement.dataset.test === 'undo-last'").await?;
        page.press(&[], Key::Enter).await?;
        expect_links(page, all).await?;
        page.run("document.querySelector('[data-test=unlink]').click()").await?;
        expect_links(page, all - 1).await?;
        page.run("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }))").await?;
        expect_links(page, all).await?;
        page.run("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Z', ctrlKey: true, shiftKey: true, bubbles: true }))").await?;
        expect_links(page, all - 1).await?;
        page.expect_quiet_console().await
    })
}

#[test]
fn linked_by_hand_and_shown_again_from_the_address() -> Outcome {
    browse(async |page| {
        open(page, "").await?;
        let all = page.count(LINK).await?;
        page.run("document.querySelector('[data-test=pin-to]').closest('details').open = true").await?;
        page.click("[data-test=pin-to]").await?;
        page.wait_for("[data-test=find-passage]").await?;
        let candidates = page.count("[data-test=candidate]").await?;
        page.write("[data-test=find-passage]", "industrial internet").await?;
        page.wait_until(&format!("document.querySelectorAll('[data-test=candidate]').length < {candidates}"))
            .await?;
        page.click("[data-test=candidate]").await?;
        expect_links(page, all + 1).await?;
        page.wait_for_text("[data-test=corrected]", "Pinned").await?;
        let first = page.text(".facing-row").await?;
        assert!(first.contains("Pinned by you"), "pinned links come first: {first}");
        page.wait_until("location.hash.includes('fix=')").await?;
        let address = fragment(page).await?;
        forget(page).await?;
        page.open_file(&one_file()?, &address).await?;
        page.wait_for(LINK).await?;
        expect_links(page, all + 1).await?;
        page.wait_for_text("[data-test=corrected]", "came with this page").await?;
        page.expect_no_requests().await?;
        page.expect_quiet_console().await
    })
}

#[test]
fn kept_on_the_device_without_the_address() -> Outcome {
    browse(async |page| {
        open(page, "").await?;
        let all = page.count(LINK).await?;
        page.run("document.querySelector('[data-test=unlink]').click()").await?;
        expect_links(page, all - 1).await?;
        page.wait_until("Object.keys(localStorage).some(key => key.includes('corrections'))").await?;
        open(page, "").await?;
        expect_links(page, all - 1).await
    })
}

#[test]
fn exported_taken_back_and_imported_again() -> Outcome {
    browse(async |page| {
        // What would be saved is kept for the test to read.
        page.before_scripts(
            "const make = URL.createObjectURL.bind(URL);
             URL.createObjectURL = blob => { blob.text().then(text => { window.saved = text; }); return make(blob); };
             HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download; };",
        )
        .await?;
        open(page, "").await?;
        let all = page.count(LINK).await?;
        page.run("document.querySelector('[data-test=unlink]').click()").await?;
        expect_links(page, all - 1).await?;
        page.click("[data-test=corrections]").await?;
        page.wait_for("[data-test=correction]").await?;
        page.click("[data-test=export]").await?;
        page.wait_until("window.saved?.includes('corrections/1') && window.savedAs?.endsWith('.json')")
            .await?;
        let saved = page.run("return window.saved").await?;
        let folder = std::env::temp_dir().join(format!("plan-compare-corrections-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let (file, other) = (folder.join("corrections.json"), folder.join("other.json"));
        fs::write(&file, saved.as_str().unwrap_or_default())?;
        fs::write(&other, r#"{"format": "corrections/1", "left": "trade", "right": "water"}"#)?;
        page.click("[data-test=clear]").await?;
        expect_links(page, all).await?;
        page.choose_file("[data-test=import]", &other).await?;
        page.wait_for_text(".dialog", "belong to another pair").await?;
        page.choose_file("[data-test=import]", &file).await?;
        expect_links(page, all - 1).await?;
        page.click("[data-test=take-back]").await?;
        expect_links(page, all).await?;
        fs::remove_dir_all(&folder)?;
        page.expect_quiet_console().await
    })
}

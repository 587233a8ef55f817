//! The view of targets in use: orders by keyboard, groups, filters in the address, reasons, copying.

use browser_tests::{Outcome, Page, browse, one_file, root};
use fantoccini::key::Key;

async fn open(page: &Page, fragment: &str) -> Outcome {
    page.open_file(&one_file()?, &format!("view=targets&{fragment}")).await?;
    page.wait_for(".targets-full .target-row").await.map(drop)
}

/// What the rows of the table are about, in their order.
async fn subjects(page: &Page) -> Outcome<Vec<String>> {
    page.texts(".targets-view > .targets .target-subject > span:first-child").await
}

async fn sorted(page: &Page, column: &str) -> Outcome<Option<String>> {
    page.attribute(&format!("th:has([data-test=sort-{column}])"), "aria-sort").await
}

#[test]
fn heads_sort_by_keyboard_and_back_returns() -> Outcome {
    browse(async |page| {
        open(page, "lang=en").await?;
        let usual = subjects(page).await?;
        assert_eq!(sorted(page, "verdict").await?.as_deref(), Some("ascending"));
        page.run("document.querySelector('[data-test=sort-name]').focus()").await?;
        page.press(&[], Key::Enter).await?;
        page.wait_until("location.hash.includes('sort=name')").await?;
        page.wait_for("th[aria-sort] [data-test=sort-name]").await?;
        let by_name = subjects(page).await?;
        assert_eq!(sorted(page, "name").await?.as_deref(), Some("ascending"));
        assert_eq!(sorted(page, "verdict").await?, None);
        assert_ne!(by_name, usual);
        let focused = page.run("return document.activeElement.dataset.test").await?;
        assert_eq!(focused, "sort-name", "the focus stays on the head");
        page.press(&[], Key::Enter).await?;
        page.wait_until("location.hash.includes('sort=-name')").await?;
        page.wait_for("th[aria-sort=descending] [data-test=sort-name]").await?;
        let first = subjects(page).await?.into_iter().next();
        assert_eq!(first, by_name.last().cloned());
        page.run("history.go(-2)").await?;
        page.wait_for("th[aria-sort] [data-test=sort-verdict]").await?;
        assert_eq!(subjects(page).await?, usual);
        page.expect_quiet_console().await
    })
}

#[test]
fn chinese_names_are_in_the_order_of_their_sounds() -> Outcome {
    browse(async |page| {
        open(page, "lang=zh&sort=name&show=all").await?;
        let names = subjects(page).await?;
        let ordered = page
            .run("const names = [...document.querySelectorAll('.targets-view > .targets .target-subject > span:first-child')].map(e => e.innerText); \
                  return [...names].sort((a, b) => a.localeCompare(b, 'zh-u-co-pinyin'))")
            .await?;
        assert_eq!(serde_json::to_value(&names)?, ordered);
        assert!(names.len() > 50);
        Ok(())
    })
}

#[test]
fn groups_and_filters_are_in_the_address() -> Outcome {
    browse(async |page| {
        open(page, "lang=zh&show=all").await?;
        let all = subjects(page).await?.len();
        page.click("[data-test=group-theme]").await?;
        page.wait_for(".group-row").await?;
        assert!(page.address().await?.contains("group=theme"));
        assert_eq!(subjects(page).await?.len(), all, "grouping loses no row");
        let heads = page.texts(".group-row th").await?;
        assert!(heads.len() > 3 && heads.iter().all(|head| !head.trim().is_empty()), "{heads:?}");
        page.click("[data-test=group-unit]").await?;
        page.wait_for_text(".group-row", "百分比").await?;
        page.click("[data-test=filter-same]").await?;
        page.wait_until("location.hash.includes('show=same')").await?;
        page.wait_until(
            "[...document.querySelectorAll('.target-row')].every(r => r.dataset.verdict === 'same')",
        )
        .await?;
        let address = page.address().await?;
        assert!(address.contains("group=unit"), "{address}");
        let (seen, fragment) =
            (subjects(page).await?, address.split_once('#').map_or("", |(_, f)| f).to_owned());
        page.open_file(&one_file()?, &fragment).await?;
        page.wait_for(".group-row").await?;
        assert_eq!(subjects(page).await?, seen, "the address shows the same rows again");
        Ok(())
    })
}

#[test]
fn a_reason_opens_and_leads_to_the_passage() -> Outcome {
    browse(async |page| {
        open(page, "lang=en&show=both").await?;
        let summary = page.wait_for("[data-test=why]").await?;
        page.run("document.querySelector('[data-test=why]').focus()").await?;
        page.press(&[], Key::Enter).await?;
        page.wait_for(".target-why[open] .target-source").await?;
        let said = page.text(".target-why[open]").await?;
        for wanted in ["〔2021〕44", "〔2021〕45", "p. 44", "line"] {
            assert!(said.contains(wanted), "{wanted}: {said}");
        }
        drop(summary);
        page.click(".target-why[open] [data-test=read-passage]").await?;
        page.wait_for("[data-view=read]").await?;
        assert!(page.address().await?.contains("at=left"));
        page.run("history.back()").await?;
        page.wait_for(".targets-full .target-row").await.map(drop)
    })
}

#[test]
fn a_row_is_copied_as_a_sentence() -> Outcome {
    browse(async |page| {
        open(page, "lang=zh&show=both").await?;
        // The text is caught on its way: a test may not read the clipboard.
        page.run(
            "window.copied = []; navigator.clipboard.writeText = async text => { window.copied.push(text) }",
        )
        .await?;
        page.click("[data-test=why]").await?;
        page.click(".target-why[open] [data-test=copy]").await?;
        page.wait_for_text(".copy [role=status]", "已复制").await?;
        let copied = page.run("return window.copied.join()").await?;
        let copied = copied.as_str().unwrap_or_default();
        for wanted in ["5G基站", "25.5", "苏政办发〔2021〕44号", "第62页起", "判断：一致"] {
            assert!(copied.contains(wanted), "{wanted}: {copied}");
        }
        // Where copying is refused, the text itself is there to select.
        page.run("navigator.clipboard.writeText = async () => { throw new Error('refused') }; document.execCommand = () => false")
            .await?;
        page.click(".target-why[open] [data-test=copy]").await?;
        let field = page.wait_for(".copy-text").await?;
        let text = field.prop("value").await?.unwrap_or_default();
        assert_eq!(text, copied);
        Ok(())
    })
}

#[test]
fn a_file_follows_what_is_shown() -> Outcome {
    browse(async |page| {
        open(page, "lang=en&show=same&sort=-name").await?;
        let catch = "window.saved = []; const make = URL.createObjectURL; \
                     URL.createObjectURL = blob => { blob.text().then(t => window.saved.push(t)); return make.call(URL, blob) }";
        page.run(catch).await?;
        let rows = page.count(".targets-view .target-row").await?;
        for (button, at) in [("csv", 1), ("csv-all", 2), ("csv-links", 3)] {
            page.click(&format!("[data-test={button}]")).await?;
            page.wait_until(&format!("window.saved.length === {at}")).await?;
        }
        let lines = page.run("return window.saved.map(t => t.trim().split('\\r\\n').length - 1)").await?;
        let lines: Vec<usize> = serde_json::from_value(lines)?;
        assert_eq!(lines.first(), Some(&rows), "{lines:?}");
        assert!(lines.iter().skip(1).all(|more| *more > rows), "{lines:?}");
        Ok(())
    })
}

#[test]
fn cards_on_a_phone_lose_nothing() -> Outcome {
    browse(async |page| {
        open(page, "lang=zh&show=both").await?;
        let figures = page.texts(".figure-cell").await?;
        page.viewport(390, 844).await?;
        page.wait_until("getComputedStyle(document.querySelector('.targets-full td')).display === 'block'")
            .await?;
        let narrow = page.texts(".figure-cell").await?;
        let squeezed = |texts: &[String]| -> Vec<String> {
            texts.iter().map(|text| text.split_whitespace().collect::<String>()).collect()
        };
        assert_eq!(squeezed(&narrow), squeezed(&figures));
        for part in [".dumbbell", "[data-test=sort-size]", "[data-test=why]", ".verdict"] {
            let seen =
                page.run(&format!("return document.querySelector('{part}').getClientRects().length")).await?;
            assert_eq!(seen, 1, "{part} is on the screen");
        }
        let width = page.run("return document.documentElement.scrollWidth").await?;
        assert!(width.as_i64().is_some_and(|width| width <= 390), "{width}");
        Ok(())
    })
}

#[test]
fn heads_sort_in_a_sandboxed_frame_from_disk() -> Outcome {
    browse(async |page| {
        one_file()?;
        page.open_file(&root().join("www/examples/host.html"), "").await?;
        page.enter_frame("iframe").await?;
        page.click("[data-test=view-targets]").await?;
        page.click("[data-test=sort-name]").await?;
        page.wait_for("th[aria-sort] [data-test=sort-name]").await.map(drop)
    })
}

#[test]
fn keys_that_open_a_list_are_left_to_it() -> Outcome {
    browse(async |page| {
        open(page, "lang=en").await?;
        let press = "const field = document.querySelector('select'); field.focus(); \
            return ['ArrowDown', 'ArrowUp', 'F7'].map(key => !field.dispatchEvent( \
                new KeyboardEvent('keydown', { key, altKey: key !== 'F7', bubbles: true, cancelable: true })))";
        let taken: Vec<bool> = serde_json::from_value(page.run(press).await?)?;
        assert_eq!(taken, [false, false, true], "only F7 walks from within a list");
        Ok(())
    })
}

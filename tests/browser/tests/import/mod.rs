//! Official text in the page: dropped, picked or pasted; what is found, refused, kept and forgotten.

mod places;

use std::fs;

use browser_tests::{Key, Outcome, Page, browse, fixture, one_file, root};
use serde_json::json;

/// An invented gazette of two plans, numbered in two styles.
const GAZETTE: &str = "水乡省人民政府办公厅关于印发水乡省“十四五”航运发展规划的通知
水政办发〔2021〕71号
各市、县人民政府：
《水乡省“十四五”航运发展规划》已经同意，现印发给你们。
水乡省人民政府办公厅
2021年9月1日
水乡省“十四五”航运发展规划
一、总体要求
(一)发展目标。
到2025年，沿江新建三个码头，港口吞吐量达到40亿吨，5G基站达到3万座。
二、重点任务
(一)码头建设。
在北岸选址新建码头，完善后方堆场。
水乡省人民政府办公厅关于印发水乡省“十四五”渔业发展规划的通知
水政办发〔2021〕72号
各市、县人民政府：
《水乡省“十四五”渔业发展规划》已经同意，现印发给你们。
水乡省人民政府办公厅
2021年9月2日
水乡省“十四五”渔业发展规划
第一章 总体要求
第一节 发展目标
到2025年，水产品产量达到500万吨，渔港5G网络全覆盖。
";

const OPEN: &str = "[data-test=open-file]";

/// Counts what workers have read, so that a test knows that the page has not read it itself.
const COUNT_ANSWERS: &str = "window.answers = 0;
    const Own = Worker;
    window.Worker = function (address) {
        const worker = new Own(address);
        worker.addEventListener('message', event => { answers += event.data[0] === 'found'; });
        return worker;
    }";

async fn open(page: &Page, fragment: &str) -> Outcome {
    page.open_file(&one_file()?, fragment).await?;
    page.wait_for("main .overview, main .themes, main .targets-view, main .read").await.map(drop)
}

/// Drops bytes as a file onto the page.
async fn drop_bytes(page: &Page, name: &str, bytes: &[u8]) -> Outcome {
    let script = format!(
        "const dataTransfer = new DataTransfer();
         dataTransfer.items.add(new File([new Uint8Array({})], {}));
         for (const kind of ['dragenter', 'dragover', 'drop']) {{
             document.querySelector('main').dispatchEvent(
                 new DragEvent(kind, {{ dataTransfer, bubbles: true, cancelable: true }}));
         }}",
        json!(bytes),
        json!(name)
    );
    page.run(&script).await.map(drop)
}

/// Clicks a button of a plan in the list, the first being 0.
async fn put(page: &Page, plan: usize, side: &str) -> Outcome {
    let button = format!(
        "[...document.querySelectorAll('[data-test=found-plan]')][{plan}].querySelector('[data-test=as-{side}]')"
    );
    page.run(&format!("{button}.click()")).await?;
    page.wait_until(&format!("{button}.getAttribute('aria-pressed') === 'true'")).await
}

/// The text of the gazette, where it stands beside the project; otherwise it says that the test is
/// skipped, past the runner's capture of what tests print.
fn gazette() -> Option<String> {
    use std::io::Write;
    let text = fs::read_to_string(root().join("../shared/gazette-2021-15.txt"));
    if text.is_err() {
        // If even this cannot be said, nothing else can.
        let _ = writeln!(std::io::stderr(), "skipped: ../shared/gazette-2021-15.txt is not there");
    }
    text.ok()
}

#[test]
fn a_gazette_is_listed_and_two_of_its_plans_are_compared_in_full() -> Outcome {
    let Some(text) = gazette() else { return Ok(()) };
    browse(async |page| {
        page.before_scripts(COUNT_ANSWERS).await?;
        open(page, "lang=zh&view=read").await?;
        // A frame that comes late tells of a page that was frozen.
        page.run(
            "window.worst = 0; let last = performance.now();
             const tick = now => { worst = Math.max(worst, now - last); last = now; requestAnimationFrame(tick); };
             requestAnimationFrame(tick); window.begun = performance.now();
             new MutationObserver((_, me) => { if (document.querySelector('[data-test=found-plan]')) {
                 window.took = performance.now() - begun; me.disconnect(); } })
                 .observe(document.body, { childList: true, subtree: true });",
        )
        .await?;
        page.drop_file("main", "gazette.txt", &text).await?;
        page.wait_for("[data-test=found-plan]").await?;
        let figures = page
            .run("return `${Math.round(took)} ms until listed, longest frame ${Math.round(worst)} ms`")
            .await?;
        println!("the gazette: {figures}");
        assert_eq!(page.count("[data-test=found-plan]").await?, 12);
        put(page, 0, "a").await?;
        put(page, 1, "b").await?;
        page.click("[data-test=compare]").await?;
        page.wait_until("!document.querySelector('dialog')").await?;
        page.wait_for_text("[data-test=plan-a] option:checked", "原文").await?;
        page.wait_for(".pane .passage").await?;
        // The official wording of both has far more characters than their gists.
        let whole = page.run("return document.querySelector('main').innerText.length").await?;
        assert!(whole.as_u64().is_some_and(|length| length > 35_000), "{whole}");
        assert_eq!(page.run("return answers").await?, 1, "a worker has read it");
        page.screenshot("import-compared").await?;
        page.expect_no_requests().await?;
        page.expect_quiet_console().await
    })
}

#[test]
fn several_plans_are_listed_with_their_counts_and_go_to_either_side() -> Outcome {
    browse(async |page| {
        open(page, "lang=en").await?;
        page.drop_file("main", "invented.txt", GAZETTE).await?;
        page.wait_for_text("dialog", "2 plans in “invented.txt”").await?;
        let list = page.text("dialog").await?;
        assert!(list.contains("水政办发〔2021〕71号") && list.contains("headings"), "{list}");
        put(page, 0, "a").await?;
        put(page, 1, "b").await?;
        page.screenshot("import-list").await?;
        page.press(&[], Key::Escape).await?;
        page.wait_until("!document.querySelector('dialog')").await?;
        page.wait_for_text(".summary p", "航运").await?;
        let address = page.address().await?;
        assert!(address.contains("left=plan-2021-71") && address.contains("right=plan-2021-72"), "{address}");
        page.expect_no_requests().await?;
        page.expect_quiet_console().await
    })
}

#[test]
fn one_plan_is_compared_at_once_whatever_its_form() -> Outcome {
    browse(async |page| {
        open(page, "lang=zh&view=targets").await?;
        page.choose_file(OPEN, &fixture("web-page.html")).await?;
        page.wait_for_text(".notice", "已打开《航运》").await?;
        page.wait_for_text("main", "航标数").await?;
        let title = page.run("return document.title").await?;
        assert!(
            title.as_str().is_some_and(|title| !title.contains("脚本")),
            "a script of the file ran: {title}"
        );
        // 水乡省航运规划⏎一、总则⏎建设码头，服务沿江各市。
        let gb18030: &[u8] = b"\xcb\xae\xcf\xe7\xca\xa1\xba\xbd\xd4\xcb\xb9\xe6\xbb\xae\n\xd2\xbb\xa1\xa2\xd7\xdc\xd4\xf2\n\xbd\xa8\xc9\xe8\xc2\xeb\xcd\xb7\xa3\xac\xb7\xfe\xce\xf1\xd1\xd8\xbd\xad\xb8\xf7\xca\xd0\xa1\xa3\n";
        drop_bytes(page, "old.txt", gb18030).await?;
        page.wait_for_text(".notice", "已打开《水乡省航运》").await?;
        page.drop_file("main", "notes.md", "# 山地省林业规划\n## 一、总则\n- 造林**三千**亩，管护天然林。\n")
            .await?;
        page.wait_for_text(".notice", "已打开《山地省林业》").await?;
        page.choose_file(OPEN, &fixture("lighthouses.docx")).await?;
        page.wait_for_text(".notice", "已打开《灯塔》").await?;
        page.wait_for_text("main", "灯塔数").await?;
        page.expect_quiet_console().await
    })
}

#[test]
fn text_is_pasted_into_the_field_or_onto_the_page() -> Outcome {
    browse(async |page| {
        open(page, "lang=en").await?;
        page.click("[data-test=open-paste]").await?;
        let fill = format!("document.querySelector('#paste-text').value = {}", json!(GAZETTE));
        page.run(&fill).await?;
        page.click("[data-test=read-text]").await?;
        page.wait_for_text("dialog", "2 plans in “pasted text”").await?;
        page.click("[data-test=close]").await?;
        page.wait_until("!document.querySelector('dialog')").await?;
        let long = format!("山地省林业规划\n一、总则\n{}", "造林三千亩，管护天然林。".repeat(30));
        let paste = format!(
            "const clipboardData = new DataTransfer(); clipboardData.setData('text/plain', {});
             document.body.dispatchEvent(new ClipboardEvent('paste', {{ clipboardData, bubbles: true }}))",
            json!(long)
        );
        page.run(&paste).await?;
        page.wait_for_text(".notice", "山地省林业").await?;
        page.expect_quiet_console().await
    })
}

#[test]
fn what_cannot_be_read_is_refused_with_what_to_do() -> Outcome {
    browse(async |page| {
        open(page, "lang=en&view=targets").await?;
        let before = page.text("main").await?;
        let cases: [(&str, &[u8], &str); 6] = [
            ("scan.pdf", b"%PDF-1.7\n", "OCR"),
            ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "save it as .docx"),
            ("photo.jpg", b"\xff\xd8\xff\xe0", "a picture"),
            ("empty.txt", b"", "The file is empty"),
            ("noise.txt", b"a\0b\x01", "a binary file"),
            ("broken.docx", b"PK\x03\x04 and then nothing", ".docx"),
        ];
        for (name, bytes, says) in cases {
            drop_bytes(page, name, bytes).await?;
            page.wait_for_text(".notice", &format!("“{name}” was not opened")).await?;
            page.wait_for_text(".notice", says).await?;
        }
        assert_eq!(page.text("main").await?, before);
        page.expect_quiet_console().await
    })
}

#[test]
fn characters_that_nobody_sees_are_told_with_their_line() -> Outcome {
    browse(async |page| {
        open(page, "lang=en").await?;
        let text = GAZETTE.replace("在北岸选址", "在\u{202e}北岸\u{7}选址");
        page.drop_file("main", "odd.txt", &text).await?;
        page.wait_for("[data-test=found-notes]").await?;
        page.run("document.querySelectorAll('[data-test=found-notes]').forEach(e => e.open = true)").await?;
        let notes = page.text("[data-test=found-notes]").await?;
        assert!(notes.contains("L13"), "{notes}");
        page.click("[data-test=found-notes] a.note-place").await?;
        page.wait_for("[data-view=read] .passage").await?;
        assert!(page.address().await?.contains("at=right%3A"));
        Ok(())
    })
}

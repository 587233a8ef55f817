//! What leaves the page: links, files, code, citations, paper, and a copy of the page itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use browser_tests::{Failure, Key, Outcome, Page, Server, Sharing, browse, fixture, one_file, root};
use serde_json::{Value, json};

const OPEN: &str = "[data-test=share]";
const PAIR: &str = "left=digital-economy&right=new-infrastructure";

/// Keeps the bytes of whatever the page hands to the reader as a file.
const KEEP_FILES: &str = "window.saved = [];
    const click = HTMLAnchorElement.prototype.click;
    const blobs = new Map();
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => { const url = make(blob); blobs.set(url, blob); return url; };
    HTMLAnchorElement.prototype.click = function () {
        const blob = this.download && blobs.get(this.href);
        if (!blob) { return click.call(this); }
        const reader = new FileReader();
        reader.onload = () => window.saved.push([this.download, reader.result.split(',')[1]]);
        reader.readAsDataURL(blob);
    };";

async fn open(page: &Page, path: &Path, fragment: &str) -> Outcome {
    page.open_file(path, fragment).await?;
    page.wait_for("main .overview, main .themes, main .targets-view, main .read").await.map(drop)
}

/// Presses the button of a file and gives its name and bytes.
async fn saved(page: &Page, file: &str) -> Outcome<(String, Vec<u8>)> {
    page.run("window.saved.length = 0").await?;
    page.run(&format!("document.querySelector('[data-test=save-{file}]').click()")).await?;
    page.wait_until("window.saved.length === 1").await?;
    let bytes = "const [name, text] = window.saved[0];
        return [name, Array.from(atob(text), c => c.charCodeAt(0))]";
    Ok(serde_json::from_value(page.run(bytes).await?)?)
}

/// A fresh folder for files of a test.
fn folder(name: &str) -> Outcome<PathBuf> {
    let folder = std::env::temp_dir().join(format!("plan-compare-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

#[test]
fn every_file_is_saved_under_a_name_of_both_plans() -> Outcome {
    browse(async |page| {
        page.before_scripts(KEEP_FILES).await?;
        open(page, &one_file()?, &format!("{PAIR}&lang=zh")).await?;
        page.click(OPEN).await?;
        for (file, ending, start) in [
            ("report", "报告.html", "<!doctype html>".as_bytes()),
            ("xlsx", "表格.xlsx", b"PK\x03\x04"),
            ("targets-csv", "指标.csv", "\u{feff}".as_bytes()),
            ("links-csv", "对应段落.csv", "\u{feff}".as_bytes()),
            ("markdown", "报告.md", "# 规划对照".as_bytes()),
            ("json", "数据.json", "{\n  \"format\": \"comparison/1\"".as_bytes()),
            ("map-svg", "章节对应图.svg", b"<svg"),
            ("map-png", "章节对应图.png", b"\x89PNG"),
            ("chart-svg", "指标图.svg", b"<svg"),
            ("chart-png", "指标图.png", b"\x89PNG"),
        ] {
            let (name, bytes) = saved(page, file).await?;
            assert_eq!(name, format!("规划对照_数字经济_新型基础设施_{ending}"), "{file}");
            assert!(bytes.starts_with(start), "{file}: {:?}", String::from_utf8_lossy(&bytes[..40]));
            assert!(bytes.len() > 1500, "{file}: {} bytes", bytes.len());
        }
        page.expect_no_requests().await?;
        page.expect_quiet_console().await
    })
}

/// The texts of each view that does not go on computing after it was drawn.
async fn shown(page: &Page) -> Outcome<Vec<String>> {
    let mut texts = Vec::new();
    for view in ["themes", "targets", "read"] {
        page.run(&format!("document.querySelector('[data-test=view-{view}]').click()")).await?;
        page.wait_until(&format!("document.querySelector('.page').dataset.view === '{view}'")).await?;
        texts.push(page.text("main").await?);
    }
    Ok(texts)
}

#[test]
fn a_copy_of_the_page_shows_the_same_with_an_imported_plan() -> Outcome {
    let folder = folder("copy")?;
    let path = folder.join("copy.html");
    let (before, fragment) = browse_for(async |page| {
        page.before_scripts(KEEP_FILES).await?;
        open(page, &one_file()?, "left=digital-economy&lang=en").await?;
        page.choose_file("[data-test=open-file]", &fixture("own-plan.json")).await?;
        page.wait_until("location.hash.includes('right=harbour')").await?;
        let before = shown(page).await?;
        page.click(OPEN).await?;
        let (name, bytes) = saved(page, "page").await?;
        assert_eq!(name, "plan-compare-digital-economy-harbour.html");
        fs::write(&path, &bytes)?;
        page.expect_quiet_console().await?;
        Ok((before, page.address().await?))
    })?;
    // Another browser: nothing is kept on its device.
    let again = folder.join("again.html");
    browse(async |page| {
        page.before_scripts(KEEP_FILES).await?;
        open(page, &path, "").await?;
        // It opens where it was saved; its address is written out by the first step.
        page.wait_until("document.querySelector('.page').dataset.view === 'read'").await?;
        assert_eq!(shown(page).await?, before);
        let address = page.address().await?;
        assert_eq!(address.split('#').nth(1), fragment.split('#').nth(1));
        page.expect_no_requests().await?;
        page.click(OPEN).await?;
        fs::write(&again, saved(page, "page").await?.1)?;
        let kept = "return indexedDB.databases().then(all => all.length && new Promise(done => {
            const open = indexedDB.open('plan-compare');
            open.onsuccess = () => {
                const store = open.result.transaction('plans').objectStore('plans').count();
                store.onsuccess = () => done(store.result);
            };
        }))";
        assert_eq!(page.run(kept).await?, json!(0), "a copy keeps nothing on the device of its reader");
        page.expect_quiet_console().await
    })?;
    let (first, second) = (fs::read(&path)?, fs::read(&again)?);
    assert!(first == second, "a copy of a copy is the same: {} and {} bytes", first.len(), second.len());
    fs::remove_dir_all(folder)?;
    Ok(())
}

/// As `browse`, with something to bring back.
fn browse_for<T>(test: impl AsyncFnOnce(&Page) -> Outcome<T>) -> Outcome<T> {
    let mut found = None;
    browse(async |page| {
        found = Some(test(page).await?);
        Ok(())
    })?;
    found.ok_or_else(|| Failure::new("the test brought nothing back"))
}

#[test]
fn printing_gives_the_report_of_what_is_on_the_screen() -> Outcome {
    browse(async |page| {
        for (view, wanted, unwanted) in [
            ("view=targets", "指标与数字对照", "A中没有对应的段落"),
            ("view=themes&theme=5g-and-networks", "主题：5G", "仅A涉及"),
            ("view=overview", "A中没有对应的段落", "主题：5G"),
        ] {
            open(page, &one_file()?, &format!("{PAIR}&lang=zh&{view}")).await?;
            // What the browser does before and after it prints.
            page.run("dispatchEvent(new Event('beforeprint'))").await?;
            page.browser("Emulation.setEmulatedMedia", &json!({ "media": "print" })).await?;
            let report = "return document.getElementById('print-report').shadowRoot.querySelector('.report').innerText";
            let text = page.run(report).await?;
            let text = text.as_str().unwrap_or_default();
            assert!(text.contains(wanted) && !text.contains(unwanted), "{view}: {text}");
            let chrome = "return [...document.body.children]
                .filter(e => e.id !== 'print-report' && e.getClientRects().length > 0).length";
            assert_eq!(page.run(chrome).await?, json!(0), "nothing else is printed");
            page.browser("Emulation.setEmulatedMedia", &json!({ "media": "" })).await?;
            page.run("dispatchEvent(new Event('afterprint'))").await?;
            assert_eq!(page.count("#print-report, #print-rules").await?, 0, "nothing is left behind");
        }
        page.expect_quiet_console().await
    })
}

#[test]
fn the_browser_prints_pages_with_numbers() -> Outcome {
    browse(async |page| {
        open(page, &one_file()?, &format!("{PAIR}&lang=en&view=targets&scheme=dark")).await?;
        let pdf = page.browser("Page.printToPDF", &json!({})).await?;
        let size = pdf.get("data").and_then(Value::as_str).map_or(0, str::len);
        assert!(size > 20_000, "{size}");
        assert_eq!(page.count("#print-report").await?, 0);
        page.expect_quiet_console().await
    })
}

#[test]
fn code_to_embed_and_its_preview() -> Outcome {
    browse(async |page| {
        let server = Server::start(&root().join("dist"), "/portal/", Sharing::SameOrigin).await?;
        let address = format!("{}plan-compare.html", server.address());
        page.open(&address, &format!("{PAIR}&lang=en&view=themes&theme=iot")).await?;
        page.click(OPEN).await?;
        let value = async |id: &str| {
            let value = page.run(&format!("return document.getElementById('{id}').value")).await?;
            Ok::<_, Failure>(value.as_str().unwrap_or_default().to_owned())
        };
        let code = value("embed-code").await?;
        for part in ["<iframe title=\"", "loading=\"lazy\"", "sandbox=\"allow-scripts", "embed=1", &address] {
            assert!(code.contains(part), "{part} in {code}");
        }
        let choose = |test: &str, option: &str| {
            format!(
                "const list = document.querySelector('[data-test={test}]'); list.value = '{option}';
                 list.dispatchEvent(new Event('change', {{ bubbles: true }}))"
            )
        };
        page.run(&choose("embed-kind", "element")).await?;
        page.wait_until("document.getElementById('embed-code').value.includes('theme=\"iot\"')").await?;
        assert!(value("embed-code").await?.contains("<plan-compare title="));
        page.run(&choose("embed-age", "frozen")).await?;
        let name = "plan-compare-digital-economy-new-infrastructure.html";
        page.wait_until(&format!("document.getElementById('embed-code').value.includes('\"{name}\"')"))
            .await?;
        assert!(value("cite-gb").await?.contains("[EB/OL]"));
        assert!(value("cite-apa").await?.contains(&address));
        page.click("[data-test=qr]").await?;
        page.wait_for(".qr path").await?;
        page.run("document.querySelector('[data-test=preview]').click()").await?;
        page.enter_frame(".share-preview").await?;
        page.wait_for("main .themes, main .excerpt, main .theme").await?;
        assert_eq!(page.run("return origin").await?, "null");
        page.leave_frames().await?;
        page.expect_quiet_console().await
    })
}

#[test]
fn the_dialog_closes_and_gives_the_focus_back() -> Outcome {
    browse(async |page| {
        open(page, &one_file()?, &format!("{PAIR}&lang=en")).await?;
        page.click(OPEN).await?;
        page.wait_for("dialog[open] .share").await?;
        assert!(page.text("[data-test=link-is-local]").await?.contains("file on your device"));
        page.press(&[], Key::Escape).await?;
        page.wait_until("!document.querySelector('dialog[open]')").await?;
        page.wait_until("document.activeElement.matches('[data-test=share]')").await
    })
}

/// A spreadsheet program opens the files, where there is one on the machine; otherwise the test says
/// that it did not look.
#[test]
fn a_spreadsheet_opens_the_tables() -> Outcome {
    if Command::new("soffice").arg("--version").output().is_err() {
        // Past the runner's capture of what tests print; if even this fails, there is nobody to tell.
        let _ = std::io::Write::write_all(
            &mut std::io::stderr(),
            b"skipped: LibreOffice (soffice) is not installed, so no spreadsheet has opened the tables\n",
        );
        return Ok(());
    }
    let folder = folder("tables")?;
    browse(async |page| {
        page.before_scripts(KEEP_FILES).await?;
        open(page, &one_file()?, &format!("{PAIR}&lang=zh")).await?;
        page.click(OPEN).await?;
        for file in ["targets-csv", "xlsx"] {
            let (name, bytes) = saved(page, file).await?;
            fs::write(folder.join(format!("{file}.{}", name.rsplit('.').next().unwrap_or("csv"))), bytes)?;
        }
        Ok(())
    })?;
    for file in ["targets-csv.csv", "xlsx.xlsx"] {
        let table = converted(&folder, file)?;
        for cell in ["5G基站数", "25.5", "判断", "28680"] {
            assert!(table.contains(cell), "{file}: {cell} in {table}");
        }
    }
    fs::remove_dir_all(folder)?;
    Ok(())
}

/// What LibreOffice makes of a table, as CSV of its own.
fn converted(folder: &Path, file: &str) -> Outcome<String> {
    let out = folder.join("out");
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    // Without a window nobody can be asked for the encoding of a text, so it is said: UTF-8.
    let encoding = file.ends_with(".csv").then_some("--infilter=CSV:44,34,76");
    let done = Command::new("soffice")
        .args(encoding)
        .args([
            &profile,
            "--headless",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76",
            "--outdir",
        ])
        .arg(&out)
        .arg(folder.join(file))
        .output()?;
    let stem = file.split('.').next().unwrap_or(file);
    fs::read_to_string(out.join(format!("{stem}.csv"))).map_err(|error| {
        Failure::new(format!(
            "LibreOffice made nothing of {file}: {error}: {}",
            String::from_utf8_lossy(&done.stderr)
        ))
    })
}

//! What a reader sees when the page cannot start, or takes long to.

use browser_tests::{Outcome, Page, browse, one_file};

/// Opens the one file in a browser that has been changed by a script, and gives the message in
/// Chinese and in English.
async fn message_after(page: &Page, change: &str) -> Outcome<Vec<String>> {
    page.before_scripts(change).await?;
    page.open_file(&one_file()?, "").await?;
    page.wait_for("#boot:not([hidden]) p").await?;
    page.texts("#boot p").await
}

fn expect(messages: &[String], chinese: &str, english: &str) {
    let texts: Vec<&str> = messages.iter().map(String::as_str).collect();
    let fits = matches!(texts.as_slice(), [zh, en] if zh.contains(chinese) && en.contains(english));
    assert!(fits, "{texts:?}");
}

#[test]
fn says_that_there_is_no_webassembly() -> Outcome {
    browse(async |page| {
        let messages = message_after(page, "delete window.WebAssembly").await?;
        expect(&messages, "缺少：WebAssembly", "Missing: WebAssembly");
        page.screenshot("start-unsupported").await.map(drop)
    })
}

#[test]
fn says_why_it_could_not_start() -> Outcome {
    browse(async |page| {
        let change = "WebAssembly.instantiate = () => Promise.reject(new Error('out of paper'))";
        let messages = message_after(page, change).await?;
        expect(&messages, "原因：out of paper", "Reason: out of paper");
        assert_eq!(page.attribute("#boot", "role").await?.as_deref(), Some("alert"));
        Ok(())
    })
}

#[test]
fn says_so_even_when_the_page_has_emptied_itself() -> Outcome {
    browse(async |page| {
        let change = "WebAssembly.instantiate = async () => {
            document.body.replaceChildren();
            throw new Error('out of ink');
        }";
        let messages = message_after(page, change).await?;
        expect(&messages, "原因：out of ink", "Reason: out of ink");
        Ok(())
    })
}

#[test]
fn says_that_it_is_still_loading() -> Outcome {
    browse(async |page| {
        let messages = message_after(page, "WebAssembly.instantiate = () => new Promise(() => {})").await?;
        expect(&messages, "正在载入", "Loading");
        assert_eq!(page.attribute("#boot", "role").await?.as_deref(), Some("status"));
        Ok(())
    })
}

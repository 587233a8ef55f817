//! How long the one file takes from `file://` to the first paint, and to the first comparison on the
//! screen. The plain pass looks at every character of the file in JavaScript.
//!
//! Absent: the first start of a new browser, which is that of Chromium and not of the page.

use browser_tests::{Outcome, Page, browse, one_file};
use serde_json::Value;

/// Notes when the summary of a comparison has been drawn and painted: the frame after the mutation
/// has begun, and then everything that was due in it is done.
const OBSERVE: &str = "new MutationObserver((_, observer) => {
    if (!document.querySelector('#main .summary p')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => performance.mark('comparison-shown')));
}).observe(document, { childList: true, subtree: true });";

/// Times of the present page, from the start of its navigation, and of a plain pass.
const TIMES: &str = "const at = name => performance.getEntriesByName(name)[0].startTime;
    const text = document.documentElement.outerHTML;
    const start = performance.now();
    let chinese = 0;
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code >= 0x4e00 && code <= 0x9fff) chinese++;
    }
    const plain = performance.now() - start;
    window.chinese = chinese;
    return [at('first-contentful-paint'), at('comparison-shown'), plain];";

/// Opens the one file as often as asked.
pub(crate) fn measure(runs: usize) -> Outcome<Vec<Value>> {
    let (mut painted, mut compared, mut plain) = (Vec::new(), Vec::new(), Vec::new());
    browse(async |page| {
        page.before_scripts(OBSERVE).await?;
        for _ in 0..runs {
            let (first, second, pass) = start(page).await?;
            painted.push(first);
            compared.push(second);
            plain.push(pass);
        }
        Ok(())
    })?;
    Ok(vec![
        super::measure("open the one file: first paint", &painted, &plain),
        super::measure("open the one file: first comparison shown", &compared, &plain),
    ])
}

async fn start(page: &Page) -> Outcome<(f64, f64, f64)> {
    page.open_file(&one_file()?, "").await?;
    page.wait_until("performance.getEntriesByName('comparison-shown').length").await?;
    page.wait_until("performance.getEntriesByName('first-contentful-paint').length").await?;
    Ok(serde_json::from_value(page.run(TIMES).await?)?)
}

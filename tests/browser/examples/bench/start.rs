//! How long the one file takes from `file://` to the first paint, and to the first comparison on the
//! screen. The plain pass looks at every character of the file in JavaScript.
//!
//! Absent: the first start of a new browser, which is that of Chromium and not of the page.

use std::path::Path;

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

/// The plans of the pair that is shown first.
const FIRST_PAIR: [&str; 2] = ["digital-economy", "new-infrastructure"];

/// Opens the one file as often as asked, in turn with the same file without the plans that its first
/// comparison does not need: what they cost is the difference.
pub(crate) fn measure(folder: &Path, runs: usize) -> Outcome<Vec<Value>> {
    let whole = one_file()?;
    let pair = folder.join("two-plans.html");
    std::fs::write(&pair, without_other_plans(&std::fs::read_to_string(&whole)?))?;
    let mut files = [(whole, Times::default()), (pair, Times::default())];
    browse(async |page| {
        page.before_scripts(OBSERVE).await?;
        for _ in 0..runs {
            for (file, times) in &mut files {
                let (painted, compared, plain) = start(page, file).await?;
                times.painted.push(painted);
                times.compared.push(compared);
                times.plain.push(plain);
            }
        }
        Ok(())
    })?;
    let [(_, all), (_, two)] = files;
    Ok(vec![
        super::measure("open the one file: first paint", &all.painted, &all.plain),
        super::measure("open the one file: first comparison shown", &all.compared, &all.plain),
        super::measure("the same with two plans only: first comparison shown", &two.compared, &two.plain),
    ])
}

#[derive(Default)]
struct Times {
    painted: Vec<f64>,
    compared: Vec<f64>,
    plain: Vec<f64>,
}

/// The page without the packed plans that are not of the first pair.
fn without_other_plans(html: &str) -> String {
    const PLAN: &str = " data-plans=\"";
    const END: &str = "</script>";
    let needed = |script: &&str| {
        let ids = script.rsplit_once(PLAN).and_then(|(_, rest)| rest.split('"').next());
        ids.is_none_or(|ids| FIRST_PAIR.iter().any(|id| ids.split(' ').any(|other| other == *id)))
    };
    html.split_inclusive(END).filter(needed).collect()
}

async fn start(page: &Page, file: &Path) -> Outcome<(f64, f64, f64)> {
    page.open_file(file, "").await?;
    page.wait_until("performance.getEntriesByName('comparison-shown').length").await?;
    page.wait_until("performance.getEntriesByName('first-contentful-paint').length").await?;
    Ok(serde_json::from_value(page.run(TIMES).await?)?)
}

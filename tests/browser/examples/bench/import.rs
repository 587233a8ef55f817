//! How long the page takes from the moment that a reader has chosen the text of the gazette to the
//! list of the plans found, on the screen. The plain pass looks at every character of the text in
//! JavaScript.
//!
//! Absent: plans that the device has kept; every run has a browser of its own.

use std::path::Path;

use browser_tests::{Outcome, Page, browse, one_file};
use serde_json::{Value, json};

/// The field that takes files, and one plan of the list.
const FIELD: &str = "[data-test=open-file]";
const FOUND: &str = "[data-test=found-plan]";
/// The button that a page has only if it reads official text.
const READS_TEXT: &str = "Boolean(document.querySelector('[data-test=open-paste]'))";

/// Looks at every character of a text.
const PLAIN: &str = "const [text] = arguments;
    const start = performance.now();
    let chinese = 0;
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code >= 0x4e00 && code <= 0x9fff) chinese++;
    }
    window.chinese = chinese;
    return performance.now() - start;";

/// Imports the gazette as often as asked; nothing where the page does not read official text.
pub(crate) fn measure(gazette: &Path, runs: usize) -> Outcome<Option<Value>> {
    let text = std::fs::read_to_string(gazette)?;
    let (mut times, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..runs {
        let mut reads_text = false;
        browse(async |page| {
            page.before_scripts(&observe()).await?;
            page.open_file(&one_file()?, "").await?;
            page.wait_for(FIELD).await?;
            reads_text = page.run(&format!("return {READS_TEXT}")).await? == Value::Bool(true);
            if reads_text {
                times.push(import(page, gazette).await?);
                let pass = page.client().execute(PLAIN, vec![json!(text)]).await?;
                plain.extend(pass.as_f64());
            }
            Ok(())
        })?;
        if !reads_text {
            return Ok(None);
        }
    }
    Ok(Some(super::measure("choose the gazette: its plans listed", &times, &plain)))
}

async fn import(page: &Page, gazette: &Path) -> Outcome<f64> {
    page.choose_file(FIELD, gazette).await?;
    page.wait_until("performance.getEntriesByName('plans-shown').length").await?;
    let time = "const at = name => performance.getEntriesByName(name)[0].startTime;
        return at('plans-shown') - at('file-chosen');";
    Ok(serde_json::from_value(page.run(time).await?)?)
}

/// Notes when the file is chosen, and when the list has been drawn and painted after that.
fn observe() -> String {
    format!(
        "addEventListener('change', event => {{
            if (!event.target.matches({field})) return;
            performance.mark('file-chosen');
            new MutationObserver((_, observer) => {{
                if (!document.querySelector({found})) return;
                observer.disconnect();
                requestAnimationFrame(() => setTimeout(() => performance.mark('plans-shown')));
            }}).observe(document, {{ childList: true, subtree: true }});
        }}, true);",
        field = json!(FIELD),
        found = json!(FOUND)
    )
}

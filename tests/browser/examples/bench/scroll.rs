//! How smoothly both full texts scroll: the longest time for which the page is busy while a pane is
//! scrolled through, the other one follows, and the gutter is drawn. With the gazette its official
//! wording is scrolled, else the gists that come along.
//!
//! Messages are sent round and round meanwhile; a task shows as the gap between two of them. The plain
//! pass looks at every character of the view in JavaScript.
//!
//! Absent: the compositor's own work, which no page can keep from its scrolling.

use std::path::Path;

use browser_tests::{Outcome, Page, browse, one_file};
use serde_json::Value;

/// Scrolls the left pane through in steps like a wheel's, then the right one back, and gives the longest
/// gap and the time of a plain pass.
const SCROLL: &str = "const panes = ['a', 'b'].map(side => document.getElementById('pane-' + side));
    const channel = new MessageChannel();
    let last = performance.now(), longest = 0, busy = true;
    channel.port1.onmessage = () => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        if (busy) channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0);
    const through = (pane, by) => new Promise(end => {
        const step = () => {
            const before = pane.scrollTop;
            pane.scrollTop += by;
            pane.scrollTop === before ? end() : requestAnimationFrame(step);
        };
        step();
    });
    (async () => {
        await through(panes[0], 240);
        await through(panes[1], -240);
        busy = false;
        const text = document.querySelector('.read').textContent;
        const start = performance.now();
        let chinese = 0;
        for (let i = 0; i < text.length; i++) {
            const code = text.charCodeAt(i);
            if (code >= 0x4e00 && code <= 0x9fff) chinese++;
        }
        window.chinese = chinese;
        window.scrolled = [longest, performance.now() - start];
    })();";

/// Scrolls both texts as often as asked.
pub(crate) fn measure(gazette: Option<&Path>, runs: usize) -> Outcome<Value> {
    let (mut times, mut plain) = (Vec::new(), Vec::new());
    browse(async |page| {
        page.viewport(1440, 900).await?;
        page.open_file(&one_file()?, "view=read&lang=zh").await?;
        page.wait_for(".pane.side-b .passage").await?;
        if let Some(gazette) = gazette {
            import(page, gazette).await?;
        }
        for _ in 0..runs {
            page.run("window.scrolled = null").await?;
            page.run(SCROLL).await?;
            page.wait_until("window.scrolled").await?;
            let (longest, pass) = serde_json::from_value(page.run("return window.scrolled").await?)?;
            times.push(longest);
            plain.push(pass);
        }
        Ok(())
    })?;
    let what = if gazette.is_some() {
        "scroll two full texts: longest task"
    } else {
        "scroll two plans of gists: longest task"
    };
    Ok(super::measure(what, &times, &plain))
}

/// Reads the gazette and puts its first two plans on the sides.
async fn import(page: &Page, gazette: &Path) -> Outcome {
    page.choose_file("[data-test=open-file]", gazette).await?;
    page.wait_for("[data-test=found-plan]").await?;
    for (plan, side) in [(0, "a"), (1, "b")] {
        page.run(&format!(
            "[...document.querySelectorAll('[data-test=found-plan]')][{plan}].querySelector('[data-test=as-{side}]').click()"
        ))
        .await?;
    }
    page.click("[data-test=compare]").await?;
    page.wait_until("!document.querySelector('dialog')").await?;
    page.wait_for_text("[data-test=plan-a] option:checked", "原文").await?;
    page.wait_for_text("#pane-b .title-page-kind", "原文").await
}

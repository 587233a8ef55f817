//! The page on the narrowest screens and at 400 % zoom: nothing is lost, little stays in the way, and
//! what has the focus is seen.

use browser_tests::{Outcome, Page, browse, one_file};

/// What the page is asked about itself.
pub(crate) const LOOK: &str = include_str!("../fixtures/scripts/look.js");

/// A phone of 320 pixels, and a window of 1280 × 1024 at 400 %.
const SCREENS: [(u32, u32); 2] = [(320, 640), (320, 256)];

/// So much of the window's height may be taken by what stays while the page scrolls.
const MOST_COVERED: f64 = 0.5;

async fn open(page: &Page, fragment: &str) -> Outcome {
    page.open_file(&one_file()?, fragment).await?;
    ready(page).await
}

/// Waits for the pair, its terms, and the script that looks at the page.
pub(crate) async fn ready(page: &Page) -> Outcome {
    page.wait_for("main h2").await?;
    page.wait_until("!document.querySelector('.loading')").await?;
    page.run(LOOK).await.map(drop)
}

/// A list of faults that the page finds in itself, one a line.
pub(crate) async fn faults(page: &Page, list: &str) -> Outcome<String> {
    let script = format!("return [...new Set({list})].slice(0, 12).join('\\n')");
    Ok(page.run(&script).await?.as_str().unwrap_or_default().to_owned())
}

#[track_caller]
fn check(fragment: &str) -> Outcome {
    let mut found = Vec::new();
    browse(async |page| {
        for (width, height) in SCREENS {
            page.viewport(width, height).await?;
            for lang in ["zh", "en"] {
                let state = format!("{fragment}&lang={lang}");
                let told = |what: &str| format!("{state} at {width} × {height}: {what}");
                open(page, &state).await?;
                let lost = faults(page, "look.lost()").await?;
                if !lost.is_empty() {
                    found.push(told(&format!("\n{lost}")));
                }
                let covered = most_covered(page).await?;
                if covered > MOST_COVERED {
                    found.push(told(&format!("{covered:.2} of the height is covered")));
                }
            }
        }
        page.expect_quiet_console().await
    })?;
    assert!(found.is_empty(), "{}", found.join("\n\n"));
    Ok(())
}

/// The largest share that is covered at any place to which the page scrolls.
async fn most_covered(page: &Page) -> Outcome<f64> {
    let script = "return (async () => {
        let most = 0;
        const end = document.documentElement.scrollHeight - innerHeight;
        for (const part of [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1]) {
            scrollTo({ top: part * end, behavior: 'instant' });
            await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
            most = Math.max(most, look.covered());
        }
        scrollTo({ top: 0, behavior: 'instant' });
        return most;
    })()";
    Ok(page.run(script).await?.as_f64().unwrap_or(1.0))
}

/// Goes through every stop of the keyboard and back, and looks whether it is seen.
#[track_caller]
fn check_focus(fragment: &str) -> Outcome {
    let mut hidden = Vec::new();
    browse(async |page| {
        for (width, height, back) in [(320, 256, false), (320, 256, true), (1280, 720, true)] {
            page.viewport(width, height).await?;
            open(page, &format!("{fragment}&lang=en")).await?;
            if back {
                // Backwards from the last stop of the page: what stands at its end.
                page.run("[...document.querySelectorAll('a[href], button, summary')].filter(e => e.checkVisibility()).at(-1).focus()").await?;
            }
            for _ in 0..STOPS {
                page.tab(back).await?;
                // The browser scrolls to the focus, smoothly in places; what is seen is what is seen after it.
                let seen = page.run("return look.obscured() && new Promise(done => setTimeout(() => done(look.obscured()), 60))").await?;
                hidden.extend(
                    seen.as_str()
                        .filter(|fault| !fault.is_empty())
                        .map(|fault| format!("{width} × {height}: {fault}")),
                );
            }
        }
        Ok(())
    })?;
    hidden.dedup();
    assert!(hidden.is_empty(), "{}", hidden.join("\n"));
    Ok(())
}

/// So many stops are looked at from either end.
const STOPS: usize = 160;

#[test]
fn overview() -> Outcome {
    check("view=overview")
}

#[test]
fn themes() -> Outcome {
    check("view=themes&theme=data-centres-and-computing")
}

#[test]
fn targets() -> Outcome {
    check("view=targets&show=all")
}

#[test]
fn read() -> Outcome {
    check("view=read&left=urban-housing&right=new-urbanisation")
}

#[test]
fn changes() -> Outcome {
    check("view=changes")
}

#[test]
fn the_focus_is_seen_in_the_overview() -> Outcome {
    check_focus("view=overview")
}

#[test]
fn the_focus_is_seen_in_themes() -> Outcome {
    check_focus("view=themes&theme=data-centres-and-computing")
}

#[test]
fn the_focus_is_seen_in_targets() -> Outcome {
    check_focus("view=targets")
}

#[test]
fn the_focus_is_seen_while_reading() -> Outcome {
    check_focus("view=read&left=urban-housing&right=new-urbanisation")
}

/// Dialogs at 400 % zoom: all of their words are there, and they scroll.
#[test]
fn dialogs() -> Outcome {
    browse(async |page| {
        page.viewport(320, 256).await?;
        for lang in ["zh", "en"] {
            open(page, &format!("view=themes&theme=data-centres-and-computing&lang={lang}")).await?;
            for opener in ["help", "share", "open-paste", "corrections", "pin-to"] {
                let button = format!("[...document.querySelectorAll('[data-test={opener}]')].at(0)");
                page.run(&format!("{button}.closest('details')?.setAttribute('open', ''); {button}.click()"))
                    .await?;
                page.wait_for("dialog[open]").await?;
                let lost = faults(page, "look.lost()").await?;
                assert_eq!(lost, "", "{opener}, {lang}");
                let reaches = "const d = document.querySelector('dialog[open]'); d.scrollTop = 1e6; \
                    const end = d.lastElementChild.getBoundingClientRect(); return end.bottom <= innerHeight + 1";
                assert_eq!(page.run(reaches).await?, true, "{opener}: its end cannot be scrolled to");
                page.click("dialog[open] [data-test=close]").await?;
                page.wait_until("!document.querySelector('dialog')").await?;
            }
        }
        Ok(())
    })
}

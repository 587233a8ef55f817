//! Reading both plans in full: linked scrolling, strands, strips, folding, finding, copying, one pane.

use browser_tests::{Key, Outcome, Page, browse, one_file};

/// What the scripts below have at hand.
const TOOLS: &str = "window.pane = side => document.getElementById('pane-' + side);
    window.place = e => e.getBoundingClientRect();
    window.line = side => place(pane(side)).top + pane(side).clientHeight / 3;
    window.here = side => pane(side).querySelector('[data-here]');
    window.linked = side => [...pane(side).querySelectorAll('[data-select]')].map(e => e.closest('[data-passage]'));
    window.alone = side => [...pane(side).querySelectorAll('[data-passage]')].filter(e => !e.querySelector('[data-select]'));
    window.bring = (side, e) => { pane(side).scrollTop += place(e).top - line(side); };
    window.level = () => here('a') && here('b') && Math.abs(place(here('a')).top - place(here('b')).top);
    window.standing = () => pane('a').scrollTop + '/' + pane('b').scrollTop;";

async fn open(page: &Page, fragment: &str) -> Outcome {
    page.before_scripts(TOOLS).await?;
    page.open_file(&one_file()?, &format!("view=read&{fragment}")).await?;
    page.wait_for(".pane.side-b .passage").await?;
    // The panes have been measured once their strips have frames.
    page.wait_until("document.getElementById('frame-b').style.height").await
}

async fn number(page: &Page, expression: &str) -> Outcome<f64> {
    Ok(page.run(&format!("return Number({expression})")).await?.as_f64().unwrap_or(f64::NAN))
}

/// Waits until nothing has moved for a while, so that a pane that chases the other is found out.
async fn at_rest(page: &Page) -> Outcome {
    page.run("window.last = ''; window.since = performance.now();").await?;
    page.wait_until(
        "(standing() !== last ? (window.last = standing(), window.since = performance.now(), false) \
         : performance.now() - since > 250)",
    )
    .await
}

#[test]
fn a_counterpart_comes_to_the_same_height() -> Outcome {
    browse(async |page| {
        page.viewport(1440, 900).await?;
        open(page, "lang=zh").await?;
        let count = number(page, "linked('a').length").await?;
        assert!(count > 30.0, "{count} passages are linked");
        for part in [0.0, 0.1, 0.35, 0.5, 0.8, 0.99] {
            page.run(&format!(
                "window.chosen = linked('a')[Math.floor({part} * linked('a').length)]; bring('a', chosen);"
            ))
            .await?;
            at_rest(page).await?;
            let level = number(page, "level()").await?;
            assert!(level <= 2.0, "{part}: {level} pixels apart");
            // What stands beside it is its best counterpart: that which its own list names first.
            page.run("chosen.querySelector('[data-select]').click()").await?;
            page.wait_until("chosen.querySelector('.counterpart-list a')").await?;
            let first = "chosen.querySelector('.counterpart-list a').getAttribute('href')";
            let beside = "encodeURIComponent(here('b').dataset.passage)";
            page.wait_until(&format!("{first}.includes('at=right%3A' + {beside})")).await?;
            page.run("chosen.querySelector('[data-select]').click()").await?;
            page.wait_until("!document.querySelector('.counterpart-list')").await?;
        }
        page.expect_quiet_console().await
    })
}

/// A list that closes in the frame in which the reader scrolls on: its height must not be counted.
#[test]
fn what_closes_while_scrolling_leaves_the_panes_level() -> Outcome {
    browse(async |page| {
        page.viewport(1440, 900).await?;
        open(page, "lang=zh").await?;
        page.run("bring('a', linked('a')[10])").await?;
        at_rest(page).await?;
        page.run("linked('a')[10].querySelector('[data-select]').click()").await?;
        page.wait_until("document.querySelector('.counterpart-list')").await?;
        at_rest(page).await?;
        page.run(
            "window.gone = false;
             new MutationObserver((_, own) => {
                 if (document.querySelector('.counterpart-list')) return;
                 own.disconnect();
                 bring('a', linked('a')[20]);
                 gone = true;
             }).observe(pane('a'), { childList: true, subtree: true });
             linked('a')[10].querySelector('[data-select]').click();",
        )
        .await?;
        page.wait_until("gone").await?;
        at_rest(page).await?;
        let level = number(page, "level()").await?;
        assert!(level <= 2.0, "{level} pixels apart");
        page.expect_quiet_console().await
    })
}

#[test]
fn either_pane_leads_and_neither_chases_the_other() -> Outcome {
    browse(async |page| {
        page.viewport(1440, 900).await?;
        open(page, "lang=en").await?;
        for (own, other) in [("b", "a"), ("a", "b")] {
            page.run(&format!("bring('{own}', linked('{own}')[20])")).await?;
            at_rest(page).await?;
            let top = number(page, &format!("place(linked('{own}')[20]).top - line('{own}')")).await?;
            assert!(top.abs() <= 2.0, "{own} was moved away by {other}: {top}");
            assert!(number(page, "level()").await? <= 2.0, "{other} follows {own}");
        }
        page.run("pane('a').scrollTop = 0").await?;
        at_rest(page).await?;
        assert_eq!(number(page, "pane('b').scrollTop").await?, 0.0, "both begin together");
        page.run("pane('b').scrollTop = 1e9").await?;
        at_rest(page).await?;
        let rest = "pane('a').scrollHeight - pane('a').clientHeight - pane('a').scrollTop";
        assert!(number(page, rest).await? <= 1.0, "both end together");
        Ok(())
    })
}

#[test]
fn where_there_is_no_counterpart_the_other_pane_stays_and_says_so() -> Outcome {
    browse(async |page| {
        page.viewport(1440, 900).await?;
        open(page, "lang=zh").await?;
        page.run("bring('a', linked('a')[10])").await?;
        at_rest(page).await?;
        let before = number(page, "pane('b').scrollTop").await?;
        // The next passage without counterpart, by a way that touches no linked one.
        page.run("bring('a', alone('a')[8])").await?;
        page.wait_for_text(".pane.side-b .pane-note", "B 中没有对应的段落").await?;
        at_rest(page).await?;
        assert_eq!(number(page, "pane('b').scrollTop").await?, before);
        page.click(".pane.side-b .pane-note a").await?;
        page.wait_until("!document.querySelector('.pane-note')").await?;
        at_rest(page).await?;
        assert!(number(page, "level()").await? <= 2.0);
        Ok(())
    })
}

#[test]
fn panes_can_be_scrolled_apart_and_the_address_keeps_it() -> Outcome {
    browse(async |page| {
        page.viewport(1440, 900).await?;
        open(page, "lang=en").await?;
        page.click("[data-test=linked]").await?;
        page.wait_until("location.hash.includes('apart=1')").await?;
        page.run("bring('a', linked('a')[20])").await?;
        at_rest(page).await?;
        assert_eq!(number(page, "pane('b').scrollTop").await?, 0.0);
        page.click("[data-test=linked]").await?;
        page.wait_until("!location.hash.includes('apart') && level() <= 2").await
    })
}

#[test]
fn strands_strips_and_outline_lead_there() -> Outcome {
    browse(async |page| {
        page.viewport(1440, 900).await?;
        open(page, "lang=zh").await?;
        page.run("bring('a', linked('a')[12])").await?;
        at_rest(page).await?;
        page.wait_for(".strand:not(.is-partial)").await?;
        assert!(page.count(".minimap-stripe").await? > 10);
        page.run("document.querySelector('.strand:not(.is-partial)').dispatchEvent(new MouseEvent('click', { bubbles: true }))")
            .await?;
        page.wait_until("location.hash.includes('at=left')").await?;
        at_rest(page).await?;
        assert!(number(page, "level()").await? <= 2.0);
        page.wait_for(".strand.is-traced").await?;
        // The middle of the strip is the middle of the text.
        let press = "const s = document.querySelector('.minimap.side-b'); const r = place(s);
            s.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, buttons: 1, clientX: r.left + 3,
                clientY: r.top + r.height / 2 }));";
        page.run(press).await?;
        page.wait_until(
            "Math.abs((pane('b').scrollTop + pane('b').clientHeight / 2) / pane('b').scrollHeight - 0.5) < 0.01",
        )
        .await?;
        page.click(".pane.side-a .outline > summary").await?;
        page.click(".pane.side-a .outline-list > ol > li:nth-child(4) > .outline-row a").await?;
        at_rest(page).await?;
        page.wait_until("!document.querySelector('.outline[open]')").await?;
        let heading = page.text(".pane.side-a .pane-path li:first-child").await?;
        assert!(heading.starts_with('三'), "{heading}");
        Ok(())
    })
}

#[test]
fn sections_fold_and_unfold_where_one_goes() -> Outcome {
    browse(async |page| {
        page.viewport(1440, 900).await?;
        open(page, "lang=en").await?;
        let height = number(page, "pane('b').scrollHeight").await?;
        page.click(".pane.side-b [aria-label^='Fold all']").await?;
        page.wait_until(&format!("pane('b').scrollHeight < {height} / 3")).await?;
        page.run("bring('a', linked('a')[20])").await?;
        at_rest(page).await?;
        assert!(number(page, "pane('b').scrollHeight").await? < height / 3.0, "following unfolds nothing");
        page.run("linked('a')[20].querySelector('[data-select]').click()").await?;
        page.wait_until("level() !== null && level() <= 2").await?;
        assert!(page.count(".pane.side-b details.section[open]").await? > 0, "going there unfolds");
        Ok(())
    })
}

#[test]
fn words_are_found_in_both_plans() -> Outcome {
    browse(async |page| {
        page.viewport(1440, 900).await?;
        open(page, "lang=zh").await?;
        // The driver has no name for a letter.
        page.run(
            "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'F', ctrlKey: true, \
             shiftKey: true, bubbles: true, cancelable: true }))",
        )
        .await?;
        page.wait_until("document.activeElement.id === 'find'").await?;
        page.write("#find", "數據中心").await?;
        page.wait_for("mark.found").await?;
        let (a, b) = (page.count("#pane-a mark.found").await?, page.count("#pane-b mark.found").await?);
        let counts = page.text(".found-counts").await?;
        assert!(
            a > 0 && b > 0 && counts.contains(&format!("A {a} 处")) && counts.contains(&format!("B {b} 处"))
        );
        page.press(&[], Key::Enter).await?;
        page.wait_for("#pane-a mark.found[aria-current]").await?;
        at_rest(page).await?;
        let off = number(page, "place(document.querySelector('mark[aria-current]')).top - line('a')").await?;
        assert!(off.abs() <= 2.0, "{off}");
        page.press(&[Key::Shift], Key::Enter).await?;
        page.wait_for("#pane-b mark.found[aria-current]").await?;
        page.click(".found-bar .chip").await?;
        page.wait_until("location.hash.includes('%7C')").await?;
        page.wait_until(&format!("document.querySelectorAll('mark.found').length > {}", a + b)).await?;
        page.run("document.getElementById('find').focus()").await?;
        page.press(&[], Key::Escape).await?;
        page.wait_until("!document.querySelector('mark.found') && !location.hash.includes('find')").await
    })
}

#[test]
fn what_is_copied_says_where_it_stands() -> Outcome {
    browse(async |page| {
        page.viewport(1440, 900).await?;
        open(page, "lang=zh").await?;
        let copied = page
            .run(
                "const [first, second] = linked('b').slice(3, 5).map(e => e.querySelector('.passage-text'));
                 const range = document.createRange();
                 range.setStart(first, 0);
                 range.setEndAfter(second.lastChild);
                 getSelection().removeAllRanges();
                 getSelection().addRange(range);
                 const clipboardData = new DataTransfer();
                 document.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
                 return [clipboardData.getData('text/plain'), first.textContent, second.textContent];",
            )
            .await?;
        let texts: Vec<String> = serde_json::from_value(copied)?;
        let [copied, first, second] = texts.as_slice() else { panic!("three texts") };
        assert!(copied.contains(first) && copied.contains(second), "{copied}");
        assert!(copied.contains("——《江苏省“十四五”新型基础设施建设规划》"), "{copied}");
        assert!(copied.contains("苏政办发") && copied.contains("摘要，非原文"), "{copied}");
        Ok(())
    })
}

#[test]
fn one_pane_at_a_time_loses_nothing() -> Outcome {
    browse(async |page| {
        page.viewport(390, 844).await?;
        open(page, "lang=zh").await?;
        let visible =
            "[...document.querySelectorAll('.pane')].map(p => getComputedStyle(p).visibility).join()";
        page.wait_until(&format!("{visible} === 'visible,hidden'")).await?;
        page.run("bring('a', linked('a')[10])").await?;
        page.wait_for_text("[data-test=peek]", "B：").await?;
        at_rest(page).await?;
        assert!(number(page, "level()").await? <= 2.0, "the pane behind follows");
        page.click("[data-test=peek]").await?;
        page.wait_until(&format!("{visible} === 'hidden,visible'")).await?;
        page.wait_until("document.activeElement.id === 'pane-b'").await?;
        assert!(number(page, "level()").await? <= 2.0);
        page.press(&[], Key::F6).await?;
        page.wait_until(&format!("{visible} === 'visible,hidden' && document.activeElement.id === 'pane-a'"))
            .await?;
        page.run("bring('a', alone('a')[3])").await?;
        page.wait_for_text(".peek", "B 中没有对应的段落").await?;
        assert!(number(page, "document.documentElement.scrollWidth").await? <= 390.0);
        Ok(())
    })
}

//! The overview and what stands around it: findings that lead somewhere, a theme followed through the
//! map, the bar that stays, the help and the hint of a first visit.

use browser_tests::{Key, Outcome, Page, browse, one_file};

async fn open(page: &Page, fragment: &str) -> Outcome {
    page.open_file(&one_file()?, fragment).await?;
    page.wait_for("main .overview").await?;
    Ok(())
}

#[test]
fn every_finding_leads_to_a_view_that_shows_it() -> Outcome {
    browse(async |page| {
        let pair = "left=natural-resources&right=water&lang=en";
        open(page, pair).await?;
        let count = page.count(".finding a").await?;
        assert!((3..=8).contains(&count), "{count} findings");
        for at in 0..count {
            open(page, pair).await?;
            let click = format!("document.querySelectorAll('.finding a')[{at}].click()");
            page.run(&click).await?;
            page.wait_until("!location.hash.includes('view=overview') && location.hash.includes('view=')")
                .await?;
            page.wait_for("main .themes, main .target-row, main .pane .passage").await?;
        }
        page.expect_quiet_console().await
    })
}

#[test]
fn a_theme_is_followed_through_both_outlines_by_focus_and_by_pointer() -> Outcome {
    browse(async |page| {
        open(page, "lang=zh").await?;
        assert_eq!(page.count(".is-tracing").await?, 0);
        page.run("document.querySelector('.index-row[href*=blockchain]').focus()").await?;
        page.wait_for(".outline-map.is-tracing .ribbon.is-traced").await?;
        assert!(page.count(".side-a .map-node.is-traced").await? > 0);
        assert!(page.count(".side-b .map-node.is-traced").await? > 0);
        page.run("document.activeElement.blur()").await?;
        page.wait_until("!document.querySelector('.is-tracing')").await?;
        let over = "document.querySelector('.side-a .map-node:nth-child(2) a')
            .dispatchEvent(new MouseEvent('mouseenter', { bubbles: false }))";
        page.run(over).await?;
        page.wait_for(".side-a .map-node.is-traced:nth-child(2)").await?;
        Ok(())
    })
}

#[test]
fn the_keys_are_listed_by_button_and_by_key() -> Outcome {
    browse(async |page| {
        open(page, "lang=en").await?;
        let closed = "!document.querySelector('dialog[open]')";
        page.click("[data-test=help]").await?;
        page.wait_for_text("dialog[open] [data-test=keys]", "F7").await?;
        page.press(&[], Key::Escape).await?;
        page.wait_until(closed).await?;
        page.press(&[], Key::F1).await?;
        page.wait_for("dialog[open] [data-test=keys]").await?;
        page.click("dialog[open] [data-test=close]").await?;
        page.wait_until(closed).await?;
        page.wait_until("document.querySelector('main .overview')").await
    })
}

#[test]
fn the_hint_is_closed_for_good_and_never_embedded() -> Outcome {
    browse(async |page| {
        open(page, "lang=en&embed=1").await?;
        assert_eq!(page.count("[data-test=first-hint]").await?, 0);
        open(page, "lang=en").await?;
        page.reload().await?;
        page.wait_for("[data-test=first-hint]").await?;
        page.click("[data-test=hint-close]").await?;
        page.wait_until("!document.querySelector('[data-test=first-hint]')").await?;
        page.reload().await?;
        page.wait_for("main .overview").await?;
        assert_eq!(page.count("[data-test=first-hint]").await?, 0);
        Ok(())
    })
}

#[test]
fn where_nothing_can_be_remembered_the_hint_stays_closed_while_the_page_is_open() -> Outcome {
    browse(async |page| {
        let denied = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })";
        page.before_scripts(denied).await?;
        open(page, "lang=en").await?;
        page.click("[data-test=hint-close]").await?;
        page.wait_until("!document.querySelector('[data-test=first-hint]')").await?;
        page.click("[data-test=view-read]").await?;
        page.wait_for("main .pane").await?;
        assert_eq!(page.count("[data-test=first-hint]").await?, 0);
        page.expect_quiet_console().await
    })
}

#[test]
fn the_plans_and_the_views_stay_at_the_top_in_one_row_each() -> Outcome {
    browse(async |page| {
        for (width, most) in [(1440, 60), (390, 100), (320, 100)] {
            page.viewport(width, 700).await?;
            open(page, "lang=en").await?;
            page.reload().await?;
            page.wait_for("main .overview").await?;
            page.run("window.scrollTo(0, 2000)").await?;
            let visible = "document.querySelector('.tab').getBoundingClientRect()";
            page.wait_until(&format!(
                "window.scrollY > 500 && {visible}.top >= 0 && {visible}.bottom <= {most}"
            ))
            .await?;
            let tools = "new Set([...document.querySelectorAll('.tool')].map(t => Math.round(t.getBoundingClientRect().top))).size === 1";
            page.wait_until(tools).await?;
            let apart = "(range => (range.selectNodeContents(document.querySelector('.brand strong')),
                range.getBoundingClientRect().right <= document.querySelector('.tools').getBoundingClientRect().left))
                (document.createRange())";
            page.wait_until(apart).await?;
            let small = "[...document.querySelectorAll('.page-header :is(a, button, select, label)')]
                .every(t => Math.min(t.getBoundingClientRect().width, t.getBoundingClientRect().height) >= 24)";
            page.wait_until(small).await?;
        }
        Ok(())
    })
}

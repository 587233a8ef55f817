//! The page by keyboard alone: nothing here clicks, focuses or scrolls but by keys.

mod links;

use browser_tests::{Failure, Key, Outcome, Page, browse, one_file};

async fn open(page: &Page, fragment: &str) -> Outcome {
    // What is put on the clipboard is kept for the test to read.
    page.before_scripts(
        "window.clip = ''; if (navigator.clipboard) navigator.clipboard.writeText = async text => { window.clip = text; };",
    )
    .await?;
    page.open_file(&one_file()?, fragment).await?;
    page.wait_for("main h2").await.map(drop)
}

async fn enter(page: &Page) -> Outcome {
    page.press(&[], Key::Enter).await
}

/// Where the reader is in the walk: the place of how many.
async fn place(page: &Page) -> Outcome<(usize, usize)> {
    let said = page.text("[data-test=theme-at]").await?;
    let numbers = said.split('·').next().and_then(|place| place.trim().split_once('/'));
    let (at, of) = numbers.ok_or_else(|| Failure::new(format!("no place is said: {said}")))?;
    Ok((at.parse().unwrap_or(0), of.parse().unwrap_or(0)))
}

/// What was said to who listens, since the listening began.
async fn listen(page: &Page) -> Outcome {
    let script = "window.said = []; new MutationObserver(changes => {
        for (const change of changes) {
            const e = change.target.nodeType === 3 ? change.target.parentElement : change.target;
            const region = e?.closest('[role=status], [aria-live]');
            if (region?.isConnected) said.push(region.innerText || region.textContent);
        }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });";
    page.run(script).await.map(drop)
}

async fn hears(page: &Page, words: &str) -> Outcome {
    let said = page.wait_until(&format!("said.some(text => text.includes({words:?}))")).await;
    if said.is_err() {
        let said = page.run("return said.join(' | ')").await?;
        return Err(Failure::new(format!("{words:?} was not said, but {said}")));
    }
    page.run("said.length = 0").await.map(drop)
}

#[test]
fn two_plans_are_chosen() -> Outcome {
    browse(async |page| {
        open(page, "lang=en").await?;
        page.tab(false).await?;
        let skip = "const skip = document.activeElement; return skip.matches('.skip') && skip.getBoundingClientRect().top >= 0";
        assert_eq!(page.run(skip).await?, true, "the first stop leads to the content, and is seen");
        enter(page).await?;
        page.wait_until("document.activeElement.id === 'main'").await?;
        listen(page).await?;
        // Arrows go through the list, past the plan that stands on the other side.
        page.tab_to("[data-test=plan-a]", true).await?;
        let chosen = "document.activeElement.value === 'new-urbanisation'";
        while page.run(&format!("return {chosen}")).await? != true {
            page.press(&[], Key::Down).await?;
            page.expect_focus("while a plan is chosen").await?;
        }
        page.wait_until("location.hash.includes('left=new-urbanisation')").await?;
        let b = page.run("return document.querySelector('[data-test=plan-b]').value").await?;
        assert_eq!(b, "new-infrastructure", "passing B's plan in A's list changes B");
        // Letters find a name.
        page.tab_to("[data-test=plan-b]", false).await?;
        page.type_keys("Urban h").await?;
        page.wait_until("location.hash.includes('right=urban-housing')").await?;
        page.wait_for_text(".summary p", "Urban housing").await?;
        hears(page, "Urban housing").await
    })
}

#[test]
fn all_differences_of_a_theme_are_walked() -> Outcome {
    browse(async |page| {
        open(page, "lang=en").await?;
        listen(page).await?;
        page.tab_to("[data-test=view-themes]", false).await?;
        enter(page).await?;
        hears(page, "Themes").await?;
        assert!(
            page.run("return document.title")
                .await?
                .as_str()
                .is_some_and(|title| title.starts_with("Themes"))
        );
        page.tab_to(".rail-item[href*='data-centres']", false).await?;
        enter(page).await?;
        page.wait_for_text(".theme-head h2", "Data centres").await?;
        hears(page, "Data centres and computing").await?;
        page.press(&[], Key::F7).await?;
        page.wait_for_text("[data-test=theme-at]", "1/").await?;
        let (_, of) = place(page).await?;
        assert!(of > 5, "there is something to walk through: {of}");
        let here = "document.activeElement.matches('.is-current[tabindex=\"-1\"]')";
        for at in 1..=of {
            page.wait_until(&format!(
                "document.querySelector('[data-test=theme-at]').innerText.startsWith('{at}/') && {here}"
            ))
            .await?;
            hears(page, &format!("{at}/{of}")).await?;
            // Either way of the two goes on.
            if at % 2 == 0 {
                page.press(&[Key::Alt], Key::Down).await?;
            } else {
                page.press(&[], Key::F7).await?;
            }
        }
        // After the last comes the first; back from there is the last again.
        page.wait_until(&format!(
            "document.querySelector('[data-test=theme-at]').innerText.startsWith('1/') && {here}"
        ))
        .await?;
        page.press(&[Key::Shift], Key::F7).await?;
        page.wait_until(&format!(
            "document.querySelector('[data-test=theme-at]').innerText.startsWith('{of}/') && {here}"
        ))
        .await
    })
}

#[test]
fn views_and_panes_are_changed_by_keys() -> Outcome {
    browse(async |page| {
        open(page, "lang=zh").await?;
        listen(page).await?;
        for (view, name) in [("themes", "主题"), ("targets", "指标"), ("read", "通读"), ("overview", "总览")]
        {
            let back = view != "themes"
                && page.run("return !document.activeElement.closest('.page-header')").await? == true;
            page.tab_to(&format!("[data-test=view-{view}]"), back || view == "overview").await?;
            enter(page).await?;
            page.wait_for(&format!("[data-view={view}]")).await?;
            hears(page, name).await?;
            page.expect_focus(&format!("in {view}")).await?;
            let title = page.run("return document.title").await?;
            assert!(title.as_str().is_some_and(|title| title.starts_with(name)), "{title}");
            if view == "read" {
                page.press(&[], Key::F6).await?;
                page.wait_until("document.activeElement.id === 'pane-a'").await?;
                page.press(&[], Key::F6).await?;
                page.wait_until("document.activeElement.id === 'pane-b'").await?;
                page.press(&[], Key::F7).await?;
                page.wait_until("location.hash.includes('at=left')").await?;
                page.expect_focus("after a step").await?;
                page.press(&[], Key::Escape).await?;
                page.wait_until("!location.hash.includes('at=')").await?;
                page.tab_to("[data-test=view-read]", true).await?;
            }
        }
        Ok(())
    })
}

/// Dialogs: what opens each, and the key where there is one.
#[test]
fn escape_leads_back_to_what_opened_a_dialog() -> Outcome {
    browse(async |page| {
        open(page, "view=themes&theme=data-centres-and-computing&lang=en").await?;
        for opener in ["open-paste", "share", "help", "corrections", "pin-to"] {
            let selector = format!("[data-test={opener}]");
            // What only one plan says stands folded.
            if opener == "pin-to" {
                page.tab_to(".alone-side > summary", false).await?;
                if page.run("return document.activeElement.parentElement.open").await? != true {
                    enter(page).await?;
                }
            }
            page.tab_to(&selector, false).await?;
            enter(page).await?;
            page.wait_for("dialog[open]").await?;
            for _ in 0..4 {
                let inside = "const e = document.activeElement; return e === document.body || Boolean(e.closest('dialog'))";
                assert_eq!(page.run(inside).await?, true, "{opener}: the focus left the dialog");
                page.tab(false).await?;
            }
            page.press(&[], Key::Escape).await?;
            page.wait_until("!document.querySelector('dialog')").await?;
            page.wait_until(&format!("document.activeElement.matches('{selector}')")).await?;
        }
        page.press(&[], Key::F1).await?;
        page.wait_for("dialog[open]").await?;
        page.press(&[], Key::Escape).await?;
        page.wait_until("document.activeElement.matches('[data-test=pin-to]')").await
    })
}

/// Dismissing takes away what had the focus; the reader is still somewhere.
#[test]
fn what_is_dismissed_does_not_take_the_focus_along() -> Outcome {
    browse(async |page| {
        open(page, "view=read&at=left:99-9&lang=en").await?;
        page.tab_to("[data-test=hint-close]", false).await?;
        enter(page).await?;
        page.wait_until("!document.querySelector('[data-test=first-hint]')").await?;
        page.expect_focus("after the hint was closed").await?;
        page.tab_to("[data-test=link-note] button", true).await?;
        enter(page).await?;
        page.wait_until("!document.querySelector('[data-test=link-note]')").await?;
        page.expect_focus("after the note was closed").await?;
        page.tab_to("#find", false).await?;
        page.type_keys("5G").await?;
        page.wait_for(".found-bar .quiet:nth-of-type(3)").await?;
        page.tab_to(".found-bar .quiet:nth-of-type(3)", false).await?;
        enter(page).await?;
        page.wait_until("!document.querySelector('.found-bar')").await?;
        page.wait_until("document.activeElement.id === 'find'").await
    })
}

/// A theme is chosen from the list that folds on narrow screens, which takes the list away.
#[test]
fn a_theme_is_chosen_on_a_narrow_screen() -> Outcome {
    browse(async |page| {
        page.viewport(390, 844).await?;
        open(page, "view=themes&lang=en").await?;
        page.tab_to("[data-test=rail-toggle]", false).await?;
        enter(page).await?;
        page.tab_to(".rail-item[href*='theme=blockchain']", false).await?;
        enter(page).await?;
        page.wait_for_text(".theme-head h2", "Blockchain").await?;
        page.wait_until("document.querySelector('.rail-toggle').getAttribute('aria-expanded') === 'false'")
            .await?;
        // The browser takes the focus from what is hidden when it draws next.
        page.run("return new Promise(done => requestAnimationFrame(() => setTimeout(done, 60)))").await?;
        page.expect_focus("after a theme was chosen").await
    })
}
